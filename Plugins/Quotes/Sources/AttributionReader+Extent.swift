import DossierText

/// How far a source reaches that stands behind its cue: with what is set off by commas, its relative clause and its place.
extension AttributionReader {
    /// - Parameter head: the noun phrase behind the cue.
    /// - Parameter later: the cues after this one, before which the source ends where they share the subject.
    func source(from head: Range<Int>, _ range: Range<Int>, later: ArraySlice<Cue>) -> Source {
        var end = head.upperBound
        let limit = min(range.upperBound, end + Self.reach)
        if end < limit, phrases.isMark(end, 0x28) {
            let closing = (end..<min(limit, end + 14)).first { phrases.isMark($0, 0x29) }
            if let closing { end = closing + 1 }
        }
        if end < limit, modifies(end, behindComma: false) {
            end = modifierEnd(end, limit, later)
        } else if end + 1 < limit, phrases.isComma(end), modifies(end + 1, behindComma: true) {
            end = modifierEnd(end + 1, limit, later)
        }
        while end > head.upperBound, phrases.isComma(end - 1) || isDash(end - 1) || isEnd(end - 1) {
            end -= 1
        }
        let named = end > head.upperBound ? self.named(inside: head.upperBound + 1..<end, beside: head) : nil
        return Source(head.lowerBound..<end, head: named ?? head)
    }

    private func isEnd(_ index: Int) -> Bool {
        phrases.isMark(index, 0x2E) || phrases.isMark(index, 0x3B) || phrases.isMark(index, 0x3A)
            || phrases.isMark(index, 0x3F) || phrases.isMark(index, 0x21)
    }

    /// Whether the words from an index on belong to the noun before them.
    private func modifies(_ index: Int, behindComma: Bool) -> Bool {
        let word = text.word(index)
        if words.timeNouns.contains(word) || words.coordinators.contains(word) { return false }
        if words.relatives.contains(word), word != "that" || !behindComma { return true }
        if word == "whose" || word == "of" || word == "from" || words.naming.contains(word) || word == "using"
        {
            return true
        }
        guard behindComma else {
            return word == "for" || word == "with" || word == "at"
                || phrases.tag(index) == .verbParticiple && Self.published.contains(word)
        }
        let token = text.tokens[index]
        if token.shape == .number { return true }
        switch phrases.tag(index) {
        case .determiner, .noun, .properNoun: return true
        case .numeral: return word == "one"
        case .adjective: return !Self.times.contains(word)
        case .pronoun: return words.possessives.contains(word)
        case .adverb: return Self.formerly.contains(word)
        case .verbGerund: return word == "including"
        default: return false
        }
    }

    static let published: WordSet =
        "released published conducted obtained reviewed filed issued compiled seen posted cited quoted close"
    private static let times: WordSet = "last next this earlier later"
    private static let formerly: WordSet = "now then once formerly currently previously also perhaps"

    /// Where the modifiers end: before a mark that ends the clause, a quotation, or a verb that shares the subject.
    private func modifierEnd(_ start: Int, _ limit: Int, _ later: ArraySlice<Cue>) -> Int {
        var at = start
        while at < limit {
            if text.tokens[at].shape == .quotationMark || phrases.isMark(at, 0x3B) || phrases.isMark(at, 0x3A)
            {
                return at
            }
            if phrases.isComma(at), at + 1 < limit {
                let follow = at + 1
                let word = text.word(follow)
                if later.contains(where: {
                    $0.tokens.lowerBound >= follow && $0.tokens.lowerBound - follow <= 2
                }) {
                    return at
                }
                if text.tokens[follow].shape == .quotationMark || phrases.tag(follow) == .verbGerund {
                    return at
                }
                if phrases.tag(follow) == .subordinator || Self.breaks.contains(word) { return at }
                if phrases.tag(follow) == .pronoun, !words.relatives.contains(word),
                    !words.possessives.contains(word)
                {
                    return at
                }
                if phrases.tag(follow) == .adposition, !Self.places.contains(word) { return at }
                if words.timeNouns.contains(word) || Self.times.contains(word) { return at }
            }
            at += 1
        }
        return limit
    }

    private static let breaks: WordSet =
        "but and while as when after before because although though if since adding"
    private static let places: WordSet = "of from in"

    func isEndOrAdjunct(after index: Int, _ range: Range<Int>) -> Bool {
        guard index < range.upperBound else { return true }
        let token = text.tokens[index]
        if !token.shape.isWord { return true }
        return words.adjuncts.contains(token.word) || words.relatives.contains(token.word)
            || phrases.tag(index) == .adverb || phrases.tag(index) == .verbGerund
            || words.naming.contains(token.word)
            || phrases.tag(index) == .adposition || words.coordinators.contains(token.word)
    }

    /// Whether nothing that could be said follows a cue: the end, a mark, an adverbial, or the hearer.
    func isTrailingEnd(_ index: Int, _ frame: SpeechWords.Frame, _ range: Range<Int>) -> Bool {
        guard index < range.upperBound else { return true }
        if text.tokens[index].shape == .quotationMark { return false }
        if text.word(index) == "that" || text.word(index) == "to" { return false }
        if frame.contains(.hearer) { return true }
        if phrases.isMark(index, 0x3A) { return false }
        // "she announced higher fares": a comparative that is read as an adverb.
        if frame.contains(.object), phrases.tag(index) == .adverb, index + 1 < range.upperBound,
            text.tokens[index].shape == .lower, text.tokens[index + 1].shape == .lower,
            !words.adjuncts.contains(text.word(index)), !words.timeNouns.contains(text.word(index + 1)),
            phrases.tag(index + 1) == .adjective || phrases.tag(index + 1) == .noun
        {
            return false
        }
        return isEndOrAdjunct(after: index, range)
    }
}
