/// A read-only map from word forms to values, filled once from lists that are data.
///
/// One open-addressed table of integers: a look-up is a multiplication, a mask and, for most words of a text, one
/// comparison.
public struct WordTable<Value: Sendable>: Sendable {
    private var hashes: [UInt64]
    private var slots: [Int32]
    private var values: [Value] = []
    private let mask: Int

    public init(_ entries: some Sequence<(word: Word, value: Value)>) {
        let entries = Array(entries)
        var capacity = 16
        while capacity < entries.count * 3 { capacity *= 2 }
        hashes = Array(repeating: 0, count: capacity)
        slots = Array(repeating: -1, count: capacity)
        mask = capacity - 1
        for (word, value) in entries {
            var index = Int(truncatingIfNeeded: word.hash) & mask
            while slots[index] >= 0 && hashes[index] != word.hash { index = (index + 1) & mask }
            hashes[index] = word.hash
            if slots[index] >= 0 {
                values[Int(slots[index])] = value
            } else {
                slots[index] = Int32(values.count)
                values.append(value)
            }
        }
    }

    public init(_ entries: [(Word, Value)]) {
        self.init(entries.lazy.map { (word: $0.0, value: $0.1) })
    }

    /// The value of a word; where a list names one twice, the later entry counts.
    public subscript(word: Word) -> Value? {
        var index = Int(truncatingIfNeeded: word.hash) & mask
        while slots[index] >= 0 {
            if hashes[index] == word.hash { return values[Int(slots[index])] }
            index = (index + 1) & mask
        }
        return nil
    }

    public var count: Int { values.count }

    /// All words, in no particular order.
    var words: [Word] { zip(hashes, slots).filter { $1 >= 0 }.map { Word(hash: $0.0) } }
}

/// A set of word forms, written as a list with white space between the words.
public struct WordSet: Sendable, ExpressibleByStringLiteral {
    private let table: WordTable<Bool>

    public init(_ words: String) {
        table = WordTable(words.split(whereSeparator: \.isWhitespace).map { (Word($0), true) })
    }

    public init(union sets: [WordSet]) {
        table = WordTable(sets.flatMap(\.table.words).map { ($0, true) })
    }

    public init(stringLiteral words: String) { self.init(words) }

    public func contains(_ word: Word) -> Bool { table[word] != nil }
}
