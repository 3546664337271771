/// Clusters of places that grow place by place, in three arrays however many they are: most never have a second member.
struct PlaceClusters {
    /// Members of a cluster with which a place is compared; more of them say nothing new.
    static let most = 16

    /// The first members of each cluster, as many places apart as there are at most.
    private var firsts: [Int32] = []
    /// How many of these there are; 0 where a cluster has gone over into another.
    private var counts: [Int32] = []
    /// The next member of the cluster of each place, itself where it is the last.
    private var next: [Int32]
    /// The last member of each cluster.
    private var lasts: [Int32] = []

    init(count: Int) { next = (0..<Int32(count)).map { $0 } }

    var numbers: Range<Int> { counts.indices }

    /// Whether one of the first members is as asked for.
    @inline(__always)
    func isAnyFirst(of number: Int, _ isAsAsked: (Int) -> Bool) -> Bool {
        let first = number * Self.most
        for place in first..<first + Int(counts[number]) where isAsAsked(Int(firsts[place])) { return true }
        return false
    }

    /// A new cluster of one place.
    mutating func add(_ place: Int) {
        counts.append(1)
        lasts.append(Int32(place))
        firsts.append(Int32(place))
        firsts.append(contentsOf: repeatElement(0, count: Self.most - 1))
    }

    mutating func append(_ place: Int, to number: Int) {
        note(Int32(place), number)
        next[Int(lasts[number])] = Int32(place)
        lasts[number] = Int32(place)
    }

    /// Puts all members of a cluster behind those of another.
    mutating func join(_ number: Int, to home: Int) {
        let first = number * Self.most
        for place in first..<first + Int(counts[number]) { note(firsts[place], home) }
        next[Int(lasts[home])] = firsts[first]
        lasts[home] = lasts[number]
        counts[number] = 0
    }

    private mutating func note(_ place: Int32, _ number: Int) {
        guard counts[number] < Self.most else { return }
        firsts[number * Self.most + Int(counts[number])] = place
        counts[number] += 1
    }

    /// Those of two members and more, each in ascending order.
    var joined: [[Int]] {
        numbers.compactMap { number in
            let first = firsts[number * Self.most]
            guard counts[number] > 1 else { return nil }
            var members = [Int(first)]
            var place = first
            while next[Int(place)] != place {
                place = next[Int(place)]
                members.append(Int(place))
            }
            return members.sorted()
        }
    }
}
