import DossierText

/// Lists: the line or heading that introduces one gives its items their stance and its party.
extension CommitmentReader {
    /// Reads what a line with a colon says of the list below it; `count` is the number of drafts before the line.
    func readLead(_ block: Int, since count: Int) {
        let isNew = drafts.count > count
        if !isNew || isBareLead(drafts[count]) || isStem, let stance = openStance() {
            drafts.removeSubrange(count...)
            leads[block] = stance
        } else if isNew, let draft = drafts.last, draft.strength != .pastAction {
            leads[block] = Stance(
                strength: draft.strength, party: draft.party, start: sentence.lowerBound, cue: draft.cue,
                rule: "list")
        }
    }

    /// Whether a heading stands directly above a list.
    func leadsList(_ block: Int) -> Bool {
        block + 1 < text.blocks.count && text.blocks[block + 1].kind == .bullet
    }

    /// `What we will not do`, `Commitments by Chile`, `Chile`: a heading that says whose the items below are.
    func readListHeading(_ range: Range<Int>, _ block: Int) {
        guard range.count <= 12 else { return }
        begin(range)
        if isOfUnkept(range) {
            headingsOfUnkept.insert(block)
            return
        }
        if range.contains(where: { CommitmentWords.promised.contains(text.word($0)) }) {
            headings.insert(block)
        }
        clauses = splitter.clauses(of: range)
        if let stance = modalStance() ?? measureStance() ?? (isOfficial ? subjectStance() : nil) {
            leads[block] = stance
        }
    }

    /// `Broken promises`, `Commitments not kept`: what stands below has been promised, and is no longer.
    private func isOfUnkept(_ range: Range<Int>) -> Bool {
        range.contains {
            CommitmentWords.unkept.contains(text.word($0))
                || CommitmentWords.negations.contains(text.word($0))
                    && (CommitmentWords.keepingWord.contains(text.word($0 + 1))
                        || CommitmentWords.completed.contains(text.word($0 + 1)))
        }
    }

    /// `The ministers of Chile and Peru, meeting in Lund,`: the subject of the verbs with which the items below begin, also
    /// behind a line such as `Recalling the accord of 2029,` that comes between.
    func readListSubject(_ block: Int) {
        let first = sentence.lowerBound
        if splitter.isGerund(first) {
            listSubjects[block] = listSubjects[block - 1]
            return
        }
        let aside = (first + 1 ..| sentence.upperBound).first { index in
            text.isMark(index - 1, ",")
                && (splitter.isGerund(index) || text.tags[index].isVerb
                    || clauseWords.isPreposition(text.word(index)) || words.which.contains(text.word(index)))
        }
        guard let party = parties.parties(of: first ..| (aside.map { $0 - 1 } ?? sentence.upperBound)),
            !party.isEmpty
        else { return }
        listSubjects[block] = party
    }

    /// `Chile:`
    func readShortLead(_ range: Range<Int>, _ block: Int) {
        guard text.isMark(range.upperBound - 1, ":"), leadsList(block) else { return }
        begin(range)
        leads[block] = subjectStance() ?? measureStance()
    }

    /// Of a heading with `will`: whose will it is.
    private func modalStance() -> Stance? {
        guard let modal = sentence.first(where: { words.firmModals.contains(text.word($0)) }),
            let party = parties.parties(of: sentence.lowerBound ..| modal), !party.isEmpty
        else { return nil }
        let isRefused = (modal ..| min(modal + 3, sentence.upperBound)).contains {
            CommitmentWords.negations.contains(text.word($0))
        }
        return Stance(
            strength: isRefused ? .refused : ownStrength(of: party), party: party, start: sentence.lowerBound,
            cue: modal, rule: "list", takesVerb: true)
    }

    /// What states undertake in a text without a verb that says how.
    private func ownStrength(of party: [String]) -> Strength {
        party.count > 1 ? .agreed : isOfficial && issuer == nil ? .pledged : .announced
    }

