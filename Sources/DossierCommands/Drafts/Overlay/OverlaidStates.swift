import DossierHost
import DossierText

/// What the documents have only as to come where the draft tells it as done, or the other way round, in whatever verbs.
///
/// An act is found again by its word or by the stage at which it stands in the course of such things: what is only debated
/// has not been approved.
struct OverlaidStates {
    enum Finding { case open, done }

    struct Other {
        let finding: Finding
        let sentence: EvidenceSentence
    }

    let overlay: Overlay
    let own: Assertion
    let rows: [Overlay.Row]

    init(_ overlay: Overlay) {
        self.overlay = overlay
        own = overlay.values.assertion
        rows = overlay.rows.filter { Contraries.isHeard($0.sentence, of: overlay.values.assertion.speakers) }
    }

    func other() -> Other? {
        for act in own.predicates where !act.isWithheld && !act.isNegated && !act.isOffice {
            if let sentence = isAwaited(act) ? done(act) : open(act) {
                return Other(finding: isAwaited(act) ? .done : .open, sentence: sentence)
            }
        }
        return openState.map { Other(finding: .open, sentence: $0) } ?? otherStanding
    }

    /// A sentence by which what the draft says to be so already is only to come: `is already operational`.
    private var openState: EvidenceSentence? {
        guard let place = overlay.tokens.first(where: { overlay.draft.word($0) == OverlayWords.already }),
            let best = rows.max(by: { $0.coverage < $1.coverage }), best.coverage >= Self.same
        else { return nil }
        let stems = overlay.units.filter { unit in
            place < unit.tokens.lowerBound && unit.tokens.lowerBound <= place + 3
        }.flatMap(\.stems)
        func acts(_ row: Overlay.Row) -> [Assertion.Predicate] {
            row.sentence.assertion.predicates.filter { there in
                stems.contains { $0 == there.stem || ClaimUnit.areOfOneFamily($0, there.stem) }
            }
        }
        let isOpen = acts(best).contains { $0.isOpen && !$0.isWithheld && isToCome($0, in: best.sentence) }
        let verbs = Set(acts(best).filter { $0.isOpen && isToCome($0, in: best.sentence) }.map(\.stem))
        let isTold = rows.contains { row in
            row.coverage >= best.coverage - Self.margin
                && acts(row).contains { verbs.contains($0.stem) && !$0.isOpen && !$0.isNegated && $0.isVerb }
        }
        return isOpen && !isTold ? best.sentence : nil
    }

    /// Of the rest of the draft's sentence, where the act stands in both; where only its stage does; with `already`.
    private static let same = 0.55
    private static let staged = 0.4
    private static let other = 0.75
    private static let decided = 0.65
    private static let margin = 0.2
    private static let reach = 6

    /// A sentence by which an act that the draft tells as done is only to come.
    private func open(_ act: Assertion.Predicate) -> EvidenceSentence? {
        guard let carrier = carrier(of: act), isDone(carrier), !isHedged(at: act.token) else { return nil }
        let unit = overlay.units.firstIndex { $0.tokens.contains(act.token) }
        let stage = Stages.stage(of: act.stem)
        let isComplete = carrier.token != act.token || own.words.contains(OverlayWords.already)
        var best: (sentence: EvidenceSentence, coverage: Double)?
        for row in rows {
            let coverage = overlay.coverage(row, without: unit)
            guard coverage > best?.coverage ?? Self.staged else { continue }
            let text = row.sentence.text
            let isOpen = row.sentence.assertion.predicates.contains { there in
                guard there.isOpen || isPending(there, in: row.sentence), !there.isWithheld else {
                    return false
                }
                if areAlike(act, there) {
                    return coverage >= Self.same && isToCome(there, in: row.sentence)
                        && !isRepeated(act, beside: there, in: row.sentence)
                }
                if let stage, let other = Stages.stage(of: there.stem), other < stage {
                    return namesAll(row)
                        && (isPending(there, in: row.sentence)
                            || coverage >= Self.same && isToCome(there, in: row.sentence))
                }
                return isComplete && coverage >= Self.other && isToCome(there, in: row.sentence)
                    && !isToldBeside(there, in: row.sentence, text)
            }
            if isOpen { best = (row.sentence, coverage) }
        }
        guard let best, !isTold(act, best.coverage) else { return nil }
        return best.sentence
    }

