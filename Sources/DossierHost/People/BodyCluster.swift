/// Bodies with the words of their names, or an acronym, in common.
struct BodyCluster {
    private let profiles: [NameProfile]
    private let bodies: [(index: Int, name: BodyName)]

    /// - Parameter profiles: of bodies and of people, which it leaves alone.
    init(_ profiles: [NameProfile]) {
        self.profiles = profiles
        bodies = profiles.enumerated().compactMap { index, profile in
            if case .body(let name) = profile.name { (index, name) } else { nil }
        }
    }

    func sets() -> [[Int]] {
        var sets: [[Int]] = []
        let named = Dictionary(grouping: bodies.filter { $0.name.acronym == nil }, by: \.name.words)
        for members in named.values where members.count > 1 {
            // "Ports Ministry" is that of the only country whose ports ministry is spoken of.
            if Set(members.compactMap(\.name.country)).count <= 1 { sets.append(members.map(\.index)) }
        }
        let acronyms = Dictionary(
            grouping: bodies.filter { $0.name.acronym != nil }, by: { $0.name.acronym ?? "" })
        for (acronym, members) in acronyms {
            let explained = bearers(of: acronym)
            if !explained.isEmpty { sets.append(explained + members.map(\.index)) }
        }
        return sets.sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// The bodies that an acronym stands for: those whose documents say so, else those with these initials; none where
    /// there are several of them.
    private func bearers(of acronym: String) -> [Int] {
        let named = bodies.filter { $0.name.acronym == nil }
        let stated = named.filter { profiles[$0.index].acronyms.contains(acronym) }
        let chosen =
            stated.isEmpty
            ? named.filter { $0.name.initials == acronym && profiles[$0.index].isSure } : stated
        return Set(chosen.map(\.name.words)).count == 1 ? chosen.map(\.index) : []
    }
}
