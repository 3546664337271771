/// What else makes a name known for a state's: its government, its adjective, those who act for it.
extension PolityNames {
    /// `the Government of Norr`, of which the name of the body holds the name of the state.
    static func readGovernments(of text: AnnotatedText, _ words: PartyWords, to found: inout [Int: String]) {
        var names: Set<String> = []
        for mention in text.mentions where mention.form == .name && (3...6).contains(mention.tokens.count) {
            guard let entity = mention.entity, text.entities.indices.contains(entity),
                text.entities[entity].kind == .organisation, text.entities[entity].country == nil,
                found[entity] == nil,
                words.ofLands.contains(text.word(mention.tokens.lowerBound)),
                text.word(mention.tokens.lowerBound + 1) == words.of
            else { continue }
            var start = mention.tokens.lowerBound + 2
            if words.articles.contains(text.word(start)) { start += 1 }
            guard start < mention.tokens.upperBound, text.tokens[start].shape.isCapital,
                !words.factions.contains(text.word(start))
            else { continue }
            let name = text.line(text.span(start..<mention.tokens.upperBound))
            found[entity] = name
            names.insert(name)
        }
        guard !names.isEmpty else { return }
        for (index, entity) in text.entities.enumerated()
        where found[index] == nil && isOpen(entity) && names.contains(entity.name) {
            found[index] = entity.name
        }
    }

    /// `Norvian timber` in a text that names `Norvia`: a name with an adjective of its own, and never with an article.
    static func readNationalities(of text: AnnotatedText, _ words: PartyWords, to found: inout [Int: String])
    {
        /// By its first letters, the names of one word and the adjectives before a noun.
        var names: [Substring: [(entity: Int, name: String)]] = [:]
        var adjectives: [(entity: Int, form: String)] = []
        var seen: Set<Int> = []
        var barred: Set<Int> = []
        for mention in text.mentions where mention.form == .name && mention.tokens.count == 1 {
            guard let entity = mention.entity, text.entities.indices.contains(entity),
                isOpen(text.entities[entity])
            else { continue }
            let index = mention.tokens.lowerBound
            if index > 0, words.articles.contains(text.word(index - 1)),
                index + 1 >= text.tokens.count || text.tokens[index + 1].shape != .lower
                    || !text.tags[index + 1].isNominal
            {
                barred.insert(entity)
            }
            guard seen.insert(entity).inserted else { continue }
            let form = text.form(index)
            guard form.utf8.count >= 4, text.tokens[index].shape == .capitalized,
                !words.stateless.contains(text.word(index))
            else { continue }
            names[form.prefix(3), default: []].append((entity, form))
            adjectives.append((entity, form))
        }
        for (adjective, form) in adjectives where isBeforeNoun(adjective, text) {
            let state = names[form.prefix(3)]?.first { name in
                name.entity != adjective && !barred.contains(name.entity)
                    && isAdjective(form, of: name.name, words)
            }
            guard let state else { continue }
            found[state.entity] = state.name
            found[adjective] = state.name
        }
        // "the Reenish government": the body of a state that is known by now.
        guard !found.isEmpty else { return }
        let known = Set(found.values).sorted()
        for (index, entity) in text.entities.enumerated()
        where entity.kind == .organisation && entity.country == nil && found[index] == nil {
            guard let first = entity.name.split(separator: " ").first.map(String.init),
                entity.name.utf8.count > first.utf8.count
            else { continue }
            found[index] = known.first { $0 == first || isAdjective(first, of: $0, words) }
        }
    }

    /// Neither a person nor a body, and of no country that is known.
    private static func isOpen(_ entity: Entity) -> Bool {
        (entity.kind == .other || entity.kind == .place) && entity.country == nil
    }

    private static func isBeforeNoun(_ entity: Int, _ text: AnnotatedText) -> Bool {
        text.entities[entity].mentions.contains { number in
            guard text.mentions.indices.contains(number) else { return false }
            let next = text.mentions[number].tokens.upperBound
            return next < text.tokens.count && text.tokens[next].shape == .lower
                && (text.tags[next].isNominal || text.tags[next] == .adjective)
        }
    }

    private static func isAdjective(_ form: String, of name: String, _ words: PartyWords) -> Bool {
        guard form != name else { return false }
        // "Tarland", "Tarish"
        if name.hasSuffix("land"), name.utf8.count >= 7, form.hasPrefix(name.dropLast(4)),
            words.landEndings.contains(where: { $0 == form.dropFirst(name.count - 4) })
        {
            return true
        }
        for stem in [name[...], name.dropLast()]
        where stem.utf8.count >= 3 && form.utf8.count > stem.utf8.count && form.hasPrefix(stem) {
            if stem.utf8.count < name.utf8.count, !(name.last.map { "aeiouy".contains($0) } ?? false) {
                continue
            }
            let ending = form.dropFirst(stem.count)
            if words.nationalEndings.contains(where: { $0 == ending }) { return true }
        }
        return false
    }

    /// `Norvia’s trade minister, Ana Ruiz`, `Norvian President Ruiz`; of `the ministers of Norr and Vesk, Ana Ruiz and Per
    /// Dahl` each has his own.
    static func readOfficers(of text: AnnotatedText, _ words: PartyWords, to found: inout [Int: String]) {
        let mentions = text.mentions
        for (number, mention) in mentions.enumerated() {
            guard let entity = mention.entity, let state = found[entity],
                text.entities[entity].kind != .person, number + 1 < mentions.count
            else { continue }
            if let person = person(number + 1, text), found[person] == nil,
                isOffice(mention.tokens.upperBound ..| mentions[number + 1].tokens.upperBound, text, words)
            {
                found[person] = state
            }
            readPair(number, text, words, to: &found)
        }
    }

    /// The person of a mention, when no country is known for him.
    private static func person(_ number: Int, _ text: AnnotatedText) -> Int? {
        guard text.mentions.indices.contains(number), text.mentions[number].form == .name,
            let person = text.mentions[number].entity, text.entities[person].kind == .person,
            text.entities[person].country == nil
        else { return nil }
        return person
    }

    /// Whether a name is led by an office with nothing between them but its field.
    private static func isOffice(_ range: Range<Int>, _ text: AnnotatedText, _ words: PartyWords) -> Bool {
        guard range.count <= 9 else { return false }
        var hasOffice = false
        for index in range {
            if words.officers.contains(text.word(index)) { hasOffice = true }
            if !hasOffice, text.isMark(index, ",") || text.tags[index].isFiniteVerb { return false }
            if text.isMark(index, ";") || text.isMark(index, ".") { return false }
            if hasOffice, text.tags[index].isFiniteVerb { return false }
        }
        return hasOffice
    }

    private static func readPair(
        _ number: Int, _ text: AnnotatedText, _ words: PartyWords, to found: inout [Int: String]
    ) {
        let mentions = text.mentions
        guard number + 3 < mentions.count else { return }
        func isJoined(_ left: Int, _ isJoin: (Int) -> Bool) -> Bool {
            let gap = mentions[left].tokens.upperBound ..| mentions[left + 1].tokens.lowerBound
            return gap.count == 1 && isJoin(gap.lowerBound)
        }
        guard isJoined(number, { text.word($0) == words.and }),
            isJoined(number + 1, { text.isMark($0, ",") }),
            isJoined(number + 2, { text.word($0) == words.and }),
            let one = mentions[number].entity.flatMap({ found[$0] }),
            let other = mentions[number + 1].entity.flatMap({ found[$0] }),
            let first = person(number + 2, text), let second = person(number + 3, text)
        else { return }
        found[first] = found[first] ?? one
        found[second] = found[second] ?? other
    }
}
