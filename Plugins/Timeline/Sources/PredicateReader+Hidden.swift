import DossierText

/// Verbs that the tagger or a word between hides.
extension PredicateReader {
    /// `A quake hit Lima on Sunday`: where a sentence has no verb, the word that can be a past tense and has a noun before
    /// it and what it happened to, or where, behind it.
    func hiddenVerb(_ sentence: Range<Int>) -> Predicate? {
        for index in sentence.dropFirst() where index + 1 < sentence.upperBound {
            guard tag(index) == .noun, text.tokens[index].shape == .lower,
                words.unchanged.contains(text.word(index)), tag(index - 1).isNominal,
                words.forms[text.word(index)] != nil
            else { continue }
            switch tag(index + 1) {
            case .properNoun, .determiner, .numeral, .pronoun: break
            default: continue
            }
            return Predicate(
                verb: index, group: index..<index + 1, form: .past, isPassive: false, isNegated: false)
        }
        return nil
    }

    /// The verb behind what stands between it and its helper: `had not, as of Monday, announced`.
    func behindInsertion(_ comma: Int, _ sentence: Range<Int>) -> Int? {
        for index in comma + 1..<max(comma + 1, min(comma + 9, sentence.upperBound - 1)) {
            if isVerbal(index), !words.falseVerbs.contains(text.word(index)) { return nil }
            guard text.base.isMark(index, ",") else { continue }
            return tag(index + 1) == .verbParticiple || tag(index + 1) == .verbPast ? index + 1 : nil
        }
        return nil
    }

    /// Whether a time expression begins here, as behind `The fair ended`.
    func isNamedTime(_ index: Int) -> Bool {
        text.times(in: index..<index + 1).contains { $0.tokens.lowerBound == index }
    }

    /// A number that names the noun before it and counts nothing behind it: `magnitude 6.1`, `Flight 103`.
    func isLabel(_ index: Int, _ sentence: Range<Int>) -> Bool {
        index > sentence.lowerBound && tag(index) == .numeral && text.tokens[index].shape.isNumeric
            && tag(index - 1).isNominal
    }
}
