import DossierHost
import DossierSDK
import DossierText

/// What documents tell against a sentence of a draft that no sentence tells as the draft does.
///
/// A denial in few words denies also what is told in many: it need not have all that the draft has, but all that it has the
/// draft must have. What is told with another name in one place, or only threatened, has to tell all the rest. Each is
/// given up where any sentence that may be about the same tells it as the draft does.
struct Contraries {
    let values: ValueChecks
    /// The day of the newest document.
    let newest: CalendarDate?
    let own: Assertion
    let evidence: [EvidenceSentence]

    init(_ values: ValueChecks, newest: CalendarDate?) {
        self.values = values
        self.newest = newest
        own = values.assertion
        let speakers = values.assertion.speakers
        // What somebody says only his own words speak against.
        evidence = values.evidence.map(\.sentence).filter { Self.isHeard($0, of: speakers) }
    }

    /// Whether a sentence can speak against what some are said to say.
    static func isHeard(_ sentence: EvidenceSentence, of speakers: [Argument]) -> Bool {
        // What somebody is reproached with to his face he answers himself.
        if sentence.isQuestion || sentence.assertion.words.contains(RelatedWords.addressed),
            !sentence.isDenied
        {
            return false
        }
        return speakers.allSatisfy { speaker in
            if speaker.isSaid(among: sentence.assertion.speakers) { return true }
            let names = ArgumentItem(heads: speaker.names).stems
            if names.isEmpty {
                let nouns = ArgumentItem(heads: speaker.heads).stems
                return !nouns.isEmpty && nouns.isSubset(of: sentence.stems)
            }
            return names.isSubset(of: sentence.around)
        }
    }

    /// - Parameter whole: what has been said of the sentence; only of what was not found more is said.
    func check(_ whole: Check) -> Check {
        guard whole.verdict == .notFound else { return whole }
        for act in own.acts where !act.isWithheld && !act.isModifier(in: values.draft) {
            let part = values.part(at: act.token)
            if !act.isNegated, let state = Remaining(self, act).sentence() {
                return contradicted("the documents say that it is as it was", state)
            }
            // Who writes that it is denied does not say whether it is so.
            if own.denier(of: act) != nil { continue }
            // Two negations may make a statement of it.
            if own.negations < 2, let denial = act.isNegated ? told(act, part) : denied(act, part) {
                return denial
            }
            if !act.isNegated, !act.isOpen, let open = unfulfilled(act, part) {
                return contradicted("the documents have it only as \(open.word)", open.sentence)
            }
        }
        return whole
    }

    /// Whether nothing in a clause is told as done.
    private func isOpen(_ clause: Range<Int>, _ sentence: EvidenceSentence) -> Bool {
        sentence.assertion.predicates.contains {
            clause.contains($0.token)
                && ($0.isOpen || $0.isWithheld || OppositeWords.openings.contains($0.base)
                    || Related.unfulfilled.contains($0.stem))
        }
    }

    /// Whether the head of a document names all whom the draft names.
    private func isOfDocument(_ sentence: EvidenceSentence) -> Bool {
        let known = sentence.head.union(sentence.stems)
        return !own.names.isEmpty && own.names.allSatisfy { !$0.stems.isDisjoint(with: known) }
    }

    /// Whether a clause names somebody whom the draft names.
    private func names(_ clause: Range<Int>, _ sentence: EvidenceSentence) -> Bool {
        let names = own.names.reduce(into: Set<String>()) { $0.formUnion($1.stems) }
        return sentence.assertion.names.contains {
            clause.contains($0.token) && !$0.stems.isDisjoint(with: names)
        }
    }

    func isNegated(_ text: AnnotatedText, _ tokens: Range<Int>) -> Bool {
        tokens.contains {
            OppositeWords.negators.contains(text.word($0)) || OppositeWords.voids.contains(text.word($0))
        }
    }

    private func contradicted(_ finding: String, _ sentence: EvidenceSentence) -> Check {
        Check(.statement, values.sentence, .contradicted, finding).shown(by: sentence)
    }

    /// A sentence that may be about the same and tells an act as the draft does, in whatever words.
    ///
    /// - Parameter coverage: how much of the part that sentence tells which speaks against it.
    func teller(
        of act: Assertion.Predicate, _ part: ClaimPart, except sentence: EvidenceSentence, _ coverage: Double
    ) -> EvidenceSentence? {
        let enough = max(Self.some, coverage - Self.margin)
        return evidence.first { other in
            guard other.document.id != sentence.document.id || other.span != sentence.span else {
                return false
            }
            let telling =
                other.assertion.predicates.contains {
                    $0.isVerb == act.isVerb && $0.isNegated == act.isNegated && !$0.isWithheld
                        && (act.isOpen || !$0.isOpen)
                        && (act.tellsLike($0) || Related.areAlike($0.stem, act.stem))
                        && !Self.isOfOther(act.roles, $0.roles)
                }
                && !other.assertion.predicates.contains {
                    act.base == $0.base && $0.isNegated != act.isNegated
                }
            // What has no verb that is read, as an entry of a list, may tell it.
            let isList =
                other.assertion.verbs.isEmpty && !isNegated(other.text, other.text.tokens(in: other.span))
            if telling, other.document.id == sentence.document.id, other.follows(sentence) { return true }
            guard telling || isList else { return false }
            let alignment = part.alignment(other)
            return alignment.coverage >= (telling ? enough : ClaimPart.enough)
                && (telling || alignment.tellsAct)
        }
    }

