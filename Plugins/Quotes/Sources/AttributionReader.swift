import DossierText

/// Finds the attributions of each sentence: reporting verbs with their subjects and contents, `according to`, and
/// nouns of speech.
///
/// Works on tags and names, without a parse: the subject is the noun phrase next to the verb (before it, behind a
/// comma's apposition, or after it where the order is turned round), the content reaches to the sentence's end or to the
/// next attribution.
final class AttributionReader {
    let text: AnnotatedText
    let words: SpeechWords
    let phrases: NounPhrase
    /// Whether a token stands inside quotation marks; the marks themselves do not.
    let isQuoted: [Bool]

    init(text: AnnotatedText, words: SpeechWords) {
        self.text = text
        self.words = words
        phrases = NounPhrase(text: text, words: words)
        var isQuoted = [Bool](repeating: false, count: text.tokens.count)
        for quotation in text.quotations {
            for index in quotation.tokens where isQuoted.indices.contains(index) { isQuoted[index] = true }
        }
        self.isQuoted = isQuoted
    }

    func attributions() -> [Attribution] {
        var found: [Attribution] = []
        for number in text.sentences.indices {
            guard text.blocks[text.sentences[number].block].isContent else { continue }
            found.append(contentsOf: attributions(inSentence: number))
        }
        return found
    }

    func attributions(inSentence number: Int) -> [Attribution] {
        let range = text.sentences[number].tokens
        var cues: [Cue] = []
        for index in range where !isQuoted[index] {
            if let cue = cue(at: index, range) { cues.append(cue) }
        }
        var found: [Attribution] = []
        for (position, cue) in cues.enumerated() {
            let previous = position > 0 ? cues[position - 1] : nil
            let next = position + 1 < cues.count ? cues[position + 1] : nil
            if let attribution = attribution(cue, previous, next, range, number, found.last) {
                found.append(attribution)
            }
        }
        return found
    }

    struct Cue {
        enum Kind { case verb(SpeechWords.Frame), accordingTo, noun }
        var tokens: Range<Int>
        var kind: Kind
        var isGerund = false
        var isInfinitive = false
    }

    private func cue(at index: Int, _ range: Range<Int>) -> Cue? {
        let word = text.word(index)
        if word == "according", index + 1 < range.upperBound, text.word(index + 1) == "to" {
            return Cue(tokens: index..<index + 2, kind: .accordingTo)
        }
        if words.nouns.contains(word), index + 1 < range.upperBound, text.word(index + 1) == "that",
            phrases.tag(index) == .noun
        {
            return Cue(tokens: index..<index + 1, kind: .noun)
        }
        guard let (frame, form) = words.frame(index, text) else { return nil }
        let tag = phrases.tag(index)
        guard tag.isVerb || tag == .unknown else { return nil }
        var cue = Cue(tokens: index..<index + 1, kind: .verb(frame))
        let auxiliary = auxiliary(before: index, range)
        switch form {
        case .gerund:
            cue.isGerund = auxiliary == nil
        case .past:
            if auxiliary == .be { return nil }
            if auxiliary == nil, tag == .verbParticiple, index + 1 < range.upperBound,
                text.word(index + 1) == "by" || index > range.lowerBound && phrases.tag(index - 1) == .noun
            {
                return nil
            }
        case .base:
            if index > range.lowerBound, text.word(index - 1) == "to" {
                cue.isInfinitive = true
                guard frame.contains(.clause) || frame.contains(.that) else { return nil }
            } else if auxiliary == nil, index == range.lowerBound {
                return nil
            }
        case .present:
            break
        }
        // "call for", "call on", "point out"
        if index + 1 < range.upperBound, isParticle(index) { cue.tokens = index..<index + 2 }
        return cue
    }

    private func isParticle(_ index: Int) -> Bool {
        let next = text.word(index + 1)
        switch next {
        case "for", "on", "upon":
            return ["call", "calls", "called", "calling"].contains { text.word(index) == $0 }
        case "out", "to":
            return ["point", "points", "pointed", "pointing"].contains { text.word(index) == $0 }
        default: return false
        }
    }

    private enum Auxiliary { case have, be, other }

