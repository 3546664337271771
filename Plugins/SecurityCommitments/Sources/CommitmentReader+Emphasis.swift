import DossierText

/// What states attach importance to.
extension CommitmentReader {
    /// `emphasized the importance of …`, `insisting on the inviolability of …`
    func readEmphasis(_ index: Int) {
        if CommitmentWords.focuses.contains(text.word(index)) { readFocus(index) }
        guard let clause = clause(at: index), index + 3 < sentence.upperBound,
            let noun = next(words.importance, after: index, within: 4)
        else { return }
        let end = contentEnd(from: noun)
        guard noun + 2 < end, counts(noun ..| end, party: isOfficial ? parties.signatories : nil),
            isOfficial || securityOf(noun ..| end)
        else {
            return
        }
        let isText = previous(words.statement, before: index, within: 14) != nil
        let owner = isText ? parties.signatories : subject(before: index)?.party ?? lastParty ?? []
        let stance = Stance(
            strength: isText ? .agreed : .intends, party: owner, start: clause.tokens.lowerBound, cue: index,
            rule: "emphasis",
            confidence: 0.6)
        addClause(clause.tokens.lowerBound ..| end, stance)
    }

    /// `Closing the crossings will be a focus`, `curbing arms and training crews were named as priorities`: an aim that is the
    /// subject.
    func readFocus(_ index: Int) {
        guard let clause = clause(at: index),
            let verb = (clause.tokens.lowerBound ..| index).first(where: {
                words.be.contains(text.word($0)) || words.modals.contains(text.word($0))
            }), index - verb <= 12,
            index - 1 > verb,
            (max(verb, index - 4) ..| index).contains(where: { words.named.contains(text.word($0)) })
        else { return }
        var start = clause.tokens.lowerBound
        if let report = (start ..| verb).last(where: { words.reports.contains(text.word($0)) }) {
            start = report + 1
        }
        guard start + 1 < verb, splitter.isGerund(start), text.quotation(around: index) == nil else { return }
        let stated = parties.parties(of: verb ..| index) ?? []
        let party = stated.isEmpty ? parties.signatories : stated
        guard counts(start ..| verb, party: isOfficial ? party : nil) else { return }
        let stance = Stance(
            strength: .intends, party: party, start: start, cue: index, rule: "focus", confidence: 0.6)
        let end = done
        add(start ..| verb, .gerund, stance, isWhole: true)
        done = max(end, index + 1)
    }
}
