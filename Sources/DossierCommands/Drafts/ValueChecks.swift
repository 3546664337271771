import DossierHost
import DossierSDK
import DossierText

/// A sentence of a document beside a sentence of a draft.
struct WeighedSentence {
    /// How much of what the draft's sentence is about is in it.
    let share: Double
    /// How much of what is told, names aside.
    let telling: Double
    /// The same with what the paragraph tells.
    let tellingAround: Double
    let sentence: EvidenceSentence
    let standing: Assertion.Standing
    /// Whether it names those of whom the draft's sentence tells.
    let namesSubjects: Bool
    /// Whether it names all the people of whom the draft's sentence tells: what it says of somebody else supports nothing.
    let namesPeople: Bool
    /// Whether it names all bodies and countries, too.
    let namesAll: Bool

    /// Whether nobody else does it in it, and it is not done the other way round.
    let keepsRoles: Bool
    /// Whether it tells a verb of the draft's sentence of the same people and things, all that hangs on it included.
    let tellsAct: Bool

    /// Whether the draft denies an act: by what is told in other words that is not told.
    let isOfDenial: Bool

    /// Whether what it has speaks for the draft.
    var speaksFor: Bool {
        guard namesSubjects, namesPeople, keepsRoles else { return false }
        // Another verb may say the same, where all the rest is as here.
        return standing == .same
            || standing == .unclear && !isOfDenial && namesAll && share >= Balance.much && telling >= 0.6
    }
    /// Whether another value in it can speak against the draft.
    var speaksAgainst: Bool {
        standing != .opposed && namesSubjects && keepsRoles && tellsAct && telling >= 0.4
            && !sentence.isQuestion
    }
}

/// Dates and numbers of a draft, each held against the sentences that are about the same.
struct ValueChecks {
    let draft: AnnotatedText
    let sentence: TextSpan
    let assertion: Assertion
    let evidence: [WeighedSentence]
    /// The words of the draft's sentence, weighed.
    let context: ClaimContext
    private let people: Set<String>
    let times: [TimeExpression]
    let quantities: [Quantity]
    /// Times of the draft that count from a day nobody has told.
    private(set) var unanchored = 0

    init(_ draft: AnnotatedText, _ sentence: TextSpan, _ context: ClaimContext, _ found: [EvidenceSentence]) {
        self.draft = draft
        self.sentence = sentence
        let tokens = draft.tokens(in: sentence)
        times = draft.times(overlapping: tokens).filter { sentence.contains($0.span) }
        quantities = draft.numbers(overlapping: tokens).filter { sentence.contains($0.span) }
        let assertion = Assertion(draft, in: sentence)
        self.assertion = assertion
        let context = context.weighed(by: found)
        self.context = context
        let people = Self.people(draft, in: sentence)
        self.people = people
        let isOfDenial = assertion.verbs.contains(where: \.isNegated)
        evidence = found.map { found in
            let share = context.share(in: found.stems, paragraph: found.paragraph)
            // Nothing is made of less.
            let isNear = share >= Balance.least
            return WeighedSentence(
                share: share, telling: isNear ? context.tellingShare(in: found.stems) : 0,
                tellingAround: isNear
                    ? context.tellingShare(in: found.stems, paragraph: found.paragraph) : 0,
                sentence: found,
                standing: isNear ? assertion.standing(found.assertion) : .unclear,
                namesSubjects: isNear && assertion.namesSubjects(in: found.assertion, found.stems),
                namesPeople: people.isSubset(of: found.stems),
                namesAll: isNear && assertion.namesAll(in: found.assertion, found.stems),
                keepsRoles: isNear && assertion.keepsRoles(in: found.assertion),
                tellsAct: isNear && assertion.tellsAct(of: found.assertion), isOfDenial: isOfDenial)
        }
    }

    /// The last words of people's names.
    private static func people(_ draft: AnnotatedText, in sentence: TextSpan) -> Set<String> {
        var people: Set<String> = []
        for mention in draft.mentions(overlapping: draft.tokens(in: sentence))
        where sentence.contains(mention.core) && mention.form == .name {
            guard let entity = mention.entity, draft.entities[entity].kind == .person,
                let family = Workspace.foldedWords(draft.string(mention.core)).last
            else { continue }
            people.insert(ClaimContext.stem(family))
        }
        return people
    }

