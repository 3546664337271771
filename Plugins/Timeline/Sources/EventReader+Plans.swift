import DossierSDK
import DossierText

/// What is planned or to come.
extension EventReader {
    /// `intends to expand`, `is expected to return`, `plans to`
    func planned(_ index: Int, _ groups: [Predicate]) -> Event? {
        let predicate = groups[index]
        let verbClass = words.verbClass(text.word(predicate.verb))
        if verbClass == .threat { return make(predicate, "timeline.threat", 0.6, .threatened) }
        if verbClass == .plan { return isPlanned(predicate, groups, index) ?? scheduled(predicate) }
        if isBe(predicate), index + 1 < groups.count, groups[index + 1].form == .infinitive,
            groups[index + 1].group.lowerBound - predicate.verb <= 2, hasActor(predicate) || isEntry,
            words.verbClass(text.word(groups[index + 1].verb)) != .state,
            !words.be.contains(text.word(groups[index + 1].verb))
        {
            // "is to resume trading on Tuesday"
            return make(
                predicate, trigger: withParticle(groups[index + 1].verb, predicate.clause.upperBound),
                "timeline.plan", 0.6, .planned)
        }
        return nil
    }

    /// `A hearing is planned for Thursday`: the event noun that is its subject.
    func scheduled(_ predicate: Predicate) -> Event? {
        guard predicate.isPassive || isBe(predicate),
            isPlanVerb(text.word(predicate.verb)) || words.verbClass(text.word(predicate.verb)) == .plan
                || text.word(predicate.verb) == words.due,
            let noun =
                (predicate.clause.lowerBound..<max(predicate.clause.lowerBound, predicate.group.lowerBound))
                .last(where: {
                    words.eventNouns.contains(text.word($0))
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

    func isPlanVerb(_ word: Word) -> Bool { words.classes[words.entry(word)?.base ?? word] == .plan }

    /// `will be formed`, and `would create` inside what was announced.
    func future(_ index: Int, _ groups: [Predicate], _ rule: String) -> Event? {
        let predicate = groups[index]
        guard !isBe(predicate), words.verbClass(text.word(predicate.verb)) != .state,
            !isHypothetical(predicate),
            words.verbClass(text.word(predicate.verb)) != .speech,
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
