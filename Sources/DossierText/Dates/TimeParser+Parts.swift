/// Seasons, quarters, halves, fiscal years and holidays.
extension TimeParser {
    /// `summer 2025`, `summer of 2025`, `last summer` is read elsewhere; a bare season only where a word of time leads to it.
    func seasonDate(_ index: Int, from start: Int) -> TimeReading? {
        guard role(index) == .season, let token = token(index) else { return nil }
        let season = value(index)
        if let (year, end) = yearBehind(index + 1) {
            return TimeReading(start..<end, .stated(.season(year: year, season: season)))
        }
        if role(index + 1) == .of, unit(index + 3) == .year, let shift = pointer(index + 2) {
            return TimeReading(start..<index + 4, .named(.season(season), .year(shift)))
        }
        if role(index + 1) == .of { return nil }
        let isLed =
            start < index
            || (role(index - 1) == .inWord || role(index - 1) == .early || role(index - 1) == .late
                || role(index - 1) == .middle
                || self.token(index - 1).map {
                    words.tense.toward.contains($0.word) || words.tense.since.contains($0.word)
                }
                    ?? false)
                && token.shape == .lower
        guard isLed else { return nil }
        if words.doubtfulSeasons.contains(token.word) {
            // "the fall in prices", "the spring of a trap"
            let before = self.token(start - 1)?.word
            guard start == index || before.map({ words.yearCues.contains($0) }) ?? false else { return nil }
            if start < index, role(start) == .definite,
                role(index + 1) == .inWord || shape(index + 1) == .lower && role(index + 1) == .none
            {
                return nil
            }
        }
        if shape(index + 1) == .capitalized, token.shape == .capitalized { return nil }
        return TimeReading(start..<index + 1, .named(.season(season), .none))
    }

    /// −1, 0, 1 of `last`, `this`, `next`.
    func pointer(_ index: Int) -> Int? {
        switch role(index) {
        case .last: -1
        case .this, .current: 0
        case .next: 1
        default: nil
        }
    }

    /// `the third quarter`, `Q3 2025`, `third-quarter`, `the first half of 1990`, `fiscal 1989`, `fiscal year 2025`
    func quarterDate(_ index: Int, from start: Int, hasDeterminer: Bool) -> TimeReading? {
        var next = index
        if role(next) == .code {
            let code = value(next)
            if code > 100 { return TimeReading(start..<next + 1, .stated(.year(code))) }
            if let (year, end) = yearBehind(next + 1) {
                let unit: CalendarUnit =
                    code > 10 ? .half(year: year, half: code - 10) : .quarter(year: year, quarter: code)
                return TimeReading(start..<end, .stated(unit))
            }
            return TimeReading(start..<next + 1, .named(code > 10 ? .half(code - 10) : .quarter(code), .none))
        }
        if role(next) == .fiscal {
            next += 1
            if unit(next) == .year, role(next) == .unit, let (year, end) = yearBehind(next + 1, comma: false)
            {
                return TimeReading(start..<end, .stated(.year(year)))
            }
            if let (year, end) = yearBehind(next, comma: false) {
                return TimeReading(start..<end, .stated(.year(year)))
            }
            if role(next) == .hyphen { next += 1 }
        }
        if let (year, after) = digits(next) == 4 ? yearBehind(next, comma: false) : nil {
            return quarterOf(year, after, from: start)
        }
        guard let (number, end) = ordinal(next) else { return nil }
        var noun = end
        if role(noun) == .hyphen { noun += 1 }
        if role(noun) == .fiscal { noun += 1 }
        let name: TimeReading.Name
        if role(noun) == .unit, unit(noun) == .quarter, (1...4).contains(number) {
            name = .quarter(number)
        } else if role(noun) == .half, (1...2).contains(number) {
            name = .half(number)
        } else {
            return nil
        }
        if role(noun + 1) == .of, unit(noun + 3) == .year, let shift = pointer(noun + 2) {
            return TimeReading(start..<noun + 4, .named(name, .year(shift)))
        }
        if unit(noun + 2) == .year, let shift = pointer(noun + 1) {
            return TimeReading(start..<noun + 3, .named(name, .year(shift)))
        }
        let tail = role(noun + 1) == .of && role(noun + 2) == .fiscal ? noun + 3 : noun + 1
        if let (year, close) = yearBehind(tail, comma: false) {
            switch name {
            case .quarter(let quarter):
                return TimeReading(start..<close, .stated(.quarter(year: year, quarter: quarter)))
            default: return TimeReading(start..<close, .stated(.half(year: year, half: number)))
            }
        }
        // "the first half" is as often of a match; "a quarter" needs a number before it.
        if case .half = name {
            guard noun > end || role(noun + 1) != .of, hasDeterminer || noun > end,
                role(noun + 1) != .hyphen,
                token(start - 1).map({ words.yearCues.contains($0.word) }) ?? true || noun > end
            else { return nil }
        }
        // "the third-quarter loss": the determiner belongs to the loss.
        return TimeReading(
            (noun == end + 1 && role(end) == .hyphen ? index : start)..<noun + 1, .named(name, .none))
    }

