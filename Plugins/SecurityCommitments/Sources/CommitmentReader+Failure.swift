import DossierText

/// What came to nothing, and is no undertaking.
extension CommitmentReader {
    /// `failed to agree on`, `refused to sign`, `were unable to conclude`
    func isFailed(_ index: Int) -> Bool {
        guard index - 2 >= sentence.lowerBound else { return false }
        var to = index - 1
        while to > sentence.lowerBound, splitter.isAdverb(to), text.word(to) != words.to { to -= 1 }
        return text.word(to) == words.to && to > sentence.lowerBound
            && words.failures.contains(text.word(to - 1))
    }

    /// `has never refused to`, `did not rule out`: no refusal, and no promise either.
    func isUnrefused(_ index: Int) -> Bool {
        // "No, we reject it"
        if text.word(index) == words.no, text.isMark(index + 1, ",") { return true }
        if words.never.contains(text.word(index)) {
            return (index + 1 ..| min(index + 3, sentence.upperBound)).contains {
                words.oppose.contains(text.word($0)) || words.failures.contains(text.word($0))
            }
        }
        guard
            words.oppose.contains(text.word(index)) || words.turn.contains(text.word(index))
                || words.rule.contains(text.word(index))
        else { return false }
        for back in (max(sentence.lowerBound, index - 3) ..| index).reversed() {
            // "No, we reject it", "not only rejected it but …"
            if text.tokens[back].shape == .punctuation { return false }
            if words.not.contains(text.word(back)) {
                return !CommitmentWords.only.contains(text.word(back + 1))
            }
        }
        return false
    }

    /// `the signing has been postponed`, `delayed the launch of`
    func isPutOff(_ index: Int) -> Bool {
        for back in (max(sentence.lowerBound, index - 3) ..| index).reversed() {
            // "After a delay, Norway signed": another thing was put off.
            let isName =
                text.tokens[back].shape.isCapital && !words.possessives.contains(text.word(back + 1))
            if text.tokens[back].shape == .punctuation || isName && back > sentence.lowerBound { break }
            if CommitmentWords.puttingOff.contains(text.word(back)) {
                return !isMovedTo(back, before: index)
            }
        }
        // "the signing", but not "signed an accord under which the flights were cancelled"
        guard text.tags[index].isNominal || text.hasSuffix(index, "ing") else { return false }
        let stop = min(clause(at: index)?.tokens.upperBound ?? index, index + 40)
        return (index + 1 ..| max(index + 1, stop)).contains {
            CommitmentWords.puttingOff.contains(text.word($0))
                && (words.be.contains(text.word($0 - 1)) || words.be.contains(text.word($0 - 2)))
        }
    }

    /// `regrets Peru's decision to`, but not `Despite protests, Peru's decision to`
    func isComplainedOf(_ index: Int) -> Bool {
        guard let complaint = previous(CommitmentWords.complaints, before: index, within: 6) else {
            return false
        }
        // "Norway regrets", where it passes for a plural; but not "the protests"
        let isVerb =
            text.tags[complaint].isVerb
            || complaint > sentence.lowerBound && text.tags[complaint - 1].isNominal
        return isVerb
            && !(complaint + 1 ..| index).contains { text.isMark($0, ",") || text.isMark($0, ";") }
    }

    /// `moved to establish`, but not `was moved`, `moved the signing`
    private func isMovedTo(_ verb: Int, before index: Int) -> Bool {
        CommitmentWords.moving.contains(text.word(verb)) && !words.be.contains(text.word(verb - 1))
            && (verb + 1 ..| index).contains { text.word($0) == words.to }
    }

    /// `, announced on 3 May,`: when that was of which the clause tells.
    func isInserted(_ index: Int) -> Bool {
        index > sentence.lowerBound && text.isMark(index - 1, ",")
            && text.times(in: index + 1 ..| min(index + 4, sentence.upperBound)).contains {
                $0.tokens.lowerBound > index
            }
    }

    /// `failed to keep its pledge`, `has not honoured the promise`
    private func isUnkept(_ index: Int) -> Bool {
        // "The pledge to send ships has been withdrawn"
        let ahead = index + 1 ..| min(index + 24, clause(at: index)?.tokens.upperBound ?? index + 1)
        let isWithdrawn = ahead.contains {
            words.breaking.contains(text.word($0))
                && (words.be.contains(text.word($0 - 1)) || words.be.contains(text.word($0 - 2)))
        }
        return isWithdrawn
            || (max(sentence.lowerBound, index - 5) ..| index).contains { back in
                CommitmentWords.keepingWord.contains(text.word(back))
                    && (isFailed(back) || previous(words.not, before: back, within: 3) != nil)
            }
    }

    /// `broke its pledge to`, `withdrew her promise`, `delivered nothing`
    func isBroken(_ index: Int) -> Bool {
        let next = index + 1
        if words.breaking.contains(text.word(index)),
            (next ..| min(next + 4, sentence.upperBound)).contains(where: {
                words.wordsOfHonour.contains(text.word($0))
            })
        {
            return true
        }
        if next < sentence.upperBound, words.nothing.contains(text.word(next)),
            words.cues[text.word(index)]?.frame == .perform, !words.have.contains(text.word(index))
        {
            return true
        }
        guard words.wordsOfHonour.contains(text.word(index)) else { return false }
        if isUnkept(index) { return true }
        return (max(sentence.lowerBound, index - 5) ..| index).contains { back in
            words.breaking.contains(text.word(back))
                && !(back + 1 ..| index).contains { text.isMark($0, ",") || text.word($0) == words.to }
        }
    }

    /// The states that are enumerated before the subject of a clause, where its opening cut the first of them off: `On May
    /// 3, 2031, Norway, Sweden and Finland agreed`.
    func enumerationStart(_ start: Int) -> Int {
        guard start > sentence.lowerBound,
            text.isMark(start - 1, ",") || words.joins.contains(text.word(start - 1)),
            text.mentions(in: start ..| min(start + 3, sentence.upperBound)).first.map({
                $0.tokens.lowerBound <= start + 2 && !parties.states(in: $0.tokens).isEmpty
            }) ?? false
        else { return start }
        var first = start
        while first > sentence.lowerBound {
            let index = first - 1
            if let mention = text.mentions(in: max(sentence.lowerBound, index - 4) ..| index + 1).last,
                mention.tokens.contains(index), !parties.states(in: mention.tokens).isEmpty
            {
                first = mention.tokens.lowerBound
            } else if text.isMark(index, ",") || words.joins.contains(text.word(index))
                || words.articles.contains(text.word(index))
            {
                first = index
            } else {
                break
            }
        }
        while first < start, text.isMark(first, ",") || words.joins.contains(text.word(first)) { first += 1 }
        // "In Chile, Norway and Peru agreed": where it was.
        if first > sentence.lowerBound, first < start, words.subjectEnds.contains(text.word(first - 1)) {
            return start
        }
        return first
    }
}
