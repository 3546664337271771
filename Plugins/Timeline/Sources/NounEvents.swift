import DossierText

/// Events that stand in a noun phrase alone: `last Tuesday's strike`, `the 2031 treaty review`, `the Alba Plan (2021-2024)`,
/// `the transfer of dozens of suspects`.
final class NounEvents {
    let text: AnnotatedText
    let words: TimelineWords

    init(text: AnnotatedText, words: TimelineWords) {
        self.text = text
        self.words = words
    }

    private func tag(_ index: Int) -> PartOfSpeech { index < text.tags.count ? text.tags[index] : .unknown }

    func events(in sentence: Range<Int>, isHeadline: Bool) -> [Event] {
        var events: [Event] = []
        for time in text.times(in: sentence) where time.kind == .date && time.resolved != nil && !time.isVague
        {
            if let event = bracketed(time, sentence) ?? dated(time, sentence) ?? datedBehind(time, sentence) {
                events.append(event)
            }
        }
        for index in sentence where words.relationalNouns.contains(text.word(index)) && tag(index) == .noun {
            if let event = relational(index, sentence) { events.append(event) }
        }
        for index in sentence where words.encounterNouns.contains(text.word(index)) && tag(index) == .noun {
            if let event = encounter(index, sentence, isHeadline) { events.append(event) }
        }
        return events
    }

    private func kind(_ index: Int) -> Int? { words.kinds[text.word(index)] }

    /// A name or term of office with its years in brackets.
    private func bracketed(_ time: TimeExpression, _ sentence: Range<Int>) -> Event? {
        let open = time.tokens.lowerBound - 1
        guard open > sentence.lowerBound, text.base.isMark(open, "("),
            text.base.isMark(time.tokens.upperBound, ")"),
            time.interval.map({ !$0.isOneDay }) ?? false
        else { return nil }
        let start = phraseStart(open, sentence)
        guard start < open, let head = (start..<open).last(where: { tag($0).isNominal }) else { return nil }
        let term = (start..<open).first { words.terms.contains(text.word($0)) }
        guard term != nil || tag(head) == .properNoun else { return nil }
        var event = Event(
            clause: start..<time.tokens.upperBound + 1, trigger: (term ?? head)..<(term ?? head) + 1,
            kind: kind(term ?? head),
            rule: "timeline.term", confidence: 0.7)
        event.take(.phrase(time))
        return event
    }

    /// `last Tuesday's strike on the boat`, `the Sept. 3 meeting`, `the 2031 treaty review`, `2030 legislation by …`
    private func dated(_ time: TimeExpression, _ sentence: Range<Int>) -> Event? {
        var index = time.tokens.upperBound
        if index < sentence.upperBound, text.word(index) == "'s" || text.word(index) == "'" { index += 1 }
        var noun: Int?
        while index < sentence.upperBound, index < time.tokens.upperBound + 7 {
            let tag = tag(index)
            // "the 2031 amendment granting …"
            if tag == .verbGerund, noun == index - 1 { break }
            guard
                tag.isNominal || tag == .adjective || words.eventNouns.contains(text.word(index))
                    || tag == .numeral || text.base.isMark(index, "-")
                    || tag == .verbGerund
            else {
                break
            }
            if tag == .noun || tag.isVerb,
                words.eventNouns.contains(text.word(index)) || words.terms.contains(text.word(index))
            {
                noun = index
            }
            index += 1
        }
        guard let noun, noun == index - 1 else { return nil }
        var start = time.tokens.lowerBound
        if start > sentence.lowerBound, tag(start - 1) == .determiner { start -= 1 }
        var event = Event(
            clause: start..<complementEnd(index, sentence), trigger: noun..<noun + 1, kind: kind(noun),
            rule: "timeline.dated-noun", confidence: 0.65)
        event.take(.phrase(time))
        return event
    }

    /// `a tweet on Monday by the minister`, `sanctions since 2011`
    private func datedBehind(_ time: TimeExpression, _ sentence: Range<Int>) -> Event? {
        var noun = time.tokens.lowerBound - 2
        guard noun > sentence.lowerBound, tag(noun + 1) == .adposition || text.word(noun + 1) == words.since
        else { return nil }
        let link = noun + 1
        // "a meeting in the town hall on Monday": back over the place.
        while noun > sentence.lowerBound, link - noun < 7, !words.eventNouns.contains(text.word(noun)) {
            switch tag(noun) {
            case .noun, .properNoun, .determiner, .adjective: noun -= 1
            case .adposition where words.places.contains(text.word(noun)): noun -= 1
            default: return nil
            }
        }
        guard noun > sentence.lowerBound, tag(noun) == .noun, words.eventNouns.contains(text.word(noun)),
            text.quotation(around: noun) == nil, !words.nones.contains(text.word(noun - 1))
        else { return nil }
        var event = Event(
            clause: phraseStart(noun + 1, sentence)..<complementEnd(time.tokens.upperBound, sentence),
            trigger: noun..<noun + 1,
            kind: kind(noun), rule: "timeline.dated-noun", confidence: 0.5)
        if text.word(link) == words.since, let start = time.eventDate, !start.contains("/") {
            event.take(.since(time), start + "/..")
        } else {
            event.take(.phrase(time))
        }
        return event
    }

