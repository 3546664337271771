import DossierHost
import DossierSDK
import DossierText

/// What the modules find in a draft, against what they find in the documents: the same field by field, as the schemas
/// have them.
struct StatementChecks {
    private let workspace: Workspace
    private let draft: Draft
    private let names: DraftNames

    init(_ workspace: Workspace, _ draft: Draft, _ names: DraftNames) {
        self.workspace = workspace
        self.draft = draft
        self.names = names
    }

    private static let much = 0.6
    /// Findings of these sentences, the likest, are compared.
    private static let most = 25

    /// - Parameter evidence: sentences with how much of the draft's sentence they share, the likest first.
    func checks(
        _ sentence: TextSpan, _ ranked: [(share: Double, sentence: EvidenceSentence)], _ evidence: Evidence
    ) throws(Diagnostic) -> [Check] {
        var checks: [Check] = []
        let near = ranked.prefix(Self.most)
        for finding in draft.findings where sentence.contains(finding.span) {
            guard let schema = workspace.registry[finding.module]?.descriptor.schema, !near.isEmpty else {
                continue
            }
            let found = try evidence.findings(
                of: finding.module, in: near.map { ($0.sentence.document, $0.sentence.span) })
            if let check = try check(finding, schema, found, Array(near)) { checks.append(check) }
        }
        return checks
    }

    /// The sentence as a whole: supported by one that says all of it, else not found.
    func check(
        whole sentence: TextSpan, _ ranked: [(share: Double, sentence: EvidenceSentence)]
    ) -> Check {
        let backing = ranked.prefix(Self.most).first {
            $0.share >= Self.much && isBacked(sentence, by: $0.sentence)
        }
        let check = Check(.statement, sentence, backing == nil ? .notFound : .supported)
        return backing.map { check.shown(by: $0.sentence) } ?? check
    }

    /// Whether a sentence says what the draft says in the sentence around a span, and not only the same words.
    private func isBacked(_ span: TextSpan, by sentence: EvidenceSentence) -> Bool {
        let own = draft.text.sentence(at: span.start).map { draft.text.sentences[$0].span } ?? span
        return Assertion(draft.text, in: own).isBacked(
            by: Assertion(sentence.text, in: sentence.span),
            around: sentence.paragraph)
    }

    private struct Comparison {
        var agreeing: [Field] = []
        var differing: [(field: Field, value: String)] = []
        var hasNumber: Bool {
            agreeing.contains { $0.kind == .number || $0.kind == .percent || $0.kind == .money }
        }
    }

    private func check(
        _ finding: Finding, _ schema: RecordSchema, _ found: [FindingRecord],
        _ near: [(share: Double, sentence: EvidenceSentence)]
    ) throws(Diagnostic) -> Check? {
        var best: (rank: Double, share: Double, comparison: Comparison, sentence: EvidenceSentence)?
        var states: [String: Set<String>] = [:]
        for record in found {
            guard
                let (share, sentence) = near.first(where: {
                    $0.sentence.document.id == record.finding.document
                        && $0.sentence.span.overlaps(record.finding.span)
                })
            else { continue }
            let comparison = try compare(finding, record, schema)
            if comparison.differing.isEmpty, !comparison.agreeing.isEmpty, share >= Self.much,
                isBacked(finding.span, by: sentence)
            {
                return Check(.statement, finding.span, .supported).shown(by: sentence)
            }
            if comparison.hasNumber {
                for field in schema.fields {
                    if case .choice = field.kind, let value = record.finding.fields[field.name]?.joined {
                        states[field.name, default: []].insert(value)
                    }
                }
            }
            let rank =
                share + 0.2 * Double(comparison.agreeing.count) - 0.2 * Double(comparison.differing.count)
            if rank > best?.rank ?? -9 { best = (rank, share, comparison, sentence) }
        }
        guard let best, best.share >= Self.much, best.comparison.differing.count == 1,
            !best.comparison.agreeing.isEmpty
        else { return nil }
        let (field, value) = best.comparison.differing[0]
        let own = finding.fields[field.name]?.joined ?? ""
        switch field.kind {
        case .choice(let choices):
            // What was announced may have happened since: an early state does not speak against a later one.
            guard best.comparison.hasNumber, states[field.name]?.contains(own) != true,
                choices.firstIndex(of: own) ?? 0 > 1
            else { return nil }
        case .name, .place:
            guard best.comparison.hasNumber || !field.isList || best.comparison.agreeing.count > 1 else {
                return nil
            }
        default: return nil
        }
        return Check(.statement, finding.span, .contradicted, "\(field.label) is \(value), not \(own)")
            .shown(by: best.sentence)
    }

    private func compare(
        _ own: Finding, _ record: FindingRecord, _ schema: RecordSchema
    ) throws(Diagnostic) -> Comparison {
        var comparison = Comparison()
        for field in schema.fields {
            guard let left = own.fields[field.name],
                let right = record.people[field.name] ?? record.finding.fields[field.name]
            else { continue }
            let isSame: Bool
            switch field.kind {
            case .text, .date: continue
            case .number, .percent, .money, .choice: isSame = left == right
            case .name, .place:
                isSame = try areSame(
                    left.texts, right.texts + (record.finding.fields[field.name]?.texts ?? []))
            }
            if isSame {
                comparison.agreeing.append(field)
            } else {
                comparison.differing.append((field, right.joined))
            }
        }
        return comparison
    }

    /// Whether one of them can be one of the others.
    private func areSame(_ left: [String], _ right: [String]) throws(Diagnostic) -> Bool {
        let words = Set(right.flatMap { Workspace.foldedWords($0) })
        if left.contains(where: { Workspace.foldedWords($0).contains(where: words.contains) }) { return true }
        var people: Set<FindingID> = []
        for name in left { people.formUnion(try names.people(name)) }
        for name in right where try !names.people(name).isDisjoint(with: people) { return true }
        return false
    }
}
