/// A stretch of whole days, both ends included, as an EDTF date or interval denotes it.
///
/// Reads the levels of EDTF (ISO 8601-2) that the temporal layer writes: days, months, years, decades (`199X`),
/// centuries (`19XX`), seasons and quarters (`2025-21`, `2025-Q3`, `2025-FA`), weeks (`2025-W36`), and intervals of
/// these with an open end (`2021/..`, `../2025-07`).
public struct DayInterval: Hashable, Sendable {
    /// Day numbers since 1970-01-01; an open end is nil.
    public let first: Int?
    public let last: Int?

    public init(first: Int?, last: Int?) {
        self.first = first
        self.last = last
    }

    public init?(edtf text: some StringProtocol) {
        if let day = Self.day(text.utf8) {
            self.init(first: day, last: day)
            return
        }
        guard let slash = text.utf8.firstIndex(of: 0x2F) else {
            guard let (first, last) = Self.bounds(text.utf8) else { return nil }
            self.init(first: first, last: last)
            return
        }
        let (start, end) = (text.utf8[..<slash], text.utf8[text.utf8.index(after: slash)...])
        func isOpen(_ end: some Collection<UInt8>) -> Bool { end.isEmpty || end.elementsEqual("..".utf8) }
        // Of a second slash there are no bounds.
        let (left, right) = (Self.bounds(start), Self.bounds(end))
        guard left != nil || isOpen(start), right != nil || isOpen(end), left != nil || right != nil else {
            return nil
        }
        self.init(first: left?.0, last: right?.1)
    }

    /// The number of a whole day, `2031-05-01`, as most dates are: read without a copy.
    private static func day(_ text: some Collection<UInt8>) -> Int? {
        if text.count != 10 { return nil }
        var numbers = (0, 0, 0)
        var place = 0
        for byte in text {
            switch place {
            case 4, 7: guard byte == 0x2D else { return nil }
            default:
                let digit = Int(byte &- 0x30)
                guard digit < 10, place < 10 else { return nil }
                if place < 4 {
                    numbers.0 = numbers.0 * 10 + digit
                } else if place < 7 {
                    numbers.1 = numbers.1 * 10 + digit
                } else {
                    numbers.2 = numbers.2 * 10 + digit
                }
            }
            place += 1
        }
        guard place == 10 else { return nil }
        return CalendarDate(year: numbers.0, month: numbers.1, day: numbers.2)?.dayNumber
    }

    public var isOneDay: Bool { first != nil && first == last }

    public func overlaps(_ other: DayInterval) -> Bool {
        (first ?? .min) <= (other.last ?? .max) && (other.first ?? .min) <= (last ?? .max)
    }

    public func contains(_ other: DayInterval) -> Bool {
        (first ?? .min) <= (other.first ?? .min) && (other.last ?? .max) <= (last ?? .max)
    }

    private static func bounds(_ text: some Collection<UInt8>) -> (Int, Int)? {
        var part: [UInt8] = []
        part.reserveCapacity(16)
        for byte in text {
            if byte == 0x54 { break }
            if byte != 0x7E && byte != 0x3F && byte != 0x25 { part.append(byte) }
        }
        guard part.count <= 10 else { return nil }
        switch part.count {
        case 10 where part[4] == 0x2D && part[7] == 0x2D:
            guard let year = number(part[0..<4]), let month = number(part[5..<7]),
                let day = number(part[8..<10]),
                let date = CalendarDate(year: year, month: month, day: day)
            else { return nil }
            return (date.dayNumber, date.dayNumber)
        case 6...8 where part[4] == 0x2D:
            guard let year = number(part[0..<4]) else { return nil }
            return partOfYear(year, part[5...])
        default:
            return years(part)
        }
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard !digits.isEmpty else { return nil }
        var value = 0
        for byte in digits {
            guard byte &- 0x30 < 10 else { return nil }
            value = value * 10 + Int(byte &- 0x30)
        }
        return value
    }

    /// Months `09`, weeks `W36`, quarters `Q3`, halves `H1`, and seasons as EDTF numbers or TIMEX3 letters.
    private static func partOfYear(_ year: Int, _ part: ArraySlice<UInt8>) -> (Int, Int)? {
        if part.first == 0x57 {
            guard let week = number(part.dropFirst()), (1...53).contains(week),
                let fourth = CalendarDate(year: year, month: 1, day: 4)
            else { return nil }
            let monday = fourth.dayNumber - (fourth.weekday - 1) + (week - 1) * 7
            return (monday, monday + 6)
        }
        guard part.count == 2 else { return nil }
        if let month = number(part), (1...12).contains(month) { return span(year, month, year, month) }
        let months: ClosedRange<Int>
        switch String(decoding: part, as: UTF8.self) {
        case "Q1": months = 1...3
        case "Q2": months = 4...6
        case "Q3": months = 7...9
        case "Q4": months = 10...12
        case "H1": months = 1...6
        case "H2": months = 7...12
        case "SP", "21": months = 3...5
        case "SU", "22": months = 6...8
        case "FA", "23": months = 9...11
        case "WI", "24": months = 12...12
        default: return nil
        }
        return span(year, months.lowerBound, year, months.upperBound)
    }

    private static func years(_ part: [UInt8]) -> (Int, Int)? {
        let digits = part.prefix { $0 &- 0x30 < 10 }
        let unknown = part.dropFirst(digits.count)
        guard unknown.allSatisfy({ $0 | 0x20 == 0x78 }), let value = number(digits) else { return nil }
        switch digits.count {
        case 4 where unknown.isEmpty: return span(value, 1, value, 12)
        case 3 where unknown.count <= 1: return span(max(1, value * 10), 1, value * 10 + 9, 12)
        case 2 where unknown.count == 2 || unknown.isEmpty:
            return span(max(1, value * 100), 1, value * 100 + 99, 12)
        default: return nil
        }
    }

    private static func span(_ year: Int, _ month: Int, _ endYear: Int, _ endMonth: Int) -> (Int, Int)? {
        guard let first = CalendarDate(year: year, month: month, day: 1),
            let last = CalendarDate(
                year: endYear, month: endMonth, day: CalendarDate.days(inMonth: endMonth, of: endYear))
        else { return nil }
        return (first.dayNumber, last.dayNumber)
    }
}
