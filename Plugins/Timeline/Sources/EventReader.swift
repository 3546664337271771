import DossierText

/// Decides which predicates and nouns of a document are events.
final class EventReader {
    let text: AnnotatedText
    let words: TimelineWords
    let predicates: PredicateReader
    let nouns: NounEvents
    let shiftReader: ScheduleShiftReader
    let roles: EventRoles
    let published: CalendarDate?
    /// By entity: whether it speaks in the name of an office.
    let isOfficial: [Bool]
    /// Whether the sentence belongs to an entry of a chronology, which tells in the present tense what happened.
    var isEntry = false

    init(_ text: AnnotatedText, published: CalendarDate?, words: TimelineWords = .english) {
        self.published = published
        isOfficial = text.entities.map { entity in
            entity.roles.contains { role in
                role.utf8.split(separator: 0x20).contains { words.officials.contains(Word(Substring($0))) }
            }
        }
        self.text = text
        self.words = words
        predicates = PredicateReader(text: text, words: words)
        nouns = NounEvents(text: text, words: words)
        roles = EventRoles(text: text, words: words)
        shiftReader = ScheduleShiftReader(text: text, words: words)
    }

    func events() -> [Event] {
        var events: [Event] = []
        var dater = EventDater(text: text, words: words, published: published)
        let chronology = Chronology(text)
        for (number, sentence) in text.sentences.enumerated() {
            let block = text.blocks[sentence.block]
            let entry = chronology[sentence.block]
            let tokens =
                max(
                    sentence.tokens.lowerBound, entry?.end ?? 0, sentence.tokens.lowerBound)..<sentence.tokens
                .upperBound
            guard block.isContent, !isQuestion(tokens), tokens.count > 2 else { continue }
            denyBefore(&events, in: tokens, number)
            isEntry = entry != nil
            dater.entry = entry
            let isHeadline = isHeadline(block, sentence)
            if block.kind == .heading, !isHeadline { continue }
            if isHeadline, isTopic(tokens) { continue }
            for tokens in Self.pieces(of: tokens) {
                var found: [Event] = []
                let groups = predicates.predicates(of: tokens, isHeadline: isHeadline, isEntry: isEntry)
                let shifts = groups.map { shiftReader.shift(by: $0, in: tokens) }
                dater.shifts = shifts.compactMap { $0 }
                for index in groups.indices {
                    guard var event = event(of: index, groups, tokens, isHeadline),
                        !dater.isPutOff(event)
                    else { continue }
                    event.isHeadline = isHeadline
                    event.subject = predicates.outerSubject(of: index, groups, sentence: tokens)
                    if event.trigger.contains(groups[index].verb) || groups[index].isFinite {
                        (event.actors, event.targets) = roles.roles(of: index, groups, in: tokens)
                    }
                    cutPurpose(&event, index, groups)
                    if event.certainty == .reported,
                        isClaim(index, groups) || isDenied(index, groups)
                            || isHearsay(groups[index], tokens)
                    {
                        event.certainty = .alleged
                        event.denial = denial(index, groups, in: tokens)
                    }
                    if event.rule != "timeline.promised" {
                        dater.date(&event, groups[index], groups, tokens)
                    } else {
                        dater.fillNames(&event)
                    }
                    if event.rule == "timeline.scheduled" { settleAhead(&event) }
                    found.append(event)
                }
                for (shift, predicate) in zip(shifts, groups) {
                    guard let shift, var event = postponed(shift, predicate, groups, in: tokens) else {
                        continue
                    }
                    dater.fillNames(&event)
                    found.append(event)
                }
                for var event in nouns.events(in: tokens, isHeadline: isHeadline)
                where !found.contains(where: { $0.trigger.overlaps(event.trigger) }) && !dater.isPutOff(event)
                {
                    // "rejected Tuesday's offer", but not "rejected the offer on Tuesday", which dates the refusal.
                    let isActedOn =
                        event.rule == "timeline.dated-noun"
                        && event.dateSpan.map { $0.start < text.tokens[event.trigger.lowerBound].start }
                            ?? false
                    guard
                        !found.contains(where: { other in
                            similar(other.clause, event.clause)
                                && !(isActedOn && other.rule == "timeline.speech-act")
                        })
                    else { continue }
                    if event.rule == "timeline.encounter", !isReal(event, groups) { continue }
                    // Of "Talks in Oslo fail" the failing is the event.
                    if event.rule == "timeline.encounter", isHeadline,
                        found.contains(where: { $0.clause.contains(event.trigger.lowerBound) })
                    {
                        continue
                    }
                    // "announced the creation of a council" is one event.
                    if found.contains(where: { isContent(event, of: $0) }) { continue }
                    dater.dateNoun(&event)
                    found.append(event)
                }
                // What is merely said, where the clause that is said has its event.
                let merelySaid = found.indices.filter { isMerelySaid($0, found) }
                for index in merelySaid.reversed() { found.remove(at: index) }
                if let denial = found.first(where: { isDenialOfBefore($0, tokens) }) {
                    denyBefore(&events, denial, number)
                }
                dater.settleNames(&found, groups, predicates)
                dater.close(&found, sentence: number, block: sentence.block)
                events += found
            }
        }
        dater.corefer(&events)
        dater.datedAgain(&events)
        return events
    }

