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

    /// Findings of these sentences, the likest, are compared.
    private static let most = 25

    /// Where the documents say something else than the draft's sentence.
    func contradictions(_ values: ValueChecks, _ evidence: Evidence) throws(Diagnostic) -> [Check] {
        let near = near(values)
        if near.isEmpty { return [] }
        var checks: [Check] = []
        var known: [String: [FindingRecord]] = [:]
        for finding in draft.findings where values.sentence.contains(finding.span) {
            guard let schema = workspace.registry[finding.module]?.descriptor.schema else { continue }
            if known[finding.module] == nil {
                known[finding.module] = try evidence.findings(
                    of: finding.module, in: near.map { ($0.sentence.document, $0.sentence.span) })
            }
            let found = known[finding.module] ?? []
            if let check = try check(finding, schema, found, values, near) { checks.append(check) }
        }
        return checks
    }

    /// The sentence as a whole: supported by one that says all of it, else not found.
    ///
    /// - Parameter checks: of the values of the sentence.
    ///
    /// - Parameter checks: what has been said of its values. One that was not found anywhere has to be in that sentence.
    func check(whole values: ValueChecks, _ checks: [Check]) -> Check {
        let near = values.evidence.filter { $0.share >= Balance.least }.sorted { $0.share > $1.share }
        let same = near.prefix(Self.most).first {
            Self.tellsSame(values, $0) && values.holds($0.sentence, checks)
        }
        if let same { return Check(.statement, values.sentence, .supported).shown(by: same.sentence) }
        let several = SeparateSentences(values, Array(near.prefix(Self.most))).sentences(checks)
        guard let first = several.first else { return Check(.statement, values.sentence, .notFound) }
        var check = Check(.statement, values.sentence, .supported).shown(by: first)
        check.passage = several.map(\.line).joined(separator: " … ")
        return check
    }

    private func near(_ values: ValueChecks) -> [WeighedSentence] {
        Array(
            values.evidence.filter { $0.share >= Balance.enough }.sorted { $0.share > $1.share }
                .prefix(Self.most))
    }

    /// Whether a sentence tells all that the draft's tells: each of its verbs, as done or not done as here, of the same
    /// people and bodies in the same parts, in nearly the same words.
    private static func tellsSame(_ values: ValueChecks, _ other: WeighedSentence) -> Bool {
        let own = values.assertion
        guard other.standing != .opposed, !own.verbs.isEmpty,
            let told = own.told(in: other.sentence.assertion),
            values.namesAll(in: other.sentence, told), values.recurs(in: other.sentence)
        else { return false }
        // What is told in other words counts as if it stood there.
        let (stems, paragraph) = (other.sentence.stems.union(told), other.sentence.paragraph)
        return values.context.share(in: stems, paragraph: paragraph) >= Self.alike
            && values.context.tellingShare(in: stems, paragraph: paragraph) >= Self.told
            && !values.differs(in: other.sentence)
    }

    /// Less than elsewhere, since verbs and parts must agree as well.
    static let alike = 0.5
    static let told = 0.85

    private struct Comparison {
        var agreeing: [Field] = []
        var differing: [(field: Field, value: String)] = []
        /// What stands there instead, each value of a list by itself.
        var others: [String] = []
        var hasNumber: Bool {
            agreeing.contains { $0.kind == .number || $0.kind == .percent || $0.kind == .money }
        }
    }

    private func check(
        _ finding: Finding, _ schema: RecordSchema, _ found: [FindingRecord], _ values: ValueChecks,
        _ near: [WeighedSentence]
    ) throws(Diagnostic) -> Check? {
        var best:
            (
                rank: Double, share: Double, comparison: Comparison, sentence: EvidenceSentence,
                span: TextSpan
            )?
        var states: [String: Set<String>] = [:]
        for record in found {
            guard
                let weighed = near.first(where: {
                    $0.sentence.document.id == record.finding.document
                        && $0.sentence.span.overlaps(record.finding.span)
                })
            else { continue }
            guard weighed.keepsRoles else { continue }
            let (share, sentence) = (weighed.share, weighed.sentence)
            let comparison = try compare(finding, record, schema)
            // Nothing speaks against it; whether it is so the words have to say.
            if comparison.differing.isEmpty, !comparison.agreeing.isEmpty, share >= Balance.much {
                return nil
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
            if rank > best?.rank ?? -9 { best = (rank, share, comparison, sentence, record.finding.span) }
        }
        guard let best, best.share >= Balance.much, best.comparison.differing.count == 1,
            !best.comparison.agreeing.isEmpty
        else { return nil }
        let (field, value) = best.comparison.differing[0]
        let own = finding.fields[field.name]?.joined ?? ""
        switch field.kind {
        case .choice(let choices):
            // What was announced may have happened since: an early state does not speak against a later one.
            // Nor does a sentence that tells the draft's verb in so many words.
            guard best.comparison.hasNumber, states[field.name]?.contains(own) != true,
                choices.firstIndex(of: own) ?? 0 > 1,
                !near.contains(where: { values.assertion.isTold(in: $0.sentence.assertion) }),
                !Self.isDone(best.span, best.sentence)
            else { return nil }
        case .name, .place:
            // Of what only stands elsewhere in the draft the sentence says nothing; and a list may be longer than one says.
            guard best.comparison.hasNumber || !field.isList,
                names(finding.fields[field.name], in: values.sentence),
                // Where both are named in one of them, one stands in another part.
                !tells(finding.fields[field.name], best.sentence),
                !best.comparison.others.contains(where: { tells($0, values.sentence) })
            else {
                return nil
            }
        default: return nil
        }
        return Check(.statement, finding.span, .contradicted, "\(field.label) is \(value), not \(own)")
            .shown(by: best.sentence)
    }

    /// Whether a sentence tells all within a span as done: `is imposing` may be called announced or in effect.
    private static func isDone(_ span: TextSpan, _ sentence: EvidenceSentence) -> Bool {
        let verbs = sentence.assertion.verbs.filter {
            span.contains(sentence.text.span($0.token..<$0.token + 1))
        }
        return !verbs.isEmpty
            && verbs.allSatisfy {
                !$0.isOpen && !$0.isNegated && !$0.isWithheld && $0.reservations.isEmpty
                    && !OppositeWords.openings.contains($0.base)
            }
    }

    /// Whether a sentence has all the words of one of some names.
    private func tells(_ value: FieldValue?, _ sentence: EvidenceSentence) -> Bool {
        value?.texts.contains { name in
            Workspace.foldedWords(name).allSatisfy { sentence.stems.contains(ClaimContext.stem($0)) }
        } == true
    }

    /// Whether a sentence of the draft has all the words of a name.
    private func tells(_ name: String, _ sentence: TextSpan) -> Bool {
        Set(Workspace.foldedWords(name)).isSubset(of: Workspace.foldedWords(draft.text.string(sentence)))
    }

    private func names(_ value: FieldValue?, in sentence: TextSpan) -> Bool {
        let words = Set(Workspace.foldedWords(draft.text.string(sentence)))
        let mentions = draft.text.mentions.filter { sentence.contains($0.span) }.flatMap { mention in
            mention.entity.map { [draft.text.entities[$0].name] } ?? []
        }
        return value?.texts.contains { name in
            mentions.contains(name) || Workspace.foldedWords(name).contains(where: words.contains)
        } == true
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
                comparison.others += right.texts
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
