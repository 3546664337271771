import DossierText

/// What is said: the words before or behind a cue that are its content.
extension AttributionReader {
    func trailingContent(mark: Int, after: Int, _ range: Range<Int>) -> Range<Int>? {
        let start = contentStart(before: mark, range)
        let isInside =
            after + 2 < range.upperBound && phrases.isComma(after) && !isQuoted[mark]
            && text.tokens[mark].shape != .quotationMark && !text.tokens[range.lowerBound].shape.isQuotation
        let content = trimmed(
            isInside ? range : start..<mark + (text.tokens[mark].shape == .quotationMark ? 1 : 0))
        return content.flatMap { $0.count > 1 && isPredication($0) ? $0 : nil }
    }

    /// Holds a verb, or words in marks: not `Just last month, he said`.
    func isPredication(_ range: Range<Int>) -> Bool {
        range.contains { isQuoted[$0] || phrases.tag($0).isVerb || phrases.tag($0) == .auxiliary }
    }

    /// Where a content that ends at `end` begins: at the sentence's head, without `But` or `And`.
    func contentStart(before end: Int, _ range: Range<Int>) -> Int {
        var start = afterDateline(range, before: end)
        if start < end, words.coordinators.contains(text.word(start)) { start += 1 }
        return start
    }

    /// The token behind `PORT AZURE, May 3, 2031 (Coast Wire) - `, where a sentence begins so.
    private func afterDateline(_ range: Range<Int>, before end: Int) -> Int {
        let first = range.lowerBound
        guard first < end, text.tokens[first].shape == .upper, text.tokens[first].span.count > 2 else {
            return first
        }
        let dash = (first + 1..<max(first + 1, min(end - 1, first + 22))).first {
            isDash($0)
                || phrases.isMark($0, 0x2D) && text.tokens[$0].hasSpaceBefore
                    && text.tokens[$0 + 1].hasSpaceBefore
        }
        guard let dash, !(first..<dash).contains(where: { phrases.tag($0).isFiniteVerb }) else {
            return first
        }
        return dash + 1
    }

    func fill(
        _ attribution: inout Attribution, _ frame: SpeechWords.Frame, _ later: ArraySlice<Cue>,
        _ range: Range<Int>
    ) {
        let limit = range.upperBound
        var at = attribution.cue.upperBound
        if isParticle(attribution.cue), let object = particleObject(at, limit) {
            set(&attribution, object, .object, later, range)
            return
        }
        if frame.contains(.hearer), at < limit, text.word(at) != "that",
            let hearer = phrases.phrase(from: at, limit: limit),
            text.tokens[at].shape != .quotationMark
        {
            let isClauseFollowing = hearer.upperBound < limit && startsContent(hearer.upperBound, frame)
            // "warned the bridge could fall": the phrase is the subject of what is said.
            let next = hearer.upperBound < limit ? phrases.tag(hearer.upperBound) : .unknown
            let isSubject = frame.contains(.clause) && (next == .auxiliary || next.isFiniteVerb)
            if !isSubject, isClauseFollowing || !frame.contains(.clause) || hearer.count <= 4 {
                at = hearer.upperBound
            }
        }
        // "said on Tuesday that", "said in a statement that", "said, however, that"
        if let that = thatAfter(at, limit) {
            set(&attribution, that + 1, .clause, later, range)
            return
        }
        // "suggested to reporters that"
        if at + 1 < limit, text.word(at) == "to", let hearer = phrases.phrase(from: at + 1, limit: limit),
            hearer.upperBound < limit, text.word(hearer.upperBound) == "that",
            isThatClause(hearer.upperBound, limit)
        {
            set(&attribution, hearer.upperBound + 1, .clause, later, range)
            return
        }
        at = skipAdjuncts(at, limit)
        guard at < limit else { return }
        if frame.contains(.clause), let clause = clauseBehindAdjunct(at, limit) {
            set(&attribution, clause, .clause, later, range)
            return
        }
        if frame.contains(.quote), let mark = quoteBehindAdjunct(at, limit) {
            set(&attribution, mark, frame.contains(.judgement) ? .judgement : .clause, later, range)
            return
        }
        let token = text.tokens[at]
        if token.shape == .quotationMark {
            set(&attribution, at, frame.contains(.judgement) ? .judgement : .clause, later, range)
            return
        }
        if phrases.isComma(at) || phrases.isMark(at, 0x3A) {
            if at + 1 < limit, text.tokens[at + 1].shape == .quotationMark {
                set(&attribution, at + 1, .clause, later, range)
            }
            return
        }
        if frame.contains(.infinitive) || frame.contains(.hearer), isInfinitive(at, limit),
            isActor(attribution.source)
        {
            set(&attribution, at, .infinitive, later, range)
        } else if frame.contains(.judgement) {
            if text.word(at) == "as" || startsNominal(at, limit) {
                set(&attribution, at, .judgement, later, range)
            }
        } else if words.questionWords.contains(token.word),
            frame.intersection([.clause, .that]).isEmpty == false
        {
            set(&attribution, at, .clause, later, range)
        } else if isReduced(attribution.cue, at, limit, range) {
            return
        } else if frame.contains(.plain), at + 1 < limit, token.shape.isWord || token.shape.isNumeric,
            !(phrases.tag(at) == .adposition && words.adjuncts.contains(token.word))
        {
            set(&attribution, at, .clause, later, range)
        } else if frame.contains(.finding), startsNominal(at, limit) || token.shape.isNumeric,
            isEvidence(attribution.source)
        {
            set(&attribution, at, .clause, later, range)
        } else if frame.contains(.clause), startsClause(at, limit) {
            set(&attribution, at, .clause, later, range)
        } else if frame.isSuperset(of: [.that, .quote]), startsPlainClause(at, limit) {
            set(&attribution, at, .clause, later, range)
        } else if frame.contains(.object),
            startsNominal(at, limit) || phrases.tag(at) == .verbGerund
        {
            set(&attribution, at, .object, later, range)
        } else if frame.contains(.object), let object = objectBehindDate(at, limit) {
            set(&attribution, object, .object, later, range)
        } else if frame.contains(.marked), startsNominal(at, limit) {
            let end = objectEnd(from: at, contentEnd(from: at, range, later))
            if (at..<end).contains(where: { isQuoted[$0] }) { set(&attribution, at, .object, later, range) }
        }
    }

