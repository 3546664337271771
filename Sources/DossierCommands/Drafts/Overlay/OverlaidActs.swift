import DossierHost
import DossierText

/// What a sentence tells of an act of the draft's: that it was not done, or the contrary.
struct OverlaidActs {

    private let overlay: Overlay
    private let own: Assertion
    private let clauses: [Clause]

    init(_ overlay: Overlay) {
        self.overlay = overlay
        own = overlay.values.assertion
        clauses = ClauseSplitter(overlay.draft.base).clauses(of: overlay.tokens)
    }

    /// What the documents have instead, where none that may be about the same tells an act as the draft does.
    func other() -> EvidenceSentence? {
        let rows = overlay.rows.filter {
            $0.coverage > Self.least && Contraries.isHeard($0.sentence, of: own.speakers)
        }
        var best: Overlay.Row?
        for act in own.predicates where canDiffer(act, of: own, in: overlay.draft, clauses) && !act.isOffice {
            for row in rows where row.coverage > best?.coverage ?? 0 {
                let sentence = row.sentence
                for there in sentence.assertion.acts
                where canDiffer(there, of: sentence.assertion, in: sentence.text, sentence.clauses) {
                    guard isContrary(act, there), isOfSame(act, there, row), !isTold(act, row, there),
                        !isDenied(act, in: overlay.draft, clauses)
                            || !isDenied(there, in: sentence.text, sentence.clauses)
                    else { continue }
                    best = row
                }
            }
        }
        return best?.sentence
    }

    private static let least = 0.5
    private static let local = 0.3
    private static let little = 0.2
    private static let much = 0.6
    private static let margin = 0.2

    /// Whether something is told by it, and that once: two negations may make a statement of it.
    private func canDiffer(
        _ act: Assertion.Predicate, of assertion: Assertion, in text: AnnotatedText, _ clauses: [Clause]
    ) -> Bool {
        !act.isWithheld && assertion.denier(of: act) == nil && !act.isModifier(in: text)
            && negations(beside: act, in: text, clauses) < 2
    }

    /// How often the clause of an act says that something is not so, the act itself aside.
    private func negations(
        beside act: Assertion.Predicate, in text: AnnotatedText, _ clauses: [Clause]
    ) -> Int {
        guard let clause = clauses.first(where: { $0.tokens.contains(act.token) }) else { return 0 }
        return clause.tokens.count { index in
            if OppositeWords.negators.contains(text.word(index)) { return true }
            guard index != act.token, text.tags[index].isVerb else { return false }
            return Opposites.listed(text.form(index).lowercased()).map(OppositeWords.denials.contains) == true
        }
    }

    /// Whether anything is denied in the clause of an act: how far that reaches is not certain.
    private func isDenied(_ act: Assertion.Predicate, in text: AnnotatedText, _ clauses: [Clause]) -> Bool {
        act.isNegated || negations(beside: act, in: text, clauses) > 0
    }

    private func areAlike(_ act: Assertion.Predicate, _ there: Assertion.Predicate) -> Bool {
        act.tellsLike(there) || Related.areAlike(act.stem, there.stem)
    }

    private func isContrary(_ act: Assertion.Predicate, _ there: Assertion.Predicate) -> Bool {
        guard areAlike(act, there) else {
            // What one sends the other receives.
            let others = there.roles.patients.all.union(there.roles.goals.all)
            return act.isContrary(to: there) && act.isOpen == there.isOpen && !act.undoes(there)
                && !Argument.overlap(act.roles.agents.all, others)
        }
        // What a noun names somebody can also refuse: `turned down the offer`.
        guard act.isVerb || own.verbs.isEmpty, act.isNegated != there.isNegated else { return false }
        // Who wants what cannot be done wants it all the same.
        return act.isOpen == there.isOpen || there.isNegated && !act.isOpen
    }

