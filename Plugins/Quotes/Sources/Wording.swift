import DossierText

/// The words of an utterance, folded, its runs of three, and the stems that say what it is about.
struct Wording {
    /// Hashes; the lowest bit tells words longer than four letters.
    let words: [UInt32]
    /// In ascending order, each once.
    let shingles: [UInt32]
    private let signatures: (shingles: WordSignature, stems: WordSignature, content: WordSignature)
    /// Beginnings of the long words, in ascending order, each once: `cooperat` of `cooperation`.
    let stems: [UInt32]
    /// What is not a word of grammar, without endings, in ascending order, each once.
    let content: [UInt32]
    /// Words between dots or brackets, where something was left out or put in.
    let isElided: Bool

    init(_ text: String) {
        let sequence = Word.sequence(of: text)
        let stems = Self.stems(text).sortedDistinct()
        let short = sequence.filter { $0.length < 4 && !Self.grammar.contains($0.word) }
        self.init(
            words: sequence.map { Self.hash($0.word, $0.length) }, stems: stems,
            content: (stems + short.map { Self.hash($0.word) }).sortedDistinct(),
            isElided: Self.hasGap(text.utf8Span.span)
        )
    }

    init(words: [UInt32], stems: [UInt32], content: [UInt32], isElided: Bool) {
        self.words = words
        self.stems = stems
        self.content = content
        self.isElided = isElided
        shingles =
            switch words.count {
            case ..<2: []
            case 2: [words[0] &* 31 &+ words[1]]
            default: Self.runs(of: words).sortedDistinct()
            }
        signatures = (WordSignature(shingles), WordSignature(stems), WordSignature(content))
    }

    /// The hashes of all runs of three words.
    ///
    /// - Parameter areTelling: only those that say something: two of the three words are longer than four letters.
    private static func runs(of words: [UInt32], areTelling: Bool = false) -> [UInt32] {
        var runs: [UInt32] = []
        guard words.count >= 3 else { return runs }
        runs.reserveCapacity(words.count - 2)
        for start in 0..<words.count - 2 {
            if areTelling, words[start] & 1 + words[start + 1] & 1 + words[start + 2] & 1 < 2 { continue }
            runs.append(run(words, at: start))
        }
        return runs
    }

    private static func run(_ words: [UInt32], at start: Int) -> UInt32 {
        var hash: UInt64 = 0
        for place in start..<start + 3 { hash = (hash &+ UInt64(words[place])) &* 0x9E37_79B9_7F4A_7C15 }
        return UInt32(truncatingIfNeeded: hash >> 32)
    }

    /// The same for the same words, however they are written.
    static func words(of text: String) -> [UInt32] {
        Word.sequence(of: text).map { hash($0.word, $0.length) }
    }

    private static func hash(_ word: Word, _ length: Int) -> UInt32 { hash(word) & ~1 | (length > 4 ? 1 : 0) }

    private static func hash(_ word: Word) -> UInt32 {
        UInt32(truncatingIfNeeded: word.hash ^ word.hash >> 32)
    }

    /// Three dots, as one sign or three, or a bracket.
    private static func hasGap(_ bytes: Span<UInt8>) -> Bool {
        var last: (UInt8, UInt8) = (0, 0)
        for index in bytes.indices {
            let byte = bytes[index]
            if byte == 0x5B || byte == 0xA6 && last == (0xE2, 0x80) || byte == 0x2E && last == (0x2E, 0x2E) {
                return true
            }
            last = (last.1, byte)
        }
        return false
    }

    /// Runs by which the same words are found elsewhere: the smallest of the telling ones, so that a part of a long utterance
    /// shares some of them wherever it stands (Broder, "On the resemblance and containment of documents", 1997).
    var sample: ArraySlice<UInt32> {
        telling.map { $0 &* 0x9E37_79B1 }.sortedDistinct().prefix(18)
    }

    /// The runs that say something; all where there are few.
    private var telling: [UInt32] {
        let telling = Self.runs(of: words, areTelling: true)
        return telling.count < 3 ? shingles : telling
    }

    /// Words of four letters or more without their endings; what only joins clauses is left out.
    private static func stems(_ text: String) -> [UInt32] {
        var stems: [UInt32] = []
        stems.reserveCapacity(text.utf8.count / 8)
        var start: Int?
        // Held here: all threads would count references to these lists with every word.
        let (plain, endings) = (plain, endings)
        let bytes = text.utf8Span.span
        for index in bytes.indices {
            let byte = bytes[index]
            // Beyond ASCII nearly all are letters, but for the marks from U+2000 on and what is written C2 xx.
            let isLetter = byte & 0xDF &- 0x41 < 26 || byte >= 0x80 && byte != 0xC2 && byte != 0xE2
            if let first = start {
                if isLetter { continue }
                if let stem = stem(bytes.extracting(first..<index), plain, endings.span) {
                    stems.append(stem)
                }
                start = nil
            } else if isLetter, byte < 0x80 || byte >= 0xC0 {
                // No word begins inside a letter of several bytes.
                start = index
            }
        }
        if let start, let stem = stem(bytes.extracting(start...), plain, endings.span) { stems.append(stem) }
        return stems
    }