    /// The stance of a line that only introduces a list: `The Parties agree:`
    private func openStance() -> Stance? {
        if let stance = listedStance() { return stance }
        for index in sentence.reversed() {
            guard let cue = words.cues[text.word(index)], words.leadFrames.contains(cue.frame),
                let subject = subject(before: index) ?? headSubject(before: index), subject.isState
            else { continue }
            let strength: Strength =
                cue.frame == .modal ? subject.party.count > 1 ? .agreed : .pledged : cue.strength
            return Stance(
                strength: strength, party: subject.party, start: sentence.lowerBound, cue: index,
                rule: "list",
                takesVerb: cue.frame == .modal)
        }
        return subjectStance() ?? measureStance()
    }

    /// `Under the plan, the government:`, `The Government of Chile is:`: a subject of which the items are the verbs.
    private func subjectStance() -> Stance? {
        var end = sentence.upperBound
        while end > sentence.lowerBound, text.isMark(end - 1, ":") { end -= 1 }
        var strength: Strength?
        // "Both:" is a subject.
        while end > sentence.lowerBound + 1,
            isAuxiliary(end - 1) || words.have.contains(text.word(end - 1))
        {
            if words.have.contains(text.word(end - 1)) { strength = .pastAction }
            end -= 1
        }
        var start = sentence.lowerBound
        if let comma = (start ..| end).last(where: { text.isMark($0, ",") }),
            clauseWords.isPreposition(text.word(start))
        {
            start = comma + 1
        }
        let region = start ..| end
        guard !region.isEmpty, region.count <= 12,
            !region.contains(where: { text.tags[$0].isFiniteVerb || text.tags[$0] == .verbBase }),
            let party = parties.parties(of: region) ?? governmentAlone(region), !party.isEmpty
        else { return nil }
        return Stance(
            strength: strength ?? ownStrength(of: party), party: party, start: sentence.lowerBound,
            cue: region.lowerBound, rule: "list", takesVerb: true,
            // "Peru's largest ports:"
            needsTheme: region.contains {
                text.tags[$0] == .noun && text.tokens[$0].shape == .lower
                    && !CommitmentWords.offices.contains(text.word($0))
            })
    }

    /// Of `the government` in a report on one state that state.
    private func governmentAlone(_ region: Range<Int>) -> [String]? {
        guard region.contains(where: { CommitmentWords.offices.contains(text.word($0)) }) else { return nil }
        if let last = drafts.last, last.party.count == 1 { return last.party }
        return parties.leading.count == 1 ? parties.leading : nil
    }

    /// `Measures agreed today include:`, `Commitments by Chile`, `Next steps`: what stands below, by the noun for it.
    private func measureStance() -> Stance? {
        let isShort = sentence.count <= 5
        let noun = sentence.last {
            CommitmentWords.measures.contains(text.word($0))
                || isShort && CommitmentWords.completed.contains(text.word($0))
        }
        // What is to become of tariffs is told by their own module.
        guard let noun, !sentence.contains(where: { CommitmentWords.customs.contains(text.word($0)) }) else {
            return nil
        }
        let stop = sentence.first { CommitmentWords.others.contains(text.word($0)) } ?? sentence.upperBound
        func has(_ set: WordSet) -> Bool { sentence.contains { set.contains(text.word($0)) } }
        let isSettled = has(CommitmentWords.settled)
        var party = parties.parties(of: sentence.lowerBound ..| stop) ?? []
        let isNamed = !party.isEmpty || issuer != nil
        if party.isEmpty {
            if let issuer {
                party = [issuer]
            } else if isOfficial || isSettled && (parties.isBilateral || parties.signatories.count > 2) {
                party = parties.signatories
            } else if let last = drafts.last, sentence.lowerBound - last.span.upperBound < 60 {
                party = last.party
            }
        }
        guard !party.isEmpty else { return nil }
        let strength: Strength =
            if has(CommitmentWords.refusing) {
                .refused
            } else if has(CommitmentWords.completed) {
                .pastAction
            } else if has(CommitmentWords.demanded) {
                .demanded
            } else if has(CommitmentWords.aims) {
                .intends
            } else if isSettled {
                .agreed
            } else {
                ownStrength(of: party)
            }
        return Stance(
            strength: strength, party: party, start: sentence.lowerBound, cue: noun, rule: "list.noun",
            confidence: 0.7, needsTheme: !isNamed)
    }

