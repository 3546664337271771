/// Whether the clause around a time expression looks back or ahead.
enum TimeDirection {
    case past, future, unknown

    /// The nearest cue before the expression decides, then the nearest one behind it, inside the sentence.
    static func of(_ tokens: Range<Int>, _ sentence: Range<Int>, _ parser: TimeParser) -> TimeDirection {
        let tense = parser.words.tense
        let text = parser.text
        let before = tokens.lowerBound - 1
        if sentence.contains(before) {
            if tense.toward.contains(text.word(before)) {
                // "Until Thursday, they had not called", but "talks that are to end by May, said one".
                let isFronted = before == sentence.lowerBound || parser.role(before) == .before
                if !isFronted || !hasPast(before, sentence, parser) || hasFuture(before, sentence, parser) {
                    return .future
                }
            }
            if tense.since.contains(text.word(before)) { return .past }
        }
        var index = before
        while index >= sentence.lowerBound, index > before - 14 {
            if let found = cue(index, sentence, parser) { return found }
            index -= 1
        }
        index = tokens.upperBound
        while index < sentence.upperBound, index < tokens.upperBound + 10 {
            if let found = cue(index, sentence, parser) { return found }
            index += 1
        }
        return .unknown
    }

    private static func hasPast(_ index: Int, _ sentence: Range<Int>, _ parser: TimeParser) -> Bool {
        near(index, sentence).contains { cue($0, sentence, parser) == .past }
    }

    private static func hasFuture(_ index: Int, _ sentence: Range<Int>, _ parser: TimeParser) -> Bool {
        near(index, sentence).contains { cue($0, sentence, parser) == .future }
    }

    private static func near(_ index: Int, _ sentence: Range<Int>) -> Range<Int> {
        max(sentence.lowerBound, index - 8)..<min(sentence.upperBound, index + 10)
    }

    private static func cue(_ index: Int, _ sentence: Range<Int>, _ parser: TimeParser) -> TimeDirection? {
        let token = parser.text.tokens[index]
        guard token.shape == .lower else { return nil }
        let tense = parser.words.tense
        if tense.future.contains(token.word) { return .future }
        if parser.items[index].role == .to, index > sentence.lowerBound,
            tense.beforeTo.contains(parser.text.word(index - 1))
        {
            return .future
        }
        if index > sentence.lowerBound, tense.passive.contains(parser.text.word(index - 1)) { return nil }
        if parser.text.tags.indices.contains(index), !parser.text.tags[index].isPastForm { return nil }
        if tense.past.contains(token.word) { return .past }
        let bytes = parser.text.bytes
        let isPast = token.span.count > 4 && bytes[token.end - 1] == 0x64 && bytes[token.end - 2] == 0x65
        return isPast ? .past : nil
    }
}

extension PartOfSpeech {
    /// Whether a word so tagged can say that something is past; untagged words may.
    fileprivate var isPastForm: Bool {
        switch self {
        case .unknown, .verbPast, .verbParticiple, .auxiliary: true
        default: false
        }
    }
}