    /// Whether a sentence that may be about the same tells an act as the draft does: another than that which speaks against
    /// it, or another clause of it that has as much.
    private func isTold(
        _ act: Assertion.Predicate, _ against: Overlay.Row, _ there: Assertion.Predicate
    ) -> Bool {
        let share = share(of: there, against)
        return overlay.rows.contains { row in
            let isSame =
                areAlike(act, there) && row.sentence.span == against.sentence.span
                && row.sentence.document.id == against.sentence.document.id
            return row.coverage >= against.coverage - Self.margin
                && row.sentence.assertion.predicates.contains {
                    areAlike(act, $0) && $0.isNegated == act.isNegated && (act.isOpen || !$0.isOpen)
                        && !$0.isWithheld
                        && (!isSame || isItself($0, act, there, row.sentence.text)
                            || self.share(of: $0, row) >= share - Self.margin)
                }
        }
    }

    /// Whether the very verb of the draft is told, where a like one speaks against it: `states that it will not maintain`.
    private func isItself(
        _ told: Assertion.Predicate, _ act: Assertion.Predicate, _ against: Assertion.Predicate,
        _ text: AnnotatedText
    ) -> Bool {
        told.stem == act.stem && against.stem != act.stem && told.token < against.token
            && (told.token..<against.token).contains { text.word($0) == ClaimWords.complementizer }
    }

    /// How much of the draft's sentence the part of a clause has in which an act stands: `… but did not agree to pay`.
    private func share(of act: Assertion.Predicate, _ row: Overlay.Row) -> Double {
        guard let clause = row.sentence.clauses.first(where: { $0.tokens.contains(act.token) })?.tokens else {
            return 0
        }
        let text = row.sentence.text
        func isJoint(_ index: Int) -> Bool {
            text.tags[index] == .coordinator
                && (index + 1..<min(index + 5, clause.upperBound)).contains {
                    text.tags[$0] == .auxiliary || text.tags[$0].isFiniteVerb
                }
        }
        let start = (clause.lowerBound..<act.token).last(where: isJoint) ?? clause.lowerBound
        let end =
            (act.token + 1..<max(act.token + 1, clause.upperBound)).first(where: isJoint) ?? clause.upperBound
        return overlay.share(of: row, in: start..<end)
    }

    /// Whether the clause of an act has something of the draft's sentence, or nothing else: `He did not name them.`
    private func isOfSame(
        _ act: Assertion.Predicate, _ there: Assertion.Predicate, _ row: Overlay.Row
    ) -> Bool {
        guard let clause = row.sentence.clauses.first(where: { $0.tokens.contains(there.token) }) else {
            return false
        }
        let share = overlay.share(of: row, in: clause.tokens)
        if share >= (act.tellsLike(there) && row.coverage >= Self.much ? Self.little : Self.local) {
            return true
        }
        let text = row.sentence.text
        let stems = ClaimContext(text, in: text.span(clause.tokens)).stems.subtracting([there.stem, act.stem])
        return stems.allSatisfy { stem in
            overlay.units.contains { $0.isTold(by: [stem], Set(Related.lines(of: stem))) }
        }
    }

    /// Whether an act is told in the past or as done.
    static func isPast(_ act: Assertion.Predicate, in text: AnnotatedText) -> Bool {
        if text.tags[act.token] == .verbPast { return true }
        let before = max(0, act.token - 4)..<act.token
        return text.tags[act.token] == .verbParticiple
            && before.contains { OverlayWords.perfect.contains(text.word($0)) }
            && !before.suffix(2).contains { text.word($0) == PredicateWords.aim }
    }
}

extension Assertion.Predicate {
    /// `countries not listed in the annex`: a participle without an auxiliary says of which something is told.
    func isModifier(in text: AnnotatedText) -> Bool {
        guard isVerb else { return false }
        switch text.tags[token] {
        case .verbPast:
            // The tagger may take it for a past form; right behind a negation it is none.
            return token > 0 && OppositeWords.negators.contains(text.word(token - 1))
        case .verbGerund where token > 0 && [.adposition, .coordinator].contains(text.tags[token - 1]):
            return false
        case .verbParticiple, .verbGerund:
            return !(max(0, token - 4)..<token).contains { text.tags[$0] == .auxiliary }
        default: return false
        }
    }
}
