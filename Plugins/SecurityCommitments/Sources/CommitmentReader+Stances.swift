import DossierText

/// Refusals, demands, deliveries and emphasis.
extension CommitmentReader {
    /// Adds a clause as one item.
    func addClause(_ range: Range<Int>, _ stance: Stance) {
        guard !range.isEmpty, counts(range, party: stance.party) else { return }
        // What follows "including" illustrates; it is no part of the stance.
        let stop = (range.lowerBound + 4 ..| range.upperBound).first {
            text.isMark($0 - 1, ",") && words.including == text.word($0)
        }
        let range = isOfficial ? range : range.lowerBound ..| (stop.map { $0 - 1 } ?? range.upperBound)
        add(range, .noun, stance, isWhole: true)
    }

    /// `rejected`, `turned down`, `no plans to`, `a red line`, `unacceptable`
    func readRefusal(_ index: Int) {
        guard let clause = clause(at: index), !isUnrefused(index) else { return }
        let word = text.word(index)
        if words.oppose.contains(word), index + 2 < sentence.upperBound, text.word(index + 1) == words.to,
            words.speaking.contains(text.word(index + 2))
        {
            return
        }
        let end = max(contentEnd(from: index), index + 1)
        let head = clause.tokens.lowerBound
        if words.turn.contains(word) || words.rule.contains(word) {
            guard
                let particle = next(
                    words.turn.contains(word) ? words.downWords : words.out, after: index, within: 1)
            else { return }
            guard particle < end else { return }
        } else if words.lines.contains(word) {
            guard previous(words.lineSigns, before: index, within: 2) != nil else { return }
        } else if words.never.contains(word) || word == words.no {
            guard
                let permission = next(words.permission, after: index, within: 7)
                    ?? (isBarred(index, end) ? index : nil),
                !words.givenWords.contains(text.word(permission)) || permission - index <= 2
            else { return }
        } else if word == words.against {
            guard next(words.law, after: index, within: 4) != nil else { return }
        } else if words.firmThings.contains(word) {
            guard previous(words.firmSigns, before: index, within: 3) != nil else { return }
        } else if words.reservations.contains(word) {
            guard previous(words.kept, before: index, within: 4) != nil else { return }
        } else if word == words.reserved {
            guard next(words.positions, after: index, within: 3) != nil else { return }
        } else if word == words.acceptance {
            // "could not accept"
            guard previous(words.not, before: index, within: 2) != nil,
                index + 1 < end, previous(words.modalsOfAbility, before: index, within: 3) != nil
            else { return }
        } else if word == words.concerns {
            guard !isOfficial, previous(words.expressed, before: index, within: 3) != nil else { return }
        } else if !words.oppose.contains(word) && !words.bareRefusals.contains(word) {
            return
        }
        let reporter =
            words.bareRefusals.contains(word) && clause.link == .content
            ? parties.parties(of: sentence.lowerBound ..| max(sentence.lowerBound, head - 1)) : nil
        let owner =
            reporter ?? subject(before: index)?.party ?? parties.parties(of: head ..| max(head, index))
            ?? lastParty ?? (isForeignBarred(index, end) ? host(index, end) : nil)
        if isOfficial, owner == nil, !isBarred(index, end) { return }
        var mask = themes.mask(of: head ..| end, in: text.base) | (isPlainRefusal(index, end) ? 1 : 0)
        if isForeignBarred(index, end) { mask |= themes.sovereignty }
        let isOwned = owner?.isEmpty == false
        guard
            isOfficial || mask & ~themes.soft != 0 || isAffair && isOwned
                || isOwned && isDispute && mask & themes.economic == 0
        else { return }
        if !isOfficial, owner == nil, !words.bareRefusals.contains(word), !words.lines.contains(word),
            word != words.no
        {
            return
        }
        // Whose stance it is must be said where nothing but the dispute speaks for it.
        guard isOfficial || counts(head ..| end, party: owner ?? []) || isPlainRefusal(index, end) else {
            return
        }
        let stance = Stance(
            strength: .refused,
            party: owner == nil && isOfficial ? parties.signatories : resolved(owner, at: index), start: head,
            cue: index, rule: "refusal", confidence: 0.75)
        // "if asked to …, it would be against the law"
        var start = head
        if word == words.against, let before = clauses.last(where: { $0.tokens.upperBound <= head }),
            before.linkWord == words.ifWord
                || before.tokens.first.map({ text.word($0) == words.ifWord }) ?? false
        {
            start = before.tokens.lowerBound
        }
        if mask & ~themes.economic == 1, isPlainRefusal(index, end) {
            add(start ..| end, .noun, stance, isWhole: true)
        } else {
            addClause(start ..| end, stance)
        }
    }

