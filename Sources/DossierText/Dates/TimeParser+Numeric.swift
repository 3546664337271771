/// Dates that begin with a number, and bare years.
extension TimeParser {
    func numericDate(_ index: Int) -> TimeReading? {
        if let before = token(index - 1), words.numberLabels.contains(before.word) { return nil }
        if role(index) == .numberWord {
            return decade(index) ?? century(index) ?? dayFirst(index)
                ?? quarterDate(index, from: index, hasDeterminer: false)
        }
        return secondDay(index) ?? punctuatedDate(index) ?? dayFirst(index) ?? dottedDate(index)
            ?? yearDate(index)
    }

    /// `2025-09-03`, `2025/09/03`, `09/09/2025`, `9-9-2025`, `2025-09-03T10:11`
    private func punctuatedDate(_ index: Int) -> TimeReading? {
        let mark = role(index + 1)
        guard mark == .hyphen || mark == .slash, isJoined(index + 1), isJoined(index + 2), digits(index) > 0
        else {
            return nil
        }
        guard role(index + 3) == mark, isJoined(index + 3), isJoined(index + 4) else { return nil }
        guard role(index - 1) != mark || !isJoined(index), role(index + 5) != mark || !isJoined(index + 5)
        else { return nil }
        if digits(index) == 4, let year = integer(index), let month = integer(index + 2) {
            if digits(index + 4) > 0, let day = integer(index + 4),
                let date = CalendarDate(year: year, month: month, day: day)
            {
                return TimeReading(index..<index + 5, .stated(CalendarUnit(date)))
            }
            if let last = numberWord(index + 4), last.digits == 2,
                let date = CalendarDate(year: year, month: month, day: last.number)
            {
                return timestamp(index..<index + 5, date, last.ending)
            }
            return nil
        }
        guard digits(index) <= 2, digits(index + 2) > 0, digits(index + 2) <= 2, let first = integer(index),
            let second = integer(index + 2), let written = integer(index + 4),
            [2, 4].contains(digits(index + 4))
        else { return nil }
        let year = digits(index + 4) == 4 ? written : written < 30 ? 2000 + written : 1900 + written
        guard (1000...2999).contains(year) else { return nil }
        // The American order, unless only the other one gives a date.
        let date =
            CalendarDate(year: year, month: first, day: second)
            ?? CalendarDate(year: year, month: second, day: first)
        return date.map { TimeReading(index..<index + 5, .stated(CalendarUnit($0))) }
    }

    /// The second day of `April 24 and 25`, `April 24, 25 and 26, 2031`.
    private func secondDay(_ index: Int) -> TimeReading? {
        guard role(index - 1) == .and, digits(index) > 0, digits(index) <= 2, let day = integer(index) else {
            return nil
        }
        var before = index - 2
        while role(before) == .number, role(before - 1) == .comma { before -= 2 }
        guard role(before) == .number, role(before - 1) == .month, let first = integer(before), first < day,
            day <= CalendarDate.days(inMonth: value(before - 1), of: 2024), !isCounted(index + 1)
        else { return nil }
        let month = value(before - 1)
        if let (year, end) = yearBehind(index + 1),
            let date = CalendarDate(year: year, month: month, day: day)
        {
            return TimeReading(index..<end, .stated(CalendarUnit(date)))
        }
        return TimeReading(index..<index + 1, .named(.day(month: month, day: day), .none))
    }

    /// Whether what stands behind a number is what it counts: `and 25 ships`, `and 25%`.
    private func isCounted(_ index: Int) -> Bool {
        guard let token = token(index) else { return false }
        if token.shape == .symbol || !token.hasSpaceBefore && token.shape != .punctuation { return true }
        guard token.shape.isWord else { return false }
        switch tags[index] {
        case .noun, .properNoun, .adjective, .numeral, .verbGerund, .verbParticiple: return true
        default: return role(index) == .month || role(index) == .units || role(index) == .times
        }
    }

    /// `2025-09-03T10:11`: the tokens behind the day.
    private func timestamp(_ range: Range<Int>, _ date: CalendarDate, _ ending: [UInt8]) -> TimeReading {
        var reading = TimeReading(range, .stated(CalendarUnit(date)))
        let digits = ending.dropFirst()
        guard ending.first == 0x74, digits.count == 2, digits.allSatisfy({ $0 &- 0x30 < 10 }) else {
            return reading
        }
        let hour = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        guard hour <= 24 else { return reading }
        reading.clock = TimeReading.Clock(hour: hour, minute: nil)
        if role(range.upperBound) == .colon, let minute = integer(range.upperBound + 1), minute < 60 {
            reading.clock?.minute = minute
            reading.tokens = range.lowerBound..<range.upperBound + 2
        }
        return reading
    }

    /// `3.9.2025`, one token, day first as everywhere where full stops are used.
    private func dottedDate(_ index: Int) -> TimeReading? {
        guard role(index) == .number, let token = token(index), (6...10).contains(token.span.count) else {
            return nil
        }
        var parts = [0]
        var lengths = [0]
        for byte in text.bytes[token.start..<token.end] {
            if byte == 0x2E {
                parts.append(0)
                lengths.append(0)
            } else if byte &- 0x30 < 10 {
                parts[parts.count - 1] = parts[parts.count - 1] * 10 + Int(byte - 0x30)
                lengths[lengths.count - 1] += 1
            } else {
                return nil
            }
        }
        guard parts.count == 3, lengths[2] == 4, lengths[0] <= 2, lengths[1] <= 2,
            let date = CalendarDate(year: parts[2], month: parts[1], day: parts[0])
        else { return nil }
        return TimeReading(index..<index + 1, .stated(CalendarUnit(date)))
    }

