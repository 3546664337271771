import DossierSDK
import DossierText

/// Whether somebody stands for what is reported of him.
extension QuoteReader {
    /// `denied` of what he says not to be so (`denied that …`, `rejected claims that …`), `not_promised` of what he says he
    /// cannot promise, `not_said` of what he does not or will not say; nil for what he asserts.
    func stance(_ verdict: Verdict) -> String? {
        guard verdict.kind == "indirect" || verdict.kind == "mixed", let cue = verdict.cue,
            let number = verdict.attribution, let content = attributions[number].content
        else { return nil }
        let verb = cue.lowerBound
        let sentence = text.sentences[attributions[number].sentence].tokens
        if attributions[number].form == .noun {
            // "rejected the claim that": the noun carries what the verb before it denies.
            let before = (max(sentence.lowerBound, verb - 4)..<verb).last { isVerb($0, words.rejections) }
            return before.map { reader.isNegated($0, sentence) } == false ? Self.denied : nil
        }
        if isWithheld(cue, content, sentence) { return Self.notSaid }
        if isVerb(verb, words.denials) { return reader.isNegated(verb, sentence) ? nil : Self.denied }
        if isVerb(verb, words.rejections), !reader.isNegated(verb, sentence), isClaim(content) {
            return Self.denied
        }
        if isVerb(verb, words.promises), verb > sentence.lowerBound,
            words.inabilities.contains(text.word(verb - 1))
                || words.negations.contains(text.word(verb - 1))
        {
            return Self.notPromised
        }
        return nil
    }

    static let denied = "denied"
    static let notPromised = "not_promised"
    static let notSaid = "not_said"

    /// `did not say where the money is`, `declined to say how much it was`: a question that he leaves open.
    private func isWithheld(_ cue: Range<Int>, _ content: Range<Int>, _ sentence: Range<Int>) -> Bool {
        // "declined | to say how much"
        if isVerb(cue.lowerBound, words.withholdings) {
            return (cue.lowerBound + 1..<min(cue.lowerBound + 4, sentence.upperBound)).contains { index in
                index + 1 < sentence.upperBound && isVerb(index, words.sayings)
                    && words.questionWords.contains(text.word(index + 1))
            }
        }
        let asks =
            words.questionWords.contains(text.word(content.lowerBound))
            || words.questionWords.contains(text.word(cue.upperBound))
        guard asks, let say = cue.first(where: { isVerb($0, words.sayings) }) else { return false }
        if reader.isNegated(say, sentence) { return true }
        return say - 2 >= sentence.lowerBound && text.word(say - 1) == "to"
            && isVerb(say - 2, words.withholdings)
    }

    private func isVerb(_ index: Int, _ bases: WordSet) -> Bool {
        words.forms[text.word(index)].map { bases.contains($0.verb) } ?? false
    }

    /// `claims that he had left`, `the idea that …`, `an allegation of theft`
    private func isClaim(_ content: Range<Int>) -> Bool {
        let head = content.prefix(5)
        guard let noun = head.first(where: { words.claims.contains(text.word($0)) }) else { return false }
        return noun + 1 < text.tokens.count && words.claimLinks.contains(text.word(noun + 1))
    }
}
