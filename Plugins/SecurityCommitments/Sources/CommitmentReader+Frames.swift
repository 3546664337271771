import DossierText

extension CommitmentReader {
    func read(_ cue: Cue, at index: Int) {
        if cue.frame != .refusal, isFailed(index) || isBroken(index) { return }
        switch cue.frame {
        case .stance: readStance(cue, index)
        case .intent: readIntent(cue, index)
        case .modal: readModal(index)
        case .state: readState(cue, index)
        case .noun: readNoun(cue, index)
        case .create: readCreation(cue, index)
        case .list: readList(index)
        case .refusal: readRefusal(index)
        case .demand: readDemand(index)
        case .praise: readPraise(index)
        case .perform: readPerformance(index)
        case .emphasis: readEmphasis(index)
        case .joint: readJoint(cue, index)
        case .ahead: readAhead(index)
        case .binding: readBinding(index)
        case .task: readTask(index)
        case .impersonal: return
        }
    }

    /// Where an undertaking begins whose subject stands before another one: at its own verb.
    func ownStart(_ start: Int, _ index: Int) -> Int {
        if done > start { return index }
        // "We welcome their work and commit to …"
        if index > start + 3, text.word(index - 1) == words.and,
            (start + 1 ..| index - 1).contains(where: { text.tags[$0].isVerb })
        {
            return index
        }
        // "There is no change, and we call for …"
        return (start ..| index).last {
            isWe($0) && text.isMark($0 - 2, ",") && words.joins.contains(text.word($0 - 1))
        }
            ?? start
    }

    /// Skips what may stand between a verb and its complement: `themselves`, `jointly`, `today`.
    func skip(_ index: Int) -> Int {
        var index = index
        while index < sentence.upperBound {
            if index + 2 < sentence.upperBound, text.isMark(index, ","), text.isMark(index + 2, ","),
                words.parentheses.contains(text.word(index + 1)) || splitter.isAdverb(index + 1)
            {
                // "promised, however, to"
                index += 3
                continue
            }
            guard
                words.reflexive.contains(text.word(index)) || splitter.isAdverb(index)
                    || words.skippedMarks.contains(text.word(index))
            else { break }
            index += 1
        }
        return index
    }

    /// In a question that is open, or in what is said not to be so: `whether it has promised`, `denied that it had agreed`.
    func isUnsaid(_ index: Int) -> Bool {
        if isDenied { return true }
        guard
            let opener = (max(sentence.lowerBound, index - 30) ..| index).last(where: {
                words.whether.contains(text.word($0)) || words.denials.contains(text.word($0))
            })
        else { return false }
        if words.denials.contains(text.word(opener)) {
            return opener + 1 < index && words.denied.contains(text.word(opener + 1))
        }
        // "Whether it will leave remains open beyond its promise to …"
        return !(opener + 1 ..| index).contains {
            words.leftOpen.contains(text.word($0)) || text.isMark($0, ";")
        }
    }

