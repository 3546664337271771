/// Which parts of speech a word form can be, from a dictionary: bits of ``Class``, none for a word it does not have.
///
/// The treebanks from which the tagger learns have few of a language's words; whether `aides` can be a verb at all is
/// known for many more. An open-addressed table of 24 bits of the word's hash and 8 bits of classes, read where it lies.
@safe package struct WordClasses: @unchecked Sendable {
    /// Bits of a word form's possible parts of speech.
    package enum Class {
        package static let noun: UInt8 = 1
        package static let plural: UInt8 = 2
        package static let base: UInt8 = 4
        package static let present: UInt8 = 8
        package static let past: UInt8 = 16
        package static let gerund: UInt8 = 32
        package static let adjective: UInt8 = 64
        package static let adverb: UInt8 = 128
    }

    private let slots: UnsafeRawPointer
    private let mask: UInt64

    /// The memory holds `count` slots of four bytes, a power of two, and must outlive the table.
    package init(_ slots: UnsafeRawPointer, count: UInt64) {
        unsafe self.slots = slots
        mask = count - 1
    }

    /// How far a word may stand from its slot.
    package static let probes = 12

    /// The bits by which the table knows a word.
    @inline(__always)
    package static func check(_ word: Word) -> UInt32 { UInt32(truncatingIfNeeded: word.hash >> 40) | 1 }

    @inline(__always)
    package subscript(word: Word) -> UInt8 {
        var slot = word.hash & mask
        for _ in 0..<Self.probes {
            let entry = unsafe slots.load(fromByteOffset: Int(slot) &* 4, as: UInt32.self)
            if entry == 0 { return 0 }
            if entry >> 8 == Self.check(word) { return UInt8(truncatingIfNeeded: entry) }
            slot = (slot &+ 1) & mask
        }
        return 0
    }
}
