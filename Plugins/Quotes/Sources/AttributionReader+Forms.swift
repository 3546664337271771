import DossierText

/// The three forms of attribution: `according to`, nouns of speech, verbs.
extension AttributionReader {
    func accordingTo(_ cue: Cue, _ range: Range<Int>, _ number: Int) -> Attribution? {
        guard
            var head = phrases.phrase(from: cue.tokens.upperBound, limit: range.upperBound)
                ?? plainSource(from: cue.tokens.upperBound, range)
        else { return nil }
        // "according to a post on Monday by Jane Roe"
        if words.occasions.contains(text.word(head.upperBound - 1)),
            let by = (head.upperBound..<min(range.upperBound, head.upperBound + 5)).first(where: {
                text.word($0) == "by"
            }),
            let author = phrases.phrase(from: by + 1, limit: range.upperBound)
        {
            // A document speaks itself, what is posted or broadcast is its author's.
            head =
                words.documents.contains(text.word(head.upperBound - 1))
                ? head.lowerBound..<author.upperBound : author
        }
        let isFronted = isFirstWord(cue.tokens.lowerBound, range)
        let source = isFronted ? frontedSource(head, range) : self.source(from: head, range, later: [])
        var attribution = Attribution(
            cue: cue.tokens, source: source, content: nil, form: .accordingTo, sentence: number)
        if isFronted {
            var start = source.mention.upperBound
            while start < range.upperBound, !phrases.isComma(start) { start += 1 }
            guard start < range.upperBound else { return nil }
            attribution.content = trimmed(start + 1..<range.upperBound)
        } else {
            attribution.isTrailing = true
            let after = source.mention.upperBound
            let isInside =
                phrases.isComma(cue.tokens.lowerBound - 1) && after + 2 < range.upperBound
                && phrases.isComma(after)
            let content =
                isInside ? range : contentStart(before: cue.tokens.lowerBound, range)..<cue.tokens.lowerBound
            attribution.content = trimmed(content).flatMap {
                isInside || isPredication($0) || !isOccasion($0) ? $0 : behindSource(after, range)
            }
        }
        return attribution
    }

    /// `On Sunday in Lisbon`: when and where, and nothing that anybody says.
    private func isOccasion(_ content: Range<Int>) -> Bool {
        phrases.tag(content.lowerBound) == .adposition
            && words.occasionPrepositions.contains(text.word(content.lowerBound))
    }

    /// Of `On Sunday, according to witnesses and the police, a man came` what stands behind the source.
    private func behindSource(_ start: Int, _ range: Range<Int>) -> Range<Int>? {
        guard
            let comma = (start..<min(range.upperBound, start + 12)).first(where: {
                !isQuoted[$0] && phrases.isComma($0)
            })
        else { return nil }
        return trimmed(comma + 1..<range.upperBound)
    }

    /// `according to exit polls`: words that the tagger takes for verbs, up to the next mark.
    private func plainSource(from start: Int, _ range: Range<Int>) -> Range<Int>? {
        var end = start
        while end < range.upperBound, text.tokens[end].shape.isWord, end - start < 6 { end += 1 }
        guard end > start, end >= range.upperBound || text.tokens[end].shape == .punctuation,
            !words.measures.contains(text.word(end - 1))
        else { return nil }
        return start..<end
    }

    /// At the sentence's beginning, be it behind a mark or `But`.
    private func isFirstWord(_ index: Int, _ range: Range<Int>) -> Bool {
        index == range.lowerBound
            || index == range.lowerBound + 1
                && (!text.tokens[range.lowerBound].shape.isWord
                    || words.coordinators.contains(text.word(range.lowerBound)))
    }