    /// `wrote on the company's site, “…”`: an opening mark behind an adverbial that a comma or colon ends.
    func quoteBehindAdjunct(_ start: Int, _ limit: Int) -> Int? {
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

    /// `said in a statement on Monday the port would close`: a clause of its own behind adverbials of place and time.
    private func clauseBehindAdjunct(_ start: Int, _ limit: Int) -> Int? {
        var at = start
        while at + 2 < limit, at < start + 16, words.adjuncts.contains(text.word(at)),
            phrases.tag(at) == .adposition, let phrase = phrases.phrase(from: at + 1, limit: limit)
        {
            at = skipAdjuncts(phrase.upperBound, limit)
        }
        guard at > start, at < limit else { return nil }
        switch phrases.tag(at) {
        case .pronoun, .determiner, .properNoun, .noun, .numeral, .adjective:
            return startsClause(at, limit) ? at : nil
        default: return nil
        }
    }

    /// Whether a source is a poll, a record or another document, which shows what it does not say.
    private func isEvidence(_ source: Source?) -> Bool {
        guard let head = source?.head else { return false }
        for index in head {
            if index > head.lowerBound, words.inner.contains(text.word(index)) || text.word(index) == "by" {
                return false
            }
            if words.findings.contains(text.word(index)) { return true }
        }
        return false
    }

    /// Whether a source is somebody who can promise or refuse, not a thing that threatens to happen.
    func isActor(_ source: Source?) -> Bool {
        guard let mention = source?.mention, let source = source?.head else { return false }
        return mention.count == 1 && text.word(mention.lowerBound) == "who"
            || phrases.tag(source.lowerBound) == .pronoun
            || source.contains { words.people.contains(text.word($0)) }
            || words.documents.contains(text.word(source.upperBound - 1))
            || phrases.mentions(in: source).contains {
                $0.form != .adjective && $0.tokens.upperBound == source.upperBound
            }
    }

    /// A noun phrase begins, be it with its noun in marks: `an “unholy alliance”`.
    func startsNominal(_ index: Int, _ limit: Int) -> Bool {
        if phrases.phrase(from: index, limit: limit) != nil { return true }
        // "long-standing deals"
        if index + 3 < limit, phrases.isMark(index + 1, 0x2D), text.tokens[index].shape.isWord { return true }
        let tag = phrases.tag(index)
        return (tag == .determiner || tag == .adjective || tag == .pronoun) && index + 1 < limit
            && text.tokens[index + 1].shape == .quotationMark
    }

    func startsContent(_ index: Int, _ frame: SpeechWords.Frame) -> Bool {
        let word = text.word(index)
        return word == "that" || word == "to" || words.questionWords.contains(word)
            || text.tokens[index].shape == .quotationMark
            || startsClause(index, min(index + 14, text.tokens.count)) || !text.tokens[index].shape.isWord
    }

    func set(
        _ attribution: inout Attribution, _ start: Int, _ form: Attribution.Form, _ later: ArraySlice<Cue>,
        _ range: Range<Int>
    ) {
        var end = contentEnd(from: start, range, later)
        end = mainClause(behind: start, end, attribution, range) ?? end
        if form == .object || form == .judgement { end = objectEnd(from: start, end) }
        guard let content = trimmed(start..<end) else { return }
        attribution.content = content
        attribution.form = form
    }

    /// Of `While Roe says the port is safe, the mayor has closed it` and `Roe, who said it was safe, closed it` the comma
    /// behind which the sentence goes on without the one who speaks.
    private func mainClause(behind start: Int, _ end: Int, _ attribution: Attribution, _ range: Range<Int>)
        -> Int?
    {
        let isRelative =
            attribution.source.map { words.relatives.contains(text.word($0.mention.lowerBound)) } ?? false
        let isParticiple = phrases.tag(attribution.cue.lowerBound) == .verbGerund
        let isFronted =
            (Self.fronting.contains(text.word(range.lowerBound))
                || isParticiple && isFronted(attribution.cue.lowerBound, range))
            && !(range.lowerBound..<max(range.lowerBound, attribution.frame.lowerBound)).contains {
                phrases.isComma($0)
            }
        guard isRelative || isFronted, !attribution.isTrailing else { return nil }
        return (start..<max(start, end - 2)).first { index in
            guard !isQuoted[index], phrases.isComma(index) else { return false }
            let next = phrases.tag(index + 1)
            if isRelative, next.isFiniteVerb || next == .auxiliary { return true }
            guard isFronted else { return false }
            switch next {
            case .pronoun, .determiner, .noun, .properNoun, .adjective:
                return !words.relatives.contains(text.word(index + 1))
                    && (index + 2..<min(end, index + 20)).contains {
                        phrases.tag($0).isFiniteVerb || phrases.tag($0) == .auxiliary
                    }
            default: return false
            }
        }
    }

    private static let fronting: WordSet =
        "while after before because although though if when since as by even once despite whereas until"

    /// `that` with nothing but an adverbial before it.
    func thatAfter(_ start: Int, _ limit: Int) -> Int? {
        guard start < limit else { return nil }
        if text.word(start) == "that" { return isThatClause(start, limit) ? start : nil }
        var at = start
        if phrases.isComma(at) { at += 1 }
        guard at < limit,
            words.adjuncts.contains(text.word(at)) || phrases.tag(at) == .adverb
                || phrases.tag(at) == .verbGerund || at > start && phrases.tag(at) == .adposition
        else { return nil }
        while at < min(limit, start + 24) {
            if text.word(at) == "that", !text.base.isDemonstrativeThat(at) {
                return at > start && isThatClause(at, limit) ? at : nil
            }
            let tag = phrases.tag(at)
            if tag.isFiniteVerb || tag == .auxiliary || text.tokens[at].shape == .quotationMark { return nil }
            at += 1
        }
        return nil
    }

    /// `that` before a clause, not `said that much`.
    func isThatClause(_ index: Int, _ limit: Int) -> Bool {
        index + 2 < limit && !(phrases.tag(index) == .pronoun && !text.tokens[index + 1].shape.isWord)
    }

    /// `a report said to be the first`: a participle of which nobody is the subject.
    private func isReduced(_ cue: Range<Int>, _ at: Int, _ limit: Int, _ range: Range<Int>) -> Bool {
        at == cue.upperBound && isInfinitive(at, limit) && Self.be.contains(text.word(at + 1))
            && auxiliary(before: cue.lowerBound, range) == nil
    }

    func skipAdjuncts(_ start: Int, _ limit: Int) -> Int {
        var at = start
        while at < limit, at + 1 >= limit || !phrases.isMark(at + 1, 0x2D),
            words.timeNouns.contains(text.word(at))
                || phrases.tag(at) == .adverb && !words.questionWords.contains(text.word(at))
        {
            at += 1
        }
        return at
    }

    func isInfinitive(_ index: Int, _ limit: Int) -> Bool {
        var at = index
        if at < limit, text.word(at) == "not" { at += 1 }
        guard at + 1 < limit, text.word(at) == "to" else { return false }
        return phrases.tag(at + 1) == .verbBase || phrases.tag(at + 1) == .auxiliary
            || phrases.tag(at + 1) == .adverb
    }

    /// Whether a clause of its own begins here: a subject and, further on, a finite verb.
    func startsClause(_ index: Int, _ limit: Int) -> Bool {
        guard index < limit, text.word(index) != "to", text.word(index) != "for" else { return false }
        switch phrases.tag(index) {
        case .adposition:
            guard !words.adjuncts.contains(text.word(index)) || text.tokens[index].shape != .lower else {
                return false
            }
        case .punctuation, .verbPast, .verbPresent, .verbParticiple, .coordinator, .auxiliary: return false
        default: break
        }
        for at in index + 1..<max(index + 1, min(limit, index + 26)) {
            let tag = phrases.tag(at)
            if tag.isFiniteVerb || tag == .auxiliary { return true }
            if tag == .verbBase, text.word(at - 1) != "to" { return true }
            if phrases.isMark(at, 0x3B) { return false }
        }
        return false
    }

    /// Where the content behind a cue ends: at the next attribution of the same sentence or at its end.
    func contentEnd(from start: Int, _ range: Range<Int>, _ later: ArraySlice<Cue>) -> Int {
        let closing = closingReport(later.last, from: start, range)
        var later = later
        for at in start..<max(start, range.upperBound) where !isQuoted[at] {
            if phrases.isMark(at, 0x3B) || at == closing { return at }
            while let first = later.first, first.tokens.lowerBound <= at { later = later.dropFirst() }
            if phrases.isComma(at) {
                if endsBefore(later.first, behind: at, range) { return at }
            } else if text.word(at) == "and" || text.word(at) == "but", let next = later.first,
                next.tokens.lowerBound - at <= 2, !next.isGerund, !next.isInfinitive,
                phrases.tag(next.tokens.lowerBound) != .verbBase
            {
                return at
            }
        }
        return range.upperBound
    }

    /// The comma before a report that closes the sentence and has all before it for its content: `…, the Harbour Post
    /// reported.`
    private func closingReport(_ last: Cue?, from start: Int, _ range: Range<Int>) -> Int? {
        guard let last, case .verb = last.kind, last.tokens.upperBound + 1 >= range.upperBound,
            last.tokens.lowerBound - 8 > start
        else { return nil }
        let before = last.tokens.lowerBound - 8..<last.tokens.lowerBound - 1
        guard let comma = before.last(where: { phrases.isComma($0) && !isQuoted[$0] }),
            !(comma + 1..<last.tokens.lowerBound).contains(where: {
                phrases.tag($0).isFiniteVerb || words.coordinators.contains(text.word($0))
                    || words.relatives.contains(text.word($0))
            })
        else { return nil }
        return comma
    }

    /// Whether a comma ends what is said because another report begins behind it: `, but he said`, `, adding`.
    private func endsBefore(_ next: Cue?, behind comma: Int, _ range: Range<Int>) -> Bool {
        guard let next, comma + 1 < range.upperBound else { return false }
        let follow = comma + 1
        let gap = next.tokens.lowerBound - follow
        if case .accordingTo = next.kind { return gap == 0 }
        if next.isGerund { return gap <= 2 }
        let word = text.word(follow)
        guard gap > 0, gap <= (word == "but" ? 9 : 6) else { return false }
        return word == "but" || word == "and" || word == "while" || word == "though"
    }

    /// Without marks and white space at the edges, but with the quotation marks that belong to a whole quotation.
    func trimmed(_ range: Range<Int>) -> Range<Int>? {
        // What a report goes on for is never so long; a list without full stops is, and each of its marks would have it
        // for its clause.
        guard range.count <= Self.longestContent else { return nil }
        var start = range.lowerBound
        var end = range.upperBound
        while end > start, text.tokens[end - 1].shape == .punctuation, !isBracket(end - 1) { end -= 1 }
        while start < end, text.tokens[start].shape == .punctuation, !isBracket(start) { start += 1 }
        return start < end ? start..<end : nil
    }

    /// In tokens: a page of small print.
    private static let longestContent = 600

    func isBracket(_ index: Int) -> Bool {
        phrases.isMark(index, 0x29) || phrases.isMark(index, 0x5D) || phrases.isMark(index, 0x5B)
            || phrases.isMark(index, 0x28)
    }
}

extension TokenShape {
    var isQuotation: Bool { self == .quotationMark }
}
