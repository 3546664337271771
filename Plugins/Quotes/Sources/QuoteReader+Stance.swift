import DossierSDK
import DossierText

/// Whether somebody stands for what is reported of him.
extension QuoteReader {
    /// `denied` of what he says not to be so (`denied that …`, `rejected claims that …`), `not_promised` of what he says he
    /// cannot promise; nil for what he asserts.
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
