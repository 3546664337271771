import DossierText

/// What a verb is, and the event that it makes.
extension EventReader {
    func make(
        _ predicate: Predicate, trigger: Range<Int>? = nil, _ rule: String, _ confidence: Double,
        _ certainty: Event.Certainty? = nil
    ) -> Event {
        let trigger = trigger ?? withParticle(predicate.verb, predicate.clause.upperBound)
        let subjectKind = eventSubject(predicate).flatMap(kind)
        var event = Event(
            clause: predicate.clause, trigger: trigger,
            kind: told(subjectKind, phrasalKind(trigger) ?? sense(of: predicate, trigger)), rule: rule,
            confidence: confidence)
        event.isBackground =
            predicate.form == .pastPerfect || isBackground(predicate)
            || predicate.group.lowerBound > 0
                && (predicate.group.lowerBound - 1..<predicate.verb).contains {
                    words.earlierThan.contains(text.word($0))
                }
        event.subjectKind = subjectKind
        if isUndone(predicate) {
            // "The summit was cancelled on Monday" tells of no summit.
            event.subjectKind = nil
            event.kind = words.kinds["suspension"]
        }
        event.certainty = certainty ?? (isAlleged(predicate) ? .alleged : .reported)
        return event
    }

    /// `the strike killed three` tells of the strike.
    func told(_ subject: Int?, _ verb: Int?) -> Int? {
        guard let subject, let verb else { return verb ?? subject }
        return words.families[subject] == words.families[verb] ? subject : verb
    }

    /// `turned down` is a refusal: verb and particle are listed with a low line between them.
    func phrasalKind(_ trigger: Range<Int>) -> Int? {
        trigger.count == 2
            ? words.kinds[Word(text.form(trigger.lowerBound) + "_" + text.form(trigger.lowerBound + 1))] : nil
    }

    func kind(_ index: Int) -> Int? {
        if let entry = words.forms[text.word(index)] {
            if let kind = words.kinds[entry.verb] { return kind }
            // "found" is of `find`, whatever `to found` is.
            if entry.form == .past, predicates.tag(index).isVerb { return nil }
        }
        return words.kinds[text.word(index)]
    }

    /// `turned down`, `took effect`
    func withParticle(_ verb: Int, _ end: Int) -> Range<Int> {
        let next = verb + 1
        guard next < end,
            predicates.tag(next) == .particle || predicates.tag(next) == .adverb
                || predicates.tag(next) == .adposition,
            words.particles.contains(text.word(next)),
            words.offVerbs.contains(words.entry(text.word(verb))?.base ?? text.word(verb))
                && text.word(next) == words.off || !words.places.contains(text.word(next))
                || predicates.tag(next) == .particle
        else { return verb..<next }
        return verb..<next + 1
    }

    /// The event noun behind a light verb: `conducted a missile strike`.
    func lightObject(_ predicate: Predicate) -> Int? {
        var index = withParticle(predicate.verb, predicate.clause.upperBound).upperBound
        let end = min(predicate.clause.upperBound, index + 8)
        var last: Int?
        while index < end {
            let tag = predicates.tag(index)
            if tag == .noun || tag == .properNoun || words.eventNouns.contains(text.word(index)) {
                if words.eventNouns.contains(text.word(index)) { last = index }
            } else if tag != .determiner, tag != .adjective, tag != .numeral, tag != .pronoun,
                text.word(index) != "'s",
                !text.base.isMark(index, "-"), tag != .verbParticiple, tag != .verbGerund
            {
                break
            }
            index += 1
        }
        return last
    }

    /// An event noun as subject: `the talks took place`, `the visit was …`, `the strike killed …`
    func occurrence(_ predicate: Predicate) -> Event? {
        var index = predicate.group.lowerBound - 1
        var noun: Int?
        while index >= predicate.clause.lowerBound {
            let tag = predicates.tag(index)
            if tag == .noun, words.eventNouns.contains(text.word(index)), index > predicate.clause.lowerBound
            {
                noun = index
                if index == predicate.clause.lowerBound || predicates.tag(index - 1) != .adposition { break }
            }
            if text.base.isMark(index, ",") { break }
            index -= 1
        }
        guard let noun,
            !text.times(in: predicate.clause).filter({ $0.resolved != nil }).isEmpty || !isBe(predicate)
        else { return nil }
        if isUndone(predicate) {
            return make(predicate, "timeline.event-subject", 0.6)
        }
        return make(predicate, trigger: noun..<noun + 1, "timeline.event-subject", 0.6)
    }

    /// Whether speech is tied to an occasion: a press conference, a post, a date, an office in whose name one speaks.
    func hasOccasion(_ predicate: Predicate, _ sentence: Range<Int>) -> Bool {
        let reach = max(0, predicate.verb - 160)..<predicate.verb + 160
        // What is quoted ties it to none.
        if sentence.clamped(to: reach).contains(where: {
            (words.occasions.contains(text.word($0)) || words.spokenTo.contains(text.word($0)))
                && text.quotation(around: $0) == nil
        }) {
            return true
        }
        let near =
            max(sentence.lowerBound, predicate.verb - 12)..<min(sentence.upperBound, predicate.verb + 12)
        if text.times(in: near).contains(where: { $0.interval?.isAtMostAMonth ?? false && !$0.isVague }) {
            return true
        }
        return text.mentions(in: near).contains { mention in
            mention.entity.map { isOfficial.indices.contains($0) && isOfficial[$0] } ?? false
        }
    }
}
