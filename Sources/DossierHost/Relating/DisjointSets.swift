import DossierSDK

/// Union–find with path halving, in which some sets may be kept apart.
///
/// The smallest index is the root of a set, so that what is joined in another order gives the same roots.
struct DisjointSets {
    private var parents: [Int32] = []
    /// For the roots of sets that something keeps apart from others: the sides of the separations on which they stand,
    /// twice the separation's number for the left and one more for the right.
    private var sides: [Int32: Set<Int>] = [:]

    init(count: Int = 0) { parents = (0..<Int32(clamping: count)).map { $0 } }

    var count: Int { parents.count }

    /// Adds elements that are alone, until there are so many.
    mutating func grow(to count: Int) {
        while parents.count < count { parents.append(Int32(clamping: parents.count)) }
    }

    /// Puts an element on one side of a separation.
    mutating func place(_ index: Int, onSide side: Int) {
        sides[Int32(clamping: root(index)), default: []].insert(side)
    }

    mutating func root(_ index: Int) -> Int {
        var index = Int32(clamping: index)
        while parents[Int(index)] != index {
            let parent = parents[Int(parents[Int(index)])]
            parents[Int(index)] = parent
            index = parent
        }
        return Int(index)
    }

    /// False where the two sets have to stay apart.
    @discardableResult
    mutating func join(_ left: Int, _ right: Int) -> Bool {
        let a = Int32(clamping: root(left))
        let b = Int32(clamping: root(right))
        if a == b { return true }
        if !sides.isEmpty, let one = sides[a], let other = sides[b] {
            if one.contains(where: { other.contains($0 ^ 1) }) { return false }
        }
        let (low, high) = (min(a, b), max(a, b))
        parents[Int(high)] = low
        if !sides.isEmpty, let moved = sides.removeValue(forKey: high) {
            sides[low, default: []].formUnion(moved)
        }
        return true
    }

    /// All sets, each in ascending order, by their smallest member.
    mutating func sets() -> [[Int]] {
        var members: [Int: [Int]] = [:]
        for index in parents.indices { members[root(index), default: []].append(index) }
        return members.values.sorted { $0[0] < $1[0] }
    }

    /// Takes over what the analyst has decided; `index` gives the element of a finding, if there is one.
    mutating func apply(_ constraints: GroupConstraints, index: (FindingID) -> Int?) {
        for (number, separation) in constraints.cannotLink.enumerated() {
            for id in separation.left.sorted() {
                if let element = index(id) { place(element, onSide: 2 * number) }
            }
            for id in separation.right.sorted() {
                if let element = index(id) { place(element, onSide: 2 * number + 1) }
            }
        }
        for link in constraints.mustLink {
            let present = link.compactMap(index)
            guard let first = present.first else { continue }
            for other in present.dropFirst() { join(first, other) }
        }
    }
}
