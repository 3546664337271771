/// A day of a month that is not named: `on the 15th`.
extension TimeParser {
    /// Only in digits, behind a word that leads to a day, and where no noun follows that it could count.
    func dayOfMonth(_ index: Int) -> TimeReading? {
        let next = index + 1
        guard role(index) == .definite, role(next) == .numberWord, let (day, end) = ordinal(next),
            (1...31).contains(day), let lead = token(index - 1), Self.leads.contains(lead.word)
        else { return nil }
        if let after = token(end) {
            guard after.shape == .punctuation || Self.links.contains(after.word) || tags[end].isFiniteVerb
            else { return nil }
        }
        return TimeReading(index..<end, .named(.dayOfMonth(day), .none))
    }

    private static let leads: WordSet = "on until till since from before after"
    private static let links: WordSet = "and but or when after before while to until with as because for at"
}

extension TimeResolver {
    /// The day of the month of which was spoken, or the nearest one in the direction of the clause.
    func dayOfMonth(_ day: Int, _ tokens: Range<Int>, _ sentence: Range<Int>) -> CalendarUnit? {
        guard let today = today ?? namedDay else { return nil }
        func unit(_ month: Int) -> CalendarUnit? {
            guard case .month(let year, let number)? = CalendarUnit(.month, holding: today)?.shifted(month)
            else { return nil }
            return CalendarDate(year: year, month: number, day: day).map { CalendarUnit($0) }
        }
        if let named, named.unit <= .month, abs(named.days.first - today) <= 60,
            case .month(let year, let month)? = CalendarUnit(.month, holding: named.days.first),
            let date = CalendarDate(year: year, month: month, day: day),
            named.unit == .month || date.dayNumber > named.days.first
        {
            return CalendarUnit(date)
        }
        let around = (-2...2).compactMap(unit)
        return TimeDirection.of(tokens, sentence, parser) == .future
            ? around.first { $0.days.first >= today } : around.last { $0.days.first <= today }
    }
}
