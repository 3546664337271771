import DossierText

extension CommitmentReader {
    /// The subject of a verb as far as the clause shows it.
    struct Subject {
        /// The states that it stands for; empty where the text does not say.
        var party: [String]
        /// First token of the clause.
        var start: Int
        /// Whether it is `we`, `the Parties` or states by name.
        var isState: Bool
    }

    /// Tokens before a verb in which its subject is sought: so many as the longest sentences have that are no mere
    /// enumeration.
    static let reach = 160

    func clause(at index: Int) -> Clause? {
        number(ofClauseAt: index).map { clauses[$0] }
    }

    private func number(ofClauseAt index: Int) -> Int? {
        // They are in order, and none holds a token of another.
        var (low, high) = (0, clauses.count)
        while low < high {
            let middle = low + (high - low) / 2
            if clauses[middle].tokens.upperBound <= index { low = middle + 1 } else { high = middle }
        }
        return low < clauses.count && clauses[low].tokens.contains(index) ? low : nil
    }

    /// Who does what the verb at an index says; nil where no state, government or official does.
    func subject(before index: Int) -> Subject? {
        guard let clause = clause(at: index) else { return nil }
        var start = subjectStart(before: index, from: max(clause.tokens.lowerBound, index - Self.reach))
        if start == clause.tokens.lowerBound, clause.linkWord != nil, clause.link != .content, start < index {
            start += 1
        }
        var end = index
        while end > start, isAuxiliary(end - 1) { end -= 1 }
        var region = start ..| max(start, end)
        // "guarantees free passage and shall return the ships": the subject of the stance before.
        if end > start, words.and == text.word(end - 1), done > start, let lastParty {
            return Subject(party: lastParty, start: end, isState: !lastParty.isEmpty)
        }
        // "said that the two countries", "said the countries": what is reported has a subject of its own.
        if let report = region.last(where: { words.reports.contains(text.word($0)) }), report + 1 < end {
            let reporter = region.lowerBound ..| report
            region = report + 1 ..| end
            start = region.lowerBound
            // "Chile said it would …": the pronoun is the speaker.
            // "said his government would not": that of the speaker
            if let first = region.first, region.count <= 3, words.own.contains(text.word(first)),
                region.contains(where: {
                    words.officials.contains(text.word($0)) || words.lands.contains(text.word($0))
                }),
                let party = parties.parties(of: reporter)
            {
                return Subject(party: party, start: start, isState: true)
            }
            if region.count == 2, let last = region.last, CommitmentWords.ownLands.contains(text.word(last)),
                words.articles.contains(text.word(last - 1)), parties.parties(of: region) == nil,
                let party = parties.parties(of: reporter)
            {
                return Subject(party: party, start: start, isState: true)
            }
            if region.count <= 4, let last = region.last, words.pronouns.contains(text.word(last)),
                let party = parties.parties(of: reporter)
            {
                return Subject(party: party, start: region.count == 1 ? start : last, isState: true)
            }
        }
        // "It had been moved to Chile and would …": where something was moved to is not who does it.
        if region.count > 2, words.and == text.word(end - 1), words.itWords.contains(text.word(start)),
            isAuxiliary(start + 1), !words.modals.contains(text.word(start + 1))
        {
            return nil
        }
        // "At a press conference after the meeting Ruiz pledged": the name before the verb is the subject.
        if let first = region.first, clauseWords.isPreposition(text.word(first)),
            let name = nameBefore(end, in: region)
        {
            region = name
        } else if let first = region.first, clauseWords.isPreposition(text.word(first)),
            let names = namesBefore(end, in: region)
        {
            region = names
        } else if let first = region.first, region.count > 5,
            clauseWords.isPreposition(text.word(first)) || splitter.isGerund(first)
        {
            // "After the talks, Ruiz and her Peruvian counterpart, Julio Vega, signed"
            let isPaired = region.contains { CommitmentWords.counterparts.contains(text.word($0)) }
            let comma = isPaired ? region.first { text.isMark($0, ",") } : nil
            region = (comma.map { $0 + 1 } ?? max(start, end - 5)) ..| end
        }
        if let preposition = region.dropFirst().first(where: { words.subjectEnds.contains(text.word($0)) }) {
            region = region.lowerBound ..| preposition
        }
        // "said that it had …": the pronoun is the speaker. "Chile, which paid for it, will …": the subject stands before.
        if clause.link == .content, region.count == 1, let only = region.first,
            words.pronouns.contains(text.word(only)),
            let reporter = parties.parties(
                of: max(sentence.lowerBound, clause.tokens.lowerBound - 14) ..| clause.tokens.lowerBound)
        {
            return Subject(party: reporter, start: start, isState: true)
        }
        if region.isEmpty, lastParty == nil, let resumed = subjectBefore(clause) { return resumed }
        // "Chile, which owns the straits, turned down …": the verb behind the comma goes on with the head.
        if clause.link == .relative, end > clause.tokens.lowerBound, end <= index, end > start,
            text.isMark(end - 1, ","), let party = parties.parties(of: headBefore(clause)), !party.isEmpty
        {
            return Subject(party: party, start: start, isState: true)
        }
        if region.isEmpty || region.count == 1 && words.joins.contains(text.word(region.lowerBound)) {
            guard clause.link != .relative, let lastParty else { return nil }
            return Subject(party: lastParty, start: clause.tokens.lowerBound, isState: !lastParty.isEmpty)
        }
        // "the steps we announce will help us": the pronoun is the subject of another verb
        if region.count > 3, !isWe(region.lowerBound),
            region.dropLast(3).contains(where: { isWe($0) })
        {
            return nil
        }
        if isTranscript, region.contains(where: isWe) { return nil }
        if let quotation = text.quotation(around: index),
            region.contains(where: { isWe($0) || text.word($0) == words.first })
        {
            var speaker = speaker(of: quotation)
            if let issuer, speaker?.isEmpty ?? true { speaker = [issuer] }
            return speaker.map { Subject(party: $0, start: start, isState: true) }
        }
        if isOfficial, region.count == 1, text.word(region.lowerBound) == words.they {
            return Subject(party: parties.signatories, start: start, isState: true)
        }
        if let first = region.first, clause.link != .relative {
            let opening = enumerationStart(first)
            if opening < first {
                region = opening ..| region.upperBound
                start = min(start, opening)
            }
        }
        if let party = parties.parties(of: region) {
            return Subject(party: party, start: start, isState: true)
        }
        // "While Chile is committed to patrols, it will not allow …": whose stance the clause before gave.
        if region.count == 1, let pronoun = region.first, words.itWords.contains(text.word(pronoun)),
            pronoun > sentence.lowerBound, done > sentence.lowerBound, let lastParty, lastParty.count == 1
        {
            return Subject(party: lastParty, start: start, isState: true)
        }
        if let party = resumedParty(region) { return Subject(party: party, start: start, isState: true) }
        let isPerson = text.mentions(in: region).contains { mention in
            if mention.form == .pronoun {
                return mention.entity != nil || text.word(mention.tokens.lowerBound) == words.they
            }
            guard let entity = mention.entity else { return mention.form == .nominal }
            return text.entities[entity].kind == .person || text.entities[entity].kind == .organisation
        }
        if isPerson || region.contains(where: { words.officials.contains(text.word($0)) }) {
            return Subject(party: [], start: start, isState: false)
        }
        if isOfficial, region.contains(where: { words.collectives.contains(text.word($0)) }) {
            return Subject(party: [], start: start, isState: false)
        }
        return nil
    }

