import CModels

/// The weights of an averaged perceptron, read where they lie in the program's image.
///
/// A table of rows, one a feature: 21 bytes, the weights of the tags raised by 128, and two bytes by which the row knows its
/// feature, so that a feature the training never saw adds nothing. Two rows make a bucket, the feature's hash says
/// which. Before the rows stands a table of words that have only one tag. Layout, little-endian:
///
///     0   "DTG2"            4   number of buckets          8   slots of the word table, a power of two
///     12  slots of the table of word classes, a power of two
///     64  word table: UInt32 = 27 bits of the word's hash, 5 bits of the tag; 0 is empty
///     …   word classes: UInt32 = 24 bits of the word's hash, 8 bits of classes; 0 is empty
///     …   rows of 24 bytes: weights of tags 1…21, one byte 0, UInt16 fingerprint (0 is empty)
@safe package struct TaggerModel: @unchecked Sendable {
    package static let rowSize = 24
    package static let headerSize = 64
    package static let tagCount = 21

    /// What the words of the dictionary can be.
    package let classes: WordClasses
    private let words: UnsafeRawPointer
    private let rows: UnsafeRawPointer
    private let buckets: UInt64
    private let wordMask: UInt64

    /// The memory must outlive the model and not change; nil when it does not hold a whole model.
    package init?(_ memory: UnsafeRawBufferPointer) {
        guard let base = memory.baseAddress, memory.count >= Self.headerSize,
            unsafe memory.loadUnaligned(as: UInt32.self) == 0x3247_5444
        else { return nil }
        let buckets = unsafe UInt64(memory.loadUnaligned(fromByteOffset: 4, as: UInt32.self))
        let slots = unsafe UInt64(memory.loadUnaligned(fromByteOffset: 8, as: UInt32.self))
        let classSlots = unsafe UInt64(memory.loadUnaligned(fromByteOffset: 12, as: UInt32.self))
        let tables = UInt64(Self.headerSize) + (slots + classSlots) * 4
        guard buckets > 0, slots > 0, slots & (slots - 1) == 0, classSlots > 0,
            classSlots & (classSlots - 1) == 0,
            UInt64(memory.count) == tables + buckets * UInt64(2 * Self.rowSize)
        else { return nil }
        unsafe words = base + Self.headerSize
        unsafe classes = WordClasses(base + Self.headerSize + Int(slots) * 4, count: classSlots)
        unsafe rows = base + Int(tables)
        self.buckets = buckets
        wordMask = slots - 1
    }

    static let english = unsafe TaggerModel(
        UnsafeRawBufferPointer(start: dossier_tagger_model_en(), count: dossier_tagger_model_en_size()))

    /// The tag of a word that has only one.
    @inline(__always)
    func onlyTag(of word: Word) -> UInt8? {
        var slot = word.hash & wordMask
        for _ in 0..<Self.probes {
            let entry = unsafe words.load(fromByteOffset: Int(slot) * 4, as: UInt32.self)
            if entry == 0 { return nil }
            if entry >> 5 == Self.check(word) { return UInt8(entry & 31) }
            slot = (slot + 1) & wordMask
        }
        return nil
    }

    /// How far a word may stand from its slot.
    package static let probes = 8

    /// The bits by which the word table knows a word.
    @inline(__always)
    package static func check(_ word: Word) -> UInt32 { UInt32(truncatingIfNeeded: word.hash >> 37) }

    /// The bucket of a feature among a number of buckets.
    @inline(__always)
    package static func bucket(of key: UInt64, among buckets: UInt64) -> Int {
        Int(((key >> 32) * buckets) >> 32)
    }

    @inline(__always)
    package static func fingerprint(of key: UInt64) -> UInt16 { UInt16(truncatingIfNeeded: key >> 16) | 1 }

    /// The tag with the highest sum of weights, the lowest of equals.
    ///
    /// Four weights are added at once in the sixteen-bit lanes of an integer: the bytes of a row at even places in one
    /// sum, those at odd places in another. As every byte stands 128 too high, sums stay positive, and as each row raises
    /// all tags alike, their order is right.
    @inline(__always)
    func bestTag(_ keys: TaggerFeatures.Keys) -> UInt8 {
        let lanes: UInt64 = 0x00FF_00FF_00FF_00FF
        var even = (UInt64(0), UInt64(0), UInt64(0))
        var odd = (UInt64(0), UInt64(0), UInt64(0))
        for index in 0..<TaggerFeatures.count {
            let key = unsafe keys[unchecked: index]
            let wanted = Self.fingerprint(of: key)
            let bucket = unsafe rows + Self.bucket(of: key, among: buckets) &* (2 * Self.rowSize)
            let second = unsafe bucket.loadUnaligned(fromByteOffset: 46, as: UInt16.self) == wanted
            let row = unsafe bucket + (second ? Self.rowSize : 0)
            let tail = unsafe row.loadUnaligned(fromByteOffset: 16, as: UInt64.self)
            let mask: UInt64 = tail >> 48 == UInt64(wanted) ? lanes : 0
            let head = unsafe row.loadUnaligned(as: UInt64.self)
            let middle = unsafe row.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
            even.0 &+= head & mask
            odd.0 &+= (head >> 8) & mask
            even.1 &+= middle & mask
            odd.1 &+= (middle >> 8) & mask
            even.2 &+= tail & mask
            odd.2 &+= (tail >> 8) & mask
        }
        var best: UInt32 = 0
        best = Self.best(best, even.0, odd.0, from: 1)
        best = Self.best(best, even.1, odd.1, from: 9)
        // Bytes 21 to 23 are no weights.
        best = Self.best(best, even.2 & 0x0000_FFFF_FFFF_FFFF, odd.2 & 0xFFFF_FFFF, from: 17)
        return UInt8(31 &- (best & 31))
    }

    @inline(__always)
    private static func best(_ best: UInt32, _ even: UInt64, _ odd: UInt64, from tag: UInt32) -> UInt32 {
        var best = best
        for lane in 0..<4 as Range<UInt32> {
            let left = UInt32(truncatingIfNeeded: even >> UInt64(16 &* lane)) & 0xFFFF
            let right = UInt32(truncatingIfNeeded: odd >> UInt64(16 &* lane)) & 0xFFFF
            best = max(best, left << 5 | (31 &- tag &- 2 &* lane))
            best = max(best, right << 5 | (30 &- tag &- 2 &* lane))
        }
        return best
    }
}
