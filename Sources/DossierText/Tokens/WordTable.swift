/// A read-only map from word forms to values, filled once from lists that are data.
///
/// One open-addressed table of hashes, three quarters empty: for most words of a text a look-up is one comparison.
public struct WordTable<Value: Sendable>: Sendable {
    /// 0 is an empty place; no word has that hash.
    private var hashes: [UInt64]
    private var slots: [Int32]
    private var values: [Value] = []
    private let mask: Int

    public init(_ entries: some Sequence<(word: Word, value: Value)>) {
        let entries = Array(entries)
        var capacity = 16
        while capacity < entries.count * 4 { capacity *= 2 }
        hashes = Array(repeating: 0, count: capacity)
        slots = Array(repeating: -1, count: capacity)
        mask = capacity - 1
        for (word, value) in entries {
            var index = Int(truncatingIfNeeded: word.hash) & mask
            while hashes[index] != 0 && hashes[index] != word.hash { index = (index + 1) & mask }
            if hashes[index] == word.hash {
                values[Int(slots[index])] = value
            } else {
                hashes[index] = word.hash
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
        guard let index = place(of: word) else { return nil }
        return values[Int(slots[index])]
    }

    public func contains(_ word: Word) -> Bool { place(of: word) != nil }

    @inline(__always)
    private func place(of word: Word) -> Int? {
        var index = Int(truncatingIfNeeded: word.hash) & mask
        while true {
            let hash = hashes[index]
            if hash == word.hash { return index }
            if hash == 0 { return nil }
            index = (index + 1) & mask
        }
    }

    public var count: Int { values.count }

    /// All words, in no particular order.
    var words: [Word] { hashes.filter { $0 != 0 }.map { Word(hash: $0) } }
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

    public func contains(_ word: Word) -> Bool { table.contains(word) }
}
