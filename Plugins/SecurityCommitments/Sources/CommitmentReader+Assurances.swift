import DossierText

/// Words of honour that one gives to another: `was given assurances from Norway that it would not …`.
extension CommitmentReader {
    /// Reads whose word it is: of `from` or `by`, or the subject of the verb that gives it. Who was given it undertakes nothing.
    ///
    /// - Returns: whether the noun stands in such a phrase, so that no other frame reads it.
    func readAssurance(_ index: Int) -> Bool {
        guard words.wordsGiven.contains(text.word(index)) || words.wordsOfHonour.contains(text.word(index)),
            index + 3 < sentence.upperBound
        else { return false }
        if previous(words.seeking, before: index, within: 4) != nil { return false }
        var next = index + 1
        var party: [String] = []
        if words.givers.contains(text.word(next)) {
            let stop = (next + 1 ..| min(next + 12, sentence.upperBound)).first {
                text.word($0) == words.that || text.word($0) == words.to || text.isMark($0, ",")
            }
            guard let stop, text.word(stop) == words.that || text.word(stop) == words.to else { return false }
            party = parties.parties(of: next + 1 ..| stop) ?? []
            next = stop
        } else if let give = previous(words.giving, before: index, within: 6) {
            // "Chile was given assurances that …": by whom is not said.
            guard previous(words.be, before: give, within: 2) == nil else { return true }
            party = subject(before: give)?.party ?? []
        } else {
            return false
        }
        guard !party.isEmpty else { return true }
        if previous(words.noWords, before: index, within: 2) != nil { return false }
        let stance = Stance(
            strength: .pledged, party: party, start: nounPhraseStart(index, sentence.lowerBound), cue: index,
            rule: "assurance", confidence: 0.7)
        if text.word(next) == words.that {
            finish(next + 1 ..| contentEnd(from: next + 1), .noun, stance)
        } else if words.toward.contains(text.word(next)) {
            let start = skip(next + 1)
            finish(start ..| contentEnd(from: start), enumeration.form(at: start), stance)
        } else {
            return false
        }
        return true
    }
}
