import DossierText

extension CommitmentReader {
    func read(_ cue: Cue, at index: Int) {
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
        }
    }

    /// Skips what may stand between a verb and its complement: `themselves`, `jointly`, `today`.
    func skip(_ index: Int) -> Int {
        var index = index
        while index < sentence.upperBound,
            words.reflexive.contains(text.word(index)) || splitter.isAdverb(index)
                || words.skippedMarks.contains(text.word(index))
        { index += 1 }
        return index
    }

    /// `pledged to …`, `agreed on …`, `reaffirmed their commitment to …`, `agreed that they would …`
    private func readStance(_ cue: Cue, _ index: Int) {
        guard index + 2 < sentence.upperBound else { return }
        if cue.strength == .agreed, index > sentence.lowerBound, words.be.contains(text.word(index - 1)),
            let clause = clause(at: index)
        {
            return readPassiveCreation(cue, index, clause)
        }
        // "the pledge to", "his promise that"
        if index > sentence.lowerBound, words.articles.contains(text.word(index - 1)) {
            return readNoun(cue, index)
        }
        guard let subject = subject(before: index) else { return }
        var start = skip(index + 1)
        guard start + 1 < sentence.upperBound else { return }
        let end = contentEnd(from: start)
        var stance = Stance(
            strength: cue.strength, party: subject.party, start: subject.start, cue: index, rule: "stance")
        if words.no == text.word(start) { return }
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

    /// `their commitment to …`: the noun, and where its complement begins.
    private func nounComplement(_ start: Int, _ end: Int) -> (noun: Int, start: Int)? {
        for noun in start ..| min(start + 6, end) {
            guard words.cues[text.word(noun)]?.frame == .noun, noun + 2 < end else { continue }
            let next = skip(noun + 1)
            if next + 1 < end, words.about.contains(text.word(next)) { return (noun, skip(next + 1)) }
            if next + 1 < end, text.word(next) == words.forWord { return (noun, next + 1) }
        }
        return nil
    }

    /// Adds the items when the content belongs in the ledger; of an official text also what names no theme.
    private func finish(_ content: Range<Int>, _ form: Enumeration.Form, _ stance: Stance) {
        guard content.count >= 1, counts(stance.start ..| content.upperBound, party: stance.party) else {
            return
        }
        let split = listStart(in: content)
        // "collaboration that will strengthen …, integrate … and …": the first item stays with its stem
        if let split, split.stem == split.items.lowerBound { return add(split.items, split.form, stance) }
        addBody(content.lowerBound ..| (split?.stem ?? content.upperBound), form, stance)
        if let split {
            var items = stance
            items.start = split.items.lowerBound
            add(split.items, split.form, items, isWhole: true)
        }
    }

    /// A body or effort with its purposes: what it is to do counts by itself where it has a theme of its own.
    private func addBody(_ content: Range<Int>, _ form: Enumeration.Form, _ stance: Stance) {
        let isFirst =
            enumeration.form(at: content.lowerBound) != .noun
            && enumeration.items(of: content, form: form).count > 1
        let body = content.first { words.bodies.contains(text.word($0)) }
        guard let body,
            let to = (body + 1 ..| min(body + 4, content.upperBound)).first(where: {
                text.word($0) == words.to || text.word($0) == words.verbOf
            }),
            to + 2 < content.upperBound, !isFirst || text.word(to) == words.to
        else { return addSplitting(content, form, stance) }
        var start = skip(to + 1)
        guard start < content.upperBound, enumeration.form(at: start) == .infinitive else {
            return addSplitting(content, form, stance)
        }
        let purpose = start ..| content.upperBound
        let own =
            themes.mask(of: purpose, in: text.base) & ~themes.mask(
                of: content.lowerBound ..| to, in: text.base)
        guard own != 0 else { return addSplitting(content, form, stance) }
        if !words.efforts.contains(text.word(body)) { add(content.lowerBound ..| to, .noun, stance) }
        var items = stance
        items.start = start
        if words.efforts.contains(text.word(body)),
            enumeration.items(of: purpose, form: .infinitive).count == 1
        {
            start = stance.start; items.start = start
        }
        add(purpose, .infinitive, items, isWhole: items.start != stance.start)
    }

    /// `joint action against …, and to curb …`: an infinitive coordinated with nouns.
    private func addSplitting(_ content: Range<Int>, _ form: Enumeration.Form, _ stance: Stance) {
        guard form == .noun, !isOfficial,
            let cut = content.dropFirst().first(where: {
                words.joins.contains(text.word($0)) && $0 + 2 < content.upperBound
                    && text.word($0 + 1) == words.to && enumeration.form(at: $0 + 2) == .infinitive
            })
        else { return add(content, form, stance) }
        add(content.lowerBound ..| cut, form, stance)
        var second = stance
        second.start = cut + 1
        add(cut + 2 ..| content.upperBound, .infinitive, second)
    }

    /// A list of verb phrases inside the content: `, including …ing …, …ing …`, `from …ing to …ing`, `: …ing`,
    /// `measures to …, … and …`
    private func listStart(in content: Range<Int>) -> (stem: Int, items: Range<Int>, form: Enumeration.Form)?
    {
        for index in content.dropFirst() where index + 2 < content.upperBound {
            let isRelative = text.word(index) == words.that && words.modals.contains(text.word(index + 1))
            let isOpener =
                words.listOpeners.contains(text.word(index)) || text.isMark(index, ":") || isRelative
            guard isOpener else { continue }
            var start = index + (isRelative ? 2 : 1)
            if text.word(start) == words.asWord { start += 1 }
            while start < content.upperBound, text.tokens[start].shape == .quotationMark { start += 1 }
            // "including measures to counter …, strengthen … and …"
            if start + 2 < content.upperBound, words.containers.contains(text.word(start)),
                text.word(start + 1) == words.to
            {
                start += 2
            }
            guard start < content.upperBound else { return nil }
            let form = enumeration.form(at: start)
            guard form != .noun,
                enumeration.items(of: start ..| content.upperBound, form: form).count >= (isRelative ? 3 : 2)
            else { continue }
            if isRelative { return (start, start ..| content.upperBound, form) }
            return (index, start ..| content.upperBound, form)
        }
        return nil
    }

    /// `intends to …`
    private func readIntent(_ cue: Cue, _ index: Int) {
        var start = skip(index + 1)
        guard start + 1 < sentence.upperBound, let subject = subject(before: index) else { return }
        guard isOfficial || !words.weakIntent.contains(text.word(index)) else { return }
        if text.word(start) == words.to {
            start = skip(start + 1)
        } else if text.word(start) != words.that && !isOfficial {
            return
        }
        if previous(words.not, before: index, within: 2) != nil { return }
        if index > sentence.lowerBound, words.determiners.contains(text.word(index - 1)) { return }
        let stance = Stance(
            strength: cue.strength, party: subject.party, start: subject.start, cue: index, rule: "intent")
        finish(start ..| contentEnd(from: start), enumeration.form(at: start), stance)
    }

    /// `will …`, `shall …`; `would …` only in reported speech.
    private func readModal(_ index: Int) {
        var start = skip(index + 1)
        guard start + 1 < sentence.upperBound, let clause = clause(at: index), clause.link != .relative else {
            return
        }
        if text.word(index) == words.would, clause.link != .content,
            previous(words.reportVerbs, before: index, within: 30) == nil
                || previous(words.thats, before: index, within: 8) == nil
        {
            return
        }
        if let not = (index + 1 ..| start + 1).first(where: { words.not.contains(text.word($0)) }) {
            return readRefusedModal(not, index)
        }
        guard let entry = verbs[text.word(start)], entry.form == .base else {
            return readGroupModal(start, index, clause)
        }
        guard let subject = subject(before: index), subject.isState || isOfficial else { return }
        guard isOfficial || !subject.party.isEmpty else { return }
        let strength: Strength =
            text.word(index) == words.would
            ? .agreed : !isOfficial ? .announced : subject.party.count > 1 ? .agreed : .pledged
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

    private func readRefusedModal(_ start: Int, _ index: Int) {
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
    private func readGroupModal(_ start: Int, _ index: Int, _ clause: Clause) {
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
    private func readState(_ cue: Cue, _ index: Int) {
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
    private func readNoun(_ cue: Cue, _ index: Int) {
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
        let owner = parties.parties(of: max(head, index - 5) ..| index) ?? parties.parties(of: head ..| index)
        guard let owner = owner ?? (words.ofTexts.contains(text.word(index)) ? parties.signatories : nil)
        else { return }
        guard cue.strength != .pledged || isOfficial || words.firmNouns.contains(text.word(index)) else {
            return
        }
        let stance = Stance(
            strength: cue.strength, party: owner, start: isOfficial ? head : nounPhraseStart(index, head),
            cue: index, rule: "noun",
            confidence: 0.65)
        finish(start ..| contentEnd(from: start), enumeration.form(at: start), stance)
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

    /// `signed a security agreement`, `unveiled a new phase of cooperation`, `the creation of a working group`
    private func readCreation(_ cue: Cue, _ index: Int) {
        guard let clause = clause(at: index), previous(words.not, before: index, within: 6) == nil else {
            return
        }
        let stop = min(sentence.upperBound, index + 14)
        guard index + 2 < sentence.upperBound,
            let instrument = (index + 1 ..| stop).first(where: { words.instruments.contains(text.word($0)) })
        else { return readPassiveCreation(cue, index, clause) }
        let between = index + 1 ..| instrument
        if words.loose.contains(text.word(instrument)), cue.strength == .agreed { return }
        if between.contains(where: {
            words.creationStops.contains(text.word($0)) || text.isMark($0, ":") || text.isMark($0, ";")
        }) {
            return
        }
        guard let subject = subject(before: index) ?? owner(of: clause, before: index) else { return }
        let end = contentEnd(from: index + 1)
        guard counts(clause.tokens.lowerBound ..| end, party: subject.party) else { return }
        var stance = Stance(
            strength: cue.strength, party: subject.party, start: subject.start, cue: index, rule: "create")
        if stance.party.isEmpty { stance.party = parties.signatories }
        finish(index + 1 ..| end, .noun, stance)
    }

    /// A creation without a subject of its own: `the signing of a new framework` in a text of the parties.
    private func owner(of clause: Clause, before index: Int) -> Subject? {
        if let lastParty { return Subject(party: lastParty, start: index, isState: true) }
        guard isOfficial else { return nil }
        return Subject(party: parties.signatories, start: index, isState: true)
    }

    /// `the agreement reached on Wednesday`, `the programme that was agreed`
    private func readPassiveCreation(_ cue: Cue, _ index: Int, _ clause: Clause) {
        guard cue.strength == .agreed,
            let noun = previous(words.instruments, before: index, within: 7),
            !parties.signatories.isEmpty, !isOfficial
        else { return }
        let start = nounPhraseStart(noun, sentence.lowerBound)
        guard counts(start ..| min(index + 4, sentence.upperBound), party: []) else { return }
        let stance = Stance(
            strength: .agreed, party: parties.signatories, start: start, cue: index, rule: "create.passive",
            confidence: 0.6)
        add(start ..| min(index + 3, contentEnd(from: index)), .noun, stance)
    }

    /// `The programme includes …, … and …`, `targets several priorities: …`
    private func readList(_ index: Int) {
        guard let clause = clause(at: index), clause.link != .relative, index + 2 < sentence.upperBound else {
            return
        }
        if words.priorities.contains(text.word(index)), !text.isMark(index + 1, ":") { return }
        guard
            let container = previous(words.containers, before: index + 1, within: 14)
                ?? next(words.containers, after: index, within: 3)
        else { return }
        let isPriority =
            words.priorities.contains(text.word(container)) || words.priorities.contains(text.word(index))
        var start = index + 1
        if let colon = (index + 1 ..| min(index + 7, sentence.upperBound)).first(where: {
            text.isMark($0, ":")
        }) {
            start = colon + 1
        }
        while start < sentence.upperBound, words.listFillers.contains(text.word(start)) { start += 1 }
        if start + 1 < sentence.upperBound, words.containers.contains(text.word(start)),
            text.word(start + 1) == words.to
        {
            start += 2
        }
        guard start + 2 < sentence.upperBound else { return }
        let end = contentEnd(from: start)
        guard start < end else { return }
        let form = enumeration.form(at: start)
        let items = enumeration.items(of: start ..| end, form: form)
        guard items.count >= 2, items.allSatisfy({ $0.count <= 30 }) else { return }
        if form == .noun {
            guard !isOfficial, counts(start ..| end, party: []) else { return }
            guard
                !items.contains(where: {
                    $0.first.map {
                        words.asides.contains(text.word($0)) || words.which.contains(text.word($0))
                    } ?? true
                })
            else { return }
        }
        let party = parties.parties(of: clause.tokens.lowerBound ..| container) ?? parties.signatories
        let stance = Stance(
            strength: isPriority ? .intends : .agreed, party: party.isEmpty ? parties.signatories : party,
            start: start, cue: index,
            rule: "list", confidence: 0.7)
        guard counts(start ..| end, party: party) else { return }
        if form == .noun {
            for item in items { add(item, .noun, stance, isWhole: true) }
        } else {
            add(start ..| end, form, stance, isWhole: true)
        }
        done = max(done, end)
    }
}

extension ClauseWords {
    /// Whether a word begins a prepositional phrase.
    func isPreposition(_ word: Word) -> Bool { Self.openers.contains(word) }

    private static let openers: WordSet =
        "in on at by for from with without to under during following after before since through despite beyond as"
}
