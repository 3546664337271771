import DossierSDK
import DossierText

/// What is planned or to come.
extension EventReader {
    /// `intends to expand`, `is expected to return`, `plans to`
    func planned(_ index: Int, _ groups: [Predicate]) -> Event? {
        let predicate = groups[index]
        let verbClass = words.verbClass(text.word(predicate.verb))
        if verbClass == .threat {
            return hasThreatener(predicate) ? make(predicate, "timeline.threat", 0.6, .threatened) : nil
        }
        if verbClass == .plan { return isPlanned(predicate, groups, index) ?? scheduled(predicate) }
        if isArranged(predicate), let event = scheduled(predicate) { return event }
        if isBe(predicate), index + 1 < groups.count, groups[index + 1].form == .infinitive,
            groups[index + 1].group.lowerBound - predicate.verb <= (isArranged(predicate) ? 3 : 2),
            hasActor(predicate) || isEntry || isArranged(predicate) && hasDate(groups[index + 1]),
            words.verbClass(text.word(groups[index + 1].verb)) != .state,
            !words.be.contains(text.word(groups[index + 1].verb)),
            // "is to blame" tells of what is.
            !words.faults.contains(text.word(groups[index + 1].verb))
        {
            // "is to resume trading on Tuesday"
            return make(
                predicate, trigger: withParticle(groups[index + 1].verb, predicate.clause.upperBound),
                "timeline.plan", 0.6, .planned)
        }
        return nil
    }

    /// `is set for`, `are due to`
    private func isArranged(_ predicate: Predicate) -> Bool {
        words.schedule.plannedFor.contains(text.word(predicate.verb))
            || isBe(predicate) && words.schedule.plannedFor.contains(text.word(predicate.verb + 1))
    }

    /// `A hearing is planned for Thursday`: the event noun that is its subject.
    func scheduled(_ predicate: Predicate) -> Event? {
        guard predicate.isPassive || isBe(predicate),
            isPlanVerb(text.word(predicate.verb)) || words.verbClass(text.word(predicate.verb)) == .plan
                || text.word(predicate.verb) == words.due || isArranged(predicate),
            let noun =
                (predicate.clause.lowerBound..<max(predicate.clause.lowerBound, predicate.group.lowerBound))
                .last(where: {
                    words.eventNouns.contains(text.word($0))
                        || words.schedule.happenings.contains(text.word($0))
                        || words.schedule.stages.contains(text.word($0))
                }),
            text.times(in: predicate.verb..<predicate.clause.upperBound).contains(where: {
                $0.resolved != nil && !$0.isVague
            })
        else { return nil }
        return make(predicate, trigger: noun..<noun + 1, "timeline.plan", 0.6, .planned)
    }

    func isPlanned(_ predicate: Predicate, _ groups: [Predicate], _ index: Int) -> Event? {
        guard
            words.verbClass(text.word(predicate.verb)) == .plan
                || words.verbClass(text.word(predicate.verb)) == .state,
            index + 1 < groups.count, groups[index + 1].form == .infinitive,
            predicate.form == .present || predicate.form == .future || predicate.isPassive,
            groups[index + 1].group.lowerBound - predicate.verb <= 3,
            isPlanVerb(text.word(predicate.verb))
        else { return nil }
        let goal = groups[index + 1]
        guard !words.be.contains(text.word(goal.verb)), words.verbClass(text.word(goal.verb)) != .state else {
            return nil
        }
        // "was expected to produce": told of what did not come so.
        if predicate.form != .present, predicate.form != .future {
            return make(predicate, "timeline.expected", 0.5)
        }
        return make(
            predicate, trigger: withParticle(goal.verb, predicate.clause.upperBound), "timeline.plan", 0.6,
            .planned)
    }

    /// `The airport reopens tomorrow`, `The trial begins on May 13`: the present tense with a day to come.
    func scheduledAhead(_ predicate: Predicate) -> Event? {
        guard let published, predicate.link != .subordinate, !isHypothetical(predicate) else { return nil }
        switch words.verbClass(text.word(predicate.verb)) {
        case .action, .light, .occurrence, .aspect: break
        default: return nil
        }
        guard !isBe(predicate), !words.have.contains(text.word(predicate.verb)),
            text.times(in: predicate.clause).contains(where: { time in
                guard time.kind == .date || time.kind == .time, !time.isVague,
                    let first = time.interval?.first, time.tokens.lowerBound > 0
                else { return false }
                if isWeekdayAhead(time, predicate) { return true }
                let before = text.word(time.tokens.lowerBound - 1)
                return first > published.dayNumber && !words.limits.contains(before)
                    && !words.definites.contains(before)
            })
        else { return nil }
        return make(predicate, "timeline.scheduled", 0.6, .planned)
    }

    /// `arrives on Monday`: a bare weekday, which elsewhere is the one that has been.
    private func isWeekdayAhead(_ time: TimeExpression, _ predicate: Predicate) -> Bool {
        time.tokens.count == 1 && words.weekdays.contains(text.word(time.tokens.lowerBound))
            && text.word(time.tokens.lowerBound - 1) == "on" && predicate.verb < time.tokens.lowerBound
            && predicates.tag(predicate.verb) == .verbPresent && predicate.link == .main
            && words.scheduled.contains(words.entry(text.word(predicate.verb))?.base ?? "-")
    }

    /// Puts a weekday that the present tense announces into the week to come.
    func settleAhead(_ event: inout Event) {
        guard let published, let source = event.source,
            let interval = event.date.flatMap({ DayInterval(edtf: $0) }), interval.isOneDay,
            let day = interval.first, day <= published.dayNumber, published.dayNumber - day < 7
        else { return }
        event.take(source, CalendarDate(dayNumber: day + 7).description)
    }

    /// `was planning to hold the vote on Tuesday`: what is planned need not have come, even where its day has.
    func isOfPlan(_ event: Event, _ groups: [Predicate]) -> Bool {
        guard let last = groups.lastIndex(where: { $0.verb < event.trigger.lowerBound }), last > 0,
            groups[last].form == .infinitive
        else { return false }
        let plan = groups[last - 1].verb
        // "was expected to vote following the raid": that has been.
        guard
            !(groups[last].verb + 1..<event.trigger.lowerBound).contains(where: {
                predicates.tag($0) == .adposition || predicates.tag($0).isVerb
            })
        else { return false }
        return isPlanVerb(text.word(plan)) && groups[last].group.lowerBound - plan == 2
    }

    func isPlanVerb(_ word: Word) -> Bool { words.classes[words.entry(word)?.base ?? word] == .plan }

    /// `will be formed`, and `would create` inside what was announced.
    func future(_ index: Int, _ groups: [Predicate], _ rule: String) -> Event? {
        let predicate = groups[index]
        guard !isBe(predicate), words.verbClass(text.word(predicate.verb)) != .state,
            !isHypothetical(predicate),
            // "will say so", but "will report by 1 May"
            words.verbClass(text.word(predicate.verb)) != .speech || hasDate(predicate),
            hasActor(predicate) || isEntry
                // "a council will be formed", "saying they would expand it"
                || (predicate.isPassive || predicate.link == .content) && kind(predicate.verb) != nil
                || text.times(in: predicate.clause).contains(where: {
                    !$0.isVague && $0.kind == .date && $0.resolved != nil
                })
        else { return nil }
        return make(predicate, rule, 0.55, .planned)
    }
}