    /// `No ship will be boarded`, `No agreement could be reached on`, `No foreign ship may enter …`
    private func isBarred(_ index: Int, _ end: Int) -> Bool {
        guard words.noWords.contains(text.word(index)),
            index == sentence.lowerBound || index == clause(at: index)?.tokens.lowerBound,
            let modal = (index + 1 ..| min(index + 10, end)).first(where: {
                words.bars.contains(text.word($0))
            })
        else { return false }
        return modal + 1 < end
            && (text.word(modal + 1) == words.beWord
                || CommitmentWords.foreign.contains(text.word(index + 1)))
    }

    private func isForeignBarred(_ index: Int, _ end: Int) -> Bool {
        index + 1 < end && CommitmentWords.foreign.contains(text.word(index + 1)) && isBarred(index, end)
    }

    /// Who bars foreigners: the state of who says so, or on whose soil it is.
    private func host(_ index: Int, _ end: Int) -> [String]? {
        if let quotation = text.quotation(around: index), let speaker = speaker(of: quotation),
            !speaker.isEmpty
        {
            return speaker
        }
        return parties.states(in: index ..| end).first.map { [$0] } ?? issuer.map { [$0] }
    }

    /// `turned down the offer`, `no assurances`: refusals that need no theme.
    private func isPlainRefusal(_ index: Int, _ end: Int) -> Bool {
        (index ..| min(index + 9, end)).contains { words.refusedThings.contains(text.word($0)) }
            && (words.turn.contains(text.word(index)) || text.word(index) == words.no
                || words.oppose.contains(text.word(index)))
    }

    /// Parties of a stance without a named one: the speaker of the sentence.
    private func resolved(_ owner: [String]?, at index: Int) -> [String] {
        if let owner, !owner.isEmpty { return owner }
        return parties.states(in: sentence.lowerBound ..| index).first.map { [$0] } ?? []
    }

    /// `wants X to …`, `called on X to …`, `insisted that X must …`
    func readDemand(_ index: Int) {
        guard let clause = clause(at: index), index + 2 < sentence.upperBound else { return }
        let word = text.word(index)
        if index > sentence.lowerBound,
            words.articles.contains(text.word(index - 1)) || words.options.contains(text.word(index - 1))
        {
            return
        }
        if text.tags[index] == .noun, !isOfficial { return }
        // "the generals calling in from the coast" ask for nothing.
        if words.particles.contains(text.word(index + 1)), !words.wants.contains(word) { return }
        var start = index + 1
        if words.wants.contains(word), text.word(index + 1) == words.to {
            return readIntent(Cue(frame: .intent, strength: .intends), index)
        }
        if words.wants.contains(word) {
            guard !isOfficial, let to = next(words.toWords, after: index, within: 6),
                !parties.states(in: index + 1 ..| to).isEmpty || isAffair
            else { return }
            start = to + 1
        } else if words.obligations.contains(word) {
            guard clause.link == .content || isOfficial,
                verbs[text.word(index + 1)]?.form == .base || words.be.contains(text.word(index + 1))
            else { return }
        } else if words.urges.contains(word) {
            guard isOfficial || next(words.pushWith, after: index, within: 7) != nil else { return }
        } else if !words.demands.contains(word) {
            return
        }
        let owner = words.obligations.contains(word) ? demander(clause) : subject(before: index)?.party
        guard let owner else { return }
        let end = contentEnd(from: start)
        let mask = themes.mask(of: clause.tokens.lowerBound ..| end, in: text.base)
        let isOfAnother =
            !isOfficial && !owner.isEmpty && mask & themes.soft == 0
            && parties.states(in: index ..| end).contains { !owner.contains($0) }
            && !text.mentions(in: index ..| index + 4).isEmpty
        guard start < end, isOfAnother || counts(clause.tokens.lowerBound ..| end, party: owner) else {
            return
        }
        guard
            isOfficial || isOfAnother || mask & ~themes.soft != 0 || isAffair && !owner.isEmpty
                || !owner.isEmpty && isDispute && mask & themes.economic == 0
        else { return }
        let stance = Stance(
            strength: .demanded, party: resolved(owner, at: index), start: clause.tokens.lowerBound,
            cue: index, rule: "demand",
            confidence: 0.7)
        if isOfAnother {
            add(ownStart(clause.tokens.lowerBound, index) ..| end, .noun, stance, isWhole: true)
        } else {
            addClause(ownStart(clause.tokens.lowerBound, index) ..| end, stance)
        }
    }

