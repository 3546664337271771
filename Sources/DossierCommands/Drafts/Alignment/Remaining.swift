import DossierText

/// A state that lasts, as a licence that remains in force, where the draft tells of what would have ended it.
struct Remaining {
    private let contraries: Contraries
    private let act: Assertion.Predicate

    init(_ contraries: Contraries, _ act: Assertion.Predicate) {
        self.contraries = contraries
        self.act = act
    }

    func sentence() -> EvidenceSentence? {
        let ended = Related.remaining.filter { $0.ends.contains(act.stem) }
        if ended.isEmpty { return nil }
        let part = contraries.values.part(at: act.token, without: [act.stem])
        return contraries.evidence.first { sentence in
            let states = ended.filter { !$0.states.isDisjoint(with: sentence.stems) }
            guard !states.isEmpty, lasts(sentence), contraries.isOfItsDay(act, nil, sentence) else {
                return false
            }
            let told = sentence.stems.subtracting(states.flatMap(\.states)).subtracting(Related.lasting)
            let alignment = part.alignment(sentence)
            guard part.count(in: told) > 1, part.share(of: told) >= Contraries.most,
                alignment.coverage >= Contraries.some, alignment.namesAll
            else { return false }
            // What was ended of something else tells less of it.
            return contraries.teller(of: act, part, except: sentence, alignment.coverage + Contraries.margin)
                == nil
        }
    }

    private func lasts(_ sentence: EvidenceSentence) -> Bool {
        let tokens = sentence.text.tokens(in: sentence.span)
        return tokens.contains { RelatedWords.lasting.contains(sentence.text.word($0)) }
            && !tokens.contains { OppositeWords.negators.contains(sentence.text.word($0)) }
    }
}
