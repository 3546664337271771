/// Sums of the weights of all tags.
///
/// A byte of a row is added in a sixteen-bit lane: the bytes at even places in one sum, those at odd places in another.
struct TagScores: Sendable {
    private var even = SIMD2<UInt64>()
    private var odd = SIMD2<UInt64>()
    /// Of the row's last eight bytes.
    private var tail = SIMD2<UInt64>()

    private static let lanes: UInt64 = 0x00FF_00FF_00FF_00FF

    /// Adds a row of 24 bytes; nothing, without a branch, for a row of another feature.
    @inline(__always)
    mutating func add(_ head: SIMD2<UInt64>, _ last: UInt64, isKnown: Bool) {
        let mask: UInt64 = isKnown ? Self.lanes : 0
        let lanes = SIMD2<UInt64>(repeating: mask)
        even &+= head & lanes
        odd &+= (head &>> 8) & lanes
        tail &+= SIMD2(last, last &>> 8) & lanes
    }

    @inline(__always)
    static func + (left: TagScores, right: TagScores) -> TagScores {
        var sum = left
        sum.even &+= right.even
        sum.odd &+= right.odd
        sum.tail &+= right.tail
        return sum
    }

    /// The tag with the highest sum, the lowest of equals.
    @inline(__always)
    var best: UInt8 {
        var best: UInt32 = 0
        best = Self.best(best, even.x, odd.x, from: 1)
        best = Self.best(best, even.y, odd.y, from: 9)
        // Bytes 21 to 23 are no weights.
        best = Self.best(best, tail.x & 0x0000_FFFF_FFFF_FFFF, tail.y & 0xFFFF_FFFF, from: 17)
        return UInt8(truncatingIfNeeded: 31 &- (best & 31))
    }

    @inline(__always)
    private static func best(_ best: UInt32, _ even: UInt64, _ odd: UInt64, from tag: UInt32) -> UInt32 {
        var best = best
        for lane in 0..<4 as Range<UInt32> {
            let left = UInt32(truncatingIfNeeded: even &>> UInt64(16 &* lane)) & 0xFFFF
            let right = UInt32(truncatingIfNeeded: odd &>> UInt64(16 &* lane)) & 0xFFFF
            best = max(best, left << 5 | (31 &- tag &- 2 &* lane))
            best = max(best, right << 5 | (30 &- tag &- 2 &* lane))
        }
        return best
    }
}
