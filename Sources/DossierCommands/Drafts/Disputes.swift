import DossierHost
import DossierSDK
import DossierText

/// What one document tells as the draft does and another one denies, or has otherwise.
///
/// Sentences are read against each other, as far as they say the contrary; and where a module has found that sources
/// contradict each other in what a passage tells, the draft takes a side.
struct Disputes {
    private let workspace: Workspace
    private let draft: Draft
    private let values: ValueChecks
    /// The likest first.
    private let near: [WeighedSentence]

    init(_ workspace: Workspace, _ draft: Draft, _ values: ValueChecks) {
        self.workspace = workspace
        self.draft = draft
        self.values = values
        near = Array(
            values.evidence.filter { $0.share >= Balance.enough }
                .sorted { $0.share > $1.share }.prefix(Self.most))
    }

    private static let most = 12

    /// A sentence that is told by one document, where another one says that it is not so.
    ///
    /// - Parameter whole: what has been said of it.
    func check(
        _ whole: Check, _ evidence: Evidence, _ invocation: Invocation
    ) throws(Diagnostic) -> Check? {
        if whole.verdict == .supported, let denial = denial(of: whole) { return denial }
        return try conflict(whole, evidence, invocation)
    }

    private func denial(of whole: Check) -> Check? {
        guard let place = whole.place, let teller = sentence(at: place) else { return nil }
        let tellers = Set(
            near.filter { $0.speaksFor && values.assertion.isTold(in: $0.sentence.assertion) }
                .map(\.sentence.document.id)
        ).union([place.document])
        let day = teller.document.facts.published
        for weighed in near where !tellers.contains(weighed.sentence.document.id) {
            // All is there but who did it.
            let isBare = !weighed.namesAll
            guard !isBare || weighed.telling >= 0.7,
                isBare || weighed.share >= Balance.much,
                let denial = values.assertion.denial(in: weighed.sentence.assertion, isBare: isBare)
            else { continue }
            // What was not done yet may have been done since.
            if denial == .undone, let day, let other = weighed.sentence.document.facts.published, other < day
            {
                continue
            }
            return disputed(
                "\(denial == .denied ? "denied" : "the contrary") in \(weighed.sentence.document.id): "
                    + weighed.sentence.line, teller)
        }
        return nil
    }

    private func sentence(at place: Place) -> EvidenceSentence? {
        values.evidence.first {
            $0.sentence.document.id == place.document && $0.sentence.span == place.span
        }?.sentence
    }

    private func disputed(_ finding: String, _ sentence: EvidenceSentence) -> Check {
        Check(.statement, values.sentence, .disputed, finding).shown(by: sentence)
    }

    /// What a module has found to be told and denied, of the act of which the draft tells.
    private func conflict(
        _ whole: Check, _ evidence: Evidence, _ invocation: Invocation
    ) throws(Diagnostic) -> Check? {
        if near.isEmpty { return nil }
        let assertion = values.assertion
        for own in draft.findings where values.sentence.contains(own.span) {
            guard let schema = workspace.registry[own.module]?.descriptor.schema,
                let act = assertion.predicate(of: own, in: draft.text), !act.isOpen, !act.isNegated
            else { continue }
            let found = try evidence.findings(
                of: own.module, in: near.map { ($0.sentence.document, $0.sentence.span) })
            for record in found {
                guard
                    let weighed = near.first(where: {
                        $0.sentence.document.id == record.finding.document
                            && record.finding.role("trigger").map($0.sentence.span.contains) == true
                    }), weighed.telling >= 0.5, weighed.namesSubjects,
                    weighed.namesAll || whole.verdict == .supported,
                    let there = weighed.sentence.assertion.predicate(
                        of: record.finding, in: weighed.sentence.text),
                    there.base == act.base, assertion.shares(there, of: weighed.sentence.assertion),
                    let text = try invocation.attempt({ () throws(WorkspaceError) in
                        try sides(of: record.finding, own.module, schema)
                    })
                else { continue }
                return disputed(text, weighed.sentence)
            }
        }
        return nil
    }

    /// Both sides of a contradiction on whether it is so, with their documents; nil where it is decided.
    private func sides(
        of finding: Finding, _ module: String, _ schema: RecordSchema
    ) throws(WorkspaceError) -> String? {
        guard let record = try workspace.group(of: finding.id), !record.group.conflicts.isEmpty else {
            return nil
        }
        for conflict in record.group.conflicts
        where conflict.kind == .contradiction && record.verdict(on: conflict.field) == nil {
            guard case .choice = schema.fields.first(where: { $0.name == conflict.field })?.kind,
                conflict.values.contains(where: { $0.members.contains(finding.id) })
            else { continue }
            var sides: [String] = []
            for side in conflict.values {
                let documents = try workspace.documents(of: side.members, module: module)
                sides.append("\(side.value) (\(Set(documents).sorted().joined(separator: ", ")))")
            }
            return sides.joined(separator: "; ")
        }
        return nil
    }
}
