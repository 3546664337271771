/// Whether the clause around a time expression looks back or ahead.
enum TimeDirection {
    case past, future, unknown

    /// The nearest cue before the expression decides, then the nearest one behind it, inside the sentence.
    ///
    /// A day that belongs to a noun (`before Friday's purchases`) is past unless something close by is to come.
    static func of(_ tokens: Range<Int>, _ sentence: Range<Int>, _ parser: TimeParser) -> TimeDirection {
        let tense = parser.words.tense
        let text = parser.text
        let before = tokens.lowerBound - 1
        if isPossessive(tokens, sentence, parser) {
            // "will appeal Friday's ruling"
            if tense.done.contains(text.word(tokens.upperBound + 1)) { return .past }
            if sentence.contains(before), text.word(before) == tense.forWord { return .future }
            let near = max(sentence.lowerBound, before - 8)..<tokens.lowerBound
            return near.contains { tense.ahead.contains(text.word($0)) } ? .future : .past
        }
        if sentence.contains(before) {
            if tense.toward.contains(text.word(before)), isFulfilled(before, sentence, parser) {
                return .past
            }
            if tense.toward.contains(text.word(before)) {
                // "Until Thursday, they had not called", but "talks that are to end by May, said one".
                let isFronted = before == sentence.lowerBound || parser.role(before) == .before
                if !isFronted || !hasPast(before, sentence, parser) || hasFuture(before, sentence, parser) {
                    return .future
                }
            }
            if tense.since.contains(text.word(before)) { return .past }
            // "is set for Thursday"
            if text.word(before) == tense.forWord, before - 1 > sentence.lowerBound,
                arranged.contains(text.word(before - 1)), tense.presentBe.contains(text.word(before - 2))
            {
                return .future
            }
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

    /// What is arranged for a day.
    private static let arranged: WordSet = "set due scheduled planned slated fixed expected billed"

    private static func isPossessive(_ tokens: Range<Int>, _ sentence: Range<Int>, _ parser: TimeParser)
        -> Bool
    {
        let next = tokens.upperBound
        return sentence.contains(next) && !parser.text.tokens[next].hasSpaceBefore
            && (parser.text.word(next) == "'s" || parser.role(next) == .apostrophe)
    }

    /// `had filed reports by Wednesday`: what was done before then is over.
    private static func isFulfilled(_ toward: Int, _ sentence: Range<Int>, _ parser: TimeParser) -> Bool {
        var index = toward - 1
        while index > sentence.lowerBound, index > toward - 7 {
            if parser.items[index].role == .to { return false }
            if parser.tags[index] == .verbParticiple { return parser.text.word(index - 1) == "had" }
            index -= 1
        }
        return false
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

    /// `had been due`, `had been set`, `was planning`, and what it had been set to do.
    private static func isOver(_ index: Int, _ sentence: Range<Int>, _ parser: TimeParser) -> Bool {
        let isInfinitive = index - 1 > sentence.lowerBound && parser.items[index - 1].role == .to
        let cue = isInfinitive ? index - 2 : index
        if isPastPlan(cue, sentence, parser) { return true }
        return cue - 2 >= sentence.lowerBound && parser.text.word(cue - 1) == "been"
            && parser.text.word(cue - 2) == "had"
    }

    /// `had planned to vote on Tuesday`, and in passing, of what has been or has come to nothing, `which was planning to`; a
    /// main clause with `was planning` mostly tells of a day to come.
    private static func isPastPlan(_ cue: Int, _ sentence: Range<Int>, _ parser: TimeParser) -> Bool {
        let (tense, text) = (parser.words.tense, parser.text)
        guard cue - 1 > sentence.lowerBound else { return false }
        if text.word(cue - 1) == tense.had { return tense.planned.contains(text.word(cue)) }
        return tense.pastBe.contains(text.word(cue - 1)) && tense.planning.contains(text.word(cue))
            && tense.relatives.contains(text.word(cue - 2))
    }

    /// The present tense of a clause that says when something is to be: `when the case is heard in May`.
    private static func isAwaited(_ index: Int, _ sentence: Range<Int>, _ parser: TimeParser) -> Bool {
        let tense = parser.words.tense
        guard tense.presentBe.contains(parser.text.word(index)) else { return false }
        var link = index - 1
        while link >= sentence.lowerBound, link > index - 8 {
            if tense.awaiting.contains(parser.text.word(link)) { return true }
            if parser.role(link) == .comma || parser.tags[link].isFiniteVerb { return false }
            link -= 1
        }
        return false
    }

    private static func isNegated(_ index: Int, _ sentence: Range<Int>, _ parser: TimeParser) -> Bool {
        let negations = parser.words.tense.negations
        if sentence.contains(index + 1), negations.contains(parser.text.word(index + 1)) { return true }
        return (max(sentence.lowerBound, index - 8)..<index).contains {
            negations.contains(parser.text.word($0))
        }
    }

    private static func cue(_ index: Int, _ sentence: Range<Int>, _ parser: TimeParser) -> TimeDirection? {
        let token = parser.text.tokens[index]
        guard token.shape == .lower else { return nil }
        let tense = parser.words.tense
        let tag = parser.tags[index]
        if isAwaited(index, sentence, parser) { return .future }
        // "could not be reached Friday"
        if token.word == tense.could, isNegated(index, sentence, parser) { return .past }
        if tense.future.contains(token.word) {
            // "could be found": the first helper decides.
            if token.word == tense.be,
                (max(sentence.lowerBound, index - 2)..<index).contains(where: {
                    tense.future.contains(parser.text.word($0))
                })
            {
                return nil
            }
            // "her vacation plans" say nothing; what "had been due" is over.
            if tag == .noun, parser.role(index + 1) != .to { return nil }
            return isOver(index, sentence, parser) ? .past : .future
        }
        if parser.items[index].role == .to, index > sentence.lowerBound,
            tense.beforeTo.contains(parser.text.word(index - 1))
        {
            return isOver(index - 1, sentence, parser) ? .past : .future
        }
        if index > sentence.lowerBound, tense.passive.contains(parser.text.word(index - 1)) { return nil }
        if !tag.isPastForm { return nil }
        if tag == .verbPast || tense.past.contains(token.word) { return .past }
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