    /// `pledged to …`, `agreed on …`, `reaffirmed their commitment to …`, `agreed that they would …`
    func readStance(_ cue: Cue, _ index: Int) {
        guard index + 2 < sentence.upperBound else { return }
        if words.agreedWords.contains(text.word(index)), readImpersonal(index) { return }
        // "the steps undertaken to", but "has undertaken to"
        if text.word(index) == words.undertakenWord, previous(words.have, before: index, within: 2) == nil {
            return
        }
        // "its right to decide", "efforts to renew"
        if index >= sentence.lowerBound + 2, text.word(index - 1) == words.to,
            text.tags[index - 2] == .noun
        {
            return
        }
        // "It commits both navies to …"
        if words.commits.contains(text.word(index)), !words.toward.contains(text.word(skip(index + 1))),
            !words.on.contains(text.word(skip(index + 1)))
        {
            return readBinding(index)
        }
        if cue.strength == .agreed, index > sentence.lowerBound, words.be.contains(text.word(index - 1)),
            let clause = clause(at: index)
        {
            return readPassiveCreation(cue, index, clause)
        }
        // "the pledge to", "his promise that", "Peru's promise to"
        if index > sentence.lowerBound,
            words.articles.contains(text.word(index - 1)) || words.possessives.contains(text.word(index - 1))
        {
            return readNoun(cue, index)
        }
        guard let subject = subject(before: index) else { return }
        if let not = previous(words.not, before: index, within: 2) {
            // Who has not promised has not refused either, nor who has not decided whether to.
            if words.whether.contains(text.word(skip(index + 1))) { return }
            return cue.strength == .pledged ? () : readNoAgreement(not, index, subject)
        }
        if (subject.start ..| index).contains(where: { words.neither.contains(text.word($0)) }) {
            return readNoAgreement(subject.start, index, subject)
        }
        var start = skip(index + 1)
        guard start + 1 < sentence.upperBound else { return }
        let end = contentEnd(from: start)
        var stance = Stance(
            strength: cue.strength, party: subject.party, start: ownStart(subject.start, index), cue: index,
            rule: "stance")
        if words.no == text.word(start) { return }
        // "agreed with Chile to …": a word of both
        if cue.strength == .agreed, words.charged.contains(text.word(start)),
            let link = next(CommitmentWords.agreedLinks, after: start, within: 7), link < end
        {
            stance.party += parties.states(in: start ..| link).filter { !stance.party.contains($0) }
            start = link
        }
        if words.toward.contains(text.word(start)) {
            start = skip(start + 1)
        } else if words.on.contains(text.word(start)) {
            start += 1
        } else if text.word(start) == words.that {
            guard let modal = next(words.modals, after: start, within: 12), modal + 1 < end else {
                guard isOfficial else { return }
                return finish(start + 1 ..| end, .noun, stance)
            }
            if let own = parties.parties(of: start + 1 ..| modal), !own.isEmpty { stance.party = own }
            if words.not.contains(text.word(modal + 1)) {
                stance.strength = .refused
                return finish(modal + 1 ..| end, .noun, stance)
            }
            start = skip(modal + 1)
        } else if let noun = nounComplement(start, end) {
            if words.cues[text.word(noun.noun)]?.strength == .refused { stance.strength = .refused }
            start = noun.start
        } else if let creation = next(words.instruments, after: start - 1, within: 8), creation < end {
            return finish(start ..| end, .noun, stance)
        } else if cue.strength == .agreed && !isOfficial {
            return
        }
        guard start < end else { return }
        finish(start ..| end, enumeration.form(at: start), stance)
    }

    /// `did not agree on …`, `has not promised to …`
    private func readNoAgreement(_ not: Int, _ index: Int, _ subject: Subject) {
        guard !subject.party.isEmpty else { return }
        let end = contentEnd(from: index + 1)
        let stance = Stance(
            strength: .refused, party: subject.party, start: subject.start, cue: index, rule: "stance.not",
            confidence: 0.65)
        guard index + 1 < end, counts(index ..| end, party: subject.party) else { return }
        add(not ..| end, .noun, stance)
    }

    /// `intends to …`
    func readIntent(_ cue: Cue, _ index: Int) {
        if index > sentence.lowerBound, words.possessives.contains(text.word(index - 1)) {
            return readNoun(Cue(frame: .noun, strength: .intends), index)
        }
        // "was prepared to withdraw"
        if words.willing.contains(text.word(index)), previous(words.be, before: index, within: 3) != nil {
            return readState(Cue(frame: .state, strength: .intends), index)
        }
        var start = skip(index + 1)
        // "intends, with their help, to …"
        if start + 2 < sentence.upperBound, text.isMark(start, ","),
            let comma = (start + 1 ..| min(start + 10, sentence.upperBound - 2)).first(where: {
                text.isMark($0, ",")
            }), text.word(comma + 1) == words.to
        {
            start = comma + 1
        }
        guard start + 1 < sentence.upperBound, let subject = subject(before: index) else { return }
        if text.tags[index] == .verbParticiple, text.word(start) != words.to { return }
        guard isOfficial || !words.weakIntent.contains(text.word(index)) else { return }
        if text.word(start) == words.to {
            start = skip(start + 1)
        } else if text.word(start) != words.that && !isOfficial {
            return
        }
        if let not = previous(words.not, before: index, within: 2) {
            return words.firmIntent.contains(text.word(index)) ? readNoAgreement(not, index, subject) : ()
        }
        if index > sentence.lowerBound, words.articles.contains(text.word(index - 1)) { return }
        let stance = Stance(
            strength: cue.strength, party: subject.party, start: ownStart(subject.start, index), cue: index,
            rule: "intent")
        finish(start ..| contentEnd(from: start), enumeration.form(at: start), stance)
    }

