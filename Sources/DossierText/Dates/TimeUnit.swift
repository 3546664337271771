/// A unit of the calendar or the clock, from the shortest to the longest.
enum TimeUnit: UInt8, Sendable, Comparable {
    case second, minute, hour, day, weekend, week, fortnight, month, quarter, half, year, decade, century,
        millennium

    static func < (left: TimeUnit, right: TimeUnit) -> Bool { left.rawValue < right.rawValue }

    var isClock: Bool { self <= .hour }

    /// An ISO 8601 duration of so many of the unit; `X` where the text says no number.
    func duration(_ count: Int?) -> String {
        let times = { (factor: Int) -> String in
            guard let count else { return "X" }
            let (product, overflow) = count.multipliedReportingOverflow(by: factor)
            return overflow ? "X" : String(product)
        }
        return switch self {
        case .second: "PT\(times(1))S"
        case .minute: "PT\(times(1))M"
        case .hour: "PT\(times(1))H"
        case .day: "P\(times(1))D"
        case .weekend: "P\(times(1))WE"
        case .week: "P\(times(1))W"
        case .fortnight: "P\(times(2))W"
        case .month: "P\(times(1))M"
        case .quarter: "P\(times(1))Q"
        case .half: "P\(times(6))M"
        case .year: "P\(times(1))Y"
        case .decade: count == nil ? "PXDE" : "P\(times(10))Y"
        case .century: count == nil ? "PXCE" : "P\(times(100))Y"
        case .millennium: count == nil ? "PXML" : "P\(times(1000))Y"
        }
    }

    /// A duration of so many and a half: `P1Y6M`, `PT1H30M`.
    func durationAndHalf(_ count: Int) -> String {
        switch self {
        case .minute: "PT\(count)M30S"
        case .hour: "PT\(count)H30M"
        case .day: "P\(count)DT12H"
        case .week: "P\(count).5W"
        case .year: "P\(count)Y6M"
        case .decade: "P\(count)5Y"
        case .century: "P\(count)50Y"
        default: "P\(count).5\(duration(1).last.map(String.init) ?? "X")"
        }
    }

    /// The value of a date of this unit of which nothing is known.
    var unknownValue: String {
        switch self {
        case .second, .minute, .hour, .day: "XXXX-XX-XX"
        case .weekend: "XXXX-WXX-WE"
        case .week, .fortnight: "XXXX-WXX"
        case .month: "XXXX-XX"
        case .quarter: "XXXX-QX"
        case .half: "XXXX-HX"
        case .year: "XXXX"
        case .decade: "XXX"
        case .century, .millennium: "XX"
        }
    }
}