    /// A sentence in pieces that no rule is slow on; sentences are far shorter, lists without full stops are not.
    static func pieces(of sentence: Range<Int>) -> [Range<Int>] {
        guard sentence.count > longest else { return [sentence] }
        return stride(from: sentence.lowerBound, to: sentence.upperBound, by: longest).map {
            $0..<min($0 + longest, sentence.upperBound)
        }
    }

    static let longest = 300

    /// A title, a heading at the top, or the deck below it: a line without a full stop.
    func isHeadline(_ block: Block, _ sentence: Sentence) -> Bool {
        if block.kind == .title { return true }
        guard sentence.block < 4, let last = sentence.tokens.last else { return false }
        if block.kind == .heading { return true }
        if isDeck(block, sentence) { return true }
        return block.kind == .paragraph && sentence.tokens.count <= 40 && text.tokens[last].shape.isWord
            && sentence.span.end == block.span.end
    }

    /// The line below the title that is set off from the text by what is no content: a byline, a reading time.
    func isDeck(_ block: Block, _ sentence: Sentence) -> Bool {
        sentence.block > 0 && sentence.block + 1 < text.blocks.count && block.kind == .paragraph
            && sentence.span == block.span && text.blocks[sentence.block - 1].kind == .title
            && !text.blocks[sentence.block + 1].isContent
    }

    func similar(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        let shared = left.clamped(to: right).count
        return shared * 10 > (left.count + right.count - shared) * 6
    }

    func isQuestion(_ sentence: Range<Int>) -> Bool {
        sentence.suffix(3).contains { text.base.isMark($0, "?") }
    }