    /// `Chile and Peru, for their part, will:`: the states at the head of the line.
    private func headSubject(before index: Int) -> Subject? {
        guard index - sentence.lowerBound <= 14,
            let party = parties.parties(of: sentence.lowerBound ..| index), !party.isEmpty
        else { return nil }
        return Subject(party: party, start: sentence.lowerBound, isState: true)
    }

    /// Of a line that a communiqué's list follows: `cooperation had led to:` done, `considered of particular importance:` aims.
    private func listedStance() -> Stance? {
        guard isOfficial, !parties.signatories.isEmpty else { return nil }
        func stance(_ strength: Strength, _ cue: Int) -> Stance {
            Stance(
                strength: strength, party: parties.signatories, start: sentence.lowerBound, cue: cue,
                rule: "list")
        }
        let tail = max(sentence.lowerBound, sentence.upperBound - 6) ..| sentence.upperBound
        if let cue = tail.first(where: { words.results.contains(text.word($0)) }) {
            return stance(.pastAction, cue)
        }
        if let cue = tail.first(where: { words.importance.contains(text.word($0)) }) {
            return stance(.intends, cue)
        }
        return nil
    }

    /// Whether a line breaks off before its list: `invited the bank to:`
    private var isStem: Bool {
        let last = sentence.upperBound - 2
        return last > sentence.lowerBound
            && (text.word(last) == words.to || text.word(last) == words.that
                || words.modals.contains(text.word(last)))
    }

    /// `agreed on the following measures:`: what is agreed comes below.
    private func isBareLead(_ draft: CommitmentDraft) -> Bool {
        draft.span.upperBound + 2 >= sentence.upperBound && draft.action.count <= 6
            && draft.action.contains { words.pointers.contains(text.word($0)) }
    }

    /// The stance that introduces the list to which a bullet belongs; only its first sentence is the item.
    func lead(of block: Block) -> Stance? {
        guard block.kind == .bullet, block.tokens.lowerBound + 4 >= sentence.lowerBound else { return nil }
        return (block.leadIn ?? block.section).flatMap { leads[$0] }
    }

    func beginsWithVerb(_ lead: Stance) -> Bool {
        var start = sentence.lowerBound
        if text.word(start) == words.to { start += 1 }
        guard start + 2 < sentence.upperBound, !words.gerundOpeners.contains(text.word(start)) else {
            return false
        }
        return splitter.isGerund(start) || verbs[text.word(start)]?.form == .base
            || lead.takesVerb && !splitter.isClause(start, sentence.upperBound)
            || lead.takesVerb && CommitmentWords.auxiliaries.contains(text.word(start))
    }

    /// A bullet under a line that gives its stance: verb phrases one by one, a clause or a thing as a whole.
    func addListed(_ start: Int, _ lead: Stance) {
        var end = sentence.upperBound
        while end > start + 1, words.listEnds.contains(text.word(end - 1)) { end -= 1 }
        var start = start
        if text.word(start) == words.that || text.word(start) == words.to { start += 1 }
        var stance = lead
        // "will hand over", "does not accept"
        while lead.takesVerb, start + 2 < end, CommitmentWords.auxiliaries.contains(text.word(start)) {
            start += 1
        }
        guard start + 1 < end, isOfficial || counts(start ..| end, party: lead.party),
            !lead.needsTheme || themes.mask(of: start ..| end, in: text.base) & ~themes.economic != 0
        else { return }
        let isGerund = splitter.isGerund(start) && !words.gerundOpeners.contains(text.word(start))
        let isVerb = verbs[text.word(start)]?.form == .base || text.tags[start] == .verbBase
        let form: Enumeration.Form = isGerund ? .gerund : isVerb || lead.takesVerb ? .infinitive : .noun
        if words.limits.contains(text.word(start)) { stance.strength = .refused }
        add(start ..| end, form, stance, isWhole: true)
    }
}
