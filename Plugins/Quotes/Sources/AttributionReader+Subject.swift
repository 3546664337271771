import DossierText

/// Who speaks: the phrase that is the subject of a reporting verb.
extension AttributionReader {
    /// The subject that stands before a verb group: next to it, behind an apposition, or before `who`.
    func subject(before start: Int, _ range: Range<Int>) -> Range<Int>? {
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
    func named(inside apposition: Range<Int>, beside phrase: Range<Int>) -> Range<Int>? {
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
    func strippingLead(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        while start + 1 < range.upperBound,
            words.coordinators.contains(text.word(start)) || text.word(start) == "that"
        { start += 1 }
        return start..<range.upperBound
    }

    /// The subject that a participle or a coordinated verb shares: that of the attribution before it, or of the
    /// sentence's first verb.
    func sharedSource(_ cue: Cue, _ range: Range<Int>, _ last: Attribution?) -> Range<Int>? {
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

    func isEndOrAdjunct(after index: Int, _ range: Range<Int>) -> Bool {
        guard index < range.upperBound else { return true }
        let token = text.tokens[index]
        if !token.shape.isWord { return true }
        return words.adjuncts.contains(token.word) || words.relatives.contains(token.word)
            || phrases.tag(index) == .adverb
            || phrases.tag(index) == .adposition || words.coordinators.contains(token.word)
    }

    /// Whether nothing that could be said follows a cue: the end, a mark, an adverbial, or the hearer.
    func isTrailingEnd(_ index: Int, _ frame: SpeechWords.Frame, _ range: Range<Int>) -> Bool {
        guard index < range.upperBound else { return true }
        if text.tokens[index].shape == .quotationMark { return false }
        if text.word(index) == "that" || text.word(index) == "to" { return false }
        if frame.contains(.hearer) { return true }
        if phrases.isMark(index, 0x3A) { return false }
        return isEndOrAdjunct(after: index, range)
    }
}
