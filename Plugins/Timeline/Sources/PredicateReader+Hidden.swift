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

    /// A noun that the tagger took for a verb: `held its vote on Monday`, `a memorandum of understanding about`, `In
    /// May, talks were held`.
    func isNoun(_ verb: Int, _ sentence: Range<Int>) -> Bool {
        guard verb > sentence.lowerBound else { return false }
        switch tag(verb) {
        case .verbBase, .verbPresent:
            if Self.ownership.contains(text.word(verb - 1)) { return true }
            return tag(verb) == .verbPresent && text.base.isMark(verb - 1, ",")
                && isOnlyTime(sentence, verb - 1)
        case .verbGerund:
            return text.word(verb - 1) == words.of && verb - 2 >= sentence.lowerBound
                && tag(verb - 2) == .noun && verb + 1 < sentence.upperBound
                && Self.nounJoints.contains(text.word(verb + 1))
        default: return false
        }
    }

    private static let ownership: WordSet = "its their his our my your whose"
    private static let nounJoints: WordSet = "about between on with among was is were has had"

    /// Whether nothing but a time expression stands before a comma that opens with it.
    private func isOnlyTime(_ sentence: Range<Int>, _ comma: Int) -> Bool {
        let times = text.times(in: sentence.lowerBound..<comma)
        return !times.isEmpty
            && (sentence.lowerBound..<comma).allSatisfy { index in
                tag(index) == .adposition || text.base.isMark(index, ",")
                    || times.contains { $0.tokens.contains(index) }
            }
    }
}
