import DossierText

/// What is to come, said without a promise in so many words: `is to send`, `will be searched under the deal`, `it was agreed
/// that …`, `obliges both to …`, `instructed their police to …`.
extension CommitmentReader {
    /// `Chile and Peru to guard the straits`: of a headline.
    func readHeadline() {
        guard let to = sentence.first(where: { text.word($0) == words.to }), to > sentence.lowerBound,
            to - sentence.lowerBound <= 8, to + 2 < sentence.upperBound,
            verbs[text.word(to + 1)]?.form == .base
        else { return }
        let subject = sentence.lowerBound ..| to
        guard
            !subject.contains(where: {
                text.tags[$0].isFiniteVerb || verbs[text.word($0)]?.isNounToo == false
            }), let party = parties.parties(of: subject), !party.isEmpty
        else { return }
        if clauses.isEmpty { clauses = splitter.clauses(of: sentence) }
        let stance = Stance(
            strength: .announced, party: party, start: sentence.lowerBound, cue: to, rule: "headline",
            confidence: 0.7)
        finish(to + 1 ..| contentEnd(from: to + 1), .infinitive, stance)
    }

    /// `We are pursuing projects`, `Chile and Peru are also working to …`: what the signatories are about.
    private func readProgress(_ index: Int) {
        let start = skip(index + 1)
        guard isOfficial, !isTranscript, start + 2 < sentence.upperBound, splitter.isGerund(start),
            text.tags[start] == .verbGerund, !words.circumstances.contains(text.word(start)),
            words.cues[text.word(start)].map({ $0.frame != .create }) ?? true,
            let clause = clause(at: index),
            clause.link == .main || clause.link == .coordinate || isLabelled(clause),
            text.quotation(around: index) == nil,
            let subject = subject(before: index), subject.isState, !subject.party.isEmpty
        else { return }
        let isPondered = words.pondering.contains(text.word(start))
        let stance = Stance(
            strength: isPondered ? .intends : subject.party.count > 1 ? .agreed : .pledged,
            party: subject.party, start: ownStart(subject.start, index), cue: index, rule: "progress",
            confidence: 0.6)
        finish(start ..| contentEnd(from: start), .gerund, stance)
    }

    /// `Borders: Chile is opening two posts`: behind the label of a paragraph.
    private func isLabelled(_ clause: Clause) -> Bool {
        clause.link == .apposition && clause.tokens.lowerBound - sentence.lowerBound <= 9
            && text.isMark(clause.tokens.lowerBound - 1, ":")
    }

    /// `A joint commission will …`: those whose body it is.
    func jointBody(before index: Int, _ clause: Clause) -> Subject? {
        guard !isOfficial, isAffair || isDispute, clause.link != .relative, !parties.signatories.isEmpty
        else {
            return nil
        }
        let region = clause.tokens.lowerBound ..| index
        guard region.count <= 8, region.contains(where: { CommitmentWords.joint.contains(text.word($0)) }),
            region.contains(where: { CommitmentWords.jointBodies.contains(text.word($0)) })
        else { return nil }
        return Subject(party: parties.signatories, start: region.lowerBound, isState: true)
    }

    /// Whether `to` follows, so that most forms of `be` cost nothing.
    func leadsAhead(_ index: Int) -> Bool {
        (index + 1 ..| min(index + 3, sentence.upperBound)).contains {
            text.word($0) == words.to || isOfficial && text.tags[$0] == .verbGerund
        }
    }

    /// `Chile is to send two ships`, `the posts are to be opened`, `we are not going to board`
    func readAhead(_ index: Int) {
        var to = index + 1
        let isGoing = text.word(index) == words.going
        if isGoing, isTranscript { return }
        let not = (max(sentence.lowerBound, index - 2) ..| min(index + 2, sentence.upperBound)).first {
            words.not.contains(text.word($0))
        }
        if !isGoing, let not, not == to { to += 1 }
        if to < sentence.upperBound, text.word(to) != words.to, !isGoing { return readProgress(index) }
        guard to + 2 < sentence.upperBound, text.word(to) == words.to, let clause = clause(at: index),
            clause.link != .relative
        else { return }
        let verb = skip(to + 1)
        guard verb + 1 < sentence.upperBound else { return }
        if text.word(verb) == words.beWord { _ = readPassive(verb, index, clause); return }
        guard verbs[text.word(verb)]?.form == .base || text.tags[verb] == .verbBase,
            let subject = jointBody(before: index, clause) ?? subject(before: index), subject.isState,
            !subject.party.isEmpty
        else { return }
        let end = contentEnd(from: verb)
        if isGoing, let not {
            let stance = Stance(
                strength: .refused, party: subject.party, start: subject.start, cue: index, rule: "ahead.not")
            return finish(not ..| end, .noun, stance)
        }
        guard not == nil else { return }
        let stance = Stance(
            strength: isOfficial ? .agreed : .announced, party: subject.party, start: subject.start,
            cue: index,
            rule: "ahead")
        finish(verb ..| end, .infinitive, stance)
    }

