import DossierText

/// Words of a sentence that its writer does not tell himself: what is asked, what somebody will not say or believe, what is
/// called a lie or a rumour.
///
/// What `that` opens is read with the words before it in the same clause; what is withheld reaches to the next clause
/// beside it.
struct Withholding {
    private let text: AnnotatedText
    private let range: Range<Int>
    private(set) var tokens: Set<Int> = []

    init(_ text: AnnotatedText, in range: Range<Int>, _ clauses: [Clause]) {
        self.text = text
        self.range = range
        readQuestions(clauses)
        for index in range where text.word(index) == ClaimWords.complementizer && isFrame(endingAt: index) {
            tokens.formUnion(index..<end(after: index))
        }
    }

    /// Whether a clause without `that` hangs on a verb of telling in such a frame: `nobody believes the pier was leased`.
    func holdsBack(_ act: RoleReader.Act?, at index: Int) -> Bool {
        if tokens.contains(index) { return true }
        guard let governor = act?.governor, range.contains(governor), governor < index,
            act?.isRelative != true,
            ComplementVerbs.tell(text, governor), isClause(index, after: governor)
        else { return false }
        return tokens.contains(governor) || refuses(frameStart(governor)..<governor + 1)
    }

    /// Whether a finite verb with a subject of its own, and no infinitive or gerund, hangs on another.
    private func isClause(_ index: Int, after governor: Int) -> Bool {
        text.tags[index] != .verbGerund
            && !(max(governor + 1, index - 4)..<max(governor + 1, index)).contains {
                text.word($0) == ClaimWords.infinitiveMarker
                    || ClaimWords.auxiliaryGerunds.contains(text.word($0))
            }
    }

    private mutating func readQuestions(_ clauses: [Clause]) {
        for index in range where text.word(index) == WithholdingWords.questionMark {
            var start = index
            while start > range.lowerBound, !isBreak(start - 1) { start -= 1 }
            tokens.formUnion(start..<index)
        }
        for clause in clauses {
            let first = clause.tokens.lowerBound
            guard first + 1 < clause.tokens.upperBound, clause.link == .main || isBreak(first - 1),
                text.tags[first] == .auxiliary || text.tags[first].isVerb,
                WithholdingWords.inverted.contains(text.word(first)),
                [.determiner, .properNoun, .pronoun, .noun].contains(text.tags[first + 1])
            else { continue }
            tokens.formUnion(clause.tokens)
        }
    }

    /// Whether another utterance begins behind a mark.
    private func isBreak(_ index: Int) -> Bool {
        guard range.contains(index) else { return true }
        let word = text.word(index)
        return WithholdingWords.breaks.contains(word)
            || word == WithholdingWords.quotationMark
                && (index == range.lowerBound || text.tokens[index].hasSpaceBefore)
    }

    /// Whether what stands before `that` holds back what follows; behind a noun it does so only where that names something
    /// told.
    private func isFrame(endingAt index: Int) -> Bool {
        guard index > range.lowerBound else { return false }
        let before = text.word(index - 1)
        if WithholdingWords.hearsay.contains(before) { return true }
        if text.tags[index - 1] == .noun || text.tags[index - 1] == .properNoun,
            !WithholdingWords.proofs.contains(before),
            !(frameStart(index)..<index).contains(where: { ComplementVerbs.tell(text, $0) })
        {
            return false
        }
        return refuses(frameStart(index)..<index)
    }

    private func frameStart(_ index: Int) -> Int {
        var start = index
        while start > range.lowerBound, index - start < Self.reach, !isEnd(start - 1),
            text.word(start - 1) != WithholdingWords.comma
        {
            start -= 1
        }
        return start
    }

    private func refuses(_ frame: Range<Int>) -> Bool {
        frame.contains { index in
            let word = text.word(index)
            // `no doubt that` tells it.
            let isUndoubted =
                WithholdingWords.doubts.contains(word) && index > range.lowerBound
                && OppositeWords.negators.contains(text.word(index - 1))
            if isUndoubted { return false }
            if WithholdingWords.refusing.contains(word) || WithholdingWords.hearsay.contains(word) {
                return true
            }
            return OppositeWords.negators.contains(word)
                && !(index + 1 < range.upperBound && WithholdingWords.doubts.contains(text.word(index + 1)))
        }
    }

    private func end(after index: Int) -> Int {
        var end = index + 1
        while end < range.upperBound, !isEnd(end) { end += 1 }
        return end
    }

    /// Whether a clause that is told by itself follows.
    private func isEnd(_ index: Int) -> Bool {
        let word = text.word(index)
        if WithholdingWords.breaks.contains(word) || word == WithholdingWords.contrast { return true }
        return text.tags[index] == .coordinator && index > range.lowerBound
            && text.tags[index - 1] == .punctuation
    }

    private static let reach = 14
}

extension Withholding {
    /// Whether a sentence takes back the one before it: `He did not.`, `That is false.`, `She denied it.`
    static func isRebuttal(_ text: AnnotatedText, in range: Range<Int>) -> Bool {
        // Who speaks stands before it, as in an interview.
        let colon = range.prefix(5).first { text.word($0) == WithholdingWords.colon }
        var words = range.filter { $0 > colon ?? -1 && text.tags[$0] != .punctuation }.map { text.word($0) }
        guard let first = words.first, words.count <= most else { return false }
        if WithholdingWords.answers.contains(first) { return true }
        if WithholdingWords.linking.contains(first) { words.removeFirst() }
        guard let subject = words.first, let last = words.last else { return false }
        let isOfClaim =
            words.count > 1 && WithholdingWords.articles.contains(subject)
            && WithholdingWords.hearsay.contains(words[1])
        guard WithholdingWords.resuming.contains(subject) || isOfClaim else { return false }
        let rest = words.dropFirst()
        if WithholdingWords.isThing(subject) || isOfClaim {
            if rest.contains(where: WithholdingWords.untrue.contains) { return true }
            if rest.contains(where: WithholdingWords.truth.contains),
                words.contains(where: OppositeWords.negators.contains)
            {
                return true
            }
        }
        // `He did not`, `They never went there`: nothing is told but that it is not so.
        let isElliptic =
            OppositeWords.negators.contains(last) || WithholdingWords.back.contains(last)
            || WithholdingWords.isThing(last) && rest.contains(where: WithholdingWords.acting.contains)
            || WithholdingWords.isThing(subject) && WithholdingWords.happened.contains(last)
        return isElliptic
            && rest.contains {
                OppositeWords.negators.contains($0) || WithholdingWords.denying.contains($0)
            }
    }

    private static let most = 8
}
