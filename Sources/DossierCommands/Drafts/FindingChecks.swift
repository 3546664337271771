import DossierHost
import DossierSDK
import DossierText

/// What the modules find in a draft's sentence, held against what they find in the documents by the comparison by which
/// they find documents to differ: two answers to one question would be one too many.
struct FindingChecks {
    private let invocation: Invocation
    private let workspace: Workspace
    private let draft: Draft

    init(_ invocation: Invocation, _ draft: Draft) throws(Diagnostic) {
        self.invocation = invocation
        workspace = try invocation.workspace()
        self.draft = draft
    }

    /// Sentences, the likest, and findings of one group that are compared.
    private static let most = 40
    /// With less of the draft's words a finding that a module takes for the same may be the next of its kind.
    private static let enough = 0.45

    /// - Parameter known: what has been said of the sentence; nothing is said twice of one value.
    func checks(_ values: ValueChecks, _ evidence: Evidence, _ known: [Check]) throws(Diagnostic) -> [Check] {
        let near = values.evidence.filter { $0.share >= Balance.enough && !$0.sentence.isQuestion }
            .sorted { $0.share > $1.share }.prefix(Self.most)
        if near.isEmpty { return [] }
        var checks: [Check] = []
        for module in workspace.registry.names {
            let own = draft.findings.filter { $0.module == module && values.sentence.contains($0.span) }
            guard !own.isEmpty, let schema = workspace.registry[module]?.descriptor.schema else { continue }
            let found = try evidence.findings(
                of: module, in: near.map { ($0.sentence.document, $0.sentence.span) })
            let others = try invocation.attempt { () throws(WorkspaceError) in try together(found) }
            let counterparts = try invocation.attempt { () throws(WorkspaceError) in
                try workspace.counterparts(of: own, in: draft, among: others)
            }
            for finding in own {
                let parts = counterparts.filter { $0.own.id == finding.id }
                for field in Set(parts.flatMap { $0.contradictions.map(\.field) }).sorted() {
                    let check = try invocation.attempt { () throws(WorkspaceError) in
                        try self.check(field, of: finding, parts, schema, values, Array(near))
                    }
                    guard let check, !(known + checks).contains(where: { Self.isSaid(check, by: $0) }) else {
                        continue
                    }
                    checks.append(check)
                }
            }
        }
        return checks
    }

    /// Whether something has been said already of the value of a check.
    private static func isSaid(_ check: Check, by other: Check) -> Bool {
        guard other.span.overlaps(check.span) else { return false }
        if other.verdict == .contradicted || other.verdict == .disputed { return true }
        return other.subject == check.subject && other.verdict == .supported
    }

    /// With what they hang together with in the documents.
    private func together(_ found: [FindingRecord]) throws(WorkspaceError) -> [Finding] {
        var findings: [FindingID: Finding] = [:]
        var groups: Set<FindingID> = []
        func take(_ record: FindingRecord) {
            var finding = record.finding
            finding.text = record.text
            findings[finding.id] = finding
        }
        for record in found {
            take(record)
            guard let group = try workspace.group(of: record.finding.id), group.group.members.count > 1,
                group.group.members.count <= Self.most, groups.insert(group.group.id).inserted
            else { continue }
            for member in try workspace.members(of: group) { take(member) }
        }
        return findings.values.sorted {
            ($0.document, $0.span, $0.id) < ($1.document, $1.span, $1.id)
        }
    }

    private struct Side {
        let value: String
        let finding: Finding
        let weighed: WeighedSentence?
    }

