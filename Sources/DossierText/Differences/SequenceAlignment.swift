/// Which elements of two sequences stand for each other: a longest common subsequence, or nearly one.
///
/// Myers' greedy algorithm ("An O(ND) difference algorithm and its variations", 1986) over hashes. Where two stretches
/// differ in more than ``mostEdits`` places they are cut at the elements that each holds exactly once, and the pieces
/// are aligned; stretches without such elements count as replaced. So the cost stays near linear however much two texts
/// differ.
struct SequenceAlignment {
    /// Pairs of equal elements, ascending on both sides.
    private(set) var matches: [(old: Int, new: Int)] = []
    private let old: [UInt64]
    private let new: [UInt64]

    static let mostEdits = 800

    init(_ old: [UInt64], _ new: [UInt64]) {
        self.old = old
        self.new = new
        var stack = [(old: old.startIndex..<old.endIndex, new: new.startIndex..<new.endIndex)]
        // Pieces are taken from the left, so matches come in order.
        while let piece = stack.popLast() {
            let (left, right) = trimmed(piece.old, piece.new)
            for offset in 0..<left {
                matches.append((piece.old.lowerBound + offset, piece.new.lowerBound + offset))
            }
            let inner = (
                old: piece.old.lowerBound + left..<piece.old.upperBound - right,
                new: piece.new.lowerBound + left..<piece.new.upperBound - right
            )
            if right > 0 {
                stack.append(
                    (
                        inner.old.upperBound..<piece.old.upperBound,
                        inner.new.upperBound..<piece.new.upperBound
                    ))
            }
            if inner.old.isEmpty || inner.new.isEmpty { continue }
            if let found = shortestEdit(inner.old, inner.new) {
                matches += found
            } else {
                stack += cut(inner.old, inner.new).reversed()
            }
        }
    }

    /// How many elements are equal at the beginning and, of the rest, at the end.
    private func trimmed(_ a: Range<Int>, _ b: Range<Int>) -> (left: Int, right: Int) {
        let most = min(a.count, b.count)
        var left = 0
        while left < most, old[a.lowerBound + left] == new[b.lowerBound + left] { left += 1 }
        var right = 0
        while right < most - left, old[a.upperBound - 1 - right] == new[b.upperBound - 1 - right] {
            right += 1
        }
        return (left, right)
    }

    /// The matches of a shortest edit script; nil when it takes too many edits.
    private func shortestEdit(_ a: Range<Int>, _ b: Range<Int>) -> [(old: Int, new: Int)]? {
        let most = min(Self.mostEdits, a.count + b.count)
        // Furthest x on each diagonal, at index diagonal + most + 1.
        var furthest = [Int32](repeating: 0, count: 2 * most + 3)
        var trace: [[Int32]] = []
        for edits in 0...most {
            trace.append(Array(furthest[most + 1 - edits...most + 1 + edits]))
            for diagonal in stride(from: -edits, through: edits, by: 2) {
                let place = diagonal + most + 1
                let isDown =
                    diagonal == -edits || (diagonal != edits && furthest[place - 1] < furthest[place + 1])
                var x = Int(isDown ? furthest[place + 1] : furthest[place - 1] + 1)
                var y = x - diagonal
                while x < a.count, y < b.count, old[a.lowerBound + x] == new[b.lowerBound + y] {
                    x += 1
                    y += 1
                }
                furthest[place] = Int32(x)
                if x >= a.count, y >= b.count { return path(trace, a, b) }
            }
        }
        return nil
    }

    /// Walks back from the end through what was furthest after each number of edits.
    private func path(_ trace: [[Int32]], _ a: Range<Int>, _ b: Range<Int>) -> [(old: Int, new: Int)] {
        var found: [(old: Int, new: Int)] = []
        var (x, y) = (a.count, b.count)
        for edits in stride(from: trace.count - 1, through: 1, by: -1) {
            let furthest = trace[edits]
            func reached(_ diagonal: Int) -> Int32 {
                let place = diagonal + edits
                return furthest.indices.contains(place) ? furthest[place] : -1
            }
            let diagonal = x - y
            let isDown =
                diagonal == -edits || (diagonal != edits && reached(diagonal - 1) < reached(diagonal + 1))
            let before = isDown ? diagonal + 1 : diagonal - 1
            let startX = Int(reached(before))
            let startY = startX - before
            let (afterX, afterY) = isDown ? (startX, startY + 1) : (startX + 1, startY)
            while x > afterX, y > afterY {
                x -= 1
                y -= 1
                found.append((a.lowerBound + x, b.lowerBound + y))
            }
            (x, y) = (startX, startY)
        }
        while x > 0, y > 0 {
            x -= 1
            y -= 1
            found.append((a.lowerBound + x, b.lowerBound + y))
        }
        return found.reversed()
    }

    /// The stretches between elements that stand once on both sides, in the longest run in which their order agrees.
    private func cut(_ a: Range<Int>, _ b: Range<Int>) -> [(old: Range<Int>, new: Range<Int>)] {
        var places: [UInt64: (old: Int, new: Int)] = [:]
        for index in a {
            // −1 is absent, −2 is more than once.
            if let place = places[old[index]] {
                places[old[index]] = (-2, place.new)
            } else {
                places[old[index]] = (index, -1)
            }
        }
        for index in b {
            if let place = places[new[index]] {
                places[new[index]] = (place.old, place.new == -1 ? index : -2)
            }
        }
        let unique = a.compactMap { index -> (old: Int, new: Int)? in
            guard let place = places[old[index]], place.old == index, place.new >= 0 else { return nil }
            return place
        }
        var pieces: [(old: Range<Int>, new: Range<Int>)] = []
        var (x, y) = (a.lowerBound, b.lowerBound)
        for anchor in Self.ascending(unique) {
            pieces.append((x..<anchor.old, y..<anchor.new))
            pieces.append((anchor.old..<anchor.old + 1, anchor.new..<anchor.new + 1))
            (x, y) = (anchor.old + 1, anchor.new + 1)
        }
        // Without an anchor nothing can be cut.
        if !pieces.isEmpty { pieces.append((x..<a.upperBound, y..<b.upperBound)) }
        return pieces
    }

    /// The longest subsequence whose second members ascend, by patience sorting.
    private static func ascending(_ pairs: [(old: Int, new: Int)]) -> [(old: Int, new: Int)] {
        var piles: [Int] = []
        var previous = [Int](repeating: -1, count: pairs.count)
        for (index, pair) in pairs.enumerated() {
            let pile = piles.partitioningIndex { pairs[$0].new > pair.new }
            if pile > 0 { previous[index] = piles[pile - 1] }
            if pile == piles.count { piles.append(index) } else { piles[pile] = index }
        }
        var chain: [(old: Int, new: Int)] = []
        var index = piles.last ?? -1
        while index >= 0 {
            chain.append(pairs[index])
            index = previous[index]
        }
        return chain.reversed()
    }
}
