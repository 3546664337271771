/// Dates that name a day, month or year of the calendar.
extension TimeParser {
    func explicitDate(_ index: Int) -> TimeReading? {
        switch role(index) {
        case .month: return clockBehind(monthDate(index))
        case .weekday: return clockBehind(weekdayDate(index))
        case .number, .numberWord: return clockBehind(numericDate(index))
        case .apostrophe: return shortYear(index)
        case .cardinal: return spelledYear(index).map { TimeReading(index..<$0.end, .stated(.year($0.year))) }
        case .season: return seasonDate(index, from: index)
        case .holidayFirst: return holidayDate(index)
        case .code, .fiscal, .ordinal, .half, .unit:
            return quarterDate(index, from: index, hasDeterminer: false)
        case .definite, .possessive: return determinedDate(index)
        case .seasons where value(index) >= 192:
            return TimeReading(index..<index + 1, .stated(.decade(value(index))))
        default: return nil
        }
    }

    /// `Friday evening`, `Sept. 3 at night`; the part of the day directly behind a date.
    private func clockBehind(_ reading: TimeReading?) -> TimeReading? {
        guard var reading else { return nil }
        let end = reading.tokens.upperBound
        if role(end) == .dayPart || role(end) == .clockName && value(end) == 12, reading.denotesDay {
            reading.clock = clockName(end)
            reading.tokens = reading.tokens.lowerBound..<end + 1
        } else if role(end) == .number || role(end) == .numberWord, reading.denotesDay,
            let time = hourMinute(end),
            time.clock.minute != nil
        {
            reading.clock = time.clock
            reading.tokens = reading.tokens.lowerBound..<time.end
        }
        return reading
    }

    /// A year behind a date: `, 2025`, `2025`, `'98`, `of 1998`.
    func yearBehind(_ index: Int, comma: Bool = true) -> (year: Int, end: Int)? {
        var next = index
        if comma, role(next) == .comma { next += 1 }
        if role(next) == .of { next += 1 }
        if role(next) == .apostrophe, digits(next + 1) == 2, let short = integer(next + 1) {
            return (expanded(short), next + 2)
        }
        if digits(next) == 4, let year = integer(next), (1000...2999).contains(year), !isUnitFollowing(next) {
            return (year, next + 1)
        }
        return role(next) == .cardinal ? spelledYear(next) : nil
    }

    private func isUnitFollowing(_ index: Int) -> Bool { role(index + 1) == .units }

    /// Two-digit years from 1930 to 2029, the window that libraries share.
    private func expanded(_ short: Int) -> Int { short < 30 ? 2000 + short : 1900 + short }

    /// `nineteen ninety-six`, `two thousand eight`
    func spelledYear(_ index: Int) -> (year: Int, end: Int)? {
        guard role(index) == .cardinal else { return nil }
        let head = value(index)
        if head == 2, role(index + 1) == .scale, value(index + 1) == 1000 {
            guard role(index - 1) == .unit || role(index - 1) == .month || role(index - 1) == .inWord else {
                return nil
            }
            return (2000, index + 2)
        }
        guard (17...20).contains(head), role(index + 1) == .cardinal else { return nil }
        let tens = value(index + 1)
        if (10...19).contains(tens) { return (head * 100 + tens, index + 2) }
        guard tens >= 20 else { return nil }
        let next = role(index + 2) == .hyphen ? index + 3 : index + 2
        if role(next) == .cardinal, (1...9).contains(value(next)) {
            return (head * 100 + tens + value(next), next + 1)
        }
        return (head * 100 + tens, index + 2)
    }

    /// A day of the month: `3`, `3rd`, `third`.
    private func dayNumber(_ index: Int) -> (day: Int, end: Int)? {
        if digits(index) > 0, digits(index) <= 2, let day = integer(index), (1...31).contains(day) {
            return (day, index + 1)
        }
        if let (day, end) = ordinal(index), (1...31).contains(day) { return (day, end) }
        return nil
    }

    private func stated(_ range: Range<Int>, _ year: Int, _ month: Int, _ day: Int) -> TimeReading? {
        CalendarDate(year: year, month: month, day: day).map { TimeReading(range, .stated(CalendarUnit($0))) }
    }