    private static func stem(_ word: Span<UInt8>, _ plain: WordSet, _ endings: Span<Ending>) -> UInt32? {
        guard word.count >= 4 else { return nil }
        let whole = Word(word)
        if plain.contains(whole) { return nil }
        var tail: UInt64 = 0
        for place in max(0, word.count - 8)..<word.count {
            let byte = word[place]
            tail = tail << 8 | UInt64(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        }
        for place in endings.indices {
            let ending = endings[place]
            if word.count - ending.count >= 4, tail & ending.mask == ending.bytes {
                return hash(Word(word.extracting(first: word.count - ending.count)))
            }
        }
        return hash(whole)
    }

    private typealias Ending = (bytes: UInt64, mask: UInt64, count: Int)

    /// The longer before the shorter; each as the last bytes of a word.
    private static let endings: [Ending] = [
        "ations", "ation", "ments", "ment", "ing", "ions", "ion", "ies", "ed", "es", "s", "ly", "e",
    ].map { ending in
        let count = ending.utf8.count
        let bytes = ending.utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return (bytes: bytes, mask: UInt64(1) << UInt64(8 * count) - 1, count: count)
    }

    private static let grammar: WordSet = """
        a an the i me my he him his she her it its we us our you they and or but nor so as if in on at by to of for not no is
        am are was be do did has had can may all any one out off up who how why too
        """

    private static let plain: WordSet = """
        himself herself itself themselves ourselves myself might
        about after again also been before being both could does even every from have having here into just like made make
        many more most much must only other over same shall should some such than that their them then there these they this
        those through under very want were what when where which while will with would your said says thing things because
        between country people government president
        """

    /// How many runs stand in both; 0 where these are fewer than half of the shorter one's.
    func shared(with other: Wording) -> Int {
        let least = min(shingles.count, other.shingles.count)
        let most = signatures.shingles.mostShared(with: other.signatures.shingles)
        return most * 2 < least ? 0 : Self.common(shingles, other.shingles)
    }

    /// Whether a negation stands in or beside the runs that it has in common with another wording.
    func isNegated(beside other: Wording) -> Bool {
        guard words.count >= 3 else { return words.contains(where: Self.negations.contains) }
        let denied = words.indices.filter { Self.negations.contains(words[$0]) }
        if denied.isEmpty { return false }
        let runs = Set(other.shingles)
        return denied.contains { place in
            (max(0, place - 5)..<max(0, min(place + 4, words.count - 2))).contains {
                runs.contains(Self.run(words, at: $0))
            }
        }
    }

    private static let negations = Set(words(of: SpeechWords.negations))

    /// How many stems stand in both; 0 where these are fewer than half of the shorter one's.
    func sharedStems(with other: Wording) -> Int {
        let least = min(stems.count, other.stems.count)
        let most = signatures.stems.mostShared(with: other.signatures.stems)
        return most * 2 < least ? 0 : Self.common(stems, other.stems)
    }

    /// Whether the shorter one says nothing that the other does not say, and says two things at least: `it is fair and
    /// quick` of `fair, quick and final`.
    func isPart(with other: Wording) -> Bool {
        let least = min(content.count, other.content.count)
        // A formula of two words stands in many a long passage.
        guard least >= 2, max(content.count, other.content.count) <= 2 * least,
            signatures.content.mostShared(with: other.signatures.content) >= least
        else { return false }
        return Self.common(content, other.content) == least
    }

    /// The longest sequence of words that both have in this order, words of the shorter taken away: bounded by 200 words.
    func inOrder(with other: Wording) -> Int {
        // As many as they have in common at all, in any order, are the most; a bit for each word counts none too few.
        let least = min(words.count, other.words.count) * 4 / 5
        var known = InlineArray<64, UInt64>(repeating: 0)
        for word in other.words { known[Int(word >> 6 & 63)] |= 1 << UInt64(word & 63) }
        let possible = words.count { known[Int($0 >> 6 & 63)] & 1 << UInt64($0 & 63) != 0 }
        if possible < least { return possible }
        let (a, b) = (words.prefix(200), other.words.prefix(200))
        var row = [Int](repeating: 0, count: b.count + 1)
        for left in a {
            var diagonal = 0
            for (index, right) in b.enumerated() {
                let above = row[index + 1]
                row[index + 1] = left == right ? diagonal + 1 : max(above, row[index])
                diagonal = above
            }
        }
        return row[b.count]
    }

    private static func common(_ a: [UInt32], _ b: [UInt32]) -> Int {
        var (left, right, count) = (0, 0, 0)
        while left < a.count, right < b.count {
            if a[left] == b[right] {
                count += 1
                left += 1
                right += 1
            } else if a[left] < b[right] {
                left += 1
            } else {
                right += 1
            }
        }
        return count
    }
}
