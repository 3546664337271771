import DossierHost
import DossierSDK
import DossierText

/// Values that no document has where one tells all the rest with another value.
///
/// A value of which the strict comparison finds nothing is looked for once more, in whatever words; it is contradicted only
/// where no sentence that may be about the same has it.
extension ValueChecks {
    func replaced(_ check: Check, _ quantity: Quantity) -> Check {
        guard check.verdict == .notFound, let subject = Measured.subject(of: quantity), quantity.upper == nil
        else { return check }
        let part = part(at: quantity.tokens.lowerBound)
        guard part.words.isDisjoint(with: RelatedWords.reckoning) else { return check }
        let bound = DateBounds.bound(draft, quantity.tokens)
        let counted = Self.thing(quantity, in: draft)
        let nouns = Measured.counted(quantity, in: draft)
        var best: (coverage: Double, sentence: EvidenceSentence, other: Quantity)?
        var told = 0.0
        for weighed in evidence {
            let sentence = weighed.sentence
            let others = sentence.quantities.filter {
                $0.kind == quantity.kind && $0.currency == quantity.currency
            }
            if others.isEmpty { continue }
            let alignment = part.alignment(sentence)
            guard part.mayBe(alignment) else { continue }
            if others.contains(where: { Self.mayBe(quantity, $0) }) {
                told = max(told, alignment.coverage)
                continue
            }
            guard alignment.coverage >= max(ClaimPart.enough, best?.coverage ?? 0),
                part.isNear(alignment, words: quantity.kind == .cardinal ? 3 : 2),
                quantity.kind != .cardinal || part.count > 1, alignment.namesAll,
                !hasOtherDoer(part, sentence), weighed.standing != .opposed, !sentence.isQuestion
            else { continue }
            let alike = others.filter { other in
                let boundThere = DateBounds.bound(sentence.text, other.tokens)
                guard bound == nil || boundThere == nil || bound == boundThere else { return false }
                if quantity.kind != .cardinal { return true }
                if !nouns.isDisjoint(with: Measured.counted(other, in: sentence.text)) { return true }
                // Six boats are no other count of 6,500 ships.
                return !counted.isDisjoint(with: Self.thing(other, in: sentence.text))
                    && Self.areOfOneOrder(quantity, other)
            }
            if let other = Self.nearest(alike, part, sentence) {
                best = (alignment.coverage, sentence, other)
            }
        }
        guard let best, told < best.coverage - Self.margin else { return check }
        return Check(
            subject, quantity.span, .contradicted,
            "the documents have \(best.sentence.text.line(best.other.span))"
        ).shown(by: best.sentence)
    }

    /// How much less of the same a sentence has to tell that has the value.
    private static let margin = 0.45

    private static func areOfOneOrder(_ left: Quantity, _ right: Quantity) -> Bool {
        let (one, other) = (left.value.magnitude, right.value.magnitude)
        return max(one, other) <= 5 * min(one, other)
    }

    /// Of several numbers that whose clause tells most of the part.
    private static func nearest(
        _ quantities: [Quantity], _ part: ClaimPart, _ sentence: EvidenceSentence
    ) -> Quantity? {
        if quantities.count < 2 { return quantities.first }
        let ranked = quantities.map { quantity in
            let clause = sentence.clauses.first { $0.tokens.overlaps(quantity.tokens) }
            let stems = clause.map { ClaimContext(sentence.text, in: sentence.text.span($0.tokens)).stems }
            return (quantity: quantity, count: part.count(in: stems ?? []))
        }.sorted { $0.count > $1.count }
        return ranked[0].quantity
    }

    /// Whether a number can be the draft's, also as one end of a range.
    static func mayBe(_ own: Quantity, _ other: Quantity) -> Bool {
        if Measured.agree(own, other) { return true }
        guard let ends = other.ends else { return false }
        return Measured.agree(own, ends.lower) || Measured.agree(own, ends.upper)
    }

    /// What is counted, by its stems, the lines of words like it, and the kind to which it belongs.
    private static func thing(_ quantity: Quantity, in text: AnnotatedText) -> Set<String> {
        var things = Measured.counted(quantity, in: text)
        for thing in things {
            if let kind = Paraphrases.kind(of: thing) { things.insert(kind) }
            for line in Related.lines(of: thing) { things.insert("\(line)") }
        }
        return things
    }