    /// `the 1988 second quarter`, `the 1988 period`
    private func quarterOf(_ year: Int, _ index: Int, from start: Int) -> TimeReading? {
        if let (number, end) = ordinal(index), unit(end) == .quarter, (1...4).contains(number) {
            return TimeReading(start..<end + 1, .stated(.quarter(year: year, quarter: number)))
        }
        if let (number, end) = ordinal(index), role(end) == .half, (1...2).contains(number) {
            return TimeReading(start..<end + 1, .stated(.half(year: year, half: number)))
        }
        let isPeriod = role(index) == .period || unit(index) == .quarter && role(index) == .unit
        guard isPeriod, start < index - 1 else { return nil }
        return TimeReading(start..<index + 1, .again(.quarter, year: year, yearShift: 0))
    }

    /// What begins with `the`: `the third of September`, `the 1990s`, `the 20th century`, `the summer of 2025`,
    /// `the year 2000`, `the third quarter`.
    func determinedDate(_ index: Int) -> TimeReading? {
        let next = index + 1
        switch role(next) {
        case .season: return seasonDate(next, from: index)
        case .numberWord, .number, .ordinal, .fiscal, .code, .unit:
            if role(next) == .unit, unit(next) == .year, let (year, end) = yearBehind(next + 1, comma: false)
            {
                return TimeReading(index..<end, .stated(.year(year)))
            }
            // "its third quarter": whose it is is no part of the date.
            if let reading = quarterDate(
                next, from: role(index) == .possessive ? next : index, hasDeterminer: true)
            {
                return reading
            }
            if role(next) != .number, let reading = numericDate(next) ?? century(next) {
                if case .stated = reading.meaning { return moved(reading, to: index) }
                if case .named = reading.meaning { return moved(reading, to: index) }
            }
            if let reading = dayFirst(next) { return moved(reading, to: index) }
            return nil
        case .apostrophe:
            guard let reading = shortYear(next), case .stated(.decade) = reading.meaning else { return nil }
            return moved(reading, to: index)
        case .seasons where value(next) >= 192:
            return TimeReading(index..<next + 1, .stated(.decade(value(next))))
        default: return nil
        }
    }

    func moved(_ reading: TimeReading, to start: Int) -> TimeReading {
        var reading = reading
        reading.tokens = start..<reading.tokens.upperBound
        return reading
    }

    /// `Thanksgiving Day`, `Christmas 2024`, `Easter Sunday, 1916`
    func holidayDate(_ index: Int) -> TimeReading? {
        guard shape(index)?.isCapital ?? false else { return nil }
        for (name, holiday) in words.holidays where token(index)?.word == name[0] {
            let end = index + name.count
            guard end <= bounds.upperBound, (index..<end).elementsEqual(name, by: { text.word($0) == $1 })
            else { continue }
            if let (year, close) = yearBehind(end), let number = holiday.dayNumber(in: year) {
                return TimeReading(index..<close, .stated(.day(number)))
            }
            return TimeReading(index..<end, .named(.holiday(holiday), .none))
        }
        return nil
    }
}