    /// The nearest auxiliary before a verb, over adverbs and `not`.
    private func auxiliary(before index: Int, _ range: Range<Int>) -> Auxiliary? {
        var at = index - 1
        while at >= range.lowerBound,
            phrases.tag(at) == .adverb || phrases.tag(at) == .particle && text.word(at) != "to"
        { at -= 1 }
        guard at >= range.lowerBound,
            phrases.tag(at) == .auxiliary || phrases.tag(at).isVerb && Self.be.contains(text.word(at))
        else { return nil }
        if Self.have.contains(text.word(at)) { return .have }
        return Self.be.contains(text.word(at)) ? .be : .other
    }

    private static let have: WordSet = "have has had having 've"
    private static let be: WordSet = "is are was were be been being am 're 'm"

    /// Index before the auxiliaries and adverbs that belong to a verb.
    private func verbGroupStart(_ index: Int, _ range: Range<Int>) -> Int {
        var start = index
        while start > range.lowerBound, !isQuoted[start - 1] {
            switch phrases.tag(start - 1) {
            case .auxiliary, .adverb: start -= 1
            case .particle where text.word(start - 1) != "'s" && text.word(start - 1) != "'": start -= 1
            case .verbPast, .verbPresent, .verbGerund, .verbBase:
                // "went on to say", "has been telling", "continued to insist"
                guard Self.light.contains(text.word(start - 1)) else { return start }
                start -= 1
            default: return start
            }
        }
        return start
    }

    private static let light: WordSet = "is are was were been has have had went continued began kept"

    private func attribution(
        _ cue: Cue, _ previous: Cue?, _ next: Cue?, _ range: Range<Int>, _ number: Int, _ last: Attribution?
    ) -> Attribution? {
        switch cue.kind {
        case .accordingTo: return accordingTo(cue, range, number)
        case .noun: return noun(cue, next, range, number)
        case .verb(let frame): return verb(cue, frame, previous, next, range, number, last)
        }
    }

    // According to

    private func accordingTo(_ cue: Cue, _ range: Range<Int>, _ number: Int) -> Attribution? {
        guard var source = phrases.phrase(from: cue.tokens.upperBound, limit: range.upperBound) else {
            return nil
        }
        // "according to a post on Monday by Jane Roe"
        if words.occasions.contains(text.word(source.upperBound - 1)),
            let by = (source.upperBound..<min(range.upperBound, source.upperBound + 5)).first(where: {
                text.word($0) == "by"
            }),
            let author = phrases.phrase(from: by + 1, limit: range.upperBound)
        {
            source = author
        }
        var attribution = Attribution(
            cue: cue.tokens, source: source, content: nil, form: .accordingTo, sentence: number)
        if cue.tokens.lowerBound == range.lowerBound
            || cue.tokens.lowerBound == range.lowerBound + 1 && !text.tokens[range.lowerBound].shape.isWord
        {
            var start = source.upperBound
            while start < range.upperBound, !phrases.isComma(start) { start += 1 }
            guard start < range.upperBound else { return nil }
            attribution.content = trimmed(start + 1..<range.upperBound)
        } else {
            attribution.isTrailing = true
            let after = source.upperBound
            let isInside =
                phrases.isComma(cue.tokens.lowerBound - 1) && after + 2 < range.upperBound
                && phrases.isComma(after)
            let content =
                isInside ? range : contentStart(before: cue.tokens.lowerBound, range)..<cue.tokens.lowerBound
            attribution.content = trimmed(content)
        }
        return attribution
    }

    private func noun(_ cue: Cue, _ next: Cue?, _ range: Range<Int>, _ number: Int) -> Attribution? {
        let index = cue.tokens.lowerBound
        // "Roe's claim that …", "their fear that …"
        guard index - 1 > range.lowerBound || phrases.tag(max(range.lowerBound, index - 1)) == .pronoun else {
            return nil
        }
        let before = index - 1
        var source: Range<Int>?
        if text.word(before) == "'s" || text.word(before) == "'" || text.word(before) == "’" {
            source = phrases.phrase(endingBefore: before, limit: range.lowerBound)
        } else if phrases.tag(before) == .pronoun {
            source = before..<before + 1
        }
        guard let source else { return nil }
        let end = contentEnd(from: index + 2, range, next: next)
        return Attribution(
            cue: cue.tokens, source: source, content: trimmed(index + 2..<end), form: .noun, sentence: number)
    }

