/// A sample of a text's wording, by which copies and near-copies of it are found without comparing texts.
///
/// A shingle is five words in a row, marks and case aside, as a hash; lines that are no content (bylines, licence lines,
/// navigation) are left out. The sketch keeps the smallest hashes: the ``fewest`` smallest, and all below a sixteenth of
/// their range (Broder, "On the resemblance and containment of documents", 1997, with the modulus of its section 4). Two
/// texts' smallest hashes are samples of the same shingles, so that the share of common ones below the lower bound tells
/// how much of one text stands in the other, whatever their lengths. Linear in the text.
package struct CopySketch: Sendable, Hashable {
    /// Words that were looked at.
    package let words: Int
    /// Hash of all of them in order.
    package let wording: UInt64
    /// Every shingle whose hash is not greater is in ``hashes``.
    let bound: UInt32
    /// Ascending, each once.
    package let hashes: [UInt32]

    static let shingle = 5
    static let fewest = 128
    static let most = 1024
    /// Of texts with fewer words only an equal one is a copy: any five words of a formula would be much of them.
    package static let shortest = 50

    package init(_ text: TokenizedText) {
        var words: [UInt64] = []
        words.reserveCapacity(text.tokens.count)
        for block in text.blocks where block.kind != .boilerplate {
            for token in text.tokens[block.tokens] where token.shape.isWord || token.shape.isNumeric {
                words.append(token.word.hash)
            }
        }
        self.init(words: words)
    }

    init(words: [UInt64]) {
        self.words = words.count
        var all: UInt64 = 0x9E37_79B9_7F4A_7C15
        for word in words { all = Self.mix(all ^ word) &+ all }
        wording = all
        (hashes, bound) = Self.sample(Self.shingles(words))
    }

    private static func shingles(_ words: [UInt64]) -> [UInt32] {
        guard words.count >= shingle else { return [] }
        return (0...words.count - shingle).map { start in
            var hash: UInt64 = 0
            for word in words[start..<start + shingle] {
                hash = (hash ^ word) &* 0x9FB2_1C65_1E98_DF25
                hash ^= hash >> 32
            }
            return UInt32(truncatingIfNeeded: mix(hash) >> 32)
        }
    }

    /// The smallest hashes, and the bound up to which none is missing.
    private static func sample(_ shingles: [UInt32]) -> (hashes: [UInt32], bound: UInt32) {
        // A long text is thinned before it is sorted; twice as many as are kept at least are expected below the limit.
        var limit = UInt32.max
        let wanted = max(2 * fewest, shingles.count / 8)
        if shingles.count > wanted {
            limit = UInt32(UInt64(UInt32.max) * UInt64(wanted) / UInt64(shingles.count))
        }
        var sorted = (limit == .max ? shingles : shingles.filter { $0 <= limit }).sortedDistinct()
        if sorted.count < fewest, limit != .max {
            // A text that repeats itself.
            limit = .max
            sorted = shingles.sortedDistinct()
        }
        let below = sorted.partitioningIndex { $0 > UInt32.max / 16 }
        let kept = min(max(fewest, min(below, most)), sorted.count)
        return (Array(sorted.prefix(kept)), kept == sorted.count ? limit : sorted[kept - 1])
    }

    private static func mix(_ value: UInt64) -> UInt64 {
        var mixed = value
        mixed ^= mixed >> 33
        mixed = mixed &* 0xff51_afd7_ed55_8ccd
        mixed ^= mixed >> 33
        mixed = mixed &* 0xc4ce_b9fe_1a85_ec53
        return mixed ^ (mixed >> 33)
    }

    /// By which keys a copy is looked for: texts without a common key are not compared.
    ///
    /// The smallest sixteen hashes find a text of about the same length, those below a thirty-second of the range a text
    /// that is a part of a longer one.
    package var keys: [UInt32] {
        guard words >= Self.shortest else { return [UInt32(truncatingIfNeeded: wording)] }
        let below = hashes.partitioningIndex { $0 > UInt32.max / 32 }
        return Array(hashes.prefix(max(16, min(below, 256))))
    }
}

