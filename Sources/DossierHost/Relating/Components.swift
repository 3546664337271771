/// Findings that hang together, by what a module says or by what the analyst has joined; by their first members.
///
/// Their elements stand side by side in one array: there may be as many components as findings.
struct Components: Sendable {
    private let table: ElementTable
    private var members: [Int32] = []
    /// For each component where its members end.
    private var ends: [Int32] = []
    /// Findings that hang together with another.
    let joined: ElementTable
    /// Of those that a decision names: what hangs together by what the module says alone.
    private(set) var wholes: [Int: [[Int64]]] = [:]

    var count: Int { ends.count }

    /// The members of a component, ascending.
    subscript(component: Int) -> [Int64] { members[range(component)].map { table.number(of: Int($0)) } }

    func memberCount(of component: Int) -> Int { range(component).count }

    private func range(_ component: Int) -> Range<Int> {
        (component > 0 ? Int(ends[component - 1]) : 0)..<Int(ends[component])
    }

    init(_ table: ElementTable, _ sets: consuming DisjointSets) {
        // For each root where its next member belongs; before the first of them is met, how many they are, less than zero.
        var places = [Int32](repeating: 0, count: table.capacity)
        table.forEachAscending { places[sets.root($0)] -= 1 }
        // In ascending order, the first member of a component that is met is its first.
        var members = [Int32](repeating: 0, count: table.count)
        var ends: [Int32] = []
        table.forEachAscending { element in
            let root = sets.root(element)
            if places[root] < 0 {
                let start = ends.last ?? 0
                ends.append(start - places[root])
                places[root] = start
            }
            members[Int(places[root])] = Int32(clamping: element)
            places[root] += 1
        }
        var start: Int32 = 0
        joined = table.keeping(
            ends.lazy.map { end in
                defer { start = end }
                return Int(start)..<Int(end)
            }.filter { $0.count > 1 }.joined().lazy.map { Int(members[$0]) })
        self.table = table
        self.members = members
        self.ends = ends
    }

    /// The components of some findings, ascending.
    func components(of findings: some Sequence<Int64>) -> [Int] {
        let elements = Set(findings.compactMap { table[$0].map { Int32(clamping: $0) } })
        if elements.isEmpty { return [] }
        return (0..<count).filter { members[range($0)].contains(where: elements.contains) }
    }

    mutating func decide(_ component: Int, wholes: [[Int64]]) { self.wholes[component] = wholes }
}
