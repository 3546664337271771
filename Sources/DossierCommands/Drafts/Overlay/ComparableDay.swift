import DossierText

/// A date by its year, month and day, as far as each is told: a year that a draft leaves open is not compared.
struct ComparableDay {
    enum Standing {
        case agrees, differs
        /// One is coarser than the other, or nobody knows from which week it counts.
        case unclear
    }

    private let year: Int?
    private let month: Int?
    private let day: Int?
    private let interval: DayInterval?
    private let weekdays: Set<Int>
    private let isOnlyWeekday: Bool
    /// Whether it is told by a number or the name of a month or weekday, and not only counted from another day.
    let isNamed: Bool

    /// Its day, or of a longer stretch the first and the last: `from 2022 to 2023`.
    static func days(_ time: TimeExpression, in text: AnnotatedText, isYearOpen: Bool) -> [ComparableDay] {
        if let day = ComparableDay(time, in: text, isYearOpen: isYearOpen) { return [day] }
        let ends = (time.resolved ?? time.value).split(separator: "/", omittingEmptySubsequences: false)
        guard ends.count == 2, ends.allSatisfy({ $0.count >= 4 }) else { return [] }
        return ends.compactMap { ComparableDay(time, in: text, value: String($0), isYearOpen: isYearOpen) }
    }

    /// Nil for what is no stretch of a year at most.
    ///
    /// - Parameters:
    ///   - value: in place of its own.
    ///   - isYearOpen: whether a year that is not printed is only guessed.
    init?(_ time: TimeExpression, in text: AnnotatedText, value: String? = nil, isYearOpen: Bool) {
        guard !time.isVague, time.namesDate, time.kind == .date || time.kind == .time else { return nil }
        let value = value ?? time.resolved ?? time.value
        let parts = value.split(separator: "T", omittingEmptySubsequences: false)[0].split(separator: "-")
        let isPlain =
            !value.contains("/") && parts.count <= 3 && parts.dropFirst().allSatisfy { Int($0) != nil }
        let isPrinted = PrintedYear.isPrinted(text, time)
        let hasNumber = time.tokens.contains {
            text.tokens[$0].shape == .number || text.tokens[$0].shape == .numberWord
        }
        interval = DayInterval(edtf: value)
        year = isPlain && (isPrinted || !isYearOpen) ? parts.first.flatMap { Int($0) } : nil
        month = isPlain && parts.count > 1 ? Int(parts[1]) : nil
        day = isPlain && parts.count > 2 ? Int(parts[2]) : nil
        weekdays = PrintedWeekday.names(text, in: time.tokens)
        isOnlyWeekday = !weekdays.isEmpty && !hasNumber
        if year == nil, month == nil, interval?.length ?? .max > Self.year { return nil }
        isNamed =
            !weekdays.isEmpty || isPrinted || month != nil && hasNumber
            || day == nil && time.tokens.contains { text.tags[$0] == .properNoun }
    }

    /// In days.
    private static let year = 366

    /// Whether it is one day on the calendar, however it is told.
    var isDay: Bool { interval?.length == 1 && !isOnlyWeekday }

    func standing(_ other: ComparableDay) -> Standing {
        if isOnlyWeekday || other.isOnlyWeekday {
            if !weekdays.isEmpty, !other.weekdays.isEmpty {
                return weekdays.isDisjoint(with: other.weekdays) ? .differs : .agrees
            }
            return !isOnlyWeekday && interval == other.interval ? .agrees : .unclear
        }
        guard month != nil || year != nil, other.month != nil || other.year != nil else {
            guard let interval, let there = other.interval, let first = interval.first,
                let second = there.first
            else { return .unclear }
            if interval.overlaps(there) { return .agrees }
            // Years later it may be that of another year.
            return abs(first - second) <= Self.year ? .differs : .unclear
        }
        var isCompared = false
        for (own, there) in [(year, other.year), (month, other.month), (day, other.day)] {
            guard let own, let there else { continue }
            if own != there { return .differs }
            isCompared = true
        }
        if !isCompared { return .unclear }
        return day != nil && other.day == nil ? .unclear : .agrees
    }
}
