import DossierText

/// Events that hang on another verb: participles, means (`by signing`), purposes (`met to announce`).
extension EventReader {
    /// A participle or form in -ing: an event only with a date or a named actor of its own.
    func dependent(_ index: Int, _ groups: [Predicate]) -> Event? {
        let predicate = groups[index]
        let verbClass = words.verbClass(text.word(predicate.verb))
        if let event = plannedNoun(predicate) { return event }
        guard verbClass != .state, verbClass != .speech, verbClass != .plan, !predicate.isNegated,
            !isDeniedGerund(index, groups)
        else { return nil }
        if predicate.link == .coordinate, let parent = predicate.parent, index > parent,
            predicate.form == .participle,
            [.past, .perfect, .pastPerfect].contains(groups[parent].form)
        {
            if isHypothetical(groups[parent]) { return nil }
            return make(predicate, "timeline.coordinated", 0.65)
        }
        if isMeans(index, groups) { return make(predicate, "timeline.participle", 0.5) }
        let hasDate = text.times(in: predicate.verb..<predicate.clause.upperBound).contains { time in
            time.resolved != nil && !time.isVague && time.kind != .duration
                && time.tokens.lowerBound - predicate.verb <= 5
                && text.word(time.tokens.lowerBound - 1) != words.of
        }
        guard hasDate else { return nil }
        if let noun = nounBeforeComma(predicate) { return made(predicate, noun) }
        return make(predicate, "timeline.participle", 0.5)
    }

    /// `before a trial scheduled for 4 November`: the noun that is planned.
    private func plannedNoun(_ predicate: Predicate) -> Event? {
        let noun = predicate.group.lowerBound - 1
        guard predicate.form == .participle, predicate.group.count == 1, noun > 0,
            words.schedule.plannedFor.contains(text.word(predicate.verb)),
            words.eventNouns.contains(text.word(noun)) || words.schedule.happenings.contains(text.word(noun)),
            text.times(in: predicate.verb..<min(predicate.verb + 4, text.tokens.count)).contains(where: {
                $0.kind == .date && $0.resolved != nil && !$0.isVague
                    && $0.tokens.lowerBound <= predicate.verb + 2
            })
        else { return nil }
        return make(predicate, trigger: noun..<noun + 1, "timeline.participle", 0.5, .planned)
    }

    /// The event noun of `The announcement, made on Monday, …`
    func nounBeforeComma(_ predicate: Predicate) -> Int? {
        let noun = predicate.group.lowerBound - 2
        guard noun > 0, text.base.isMark(noun + 1, ","), words.eventNouns.contains(text.word(noun)) else {
            return nil
        }
        return noun
    }

    func made(_ predicate: Predicate, _ noun: Int) -> Event {
        var event = make(predicate, trigger: noun..<noun + 1, "timeline.event-subject", 0.6)
        let end = text.times(in: predicate.verb..<predicate.clause.upperBound).last {
            $0.tokens.lowerBound - predicate.verb <= 8
        }?
        .tokens.upperBound
        event.clause =
            predicates.nounStart(noun, max(0, noun - 6))..<max(predicate.verb + 1, end ?? predicate.verb + 1)
        return event
    }

    /// `sought to calm them by signing a treaty`, `praised the canton for arresting two men`: what was done to that end, or
    /// why somebody is praised.
    private func isMeans(_ index: Int, _ groups: [Predicate]) -> Bool {
        let predicate = groups[index]
        let before = predicate.group.lowerBound - 1
        guard predicate.form == .gerund, before > 0, let finite = groups[..<index].last(where: \.isFinite),
            [.past, .perfect, .pastPerfect].contains(finite.form), !finite.isNegated,
            kind(predicate.verb) != nil || lightObject(predicate) != nil,
            hasActor(predicate) || hasCount(predicate)
        else { return false }
        if text.word(before) == words.by { return true }
        guard text.word(before) == "for", let judgement = kind(finite.verb) else { return false }
        return words.judgements.contains(Word(words.kindNames[judgement]))
    }

    /// `dozens of suspects`, `three men`
    private func hasCount(_ predicate: Predicate) -> Bool {
        let next = predicate.verb + 1
        return predicate.clause.contains(next)
            && (predicates.tag(next) == .numeral || words.numerals.contains(text.word(next)))
    }

    /// `met the mayor to announce a new bridge`: what those who meet or travel do there.
    func purpose(_ index: Int, _ groups: [Predicate]) -> Event? {
        guard isPurpose(index, groups) else { return nil }
        return make(groups[index], "timeline.purpose", 0.5)
    }

    private func isPurpose(_ index: Int, _ groups: [Predicate]) -> Bool {
        guard index > 0, groups[index].form == .infinitive, !groups[index - 1].isNegated,
            [.past, .perfect, .pastPerfect].contains(groups[index - 1].form),
            let encounter = kind(groups[index - 1].verb), let kind = kind(groups[index].verb)
        else { return false }
        return words.encounters.contains(Word(words.kindNames[encounter]))
            && words.announcements.contains(Word(words.kindNames[kind]))
    }

    /// The clause of the encounter ends where that of what was done there begins.
    func cutPurpose(_ event: inout Event, _ index: Int, _ groups: [Predicate]) {
        guard index + 1 < groups.count, isPurpose(index + 1, groups) else { return }
        let end = groups[index + 1].group.lowerBound - 1
        if event.trigger.upperBound <= end, end < event.clause.upperBound {
            event.clause = event.clause.lowerBound..<end
        }
    }

    /// The noun of `reported eleven deaths`.
    func countedFate(_ predicate: Predicate) -> Int? {
        let next = predicate.verb + 1
        guard next < predicate.clause.upperBound,
            predicates.tag(next) == .numeral || words.numerals.contains(text.word(next))
        else { return nil }
        let noun = (next + 1..<min(next + 4, predicate.clause.upperBound)).first {
            predicates.tag($0) == .noun
        }
        return noun.flatMap { words.fates[text.word($0)] == nil ? nil : $0 }
    }

    /// Whether the verb around an event noun says that it happened, and not that it may.
    func isReal(_ event: Event, _ groups: [Predicate]) -> Bool {
        let around = groups.filter { $0.isFinite && $0.clause.contains(event.trigger.lowerBound) }
        guard let verb = around.min(by: { $0.clause.count < $1.clause.count }) else { return true }
        switch verb.form {
        case .modal, .future: return false
        case .present: return isBe(verb) || isEntry
        default: return !verb.isNegated && !isHypothetical(verb)
        }
    }

    /// Whether a noun is what an event announces or agrees on, right behind its verb.
    func isContent(_ noun: Event, of event: Event) -> Bool {
        guard noun.rule == "timeline.event-noun", event.trigger.upperBound == noun.clause.lowerBound,
            let kind = event.kind
        else { return false }
        return words.announcements.contains(Word(words.kindNames[kind]))
    }
}
