import DossierHost
import DossierSDK
import DossierText

/// Dates of a draft against the dates that the modules have given to the same events.
///
/// In a sentence that tells of two days the words do not say which is whose; the module that has read it does. Where
/// documents give the event different days, both are told.
struct EventDates {
    private let workspace: Workspace
    private let draft: Draft

    init(_ workspace: Workspace, _ draft: Draft) {
        self.workspace = workspace
        self.draft = draft
    }

    private struct Side {
        let share: Double
        let telling: Double
        let sentence: EvidenceSentence
        let day: DraftDay
        /// Whether all but the day is told: what was months before or after is else another event.
        let isSameAct: Bool
    }

    /// Nil where the modules find no such event in the draft, or none in the documents.
    func check(
        _ time: TimeExpression, _ day: DraftDay, in values: ValueChecks, _ evidence: Evidence
    ) throws(Diagnostic) -> Check? {
        var agreeing: [Side] = []
        var differing: [Side] = []
        for event in draft.findings where values.sentence.overlaps(event.span) {
            guard let schema = workspace.registry[event.module]?.descriptor.schema,
                let field = schema.fields.first(where: { $0.kind == .date }),
                event.role("date")?.overlaps(time.span) == true,
                let act = values.assertion.predicate(of: event, in: draft.text)
            else { continue }
            let near = values.evidence.filter {
                $0.share >= 0.4 && $0.namesSubjects && $0.standing != .opposed
            }
            if near.isEmpty { continue }
            let found = try evidence.findings(
                of: event.module, in: near.map { ($0.sentence.document, $0.sentence.span) })
            for record in found where record.finding.role("date") != nil {
                guard
                    let weighed = near.first(where: {
                        $0.sentence.document.id == record.finding.document
                            && record.finding.role("trigger").map($0.sentence.span.contains) == true
                    }),
                    let told = weighed.sentence.assertion.predicate(
                        of: record.finding, in: weighed.sentence.text),
                    told.base == act.base, values.assertion.shares(told, of: weighed.sentence.assertion),
                    let there = record.finding.fields[field.name].flatMap({ DraftDay($0.joined) })
                else { continue }
                let side = Side(
                    share: weighed.share, telling: weighed.telling, sentence: weighed.sentence, day: there,
                    isSameAct: values.isSameAct(weighed))
                switch day.standing(there) {
                case .agrees: if weighed.speaksFor { agreeing.append(side) }
                case .differs:
                    if isOfSame(values, weighed.sentence),
                        !isBeside(day, weighed.sentence, record.finding, told)
                    {
                        differing.append(side)
                    }
                case .unclear: break
                }
            }
        }
        return Self.verdict(time.span, day, agreeing, differing)
    }

    /// Whether a sentence is about what the draft's is about, so far that another date is a contradiction: all whom that
    /// names are meant, and its rates and sums are there.
    private func isOfSame(_ values: ValueChecks, _ sentence: EvidenceSentence) -> Bool {
        guard values.assertion.namesAll(in: sentence.assertion, sentence.stems) else { return false }
        let there = sentence.quantities
        return draft.text.quantities.allSatisfy { quantity in
            guard quantity.kind == .percent || quantity.kind == .money,
                values.sentence.contains(quantity.span)
            else { return true }
            return there.contains { $0.kind == quantity.kind && $0.value == quantity.value }
        }
    }

    /// Whether a sentence has the draft's day, too, or gives the other to the act on which this hangs: on the day on which
    /// somebody is accused of something nothing of that need have happened.
    private func isBeside(
        _ day: DraftDay, _ sentence: EvidenceSentence, _ finding: Finding, _ told: Assertion.Predicate
    ) -> Bool {
        let clause = sentence.clauses.first { $0.tokens.contains(told.token) }?.tokens
        let isThere = sentence.times.contains { time in
            clause?.overlaps(time.tokens) == true && DraftDay(time).map { day.standing($0) } == .agrees
        }
        if isThere { return true }
        guard let date = finding.role("date") else { return false }
        return told.leaves(timeAt: sentence.text.tokens(in: date).lowerBound)
    }

    private static func verdict(
        _ span: TextSpan, _ day: DraftDay, _ agreeing: [Side], _ differing: [Side]
    ) -> Check? {
        let best = agreeing.max { $0.share < $1.share }
        let with = Set(agreeing.map(\.sentence.document.id))
        let against = differing.filter {
            !with.contains($0.sentence.document.id) && $0.telling >= 0.4
                && ($0.isSameAct || $0.day.isNear(day))
                && $0.share >= max(0.5, (best?.share ?? 0) - 0.2)
        }
        if let best {
            guard let other = against.max(by: { $0.share < $1.share }) else {
                return Check(.date, span, .supported).shown(by: best.sentence)
            }
            let sides = ["\(day.text) (\(documents(agreeing)))"] + self.sides(against)
            return Check(.date, span, .disputed, sides.joined(separator: "; ")).shown(by: other.sentence)
        }
        guard let other = against.max(by: { $0.share < $1.share }), other.share >= Balance.much else {
            // The documents have the event, and not on this day.
            return differing.isEmpty ? nil : Check(.date, span, .notFound)
        }
        let days = sides(against)
        let text = days.count == 1 ? other.day.text : days.joined(separator: "; ")
        return Check(.date, span, .contradicted, "the date is \(text)").shown(by: other.sentence)
    }

    private static func sides(_ sides: [Side]) -> [String] {
        Dictionary(grouping: sides, by: \.day.text).sorted { $0.key < $1.key }.map {
            "\($0.key) (\(documents($0.value)))"
        }
    }

    private static func documents(_ sides: [Side]) -> String {
        Set(sides.map(\.sentence.document.id)).sorted().joined(separator: ", ")
    }
}