    /// Whether an act is done to somebody else, or by somebody else, of whom both tell by name.
    private static func isOfOther(_ own: Roles, _ other: Roles) -> Bool {
        func isOther(_ left: Argument, _ right: Argument) -> Bool {
            !left.names.isEmpty && !right.names.isEmpty && !Argument.overlap(left.all, right.all)
        }
        return isOther(own.patients, other.patients) && !Argument.overlap(own.patients.names, other.all)
            || own.isExchanged(in: other)
    }

    /// What a denial says of the sentence: where another document tells the act in nearly all words, they differ.
    private func verdict(
        _ act: Assertion.Predicate, _ part: ClaimPart, against sentence: EvidenceSentence, _ coverage: Double
    ) -> Check? {
        guard let teller = teller(of: act, part, except: sentence, coverage) else {
            return contradicted("the documents say the contrary", sentence)
        }
        let alignment = part.alignment(teller)
        guard teller.document.id != sentence.document.id, alignment.coverage >= Self.most, alignment.namesAll
        else { return nil }
        return Check(
            .statement, values.sentence, .disputed,
            "the contrary in \(sentence.document.id): \(sentence.line)"
        ).shown(by: teller)
    }

    static let little = 0.25
    static let nearlyAll = 0.9
    static let some = 0.45
    static let margin = 0.15
    static let most = 0.75
    static let mostOfDenied = 0.65

    /// A sentence that denies an act.
    private func denied(_ act: Assertion.Predicate, _ part: ClaimPart) -> Check? {
        for sentence in evidence {
            for there in sentence.assertion.predicates where turns(act, there, in: sentence) {
                guard let clause = sentence.clauses.first(where: { $0.tokens.contains(there.token) }) else {
                    continue
                }
                let alignment = part.alignment(sentence)
                // What tells nothing else, of somebody whom it or the head of its document names, may tell little.
                var told = told(clause.tokens, sentence)
                // That an act is the contrary is known; the rest has to be the same.
                if !act.tellsLike(there) { told.remove(there.stem) }
                let share = part.share(of: told)
                let isNamed = names(clause.tokens, sentence)
                let isAll = share >= Self.nearlyAll && (isNamed || told.count > 1 && isOfDocument(sentence))
                guard alignment.coverage >= (isAll ? Self.little : Self.some),
                    alignment.namesAll || isNamed || isAll, share >= ClaimPart.enough,
                    act.isVerb || alignment.coverage >= ClaimPart.enough,
                    areOfOne(act, there, sentence), isOfItsDay(act, there, sentence)
                else { continue }
                return verdict(act, part, against: sentence, alignment.coverage)
            }
            if let coverage = isDeniedByWords(act, part, in: sentence) {
                return verdict(act, part, against: sentence, coverage)
            }
        }
        return nil
    }

    /// How much of a part a sentence has of which a clause with a negation tells nothing else than the act, where the verb is
    /// not read; nil where there is none.
    private func isDeniedByWords(
        _ act: Assertion.Predicate, _ part: ClaimPart, in sentence: EvidenceSentence
    ) -> Double? {
        if isDeniedQuestion(act, part, in: sentence) { return part.alignment(sentence).coverage }
        guard sentence.assertion.words.contains(where: OppositeWords.negators.contains),
            !sentence.assertion.predicates.contains(where: act.tellsLike), !act.isOpen
        else { return nil }
        let alignment = part.alignment(sentence)
        guard alignment.coverage >= ClaimPart.enough, alignment.direct >= 2 else { return nil }
        let denies = sentence.clauses.contains { clause in
            guard isNegated(sentence.text, clause.tokens), !isOpen(clause.tokens, sentence),
                alignment.namesAll || names(clause.tokens, sentence)
            else { return false }
            let told = told(clause.tokens, sentence)
            return told.count > 1 && told.contains(act.stem) && part.share(of: told) >= Self.most
        }
        return denies ? alignment.coverage : nil
    }

    /// Whether a sentence asks whether an act is so, and the next says no.
    private func isDeniedQuestion(
        _ act: Assertion.Predicate, _ part: ClaimPart, in sentence: EvidenceSentence
    ) -> Bool {
        guard sentence.isDenied else { return false }
        let alignment = part.alignment(sentence)
        return alignment.coverage >= ClaimPart.enough && alignment.direct >= 2 && alignment.tellsAct
            && (alignment.namesAll || names(sentence.text.tokens(in: sentence.span), sentence))
            && sentence.stems.contains(act.stem)
            && sentence.assertion.predicates.filter(act.tellsLike).allSatisfy {
                (!act.isOpen || $0.isOpen)
                    // Behind `did` it is not always read who it is.
                    && !$0.isNegated && ($0.roles.all.isEmpty || areOfOne(act, $0, sentence))
            }
    }