    /// `2025`, `2018-2024`, `2006 to 2012`, `2021-present`, `2024/25`
    func yearDate(_ index: Int) -> TimeReading? {
        guard let year = year(index) else { return nil }
        let next = role(index + 1)
        if next == .hyphen || next == .slash || next == .to,
            isJoined(index + 1) == (next != .to) || next == .hyphen
        {
            if digits(index + 2) == 4, let last = integer(index + 2), last > year, last <= 2199 {
                return TimeReading(index..<index + 3, .range(.year(year), .year(last)))
            }
            if digits(index + 2) == 2, isJoined(index + 2), let short = integer(index + 2), next != .to,
                short > year % 100, role(index + 3) != .hyphen || !isJoined(index + 3)
            {
                return TimeReading(index..<index + 3, .range(.year(year), .year(year / 100 * 100 + short)))
            }
            if role(index + 2) == .present
                || role(index + 2) == .reference && value(index + 2) == TimeRegion.present.rawValue
                    && next != .to
                || role(index + 2) == .dayWord && value(index + 2) == 0
            {
                return TimeReading(index..<index + 3, .range(.year(year), nil))
            }
        }
        guard isPlausibleYear(index, year) else { return nil }
        if let ordinal = ordinal(index + 1), unit(ordinal.end) == .quarter, (1...4).contains(ordinal.number) {
            return TimeReading(
                index..<ordinal.end + 1, .stated(.quarter(year: year, quarter: ordinal.number)))
        }
        return TimeReading(index..<index + 1, .stated(.year(year)))
    }

    private func year(_ index: Int) -> Int? {
        guard digits(index) == 4, let year = integer(index), (1000...2199).contains(year) else { return nil }
        if let token = token(index), !token.hasSpaceBefore, role(index - 1) != .open,
            role(index - 1) != .hyphen,
            role(index - 1) != .slash, role(index - 1) != .apostrophe, shape(index - 1) != .quotationMark
        {
            return nil
        }
        if isJoined(index), role(index - 1) == .hyphen, !isYearPrefix(index - 2) { return nil }
        // "31/04/2031" is no day and its last part no year.
        if isJoined(index), role(index - 1) == .slash, role(index - 2) == .number { return nil }
        return year
    }

    /// What may be joined to a year with a hyphen: `mid-1996`, `post-1959`, `2018-2024`.
    private func isYearPrefix(_ index: Int) -> Bool {
        role(index) == .middle || role(index) == .early || role(index) == .late || shape(index) == .lower
            || digits(index) == 4 && role(index - 1) != .hyphen
    }

    /// Whether four digits that stand alone count years, not things.
    private func isPlausibleYear(_ index: Int, _ year: Int) -> Bool {
        if role(index + 1) == .units || role(index + 1) == .unit && isJoined(index + 1) { return false }
        if role(index + 1) == .scale || role(index + 1) == .times { return false }
        // "the 2000 km long pipeline"
        if let after = token(index + 1), words.measures.contains(after.word) { return false }
        if let after = token(index + 1), after.shape == .symbol, !after.hasSpaceBefore { return false }
        if role(index + 1) == .hyphen, isJoined(index + 1), isJoined(index + 2), role(index + 2) == .number,
            !text.isDash(index + 1)
        {
            return false
        }
        let before = token(index - 1)
        let hasCue = before.map { words.yearCues.contains($0.word) } ?? false
        if [.about, .approximator, .than, .few, .several].contains(role(index - 1)),
            shape(index + 1) == .lower, role(index + 1) == .none
        {
            return false
        }
        let isCounting = shape(index + 1) == .lower && role(index + 1) == .none && isPlural(index + 1)
        if (1900...2099).contains(year) { return hasCue || !isCounting || role(index - 1) == .definite }
        return hasCue && !isCounting && role(index - 1) != .to && role(index - 1) != .of
    }

    private func isPlural(_ index: Int) -> Bool {
        guard let token = token(index), token.span.count > 3 else { return false }
        return text.bytes[token.end - 1] == 0x73 && text.bytes[token.end - 2] != 0x73
    }

    /// `1990s`, `80s`
    private func decade(_ index: Int) -> TimeReading? {
        guard let word = numberWord(index), word.ending == [0x73], word.number % 10 == 0 else { return nil }
        if word.digits == 4, (1000...2190).contains(word.number) {
            return TimeReading(index..<index + 1, .stated(.decade(word.number / 10)))
        }
        guard word.digits == 2, word.number >= 20 else { return nil }
        let before = role(index - 1)
        guard
            before == .definite || before == .early || before == .late || before == .hyphen
                || before == .apostrophe
        else { return nil }
        return TimeReading(index..<index + 1, .stated(.decade(190 + word.number / 10)))
    }

    /// `20th century`, `twentieth century`
    func century(_ index: Int) -> TimeReading? {
        guard let (number, end) = ordinal(index), (1...21).contains(number) else { return nil }
        let next = role(end) == .hyphen ? end + 1 : end
        guard role(next) == .unit, unit(next) == .century else { return nil }
        return TimeReading(index..<next + 1, .stated(.century(number - 1)))
    }

    /// `'98`, `the '90s`
    func shortYear(_ index: Int) -> TimeReading? {
        guard token(index)?.hasSpaceBefore ?? false, isJoined(index + 1) else { return nil }
        if let reading = decade(index + 1) { return TimeReading(index..<index + 2, reading.meaning) }
        guard digits(index + 1) == 2, let short = integer(index + 1), shape(index + 2) != .symbol,
            !isJoined(index + 2) || shape(index + 2) == .punctuation,
            token(index - 1).map({ words.yearCues.contains($0.word) }) ?? false
        else { return nil }
        return TimeReading(index..<index + 2, .stated(.year(short < 30 ? 2000 + short : 1900 + short)))
    }
}
