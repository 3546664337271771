/// A read-only map from word forms to values, filled once from lists that are data.
///
/// One open-addressed table of hashes, three quarters empty: for most words of a text a look-up is one comparison.
public struct WordTable<Value: Sendable>: Sendable {
    private let hashes: WordHashes
    /// Parallel to the places of the hashes.
    private let values: [Value?]

    public init(_ entries: some Sequence<(word: Word, value: Value)>) {
        let entries = Array(entries)
        var hashes = WordHashes(count: entries.count)
        var values = [Value?](repeating: nil, count: hashes.capacity)
        for (word, value) in entries { values[hashes.insert(word)] = value }
        self.hashes = hashes
        self.values = values
    }

    public init(_ entries: [(Word, Value)]) {
        self.init(entries.lazy.map { (word: $0.0, value: $0.1) })
    }

    /// The value of a word; where a list names one twice, the later entry counts.
    @inline(__always)
    public subscript(word: Word) -> Value? {
        guard let place = hashes.place(of: word) else { return nil }
        return values[place]
    }

    @inline(__always)
    public func contains(_ word: Word) -> Bool { hashes.contains(word) }
}

/// A set of word forms, written as a list with white space between the words.
public struct WordSet: Sendable, ExpressibleByStringLiteral {
    private let hashes: WordHashes

    private init(_ words: [Word]) {
        var hashes = WordHashes(count: words.count)
        for word in words { hashes.insert(word) }
        self.hashes = hashes
    }

    public init(_ words: String) {
        self.init(words.split(whereSeparator: \.isWhitespace).map { Word($0) })
    }

    public init(union sets: [WordSet]) { self.init(sets.flatMap(\.hashes.words)) }

    public init(stringLiteral words: String) { self.init(words) }

    @inline(__always)
    public func contains(_ word: Word) -> Bool { hashes.contains(word) }
}

/// The open-addressed table behind ``WordTable`` and ``WordSet``.
///
/// Look-ups are inlined as far as the first comparison, which decides nearly all of them.
struct WordHashes: Sendable {
    /// A power of two of places; 0 is an empty one, as no word has that hash.
    private var places: [UInt64]

    /// Room for a number of words.
    init(count: Int) {
        var capacity = 16
        while capacity < count * 4 { capacity *= 2 }
        places = Array(repeating: 0, count: capacity)
    }

    var capacity: Int { places.count }

    /// All words, in no particular order.
    var words: [Word] { places.filter { $0 != 0 }.map { Word(hash: $0) } }

    /// The place of a word, which is put there if it was not in the table.
    @discardableResult
    mutating func insert(_ word: Word) -> Int {
        var place = first(word)
        while places[place] != 0 && places[place] != word.hash { place = next(place) }
        places[place] = word.hash
        return place
    }

    @inline(__always)
    func contains(_ word: Word) -> Bool {
        let found = places[first(word)]
        return found == word.hash || found != 0 && search(word) != nil
    }

    @inline(__always)
    func place(of word: Word) -> Int? {
        let place = first(word)
        let found = places[place]
        if found == word.hash { return place }
        return found == 0 ? nil : search(word)
    }

    @inline(never)
    private func search(_ word: Word) -> Int? {
        var place = first(word)
        while places[place] != 0 {
            if places[place] == word.hash { return place }
            place = next(place)
        }
        return nil
    }

    @inline(__always)
    private func first(_ word: Word) -> Int { Int(truncatingIfNeeded: word.hash) & (places.count &- 1) }

    private func next(_ place: Int) -> Int { (place + 1) & (places.count - 1) }
}
