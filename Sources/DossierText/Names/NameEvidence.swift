/// What speaks for a name being a person's or an organisation's, beyond its capitals.
///
/// Headings, programmes and laws are capitalised too; who lists the people of many documents needs to know which names
/// are sure.
struct NameEvidence {
    let text: TokenizedText
    let words: NameWords
    let mentions: [Mention]

    func certainty(of entity: Entity) -> Double {
        switch entity.kind {
        case .person: person(entity)
        case .organisation: organisation(entity)
        case .country, .group: 1
        case .place: 0.8
        case .other: isSpeaking(entity) ? 0.5 : 0.2
        }
    }

    private func person(_ entity: Entity) -> Double {
        guard let first = firstName(of: entity) else { return 0.3 }
        let name = first.filter { text.tokens[$0].shape.isWord }
        guard let head = name.first, name.count <= 6 else { return 0.1 }
        if !entity.roles.isEmpty { return 0.95 }
        let isFull = name.dropFirst().contains { text.tokens[$0].hasSpaceBefore }
        if isFull, words.givenNames.contains(text.word(head)) { return 0.9 }
        if isSpeaking(entity) { return isFull ? 0.85 : 0.6 }
        let isReferredTo = entity.mentions.contains { index in
            mentions[index].form == .pronoun
                && !words.neuterPronouns.contains(text.word(mentions[index].tokens.lowerBound))
        }
        if isReferredTo { return isFull ? 0.75 : 0.6 }
        if isFull, isSetOffAsPerson(entity) { return 0.8 }
        // "Jane A. Roe"
        if name.count > 2, name.dropFirst().dropLast().contains(where: isInitial) { return 0.8 }
        return isFull && isNamedByLastWord(entity, text.word(name.last ?? head)) ? 0.6 : 0.4
    }

    /// `Roe` after `Jane Roe`
    private func isNamedByLastWord(_ entity: Entity, _ word: Word) -> Bool {
        entity.mentions.contains { index in
            let core = text.tokens(in: mentions[index].core)
            return mentions[index].form == .name && core.count == 1 && text.word(core.lowerBound) == word
        }
    }

    /// `Jane Roe, 45,` and `Jane Roe, who`
    private func isSetOffAsPerson(_ entity: Entity) -> Bool {
        entity.mentions.contains { number in
            let comma = mentions[number].tokens.upperBound
            guard mentions[number].form == .name, comma + 2 < text.tokens.count,
                text.bytes[text.tokens[comma].start] == 0x2C
            else { return false }
            let word = text.word(comma + 1)
            if word == "who" || word == "whose" { return true }
            return text.tokens[comma + 1].shape == .number && text.tokens[comma + 1].span.count == 2
                && text.bytes[text.tokens[comma + 2].start] == 0x2C
        }
    }

    private func organisation(_ entity: Entity) -> Double {
        if entity.name.hasPrefix("Government of ") { return 0.9 }
        guard let core = firstName(of: entity) else { return 0.3 }
        let hasBody = core.contains { words.bodies.contains(text.word($0)) }
        if hasBody { return core.count > 1 ? 0.9 : 0.5 }
        if isSpeaking(entity) { return 0.8 }
        return 0.4
    }

    /// Tokens of the fullest name.
    private func firstName(of entity: Entity) -> Range<Int>? {
        var best: Range<Int>?
        for index in entity.mentions where mentions[index].form == .name {
            let core = text.tokens(in: mentions[index].core)
            if core.count > best?.count ?? 0 { best = core }
        }
        return best
    }

    private func isInitial(_ index: Int) -> Bool {
        let token = text.tokens[index]
        return token.shape.isCapital
            && (token.span.count == 1 || token.span.count == 2 && text.bytes[token.end - 1] == 0x2E)
    }

    private func isSpeaking(_ entity: Entity) -> Bool {
        entity.mentions.contains { index in
            mentions[index].form == .name
                && (text.isReporting(mentions[index].tokens.upperBound)
                    || text.isReporting(mentions[index].tokens.lowerBound - 1))
        }
    }
}