    // Verbs

    private func verb(
        _ cue: Cue, _ frame: SpeechWords.Frame, _ previous: Cue?, _ next: Cue?, _ range: Range<Int>,
        _ number: Int,
        _ last: Attribution?
    ) -> Attribution? {
        let groupStart = verbGroupStart(cue.tokens.lowerBound, range)
        var attribution = Attribution(
            cue: cue.tokens, source: nil, content: nil, form: .bare, sentence: number)
        let isAfterMark =
            groupStart > range.lowerBound
            && (phrases.isComma(groupStart - 1) || text.tokens[groupStart - 1].shape == .quotationMark)
        let isAfterQuote =
            groupStart > range.lowerBound && text.tokens[groupStart - 1].shape == .quotationMark
        let hasApposition = isAfterMark && !isAfterQuote && subject(before: groupStart, range) != nil
        if !cue.isGerund, isAfterMark || groupStart == range.lowerBound, !hasApposition,
            frame.contains(.quote) || frame.contains(.clause),
            let inverted = phrases.phrase(from: cue.tokens.upperBound, limit: range.upperBound),
            isEndOrAdjunct(after: inverted.upperBound, range), isSpeakerLike(inverted)
        {
            attribution.source = inverted
            attribution.isTrailing = groupStart > range.lowerBound
            if attribution.isTrailing {
                attribution.content = trailingContent(mark: groupStart - 1, after: inverted.upperBound, range)
                attribution.form = attribution.content == nil ? .bare : .clause
            }
            return attribution
        }
        if cue.isGerund {
            attribution.source = sharedSource(cue, range, last)
            attribution.isShared = true
        } else if let source = subject(before: groupStart, range) {
            attribution.source = source
            // "…, Roe said."
            if source.lowerBound > range.lowerBound, cue.tokens.count == 1,
                phrases.isComma(source.lowerBound - 1)
                    || text.tokens[source.lowerBound - 1].shape == .quotationMark
                    || isDash(source.lowerBound - 1),
                frame.contains(.clause) || frame.contains(.quote) || frame.contains(.that),
                !frame.contains(.judgement),
                isTrailingEnd(cue.tokens.upperBound, frame, range)
            {
                attribution.isTrailing = true
                attribution.content = trailingContent(
                    mark: source.lowerBound - 1, after: cue.tokens.upperBound, range)
                if attribution.content != nil {
                    attribution.form = .clause
                    return attribution
                }
                attribution.isTrailing = false
            }
        } else if cue.isInfinitive || isCoordinated(groupStart, range) {
            attribution.source = sharedSource(cue, range, last)
            attribution.isShared = true
        }
        guard attribution.source != nil else { return nil }
        if let content = contentBesideAs(cue, attribution.source, range) {
            attribution.content = content
            attribution.form = .clause
            return attribution
        }
        fill(&attribution, frame, next, range)
        if attribution.form == .bare, !frame.contains(.quote) { return nil }
        return attribution
    }

    /// `As Roe put it, …` and `…, as Roe reported`
    private func contentBesideAs(_ cue: Cue, _ source: Range<Int>?, _ range: Range<Int>) -> Range<Int>? {
        guard let source, source.lowerBound > range.lowerBound, text.word(source.lowerBound - 1) == "as"
        else { return nil }
        let start = source.lowerBound - 1
        if start == range.lowerBound
            || start == range.lowerBound + 1 && !text.tokens[range.lowerBound].shape.isCapital
        {
            var comma = cue.tokens.upperBound
            while comma < range.upperBound, comma < cue.tokens.upperBound + 8, !phrases.isComma(comma) {
                comma += 1
            }
            return comma < range.upperBound && phrases.isComma(comma)
                ? trimmed(comma + 1..<range.upperBound) : nil
        }
        guard phrases.isComma(start - 1) || text.tokens[start - 1].shape == .quotationMark else { return nil }
        return trimmed(contentStart(before: start, range)..<start)
    }