    private func check(
        _ field: String, of finding: Finding, _ parts: [Counterpart], _ schema: RecordSchema,
        _ values: ValueChecks, _ near: [WeighedSentence]
    ) throws(WorkspaceError) -> Check? {
        var (differing, agreeing): ([Side], [Side]) = ([], [])
        var own: String?
        for part in parts {
            let weighed = near.first {
                $0.sentence.document.id == part.other.document && $0.sentence.span.overlaps(part.other.span)
            }
            if let conflict = part.contradictions.first(where: { $0.field == field }) {
                own = own ?? conflict.values.first { $0.members.contains(finding.id) }?.value
                let value = conflict.values.first { $0.members.contains(part.other.id) }?.value
                if let value { differing.append(Side(value: value, finding: part.other, weighed: weighed)) }
            } else if let value = part.other.fields[field]?.joined {
                agreeing.append(Side(value: value, finding: part.other, weighed: weighed))
            }
        }
        guard let own, let (subject, span) = place(of: field, own, finding, schema, values) else {
            return nil
        }
        let against = differing.filter { side in
            guard let weighed = side.weighed else { return false }
            return weighed.share >= Self.enough && weighed.namesSubjects && weighed.standing != .opposed
        }
        guard let best = against.max(by: { $0.weighed?.share ?? 0 < $1.weighed?.share ?? 0 }),
            let sentence = best.weighed?.sentence
        else { return nil }
        let documents = Set(agreeing.map(\.finding.document))
        let others = against.filter { !documents.contains($0.finding.document) }
        guard !agreeing.isEmpty else {
            // What somebody denies need not be wrong; and what stands where the same may be told is not.
            if isChoice(field, schema) || values.mayBeTold(own, at: span) { return nil }
            let told = Set(against.map(\.value)).sorted().joined(separator: "; ")
            return Check(subject, span, .contradicted, "\(label(field, schema)) is \(told), not \(own)")
                .shown(by: sentence)
        }
        // What documents differ on is disputed; what only one of them tells in two ways is nothing to go by.
        guard !others.isEmpty, agreeing.contains(where: { $0.value == own }) else { return nil }
        let byValue = Dictionary(grouping: agreeing + others, by: \.value)
        guard byValue.count > 1 else { return nil }
        let sides = byValue.sorted { $0.key < $1.key }.map { value, sides in
            "\(value) (\(Set(sides.map(\.finding.document)).sorted().joined(separator: ", ")))"
        }
        return Check(subject, span, .disputed, sides.joined(separator: "; ")).shown(by: sentence)
    }

    private func isChoice(_ field: String, _ schema: RecordSchema) -> Bool {
        guard case .choice = schema.fields.first(where: { $0.name == field })?.kind else { return false }
        return true
    }

    private func label(_ field: String, _ schema: RecordSchema) -> String {
        schema.fields.first { $0.name == field }?.label ?? field
    }

    /// Of what the draft has in a field: where it stands in the sentence, and what it is.
    private func place(
        of field: String, _ own: String, _ finding: Finding, _ schema: RecordSchema, _ values: ValueChecks
    ) -> (Check.Subject, TextSpan)? {
        let kind = schema.fields.first { $0.name == field }?.kind
        if case .date = kind {
            guard let day = DraftDay(own) else { return nil }
            let time = values.times.first { DraftDay($0).map { day.standing($0) } == .agrees }
            return time.map { (.date, $0.span) }
        }
        let quantity = values.quantities.first { quantity in
            AnnotatedText(Array(own.utf8), layers: [.quantities]).quantities.contains {
                $0.value == quantity.value
            }
        }
        switch kind {
        case .number, .percent, .money:
            guard let quantity, let subject = Measured.subject(of: quantity) else { return nil }
            return (subject, quantity.span)
        case .text:
            // `4 boats`; what is counted in words stands in one place only.
            guard let quantity, let subject = Measured.subject(of: quantity) else { return nil }
            return (subject, quantity.span)
        default:
            // Whom a pronoun means is not certain enough.
            let stems = Set(Workspace.foldedWords(own).map(ClaimContext.stem))
            let isNamed = values.assertion.names.contains { !$0.stems.isDisjoint(with: stems) }
            return isNamed ? (.statement, finding.span) : nil
        }
    }
}