    mutating func checks(
        _ events: EventDates, _ found: Evidence, _ conflicts: KnownConflicts
    ) throws(Diagnostic) -> [Check] {
        let quoted = draft.quotations.map(\.span)
        func isQuoted(_ span: TextSpan) -> Bool { quoted.contains { $0.contains(span) } }
        var checks: [Check] = []
        let tokens = draft.tokens(in: sentence)
        for time in draft.times(overlapping: tokens)
        where sentence.contains(time.span) && !isQuoted(time.span)
            && !NumberedName.holds(time.span, of: draft)
        {
            if let check = try check(time, events, found) {
                // Nobody knows from which week the draft counts.
                let known =
                    check.verdict == .contradicted && isSameWeekday(time, check)
                    ? Check(check.subject, check.span, .notFound) : check
                checks.append(try settled(known, time, conflicts))
            }
        }
        for quantity in draft.quantities(overlapping: tokens)
        where sentence.contains(quantity.span) && !isQuoted(quantity.span) {
            if draft.times(overlapping: quantity.tokens).contains(where: { $0.span.overlaps(quantity.span) })
            {
                continue
            }
            if NumberedName.holds(quantity.span, of: draft) { continue }
            if let check = check(quantity) {
                checks.append(try settled(check, quantity, conflicts))
            }
        }
        return checks
    }

    private mutating func check(
        _ time: TimeExpression, _ events: EventDates, _ found: Evidence
    ) throws(Diagnostic) -> Check? {
        if time.kind == .duration, !time.isVague { return duration(time) }
        guard !time.isVague, time.kind == .date || time.kind == .time else { return nil }
        guard let day = day(of: time) else {
            guard time.resolved == nil, time.basis == .unresolved else { return nil }
            unanchored += 1
            return Check(.date, time.span, .notFound, "the day from which it counts is not known")
        }
        let weekday = PrintedWeekday.number(draft, time)
        if let weekday, let actual = PrintedWeekday.calendar(draft, time), actual != weekday {
            return Check(
                .date, time.span, .contradicted, "that day is a \(PrintedWeekday.name(actual) ?? "")")
        }
        let isSwapped = evidence.contains { $0.speaksFor && swapsBounds(of: time, in: $0.sentence) }
        if !isSwapped, !isAttribute(time), let check = try events.check(time, day, in: self, found) {
            let passage = check.verdict == .supported ? check.place : nil
            let shown = evidence.first {
                $0.sentence.document.id == passage?.document && $0.sentence.span == passage?.span
            }
            guard let shown, let other = otherWeekday(weekday, day, shown.sentence) else { return check }
            return Check(.date, time.span, .contradicted, "that day is a \(other)").shown(by: shown.sentence)
        }
        var balance = Balance()
        for weighed in evidence {
            var other: DraftDay?
            var agrees = false
            for found in weighed.sentence.times
            where !found.isVague && isNear(found, weighed.sentence, to: time) {
                guard let there = DraftDay(found) else { continue }
                if PrintedYear.isOnlyDifference(draft, time, weighed.sentence.text, found) {
                    // Where the draft leaves the year open, as the document does, both mean the same day.
                    if !PrintedYear.isPrinted(draft, time) { agrees = true }
                    continue
                }
                switch day.standing(there) {
                case .agrees: agrees = true
                case .differs: other = there
                case .unclear: break
                }
            }
            if agrees, swapsBounds(of: time, in: weighed.sentence) {
                if weighed.speaksAgainst {
                    balance.differs(
                        weighed.sentence, weighed.share, "the documents have the dates the other way round")
                }
            } else if agrees, let other = otherWeekday(weekday, day, weighed.sentence) {
                if weighed.speaksAgainst {
                    balance.differs(weighed.sentence, weighed.share, "that day is a \(other)")
                }
            } else if agrees {
                if weighed.speaksFor { balance.agrees(weighed.sentence, weighed.share) }
            } else if let other, !isAttribute(time), other.isNear(day) || isSameAct(weighed),
                weighed.speaksAgainst,
                weighed.namesAll
            {
                // What was months before or after, or is told of others, is something else.
                balance.differs(weighed.sentence, weighed.share, "the date is \(other.text)")
            }
        }
        return unlessBeside(balance.check(.date, time.span), time)
    }

