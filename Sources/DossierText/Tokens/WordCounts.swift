/// How often each of some words was met, in the order in which they came first.
///
/// One open-addressed table made for the number of words that may come, so that a count costs one look into it.
public struct WordCounts: Sendable {
    public struct Entry: Sendable {
        public let word: Word
        public fileprivate(set) var count: Int
        /// Index of the token that was met first.
        public let first: Int
    }

    public private(set) var entries: [Entry] = []
    /// A power of two of places with the number of an entry, -1 for none.
    private var places: [Int32]

    /// - Parameter capacity: how many different words there can be at most.
    public init(capacity: Int) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        places = Array(repeating: -1, count: size)
    }

    /// Counts a word. Beyond the capacity new words are passed over.
    public mutating func add(_ word: Word, at token: Int) {
        var place = Int(truncatingIfNeeded: word.hash) & (places.count - 1)
        while places[place] >= 0 {
            let entry = Int(places[place])
            if entries[entry].word == word {
                entries[entry].count += 1
                return
            }
            place = (place + 1) & (places.count - 1)
        }
        guard entries.count * 2 < places.count else { return }
        places[place] = Int32(truncatingIfNeeded: entries.count)
        entries.append(Entry(word: word, count: 1, first: token))
    }

    /// The most frequent words, of equals the one that came first.
    public func mostFrequent(_ number: Int) -> [Entry] {
        var best: [Entry] = []
        for entry in entries {
            if best.count == number, let last = best.last, last.count >= entry.count { continue }
            best.insert(entry, at: best.firstIndex { $0.count < entry.count } ?? best.count)
            if best.count > number { best.removeLast() }
        }
        return best
    }
}