    /// Who says that something must be: the subject of the clause before `that`, or `we`.
    private func demander(_ clause: Clause) -> [String]? {
        if clause.link == .content {
            let head = sentence.lowerBound ..| max(sentence.lowerBound, clause.tokens.lowerBound - 1)
            return parties.parties(of: head)
        }
        return parties.parties(of: clause.tokens)
    }

    /// `praised X for arresting …`, `highlighting the transfer of …`
    func readPraise(_ index: Int) {
        guard index + 2 < sentence.upperBound else { return }
        let end = contentEnd(from: index + 1)
        let stated = parties.states(in: index + 1 ..| end)
        var own = subject(before: index)?.party ?? []
        if own.isEmpty { own = Array(parties.states(in: sentence.lowerBound ..| index).prefix(1)) }
        guard let thing = (index + 1 ..| end).first(where: { words.deliveries.contains(text.word($0)) })
        else { return }
        let object = text.word(thing) == text.word(index + 1) ? [] : parties.states(in: index + 1 ..| thing)
        var party = isOfficial ? parties.signatories : object.filter { !own.contains($0) }
        if party.isEmpty {
            party =
                stated.first { !own.contains($0) }.map { [$0] }
                ?? parties.signatories.filter { !own.contains($0) }
        }
        if !isOfficial, party.count > 1 { party = Array(party.prefix(1)) }
        for item in deliveryItems(from: thing, to: end) {
            let stance = Stance(
                strength: .pastAction, party: party, start: item.lowerBound, cue: index, rule: "praise",
                confidence: 0.7)
            if item.contains(where: { words.enforcement.contains(text.word($0)) }) {
                add(item, .noun, stance, isWhole: true)
            } else {
                addClause(item, stance)
            }
        }
        done = max(done, end)
    }

    /// Things done, one for each noun of delivery that a comma or coordinator separates from the one before.
    private func deliveryItems(from thing: Int, to end: Int) -> [Range<Int>] {
        var starts = [nounPhraseStart(thing, done)]
        var index = thing + 1
        while index < end {
            if words.joins.contains(text.word(index)) || text.isMark(index, ",") {
                let found = (index + 1 ..| min(index + 7, end)).first {
                    words.deliveries.contains(text.word($0))
                }
                if let found,
                    !(index + 1 ..| found).contains(where: {
                        words.joins.contains(text.word($0)) || text.isMark($0, ",")
                    })
                {
                    starts.append(index + 1)
                    index = found
                }
            }
            index += 1
        }
        starts.append(end)
        return starts.indices.dropLast().map { text.trimmed(starts[$0] ..| starts[$0 + 1]) }
            .map { item in
                item.first.map { words.joins.contains(text.word($0)) } == true ? item.dropFirst() : item[...]
            }
            .map { $0.startIndex ..| $0.endIndex }.filter { !$0.isEmpty }
    }

