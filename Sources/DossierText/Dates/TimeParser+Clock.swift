/// Times of day: `7:30 p.m. EST`, `noon Thursday`, `the morning of September 4`, `0735 GMT`.
extension TimeParser {
    func clock(_ index: Int) -> TimeReading? {
        switch role(index) {
        case .number, .numberWord:
            guard let time = hourMinute(index) else { return nil }
            return withDay(index..<time.end, time.clock)
        case .clockName:
            return withDay(index..<index + 1, clockName(index))
        case .middle, .early, .late:
            let next = role(index + 1) == .hyphen ? index + 2 : index + 1
            return role(next) == .dayPart ? clockDate(next, from: index) : nil
        default: return nil
        }
    }

    func clockName(_ index: Int) -> TimeReading.Clock {
        role(index) == .clockName
            ? TimeReading.Clock(hour: value(index), minute: value(index) == 24 ? nil : 0)
            : TimeReading.Clock(part: DayPart(rawValue: value(index)))
    }

    /// `7 p.m.`, `7:30 p.m. EST`, `7pm`, `19:30 GMT`, `0735 GMT`, `10 o'clock`, `4 in the morning`
    func hourMinute(_ index: Int) -> (clock: TimeReading.Clock, end: Int)? {
        guard let token = token(index), token.span.count <= 8 else { return nil }
        var hour = 0
        var minute: Int?
        var parts = 1
        var digits = 0
        var offset = token.start
        while offset < token.end {
            let byte = text.bytes[offset]
            if byte == 0x3A || byte == 0x2E && parts == 1 {
                parts += 1
                if parts == 2 { minute = 0 }
                digits = 0
            } else if byte &- 0x30 < 10 {
                digits += 1
                if parts == 1 {
                    hour = hour * 10 + Int(byte - 0x30)
                } else if parts == 2 {
                    minute = (minute ?? 0) * 10 + Int(byte - 0x30)
                }
            } else {
                break
            }
            offset += 1
        }
        let hasColon = text.bytes[token.start..<offset].contains(0x3A)
        if parts == 1, digits == 4 {
            guard role(index + 1) == .zone else { return nil }
            minute = hour % 100
            hour /= 100
        }
        guard hour <= 24, minute ?? 0 < 60, parts == 1 || digits == 2 || parts == 3 else { return nil }
        let ending = text.bytes[offset..<token.end].map { $0 | 0x20 }
        var end = index + 1
        if !ending.isEmpty {
            guard ending == [0x61, 0x6D] || ending == [0x70, 0x6D], (1...12).contains(hour) else {
                return nil
            }
            hour = hour % 12 + (ending[0] == 0x70 ? 12 : 0)
        } else if role(end) == .meridiem, (1...12).contains(hour),
            self.token(end).map({ $0.shape != .lower || $0.span.count > 2 || $0.hasSpaceBefore }) ?? false
        {
            hour = hour % 12 + value(end)
            end += 1
        } else if role(end) == .oclock, hour <= 12 {
            end += 1
        } else if role(end) == .inWord, role(end + 1) == .definite, role(end + 2) == .dayPart, hour <= 12,
            parts == 1
        {
            let part = DayPart(rawValue: value(end + 2))
            hour = hour % 12 + (part == .morning || part == .night && hour < 6 ? 0 : 12)
            minute = minute ?? 0
            end += 3
        } else if hasColon,
            role(end) == .zone || role(index - 1) == .at || parts == 2 && isDatePart(index - 1)
        {
            // 19:30
        } else if !(parts == 1 && digits == 4) {
            return nil
        }
        if role(end) == .zone, shape(end) == .upper || shape(end) == .capitalized { end += 1 }
        return (TimeReading.Clock(hour: hour, minute: minute ?? 0), end)
    }

    private func isDatePart(_ index: Int) -> Bool {
        role(index) == .number || role(index) == .month || role(index) == .weekday
    }

    /// A time with the day that may follow it: `10 p.m. Wednesday`, `5 p.m. EST, Nov. 9`, `noon yesterday`,
    /// `12:01 a.m. eastern time on May 14`.
    private func withDay(_ range: Range<Int>, _ clock: TimeReading.Clock) -> TimeReading {
        var next = zoneEnd(range.upperBound)
        if role(next) == .comma || role(next) == .inWord { next += 1 }
        let day: TimeReading?
        switch role(next) {
        case .weekday, .month, .dayWord: day = explicitDate(next) ?? relative(next)
        default: day = nil
        }
        if let day, day.denotesDay, day.clock == nil {
            return TimeReading(range.lowerBound..<day.tokens.upperBound, day.meaning, clock: clock)
        }
        return TimeReading(range, .clock, clock: clock)
    }

    /// The token behind a zone that is written out: `12:01 a.m. eastern daylight time on May 14`.
    private func zoneEnd(_ index: Int) -> Int {
        var next = index
        while next < index + 4, let token = token(next), words.zoneWords.contains(token.word) { next += 1 }
        return next > index && role(next) == .timeNoun ? next + 1 : index
    }

    /// `mid-afternoon yesterday`, `late afternoon`
    func clockDate(_ index: Int, from start: Int) -> TimeReading? {
        guard role(index) == .dayPart else { return nil }
        return withDay(start..<index + 1, clockName(index))
    }

    /// `the early hours of Sunday`, `the early morning hours of Sept. 3`
    func hoursOf(_ index: Int) -> TimeReading? {
        guard role(index + 1) == .early else { return nil }
        let hours = role(index + 2) == .dayPart ? index + 3 : index + 2
        guard unit(hours) == .hour, role(hours) == .units, role(hours + 1) == .of,
            let day = explicitDate(hours + 2) ?? relative(hours + 2), day.denotesDay
        else { return nil }
        return TimeReading(
            index..<day.tokens.upperBound, day.meaning, clock: .init(part: .morning))
    }

    /// `the morning of September 4`, `the morning`
    func partOf(_ index: Int, from start: Int) -> TimeReading? {
        let clock = clockName(index)
        if role(index + 1) == .of, let day = explicitDate(index + 2) ?? relative(index + 2), day.denotesDay {
            return TimeReading(start..<day.tokens.upperBound, day.meaning, clock: clock)
        }
        guard role(start - 1) == .inWord, role(index + 1) != .of else { return nil }
        return TimeReading(start..<index + 1, .clock, clock: clock)
    }
}
