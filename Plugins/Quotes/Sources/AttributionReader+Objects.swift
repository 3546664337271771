import DossierText

/// How far an object reaches: `criticized the toll and the tax, which had doubled,` and not `in a speech on Thursday`.
extension AttributionReader {
    /// An object ends where its clause does, and before what only says when and where it was spoken of.
    func objectEnd(from start: Int, _ end: Int) -> Int {
        var at = start
        var isBehindVerb = false
        var isBehindRelative = false
        while at < end {
            defer { at += 1 }
            guard !isQuoted[at] else { continue }
            if isDash(at) { return at }
            if phrases.isComma(at) {
                // "accused the council, which met on Monday, of waste"
                let isClosing = isBehindRelative && Self.grounds.contains(text.word(at + 1))
                guard !isBehindVerb, isClosing || goesOn(behind: at, end) else { return at }
                continue
            }
            if words.relatives.contains(text.word(at)) || words.questionWords.contains(text.word(at)) {
                isBehindRelative = true
            } else if phrases.tag(at).isFiniteVerb, !isBehindRelative {
                isBehindVerb = true
            }
            guard at > start else { continue }
            if Self.clauseOpeners.contains(text.word(at)), text.tokens[at].shape == .lower { return at }
            if text.word(at) == "and", at + 1 < end, phrases.tag(at + 1).isFiniteVerb { return at }
            if !isBehindRelative, isCircumstance(at, end) { return at }
        }
        return end
    }

    static let clauseOpeners: WordSet =
        "while after before when because although though but since"

    /// Whether what a comma parts still belongs to the object: a relative clause, an example, the next of a list.
    private func goesOn(behind comma: Int, _ end: Int) -> Bool {
        let next = comma + 1
        guard next + 1 < end, !isQuoted[next] else { return false }
        let word = text.word(next)
        if Self.objectRelatives.contains(word) || Self.examples.contains(word) { return true }
        if phrases.tag(next) == .adposition { return Self.objectRelatives.contains(text.word(next + 1)) }
        if words.coordinators.contains(word) {
            guard word != "but", let item = phrases.phrase(from: next + 1, limit: end) else { return false }
            return item.upperBound >= end || !isPredicate(item.upperBound)
        }
        // "of hiding, delaying and losing papers"
        if phrases.tag(next) == .verbGerund {
            return (next + 1..<max(next + 1, min(end - 1, next + 8))).contains {
                words.coordinators.contains(text.word($0)) && phrases.tag($0 + 1) == .verbGerund
            }
        }
        guard let item = phrases.phrase(from: next, limit: end), phrases.tag(next) != .pronoun else {
            return false
        }
        if item.upperBound >= end { return phrases.tag(next) == .determiner }
        if isPredicate(item.upperBound) { return false }
        // "the mayor, the council and the port", "Bo Roe, the only pilot who came"
        return (item.upperBound..<min(end, item.upperBound + 12)).contains {
            words.coordinators.contains(text.word($0))
        } || phrases.tag(next) == .determiner && Self.objectRelatives.contains(text.word(item.upperBound))
    }

    private func isPredicate(_ index: Int) -> Bool {
        phrases.tag(index).isFiniteVerb || phrases.tag(index) == .auxiliary
    }

    private static let objectRelatives: WordSet = "which who whose whom where"
    private static let grounds: WordSet = "of for"
    private static let examples: WordSet = "including such especially particularly"

    /// `on Thursday`, `in a speech`, `during a rally at the port`: when and where one spoke.
    private func isCircumstance(_ index: Int, _ end: Int) -> Bool {
        guard phrases.tag(index) == .adposition, words.occasionPrepositions.contains(text.word(index)),
            index + 1 < end
        else { return false }
        if words.media.contains(text.word(index + 1)), text.word(index) == "on" { return true }
        if let phrase = phrases.phrase(from: index + 1, limit: end),
            words.occasions.contains(text.word(phrase.upperBound - 1))
                || words.timeNouns.contains(text.word(phrase.upperBound - 1))
        {
            return true
        }
        return text.times(in: index + 1..<min(end, index + 3)).contains {
            $0.tokens.lowerBound == index + 1 && $0.namesDate && $0.tokens.upperBound + 1 >= end
        }
    }

    /// `hinted the port might close`: a noun phrase with its verb right behind it, after a verb that mostly has `that`.
    func startsPlainClause(_ index: Int, _ limit: Int) -> Bool {
        guard index < limit, !words.relatives.contains(text.word(index)),
            let subject = phrases.phrase(from: index, limit: limit), subject.upperBound + 1 < limit
        else { return false }
        var verb = subject.upperBound
        if phrases.tag(verb) == .adverb { verb += 1 }
        return verb < limit && isPredicate(verb)
    }

    /// The object behind a date: `announced on Tuesday the sale of …`.
    func objectBehindDate(_ start: Int, _ limit: Int) -> Int? {
        guard start + 2 < limit, phrases.tag(start) == .adposition, words.adjuncts.contains(text.word(start)),
            let time = text.times(in: start + 1..<start + 3).first(where: {
                $0.tokens.lowerBound == start + 1 && $0.namesDate
            }),
            time.tokens.upperBound < limit, phrases.tag(time.tokens.upperBound) == .determiner
        else { return nil }
        return time.tokens.upperBound
    }

    /// `called for reducing the toll`, `talked about the tax`: the object of a verb with its particle.
    func particleObject(_ start: Int, _ limit: Int) -> Int? {
        var at = start
        while at < limit, phrases.tag(at) == .adverb, at < start + 2 { at += 1 }
        guard at < limit else { return nil }
        return startsNominal(at, limit) || phrases.tag(at) == .verbGerund ? at : nil
    }
}
