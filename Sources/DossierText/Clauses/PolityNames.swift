/// Names that a text uses as those of states or regions, though no list of countries has them: `the cantons of Uri and
/// Schwyz`, `Kestrel's energy minister`, `Norr and Vesk sign a treaty`.
enum PolityNames {
    /// By entity, the name under which it acts.
    static func polities(of text: AnnotatedText, _ words: PartyWords) -> [Int: String] {
        var found: [Int: String] = [:]
        for mention in text.mentions where mention.form == .name {
            guard let entity = mention.entity, found[entity] == nil, text.entities.indices.contains(entity)
            else {
                continue
            }
            let kind = text.entities[entity].kind
            guard kind == .other || kind == .place, !mention.tokens.isEmpty, mention.tokens.count <= 3,
                text.entities[entity].country == nil
            else { continue }
            if isNamedAsPolity(mention.tokens, text, words) || hasMinister(mention.tokens, text, words) {
                found[entity] = text.entities[entity].name
            }
        }
        return found
    }

    /// `the republic of X`, `the cantons of X and Y`
    private static func isNamedAsPolity(_ name: Range<Int>, _ text: AnnotatedText, _ words: PartyWords)
        -> Bool
    {
        var index = name.lowerBound - 1
        let limit = max(0, name.lowerBound - 9)
        while index > limit {
            let token = text.tokens[index]
            if token.word == words.of { return words.polities.contains(text.word(index - 1)) }
            guard token.shape.isCapital || token.word == words.and || text.isMark(index, ",") else {
                return false
            }
            index -= 1
        }
        return false
    }

    /// `X’s foreign minister`, `the X government`
    private static func hasMinister(_ name: Range<Int>, _ text: AnnotatedText, _ words: PartyWords) -> Bool {
        var index = name.upperBound
        let end = min(text.tokens.count, name.upperBound + 4)
        guard index < end, words.possessives.contains(text.word(index)) else { return false }
        index += 1
        while index < end {
            if words.offices.contains(text.word(index)) { return true }
            guard text.tokens[index].shape == .lower else { return false }
            index += 1
        }
        return false
    }
}