    /// A sentence by which an act for which the draft still waits is done.
    private func done(_ act: Assertion.Predicate) -> EvidenceSentence? {
        guard let own = Stages.stage(of: act.stem) else { return nil }
        // What is still debated is not signed.
        let stage = max(own, Stages.decided)
        let unit = overlay.units.firstIndex { $0.tokens.contains(act.token) }
        return rows.first { row in
            overlay.coverage(row, without: unit) >= Self.decided && namesAll(row)
                && row.sentence.assertion.predicates.contains { there in
                    Stages.stage(of: there.stem).map { $0 >= stage } == true && there.isVerb && !there.isOpen
                        && !there.isNegated && !there.isWithheld && !isPending(there, in: row.sentence)
                }
                && !row.sentence.assertion.predicates.contains { isPending($0, in: row.sentence) }
        }?.sentence
    }

    private func areAlike(_ act: Assertion.Predicate, _ there: Assertion.Predicate) -> Bool {
        act.tellsLike(there) || Related.areAlike(act.stem, there.stem)
    }

    /// The verb by which an act is told: itself, or of a noun that before it: `completed the withdrawal`.
    private func carrier(of act: Assertion.Predicate) -> Assertion.Predicate? {
        if act.isVerb { return act }
        return own.verbs.last {
            $0.token < act.token && act.token - $0.token < Self.reach && Stages.carriers.contains($0.stem)
        }
    }

    /// Whether a noun of the sentence tells the same act again: `the provision of ten boats and plans to provide two more`.
    private func isRepeated(
        _ act: Assertion.Predicate, beside there: Assertion.Predicate, in sentence: EvidenceSentence
    ) -> Bool {
        let text = sentence.text
        let range = text.tokens(in: sentence.span)
        return range.contains {
            guard $0 != there.token, text.tags[$0] == .noun else { return false }
            if let key = ClaimContext.act(text, $0, range.upperBound) { return key == act.stem }
            let stems = [$0, there.token].map { ClaimContext.stem(text.form($0).lowercased()) }
            return ClaimUnit.areOfOneFamily(stems[0], stems[1])
        }
    }

    private func isDone(_ act: Assertion.Predicate) -> Bool {
        !act.isOpen && !act.isNegated && !act.isWithheld && !OppositeWords.openings.contains(act.base)
            && !Related.unfulfilled.contains(act.stem)
            && !ClaimWords.reporting.contains(overlay.draft.word(act.token))
            && OverlaidActs.isPast(act, in: overlay.draft)
    }

    /// Whether the clause of an act says that it is not so, or only to come.
    func isHedged(at token: Int) -> Bool {
        guard let clause = overlay.clauses.first(where: { $0.tokens.contains(token) }) else { return true }
        let draft = overlay.draft
        // `Under the deal the quotas were lifted`: so it is agreed.
        let isAgreed = overlay.tokens.contains { index in
            draft.word(index) == OverlayWords.under
                && (index + 1..<min(index + 6, overlay.tokens.upperBound)).contains {
                    OverlayWords.terms.contains(draft.word($0))
                }
        }
        return isAgreed
            || own.predicates.contains {
                clause.tokens.contains($0.token) && $0.isVerb
                    && ($0.isNegated || OppositeWords.denials.contains($0.base)
                        || Related.unfulfilled.contains($0.stem))
            }
            || clause.tokens.contains {
                OppositeWords.negators.contains(draft.word($0))
                    || OverlayWords.pending.contains(draft.word($0))
                    || OppositeWords.modals.contains(draft.word($0))
            }
    }

    /// Whether the draft still waits for an act: `has yet to rule`.
    private func isAwaited(_ act: Assertion.Predicate) -> Bool {
        if isPending(act, overlay.draft, overlay.tokens) { return true }
        guard let stage = Stages.stage(of: act.stem), stage < Stages.decided else { return false }
        return (max(overlay.tokens.lowerBound, act.token - 3)..<act.token).contains {
            OverlayWords.still.contains(overlay.draft.word($0))
        }
    }

