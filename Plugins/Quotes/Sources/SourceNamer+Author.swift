import DossierText

/// Who says `I` in a text of his own: an order, a declaration, a letter.
extension SourceNamer {
    /// `I, Jane Roe, Mayor of Port Azure, declare`, or the name alone in the line that closes the text; nil where neither is
    /// there, or several are.
    func signatory() -> String? {
        var found: String?
        for sentence in text.sentences.prefix(Self.opening) {
            for index in sentence.tokens.dropLast(2)
            where words.firstPerson.contains(text.word(index)) && phrases.isComma(index + 1) {
                guard let name = person(from: index + 2, limit: sentence.tokens.upperBound) else { continue }
                if let found, found != name { return nil }
                found = name
            }
        }
        return found ?? signature()
    }

    /// How many sentences are looked at for who declares.
    private static let opening = 400

    private func person(from start: Int, limit: Int) -> String? {
        guard let mention = phrases.mentions(in: start..<limit).first, mention.form == .name,
            mention.tokens.lowerBound == start, mention.tokens.upperBound < limit,
            phrases.isComma(mention.tokens.upperBound), let entity = mention.entity,
            text.entities[entity].kind == .person
        else { return nil }
        return text.entities[entity].name
    }

    /// `JANE ROE` or `Jane Roe` alone in one of the last lines.
    private func signature() -> String? {
        for block in text.blocks.suffix(4).reversed() {
            guard (2...5).contains(block.tokens.count), block.kind != .bullet,
                block.tokens.allSatisfy({ text.tokens[$0].shape.isCapital }),
                let name = phrases.mentions(in: block.tokens).first, name.form == .name,
                name.tokens == block.tokens, let entity = name.entity, text.entities[entity].kind == .person
            else { continue }
            return text.entities[entity].name
        }
        return nil
    }
}
