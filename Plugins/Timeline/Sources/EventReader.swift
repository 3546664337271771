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
        let chronology = DatedEntries(text)
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
                    if event.certainty == .reported, isOfPlan(event, groups) { event.certainty = .planned }
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
        if let event = unconcluded(index, groups, sentence) { return event }
        if predicate.isNegated || isEmpty(predicate) || isYetToCome(predicate) { return nil }
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
}
