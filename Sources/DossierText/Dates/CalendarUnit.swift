/// One day, week, month … on the calendar: what a time expression denotes once it is anchored.
enum CalendarUnit: Hashable, Sendable {
    /// Days since 1970-01-01.
    case day(Int)
    /// The day number of its Monday.
    case week(Int)
    /// The day number of the Monday before.
    case weekend(Int)
    case month(year: Int, month: Int)
    case quarter(year: Int, quarter: Int)
    case half(year: Int, half: Int)
    /// Spring, summer, autumn, winter: 1 to 4. Winter is counted with the year in which it begins.
    case season(year: Int, season: Int)
    case year(Int)
    /// The year without its last digit.
    case decade(Int)
    /// The year without its last two digits.
    case century(Int)

    init(_ date: CalendarDate) { self = .day(date.dayNumber) }

    /// The unit that holds a day; nil for units of the clock.
    init?(_ unit: TimeUnit, holding dayNumber: Int) {
        let date = CalendarDate(dayNumber: dayNumber)
        switch unit {
        case .second, .minute, .hour, .day: self = .day(dayNumber)
        case .week, .fortnight: self = .week(dayNumber - (date.weekday - 1))
        case .weekend: self = .weekend(dayNumber - (date.weekday - 1))
        case .month: self = .month(year: date.year, month: date.month)
        case .quarter: self = .quarter(year: date.year, quarter: (date.month - 1) / 3 + 1)
        case .half: self = .half(year: date.year, half: (date.month - 1) / 6 + 1)
        case .year: self = .year(date.year)
        case .decade: self = .decade(date.year / 10)
        case .century: self = .century(date.year / 100)
        case .millennium: return nil
        }
    }

    var unit: TimeUnit {
        switch self {
        case .day: .day
        case .week: .week
        case .weekend: .weekend
        case .month: .month
        case .quarter, .season: .quarter
        case .half: .half
        case .year: .year
        case .decade: .decade
        case .century: .century
        }
    }

    var year: Int {
        switch self {
        case .day(let number), .week(let number), .weekend(let number): CalendarDate(dayNumber: number).year
        case .month(let year, _), .quarter(let year, _), .half(let year, _), .season(let year, _),
            .year(let year):
            year
        case .decade(let decade): decade * 10
        case .century(let century): century * 100
        }
    }

    /// First and last day.
    var days: (first: Int, last: Int) {
        func months(_ year: Int, _ first: Int, _ last: Int) -> (Int, Int) {
            let start = CalendarDate(year: year, month: first, day: 1)
            let end = CalendarDate(year: year, month: last, day: CalendarDate.days(inMonth: last, of: year))
            return (start?.dayNumber ?? 0, end?.dayNumber ?? 0)
        }
        switch self {
        case .day(let number): return (number, number)
        case .week(let monday): return (monday, monday + 6)
        case .weekend(let monday): return (monday + 5, monday + 6)
        case .month(let year, let month): return months(year, month, month)
        case .quarter(let year, let quarter): return months(year, quarter * 3 - 2, quarter * 3)
        case .half(let year, let half): return months(year, half * 6 - 5, half * 6)
        case .season(let year, let season): return months(year, season * 3, min(12, season * 3 + 2))
        case .year(let year): return months(year, 1, 12)
        case .decade(let decade):
            return (months(max(1, decade * 10), 1, 1).0, months(min(9999, decade * 10 + 9), 1, 12).1)
        case .century(let century):
            return (months(max(1, century * 100), 1, 1).0, months(min(9999, century * 100 + 99), 1, 12).1)
        }
    }