    private func isDash(_ index: Int) -> Bool {
        let token = text.tokens[index]
        return token.shape == .punctuation && token.span.count == 3 && text.bytes[token.start] == 0xE2
    }

    /// People and bodies speak; things do not stand after the verb as its subject.
    private func isSpeakerLike(_ range: Range<Int>) -> Bool {
        if !phrases.mentions(in: range).isEmpty { return true }
        return phrases.tag(range.upperBound - 1) != .adjective
    }

    private func isCoordinated(_ start: Int, _ range: Range<Int>) -> Bool {
        guard start > range.lowerBound else { return false }
        return words.coordinators.contains(text.word(start - 1)) || phrases.isComma(start - 1)
    }

    /// The subject that stands before a verb group: next to it, behind an apposition, or before `who`.
    private func subject(before start: Int, _ range: Range<Int>) -> Range<Int>? {
        guard start > range.lowerBound else { return nil }
        let before = start - 1
        guard !isQuoted[before] else { return nil }
        if phrases.isMark(before, 0x29) {
            // "Sen. Roe (D-Ore.) said"
            var open = before
            while open > range.lowerBound, before - open < 12, !phrases.isMark(open, 0x28) { open -= 1 }
            return phrases.isMark(open, 0x28) ? subject(before: open, range) : nil
        }
        if words.relatives.contains(text.word(before)),
            phrases.tag(before) != .subordinator || text.word(before) != "that"
        {
            var end = before
            if end > range.lowerBound, phrases.isComma(end - 1) { end -= 1 }
            return phrases.phrase(endingBefore: end, limit: range.lowerBound).map(strippingLead)
        }
        if phrases.isComma(before) || isDash(before) {
            // "Roe, the minister, said": back to the comma that opens the apposition.
            var at = before - 1
            while at > range.lowerBound, !isQuoted[at] {
                if phrases.isComma(at) || isDash(at),
                    let phrase = phrases.phrase(endingBefore: at, limit: range.lowerBound),
                    !phrases.mentions(in: phrase).isEmpty || phrase.lowerBound == range.lowerBound
                {
                    let isList = at + 1 < range.upperBound && words.coordinators.contains(text.word(at + 1))
                    if !isList { return named(inside: at + 1..<before, beside: phrase) ?? phrase }
                }
                if text.tokens[at].shape == .quotationMark || before - at > 30 { break }
                at -= 1
            }
            return nil
        }
        return phrases.phrase(endingBefore: start, limit: range.lowerBound).map(strippingLead)
    }

    /// Of `the mayor's aide, Jane Roe, said` the name: where the phrase is no name and the apposition is one.
    private func named(inside apposition: Range<Int>, beside phrase: Range<Int>) -> Range<Int>? {
        guard !apposition.isEmpty,
            !phrases.mentions(in: phrase).contains(where: {
                $0.tokens.upperBound == phrase.upperBound && $0.form == .name
            })
        else { return nil }
        return phrases.mentions(in: apposition).first { mention in
            mention.form == .name && mention.tokens.lowerBound <= apposition.lowerBound + 1
                && mention.entity.map { text.entities[$0].kind == .person } == true
        }?.tokens
    }

    /// Without a connecting word at its head: `But officials` is `officials`.
    private func strippingLead(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        while start + 1 < range.upperBound,
            words.coordinators.contains(text.word(start)) || text.word(start) == "that"
        { start += 1 }
        return start..<range.upperBound
    }

    /// The subject that a participle or a coordinated verb shares: that of the attribution before it, or of the
    /// sentence's first verb.
    private func sharedSource(_ cue: Cue, _ range: Range<Int>, _ last: Attribution?) -> Range<Int>? {
        if let last, let source = last.source, range.contains(source.lowerBound),
            last.cue.upperBound <= cue.tokens.lowerBound
        {
            return source
        }
        if cue.tokens.lowerBound - range.lowerBound < 2 {
            // "Citing the report, the minister …"
            guard
                let comma = (cue.tokens.upperBound..<range.upperBound).first(where: {
                    !isQuoted[$0] && phrases.isComma($0)
                })
            else { return nil }
            return phrases.phrase(from: comma + 1, limit: range.upperBound)
        }
        for index in range where index < cue.tokens.lowerBound && !isQuoted[index] {
            let tag = phrases.tag(index)
            guard tag.isFiniteVerb || tag == .auxiliary else { continue }
            if let source = subject(before: verbGroupStart(index, range), range) { return source }
        }
        return nil
    }