    /// `will …`, `shall …`; `would …` only in reported speech.
    func readModal(_ index: Int) {
        var start = skip(index + 1)
        guard start + 1 < sentence.upperBound, let clause = clause(at: index), clause.link != .relative else {
            return
        }
        if text.word(index) == words.would, clause.link != .content,
            previous(words.reportVerbs, before: index, within: 30) == nil
                || previous(words.thats, before: index, within: 8) == nil, !isReported(behind: index)
        {
            return
        }
        // "is not going to"
        if let not = (index + 1 ..| start + 1).first(where: { words.not.contains(text.word($0)) }) {
            if not + 1 < sentence.upperBound, text.word(not + 1) == words.only { return }
            // "will not be safe until …": what is so, and nobody's refusal.
            if not + 2 < sentence.upperBound, text.word(not + 1) == words.beWord,
                text.tags[not + 2] == .adjective
            {
                return
            }
            return readRefusedModal(not, index)
        }
        guard
            verbs[text.word(start)]?.form == .base
                || text.tags[start] == .verbBase && !words.beVerbs.contains(text.word(start))
        else {
            return readGroupModal(start, index, clause)
        }
        let body = jointBody(before: index, clause)
        guard let subject = body ?? subject(before: index), subject.isState || isOfficial else { return }
        // "Neither side shall permit …"
        if (subject.start ..| index).contains(where: { words.neither.contains(text.word($0)) }) {
            let stance = Stance(
                strength: .refused, party: subject.party.isEmpty ? parties.signatories : subject.party,
                start: subject.start, cue: index, rule: "modal.not")
            return finish(start ..| contentEnd(from: start), .noun, stance)
        }
        guard isOfficial || !subject.party.isEmpty else { return }
        // What a minister's quoted words add to a text of the ministry must have a theme.
        if issuer != nil, text.quotation(around: index) != nil,
            themes.mask(of: start ..| sentence.upperBound, in: text.base) == 0
        {
            return
        }
        let strength: Strength =
            text.word(index) == words.would
            ? subject.party.count == 1 ? .announced : .agreed
            : !isOfficial ? .announced : subject.party.count > 1 ? .agreed : .pledged
        // "will continue to", "will work to": the undertaking is what follows
        if words.continuing.contains(text.word(start)), start + 2 < sentence.upperBound,
            text.word(start + 1) == words.to
        {
            start += 2
        }
        let stance = Stance(
            strength: strength, party: subject.party, start: subject.start, cue: index, rule: "modal")
        finish(
            start ..| contentEnd(from: start), enumeration.form(at: start) == .noun ? .noun : .infinitive,
            stance)
    }

    /// `Chile would pay only half, she said`: reported by the words behind it.
    private func isReported(behind index: Int) -> Bool {
        guard let report = next(words.reportVerbs, after: index, within: 34), report - 3 > index else {
            return false
        }
        return (report - 3 ..| report).contains { text.isMark($0, ",") }
    }

    func readRefusedModal(_ start: Int, _ index: Int) {
        guard let subject = subject(before: index) else { return }
        var party = subject.party
        if party.isEmpty {
            party = parties.states(in: sentence.lowerBound ..| index).first.map { [$0] } ?? []
        }
        let end = contentEnd(from: start)
        let stance = Stance(
            strength: .refused, party: party, start: subject.start, cue: index, rule: "modal.not")
        guard start < end else { return }
        finish(start ..| end, .noun, stance)
    }

    /// `a working group will be formed to …`, and things that the parties decide without being the subject.
    func readGroupModal(_ start: Int, _ index: Int, _ clause: Clause) {
        if readPassive(start, index, clause) { return }
        guard words.be.contains(text.word(start)) || text.word(start) == words.beWord,
            start + 1 < sentence.upperBound,
            words.groupVerbs.contains(text.word(start + 1)),
            previous(words.instruments, before: index, within: 8) != nil
        else { return }
        let end = contentEnd(from: start)
        let party = parties.signatories
        let stance = Stance(
            strength: isOfficial ? .agreed : .announced, party: party, start: clause.tokens.lowerBound,
            cue: index, rule: "modal.passive")
        guard counts(clause.tokens.lowerBound ..| end, party: party) else { return }
        addBody(start + 1 ..| end, .noun, stance)
    }

