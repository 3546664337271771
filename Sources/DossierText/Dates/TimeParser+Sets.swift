/// What comes back regularly: `every Tuesday`, `twice a year`, `daily`, `Mondays`.
extension TimeParser {
    func set(_ index: Int) -> TimeReading? {
        switch role(index) {
        case .every: return each(index)
        case .frequency:
            guard shape(index) == .lower || index == bounds.lowerBound,
                !isJoined(index + 1) || role(index + 1) != .hyphen
            else {
                return nil
            }
            let unit = TimeUnit(rawValue: UInt8(truncatingIfNeeded: value(index))) ?? .day
            // "the party daily Tribune"; a quarterly dividend is a kind of dividend.
            if shape(index + 1)?.isCapital ?? false { return nil }
            if unit == .quarter, shape(index + 1) == .lower, role(index + 1) == .none { return nil }
            return TimeReading(index..<index + 1, .set(unit == .quarter ? "P3M" : unit.duration(1)))
        case .weekdays: return TimeReading(index..<index + 1, .set("XXXX-WXX-\(value(index))"))
        case .weekday where role(index + 1) == .dayParts:
            let part = DayPart(rawValue: value(index + 1))?.suffix ?? ""
            return TimeReading(index..<index + 2, .set("XXXX-WXX-\(value(index))\(part)"))
        case .indefinite:
            guard role(index + 1) == .unit, let unit = unit(index + 1), unit >= .hour, unit != .quarter,
                unit != .weekend, isRate(index)
            else { return nil }
            return TimeReading(index..<index + 2, .set(unit.duration(1)))
        default: return nil
        }
    }

    /// Whether `a year` says how often: `twice a year`, `$5 million a year`, `three times a week`.
    private func isRate(_ index: Int) -> Bool {
        switch role(index + 2) {
        case .ago, .earlier, .later, .before, .after: return false
        default: break
        }
        return role(index - 1) == .times || role(index - 1) == .scale || role(index - 1) == .number
    }

    private func each(_ index: Int) -> TimeReading? {
        var next = index + 1
        var step = 1
        if let number = count(next), role(number.end) == .units {
            step = number.count
            next = number.end
        } else if token(next)?.word == words.other, role(next + 1) == .unit || role(next + 1) == .weekday {
            // "every other week"
            step = 2
            next += 1
        } else if let (number, end) = ordinal(next), role(end) == .unit {
            step = number
            next = end
        }
        switch role(next) {
        case .unit, .units:
            guard let unit = unit(next), unit > .second || step > 1 else { return nil }
            return TimeReading(index..<next + 1, .set(unit.duration(step)))
        case .weekday:
            if role(next + 1) == .dayPart {
                let part = DayPart(rawValue: value(next + 1))?.suffix ?? ""
                return TimeReading(index..<next + 2, .set("XXXX-WXX-\(value(next))\(part)"))
            }
            return TimeReading(index..<next + 1, .set("XXXX-WXX-\(value(next))"))
        case .month: return TimeReading(index..<next + 1, .set("XXXX-\(CalendarUnit.padded(value(next), 2))"))
        case .season:
            return TimeReading(index..<next + 1, .set("XXXX-\(CalendarUnit.seasonCode(value(next)))"))
        case .dayPart:
            let part = DayPart(rawValue: value(next))?.suffix ?? ""
            return TimeReading(index..<next + 1, .set("XXXX-XX-XX\(part)"))
        default: return nil
        }
    }
}
