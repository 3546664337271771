/// People with a family name in common.
struct PersonCluster {
    /// The different full names, the findings that bear each, and their roles.
    private var names: [PersonName] = []
    private var bearers: [[Int]] = []
    private var roles: [Set<Role>] = []
    /// Of the roles those that every text calls past.
    private var past: [Set<Role>] = []
    private var alone: [Int] = []
    private var family = ""
    private let profiles: [NameProfile]

    /// - Parameter profiles: of people and of bodies, which it leaves alone.
    init(_ profiles: [NameProfile]) {
        self.profiles = profiles
        var places: [String: Int] = [:]
        for (index, profile) in profiles.enumerated() {
            guard case .person(let name) = profile.name else { continue }
            if name.isAlone {
                alone.append(index)
                family = name.family
                continue
            }
            let place = places[name.identity] ?? names.count
            if place == names.count {
                places[name.identity] = place
                names.append(name)
                bearers.append([])
                roles.append([])
                past.append([])
            }
            bearers[place].append(index)
            for held in profile.roles {
                if held.isPast {
                    past[place].insert(held.role)
                } else {
                    roles[place].insert(held.role)
                }
            }
        }
        for place in past.indices {
            let held = roles[place]
            past[place] = past[place].filter { past in !held.contains { $0.agrees(with: past) } }
            roles[place].formUnion(past[place])
        }
    }

    func sets() -> [[Int]] {
        let people = people()
        var sets = people.map { $0.flatMap { bearers[$0] } }
        let meant = people.indices.filter { person in
            people[person].contains { names[$0].family == family || names[$0].second == family }
        }
        // A family name alone is the only person's of that name, or, with a title, the only one's who bears that.
        for (role, members) in Dictionary(grouping: alone, by: { profiles[$0].roles.first?.role }) {
            if meant.count == 1 {
                // The president of these days is not he who is called nothing but a former one.
                let isOver = { (index: Int) in
                    profiles[index].roles.contains { held in
                        !held.isPast
                            && people[meant[0]].contains { past[$0].contains { $0.agrees(with: held.role) } }
                    }
                }
                sets[meant[0]] += members.filter { !isOver($0) }
                sets.append(members.filter(isOver))
                continue
            }
            guard let role else { continue }
            let bearers = meant.filter { person in
                people[person].contains { roles[$0].contains { $0.agrees(with: role) } }
            }
            if bearers.count == 1 { sets[bearers[0]] += members }
        }
        return sets.filter { $0.count > 1 }
    }

    /// Names that are one person's, as indices into `names`.
    private func people() -> [[Int]] {
        var sets = DisjointSets(count: names.count)
        for (index, name) in names.enumerated() {
            let fuller = names.indices.filter {
                $0 != index && names[$0].isFuller(than: name) && name.agrees(with: names[$0])
            }
            let isOne = fuller.allSatisfy { left in
                fuller.allSatisfy { left == $0 || names[left].agrees(with: names[$0]) }
            }
            if isOne { for other in fuller { sets.join(index, other) } }
        }
        return sets.sets()
    }
}
