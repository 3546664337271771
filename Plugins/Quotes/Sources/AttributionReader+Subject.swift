import DossierText

/// Who speaks: the phrase that is the subject of a reporting verb.
extension AttributionReader {
    /// How far before its verb a subject may begin, in tokens.
    static let reach = 60

    private static let openers: WordSet = "that if"

    /// The subject that stands before a verb group: next to it, behind what is set off by commas, or before `who`.
    func subject(before start: Int, _ range: Range<Int>) -> Source? {
        guard start > range.lowerBound else { return nil }
        let before = start - 1
        guard !isQuoted[before] else { return nil }
        if isRelative(before) { return antecedent(of: before, range) }
        if let whole = clauseSubject(before: start, range) { return whole }
        if phrases.isComma(before) || isDash(before) || phrases.isMark(before, 0x29) {
            return apposed(before: before, range)
        }
        // "Those surveyed say", "a former official said" where the adjective has been taken for one
        if words.those.contains(text.word(max(range.lowerBound, before - 1))),
            phrases.tag(before) == .verbParticiple || phrases.tag(before) == .verbPast
        {
            return Source(before - 1..<start)
        }
        if phrases.tag(before) == .adjective, words.people.contains(text.word(before)) {
            return peopleBefore(start, range)
        }
        guard let phrase = phrases.phrase(endingBefore: start, limit: range.lowerBound) else { return nil }
        if words.timeNouns.contains(text.word(phrase.upperBound - 1)) {
            // "Roe the previous day said", "Roe only last week said"
            var end = phrase.lowerBound
            while end > range.lowerBound, phrases.tag(end - 1) == .adverb { end -= 1 }
            return phrases.phrase(endingBefore: end, limit: range.lowerBound).map { Source($0) }
        }
        return Source(behindOccasion(strippingLead(phrase)))
    }

    /// `a former official`: the determiner and adjectives before a word for somebody.
    private func peopleBefore(_ end: Int, _ range: Range<Int>) -> Source? {
        var start = end - 1
        while start > range.lowerBound, !isQuoted[start - 1],
            [.determiner, .adjective, .noun, .properNoun].contains(phrases.tag(start - 1))
        {
            start -= 1
        }
        return Source(start..<end)
    }

    /// Of `In a Harbour Post interview Roe said` the name: what stands before it is when and where.
    private func behindOccasion(_ phrase: Range<Int>) -> Range<Int> {
        guard phrase.count > 2,
            let occasion = phrase.dropLast().last(where: {
                words.occasions.contains(text.word($0)) || words.timeNouns.contains(text.word($0))
            }),
            phrases.mentions(in: phrase).contains(where: {
                $0.form == .name && $0.tokens.lowerBound == occasion + 1
                    && $0.tokens.upperBound == phrase.upperBound
            })
        else { return phrase }
        return occasion + 1..<phrase.upperBound
    }

    private func isRelative(_ index: Int) -> Bool {
        words.relatives.contains(text.word(index))
            && (phrases.tag(index) != .subordinator || text.word(index) != "that")
    }

    /// `the mayor, who said …`: the pronoun speaks, the noun before it says who that is.
    private func antecedent(of relative: Int, _ range: Range<Int>) -> Source? {
        var end = relative
        if end > range.lowerBound, phrases.isComma(end - 1) || isDash(end - 1) { end -= 1 }
        guard let head = phrases.phrase(endingBefore: end, limit: range.lowerBound) else { return nil }
        return Source(relative..<relative + 1, head: strippingLead(head))
    }

    /// The subject with all that belongs to it, if the words from a place where a clause can begin to the verb are a noun
    /// phrase with its modifiers and nothing else. The leftmost such place counts.
    private func clauseSubject(before verb: Int, _ range: Range<Int>) -> Source? {
        let lower = max(range.lowerBound, verb - Self.reach)
        var starts: [Int] = []
        var at = verb - 1
        while at >= lower {
            if at == range.lowerBound {
                starts.append(at)
            } else if opensClause(after: at - 1) {
                starts.append(at)
                if text.tokens[at - 1].shape == .quotationMark || phrases.isMark(at - 1, 0x3B) { break }
            }
            at -= 1
        }
        for start in starts.reversed() {
            let first = skipLead(start, verb)
            guard first < verb, phrases.tag(first) != .subordinator,
                let head = phrases.phrase(from: first, limit: verb), isNominal(head)
            else { continue }
            guard isModified(from: head.upperBound, to: verb) else { continue }
            var end = verb
            while end > head.upperBound,
                phrases.isComma(end - 1) || isDash(end - 1) || phrases.tag(end - 1) == .adverb
            { end -= 1 }
            let named = end > head.upperBound ? self.named(inside: head.upperBound..<end, beside: head) : nil
            let isSeveral = isList(head.upperBound..<end) && end > head.upperBound
            return Source(first..<end, head: isSeveral ? first..<end : named ?? head)
        }
        return nil
    }

