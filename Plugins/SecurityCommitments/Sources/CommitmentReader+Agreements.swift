import DossierText

/// Agreements, bodies and programmes, and the lists of what they contain.
extension CommitmentReader {
    /// `signed a security agreement`, `unveiled a new phase of cooperation`, `the creation of a working group`
    func readCreation(_ cue: Cue, _ index: Int) {
        if readUnsigned(cue, index) || isPutOff(index) || isInserted(index) { return }
        if text.word(index) == CommitmentWords.setWord,
            index + 1 >= sentence.upperBound || text.word(index + 1) != CommitmentWords.upWord
        {
            return
        }
        guard let clause = clause(at: index), previous(words.not, before: index, within: 6) == nil,
            index == sentence.lowerBound || text.word(index - 1) != CommitmentWords.withoutWord
        else { return }
        // "met to inaugurate …": what they came for.
        if index > sentence.lowerBound, text.word(index - 1) == words.to,
            words.ceremonies.contains(text.word(index)),
            previous(words.meetings, before: index, within: 12) != nil
        {
            return
        }
        let stop = min(sentence.upperBound, index + 14)
        guard index + 2 < sentence.upperBound,
            let instrument = (index + 1 ..| stop).first(where: {
                words.instruments.contains(text.word($0)) || isLetterOfIntent($0)
            })
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
        var stance = Stance(
            strength: cue.strength, party: subject.party, start: subject.start, cue: index, rule: "create")
        guard counts(clause.tokens.lowerBound ..| end, party: subject.party) || isInterstate(stance) else {
            return
        }
        if stance.party.isEmpty { stance.party = parties.signatories }
        finish(index + 1 ..| end, .noun, stance)
    }

    private func isLetterOfIntent(_ index: Int) -> Bool {
        text.word(index) == words.letter && index + 2 < sentence.upperBound
            && text.word(index + 2) == words.intent
    }

    /// A creation without a subject of its own: `the signing of a new framework` in a text of the parties.
    func owner(of clause: Clause, before index: Int) -> Subject? {
        if let lastParty { return Subject(party: lastParty, start: index, isState: true) }
        guard isOfficial else { return nil }
        return Subject(party: parties.signatories, start: index, isState: true)
    }

    /// `the agreement reached on Wednesday`, `the programme that was agreed`
    func readPassiveCreation(_ cue: Cue, _ index: Int, _ clause: Clause) {
        guard cue.strength == .agreed,
            let noun = previous(words.instruments, before: index, within: 7),
            previous(words.noWords, before: noun, within: 3) == nil, !parties.signatories.isEmpty, !isOfficial
        else { return }
        let start = nounPhraseStart(noun, sentence.lowerBound)
        guard counts(start ..| min(index + 4, sentence.upperBound), party: []), let party = signers(index)
        else { return }
        let stance = Stance(
            strength: .agreed, party: party, start: start, cue: index, rule: "create.passive",
            confidence: 0.6)
        var end = min(index + 3, contentEnd(from: index))
        while end > index + 1,
            words.articles.contains(text.word(end - 1)) || text.tags[end - 1] == .adposition
        { end -= 1 }
        add(start ..| end, .noun, stance)
    }

    /// Of `was signed between Chile, Peru and Norway` the three; the signatories of the text where none are named. Nil where
    /// it is said who signed, and not of which states.
    private func signers(_ index: Int) -> [String]? {
        let next = index + 1
        guard next + 1 < sentence.upperBound, words.signedBy.contains(text.word(next)) else {
            return parties.signatories
        }
        var end = next + 1
        while end < sentence.upperBound, end < next + 20,
            text.tokens[end].shape != .lower
                || words.joins.contains(text.word(end)) || words.articles.contains(text.word(end))
        { end += 1 }
        let named = parties.states(in: next + 1 ..| end)
        if named.count >= 2 { return named }
        let isAgent = text.word(next) == words.by && parties.signatories.count < 3 && !parties.isBilateral
        return isAgent ? nil : parties.signatories
    }

    /// `The programme includes …, … and …`, `targets several priorities: …`
    func readList(_ index: Int) {
        guard let clause = clause(at: index), clause.link != .relative, index + 2 < sentence.upperBound else {
            return
        }
        if words.priorities.contains(text.word(index)), !text.isMark(index + 1, ":") {
            return readFocus(index)
        }
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
