import DossierText

/// Past forms that look like participles: `the network signed off and went off air`, `cooperation largely stalled`.
extension PredicateReader {
    /// Makes a lone participle the verb of its sentence where nothing else is: it has a subject before it, and no finite
    /// verb stands in the sentence, or only one that is joined to it (`signed off and went`).
    func promoted(_ groups: [Predicate], _ sentence: Range<Int>) -> [Predicate] {
        guard let first = groups.firstIndex(where: { $0.form == .participle || $0.isFinite }),
            groups[first].form == .participle
        else { return groups }
        let participle = groups[first]
        let finite = groups.firstIndex(where: \.isFinite)
        if let finite {
            guard finite == first + 1, groups[finite].form == .past,
                words.coordinators.contains(text.word(groups[finite].group.lowerBound - 1))
            else { return groups }
        }
        guard isPastVerb(participle, sentence) else { return groups }
        var groups = groups
        groups[first] = Predicate(
            verb: participle.verb, group: participle.group, form: .past, isPassive: false,
            isNegated: participle.isNegated)
        return groups
    }

    /// Whether a participle without a helper has a subject before it and no agent behind it.
    private func isPastVerb(_ participle: Predicate, _ sentence: Range<Int>) -> Bool {
        guard participle.group.count == 1, text.tokens[participle.verb].shape == .lower,
            words.forms[text.word(participle.verb)].map({ $0.form == .past }) ?? true,
            // What ends otherwise is no past tense: `written`, `sunk`.
            let last = text.bytes[text.tokens[participle.verb].span.range].last, last == 0x64 || last == 0x74
        else { return false }
        let next = participle.verb + 1
        if next < sentence.upperBound, text.word(next) == words.by { return false }
        var before = participle.verb - 1
        while before >= sentence.lowerBound, tag(before) == .adverb { before -= 1 }
        guard before >= sentence.lowerBound else { return false }
        return tag(before).isNominal || tag(before) == .pronoun || text.base.isMark(before, ")")
            || text.base.isMark(before, ",") && before - 1 > sentence.lowerBound
    }
}