    private func isPending(_ act: Assertion.Predicate, in sentence: EvidenceSentence) -> Bool {
        isPending(act, sentence.text, sentence.text.tokens(in: sentence.span))
    }

    private func isPending(_ act: Assertion.Predicate, _ text: AnnotatedText, _ range: Range<Int>) -> Bool {
        let before = max(range.lowerBound, act.token - 5)..<act.token
        return before.contains { index in
            if OverlayWords.pending.contains(text.word(index)) { return true }
            return OverlayWords.still.contains(text.word(index))
                && (index + 1..<act.token).contains { text.word($0) == PredicateWords.aim }
        }
    }

    /// Whether an act hangs on what is only meant or asked for, or stands behind `will`.
    private func isToCome(_ act: Assertion.Predicate, in sentence: EvidenceSentence) -> Bool {
        let text = sentence.text
        if isPending(act, in: sentence) { return true }
        let first = max(text.tokens(in: sentence.span).lowerBound, act.token - 5)
        if (first..<act.token).contains(where: { OverlayWords.toCome.contains(text.word($0)) }) {
            return true
        }
        // `is to be paid`
        if (first..<act.token).contains(where: {
            text.word($0) == PredicateWords.aim && $0 > first && ClaimWords.being.contains(text.word($0 - 1))
        }) {
            return true
        }
        return sentence.assertion.predicates.contains {
            $0.token < act.token && act.token - $0.token < 8
                && (Related.unfulfilled.contains($0.stem) || Stages.urging.contains($0.stem))
        }
    }

    /// Whether the clause of an act tells another as done.
    private func isToldBeside(
        _ act: Assertion.Predicate, in sentence: EvidenceSentence, _ text: AnnotatedText
    ) -> Bool {
        guard let clause = sentence.clauses.first(where: { $0.tokens.contains(act.token) }) else {
            return true
        }
        return sentence.assertion.verbs.contains {
            clause.tokens.contains($0.token) && $0.token != act.token && !$0.isOpen && !$0.isNegated
                && !$0.isWithheld && !Related.unfulfilled.contains($0.stem)
                && !ClaimWords.reporting.contains(text.word($0.token)) && text.tags[$0.token] == .verbPast
        }
    }

    /// Whether a row has every name of the draft's sentence, be it around it.
    func namesAll(_ row: Overlay.Row) -> Bool {
        let names = overlay.units.indices.filter {
            if case .name = overlay.units[$0].sort { overlay.units[$0].weight > 0.25 } else { false }
        }
        return !names.isEmpty && names.allSatisfy { row.strengths[$0] >= 0.5 }
            && names.contains { row.strengths[$0] >= Overlay.direct && overlay.units[$0].weight > 0.5 }
    }

    /// Whether a sentence that may be about the same tells an act as done.
    private func isTold(_ act: Assertion.Predicate, _ coverage: Double) -> Bool {
        rows.contains { row in
            row.coverage >= coverage - Self.margin
                && row.sentence.assertion.predicates.contains {
                    areAlike(act, $0) && !$0.isNegated && !$0.isOpen && !$0.isWithheld
                        && !isPending($0, in: row.sentence)
                }
        }
    }
}

/// The stages through which what is proposed goes until it is in force, and the verbs by which an act is told as done.
enum Stages {
    private static let stages: [String: Int] = {
        var stages: [String: Int] = [:]
        for (number, line) in OverlayWords.stages.split(separator: "\n").enumerated() {
            for word in line.split(separator: " ") {
                for stem in Related.stems(of: String(word)) { stages[stem] = number }
            }
        }
        return stages
    }()

    static func stage(of stem: String) -> Int? { stages[stem] }

    /// From this on something is decided.
    static let decided = 2

    static let carriers = stems(OverlayWords.carriers)
    static let urging = stems(OverlayWords.urging)
    static let sources = stems(OverlayWords.sources).union(
        OverlayWords.sources.split(separator: " ").map(String.init))

    private static func stems(_ words: String) -> Set<String> {
        words.split(whereSeparator: \.isWhitespace).reduce(into: []) {
            $0.formUnion(Related.stems(of: String($1)))
        }
    }
}
