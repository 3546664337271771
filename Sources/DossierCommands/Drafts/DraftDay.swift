import DossierText

/// A date as it can be compared: on the calendar, or a month with or without its day where nobody says of which year.
struct DraftDay {
    enum Standing {
        case agrees, differs
        /// One is coarser than the other, or both have some days in common.
        case unclear
    }

    /// As the documents have it.
    let text: String
    private let interval: DayInterval?
    private let month: Int?
    private let day: Int?
    /// Monday is 1; of a day of which only that is known.
    private let weekday: Int?

    /// Nil for what is no stretch of a year at most.
    init?(_ time: TimeExpression) {
        guard !time.isVague, time.kind == .date || time.kind == .time else { return nil }
        self.init(time.resolved ?? time.value)
    }

    /// - Parameter date: EDTF, or `XXXX-05`, `XXXX-05-01`.
    init?(_ date: String) {
        let parts = date.split(separator: "T", omittingEmptySubsequences: false)[0].split(separator: "-")
        interval = DayInterval(edtf: date)
        weekday = date.hasPrefix("XXXX-WXX-") && parts.count > 2 ? Int(parts[2]) : nil
        if let interval {
            guard let length = interval.length, length <= 366 else { return nil }
        } else if weekday != nil {
            (text, month, day) = (date, nil, nil)
            return
        } else if parts.count < 2 || parts[0] != "XXXX" || Int(parts[1]) == nil {
            return nil
        }
        let isPlain = parts.count > 1 && !date.contains("/")
        text = date
        month = isPlain ? Int(parts[1]) : nil
        day = isPlain && parts.count > 2 ? Int(parts[2]) : nil
    }

    /// How another date stands to this one, which a draft gives.
    func standing(_ other: DraftDay) -> Standing {
        if let weekday {
            // Another week has the same days.
            let there =
                other.weekday ?? (other.interval?.length == 1 ? other.interval?.first.map(Self.weekday) : nil)
            return there == weekday ? .agrees : .unclear
        }
        if let interval, let there = other.interval {
            if there == interval || interval.contains(there) { return .agrees }
            guard !there.overlaps(interval) else { return .unclear }
            return there.length ?? 0 <= max(interval.length ?? 0, 31) ? .differs : .unclear
        }
        guard let month, let otherMonth = other.month else { return .unclear }
        // A month of nobody knows which year may be that of another time.
        if month != otherMonth { return interval == nil && other.interval == nil ? .differs : .unclear }
        guard let day else { return .agrees }
        guard let otherDay = other.day else { return .unclear }
        return day == otherDay ? .agrees : .differs
    }

    /// The day after; nil for what is more than a day.
    var next: DraftDay? {
        if let weekday { return DraftDay("XXXX-WXX-\(weekday % 7 + 1)") }
        if let interval, let first = interval.first, interval.length == 1 {
            return DraftDay(CalendarDate(dayNumber: first + 1).description)
        }
        // Of a year that nobody knows, which as a rule has 365 days.
        guard interval == nil, let month, let day,
            let date = CalendarDate(year: 2001, month: month, day: day)
        else { return nil }
        return DraftDay("XXXX-\(CalendarDate(dayNumber: date.dayNumber + 1).description.dropFirst(5))")
    }

    private static func weekday(ofDay number: Int) -> Int { ((number + 3) % 7 + 7) % 7 + 1 }

    /// Whether both can be one day, as far as that is told; of a month without a year one with a year is another.
    func canBe(_ other: DraftDay) -> Bool {
        switch standing(other) {
        case .agrees: return true
        case .differs: return false
        case .unclear:
            // A whole year is not of which a day without a year is told.
            if let interval, let there = other.interval { return there.overlaps(interval) }
            if interval == nil, other.month == nil, (other.interval?.length ?? 0) > 31 { return false }
            guard let month, let otherMonth = other.month else { return true }
            return month == otherMonth
        }
    }

    /// Whether it is not after a day; what has no year is not known to be.
    func isBefore(_ other: CalendarDate) -> Bool { interval?.first.map { $0 <= other.dayNumber } == true }
    func isAfter(_ other: CalendarDate) -> Bool { interval?.first.map { $0 > other.dayNumber } == true }

    /// Whether two dates are near enough to be two accounts of one day.
    func isNear(_ other: DraftDay) -> Bool {
        guard let first = interval?.first, let second = other.interval?.first else { return true }
        return abs(first - second) <= 31
    }
}

extension DayInterval {
    /// In days; nil when an end is open.
    var length: Int? {
        guard let first, let last else { return nil }
        return last - first + 1
    }
}
