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

    /// Brings the rows of a feature near that will be added soon.
    @inline(__always)
    func prefetch(_ key: UInt64) {
        let bucket = unsafe rows + Self.bucket(of: key, among: buckets) &* (2 * Self.rowSize)
        unsafe dossier_prefetch(bucket)
        unsafe dossier_prefetch(bucket + 47)
    }

    /// Adds the weights of a feature; nothing for one that the training never saw.
    ///
    /// As every byte of a row stands 128 too high, sums stay positive, and as each row raises all tags alike, their order
    /// is right.
    @inline(__always)
    func add(_ key: UInt64, to scores: inout TagScores) {
        let wanted = Self.fingerprint(of: key)
        let bucket = unsafe rows + Self.bucket(of: key, among: buckets) &* (2 * Self.rowSize)
        let second = unsafe bucket.loadUnaligned(fromByteOffset: 46, as: UInt16.self) == wanted
        let row = unsafe bucket + (second ? Self.rowSize : 0)
        let tail = unsafe row.loadUnaligned(fromByteOffset: 16, as: UInt64.self)
        let head = unsafe row.loadUnaligned(as: SIMD2<UInt64>.self)
        scores.add(head, tail, isKnown: tail >> 48 == UInt64(wanted))
    }
}