    /// The day of the week that a sentence has beside the draft's date, where the draft has another.
    func otherWeekday(_ own: Int?, _ day: DraftDay, _ sentence: EvidenceSentence) -> String? {
        guard let own else { return nil }
        let there = sentence.times.compactMap { time in
            DraftDay(time).map { day.standing($0) } == .agrees
                ? PrintedWeekday.number(sentence.text, time) : nil
        }
        guard let first = there.first, !there.contains(own) else { return nil }
        return PrintedWeekday.name(first)
    }

    /// Whether all but the date is told, with numbers by which one act is known from the next of its kind.
    func isSameAct(_ weighed: WeighedSentence) -> Bool {
        return weighed.telling >= 0.99 && quantities.contains { $0.kind != .cardinal }
            && assertion.isTold(in: weighed.sentence.assertion)
    }

    /// Whether a time stands in a clause that tells what the draft tells; one without a verb belongs to the whole sentence.
    private func isNear(
        _ time: TimeExpression, _ sentence: EvidenceSentence, to own: TimeExpression? = nil
    ) -> Bool {
        isNear(time.tokens, sentence, to: own)
    }

    /// - Parameter own: the draft's time, which is held only against that of the act on which it hangs.
    private func isNear(
        _ tokens: Range<Int>, _ sentence: EvidenceSentence, to own: TimeExpression? = nil
    ) -> Bool {
        let part = own.flatMap(part)
        guard sentence.label?.tokens != tokens else {
            let verbs = sentence.assertion.verbs
            return verbs.isEmpty || part == nil
                || verbs.contains { assertion.shares($0, of: sentence.assertion, in: part) }
        }
        guard let clause = sentence.clauses.first(where: { $0.tokens.overlaps(tokens) }) else {
            return true
        }
        let conjunct = ActDays.part(
            of: tokens, in: clause.tokens, sentence.assertion.predicates, sentence.times.map(\.tokens),
            sentence.text)
        let predicates = sentence.assertion.predicates.filter { conjunct.contains($0.token) }
        if !predicates.contains(where: \.isVerb) { return true }
        return assertion.predicates.isEmpty
            || predicates.contains {
                !$0.leaves(timeAt: tokens.lowerBound)
                    && assertion.shares($0, of: sentence.assertion, in: part)
            }
    }

    /// Where in the draft's sentence the acts stand of which a time tells; nil where it can be of all.
    func part(of time: TimeExpression) -> Range<Int>? {
        let tokens = draft.tokens(in: sentence)
        let part = ActDays.part(
            of: time.tokens, in: tokens, assertion.predicates, times.map(\.tokens), draft)
        return part == tokens ? nil : part
    }

    private func duration(_ time: TimeExpression) -> Check? {
        guard time.value.hasPrefix("P"), let unit = time.value.last else { return nil }
        // `a year` is every year more often than one.
        if time.tokens.first.map({ draft.tags[$0] == .determiner }) == true { return nil }
        var balance = Balance()
        for weighed in evidence {
            let others = weighed.sentence.times.filter {
                $0.kind == .duration && !$0.isVague && $0.value.last == unit
            }
            guard let first = others.first else { continue }
            if others.contains(where: { $0.value == time.value }) {
                if weighed.speaksFor { balance.agrees(weighed.sentence, weighed.share) }
            } else if weighed.speaksAgainst {
                balance.differs(
                    weighed.sentence, weighed.share,
                    "the documents have \(weighed.sentence.text.line(first.span))")
            }
        }
        return balance.check(.number, time.span)
    }

    private func check(_ quantity: Quantity) -> Check? {
        guard let subject = Measured.subject(of: quantity) else { return nil }
        let measured = Measured(quantity, in: draft, assertion)
        let days = times.compactMap { DraftDay($0) }
        var balance = Balance()
        for weighed in evidence {
            switch measured.standing(in: weighed.sentence) {
            case .agrees: if weighed.speaksFor { balance.agrees(weighed.sentence, weighed.share) }
            case .differs(let other):
                // What is counted in another act of the sentence says nothing of this one.
                guard weighed.speaksAgainst, weighed.namesAll, isNear(other.tokens, weighed.sentence),
                    !weighed.sentence.quantities.contains(where: { Measured.mayBe(quantity, $0) })
                else { continue }
                // Of another day, or of no day, there can have been more or fewer.
                if subject == .number, !days.isEmpty,
                    !weighed.sentence.times.contains(where: { time in
                        DraftDay(time).map { there in days.contains { $0.standing(there) == .agrees } }
                            ?? false
                    })
                {
                    continue
                }
                balance.differs(
                    weighed.sentence, weighed.share,
                    "the documents have \(weighed.sentence.text.line(other.span))")
            case .absent: continue
            }
        }
        return balance.check(subject, quantity.span)
    }