    /// `According to Roe, who saw it, …`: only what a comma closes again belongs to the source.
    private func frontedSource(_ head: Range<Int>, _ range: Range<Int>) -> Source {
        let comma = head.upperBound
        // "According to a poll published by the Post on Monday, …"
        if comma < range.upperBound, [.verbParticiple, .adposition].contains(phrases.tag(comma)),
            let closing = (comma..<min(range.upperBound, comma + 20)).first(where: { phrases.isComma($0) }),
            !(comma..<closing).contains(where: { phrases.tag($0).isFiniteVerb || isQuoted[$0] })
        {
            return Source(head.lowerBound..<closing, head: head)
        }
        guard comma + 1 < range.upperBound, phrases.isComma(comma) else { return Source(head) }
        let isRelative = words.relatives.contains(text.word(comma + 1)) && text.word(comma + 1) != "that"
        guard isRelative || text.word(comma + 1) == "a" || text.word(comma + 1) == "an",
            let closing = (comma + 1..<min(range.upperBound, comma + 30)).first(where: { phrases.isComma($0) }
            )
        else { return Source(head) }
        let isPlain = !(comma + 1..<closing).contains {
            phrases.tag($0).isFiniteVerb || phrases.tag($0) == .auxiliary
        }
        return isRelative || isPlain ? Source(head.lowerBound..<closing, head: head) : Source(head)
    }

    func noun(_ cue: Cue, _ later: ArraySlice<Cue>, _ range: Range<Int>, _ number: Int) -> Attribution? {
        let index = cue.tokens.lowerBound
        // "Roe's claim that …", "their fear that …", "his recent call to …"
        var before = index - 1
        while before > range.lowerBound, index - before <= 3, phrases.tag(before) == .adjective {
            before -= 1
        }
        guard before > range.lowerBound || phrases.tag(max(range.lowerBound, before)) == .pronoun else {
            return nil
        }
        var source: Source?
        if text.word(before) == "'s" || text.word(before) == "'" || text.word(before) == "’" {
            source = phrases.phrase(endingBefore: before, limit: range.lowerBound).map { Source($0) }
        } else if words.possessives.contains(text.word(before)), text.word(before) != "whose" {
            source = Source(before..<before + 1)
        }
        guard let source, !isBroken(source.mention.lowerBound, range) else { return nil }
        let start = text.word(index + 1) == "that" ? index + 2 : index + 1
        var end = contentEnd(from: start, range, later)
        if start == index + 1 { end = objectEnd(from: start, predicateStart(behind: start + 2, end)) }
        return Attribution(
            cue: cue.tokens, source: source, content: trimmed(start..<end), form: .noun, sentence: number)
    }

    /// Of `Roe's call to close the port drew protests` the place of `drew`, which ends what was called for.
    private func predicateStart(behind start: Int, _ end: Int) -> Int {
        var hasClause = false
        for index in start..<max(start, end) {
            if words.subordinate.contains(text.word(index)) || words.relatives.contains(text.word(index)) {
                hasClause = true
            }
            let tag = phrases.tag(index)
            if tag.isFiniteVerb || tag == .auxiliary {
                if hasClause { hasClause = false } else { return index }
            }
        }
        return end
    }

    /// `was asked whether …`: who asked stands behind `by`, or nowhere.
    func asked(_ cue: Cue, _ later: ArraySlice<Cue>, _ range: Range<Int>, _ number: Int) -> Attribution? {
        var start = cue.tokens.upperBound
        var source: Source?
        if text.word(start) == "by", let asker = phrases.phrase(from: start + 1, limit: range.upperBound) {
            source = Source(asker)
            start = asker.upperBound
        }
        let end = contentEnd(from: start, range, later)
        guard let content = trimmed(start..<(questionEnd(from: start, end))), content.count > 2 else {
            return nil
        }
        return Attribution(cue: cue.tokens, source: source, content: content, form: .clause, sentence: number)
    }

    /// Of `asked whether it would close, Roe said no` the comma.
    private func questionEnd(from start: Int, _ end: Int) -> Int {
        (start..<end).first { !isQuoted[$0] && phrases.isComma($0) } ?? end
    }