    func replaced(_ check: Check, _ time: TimeExpression) -> Check {
        if check.verdict == .contradicted, isSameWeekday(time, check) {
            return Check(check.subject, check.span, .notFound)
        }
        guard check.verdict == .notFound, !time.isVague else { return check }
        if time.kind == .duration { return replacedDuration(check, time) }
        guard let day = day(of: time) else { return check }
        let part = part(at: time.tokens.lowerBound, acting: part(of: time))
        let side = TimeSide(draft, time)
        let weekdays = PrintedWeekday.names(draft, in: time.tokens)
        let opens = side == .on && part.tells(RelatedWords.beginning)
        var best: (coverage: Double, sentence: EvidenceSentence, day: DraftDay)?
        var told = 0.0
        for weighed in evidence {
            let sentence = weighed.sentence
            let alignment = part.alignment(sentence)
            guard part.mayBe(alignment) else { continue }
            let times = sentence.times.filter { !$0.isVague && ($0.kind == .date || $0.kind == .time) }
            let days = times.compactMap { time in DraftDay(time).map { (time: time, day: $0) } }
            // What is told on the day on which it is published may be of that day.
            let published = sentence.document.facts.published.flatMap { DraftDay($0.description) }
            // Nobody knows from which week the draft counts.
            let isWeekday = times.contains {
                !weekdays.isDisjoint(with: PrintedWeekday.names(sentence.text, in: $0.tokens))
            }
            if isWeekday || days.contains(where: { day.canBe($0.day) })
                || days.isEmpty && published.map(day.canBe) == true
            {
                told = max(told, alignment.coverage)
                continue
            }
            guard alignment.coverage >= max(ClaimPart.enough, best?.coverage ?? 0),
                // The end of something is one, what happens may happen twice.
                side == .by || part.isNear(alignment, words: 3),
                alignment.tellsAct || opens || side == .since, alignment.namesAll,
                !hasOtherDoer(part, sentence), weighed.standing != .opposed, !sentence.isQuestion
            else { continue }
            let acts = sentence.assertion.predicates.filter {
                part.tells($0.stem) && !$0.isWithheld && $0.reservations.isSubset(of: RelatedWords.undone)
            }
            let hanging = acts.flatMap { sentence.assertion.days[$0.token] ?? [] }.map(\.text)
            let near = days.filter {
                let there = TimeSide(sentence.text, $0.time)
                // What begins on a day is so from it.
                if opens, there == .since { return true }
                return there == side
                    && (hanging.contains($0.day.text)
                        || days.count == 1
                            && (side != .on
                                || sentence.clauses.count == 1 && sentence.assertion.verbs.isEmpty))
            }
            if near.count == 1 { best = (alignment.coverage, sentence, near[0].day) }
        }
        guard let best, told < best.coverage - Self.margin else { return check }
        return Check(.date, time.span, .contradicted, "the date is \(best.day.text)").shown(by: best.sentence)
    }

    /// Whether somebody else, of whom both tell by name, does in a sentence what the part tells.
    private func hasOtherDoer(_ part: ClaimPart, _ sentence: EvidenceSentence) -> Bool {
        let doers = assertion.verbs.filter { part.tokens.contains($0.token) }
        let others = sentence.assertion.verbs.filter { there in
            doers.contains { $0.tellsLike(there) || Related.areAlike($0.stem, there.stem) }
        }
        return !others.isEmpty
            && others.allSatisfy { there in
                doers.contains {
                    !$0.roles.agents.names.isEmpty && !there.roles.agents.names.isEmpty
                        && !Argument.overlap($0.roles.agents.names, there.roles.all)
                }
            }
    }

    /// Whether a day of the week stands where the documents have the same: nobody knows from which week the draft counts.
    private func isSameWeekday(_ time: TimeExpression, _ check: Check) -> Bool {
        let weekdays = PrintedWeekday.names(draft, in: time.tokens)
        // `by noon on Friday`, but not `on Friday, June 2`
        let hasNumber = time.tokens.contains {
            draft.tokens[$0].shape == .number || draft.tokens[$0].shape == .numberWord
        }
        guard !weekdays.isEmpty, !hasNumber, let place = check.place else { return false }
        return evidence.contains { weighed in
            weighed.sentence.document.id == place.document && weighed.sentence.span == place.span
                && weighed.sentence.times.contains {
                    !weekdays.isDisjoint(with: PrintedWeekday.names(weighed.sentence.text, in: $0.tokens))
                }
        }
    }

    private func replacedDuration(_ check: Check, _ time: TimeExpression) -> Check {
        guard let unit = time.value.last, time.value.hasPrefix("P") else { return check }
        let part = part(at: time.tokens.lowerBound)
        guard part.words.isDisjoint(with: RelatedWords.reckoning) else { return check }
        var best: (coverage: Double, sentence: EvidenceSentence, other: TimeExpression)?
        var told = 0.0
        for weighed in evidence {
            let sentence = weighed.sentence
            let others = sentence.times.filter { $0.kind == .duration && !$0.isVague }
            if others.isEmpty { continue }
            let alignment = part.alignment(sentence)
            guard part.mayBe(alignment) else { continue }
            if others.contains(where: { $0.value == time.value || $0.value.last != unit }) {
                told = max(told, alignment.coverage)
                continue
            }
            guard alignment.coverage >= max(ClaimPart.enough, best?.coverage ?? 0), alignment.direct >= 3,
                alignment.namesAll, others.count == 1, weighed.standing != .opposed, !sentence.isQuestion
            else { continue }
            best = (alignment.coverage, sentence, others[0])
        }
        guard let best, told < best.coverage - Self.margin else { return check }
        return Check(
            .number, time.span, .contradicted,
            "the documents have \(best.sentence.text.line(best.other.span))"
        ).shown(by: best.sentence)
    }
}

/// Whether a date is that by which something ends, since which it is, or on which it happens.
private enum TimeSide: Equatable {
    case on, by, since

    init(_ text: AnnotatedText, _ time: TimeExpression) {
        var before = time.tokens.lowerBound - 1
        while before > 0, time.tokens.lowerBound - before < 5,
            text.tags[before] == .determiner || text.tags[before] == .punctuation
                || text.tags[before] == .noun && text.word(before + 1) == ClaimWords.of
                || text.word(before) == ClaimWords.of
        {
            before -= 1
        }
        guard before >= 0 else {
            self = .on
            return
        }
        let word = text.word(before)
        self = RelatedWords.ending.contains(word) ? .by : RelatedWords.opening.contains(word) ? .since : .on
    }
}