    /// Whether a clause can begin behind a token.
    private func opensClause(after index: Int) -> Bool {
        let token = text.tokens[index]
        switch token.shape {
        case .punctuation:
            return phrases.isComma(index) || isDash(index) || phrases.isMark(index, 0x3B)
                || phrases.isMark(index, 0x3A) || phrases.isMark(index, 0x28)
        case .quotationMark: return true
        case .lower, .capitalized: return words.clauseStarts.contains(token.word)
        default: return false
        }
    }

    /// Over `But`, `Meanwhile,` and `however,` at a clause's beginning.
    private func skipLead(_ start: Int, _ limit: Int) -> Int {
        var at = start
        while at < limit {
            let word = text.word(at)
            if words.coordinators.contains(word) || words.clauseStarts.contains(word)
                || phrases.tag(at) == .adverb && !words.standalone.contains(word)
            {
                at += 1
            } else if at > start, phrases.isComma(at) {
                at += 1
            } else {
                break
            }
        }
        return at
    }

    private func isNominal(_ range: Range<Int>) -> Bool {
        phrases.isNominalEnd(range.upperBound - 1)
            && !words.timeNouns.contains(text.word(range.upperBound - 1))
    }

    /// Whether the words between a noun phrase and its verb only modify it: `, the mayor,` `(R-Wash.)`, `who lost`, `for the
    /// group`, `surveyed in May`, `and others`.
    private func isModified(from start: Int, to end: Int) -> Bool {
        var at = start
        if at < end, words.reflexives.contains(text.word(at)) { at += 1 }
        if at < end, phrases.isMark(at, 0x28) {
            while at < end, at < start + 14, !phrases.isMark(at, 0x29) { at += 1 }
            guard at < end, phrases.isMark(at, 0x29) else { return false }
            at += 1
        }
        if at == end { return true }
        let isClosed = phrases.isComma(end - 1) || isDash(end - 1)
        if phrases.isComma(at) || isDash(at) {
            if at == end - 1 { return false }
            if isList(at..<end) { return true }
            guard isClosed, !words.coordinators.contains(text.word(at + 1)) else { return false }
            // "Roe, 45, …" and "…, he" are no apposition.
            if phrases.tag(at + 1) == .pronoun, !isRelative(at + 1),
                !words.possessives.contains(text.word(at + 1))
            {
                return false
            }
            return hasNoMainVerb(at + 1..<end)
        }
        let tag = phrases.tag(at)
        let word = text.word(at)
        if isRelative(at) { return hasVerb(at + 1..<end) && (isClosed || !hasLateComma(at..<end)) }
        if word == "and" || word == "or" {
            guard let other = phrases.phrase(from: at + 1, limit: end) else { return false }
            return other.upperBound == end || isModified(from: other.upperBound, to: end)
        }
        // "a study printed in the spring found"
        if tag == .verbPast, Self.published.contains(word) {
            return hasNoMainVerb(at + 1..<end) && (isClosed || !hasLateComma(at..<end))
        }
        guard tag == .adposition || tag == .verbParticiple || tag == .verbGerund || word == "to" else {
            return false
        }
        // "The officer stressed that if the port closed": a verb with its clause, and no modifier.
        if tag == .verbParticiple, (at..<end).contains(where: { Self.openers.contains(text.word($0)) }) {
            return false
        }
        return hasNoMainVerb(at..<end) && (isClosed || !hasLateComma(at..<end))
    }

