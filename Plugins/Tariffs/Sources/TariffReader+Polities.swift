import DossierText

/// States that no gazetteer knows, and a text makes known.
extension TariffReader {
    /// Whether the verb behind an auxiliary puts the tariff on somebody else: `will impose`, `will soon raise`.
    func imposes(behind auxiliary: Int, _ anchor: Int) -> Bool {
        let verb = (auxiliary + 1 ..| min(auxiliary + 4, anchor)).first { text.tags[$0].isVerb }
        guard let verb, let cue = words.cues[text.word(verb)] else { return false }
        return cue == .impose || cue == .raise && !words.movements.contains(text.word(verb + 1))
    }

    /// Takes for the imposer a state that only the text makes known.
    func namePolity(_ mention: Mention, _ found: inout Parties) -> Bool {
        guard mention.form == .name, isUnknown(mention),
            let state = parties.states(in: mention.tokens).first
        else { return false }
        found.imposer = state
        found.imposerState = state
        return true
    }

    /// Who imposes in a text that does not say what it is: a bare name right before the verb.
    func nameUnknown(_ mention: Mention, before verb: Int, _ found: inout Parties) -> Bool {
        guard mention.form == .name, isUnknown(mention), verb - mention.tokens.upperBound <= 2,
            let entity = mention.entity, !isPartOfName(mention.tokens)
        else { return false }
        found.imposer = text.entities[entity].name
        return true
    }

    private func isUnknown(_ mention: Mention) -> Bool {
        guard let entity = mention.entity, text.entities.indices.contains(entity) else { return false }
        return text.entities[entity].kind == .other || text.entities[entity].kind == .place
    }

    /// `the Sylvanian tariff`: the state of an adjective right before the noun, in a text that does not name the state. Only
    /// of adjectives in `-ian`, which mostly come of a name in `-ia`; one that comes of a person's name is of no state.
    func nation(before anchor: Int, _ range: Range<Int>) -> String? {
        let index = anchor - 1
        guard index > sentence.lowerBound, index >= range.lowerBound,
            text.tokens[index].shape == .capitalized, text.hasSuffix(index, "ian"),
            !words.onto.contains(text.word(index - 1))
        else { return nil }
        let adjective = text.form(index)
        let stem = adjective.dropLast(3)
        guard stem.count >= 3,
            !text.mentions(in: index ..| index + 1).contains(where: { $0.tokens.count > 1 }),
            !text.entities.contains(where: { $0.kind == .person && $0.name.contains(stem) })
        else { return nil }
        return stem + "ia"
    }

    /// The adjective before the goods, as in `Sylvanian steel`, of a state that the text names: `Sylvania`.
    func polity(of goods: Range<Int>, _ found: Parties) -> String? {
        guard let first = goods.first, goods.count > 1, text.tokens[first].shape == .capitalized else {
            return nil
        }
        let adjective = text.form(first)
        return parties.ranking.first { name in
            guard name != found.imposerState, !name.contains(" "), name.count > 3 else { return false }
            let stem = name.last.map("aeiouy".contains) == true ? String(name.dropLast()) : name
            return adjective.hasPrefix(stem)
                && TariffWords.nationalEndings.contains(String(adjective.dropFirst(stem.count)))
        }
    }
}
