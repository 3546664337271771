/// Findings that hang together, by what a module says or by what the analyst has joined; by their first members.
///
/// Their row numbers stand side by side in one array: there may be as many components as findings.
struct Components: Sendable {
    private var members: [Int64] = []
    /// For each component where its members end.
    private var ends: [Int32] = []
    /// Of those that a decision names: what hangs together by what the module says alone.
    private(set) var wholes: [Int: [[Int64]]] = [:]

    var count: Int { ends.count }

    /// The members of a component, ascending.
    subscript(component: Int) -> ArraySlice<Int64> {
        members[(component > 0 ? Int(ends[component - 1]) : 0)..<Int(ends[component])]
    }

    /// - Parameter decided: findings that decisions name.
    /// - Returns: with it, the components that they belong to.
    static func of(
        _ elements: ElementTable, _ sets: inout DisjointSets, decided: some Sequence<Int64>
    ) -> (Components, decided: Set<Int>) {
        let numbers = elements.numbers
        var sizes = [Int32](repeating: 0, count: numbers.count)
        for element in numbers.indices { sizes[sets.root(element)] += 1 }
        // In ascending order, the first member of a component that is met is its first.
        var components = Components()
        var component = [Int32](repeating: -1, count: numbers.count)
        var places: [Int32] = []
        components.members = Array(repeating: 0, count: numbers.count)
        for element in numbers.indices.sorted(by: { numbers[$0] < numbers[$1] }) {
            let root = sets.root(element)
            if component[root] < 0 {
                component[root] = Int32(clamping: components.ends.count)
                places.append(components.ends.last ?? 0)
                components.ends.append((components.ends.last ?? 0) + sizes[root])
            }
            let own = Int(component[root])
            components.members[Int(places[own])] = numbers[element]
            places[own] += 1
        }
        let named = decided.compactMap { elements[$0].map { Int(component[sets.root($0)]) } }
        return (components, Set(named))
    }

    mutating func decide(_ component: Int, wholes: [[Int64]]) { self.wholes[component] = wholes }

    /// All findings that hang together with another, ascending.
    var joined: [Int64] {
        var joined: [Int64] = []
        for component in 0..<count where self[component].count > 1 { joined += self[component] }
        joined.sort()
        return joined
    }
}

extension [Int64] {
    /// Whether a number stands in this list, which is in ascending order.
    func includes(_ number: Int64) -> Bool {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < number { low = middle + 1 } else { high = middle }
        }
        return low < count && self[low] == number
    }
}
