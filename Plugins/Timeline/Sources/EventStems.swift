import DossierText

/// What the words of events are compared by: their stems.
///
/// A class, so that whoever compares passes one reference and not forty lists.
final class EventStems: Sendable {
    static let english = EventStems(.english)

    private let forms: VerbForms
    private let stems: WordTable<UInt64>

    init(_ words: TimelineWords) {
        forms = words.forms
        stems = words.stems
    }

    /// What forms of a word, and words made of it, have in common: the beginning of the verb that it is a form of, else of
    /// the word without an ending (`arriv` of `arrival`).
    func stem(_ word: String) -> UInt64 { stem(word, Word(word)) }

    func stem(_ word: String, _ identity: Word) -> UInt64 {
        if let entry = forms[identity], entry.form != .base, let stem = stems[entry.verb] { return stem }
        guard let (letters, count) = Self.letters(word) else {
            var rest = Array(word.lowercased().utf8)[...]
            let tail = rest.suffix(8).reduce(0) { $0 << 8 | UInt64($1) }
            rest = rest.dropLast(Self.ending(tail, of: rest.count))
            return Self.beginning(rest)
        }
        var tail: UInt64 = 0
        for index in max(0, count - 8)..<count { tail = tail << 8 | UInt64(letters[index]) }
        var rest = count - Self.ending(tail, of: count)
        while rest > 4, Self.isUncertain(letters[rest - 1]) { rest -= 1 }
        var hash = Self.offset
        for index in 0..<min(rest, 7) { hash = (hash ^ UInt64(letters[index])) &* Self.prime }
        return hash
    }

    /// The small letters of a word in ASCII that is not very long.
    private static func letters(_ word: String) -> (letters: InlineArray<32, UInt8>, count: Int)? {
        var letters = InlineArray<32, UInt8>(repeating: 0)
        var count = 0
        let bytes = word.utf8Span.span
        for index in bytes.indices {
            let byte = bytes[index]
            guard byte < 0x80, count < 32 else { return nil }
            letters[count] = byte &- 0x41 < 26 ? byte | 0x20 : byte
            count += 1
        }
        return (letters, count)
    }

    /// A hash of at most seven letters, without the vowels that endings change.
    static func beginning(_ word: ArraySlice<UInt8>) -> UInt64 {
        var rest = word
        while rest.count > 4, let last = rest.last, isUncertain(last) { rest = rest.dropLast() }
        return rest.prefix(7).reduce(offset) { ($0 ^ UInt64($1)) &* prime }
    }

    private static func isUncertain(_ letter: UInt8) -> Bool {
        letter == 0x65 || letter == 0x79 || letter == 0x69
    }

    private static let offset: UInt64 = 0xcbf2_9ce4_8422_2325
    private static let prime: UInt64 = 0x0000_0100_0000_01b3

    /// How long the ending is that a word of so many bytes loses; four must be left.
    ///
    /// - Parameter tail: the word's last eight bytes.
    private static func ending(_ tail: UInt64, of count: Int) -> Int {
        // Half of the words end in another letter.
        guard lastLetters & 1 << (tail & 31) != 0 else { return 0 }
        for ending in endings
        where count - ending.count >= 4 && tail & ending.mask == ending.letters { return ending.count }
        return 0
    }

    /// Bit for bit the last letters of the endings.
    private static let lastLetters: UInt64 = endings.reduce(0) { $0 | 1 << ($1.letters & 31) }

    private static let endings: [(letters: UInt64, mask: UInt64, count: Int)] = [
        "ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion", "als", "al", "ers", "er", "ors",
        "or", "ied", "ies",
        "ed", "es", "s",
    ].map { ending in
        (
            ending.utf8.reduce(0) { $0 << 8 | UInt64($1) }, (1 << (8 * UInt64(ending.utf8.count))) - 1,
            ending.utf8.count
        )
    }
}
