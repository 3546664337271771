/// The two ends of a span: `from June to August 2029`, `between 3 November 2029 and 5 January`.
extension TimeResolver {
    /// An end without a year is of the year of the other end, or of the one next to it: the last June before August 2029,
    /// the first January after November 2029.
    func end(
        _ reading: TimeReading, beside other: CalendarUnit, isFirst: Bool
    ) -> Resolution? {
        guard case .named(let name, .none) = reading.meaning, reading.edge == nil, reading.clock == nil,
            other.unit <= .month
        else { return nil }
        switch name {
        case .day, .month: break
        default: return nil
        }
        let year = CalendarDate(dayNumber: other.days.first).year
        let years = isFirst ? [year, year - 1] : [year, year + 1]
        let unit = years.lazy.compactMap { Self.unit(name, in: $0) }.first {
            isFirst ? $0.days.first <= other.days.first : $0.days.first >= other.days.first
        }
        guard let unit else { return nil }
        var result = dated(unit, .inferred)
        result.working = TimeWorking(.yearOfLast, .named, other.days.first)
        return result
    }

    /// Whether two expressions are the ends of one span.
    func isSpan(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
        guard first.lowerBound > 0, first.upperBound + 1 == second.lowerBound else { return false }
        let text = parser.text
        let (before, link) = (text.word(first.lowerBound - 1), text.word(first.upperBound))
        return before == "from" && Self.spanLinks.contains(link) || before == "between" && link == "and"
    }

    private static let spanLinks: WordSet = "to until till through"
}