    /// `the transfer of dozens of suspects to the capital`: with what was transferred.
    private func relational(_ noun: Int, _ sentence: Range<Int>) -> Event? {
        let next = noun + 1
        guard next < sentence.upperBound, text.quotation(around: noun) == nil,
            text.word(next) == words.of, noun > sentence.lowerBound,
            tag(noun - 1) == .determiner || tag(noun - 1) == .adjective || text.word(noun - 1) == "'s"
                || text.word(noun - 1) == "'"
        else { return nil }
        let end = complementEnd(next, sentence, overQuotes: true)
        guard !text.mentions(in: noun..<end).isEmpty || end - next > 3 else { return nil }
        var start = noun
        while start > sentence.lowerBound,
            tag(start - 1) == .adjective || tag(start - 1) == .determiner || tag(start - 1) == .noun
        {
            start -= 1
        }
        var event = Event(
            clause: start..<end, trigger: noun..<noun + 1, kind: kind(noun), rule: "timeline.event-noun",
            confidence: 0.5)
        if let time = text.times(in: next..<end).last, time.kind == .date, !time.isVague, time.resolved != nil
        {
            event.take(.phrase(time))
        }
        return event
    }

    /// `for talks with the president`, `a direct strike against the port of Ostrel`: with whom or on what, by name.
    private func encounter(_ noun: Int, _ sentence: Range<Int>, _ isHeadline: Bool) -> Event? {
        let next = noun + 1
        guard noun > sentence.lowerBound, next < sentence.upperBound, text.quotation(around: noun) == nil
        else {
            return nil
        }
        let start = phraseStart(noun, sentence)
        let end: Int
        if words.towards.contains(text.word(next)) {
            end = complementEnd(next, sentence)
            guard text.mentions(in: next..<end).contains(where: { $0.entity != nil || !$0.entities.isEmpty })
            else { return nil }
        } else {
            // "A missile strike, talks in the capital and new taxes": what a headline sums up.
            guard isHeadline, start < noun || words.places.contains(text.word(next)) else { return nil }
            end = words.places.contains(text.word(next)) ? complementEnd(next, sentence) : next
        }
        // "no strikes on", "possible talks with"
        let before = max(sentence.lowerBound, start - 1)..<noun
        if before.contains(where: { words.unreal.contains(text.word($0)) }) { return nil }
        return Event(
            clause: start..<end, trigger: noun..<next, kind: kind(noun), rule: "timeline.encounter",
            confidence: 0.45)
    }

    /// Where the phrases that complete a noun end: before a comma, a verb or a new clause.
    ///
    /// - Parameter overQuotes: whether words in quotation marks belong to them: `the founding of a “round table” of ports`.
    private func complementEnd(_ start: Int, _ sentence: Range<Int>, overQuotes: Bool = false) -> Int {
        var index = start
        while index < sentence.upperBound, index < start + 24 {
            let tag = tag(index)
            if overQuotes, text.tokens[index].shape == .quotationMark {
                index += 1
                continue
            }
            if tag == .punctuation, !text.base.isMark(index, "-") { break }
            if tag.isFiniteVerb || tag == .auxiliary || tag == .subordinator || tag == .coordinator { break }
            if text.tokens[index].shape == .punctuation, !text.base.isMark(index, "-") { break }
            index += 1
        }
        while index > start,
            tag(index - 1) == .adposition || tag(index - 1) == .adverb
                || text.tokens[index - 1].shape == .quotationMark && text.quotation(around: index - 1) == nil
        {
            index -= 1
        }
        return index
    }

    private func phraseStart(_ end: Int, _ sentence: Range<Int>) -> Int {
        var start = end
        while start > sentence.lowerBound {
            let previous = start - 1
            switch tag(previous) {
            case .noun, .properNoun, .adjective, .numeral: start = previous
            case .determiner: return previous
            case .adposition where text.word(previous) == words.of && start < end: start = previous
            case .punctuation where text.base.isMark(previous, "-"): start = previous
            default: return start
            }
        }
        return start
    }
}