    private func isEndOrAdjunct(after index: Int, _ range: Range<Int>) -> Bool {
        guard index < range.upperBound else { return true }
        let token = text.tokens[index]
        if !token.shape.isWord { return true }
        return words.adjuncts.contains(token.word) || words.relatives.contains(token.word)
            || phrases.tag(index) == .adverb
            || phrases.tag(index) == .adposition || words.coordinators.contains(token.word)
    }

    /// Whether nothing that could be said follows a cue: the end, a mark, an adverbial, or the hearer.
    private func isTrailingEnd(_ index: Int, _ frame: SpeechWords.Frame, _ range: Range<Int>) -> Bool {
        guard index < range.upperBound else { return true }
        if text.tokens[index].shape == .quotationMark { return false }
        if text.word(index) == "that" || text.word(index) == "to" { return false }
        if frame.contains(.hearer) { return true }
        if phrases.isMark(index, 0x3A) { return false }
        return isEndOrAdjunct(after: index, range)
    }

    private func trailingContent(mark: Int, after: Int, _ range: Range<Int>) -> Range<Int>? {
        let start = contentStart(before: mark, range)
        let isInside =
            after + 2 < range.upperBound && phrases.isComma(after) && !isQuoted[mark]
            && text.tokens[mark].shape != .quotationMark && !text.tokens[range.lowerBound].shape.isQuotation
        let content = trimmed(
            isInside ? range : start..<mark + (text.tokens[mark].shape == .quotationMark ? 1 : 0))
        return content.flatMap { $0.count > 1 && isPredication($0) ? $0 : nil }
    }

    /// Holds a verb, or words in marks: not `Just last month, he said`.
    private func isPredication(_ range: Range<Int>) -> Bool {
        range.contains { isQuoted[$0] || phrases.tag($0).isVerb || phrases.tag($0) == .auxiliary }
    }

    /// Where a content that ends at `end` begins: at the sentence's head, without `But` or `And`.
    private func contentStart(before end: Int, _ range: Range<Int>) -> Int {
        var start = range.lowerBound
        if start < end, words.coordinators.contains(text.word(start)) { start += 1 }
        return start
    }

    // Content behind the cue

    private func fill(
        _ attribution: inout Attribution, _ frame: SpeechWords.Frame, _ next: Cue?, _ range: Range<Int>
    ) {
        let limit = range.upperBound
        var at = attribution.cue.upperBound
        if frame.contains(.hearer), at < limit, text.word(at) != "that",
            let hearer = phrases.phrase(from: at, limit: limit),
            text.tokens[at].shape != .quotationMark
        {
            let isClauseFollowing = hearer.upperBound < limit && startsContent(hearer.upperBound, frame)
            if isClauseFollowing || !frame.contains(.clause) || hearer.count <= 4 { at = hearer.upperBound }
        }
        // "said on Tuesday that", "said in a statement that", "said, however, that"
        if let that = thatAfter(at, limit) {
            set(&attribution, that + 1, .clause, next, range)
            return
        }
        at = skipAdjuncts(at, limit)
        guard at < limit else { return }
        if frame.contains(.quote), let mark = quoteBehindAdjunct(at, limit) {
            set(&attribution, mark, frame.contains(.judgement) ? .judgement : .clause, next, range)
            return
        }
        let token = text.tokens[at]
        if token.shape == .quotationMark {
            set(&attribution, at, frame.contains(.judgement) ? .judgement : .clause, next, range)
            return
        }
        if phrases.isComma(at) || phrases.isMark(at, 0x3A) {
            if at + 1 < limit, text.tokens[at + 1].shape == .quotationMark {
                set(&attribution, at + 1, .clause, next, range)
            }
            return
        }
        if frame.contains(.infinitive) || frame.contains(.hearer), isInfinitive(at, limit),
            isActor(attribution.source)
        {
            set(&attribution, at, .infinitive, next, range)
        } else if frame.contains(.judgement) {
            if text.word(at) == "as" || startsNominal(at, limit) {
                set(&attribution, at, .judgement, next, range)
            }
        } else if words.questionWords.contains(token.word),
            frame.intersection([.clause, .that]).isEmpty == false
        {
            set(&attribution, at, .clause, next, range)
        } else if frame.contains(.clause), startsClause(at, limit) {
            set(&attribution, at, .clause, next, range)
        } else if frame.contains(.object) || attribution.cue.count == 2,
            startsNominal(at, limit) || phrases.tag(at) == .verbGerund
        {
            set(&attribution, at, .object, next, range)
        }
    }

