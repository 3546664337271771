import DossierText

/// Which time expression of a clause is the date of its verb.
extension EventDater {
    /// Whether an expression can date an event.
    func dates(_ time: TimeExpression, _ certainty: Event.Certainty) -> Bool {
        guard let resolved = time.resolved else { return false }
        // "in the coming days" says when something planned is to be.
        if time.isVague { return certainty == .planned && resolved.hasSuffix("/..") }
        if isEpoch(time) { return false }
        switch time.kind {
        case .date, .time: return true
        case .duration:
            guard let interval = time.interval else { return false }
            // A length dates only where it is a distance from an event: `a day after the vote`; and what is planned
            // for the days from today: `in the next ten days`.
            return interval.isOneDay || certainty == .planned && interval.first == published?.dayNumber
        case .set: return false
        }
    }

    /// `20th century bridges`: of what age a thing is, and of no act.
    private func isEpoch(_ time: TimeExpression) -> Bool {
        let next = time.tokens.upperBound
        guard time.value.utf8.count == 2, next < text.tags.count, text.tokens[next].shape == .lower else {
            return false
        }
        return text.tags[next] == .noun || text.tags[next] == .adjective
    }

    /// `Eight years before, at the 2022 fair, she won it`: the year that is printed, where the other is counted from
    /// whatever year was named last.
    private func isCountedYear(_ time: TimeExpression) -> Bool {
        time.working?.rule == .counted && time.working?.anchor == .named && time.value.utf8.count == 4
    }

    /// The expression inside the clause, not inside a clause that it holds; the nearest to the verb.
    func ownTime(_ predicate: Predicate, _ all: [Predicate], _ certainty: Event.Certainty)
        -> TimeExpression?
    {
        let inner = all.filter { other in
            other.verb != predicate.verb && other.isEmbedded && other.isFinite
                && predicate.clause.contains(other.verb)
                && other.clause.count < predicate.clause.count && !other.clause.contains(predicate.verb)
        }
        var best: (time: TimeExpression, distance: Int)?
        var printed: TimeExpression?
        for time in text.times(in: predicate.clause) where dates(time, certainty) {
            let position = time.tokens.lowerBound
            if isOfAnother(time, predicate, all) || isOfNoun(time, predicate) || isShifted(time) { continue }
            if isOfNeighbour(time, predicate, all) || contradictsTense(time, predicate) { continue }
            guard !inner.contains(where: { $0.clause.contains(position) }),
                text.quotation(around: position) == nil
            else { continue }
            guard
                !isBracketed(time)
                    || text.base.isMark(time.tokens.upperBound + 1, ",") && position < predicate.verb
            else {
                continue
            }
            var distance = position > predicate.verb ? position - predicate.verb : predicate.verb - position
            if time.kind == .duration { distance += 40 }
            // A noun's own date: `the 2031 review`, `Monday's vote`.
            if isAttributive(time) { distance += 60 }
            if isBracketed(time) { distance += 80 }
            if distance < best?.distance ?? .max { best = (time, distance) }
            if time.working?.rule == .printed, !isBracketed(time), position < predicate.verb {
                printed = time
            }
        }
        if let best, isCountedYear(best.time), let printed { return printed }
        return best?.time
    }

