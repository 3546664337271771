import DossierText

/// Verbs of speech by which nobody says what stands behind them.
extension AttributionReader {
    /// `did not say the bridge was safe`, `has not announced any plans`: denied of those who would have said it. What they
    /// would not say of a question (`did not say who paid`) is told of them.
    func isUnsaid(_ cue: Cue, _ range: Range<Int>) -> Bool {
        let verb = cue.tokens.lowerBound
        if isByAnybody(verb, range) || isPointing(cue, range) { return true }
        guard let base = words.forms[text.word(verb)]?.verb, words.sayings.contains(base),
            isNegated(verb, range)
        else { return false }
        let next = cue.tokens.upperBound
        return next >= range.upperBound || !words.questionWords.contains(text.word(next))
    }

    /// `Whoever says that it is dead`, `Nobody knows who paid`
    private func isByAnybody(_ verb: Int, _ range: Range<Int>) -> Bool {
        let before = verb - 1
        guard before >= range.lowerBound else { return false }
        if text.word(before) == "one", before > range.lowerBound, text.word(before - 1) == "no" {
            return true
        }
        return words.anybody.contains(text.word(before))
            || text.word(before) == "who" && before > range.lowerBound
                && words.anybody.contains(text.word(before - 1))
    }

    /// `…, referring to Norway's minister of ports, Bo Lund`: of whom one speaks, and nothing that one says.
    private func isPointing(_ cue: Cue, _ range: Range<Int>) -> Bool {
        guard let base = words.forms[text.word(cue.tokens.lowerBound)]?.verb, words.pointings.contains(base)
        else { return false }
        return !(cue.tokens.upperBound..<max(cue.tokens.upperBound, range.upperBound)).contains {
            text.word($0) == "as" || text.tokens[$0].shape == .quotationMark
        }
    }

    func isNegated(_ verb: Int, _ range: Range<Int>) -> Bool {
        var index = verb - 1
        while index >= range.lowerBound, verb - index <= 9 {
            if words.negations.contains(text.word(index)) { return true }
            if phrases.isComma(index) {
                // "had not, as of yesterday, announced"
                guard
                    let open = (max(range.lowerBound, index - 6)..<index).last(where: { phrases.isComma($0) })
                else { return false }
                index = open - 1
                continue
            }
            guard phrases.tag(index) == .auxiliary || phrases.tag(index) == .adverb else { return false }
            index -= 1
        }
        return false
    }

    /// `said that if Chile asked the navy to open fire, …`: the clause of a condition has its own subject.
    func isSupposed(_ source: Source, _ range: Range<Int>) -> Bool {
        let before = source.mention.lowerBound - 1
        return before >= range.lowerBound && words.suppositions.contains(text.word(before))
    }

    /// `broke its pledge to …`, `withdrew her promise that …`: taken back, not said.
    func isBroken(_ owner: Int, _ range: Range<Int>) -> Bool {
        guard owner > range.lowerBound else { return false }
        var verb = owner - 1
        if text.word(verb) == "on" || text.word(verb) == "from", verb > range.lowerBound { verb -= 1 }
        return words.breaking.contains(text.word(verb))
    }

