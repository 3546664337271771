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
        readGovernments(of: text, words, to: &found)
        readNationalities(of: text, words, to: &found)
        if !found.isEmpty {
            joinPairs(of: text, words, to: &found)
            readOfficers(of: text, words, to: &found)
        }
        return found
    }

    /// Of `talks between Norr and Vesk` the one of which nothing else tells, where the other is known for a state by itself.
    /// `Chile and Petrelair signed` makes no state of a company.
    private static func joinPairs(of text: AnnotatedText, _ words: PartyWords, to found: inout [Int: String])
    {
        let states = found
        for (left, right) in zip(text.mentions, text.mentions.dropFirst())
        where right.tokens.lowerBound == left.tokens.upperBound + 1 {
            guard let one = left.entity, let other = right.entity, one != other,
                text.word(left.tokens.upperBound) == words.and,
                isBetween(left.tokens.lowerBound, text, words),
                (states[one] == nil) != (states[other] == nil)
            else { continue }
            let mention = states[one] == nil ? left : right
            let entity = states[one] == nil ? one : other
            guard mention.form == .name, mention.tokens.count <= 3, text.entities.indices.contains(entity),
                text.entities[entity].kind == .other || text.entities[entity].kind == .place,
                text.entities[entity].country == nil
            else { continue }
            found[entity] = text.entities[entity].name
        }
    }

    /// `between Norr`, `between the Norr`, `the border of Norr`, `the two governments, Norr`
    private static func isBetween(_ name: Int, _ text: AnnotatedText, _ words: PartyWords) -> Bool {
        if name > 2, text.isMark(name - 1, ","), words.bodies.contains(text.word(name - 2)),
            (max(0, name - 6)..<name - 2).contains(where: {
                words.definite.contains(text.word($0))
                    || words.counts[text.word($0)] != nil
            })
        {
            return true
        }
        let before = name > 0 && text.word(name - 1) == "the" ? name - 2 : name - 1
        guard before >= 0 else { return false }
        if text.word(before) == words.between { return true }
        return before > 0 && text.word(before) == words.of
            && words.sharedByStates.contains(text.word(before - 1))
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
        guard index < end else { return false }
        // "the Norr government", but not "the Labour government"
        if words.governments.contains(text.word(index)), text.tokens[index].shape == .lower, name.count == 1 {
            return !words.factions.contains(text.word(name.lowerBound))
        }
        guard words.possessives.contains(text.word(index)) else { return false }
        index += 1
        while index < end {
            if words.offices.contains(text.word(index)) { return true }
            guard text.tokens[index].shape == .lower else { return false }
            index += 1
        }
        return false
    }
}