    /// Whether all values of the draft's sentence are of this one: what another sentence has is told of another act.
    func holds(_ other: EvidenceSentence, _ checks: [Check]) -> Bool {
        checks.allSatisfy { check in
            if check.verdict == .notFound, check.subject == .role {
                return !check.function.isEmpty
                    && check.function.isSubset(of: other.stems.union(other.paragraph))
            }
            if check.verdict == .notFound { return holds(other, check) ?? false }
            guard check.verdict == .supported, let place = check.place,
                place.document != other.document.id || place.span != other.span
            else { return true }
            // One that tells all of it again, with the value.
            if evidence.contains(where: {
                $0.sentence.document.id == place.document && $0.sentence.span == place.span
                    && $0.telling >= 0.99
                    && $0.namesAll
            }) {
                return true
            }
            return holds(other, check) ?? true
        }
    }

    /// Whether a sentence has a value of the draft's; nil where that is none.
    private func holds(_ other: EvidenceSentence, _ check: Check) -> Bool? {
        if check.subject == .date || check.subject == .number,
            let time = times.first(where: { $0.span == check.span })
        {
            guard let day = day(of: time) else {
                return time.kind == .duration && other.times.contains { $0.value == time.value }
            }
            return other.times.contains { found in
                isNear(found, other, to: time) && DraftDay(found).map { day.standing($0) } == .agrees
                    && !swapsBounds(of: time, in: other)
                    && otherWeekday(PrintedWeekday.number(draft, time), day, other) == nil
            }
        }
        guard [.rate, .number, .money].contains(check.subject),
            let quantity = quantities.first(where: { $0.span == check.span })
        else { return nil }
        // Who `the two sides` are the act says.
        if quantity.value == 2, let noun = quantity.noun, let last = draft.tokens(in: noun).last,
            ClaimWords.parties.contains(draft.word(last))
        {
            return true
        }
        if case .agrees = Measured(quantity, in: draft, assertion).standing(in: other) { return true }
        return false
    }

    /// Whether days on which something recurs, `Thursday nights`, stand with the same act there: of several those that are
    /// named first, since what follows may be told of another.
    func recurs(in other: EvidenceSentence) -> Bool {
        let there = other.times.filter { isNear($0, other) }.map {
            PrintedWeekday.names(other.text, in: $0.tokens)
        }
        return times.allSatisfy { time in
            let own = time.kind == .set ? PrintedWeekday.names(draft, in: time.tokens) : []
            guard !own.isEmpty else { return true }
            let days = there.reduce(into: Set<Int>()) { $0.formUnion($1) }
            let all = times.reduce(into: Set<Int>()) {
                $0.formUnion(PrintedWeekday.names(draft, in: $1.tokens))
            }
            return own.isSubset(of: days) && there.first { !$0.isEmpty }?.isDisjoint(with: all) == false
        }
    }

    /// Whether some sentences together name all that the draft's names.
    func namesAll(_ stems: Set<String>, _ told: Set<String>, in others: [Assertion]) -> Bool {
        people.isSubset(of: stems) && assertion.namesAll(in: others, stems, told)
    }

    /// Whether a sentence names all that the draft's names, where some stems of it are told there in other words.
    func namesAll(in other: EvidenceSentence, _ told: Set<String>) -> Bool {
        let stems = other.stems.union(told)
        return people.isSubset(of: stems) && assertion.namesAll(in: other.assertion, stems, told)
    }

    /// Whether a sentence has another number where the draft has one.
    func differs(in other: EvidenceSentence) -> Bool {
        quantities.contains { quantity in
            guard Measured.subject(of: quantity) != nil,
                !NumberedName.holds(quantity.span, of: draft),
                !times.contains(where: { $0.span.overlaps(quantity.span) }),
                case .differs = Measured(quantity, in: draft, assertion).standing(in: other)
            else { return false }
            return true
        }
    }
}
