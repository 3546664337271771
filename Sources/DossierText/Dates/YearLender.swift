/// The year of the months and days that have none, in a text without a date of publication.
///
/// Only a date of the narrative lends its year: one that is printed with month or day. A bare year lends it to its own
/// sentence and the next (`In 2027 the old bridge fell. In June a ferry …`). What is in the name of a law or a programme
/// (`the Harbour Act of 1962`, `Vision 2030`), what only says until when or since when (`by 2028`), and what stands before
/// its noun (`the 2019 report`) lends nothing. Where the dates of the narrative lie years apart, only one close by lends.
struct YearLender {
    /// The date of the narrative that was named last, printed with its year.
    private var full: Int?
    /// What lends its year to what is close by.
    private var near: Gift?
    /// The earliest and the latest year of a date of the narrative.
    private var bounds: ClosedRange<Int>?

    private struct Gift {
        let year: Int
        /// The sentence in which it stands.
        let sentence: Range<Int>
    }

    /// Notes a date and its place.
    mutating func note(
        _ unit: CalendarUnit, isStated: Bool, _ tokens: Range<Int>, _ sentence: Range<Int>,
        _ parser: TimeParser
    ) {
        guard unit.unit <= .year, Self.isOfNarrative(unit, tokens, sentence, parser) else { return }
        near = Gift(year: unit.year, sentence: sentence)
        guard isStated, unit.unit < .year else { return }
        full = unit.year
        bounds =
            bounds.map { min($0.lowerBound, unit.year)...max($0.upperBound, unit.year) } ?? unit
            .year...unit.year
    }

    /// The year for a name in a sentence; nil where it is not plainly that of the narrative.
    func year(in sentence: Range<Int>) -> Int? {
        if let near, Self.isClose(near, sentence) { return near.year }
        guard let full, let bounds, bounds.count <= 2 else { return nil }
        return full
    }

    /// The same sentence or the next; a heading or a short sentence may stand between.
    private static func isClose(_ gift: Gift, _ sentence: Range<Int>) -> Bool {
        sentence.lowerBound - gift.sentence.upperBound <= 12
    }

    private static func isOfNarrative(
        _ unit: CalendarUnit, _ tokens: Range<Int>, _ sentence: Range<Int>, _ parser: TimeParser
    ) -> Bool {
        let isYear = unit.unit == .year
        if isYear, parser.isInName(tokens, sentence) { return false }
        var before = tokens.lowerBound - 1
        // "by the end of 2028", "by late 2028"
        while before >= sentence.lowerBound, before > tokens.lowerBound - 5 {
            switch parser.items[before].role {
            case .of, .end, .beginning, .definite, .early, .late, .middle, .hyphen: before -= 1
            default:
                let isEnd = parser.words.tense.toward.contains(parser.text.word(before))
                return isYear ? !isEnd && isPlaced(before, tokens, sentence, parser) : !isEnd
            }
        }
        return !isYear || tokens.lowerBound == sentence.lowerBound
    }

    /// `in 2027`, `during 2027`, but not `the 2027 report` nor `since 2027`.
    private static func isPlaced(
        _ before: Int, _ tokens: Range<Int>, _ sentence: Range<Int>, _ parser: TimeParser
    ) -> Bool {
        guard parser.items[before].role == .inWord || parser.text.word(before) == "during" else {
            return false
        }
        let next = tokens.upperBound
        return next >= sentence.upperBound || parser.text.tokens[next].shape != .lower
            || parser.tags[next] != .noun
    }
}

extension TimeParser {
    /// `the Harbour Act of 1962`, `the 1982 Toll Convention`, `Vision 2030`: a year that belongs to a name.
    func isInName(_ tokens: Range<Int>, _ sentence: Range<Int>) -> Bool {
        if text.isYearOfLaw(tokens, in: sentence) { return true }
        let year = tokens.lowerBound
        return tokens.count == 1 && year - 1 > sentence.lowerBound && text.tokens[year].shape.isNumeric
            && text.tokens[year - 1].shape == .capitalized && items[year - 1].role == .none
    }
}
