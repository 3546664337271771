import DossierText

/// Numbers and days that are a part of a name: the 19 of `COVID-19`, the 5 of `Article 5`, the day of `Super Tuesday`.
enum NumberedName {
    static func holds(_ span: TextSpan, of text: AnnotatedText) -> Bool {
        let tokens = text.tokens(in: span)
        guard let first = tokens.first else { return false }
        let isNamed = text.mentions.contains { mention in
            mention.form == .name && mention.core.contains(span) && mention.core != span
        }
        if isNamed { return true }
        if tokens.count == 1, isNamedDay(first, text) { return true }
        guard first > 0, text.bytes[span.start..<span.end].allSatisfy(isPlain) else { return false }
        // `F-35`, `COVID-19`
        if text.word(first - 1) == "-", !text.tokens[first].hasSpaceBefore,
            !text.tokens[first - 1].hasSpaceBefore,
            first > 1, isName(first - 2, text)
        {
            return true
        }
        // `Article 5`, but not what begins a sentence
        guard isName(first - 1, text), text.tags[first - 1] == .properNoun || text.tags[first - 1] == .noun,
            let sentence = text.sentence(at: span.start)
        else { return false }
        return text.bytes[span.start] &- 0x30 < 10
            && (text.tokens[first - 1].start > text.sentences[sentence].span.start || isLast(tokens, text))
    }

    /// `Super Tuesday`: a capital before a day that is nobody's, within a sentence.
    private static func isNamedDay(_ index: Int, _ text: AnnotatedText) -> Bool {
        guard index > 0, isName(index, text), text.tokens[index - 1].shape == .capitalized,
            [.adjective, .properNoun, .noun].contains(text.tags[index - 1]),
            let sentence = text.sentence(at: text.tokens[index].start),
            text.tokens[index - 1].start > text.sentences[sentence].span.start
        else { return false }
        return !text.mentions.contains { mention in
            guard let entity = mention.entity, mention.tokens.contains(index - 1) else { return false }
            let kind = text.entities[entity].kind
            return kind == .person || kind == .country || kind == .organisation
        }
    }

    /// Letters and digits, as in no sum of money and no share.
    private static func isPlain(_ byte: UInt8) -> Bool {
        byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte == 0x20
    }

    private static func isName(_ index: Int, _ text: AnnotatedText) -> Bool {
        let shape = text.tokens[index].shape
        return shape == .capitalized || shape == .upper
    }

    /// Whether nothing is counted behind it.
    private static func isLast(_ tokens: Range<Int>, _ text: AnnotatedText) -> Bool {
        let next = tokens.upperBound
        return next >= text.tags.count || ![.noun, .adjective, .properNoun].contains(text.tags[next])
    }
}