    /// Whether a predicate of a sentence says that an act is not, or its contrary.
    private func turns(
        _ act: Assertion.Predicate, _ there: Assertion.Predicate, in sentence: EvidenceSentence
    ) -> Bool {
        guard there.isVerb == act.isVerb, !there.isWithheld, act.isOpen == there.isOpen,
            there.reservations.isSubset(of: RelatedWords.undone)
        else { return false }
        if act.tellsLike(there) { return there.isNegated != act.isNegated }
        // `may allow it, and refused to`
        let isBoth = sentence.assertion.predicates(like: act).contains { $0.isNegated == act.isNegated }
        return !isBoth && act.isContrary(to: there) && act.isOpen == there.isOpen
            && (!act.undoes(there) || own.isOnDay(of: act, there, in: sentence.assertion))
    }

    /// The stems of a clause, but for those of whom it is told.
    private func told(_ clause: Range<Int>, _ sentence: EvidenceSentence) -> Set<String> {
        ClaimContext(sentence.text, in: sentence.text.span(clause)).stems
    }

    /// Whether nothing later can have happened, and both tell of one day where both tell of any.
    func isOfItsDay(
        _ act: Assertion.Predicate, _ there: Assertion.Predicate?, _ sentence: EvidenceSentence
    ) -> Bool {
        let days = own.days[act.token] ?? []
        let others = there.flatMap { sentence.assertion.days[$0.token] } ?? []
        if days.isEmpty { return true }
        if !others.isEmpty {
            return days.contains { day in others.contains { day.standing($0) != .differs } }
        }
        guard let published = sentence.document.facts.published else { return true }
        return days.contains { $0.isBefore(published) }
    }

    /// A sentence that tells an act which the draft denies.
    private func told(_ act: Assertion.Predicate, _ part: ClaimPart) -> Check? {
        for sentence in evidence {
            let alignment = part.alignment(sentence)
            guard alignment.coverage >= Self.mostOfDenied, alignment.namesAll, alignment.direct >= 2 else {
                continue
            }
            for there in sentence.assertion.predicates where turns(act, there, in: sentence) {
                guard areOfOne(act, there, sentence), isOfItsDay(act, there, sentence) else { continue }
                return verdict(act, part, against: sentence, alignment.coverage)
            }
        }
        return nil
    }

    /// A sentence that has an act only as threatened, offered, considered, or as due on a day after all documents.
    private func unfulfilled(
        _ act: Assertion.Predicate, _ part: ClaimPart
    ) -> (sentence: EvidenceSentence, word: String)? {
        for sentence in evidence {
            let alignment = part.alignment(sentence)
            guard alignment.coverage >= ClaimPart.enough, alignment.namesAll, alignment.direct >= 2 else {
                continue
            }
            let alike = sentence.assertion.predicates.filter {
                act.tellsLike($0) && ($0.isVerb == act.isVerb || Self.isAwaited($0))
            }
            guard let there = alike.first,
                alike.allSatisfy({
                    ($0.isOpen || Self.isAwaited($0)) && !$0.isNegated && !$0.isWithheld
                }),
                let word = reason(there, sentence), isOfItsDay(act, there, sentence)
            else { continue }
            return teller(of: act, part, except: sentence, alignment.coverage) == nil ? (sentence, word) : nil
        }
        return nil
    }

    /// A noun for what has not come: `awaits the approval of the council`.
    private static func isAwaited(_ predicate: Assertion.Predicate) -> Bool {
        !predicate.isVerb && !predicate.reservations.isDisjoint(with: RelatedWords.awaited)
    }

    /// Why an act is not done.
    private func reason(_ there: Assertion.Predicate, _ sentence: EvidenceSentence) -> String? {
        if Self.isAwaited(there) { return "awaited" }
        if let governor = there.governor,
            let base = VerbBase.read(sentence.text, governor, sentence.text.tags.count),
            let stem = Paraphrases.key(of: base)
                ?? Optional(ClaimContext.stem(sentence.text.form(governor).lowercased())),
            Related.unfulfilled.contains(stem)
        {
            return sentence.text.form(governor)
        }
        guard let newest, let day = sentence.assertion.days[there.token]?.first, day.isAfter(newest) else {
            return nil
        }
        return "due \(day.text)"
    }
}

extension Assertion {
    /// Its verbs; where it has none that tells anything, as in `made a bid`, the nouns that do.
    var acts: [Predicate] {
        let verbs = verbs
        return verbs.isEmpty ? predicates.filter { !$0.isOffice } : verbs
    }
}