    /// `wrote on the company's site, “…”`: an opening mark behind an adverbial that a comma or colon ends.
    private func quoteBehindAdjunct(_ start: Int, _ limit: Int) -> Int? {
        guard words.adjuncts.contains(text.word(start)) || words.inner.contains(text.word(start)) else {
            return nil
        }
        for at in start..<min(limit, start + 16) {
            if text.tokens[at].shape == .quotationMark {
                return at > start && (phrases.isComma(at - 1) || phrases.isMark(at - 1, 0x3A)) ? at : nil
            }
            if phrases.tag(at).isFiniteVerb || text.word(at) == "that" { return nil }
        }
        return nil
    }

    /// Whether a source is somebody who can promise or refuse, not a thing that threatens to happen.
    private func isActor(_ source: Range<Int>?) -> Bool {
        guard let source else { return false }
        return phrases.tag(source.lowerBound) == .pronoun
            || source.contains { words.people.contains(text.word($0)) }
            || phrases.mentions(in: source).contains {
                $0.form != .adjective && $0.tokens.upperBound == source.upperBound
            }
    }

    /// A noun phrase begins, be it with its noun in marks: `an “unholy alliance”`.
    private func startsNominal(_ index: Int, _ limit: Int) -> Bool {
        if phrases.phrase(from: index, limit: limit) != nil { return true }
        let tag = phrases.tag(index)
        return (tag == .determiner || tag == .adjective || tag == .pronoun) && index + 1 < limit
            && text.tokens[index + 1].shape == .quotationMark
    }

    private func startsContent(_ index: Int, _ frame: SpeechWords.Frame) -> Bool {
        let word = text.word(index)
        return word == "that" || word == "to" || words.questionWords.contains(word)
            || text.tokens[index].shape == .quotationMark
            || startsClause(index, min(index + 14, text.tokens.count)) || !text.tokens[index].shape.isWord
    }

    private func set(
        _ attribution: inout Attribution, _ start: Int, _ form: Attribution.Form, _ next: Cue?,
        _ range: Range<Int>
    ) {
        var end = contentEnd(from: start, range, next: next)
        if form == .object || form == .judgement { end = objectEnd(from: start, end) }
        guard let content = trimmed(start..<end) else { return }
        attribution.content = content
        attribution.form = form
    }

    /// `that` with nothing but an adverbial before it.
    private func thatAfter(_ start: Int, _ limit: Int) -> Int? {
        guard start < limit else { return nil }
        if text.word(start) == "that" { return isThatClause(start, limit) ? start : nil }
        var at = start
        if phrases.isComma(at) { at += 1 }
        guard at < limit, words.adjuncts.contains(text.word(at)) || phrases.tag(at) == .adverb else {
            return nil
        }
        while at < min(limit, start + 14) {
            if text.word(at) == "that" { return at > start && isThatClause(at, limit) ? at : nil }
            let tag = phrases.tag(at)
            if tag.isFiniteVerb || tag == .auxiliary || text.tokens[at].shape == .quotationMark { return nil }
            at += 1
        }
        return nil
    }

    /// `that` before a clause, not `said that much`.
    private func isThatClause(_ index: Int, _ limit: Int) -> Bool {
        index + 2 < limit && !(phrases.tag(index) == .pronoun && !text.tokens[index + 1].shape.isWord)
    }