extension CopySketch {
    /// What two texts have in common.
    package struct Likeness: Sendable, Hashable {
        /// How much of the text stands in the other, from 0 to 1.
        package var contained: Double
        /// How much of the other stands in the text.
        package var contains: Double
        /// About how many words both have in common.
        package var words: Int

        package init(contained: Double, contains: Double, words: Int) {
            self.contained = contained
            self.contains = contains
            self.words = words
        }

        package var isSameWording: Bool { contained == 1 && contains == 1 }

        /// From which share of the shorter text on two texts are taken for one source. Below it, down to two fifths, lie
        /// reprints of half a text, but also questionnaires and orders that repeat an earlier one's clauses.
        package static let sameSource = 0.67

        /// Whether so much of the shorter text is common that the two are one source.
        package var isSameSource: Bool { max(contained, contains) >= Self.sameSource }

        package var turned: Likeness {
            Likeness(contained: contains, contains: contained, words: words)
        }
    }

    /// How a text is like another if one is a copy of the other, in whole or for the greater part; else nil.
    ///
    /// Two fifths of the shorter text must be common, and no less than eighty words; of short texts four fifths. So neither
    /// a licence line nor a form of address makes copies, and whoever reprints half of a text is found although the sample
    /// may tell a little less.
    package func likeness(to other: CopySketch) -> Likeness? {
        if words == other.words, wording == other.wording {
            return words == 0 ? nil : Likeness(contained: 1, contains: 1, words: words)
        }
        guard words >= Self.shortest, other.words >= Self.shortest else { return nil }
        let bound = min(self.bound, other.bound)
        let (mine, theirs) = (count(upTo: bound), other.count(upTo: bound))
        guard mine > 0, theirs > 0 else { return nil }
        var common = 0
        var (left, right) = (0, 0)
        while left < mine, right < theirs {
            if hashes[left] == other.hashes[right] {
                common += 1
                left += 1
                right += 1
            } else if hashes[left] < other.hashes[right] {
                left += 1
            } else {
                right += 1
            }
        }
        // Equal samples of unequal wording: no more than nearly everything.
        let contained = min(0.99, Double(common) / Double(mine))
        let contains = min(0.99, Double(common) / Double(theirs))
        let isShorter = words <= other.words
        let shared = isShorter ? contained * Double(words) : contains * Double(other.words)
        let share = isShorter ? contained : contains
        guard share >= 0.8 || (share >= 0.4 && shared >= 80) else { return nil }
        return Likeness(contained: contained, contains: contains, words: Int(shared.rounded()))
    }

    private func count(upTo bound: UInt32) -> Int { hashes.partitioningIndex { $0 > bound } }

    /// The sketch as bytes, little-endian; see ``init(bytes:)``.
    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(20 + 4 * hashes.count)
        func add(_ value: UInt64, _ count: Int) {
            for place in 0..<count { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * UInt64(place)))) }
        }
        add(UInt64(words), 8)
        add(wording, 8)
        add(UInt64(bound), 4)
        for hash in hashes { add(UInt64(hash), 4) }
        return bytes
    }

    /// Nil for bytes that are no sketch.
    package init?(bytes: [UInt8]) {
        guard bytes.count >= 20, bytes.count.isMultiple(of: 4) else { return nil }
        func value(_ start: Int, _ count: Int) -> UInt64 {
            (0..<count).reduce(0) { $0 | UInt64(bytes[start + $1]) << (8 * UInt64($1)) }
        }
        words = Int(truncatingIfNeeded: value(0, 8))
        wording = value(8, 8)
        bound = UInt32(truncatingIfNeeded: value(16, 4))
        hashes = stride(from: 20, to: bytes.count, by: 4).map { UInt32(truncatingIfNeeded: value($0, 4)) }
    }
}
