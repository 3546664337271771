import DossierSDK
import DossierStore
import DossierText

/// Which findings of several documents are one person or body.
///
/// The same full name is one person. A fuller or shorter form joins when only one person of the workspace can be meant
/// by it; so does a family name alone. Where several can be meant, the form stays apart and is an entry of its own.
/// Two people of one name are one entry until the analyst splits it: roles change, and a text seldom says that
/// somebody is another.
extension People {
    func keys(of finding: Finding) -> [BlockingKey] {
        let forms = finding.fields["aliases"]?.texts ?? []
        let name = finding.fields["name"]?.joined ?? ""
        let first = forms.first ?? name
        if finding.kind == Self.person {
            let roles = finding.fields["roles"]?.texts ?? []
            var keys = personKeys(PersonName.reading(first), roles, isSure: finding.confidence >= Self.sure)
            // A name that the analyst has put right leads to those who bear it, too.
            if !forms.contains(name), PersonReader.readable(first, isPerson: true) != name {
                keys += personKeys(PersonName.reading(name), roles, isSure: true)
            }
            return keys
        }
        let country = finding.fields["country"]?.joined
        var keys = bodyKeys(BodyName.reading(first, country: country))
        for form in forms.dropFirst() {
            if let acronym = BodyName.acronym(form) {
                keys.append(BlockingKey(unlimited: "acronym", acronym))
            }
        }
        if !forms.contains(name) { keys += bodyKeys(BodyName.reading(name, country: country)) }
        return keys
    }

    private func personKeys(_ name: PersonName, _ roles: [String], isSure: Bool) -> [BlockingKey] {
        if name.words.isEmpty { return [] }
        if name.isAlone {
            // "President Roe" and "Coach Roe" are kept apart until a full name tells.
            let role = Role(roles)?.head ?? ""
            return [
                BlockingKey(identity: "alone", name.family, role),
                BlockingKey(unlimited: "family", name.family),
            ]
        }
        var keys = [BlockingKey(identity: "person", name.identity)]
        // What is not sure to be a person must not make a family name ambiguous.
        guard isSure else { return keys }
        keys.append(BlockingKey(unlimited: "family", name.family))
        if let second = name.second { keys.append(BlockingKey(unlimited: "family", second)) }
        return keys
    }

    private func bodyKeys(_ name: BodyName) -> [BlockingKey] {
        if let acronym = name.acronym {
            return [BlockingKey(identity: "acronym", acronym), BlockingKey(unlimited: "acronym", acronym)]
        }
        if name.words.isEmpty { return [] }
        var keys = [BlockingKey(identity: "body", name.words, name.country ?? "")]
        if name.words != "government" { keys.append(BlockingKey(unlimited: "body", name.words)) }
        if let initials = name.initials { keys.append(BlockingKey(unlimited: "acronym", initials)) }
        return keys
    }

    func cluster(_ candidates: [Finding], context: any RelateContext) throws(ModuleError) -> [[Int]] {
        var people: [Int] = []
        var bodies: [Int] = []
        for index in candidates.indices {
            if candidates[index].kind == Self.person { people.append(index) } else { bodies.append(index) }
        }
        return PersonCluster(candidates, people).sets() + BodyCluster(candidates, bodies).sets()
    }
}

/// A role without what changes with time and place: `former President of Arlen` is `president of arlen`.
struct Role: Hashable, Sendable {
    let head: String

    /// The first of some roles.
    init?(_ roles: [String]) {
        guard let role = roles.lazy.compactMap(Role.init(text:)).first else { return nil }
        self = role
    }

    init?(text: String) {
        // "former Arlenian president": the country stands behind what passes.
        let named = text.split(separator: " ").drop { Self.passing.contains($0.lowercased()) }
        var words = FoldedText.words(
            CountryNames.split(named.joined(separator: " ")).words.joined(separator: " "))
        while let first = words.first, Self.passing.contains(first) { words.removeFirst() }
        if words.isEmpty { return nil }
        head = words.joined(separator: " ")
    }

    /// Whether one names the other in short: `president`, `president of arlen`.
    func agrees(with other: Role) -> Bool {
        head == other.head || head.hasPrefix(other.head + " of ") || other.head.hasPrefix(head + " of ")
    }

    /// Whether a text calls it past: `former president`.
    static func isPast(_ text: String) -> Bool {
        FoldedText.words(text).contains { past.contains($0) }
    }

    private static let past: Set<String> = ["former", "ex", "late", "deposed", "ousted"]

    private static let passing: Set<String> = [
        "former", "ex", "acting", "interim", "then", "us", "u", "s", "late",
    ]
}

/// People with a family name in common.
private struct PersonCluster {
    /// The different full names, the findings that bear each, and their roles.
    private var names: [PersonName] = []
    private var bearers: [[Int]] = []
    private var roles: [Set<Role>] = []
    /// Of the roles those that every text calls past.
    private var past: [Set<Role>] = []
    private var alone: [Int] = []
    private var family = ""
    private let candidates: [Finding]

    init(_ candidates: [Finding], _ people: [Int]) {
        self.candidates = candidates
        var places: [String: Int] = [:]
        for index in people {
            let fields = candidates[index].fields
            let name = PersonName.reading(fields["aliases"]?.texts.first ?? fields["name"]?.joined ?? "")
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
            for text in fields["roles"]?.texts ?? [] {
                guard let role = Role(text: text) else { continue }
                if Role.isPast(text) {
                    past[place].insert(role)
                } else {
                    roles[place].insert(role)
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
        for (role, members) in Dictionary(
            grouping: alone, by: { Role(candidates[$0].fields["roles"]?.texts ?? []) })
        {
            if meant.count == 1 {
                // The president of these days is not he who is called nothing but a former one.
                let isOver = { (index: Int) in
                    (candidates[index].fields["roles"]?.texts ?? []).contains { text in
                        !Role.isPast(text)
                            && Role(text: text).map { role in
                                people[meant[0]].contains { past[$0].contains { $0.agrees(with: role) } }
                            } ?? false
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

/// Bodies with the words of their names, or an acronym, in common.
private struct BodyCluster {
    private let candidates: [Finding]
    private let bodies: [(index: Int, name: BodyName)]

    init(_ candidates: [Finding], _ bodies: [Int]) {
        self.candidates = candidates
        self.bodies = bodies.map { index in
            let fields = candidates[index].fields
            return (
                index,
                BodyName.reading(
                    fields["aliases"]?.texts.first ?? fields["name"]?.joined ?? "",
                    country: fields["country"]?.joined)
            )
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
        let stated = named.filter { body in
            (candidates[body.index].fields["aliases"]?.texts ?? []).contains {
                BodyName.acronym($0) == acronym
            }
        }
        let chosen =
            stated.isEmpty
            ? named.filter {
                $0.name.initials == acronym && candidates[$0.index].confidence >= People.sure
            } : stated
        return Set(chosen.map(\.name.words)).count == 1 ? chosen.map(\.index) : []
    }
}
