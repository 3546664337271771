/// A bit for each of some words: how many of them two lists can have in common at most, told without going through them.
public struct WordSignature: Sendable {
    private var bits: (UInt64, UInt64) = (0, 0)
    /// Words whose bit is that of another.
    private var hidden = 0

    /// - Parameter words: their hashes, each once.
    public init(_ words: some Collection<UInt32>) {
        for word in words {
            // The hashes of short words differ in few bits.
            let place = (word &* 0x9E37_79B1) >> 25
            let bit: UInt64 = 1 << UInt64(place & 63)
            if place < 64 { bits.0 |= bit } else { bits.1 |= bit }
        }
        hidden = words.count - bits.0.nonzeroBitCount - bits.1.nonzeroBitCount
    }

    /// Never less than the words that stand in both: those of them that share a bit are hidden in either list.
    public func mostShared(with other: WordSignature) -> Int {
        (bits.0 & other.bits.0).nonzeroBitCount + (bits.1 & other.bits.1).nonzeroBitCount
            + min(hidden, other.hidden)
    }
}