    /// `has seized …, extradited … and deployed …`; `allows …`; `is active in stopping …`
    func readPerformance(_ index: Int) {
        guard let clause = clause(at: index), index + 2 < sentence.upperBound else { return }
        let word = text.word(index)
        // "moved to establish": what is done is the verb behind it.
        if CommitmentWords.moving.contains(word), text.word(index + 1) == words.to,
            verbs[text.word(index + 2)]?.form == .base, text.tags[index + 2].isVerb
        {
            return
        }
        if words.continuing.contains(word) { return readContinuation(index) }
        guard let subject = subject(before: index), subject.isState else { return }
        if words.deeds.contains(word) { return readDeed(index, clause, subject) }
        let head = clause.tokens.lowerBound
        let end = contentEnd(from: index + 1)
        var stance = Stance(
            strength: .pastAction, party: subject.party, start: subject.start, cue: index, rule: "perform",
            confidence: 0.65)
        if words.allow.contains(word) {
            guard !isOfficial, counts(index ..| end, party: []) else { return }
            return addClause(head ..| end, stance)
        }
        if let active = next(words.ongoing, after: index - 1, within: 12),
            let joint = next(words.inWords, after: active, within: 1),
            joint + 1 < end, splitter.isGerund(joint + 1), !words.have.contains(word)
        {
            stance.rule = "perform.ongoing"
            return addClause(head ..| end, stance)
        }
        guard words.have.contains(word) else { return }
        guard clause.link != .relative, clause.link != .subordinate, index > sentence.lowerBound,
            text.word(index - 1) != words.to
        else { return }
        var verb = skip(index + 1)
        while verb + 1 < end, words.sofar.contains(text.word(verb)) { verb += 1 }
        // "has allowed us to secure …, reduce … and …"
        if words.enabled.contains(text.word(verb)), let to = next(words.toWords, after: verb, within: 4),
            to + 1 < end,
            securityOf(to + 1 ..| end) || isOfficial
        {
            stance.start = to + 1
            return add(to + 1 ..| end, .infinitive, stance, isWhole: true)
        }
        // "has not handed over"
        let isNegated = (index + 1 ..| verb).contains { CommitmentWords.negations.contains(text.word($0)) }
        guard verb < end, !isNegated, words.deliveredVerbs.contains(text.word(verb)),
            verbs[text.word(verb)]?.form == .past || words.deeds.contains(text.word(verb))
        else { return }
        // In a report on security between states, whatever was handed over or closed counts; what was agreed does not.
        let isDeed = isAffair && words.deeds.contains(text.word(verb))
        guard counts(verb ..| end, party: isOfficial || isDeed ? subject.party : []),
            securityOf(verb ..| end) || isOfficial || isDeed
        else { return }
        add(verb ..| end, .past, stance)
    }

    /// `Chile extradited two suspects in May`: a deed in the plain past.
    private func readDeed(_ index: Int, _ clause: Clause, _ subject: Subject) {
        guard clause.link != .relative, clause.link != .subordinate, !subject.party.isEmpty, !isOfficial,
            text.tags[index] == .verbPast || text.tags[index] == .verbParticiple && isPlainPast(index),
            text.quotation(around: index) == nil
        else { return }
        let end = contentEnd(from: index + 1)
        guard end - index > 2, securityOf(index ..| end) || isAffair else { return }
        let stance = Stance(
            strength: .pastAction, party: subject.party, start: subject.start, cue: index, rule: "deed",
            confidence: 0.6)
        add(index ..| end, .past, stance)
    }

    private func isPlainPast(_ index: Int) -> Bool {
        index > sentence.lowerBound && !words.be.contains(text.word(index - 1))
            && !words.have.contains(text.word(index - 1))
    }

    func securityOf(_ range: Range<Int>) -> Bool {
        themes.mask(of: range, in: text.base) & ~themes.soft != 0
    }

    /// `We continue to …`
    private func readContinuation(_ index: Int) {
        guard isOfficial, text.word(index + 1) == words.to, let subject = subject(before: index),
            subject.isState,
            index - subject.start <= 6
        else { return }
        let stance = Stance(
            strength: .pledged, party: subject.party, start: subject.start, cue: index, rule: "continue")
        let start = skip(index + 2)
        let end = contentEnd(from: start)
        guard start < end else { return }
        add(start ..| end, .infinitive, stance)
    }

    /// `We support …`, `Our governments endorse …`: the signatories, in the present.
    func readJoint(_ cue: Cue, _ index: Int) {
        if words.confirm.contains(text.word(index)), index + 1 < sentence.upperBound,
            text.word(index + 1) == words.that
        {
            return
        }
        guard isOfficial, text.quotation(around: index) == nil, index + 1 < sentence.upperBound,
            index > sentence.lowerBound,
            let subject = subject(before: index), subject.isState,
            !subject.party.isEmpty || text.sentences.count <= 4,
            isSubjectOnly(index)
        else { return }
        let start = skip(index + 1)
        let end = contentEnd(from: start)
        guard start < end, next(words.shared, after: index, within: 4) == nil else { return }
        let stance = Stance(
            strength: .pledged, party: subject.party, start: subject.start, cue: index, rule: "joint",
            confidence: 0.65)
        finishJoint(start ..| end, stance)
    }

    private func finishJoint(_ content: Range<Int>, _ stance: Stance) {
        var start = content.lowerBound
        if words.toward.contains(text.word(start)), start + 1 < content.upperBound { start += 1 }
        add(start ..| content.upperBound, enumeration.form(at: start), stance)
    }

    /// Whether the token before the verb can end its subject: `we support`, not `the support`.
    private func isSubjectOnly(_ index: Int) -> Bool {
        let word = text.word(index - 1)
        return !words.determiners.contains(word) && !words.about.contains(word)
    }
}
