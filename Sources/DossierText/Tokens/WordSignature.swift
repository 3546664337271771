/// A bit for each of some words: how many of them two lists can have in common at most, told without going through them.
public struct WordSignature: Sendable {
    /// So many that few of the words of a passage share one. In two halves, because one vector of them all would have
    /// whatever holds it allocated in another way, by its alignment.
    private let low: SIMD2<UInt64>
    private let high: SIMD2<UInt64>
    /// Words whose bit is that of another.
    private let hidden: Int

    /// - Parameter words: their hashes, each once.
    public init(_ words: some Collection<UInt32>) {
        var bits = InlineArray<4, UInt64>(repeating: 0)
        for word in words {
            // The hashes of short words differ in few bits.
            let place = (word &* 0x9E37_79B1) >> 24
            bits[Int(place >> 6)] |= 1 << UInt64(place & 63)
        }
        low = SIMD2(bits[0], bits[1])
        high = SIMD2(bits[2], bits[3])
        hidden = words.count - Self.count(low, high)
    }

    /// Never less than the words that stand in both: those of them that share a bit are hidden in either list.
    @inline(__always)
    public func mostShared(with other: WordSignature) -> Int {
        Self.count(low & other.low, high & other.high) + min(hidden, other.hidden)
    }

    /// How many bits are set. Summed up side by side, as the oldest processors for which the program is built count no
    /// bits: in pairs, in fours, those of both halves together, in eights, then all.
    @inline(__always)
    private static func count(_ low: SIMD2<UInt64>, _ high: SIMD2<UInt64>) -> Int {
        let fours = fours(low) &+ fours(high)
        let eights = (fours & 0x0F0F_0F0F_0F0F_0F0F) &+ (fours &>> 4 & 0x0F0F_0F0F_0F0F_0F0F)
        let bytes = eights[0] &+ eights[1]
        let sums = (bytes & 0x00FF_00FF_00FF_00FF) &+ (bytes >> 8 & 0x00FF_00FF_00FF_00FF)
        return Int(truncatingIfNeeded: (sums &* 0x0001_0001_0001_0001) >> 48)
    }

    @inline(__always)
    private static func fours(_ bits: SIMD2<UInt64>) -> SIMD2<UInt64> {
        let pairs = bits &- (bits &>> 1 & 0x5555_5555_5555_5555)
        return (pairs & 0x3333_3333_3333_3333) &+ (pairs &>> 2 & 0x3333_3333_3333_3333)
    }
}