    /// `, Roe and others`: noun phrases with commas and `and` alone.
    private func isList(_ range: Range<Int>) -> Bool {
        var hasCoordinator = false
        for index in range {
            if words.coordinators.contains(text.word(index)) { hasCoordinator = true }
            // "the port, the pier and the quay, the harbour report": behind its last item a list is over.
            if hasCoordinator, phrases.isComma(index), index + 1 < range.upperBound,
                phrases.tag(index + 1) == .determiner
            {
                return false
            }
            let tag = phrases.tag(index)
            if tag.isVerb || tag == .auxiliary || words.relatives.contains(text.word(index)) { return false }
        }
        return hasCoordinator && phrases.isNominalEnd(range.upperBound - 1)
    }

    /// Whether no verb stands outside relative clauses.
    private func hasNoMainVerb(_ range: Range<Int>) -> Bool {
        var isRelativeClause = false
        // The last token of the verb that the relative clause has.
        var verb: Int?
        for index in range where !isQuoted[index] {
            if isRelative(index) || words.subordinate.contains(text.word(index)) {
                isRelativeClause = true
                verb = nil
                continue
            }
            let tag = phrases.tag(index)
            if tag.isVerb, let last = verb, index - last <= 2 { verb = index }
            guard tag.isFiniteVerb || tag == .auxiliary else { continue }
            guard isRelativeClause else { return false }
            // "that stops at the port will be late": a second one is the sentence's own.
            if tag == .auxiliary, let last = verb,
                index - last > 2 || phrases.tag(last).isVerb, phrases.tag(index - 1) != .pronoun,
                !words.coordinators.contains(text.word(index - 1)), !phrases.isComma(index - 1),
                !(last..<index).contains(where: { phrases.isComma($0) })
            {
                return false
            }
            verb = index
        }
        return true
    }

    private func hasVerb(_ range: Range<Int>) -> Bool {
        range.contains { phrases.tag($0).isVerb || phrases.tag($0) == .auxiliary }
    }

    /// A comma that is no part of a place's name (`Jackson, Miss.`).
    private func hasLateComma(_ range: Range<Int>) -> Bool {
        range.contains { index in
            (phrases.isComma(index) || isDash(index)) && index + 1 < range.upperBound
                && (!text.tokens[index + 1].shape.isCapital || isPerson(index + 1..<range.upperBound))
        }
    }

    /// Whether words are the name of somebody and nothing else: `…, Ana Roe said`.
    private func isPerson(_ range: Range<Int>) -> Bool {
        phrases.mentions(in: range).contains { mention in
            mention.tokens == range && mention.form == .name
                && mention.entity.map { text.entities[$0].kind == .person } ?? false
        }
    }

    /// `Roe, the minister, said`: back to the comma that opens the apposition.
    private func apposed(before closing: Int, _ range: Range<Int>) -> Source? {
        var at = closing - 1
        let lower = max(range.lowerBound, closing - Self.reach / 2)
        while at > lower, !isQuoted[at] {
            if phrases.isComma(at) || isDash(at) || phrases.isMark(at, 0x28),
                let phrase = phrases.phrase(endingBefore: at, limit: range.lowerBound),
                !phrases.mentions(in: phrase).isEmpty || phrase.lowerBound == range.lowerBound,
                at + 1 >= range.upperBound || !words.coordinators.contains(text.word(at + 1))
            {
                let head = named(inside: at + 1..<closing, beside: phrase) ?? phrase
                let end = phrases.isMark(closing, 0x29) ? closing + 1 : closing
                return Source(phrase.lowerBound..<end, head: head)
            }
            if text.tokens[at].shape == .quotationMark { break }
            at -= 1
        }
        return nil
    }

    /// Of `the mayor's aide, Jane Roe, said` the name: where the phrase is no name and the apposition is one.
    func named(inside apposition: Range<Int>, beside phrase: Range<Int>) -> Range<Int>? {
        guard !apposition.isEmpty,
            !phrases.mentions(in: phrase).contains(where: {
                $0.tokens.upperBound == phrase.upperBound && $0.form == .name && !hangs($0, in: phrase)
            })
        else { return nil }
        var end = apposition.upperBound
        while end > apposition.lowerBound, phrases.isComma(end - 1) { end -= 1 }
        let isDescribed =
            words.articles.contains(text.word(phrase.lowerBound))
            || phrases.tag(phrase.lowerBound) == .pronoun
        return phrases.mentions(in: apposition).first { mention in
            let before = text.word(mention.tokens.lowerBound - 1)
            guard mention.form == .name else { return false }
            if words.naming.contains(before) { return true }
            let kind = mention.entity.map { text.entities[$0].kind }
            // "the operator, North Lines", "the owner, the Port Azure firm North Lines"
            if isDescribed, mention.tokens.upperBound == end,
                mention.tokens.lowerBound <= apposition.lowerBound + 4
            {
                return kind != .country && !hangs(mention, in: apposition)
            }
            return mention.tokens.lowerBound <= apposition.lowerBound + 2
                && (kind == .person || kind == .organisation)
        }?.tokens
    }