    /// `September 3, 2025`, `Sept. 3`, `September 3-5`, `September 2025`, `September last year`, `September`
    private func monthDate(_ index: Int) -> TimeReading? {
        guard let token = token(index), token.shape.isCapital else { return nil }
        let month = value(index)
        let isDoubtful = words.doubtfulMonths.contains(token.word)
        if let (day, end) = dayNumber(index + 1), !isMeasured(end, from: index + 1) {
            let year = yearBehind(end)
            let close = year?.end ?? end
            if year == nil || role(end) == .comma, role(end) == .hyphen, isJoined(end),
                let (last, after) = dayNumber(end + 1),
                last > day
            {
                if let (year, close) = yearBehind(after),
                    let first = CalendarDate(year: year, month: month, day: day),
                    let final = CalendarDate(year: year, month: month, day: last)
                {
                    return TimeReading(index..<close, .range(CalendarUnit(first), CalendarUnit(final)))
                }
                return TimeReading(
                    index..<after, .namedRange(.day(month: month, day: day), .day(month: month, day: last)))
            }
            if let year { return stated(index..<close, year.year, month, day) }
            if role(end) == .and, let (last, after) = dayNumber(end + 1), last > day,
                let (year, _) = yearBehind(after)
            {
                return stated(index..<end, year, month, day)
            }
            if let (pointer, after) = yearPointer(end), day <= CalendarDate.days(inMonth: month, of: 2024) {
                return TimeReading(index..<after, .named(.day(month: month, day: day), pointer))
            }
            guard day <= CalendarDate.days(inMonth: month, of: 2024) else { return nil }
            return TimeReading(index..<end, .named(.day(month: month, day: day), .none))
        }
        if let (year, end) = yearBehind(index + 1) {
            return TimeReading(index..<end, .stated(.month(year: year, month: month)))
        }
        if let (pointer, end) = yearPointer(index + 1) {
            return TimeReading(index..<end, .named(.month(month), pointer))
        }
        if isDoubtful, !isDateContext(index) { return nil }
        if shape(index - 1) == .capitalized, token.span.count <= 6, !isSentenceStart(index - 1),
            role(index - 1) == .none,
            month == 4 || month == 6 || month == 8
        {
            return nil
        }
        return TimeReading(index..<index + 1, .named(.month(month), .none))
    }

    private func isSentenceStart(_ index: Int) -> Bool { index == bounds.lowerBound }

    /// Whether a preposition or determiner of time stands before: `in May`, `by March`, `last May`.
    private func isDateContext(_ index: Int) -> Bool {
        guard let before = token(index - 1) else { return false }
        switch role(index - 1) {
        case .last, .next, .this, .early, .late, .middle, .of, .every, .past, .inWord, .from, .between,
            .previous, .following:
            return true
        case .hyphen, .and, .or, .to: return role(index - 2) == .middle || role(index - 2) == .month
        // "the March vote", but not "the march on the capital".
        case .definite where shape(index + 1) == .lower && tags[index + 1] == .noun: return true
        default: return words.yearCues.contains(before.word) && role(index - 1) != .definite
        }
    }

    /// A number that counts something, so that it is no day: `May 5 percent`, `March 3,000`.
    private func isMeasured(_ end: Int, from start: Int) -> Bool {
        guard let next = token(end), !next.hasSpaceBefore else { return false }
        return role(end) == .slash || next.shape == .symbol
    }

    /// `last year`, `this year`, `next year`, `of last year` behind a month.
    private func yearPointer(_ index: Int) -> (TimeReading.Pointer, end: Int)? {
        var next = index
        if role(next) == .comma { next += 1 }
        if role(next) == .of { next += 1 }
        guard unit(next + 1) == .year, role(next + 1) == .unit else { return nil }
        switch role(next) {
        case .last: return (.year(-1), next + 2)
        case .this: return (.year(0), next + 2)
        case .next: return (.year(1), next + 2)
        default: return nil
        }
    }

    /// `Friday`, `Friday, September 5`, `Friday the 5th`, `Friday, 5 September 2025`
    private func weekdayDate(_ index: Int) -> TimeReading? {
        guard let token = token(index), token.shape.isCapital || token.span.count >= 6 else { return nil }
        var next = index + 1
        if role(next) == .comma { next += 1 }
        if role(next) == .definite { next += 1 }
        if let date = role(next) == .month ? monthDate(next) : dayFirst(next), date.denotesDay {
            return TimeReading(index..<date.tokens.upperBound, date.meaning)
        }
        if token.span.count <= 4, token.shape == .capitalized, text.bytes[token.end - 1] != 0x2E,
            !isDateContext(index), role(index + 1) != .dayPart
        {
            return nil
        }
        if unit(index + 1) == .week, role(index + 1) == .unit { return nil }
        if role(index + 1) == .last || role(index + 1) == .next || role(index + 1) == .this,
            unit(index + 2) == .week
        {
            let shift = role(index + 1) == .last ? -1 : role(index + 1) == .next ? 1 : 0
            return TimeReading(index..<index + 3, .shiftedWeekday(value(index), weeks: shift))
        }
        return TimeReading(index..<index + 1, .named(.weekday(value(index)), .none))
    }

    /// `3 September 2025`, `3rd of September`, `03 Sept`
    func dayFirst(_ index: Int) -> TimeReading? {
        guard let (day, end) = dayNumber(index) else { return nil }
        var next = end
        if role(next) == .of { next += 1 }
        if role(next) == .hyphen, isJoined(next) { next += 1 }
        guard role(next) == .month, let token = token(next), token.shape.isCapital else { return nil }
        let month = value(next)
        if role(next + 1) == .hyphen, let (year, close) = yearBehind(next + 2) {
            return stated(index..<close, year, month, day)
        }
        if let (year, close) = yearBehind(next + 1) { return stated(index..<close, year, month, day) }
        guard day <= CalendarDate.days(inMonth: month, of: 2024) else { return nil }
        if let (pointer, close) = yearPointer(next + 1) {
            return TimeReading(index..<close, .named(.day(month: month, day: day), pointer))
        }
        return TimeReading(index..<next + 1, .named(.day(month: month, day: day), .none))
    }
}

extension TimeReading {
    /// Whether the expression is one day.
    var denotesDay: Bool {
        switch meaning {
        case .stated(.day), .shiftedWeekday: true
        case .named(let name, _): name.unit == .day
        case .shifted(.day, _, _): true
        default: false
        }
    }
}
