import DossierText

/// What was not signed, though others may say that it was: `No agreement has been signed`, `denied that it had signed an accord`.
extension CommitmentReader {
    /// - Returns: whether the cue is of something that did not come about.
    func readUnsigned(_ cue: Cue, _ index: Int) -> Bool {
        guard cue.frame == .create, cue.strength == .agreed, !isOfficial,
            text.quotation(around: index) == nil || isBare(index)
        else { return false }
        let denial = previous(words.denials, before: index, within: 8)
        if let denial,
            !(denial + 1 ..| index).contains(where: { text.isMark($0, ",") || text.isMark($0, ";") }),
            let object = next(words.treaties, after: index, within: 7)
        {
            return add(denial, object, index, party: denier(denial))
        }
        if let not = previous(words.not, before: index, within: 3),
            let object = next(words.treaties, after: index, within: 7),
            let subject = subject(before: index), !subject.party.isEmpty
        {
            return add(not, object, index, party: subject.party)
        }
        // "No agreement has been signed."
        if words.be.contains(text.word(index - 1)),
            let no = previous(words.noWords, before: index, within: 7),
            let object = next(words.treaties, after: no, within: 4), object < index
        {
            return add(no, index, index, party: parties.signatories)
        }
        return false
    }

    private func add(_ start: Int, _ end: Int, _ index: Int, party: [String]) -> Bool {
        guard start < end, !party.isEmpty else { return false }
        let stance = Stance(
            strength: .refused, party: party, start: start, cue: index, rule: "create.not", confidence: 0.65)
        add(start ..| max(end, index) + 1, .noun, stance, isWhole: true)
        return true
    }

    /// Whose denial it is, with the others of what is denied.
    private func denier(_ denial: Int) -> [String] {
        if clauses.isEmpty { clauses = splitter.clauses(of: sentence) }
        return subject(before: denial)?.party ?? parties.states(in: sentence.lowerBound ..| denial)
    }

    /// A quotation that is a statement of its own, and not a word of somebody's.
    private func isBare(_ index: Int) -> Bool {
        text.quotation(around: index).map { $0.tokens.count > 4 } ?? false
    }
}