    func verb(
        _ cue: Cue, _ frame: SpeechWords.Frame, _ later: ArraySlice<Cue>, _ range: Range<Int>, _ number: Int,
        _ last: Attribution?
    ) -> Attribution? {
        // "declined to say how much": what was declined holds it already.
        if cue.isInfinitive, let last, last.form == .infinitive,
            last.content?.lowerBound == cue.tokens.lowerBound - 1
        {
            return nil
        }
        if isUnsaid(cue, range) { return nil }
        if let named = quoted(cue, range, number) { return named }
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
            let source = self.source(from: inverted, range, later: later)
            attribution.source = source
            attribution.isTrailing = groupStart > range.lowerBound
            if attribution.isTrailing {
                attribution.content = trailingContent(
                    mark: groupStart - 1, after: source.mention.upperBound, range)
                attribution.form = attribution.content == nil ? .bare : .clause
            }
            return attribution
        }
        if cue.isGerund {
            attribution.source =
                issued(before: cue.tokens.lowerBound, range) ?? sharedSource(cue, range, last)
            attribution.isShared = true
        } else if let source = subject(before: groupStart, range) {
            attribution.source = source
            // "…, Roe said."
            let first = source.mention.lowerBound
            if first > range.lowerBound,
                phrases.isComma(first - 1) || text.tokens[first - 1].shape == .quotationMark
                    || isDash(first - 1),
                frame.contains(.clause) || frame.contains(.quote) || frame.contains(.that),
                !frame.contains(.judgement), !words.relatives.contains(text.word(first)),
                isTrailingEnd(cue.tokens.upperBound, frame, range)
            {
                attribution.isTrailing = true
                attribution.content = trailingContent(
                    mark: first - 1, after: cue.tokens.upperBound, range)
                // "The ferry was late, he began": what carries only quotations reports nothing else.
                if frame.isDisjoint(with: [.clause, .that]),
                    attribution.content?.contains(where: { isQuoted[$0] }) == false
                {
                    attribution.content = nil
                }
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
        guard let source = attribution.source, !isSupposed(source, range) else { return nil }
        if let content = contentBesideAs(cue, attribution.source, range) {
            attribution.content = content
            attribution.form = .clause
            return attribution
        }
        fill(&attribution, frame, later, range)
        if attribution.form == .object || attribution.form == .judgement, !isActor(attribution.source) {
            return nil
        }
        if attribution.form == .bare, !frame.contains(.quote) { return nil }
        return attribution
    }

    /// `As Roe put it, …` and `…, as Roe reported`
    func contentBesideAs(_ cue: Cue, _ source: Source?, _ range: Range<Int>) -> Range<Int>? {
        guard let first = source?.mention.lowerBound, first > range.lowerBound, text.word(first - 1) == "as"
        else { return nil }
        let start = first - 1
        // "At the time, as Roe put it, “…”"
        let comma = cue.tokens.upperBound
        if comma + 1 < range.upperBound, phrases.isComma(comma),
            text.tokens[comma + 1].shape == .quotationMark
        {
            return trimmed(comma + 1..<range.upperBound)
        }
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

    /// `The towns issued a statement saying …`: they speak, and what they say is the statement's.
    func issued(before cue: Int, _ range: Range<Int>) -> Source? {
        guard cue - 1 > range.lowerBound, words.documents.contains(text.word(cue - 1)),
            let paper = phrases.phrase(endingBefore: cue, limit: range.lowerBound)
        else { return nil }
        let verbs = max(range.lowerBound, paper.lowerBound - 4)..<paper.lowerBound
        guard let verb = verbs.last(where: { words.issuing.contains(text.word($0)) }),
            let issuer = subject(before: verbGroupStart(verb, range), range)
        else { return nil }
        return Source(issuer.mention, head: paper)
    }

    func isDash(_ index: Int) -> Bool {
        let token = text.tokens[index]
        return token.shape == .punctuation && token.span.count == 3 && text.bytes[token.start] == 0xE2
    }

    /// People and bodies speak; things do not stand after the verb as its subject.
    func isSpeakerLike(_ range: Range<Int>) -> Bool {
        if !phrases.mentions(in: range).isEmpty { return true }
        return phrases.tag(range.upperBound - 1) != .adjective
    }

    func isCoordinated(_ start: Int, _ range: Range<Int>) -> Bool {
        guard start > range.lowerBound else { return false }
        return words.coordinators.contains(text.word(start - 1)) || phrases.isComma(start - 1)
    }
}
