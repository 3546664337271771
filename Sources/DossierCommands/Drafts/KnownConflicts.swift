import DossierHost
import DossierSDK
import DossierText

/// What modules have found documents to differ on, where a draft that is contradicted takes one of the sides.
///
/// What `conflicts` lists is disputed here as well: of two comparisons that know the same documents one may miss a side.
struct KnownConflicts {
    private let invocation: Invocation
    private let workspace: Workspace
    private let names: DraftNames

    init(_ invocation: Invocation, _ names: DraftNames) throws(Diagnostic) {
        self.invocation = invocation
        workspace = try invocation.workspace()
        self.names = names
    }

    /// - Parameter claim: what the draft has there.
    func settled(_ check: Check, _ claim: Claim) throws(Diagnostic) -> Check {
        try invocation.attempt { () throws(WorkspaceError) in try disputed(check, claim) }
    }

    private func disputed(_ check: Check, _ claim: Claim) throws(WorkspaceError) -> Check {
        guard check.verdict == .contradicted, let place = check.place else { return check }
        for module in workspace.registry.names {
            let query = FindingQuery(module: module, conditions: [.within([place])])
            for record in try workspace.findings(query) {
                guard let sides = try sides(of: record.finding, taken: claim) else { continue }
                var disputed = Check(check.subject, check.span, .disputed, sides)
                disputed.passage = check.passage
                disputed.place = check.place
                return disputed
            }
        }
        return check
    }

    /// What a draft has where the documents differ.
    enum Claim {
        case day(DraftDay)
        case quantity(Quantity)
        case speakers(Set<FindingID>)
    }

    private func sides(of finding: Finding, taken claim: Claim) throws(WorkspaceError) -> String? {
        guard let record = try workspace.group(of: finding.id) else { return nil }
        for conflict in record.group.conflicts
        where conflict.kind == .contradiction && record.verdict(on: conflict.field) == nil {
            guard conflict.values.contains(where: { $0.members.contains(finding.id) }),
                conflict.values.contains(where: {
                    !$0.members.contains(finding.id) && isTaken($0.value, claim)
                })
            else { continue }
            var sides: [String] = []
            for side in conflict.values {
                let documents = try workspace.documents(of: side.members, module: finding.module)
                sides.append("\(side.value) (\(Set(documents).sorted().joined(separator: ", ")))")
            }
            return sides.joined(separator: "; ")
        }
        return nil
    }

    private func isTaken(_ value: String, _ claim: Claim) -> Bool {
        switch claim {
        case .day(let day): return DraftDay(value).map { day.standing($0) == .agrees } ?? false
        case .quantity(let quantity):
            // A day has digits, too.
            if DraftDay(value) != nil { return false }
            let there = AnnotatedText(Array(value.utf8), layers: [.quantities]).quantities
            return there.contains {
                Measured.agree(quantity, $0)
                    && ($0.kind == quantity.kind || $0.kind == .cardinal && quantity.kind != .ordinal)
            }
        case .speakers(let people):
            return (try? names.people(value)).map { !$0.isDisjoint(with: people) } ?? false
        }
    }
}