    private func skipAdjuncts(_ start: Int, _ limit: Int) -> Int {
        var at = start
        while at < limit,
            words.timeNouns.contains(text.word(at))
                || phrases.tag(at) == .adverb && !words.questionWords.contains(text.word(at))
        {
            at += 1
        }
        return at
    }

    private func isInfinitive(_ index: Int, _ limit: Int) -> Bool {
        var at = index
        if at < limit, text.word(at) == "not" { at += 1 }
        guard at + 1 < limit, text.word(at) == "to" else { return false }
        return phrases.tag(at + 1) == .verbBase || phrases.tag(at + 1) == .auxiliary
            || phrases.tag(at + 1) == .adverb
    }

    /// Whether a clause of its own begins here: a subject and, further on, a finite verb.
    private func startsClause(_ index: Int, _ limit: Int) -> Bool {
        guard index < limit else { return false }
        switch phrases.tag(index) {
        case .adposition:
            guard !words.adjuncts.contains(text.word(index)) || text.tokens[index].shape != .lower else {
                return false
            }
        case .punctuation, .verbPast, .verbPresent, .verbParticiple, .coordinator, .auxiliary: return false
        case .adverb where !words.questionWords.contains(text.word(index)): break
        default: break
        }
        for at in index + 1..<max(index + 1, min(limit, index + 26)) {
            let tag = phrases.tag(at)
            if tag.isFiniteVerb || tag == .auxiliary || tag == .verbBase { return true }
            if phrases.isMark(at, 0x3B) { return false }
        }
        return false
    }

    /// Where the content behind a cue ends: at the next attribution of the same sentence or at its end.
    private func contentEnd(from start: Int, _ range: Range<Int>, next: Cue?) -> Int {
        var at = start
        while at < range.upperBound {
            if isQuoted[at] {
                at += 1
                continue
            }
            if phrases.isMark(at, 0x3B) { return at }
            if phrases.isComma(at), at + 1 < range.upperBound, let next, next.tokens.lowerBound > at {
                let follow = at + 1
                if case .accordingTo = next.kind, next.tokens.lowerBound == follow { return at }
                let gap = next.tokens.lowerBound - follow
                if next.isGerund, gap <= 2 { return at }
                // ", but he said", ", while critics say"
                if gap <= 6, gap > 0,
                    text.word(follow) == "but" || text.word(follow) == "and" || text.word(follow) == "while"
                        || text.word(follow) == "though"
                {
                    return at
                }
            }
            if text.word(at) == "and" || text.word(at) == "but", let next, next.tokens.lowerBound > at,
                next.tokens.lowerBound - at <= 2,
                !next.isGerund, !next.isInfinitive, phrases.tag(next.tokens.lowerBound) != .verbBase
            {
                return at
            }
            at += 1
        }
        return range.upperBound
    }

    /// An object ends where its clause does.
    private func objectEnd(from start: Int, _ end: Int) -> Int {
        var at = start
        while at < end {
            if !isQuoted[at] {
                if phrases.isComma(at) || isDash(at) { return at }
                if at > start, Self.clauseOpeners.contains(text.word(at)), text.tokens[at].shape == .lower {
                    return at
                }
                if text.word(at) == "and", at + 1 < end, phrases.tag(at + 1).isFiniteVerb { return at }
            }
            at += 1
        }
        return end
    }

    private static let clauseOpeners: WordSet =
        "while after before when because although though but since which who"

    /// Without marks and white space at the edges, but with the quotation marks that belong to a whole quotation.
    private func trimmed(_ range: Range<Int>) -> Range<Int>? {
        var start = range.lowerBound
        var end = range.upperBound
        while end > start, text.tokens[end - 1].shape == .punctuation, !isBracket(end - 1) { end -= 1 }
        while start < end, text.tokens[start].shape == .punctuation, !isBracket(start) { start += 1 }
        return start < end ? start..<end : nil
    }

    private func isBracket(_ index: Int) -> Bool {
        phrases.isMark(index, 0x29) || phrases.isMark(index, 0x5D) || phrases.isMark(index, 0x5B)
            || phrases.isMark(index, 0x28)
    }
}

extension TokenShape {
    var isQuotation: Bool { self == .quotationMark }
}
