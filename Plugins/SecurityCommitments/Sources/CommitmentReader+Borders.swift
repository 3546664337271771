import DossierText

/// Where in a sentence the content of a stance can end, found once for all its stances: each asks only for the next
/// of these places.
struct StanceBorders {
    /// First tokens of the clauses that begin something new.
    var clauses: [Int] = []
    /// Gerunds behind a comma that stands within the quotation before them.
    var gerunds: [Int] = []
    /// Coordinators before a second stance of the same subject.
    var joins: [Int] = []
    /// First tokens of subjects of their own behind `and`: `Chile will host the centre and Peru will train its crews`.
    var subjects: [Int] = []

    /// The first of the sorted places that is not before a token.
    static func first(_ places: [Int], from token: Int) -> Int? {
        var (low, high) = (0, places.count)
        while low < high {
            let middle = low + (high - low) / 2
            if places[middle] < token { low = middle + 1 } else { high = middle }
        }
        return low < places.count ? places[low] : nil
    }
}

extension CommitmentReader {
    /// Where the content of a stance ends: at the end of the sentence, or before a new main clause.
    func contentEnd(from start: Int) -> Int {
        var end = StanceBorders.first(borders.clauses, from: start + 1) ?? sentence.upperBound
        // "turned down the “offer,” insisting …": the comma stands within the quotation.
        if let gerund = StanceBorders.first(borders.gerunds, from: start + 2), gerund < end { end = gerund }
        // "emphasized … and pledged …": a second stance of the same subject
        if let join = StanceBorders.first(borders.joins, from: start + 1), join < end - 1 { return join }
        return end
    }

    func readBorders() -> StanceBorders {
        var borders = StanceBorders()
        borders.clauses = clauses.filter(isStop).map { $0.tokens.lowerBound }
        for index in sentence {
            if index > sentence.lowerBound + 1, text.tokens[index - 1].shape == .quotationMark,
                text.isMark(index - 2, ","), splitter.isGerund(index)
            {
                borders.gerunds.append(index)
            }
            guard index + 1 < sentence.upperBound else { continue }
            if isSecondStance(index) {
                borders.joins.append(index)
            } else if leadsSubject(index) {
                borders.joins.append(index)
                borders.subjects.append(index + 1)
            }
        }
        return borders
    }

    /// `and Peru will`, `and our countries have`, behind a verb of which somebody else is the subject.
    private func leadsSubject(_ index: Int) -> Bool {
        guard words.and == text.word(index), index > sentence.lowerBound + 2 else { return false }
        let first = index + 1
        var verb: Int?
        if let mention = text.mentions(in: first ..| min(first + 3, sentence.upperBound)).first,
            mention.tokens.lowerBound <= first + 1, parties.isState(mention)
        {
            verb = mention.tokens.upperBound
        } else if isWe(first) {
            verb = (first + 1 ..| min(first + 4, sentence.upperBound)).first {
                words.modals.contains(text.word($0)) || words.have.contains(text.word($0))
            }
        }
        guard let verb, verb < sentence.upperBound,
            words.modals.contains(text.word(verb)) || words.have.contains(text.word(verb))
                || text.tags[verb] == .verbPast && words.cues[text.word(verb)] != nil
        else { return false }
        let head = clause(at: index)?.tokens.lowerBound ?? sentence.lowerBound
        return (max(head, index - Self.reach) ..| index).contains {
            words.modals.contains(text.word($0)) || text.tags[$0].isFiniteVerb
        }
    }

    /// The first token of the subject of a verb, where it is not the first of the clause.
    func subjectStart(before index: Int, from start: Int) -> Int {
        guard let last = borders.subjects.last(where: { $0 < index }), last > start else { return start }
        return last
    }

    /// Whether a clause is no part of the content before it.
    private func isStop(_ clause: Clause) -> Bool {
        switch clause.link {
        case .main, .coordinate: true
        case .subordinate:
            // "while Chile declined to take part": a stance of somebody else
            clause.linkWord.map {
                !words.softLinks.contains($0)
                    || words.contrast.contains($0)
                        && clause.tokens.prefix(8).contains {
                            words.cues[text.word($0)].map { words.contrasted.contains($0.frame) } ?? false
                        }
            } ?? false
        case .relative, .content: false
        case .participial:
            clause.tokens.prefix(2).contains { index in
                if CommitmentWords.sayings.contains(text.word(index)) { return true }
                return words.cues[text.word(index)].map {
                    $0.frame == .emphasis || $0.frame == .refusal || $0.frame == .demand
                } ?? false
            }
        case .apposition where text.isDash(clause.tokens.lowerBound - 1): false
        case .apposition:
            splitter.isClause(
                clause.tokens.lowerBound, min(clause.tokens.lowerBound + 9, clause.tokens.upperBound))
                && !splitter.isGerund(clause.tokens.lowerBound)
        }
    }

    /// `and pledged`; `opposed the plan and said that …`
    private func isSecondStance(_ index: Int) -> Bool {
        guard words.joins.contains(text.word(index)), text.word(index) != words.to else { return false }
        let word = text.word(skip(index + 1))
        if words.speech.contains(word), !isOfficial { return true }
        // "guarantees free passage and shall return the ships"
        if words.and == text.word(index), words.firmModals.contains(word) { return true }
        guard let cue = words.cues[word] else { return false }
        return words.verbFrames.contains(cue.frame) && !words.nounsToo.contains(word)
    }
}