    /// Whether a name inside a phrase hangs on a preposition: `the captain of the Azure`.
    private func hangs(_ mention: Mention, in phrase: Range<Int>) -> Bool {
        var before = mention.tokens.lowerBound - 1
        if before > phrase.lowerBound, phrases.tag(before) == .determiner { before -= 1 }
        // "the director of Norway's River Watch"
        if before > phrase.lowerBound, text.word(before) == "'s" {
            before -= 1
            while before > phrase.lowerBound, text.tokens[before].shape.isCapital { before -= 1 }
        }
        return before > phrase.lowerBound && words.inner.contains(text.word(before))
    }

    /// Without a connecting word at its head: `But officials` is `officials`.
    func strippingLead(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        while start + 1 < range.upperBound,
            words.coordinators.contains(text.word(start)) || text.word(start) == "that"
        { start += 1 }
        return start..<range.upperBound
    }

    /// Whether no verb stands before a participle, so that its subject comes behind the comma.
    func isFronted(_ index: Int, _ range: Range<Int>) -> Bool {
        !(range.lowerBound..<index).contains {
            phrases.tag($0).isFiniteVerb || phrases.tag($0) == .auxiliary || isQuoted[$0]
        }
    }

    /// Of `several towns lent Roe a crane, saying …` the groups, where the verb has been taken for a participle.
    private func participleSubject(before comma: Int, _ range: Range<Int>) -> Source? {
        guard phrases.isComma(comma),
            let verb = (range.lowerBound + 1..<max(range.lowerBound + 1, comma)).first(where: {
                phrases.tag($0) == .verbParticiple && phrases.tag($0 - 1).isNominal && !isQuoted[$0]
            }),
            verb + 1 < comma, phrases.tag(verb + 1) == .determiner || phrases.tag(verb + 1).isNominal,
            let phrase = phrases.phrase(endingBefore: verb, limit: range.lowerBound)
        else { return nil }
        return Source(strippingLead(phrase))
    }

    /// The subject that a participle or a coordinated verb shares: that of the attribution before it, or of the
    /// sentence's first verb.
    func sharedSource(_ cue: Cue, _ range: Range<Int>, _ last: Attribution?) -> Source? {
        if let last, let source = last.source, range.contains(source.mention.lowerBound),
            last.cue.upperBound <= cue.tokens.lowerBound
        {
            return source
        }
        if isFronted(cue.tokens.lowerBound, range) {
            // "With Peru urging its firms to leave, …", "Roe, citing the report, …"
            var before = cue.tokens.lowerBound
            if before - 1 > range.lowerBound, phrases.isComma(before - 1) { before -= 1 }
            if before > range.lowerBound, phrases.tag(before - 1).isNominal {
                if let early = participleSubject(before: before, range) { return early }
                return phrases.phrase(endingBefore: before, limit: range.lowerBound).map {
                    Source(strippingLead($0))
                }
            }
            // "Citing the report, the minister …", "A week after announcing it, the minister …"
            guard
                let comma = (cue.tokens.upperBound..<range.upperBound).first(where: {
                    !isQuoted[$0] && phrases.isComma($0)
                })
            else { return nil }
            return phrases.phrase(from: comma + 1, limit: range.upperBound).map { Source($0) }
        }
        // "In Arlen, which is small, the mayor closed the port, citing …": what a relative clause is about only where no
        // other verb has a subject.
        var relative: Source?
        for index in range where index < cue.tokens.lowerBound && !isQuoted[index] {
            let tag = phrases.tag(index)
            guard tag.isFiniteVerb || tag == .auxiliary else { continue }
            guard let source = subject(before: verbGroupStart(index, range), range) else { continue }
            guard source.mention.count == 1, isRelative(source.mention.lowerBound) else { return source }
            relative = relative ?? source
        }
        return relative
    }
}