    /// The unit so many units later, or earlier; nil outside the years 1 to 9999.
    func shifted(_ count: Int) -> CalendarUnit? {
        guard abs(count) < 4_000_000 else { return nil }
        func valid(_ unit: CalendarUnit, _ year: Int) -> CalendarUnit? {
            (1...9999).contains(year) ? unit : nil
        }
        func days(_ number: Int) -> Int? { (-719_162...2_932_896).contains(number) ? number : nil }
        func floor(_ total: Int, _ parts: Int) -> (Int, Int) {
            let index = ((total % parts) + parts) % parts
            return ((total - index) / parts, index + 1)
        }
        switch self {
        case .day(let number): return days(number + count).map { .day($0) }
        case .week(let monday): return days(monday + count * 7).map { .week($0) }
        case .weekend(let monday): return days(monday + count * 7).map { .weekend($0) }
        case .month(let year, let month):
            let (y, m) = floor(year * 12 + month - 1 + count, 12)
            return valid(.month(year: y, month: m), y)
        case .quarter(let year, let quarter):
            let (y, q) = floor(year * 4 + quarter - 1 + count, 4)
            return valid(.quarter(year: y, quarter: q), y)
        case .half(let year, let half):
            let (y, h) = floor(year * 2 + half - 1 + count, 2)
            return valid(.half(year: y, half: h), y)
        case .season(let year, let season):
            return valid(.season(year: year + count, season: season), year + count)
        case .year(let year): return valid(.year(year + count), year + count)
        case .decade(let decade): return valid(.decade(decade + count), (decade + count) * 10 + 9)
        case .century(let century): return valid(.century(century + count), (century + count) * 100 + 99)
        }
    }

    /// The TIMEX3 value.
    var value: String {
        switch self {
        case .day(let number): return CalendarDate(dayNumber: number).description
        case .week(let monday):
            let (year, week) = Self.isoWeek(monday)
            return "\(Self.padded(year, 4))-W\(Self.padded(week, 2))"
        case .weekend(let monday):
            let (year, week) = Self.isoWeek(monday)
            return "\(Self.padded(year, 4))-W\(Self.padded(week, 2))-WE"
        case .month(let year, let month): return "\(Self.padded(year, 4))-\(Self.padded(month, 2))"
        case .quarter(let year, let quarter): return "\(Self.padded(year, 4))-Q\(quarter)"
        case .half(let year, let half): return "\(Self.padded(year, 4))-H\(half)"
        case .season(let year, let season): return "\(Self.padded(year, 4))-\(Self.seasonCode(season))"
        case .year(let year): return Self.padded(year, 4)
        case .decade(let decade): return Self.padded(decade, 3)
        case .century(let century): return Self.padded(century, 2)
        }
    }

    /// The date or interval in EDTF.
    var edtf: String {
        switch self {
        case .day, .month, .year: return value
        case .season(let year, let season): return "\(Self.padded(year, 4))-\(20 + season)"
        case .quarter(let year, let quarter):
            return CalendarUnit.month(year: year, month: quarter * 3 - 2).value + "/"
                + CalendarUnit.month(year: year, month: quarter * 3).value
        case .half(let year, let half):
            return CalendarUnit.month(year: year, month: half * 6 - 5).value + "/"
                + CalendarUnit.month(year: year, month: half * 6).value
        case .week, .weekend: return Self.edtf(days.first, days.last)
        case .decade: return value + "X"
        case .century: return value + "XX"
        }
    }

    static func edtf(_ first: Int, _ last: Int) -> String {
        let start = CalendarDate(dayNumber: first).description
        return first == last ? start : start + "/" + CalendarDate(dayNumber: last).description
    }

    static func seasonCode(_ season: Int) -> String {
        switch season {
        case 1: "SP"
        case 2: "SU"
        case 3: "FA"
        default: "WI"
        }
    }

    static func padded(_ value: Int, _ width: Int) -> String {
        let digits = String(max(0, value))
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// Year and number of the ISO week that begins on a Monday.
    private static func isoWeek(_ monday: Int) -> (year: Int, week: Int) {
        let thursday = CalendarDate(dayNumber: monday + 3)
        guard let newYear = CalendarDate(year: thursday.year, month: 1, day: 1) else {
            return (thursday.year, 1)
        }
        return (thursday.year, (thursday.dayNumber - newYear.dayNumber) / 7 + 1)
    }
}
