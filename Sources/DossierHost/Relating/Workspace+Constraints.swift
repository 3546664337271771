import DossierSDK
import DossierStore

extension Workspace {
    /// What the analyst has decided about the groups of a module. Whatever changes here is noticed at the next
    /// relating: the findings that it names, or named, are looked at again.
    func constraints(of module: String) -> GroupConstraints {
        // A store that cannot be read fails at the next thing that relating asks of it.
        guard let decisions = try? store.groupDecisions(of: module) else { return GroupConstraints() }
        var constraints = GroupConstraints()
        for decision in decisions {
            if decision.isSplit {
                constraints.split(Set(decision.findings), from: Set(decision.others))
            } else {
                constraints.merge(decision.findings + decision.others)
            }
        }
        return constraints
    }
}

extension GroupConstraints {
    /// Joins findings, whatever was decided of them before.
    mutating func merge(_ findings: [FindingID]) {
        let merged = Set(findings)
        // Of what kept some of them apart only that remains which keeps others from them.
        cannotLink = cannotLink.flatMap { separation in
            let (left, right) = (separation.left, separation.right)
            guard !left.isDisjoint(with: merged), !right.isDisjoint(with: merged) else { return [separation] }
            return [
                Separation(left.subtracting(merged), right),
                Separation(left.intersection(merged), right.subtracting(merged)),
            ].filter { !$0.left.isEmpty && !$0.right.isEmpty }
        }
        mustLink.append(findings)
    }

    /// Keeps findings apart, whatever was decided of them before; those that leave stay together.
    mutating func split(_ leaving: Set<FindingID>, from staying: Set<FindingID>) {
        mustLink = mustLink.flatMap { link in
            let parts = [link.filter(leaving.contains), link.filter { !leaving.contains($0) }]
            let isTouched = link.contains(where: leaving.contains) && link.contains(where: staying.contains)
            return isTouched ? parts.filter { $0.count > 1 } : [link]
        }
        cannotLink.append(Separation(leaving, staying))
        if leaving.count > 1 { mustLink.append(leaving.sorted()) }
    }
}
