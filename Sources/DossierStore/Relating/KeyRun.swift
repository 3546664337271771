/// Entries in ascending order, taken from the front.
struct KeyRun {
    private let entries: [KeyEntry]
    private var place = 0

    init(_ entries: [KeyEntry]) { self.entries = entries }

    /// How many are left.
    var count: Int { entries.count - place }

    private var key: UInt64? { place < entries.count ? entries[place].key : nil }

    /// The first key of two runs; nil when both are at their end.
    static func first(_ one: KeyRun, _ other: KeyRun) -> UInt64? {
        guard let key = one.key else { return other.key }
        return other.key.map { min($0, key) } ?? key
    }

    /// Takes the next finding if it has a key.
    mutating func next(ofKey key: UInt64) -> Int64? {
        guard place < entries.count, entries[place].key == key else { return nil }
        place += 1
        return entries[place - 1].finding
    }

    mutating func drop(ofKey key: UInt64) { while next(ofKey: key) != nil {} }

    mutating func take(ofKey key: UInt64) -> ArraySlice<KeyEntry> {
        let start = place
        drop(ofKey: key)
        return entries[start..<place]
    }
}