    /// Of `It shall report …`, `It declined to say …` the state or states whose stance the sentence before gave, where the
    /// text does not say who is meant.
    private func resumedParty(_ region: Range<Int>) -> [String]? {
        guard region.count == 1, let pronoun = region.first, pronoun == sentence.lowerBound,
            words.itWords.contains(text.word(pronoun)) || text.word(pronoun) == words.they,
            let last = drafts.last, !last.party.isEmpty, last.span.upperBound <= sentence.lowerBound,
            sentence.lowerBound - last.span.upperBound <= (last.party.count == 1 ? 10 : 3)
        else { return nil }
        let isOne = text.word(pronoun) != words.they
        return isOfficial || isOne == (last.party.count == 1) ? last.party : nil
    }

    /// A name or noun phrase that ends at a verb and follows no preposition.
    private func nameBefore(_ end: Int, in region: Range<Int>) -> Range<Int>? {
        guard let mention = text.mentions(in: region).last(where: { $0.tokens.upperBound == end }),
            mention.tokens.lowerBound > region.lowerBound
        else { return nil }
        var start = mention.tokens.lowerBound
        if let host = hostBefore(start, in: region) { return host ..| end }
        while start - 1 > region.lowerBound,
            text.tokens[start - 1].shape.isCapital || words.determiners.contains(text.word(start - 1)),
            !clauseWords.isPreposition(text.word(start - 1)), text.word(start - 1) != words.verbOf
        { start -= 1 }
        guard !clauseWords.isPreposition(text.word(start - 1)), !words.joins.contains(text.word(start - 1))
        else { return nil }
        return start ..| end
    }

