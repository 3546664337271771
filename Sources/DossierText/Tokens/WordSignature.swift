/// A bit for each of some words: how many of them two lists can have in common at most, told without going through them.
public struct WordSignature: Sendable {
    /// So many that few of the words of a passage share one.
    private var bits = SIMD4<UInt64>()
    /// Words whose bit is that of another.
    private var hidden = 0

    /// - Parameter words: their hashes, each once.
    public init(_ words: some Collection<UInt32>) {
        for word in words {
            // The hashes of short words differ in few bits.
            let place = (word &* 0x9E37_79B1) >> 24
            bits[Int(place >> 6)] |= 1 << UInt64(place & 63)
        }
        hidden = words.count - Self.count(bits)
    }

    /// Never less than the words that stand in both: those of them that share a bit are hidden in either list.
    @inline(__always)
    public func mostShared(with other: WordSignature) -> Int {
        Self.count(bits & other.bits) + min(hidden, other.hidden)
    }

    @inline(__always)
    private static func count(_ bits: SIMD4<UInt64>) -> Int {
        bits[0].nonzeroBitCount + bits[1].nonzeroBitCount + bits[2].nonzeroBitCount + bits[3].nonzeroBitCount
    }
}