    /// Whether an expression belongs to what is promised, arranged or threatened rather than to the act: `promised to mend
    /// it by May`, `threatens a tariff from August 1`. What is told in the past is not of a day to come, and an entry of a
    /// chronology tells nothing later than its date.
    func isOfAnother(_ time: TimeExpression, _ predicate: Predicate, _ all: [Predicate]) -> Bool {
        let position = time.tokens.lowerBound
        guard position > predicate.verb else { return false }
        let isPast = [.past, .perfect, .pastPerfect].contains(predicate.form)
        let first = time.interval?.first
        if isPast, let published, let first, first > published.dayNumber { return true }
        let link = position > 0 ? text.word(position - 1) : "."
        if predicate.form != .future, let first,
            let last = entry.flatMap({ DayInterval(edtf: $0.date)?.last }),
            first > last
        {
            // "She visits them on 15 March", below the 14th and told later; "It enters into force the following year".
            let isTold = published.map { first <= $0.dayNumber } ?? false
            let isCounted =
                words.schedule.counted.contains(text.word(time.tokens.upperBound - 1))
                || text.word(position) == words.the
                    && words.schedule.counted.contains(text.word(position + 1))
            guard isTold,
                time.interval?.isOneDay ?? false && words.whenLinks.contains(link)
                    || isCounted && !words.schedule.deadlines.contains(link)
            else {
                return true
            }
        }
        // "signed …, payable by the end of the year": a deadline.
        if link == words.by {
            if entry != nil { return true }
            if isPast, let published, let last = time.interval?.last, last > published.dayNumber {
                return true
            }
        }
        if isOfEarlier(position, predicate, all) { return true }
        if isOfPromise(time, predicate, all) { return true }
        let verbClass = words.verbClass(text.word(predicate.verb))
        guard verbClass == .act || verbClass == .speech || verbClass == .threat else { return false }
        // "announced a toll from May 1": the day on which it begins.
        if words.effective.contains(link) { return true }
        // "he defended last Tuesday's strike": the day of the strike.
        let next = time.tokens.upperBound
        if text.word(next) == "'s", next + 1 < text.tokens.count,
            words.eventNouns.contains(text.word(next + 1))
        {
            return true
        }
        return all.contains { other in
            other.form == .infinitive && other.verb > predicate.verb && other.verb < position
                && link == words.by
        }
    }

    /// The day by which somebody is to do what the verb promises.
    private func isOfPromise(_ time: TimeExpression, _ predicate: Predicate, _ all: [Predicate]) -> Bool {
        words.schedule.commissives.contains(text.word(predicate.verb)) && Self.isDeadline(time, text, words)
            && all.contains { other in
                other.verb > predicate.verb && other.verb < time.tokens.lowerBound
                    && Self.isPromised(other, text)
            }
    }

    /// Whether an expression says from when to when something is put off.
    func isShifted(_ time: TimeExpression) -> Bool { shifts.contains { $0.holds(time) } }

    /// Whether a noun or participle is dated by nothing but the days between which something is put off: `postpone the
    /// filling from 3 May to 5 June` tells of no filling that took a month.
    func isPutOff(_ event: Event) -> Bool {
        shifts.contains { shift in
            (shift.verb < event.trigger.lowerBound || shift.phrase.contains(event.trigger.lowerBound))
                && event.trigger.upperBound < shift.new.tokens.upperBound
                && Self.dependents.contains(event.rule)
                && text.times(in: event.clause).contains(where: shift.holds)
        }
    }

    private static let dependents: Set<String> = [
        "timeline.participle", "timeline.dated-noun", "timeline.event-noun",
    ]

    /// `was watched after being released on Monday`: the day of what was before, or after.
    private func isOfEarlier(_ position: Int, _ predicate: Predicate, _ all: [Predicate]) -> Bool {
        all.contains { other in
            guard other.form == .gerund || other.group.count > 1, other.verb > predicate.verb,
                other.verb < position,
                other.group.lowerBound > predicate.verb + 1
            else { return false }
            let link = text.word(other.group.lowerBound - 1)
            return (link == words.after || link == words.before || link == words.since)
                && text.tags[other.group.lowerBound] == .verbGerund
        }
    }

    func isBracketed(_ time: TimeExpression) -> Bool {
        text.base.isMark(time.tokens.lowerBound - 1, "(")
    }

    func isAttributive(_ time: TimeExpression) -> Bool {
        let next = time.tokens.upperBound
        guard next < text.tokens.count else { return false }
        if text.word(next) == "'s" { return true }
        let before = time.tokens.lowerBound - 1
        return before >= 0 && before < text.tags.count && text.tags[before] == .determiner
            && next < text.tags.count
            && text.tags[next].isNominal
    }
}
