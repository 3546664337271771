/// A bit for each of some words: how many of them two lists can have in common at most, told without going through them.
public struct WordSignature: Sendable {
    /// So many that few of the words of a passage share one. No vector, by whose alignment all that holds it would be
    /// allocated in another way.
    @usableFromInline let bits: InlineArray<4, UInt64>
    /// Words whose bit is that of another.
    @usableFromInline let hidden: Int

    /// - Parameter words: their hashes, each once.
    public init(_ words: some Collection<UInt32>) {
        var bits = InlineArray<4, UInt64>(repeating: 0)
        for word in words {
            let place = Self.place(of: word)
            bits[Int(place >> 6)] |= 1 << UInt64(place & 63)
        }
        self.bits = bits
        hidden = words.count - Self.count(SIMD2(bits[0], bits[1]), SIMD2(bits[2], bits[3]))
    }

    /// The hashes of short words differ in few bits.
    @inlinable @inline(__always)
    static func place(of word: UInt32) -> UInt32 { (word &* 0x9E37_79B1) >> 24 }

    /// Whether a word may be one of them; true of few that are not.
    @inlinable @inline(__always)
    public func mayHold(_ word: UInt32) -> Bool {
        let place = Self.place(of: word)
        return bits[Int(place >> 6)] & 1 << UInt64(place & 63) != 0
    }

    /// Never less than the words that stand in both: those of them that share a bit are hidden in either list.
    @inlinable @inline(__always)
    public func mostShared(with other: WordSignature) -> Int {
        let low = SIMD2(bits[0] & other.bits[0], bits[1] & other.bits[1])
        let high = SIMD2(bits[2] & other.bits[2], bits[3] & other.bits[3])
        return Self.count(low, high) + min(hidden, other.hidden)
    }

    /// How many bits are set. Summed up side by side, as the oldest processors for which the program is built count no
    /// bits: in pairs, in fours, those of both halves together, in eights, then all.
    @inlinable @inline(__always)
    static func count(_ low: SIMD2<UInt64>, _ high: SIMD2<UInt64>) -> Int {
        let fours = fours(low) &+ fours(high)
        let eights = (fours & 0x0F0F_0F0F_0F0F_0F0F) &+ (fours &>> 4 & 0x0F0F_0F0F_0F0F_0F0F)
        let bytes = eights[0] &+ eights[1]
        let sums = (bytes & 0x00FF_00FF_00FF_00FF) &+ (bytes >> 8 & 0x00FF_00FF_00FF_00FF)
        return Int(truncatingIfNeeded: (sums &* 0x0001_0001_0001_0001) >> 48)
    }

    @inlinable @inline(__always)
    static func fours(_ bits: SIMD2<UInt64>) -> SIMD2<UInt64> {
        let pairs = bits &- (bits &>> 1 & 0x5555_5555_5555_5555)
        return (pairs & 0x3333_3333_3333_3333) &+ (pairs &>> 2 & 0x3333_3333_3333_3333)
    }
}
