/// A read-only map from word forms to values, filled once from lists that are data.
///
/// One open-addressed table of hashes, three quarters empty: for most words of a text a look-up is one comparison.
public struct WordTable<Value: Sendable>: Sendable {
    @usableFromInline let hashes: WordHashes
    /// Parallel to the places of the hashes.
    @usableFromInline let values: [Value?]

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
    @inlinable @inline(__always)
    public subscript(word: Word) -> Value? {
        guard let place = hashes.place(of: word) else { return nil }
        return values[place]
    }

    @inlinable @inline(__always)
    public func contains(_ word: Word) -> Bool { hashes.contains(word) }
}

/// A set of word forms, written as a list with white space between the words.
public struct WordSet: Sendable, ExpressibleByStringLiteral {
    @usableFromInline let hashes: WordHashes

    private init(_ words: [Word]) {
        var hashes = WordHashes(count: words.count)
        for word in words { hashes.insert(word) }
        self.hashes = hashes
    }

    public init(_ words: String) {
        self.init(Self.words(of: words))
    }

    /// Without a `Character` for each letter where that makes no difference: a program has some hundred lists to read.
    private static func words(of list: String) -> [Word] {
        guard list.utf8.allSatisfy({ $0 < 0x80 }) else {
            return list.split(whereSeparator: \.isWhitespace).map { Word($0) }
        }
        return list.utf8.split { $0 == 0x20 || 0x09...0x0D ~= $0 }.map { Word(Substring($0)) }
    }

    public init(union sets: [WordSet]) { self.init(sets.flatMap(\.hashes.words)) }

    public init(stringLiteral words: String) { self.init(words) }

    @inlinable @inline(__always)
    public func contains(_ word: Word) -> Bool { hashes.contains(word) }
}

/// The open-addressed table behind ``WordTable`` and ``WordSet``.
///
/// Nearly all words that are asked for are in no list. A filter of some bits a word, of which all lists together fit
/// the nearest cache, says so of fifteen in sixteen; this much of a look-up is inlined, in other modules, too. Filter and
/// table are one array, so that a list is passed on by one reference.
@usableFromInline
struct WordHashes: Sendable {
    /// A power of two of cells of the filter, sixteen bits a word or more, in which those of the words are set; then sixteen
    /// places for each of these cells. 0 is an empty place, as no word has that hash.
    @usableFromInline var cells: [UInt64]
    @usableFromInline let filterSize: Int

    /// Room for a number of words.
    init(count: Int) {
        var size = 1
        while size * 4 < count { size *= 2 }
        filterSize = size
        cells = Array(repeating: 0, count: size * 17)
    }

    /// How many places there are.
    var capacity: Int { filterSize &* 16 }

    /// All words, in no particular order.
    var words: [Word] { cells[filterSize...].filter { $0 != 0 }.map { Word(hash: $0) } }

    /// The place of a word, which is put there if it was not in the table.
    @discardableResult
    mutating func insert(_ word: Word) -> Int {
        let place = search(word)
        cells[filterSize + place] = word.hash
        let (cell, bit) = filterBit(word)
        cells[cell] |= bit
        return place
    }

    @inlinable @inline(__always)
    func contains(_ word: Word) -> Bool { mayContain(word) && isTaken(search(word)) }

    @inlinable @inline(__always)
    func place(of word: Word) -> Int? {
        guard mayContain(word) else { return nil }
        let place = search(word)
        return isTaken(place) ? place : nil
    }

    @inlinable @inline(__always)
    func mayContain(_ word: Word) -> Bool {
        let (cell, bit) = filterBit(word)
        return cells[cell] & bit != 0
    }

    @inlinable @inline(__always)
    func isTaken(_ place: Int) -> Bool { cells[filterSize &+ place] != 0 }

    /// The place of a word, or the empty one where it would stand.
    @usableFromInline @inline(never)
    func search(_ word: Word) -> Int {
        var place = Int(truncatingIfNeeded: word.hash) & (capacity &- 1)
        while isTaken(place), cells[filterSize &+ place] != word.hash {
            place = (place &+ 1) & (capacity &- 1)
        }
        return place
    }

    /// The hashes of short words differ in few bits: mixed once more.
    @inlinable @inline(__always)
    func filterBit(_ word: Word) -> (cell: Int, bit: UInt64) {
        let mixed = word.hash &* 0x9E37_79B9_7F4A_7C15
        return (Int(truncatingIfNeeded: mixed >> 32) & (filterSize &- 1), 1 << (mixed >> 58))
    }
}