    /// `are committed to …`, `stand ready to …`
    func readState(_ cue: Cue, _ index: Int) {
        guard let subject = subject(before: index) else { return }
        var start = skip(index + 1)
        guard start + 1 < sentence.upperBound, words.toward.contains(text.word(start)) else { return }
        // "are committed to", and the past tense: "we committed to"
        guard
            previous(words.be, before: index, within: 4) != nil || words.pastStates.contains(text.word(index))
        else { return }
        start = skip(start + 1)
        let strength: Strength = words.willing.contains(text.word(index)) ? .intends : cue.strength
        let stance = Stance(
            strength: strength, party: subject.party, start: subject.start, cue: index, rule: "state")
        finish(start ..| contentEnd(from: start), enumeration.form(at: start), stance)
    }

    /// `our commitment to …`, `opposition to …`, `assurances about …`
    func readNoun(_ cue: Cue, _ index: Int) {
        if readAssurance(index) { return }
        if isComplainedOf(index) { return }
        let about = skip(index + 1)
        guard about + 1 < sentence.upperBound, words.about.contains(text.word(about)),
            let clause = clause(at: index)
        else {
            if about + 2 < sentence.upperBound, words.aims.contains(text.word(index)),
                words.be.contains(text.word(about)), text.word(about + 1) == words.to
            {
                let start = skip(about + 2)
                let stance = Stance(
                    strength: .agreed, party: parties.signatories, start: max(sentence.lowerBound, index - 1),
                    cue: index, rule: "aim", confidence: 0.6)
                return finish(start ..| contentEnd(from: start), .infinitive, stance)
            }
            if isOfficial, words.verbsToo.contains(text.word(index)) { readJoint(cue, index) }
            return
        }
        if previous(words.noWords, before: index, within: 2) != nil { return }
        // "cooperation in support of …" is no support that somebody gives.
        if index > sentence.lowerBound, words.inWords.contains(text.word(index - 1)) { return }
        var start = skip(about + 1)
        let head = clause.tokens.lowerBound
        // "the pledge that the union will …"
        if text.word(about) == words.that, let modal = next(words.modals, after: about, within: 10),
            modal + 1 < sentence.upperBound
        {
            guard !isOfficial, let party = parties.parties(of: about + 1 ..| modal) else { return }
            start = skip(modal + 1)
            let stance = Stance(
                strength: cue.strength, party: party, start: about + 1, cue: index, rule: "noun.that",
                confidence: 0.65)
            return finish(start ..| contentEnd(from: start), enumeration.form(at: start), stance)
        }
        let possessor = index > head ? possessor(before: index) : nil
        let owner =
            possessor?.party ?? parties.parties(of: max(head, index - 5) ..| index)
            ?? parties.parties(of: head ..| index)
        guard let owner = owner ?? (words.ofTexts.contains(text.word(index)) ? parties.signatories : nil)
        else { return }
        guard cue.strength != .pledged || isOfficial || words.firmNouns.contains(text.word(index)) else {
            return
        }
        let stance = Stance(
            strength: cue.strength, party: owner,
            start: possessor?.start ?? (isOfficial ? head : nounPhraseStart(index, head)),
            cue: index, rule: "noun",
            confidence: 0.65)
        finish(start ..| contentEnd(from: start), enumeration.form(at: start), stance)
    }

    /// Of `Peru’s plan to …` Peru, and where its name begins.
    private func possessor(before index: Int) -> (party: [String], start: Int)? {
        guard index >= 2, words.possessives.contains(text.word(index - 1)),
            let mention = text.mentions(in: max(sentence.lowerBound, index - 5) ..| index).last
        else { return nil }
        let states = parties.states(in: mention.tokens)
        let first = mention.tokens.lowerBound
        let hasArticle = first > sentence.lowerBound && words.articles.contains(text.word(first - 1))
        return states.isEmpty ? nil : (states, hasArticle ? first - 1 : first)
    }

    /// First token of the noun phrase that a noun ends: back over adjectives to a determiner, possessive or preposition.
    func nounPhraseStart(_ index: Int, _ head: Int) -> Int {
        var start = index
        while start > head, !words.phraseStops.contains(text.word(start - 1)), index - start < 7,
            text.tokens[start - 1].shape != .punctuation || text.isMark(start - 1, "-")
        {
            start -= 1
        }
        return start
    }
}