    func event(of index: Int, _ groups: [Predicate], _ sentence: Range<Int>, _ isHeadline: Bool)
        -> Event?
    {
        let predicate = groups[index]
        let word = text.word(predicate.verb)
        let verbClass = verbClass(of: predicate)
        // "did not concede" is an answer; "did not promise" is none, and no promise either.
        if predicate.isNegated, verbClass != .act || kind(predicate.verb) != nil { return nil }
        if isEmpty(predicate) { return nil }
        guard predicate.clause.count >= 3 || predicate.clause.count == 2 && verbClass == .act
        else { return nil }
        if isPageLine(predicate) { return nil }
        let isQuoted = text.quotation(around: predicate.verb) != nil
        if isQuoted { return nil }
        // "Fourteen people lost their lives" may be read as people who were lost.
        if [.past, .perfect, .pastPerfect, .participle].contains(predicate.form), losesLives(predicate),
            !isHypothetical(predicate)
        {
            var event = make(predicate, "timeline.verb", 0.7)
            event.kind = words.kinds["killing"]
            return event
        }
        switch predicate.form {
        case .past, .perfect, .pastPerfect: break
        case .present where isPastUnchanged(predicate): break
        case .present where (isHeadline || isEntry) && verbClass != .state && !isBe(predicate): break
        case .present: return planned(index, groups) ?? scheduledAhead(predicate)
        case .future: return future(index, groups, "timeline.future")
        case .modal:
            guard predicate.link != .main || index > 0, text.word(predicate.group.lowerBound) == "would"
            else {
                return nil
            }
            return future(index, groups, "timeline.future-in-past")
        case .gerund, .participle:
            return promised(index, groups, sentence) ?? dependent(index, groups)
        case .infinitive: return promised(index, groups, sentence) ?? purpose(index, groups)
        }
        if isHypothetical(predicate) || isAsked(predicate, sentence) { return nil }
        // "1,400 had to leave their homes"
        if words.have.contains(word), index + 1 < groups.count, groups[index + 1].form == .infinitive,
            groups[index + 1].group.lowerBound == predicate.verb + 2,
            words.verbClass(text.word(groups[index + 1].verb)) != .state, !isBe(groups[index + 1])
        {
            return make(
                predicate, trigger: withParticle(groups[index + 1].verb, predicate.clause.upperBound),
                "timeline.verb", 0.6)
        }
        if isBe(predicate) || words.have.contains(word) && lightObject(predicate) == nil {
            return occurrence(predicate)
        }
        if verbClass == .occurrence || verbClass == .light && lightObject(predicate) == nil,
            let event = occurrence(predicate)
        {
            return event
        }
        if let noun = lightObject(predicate), verbClass == .light || verbClass == .occurrence {
            return make(predicate, trigger: noun..<noun + 1, "timeline.light-verb", 0.8)
        }
        if verbClass == .light, let next = groups.dropFirst(index + 1).first, next.form == .gerund,
            next.link == .adjunct,
            predicate.clause.contains(next.verb), text.base.isMark(next.group.lowerBound - 1, ","),
            kind(next.verb) != nil
        {
            // "took a bold step, sinking a boat"
            return make(predicate, trigger: next.verb..<next.verb + 1, "timeline.light-verb", 0.6)
        }
        switch verbClass {
        case .state:
            if words.activities.contains(words.entry(word)?.base ?? word), hasActor(predicate),
                text.times(in: predicate.clause).contains(where: {
                    $0.kind == .date && $0.interval != nil && !$0.isVague
                })
            {
                return make(predicate, "timeline.verb", 0.5)
            }
            return isPlanned(predicate, groups, index)
        case .speech:
            if let noun = countedFate(predicate) {
                return make(predicate, trigger: noun..<noun + 1, "timeline.verb", 0.6)
            }
            let scope = isTag(index, groups) ? predicate.clause : sentence
            guard isEntry || hasOccasion(predicate, scope) else { return nil }
            return make(predicate, "timeline.speech", 0.6)
        case .act: return isNaming(predicate) ? nil : make(predicate, "timeline.speech-act", 0.7)
        case .threat:
            return hasThreatener(predicate) ? make(predicate, "timeline.threat", 0.7, .threatened) : nil
        case .plan: return isPlanned(predicate, groups, index) ?? scheduled(predicate)
        case .action, .light, .occurrence, .aspect:
            guard
                isEntry || hasActor(predicate) || hasEventSubject(predicate) || befalls(predicate)
                    || hasCountedSubject(predicate) || hasCountedObject(predicate)
                    || !text.times(in: predicate.clause).isEmpty
                    || predicate.link == .coordinate
                        && predicate.parent.map({ hasActor(groups[$0]) || hasDate(groups[$0]) }) ?? false
            else { return nil }
            return make(predicate, isHeadline ? "timeline.headline" : "timeline.verb", 0.7)
        }
    }

    func isBe(_ predicate: Predicate) -> Bool {
        words.be.contains(text.word(predicate.verb)) && predicate.verb == predicate.group.upperBound - 1
    }

    /// `5:45 a.m. Updated September 5`: what a page says of itself, a date and no more.
    func isPageLine(_ predicate: Predicate) -> Bool {
        guard words.pageVerbs.contains(text.word(predicate.verb)) else { return false }
        let times = text.times(in: predicate.clause)
        return !predicate.clause.contains { index in
            index != predicate.verb && (predicates.tag(index).isNominal || predicates.tag(index) == .pronoun)
                && !times.contains { $0.tokens.contains(index) }
        }
    }

    /// Whether the clause hangs on a condition.
    func isHypothetical(_ predicate: Predicate) -> Bool {
        guard let word = predicate.linkWord else { return false }
        return text.word(word) == "if" || text.word(word) == "unless" || text.word(word) == "whether"
    }

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
        let outside = sentence.clamped(to: reach).filter { text.quotation(around: $0) == nil }
        if outside.contains(where: {
            words.occasions.contains(text.word($0)) || words.spokenTo.contains(text.word($0))
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