    /// Of `Ruiz and her Peruvian counterpart, Julio Vega` the first, with whom the other acts.
    private func hostBefore(_ name: Int, in region: Range<Int>) -> Int? {
        guard name - 2 > region.lowerBound,
            (name - 2 ..| name).contains(where: { CommitmentWords.counterparts.contains(text.word($0)) }),
            let and = (max(region.lowerBound, name - 6) ..| name).first(where: { text.word($0) == words.and })
        else { return nil }
        return text.mentions(in: max(region.lowerBound, and - 4) ..| and).last?.tokens.lowerBound
    }

    /// Of `Through this plan, part of the Azure Accord, Chile, Peru and Norway commit` the states before the verb.
    private func namesBefore(_ end: Int, in region: Range<Int>) -> Range<Int>? {
        var start = end
        var count = 0
        while start > region.lowerBound {
            let index = start - 1
            if let mention = text.mentions(in: max(region.lowerBound, index - 4) ..| index + 1).last,
                mention.tokens.contains(index), !parties.states(in: mention.tokens).isEmpty
            {
                count += 1
                start = mention.tokens.lowerBound
            } else if text.isMark(index, ",") || words.joins.contains(text.word(index))
                || words.determiners.contains(text.word(index)) && text.word(index) != words.verbOf
            {
                start = index
            } else {
                break
            }
        }
        while start < end, text.isMark(start, ",") || words.joins.contains(text.word(start)) { start += 1 }
        return count >= 2 && start < end ? start ..| end : nil
    }

    /// The words before a relative clause, back to the mark before them.
    private func headBefore(_ clause: Clause) -> Range<Int> {
        var start = clause.tokens.lowerBound
        if start > sentence.lowerBound, text.isMark(start - 1, ",") { start -= 1 }
        let end = start
        while start > sentence.lowerBound, end - start < 8, !text.isMark(start - 1, ",") { start -= 1 }
        return start ..| end
    }

    /// Of `The commission, which paid for the radar, will …` the subject before the clause in between.
    private func subjectBefore(_ clause: Clause) -> Subject? {
        guard let number = number(ofClauseAt: clause.tokens.lowerBound), number >= 2,
            clauses[number - 1].link == .relative || clauses[number - 1].link == .apposition
                || clauses[number - 1].link == .participial
        else { return nil }
        let head = clauses[number - 2].tokens
        guard head.count <= 10, let party = parties.parties(of: head) else { return nil }
        return Subject(party: party, start: head.lowerBound, isState: true)
    }

    /// `we`, `us`, `our`; not `US`.
    func isWe(_ index: Int) -> Bool {
        words.we.contains(text.word(index)) && text.tokens[index].shape != .upper
    }

    func isAuxiliary(_ index: Int) -> Bool {
        let word = text.word(index)
        return words.auxiliaries.contains(word) || splitter.isAdverb(index)
    }

    /// The states for which the speaker of a quotation speaks, from who is named beside it.
    func speaker(of quotation: Quotation) -> [String]? {
        for range in [
            sentence, text.sentence(at: quotation.outer.end).map { text.sentences[$0].tokens } ?? sentence,
        ] {
            for mention in text.mentions(in: range)
            where !quotation.tokens.contains(mention.tokens.lowerBound)
                && mention.tokens.lowerBound >= range.lowerBound
            {
                guard let entity = mention.entity, text.entities[entity].kind == .person else { continue }
                return parties.states(in: mention.tokens)
            }
        }
        return nil
    }

    /// The first of the words within a number of tokens after an index, in the same sentence.
    func next(_ set: WordSet, after index: Int, within count: Int) -> Int? {
        (index + 1 ..| max(index + 1, min(index + 1 + count, sentence.upperBound))).first {
            set.contains(text.word($0))
        }
    }

    func previous(_ set: WordSet, before index: Int, within count: Int) -> Int? {
        (max(sentence.lowerBound, index - count) ..| index).last { set.contains(text.word($0)) }
    }
}

extension ClauseWords {
    /// Whether a word begins a prepositional phrase.
    func isPreposition(_ word: Word) -> Bool { Self.openers.contains(word) }

    private static let openers: WordSet =
        "in on at by for from with without to under during following after before since through despite beyond as"
}