    /// `Ships will be searched only …`, `a report is to be submitted by March`: what the parties of a communiqué settle, and
    /// in a report what is to be done under a deal or with forces.
    func readPassive(_ be: Int, _ index: Int, _ clause: Clause) -> Bool {
        guard text.word(be) == words.beWord, be + 1 < sentence.upperBound, clause.link != .relative,
            clause.link != .subordinate, index > clause.tokens.lowerBound
        else { return false }
        let participle = skip(be + 1)
        guard participle < sentence.upperBound,
            text.tags[participle] == .verbParticiple || verbs[text.word(participle)]?.form == .past
        else { return false }
        let head = max(clause.tokens.lowerBound, index - Self.reach)
        let subject = head ..| index
        guard !subject.contains(where: { words.noWords.contains(text.word($0)) }) else { return false }
        let isOfForces = (head ..| participle + 1).contains {
            CommitmentWords.security.contains(text.word($0))
        }
        guard
            isOfficial
                || isAffair && (isUnderDeal || isOfForces && words.placed.contains(text.word(participle)))
        else { return false }
        let end = contentEnd(from: participle)
        let stated = parties.states(in: subject)
        let stance = Stance(
            strength: isOfficial && issuer == nil || isUnderDeal ? .agreed : .announced,
            party: isOfficial || stated.isEmpty ? parties.signatories : stated,
            start: clause.tokens.lowerBound,
            cue: index, rule: "passive", confidence: 0.6)
        guard participle < end else { return false }
        add(participle ..| end, .noun, stance)
        return true
    }

    /// `It was agreed that officers may …`
    func readImpersonal(_ index: Int) -> Bool {
        guard index >= sentence.lowerBound + 2, words.wasWords.contains(text.word(index - 1)),
            (max(sentence.lowerBound, index - 3) ..| index).contains(where: {
                words.itWords.contains(text.word($0))
            }),
            index + 2 < sentence.upperBound,
            text.word(index + 1) == words.that || text.word(index + 1) == words.to
        else { return false }
        let start = skip(index + 2)
        let end = contentEnd(from: start)
        let stance = Stance(
            strength: .agreed, party: parties.signatories, start: start, cue: index, rule: "impersonal",
            confidence: 0.7)
        guard start < end, counts(start ..| end, party: stance.party) else { return true }
        if text.word(index + 1) == words.to {
            add(start ..| end, .infinitive, stance)
        } else {
            add(start ..| end, .noun, stance, isWhole: true)
        }
        return true
    }

    /// `The memorandum obliges the two states to keep …`
    func readBinding(_ index: Int) {
        guard let to = next(words.bindings, after: index, within: 8), to > index + 1,
            to + 2 < sentence.upperBound
        else { return }
        // "It commits both navies": those whose deal it is.
        let named = parties.parties(of: index + 1 ..| to) ?? []
        let party = named.isEmpty && words.commits.contains(text.word(index)) ? parties.signatories : named
        guard !party.isEmpty else { return }
        let start = skip(to + 1)
        if words.nothing.contains(text.word(sentence.lowerBound)) {
            let stance = Stance(
                strength: .refused, party: party, start: sentence.lowerBound, cue: index,
                rule: "binding.not", confidence: 0.7)
            return finish(index ..| contentEnd(from: start), .noun, stance)
        }
        let stance = Stance(
            strength: .agreed, party: party, start: index, cue: index, rule: "binding", confidence: 0.7)
        finish(start ..| contentEnd(from: start), .infinitive, stance)
    }

    /// `instructed their police chiefs to …`, `the committee is charged with preparing …`
    func readTask(_ index: Int) {
        if let with = next(words.charged, after: index, within: 1), with + 2 < sentence.upperBound {
            guard isOfficial || isAffair, splitter.isGerund(with + 1) else { return }
            let stance = Stance(
                strength: .agreed, party: parties.signatories,
                start: clause(at: index)?.tokens.lowerBound ?? index,
                cue: index, rule: "task", confidence: 0.6)
            return finish(with + 1 ..| contentEnd(from: with + 1), .gerund, stance)
        }
        guard let subject = subject(before: index), subject.isState, !subject.party.isEmpty,
            let to = next(words.bindings, after: index, within: 9), to > index + 1,
            to + 2 < sentence.upperBound
        else { return }
        let start = skip(to + 1)
        guard verbs[text.word(start)]?.form == .base || text.tags[start] == .verbBase else { return }
        let stance = Stance(
            strength: .agreed, party: subject.party, start: ownStart(subject.start, index), cue: index,
            rule: "task",
            confidence: 0.65)
        finish(start ..| contentEnd(from: start), .infinitive, stance)
    }
}