    /// Verbs that here do something: `dismissed Ana Ruiz on Monday`, `for defending the coast`.
    func isDeed(_ cue: Cue, _ range: Range<Int>) -> Bool {
        let verb = cue.tokens.lowerBound
        guard let base = words.forms[text.word(verb)]?.verb else { return false }
        let next = cue.tokens.upperBound
        switch base {
        case "dismiss":
            guard next < range.upperBound else { return false }
            return (isOfficeHolder(next, range) || isPersonNamed(next, range))
                && !(next..<min(next + 8, range.upperBound)).contains { text.word($0) == "as" }
        case "endorse":
            return choosesPerson(next, range)
        case "refuse":
            // "refused to renew the lease", but "refused to say who paid"
            guard next + 1 < range.upperBound, text.word(next) == "to" else { return false }
            return words.frame(next + 1, text) == nil && !words.answers.contains(text.word(next + 1))
        case "claim":
            // "claimed 40 lives"
            return (next..<min(next + 7, range.upperBound)).contains { words.claimed.contains(text.word($0)) }
                && !(next..<min(next + 7, range.upperBound)).contains { phrases.tag($0) == .auxiliary }
        case "state":
            // "Island states have the right to fish": a plural noun before its verb.
            return text.word(verb) == "states" && next < range.upperBound
                && (phrases.tag(next) == .auxiliary || phrases.tag(next).isVerb)
        case "defend":
            return cue.isGerund && verb > range.lowerBound
                && (text.word(verb - 1) == "for" || text.word(verb - 1) == "of")
        case "declare":
            // "declared a state of emergency", "declared war"
            guard next < range.upperBound else { return false }
            return (next..<min(next + 4, range.upperBound)).contains {
                words.declared.contains(text.word($0))
            }
                && !(next..<min(next + 4, range.upperBound)).contains {
                    phrases.tag($0).isFiniteVerb || phrases.tag($0) == .auxiliary || text.word($0) == "that"
                }
        default: return false
        }
    }

    /// `him`, `Ana Ruiz`, but not `Ana Ruiz's plan`.
    private func isPersonNamed(_ next: Int, _ range: Range<Int>) -> Bool {
        text.word(next) == "him" || text.word(next) == "her" && !phrases.tag(next + 1).isNominal
            || phrases.mentions(in: next..<min(next + 2, range.upperBound)).contains { mention in
                mention.tokens.lowerBound <= next + 1 && mention.form == .name
                    && mention.entity.map { text.entities[$0].kind == .person } ?? false
                    && text.word(mention.tokens.upperBound) != "'s"
            }
    }

    /// `endorsed her former rival`: somebody who is chosen, and of whom nothing is said, not even a name.
    private func choosesPerson(_ next: Int, _ range: Range<Int>) -> Bool {
        guard let object = phrases.phrase(from: next, limit: range.upperBound),
            phrases.mentions(in: object).allSatisfy({ $0.form != .name })
        else { return false }
        let last = object.upperBound - 1
        return (words.people.contains(text.word(last)) || words.officeHolders.contains(text.word(last)))
            && text.word(object.upperBound) != "'s"
    }

    /// `the head of safety`, `its chief engineer`
    private func isOfficeHolder(_ start: Int, _ range: Range<Int>) -> Bool {
        guard phrases.tag(start) == .determiner || words.possessives.contains(text.word(start)) else {
            return false
        }
        var at = start + 1
        while at < min(range.upperBound, start + 4) {
            if words.officeHolders.contains(text.word(at)) {
                return at + 1 >= text.tokens.count
                    || text.word(at + 1) != "'s" && !phrases.tag(at + 1).isNominal
            }
            guard phrases.tag(at).isNominal || phrases.tag(at) == .adjective else { return false }
            at += 1
        }
        return false
    }

    /// `He quoted the poet Ana Ruiz: “…”`: the words are those of whom he quotes.
    func quoted(_ cue: Cue, _ range: Range<Int>, _ number: Int) -> Attribution? {
        guard let base = words.forms[text.word(cue.tokens.lowerBound)]?.verb,
            base == "quote" || base == "cite"
        else { return nil }
        let next = cue.tokens.upperBound
        guard
            let colon = (next..<min(next + 14, range.upperBound)).first(where: {
                phrases.isMark($0, 0x3A) || phrases.isComma($0)
            }), colon + 1 < range.upperBound, text.tokens[colon + 1].shape == .quotationMark,
            let mention = phrases.mentions(in: next..<colon).last(where: { mention in
                mention.form == .name
                    && mention.entity.map { text.entities[$0].kind == .person } ?? false
            }), let content = trimmed(colon + 1..<range.upperBound)
        else { return nil }
        return Attribution(
            cue: cue.tokens, source: Source(mention.tokens), content: content, form: .clause, sentence: number
        )
    }
}
