/// Units behind a determiner: `the day before`, `a year ago`, `the year’s end`.
extension TimeParser {
    /// What begins with `the` and hangs on another date.
    func determinedRelative(_ index: Int) -> TimeReading? {
        let next = index + 1
        switch role(next) {
        case .past, .last, .next, .following, .previous, .same:
            if role(next) == .past, isNounEnd(next + 1) || isPlacedNoun(index, next) {
                return TimeReading(index..<next + 1, .region(.past))
            }
            return pointed(next, from: index)
        case .near where role(next + 1) == .future: return TimeReading(index..<next + 2, .region(.future))
        case .timeNoun:
            if role(next + 1) == .being { return TimeReading(index..<next + 2, .region(.present)) }
            guard role(index - 1) == .at, isNounEnd(next + 1), role(next + 1) != .of else { return nil }
            return TimeReading(index..<next + 1, .region(.past))
        case .fiscal: return determinedUnit(next + 1, from: index)
        case .numberWord: return dayOfMonth(index)
        case .future where isNounEnd(next + 1) || isPlacedNoun(index, next):
            return TimeReading(index..<next + 1, .region(.future))
        case .present where isNounEnd(next + 1): return TimeReading(index..<next + 1, .region(.present))
        case .early, .late, .middle, .end, .beginning: return edged(next, from: index)
        case .recent, .current: return recent(next, from: index)
        case .latest:
            let isPeriod = role(next + 1) == .period || role(next + 1) == .unit && unit(next + 1) == .quarter
            return isPeriod ? TimeReading(index..<next + 2, .again(.quarter, year: nil, yearShift: 0)) : nil
        case .dayPart, .dayParts:
            guard role(next) == .dayPart else { return nil }
            return partOf(next, from: index)
        case .unit: return determinedUnit(next, from: index)
        case .period:
            return yearBack(next + 1).map {
                TimeReading(index..<$0, .again(.quarter, year: nil, yearShift: -1))
            }
        default:
            if let token = token(next), words.unitAdjectives.contains(token.word), role(next + 1) == .unit {
                // "her first year in office": as long as that.
                if role(index) == .possessive, role(next) == .ordinal, let unit = unit(next + 1), unit > .day
                {
                    return TimeReading(
                        index..<next + 2, .duration(.init(unit: unit, count: 1, value: unit.duration(1))))
                }
                return determinedUnit(next + 1, from: index)
            }
            return nil
        }
    }

    /// Whether a unit is written as part of a title: `on "This Week"`.
    func isTitle(_ index: Int) -> Bool {
        shape(index) == .capitalized
            && (shape(index + 1) == .quotationMark || shape(index - 2) == .quotationMark)
    }

    /// `in the past it was`: a preposition before, and no word of time behind.
    private func isPlacedNoun(_ index: Int, _ noun: Int) -> Bool {
        role(index - 1) == .inWord && role(noun + 1) == .none
    }

    /// Whether a noun phrase ends: `the past` against `the past decade`.
    private func isNounEnd(_ index: Int) -> Bool {
        guard let shape = shape(index) else { return true }
        if shape == .punctuation || shape == .quotationMark { return true }
        return role(index) != .none && role(index) != .unit && role(index) != .units
            && role(index) != .cardinal
            && role(index) != .number && role(index) != .few && role(index) != .several
            || words.tense.past.contains(text.word(index)) || words.tense.future.contains(text.word(index))
    }

    /// `the day before`, `the day after the vote`, `the week of March 6`, `the quarter`, `the weekend`
    private func determinedUnit(_ index: Int, from start: Int) -> TimeReading? {
        guard let unit = unit(index) else { return nil }
        if let reading = yearAgo(index, from: start) { return reading }
        if let reading = yearEnd(index, from: start) { return reading }
        let next = index + 1
        guard unit >= .day else { return nil }
        if role(next) == .before || role(next) == .after {
            let sign = role(next) == .before ? -1 : 1
            if role(next + 1) == .dayWord, unit == .day {
                return TimeReading(
                    start..<next + 2, .shifted(.day, by: value(next + 1) + sign, from: .published))
            }
            if unit == .day, let date = datedDay(next + 1) {
                return TimeReading(start..<date.tokens.upperBound, .beside(date.meaning, days: sign))
            }
            if isClauseEnd(next + 1) {
                return TimeReading(start..<next + 1, .shifted(unit, by: sign, from: .named))
            }
            return TimeReading(start..<next, .shifted(unit, by: sign, from: .event))
        }
        if unit == .week, role(next) == .of, let date = explicitDate(next + 1), date.denotesDay {
            return TimeReading(start..<date.tokens.upperBound, .weekOf(date.meaning))
        }
        switch unit {
        case .weekend: return TimeReading(start..<next, .named(.weekend, .none))
        case .quarter:
            if role(next) == .unit || role(next) == .of || role(next) == .hyphen { return nil }
            if let end = yearBack(next) {
                return TimeReading(start..<end, .again(.quarter, year: nil, yearShift: -1))
            }
            return TimeReading(start..<next, .again(.quarter, year: nil, yearShift: 0))
        case .year, .month, .week:
            if role(next) == .of || role(next) == .hyphen { return nil }
            return unit == .year && isEnding(next)
                ? TimeReading(start..<next, .duration(.init(unit: .year, count: 1, value: "P1Y")))
                : TimeReading(start..<next, .shifted(unit, by: 0, from: .published))
        default: return nil
        }
    }

    /// The end of `a year ago`, `a year earlier` behind the stretch that it moves: `the quarter a year ago`.
    private func yearBack(_ index: Int) -> Int? {
        guard role(index) == .indefinite, unit(index + 1) == .year,
            role(index + 2) == .ago || role(index + 2) == .earlier
        else { return nil }
        return index + 3
    }

    /// The day of `the day before last Tuesday's hearing`, `the day after Christmas`.
    private func datedDay(_ index: Int) -> TimeReading? {
        switch role(index) {
        case .month, .weekday, .holidayFirst, .last, .next, .this:
            guard let date = explicitDate(index) ?? relative(index), date.denotesDay, date.clock == nil else {
                return nil
            }
            return date
        default: return nil
        }
    }

    /// `the year ended March 31`: what follows says which.
    private func isEnding(_ index: Int) -> Bool {
        token(index).map { words.yearCues.contains($0.word) } ?? false
            && (role(index + 1) == .month || role(index + 1) == .dayWord || role(index + 1) == .number)
    }

    /// `year-ago`, `year-earlier quarter`, `the year-ago period`
    func yearAgo(_ index: Int, from start: Int) -> TimeReading? {
        guard unit(index) == .year, role(index) == .unit, role(index + 1) == .hyphen, isJoined(index + 1),
            role(index + 2) == .ago || role(index + 2) == .earlier
        else { return nil }
        var end = index + 3
        if let ordinal = ordinal(end), unit(ordinal.end) == .quarter {
            return TimeReading(start..<ordinal.end + 1, .named(.quarter(ordinal.number), .year(-1)))
        }
        if role(end) == .period || role(end) == .unit && (unit(end) ?? .day) >= .month { end += 1 }
        return TimeReading(
            (end > index + 3 ? start : index)..<end, .again(.quarter, year: nil, yearShift: -1))
    }

    /// `year-end`, `year end`, `year's end`
    func yearEnd(_ index: Int, from start: Int) -> TimeReading? {
        guard unit(index) == .year, role(index) == .unit else { return nil }
        var next = index + 1
        if isJoined(next) { next += 1 }
        guard role(next) == .end, shape(next) == .lower, role(next + 1) != .of else { return nil }
        // Joined by a hyphen it is the day on which books are closed.
        if role(index + 1) == .hyphen {
            return TimeReading(index..<next + 1, .named(.day(month: 12, day: 31), .year(0)))
        }
        return TimeReading(index..<next + 1, .shifted(.year, by: 0, from: .published), edge: .late)
    }
}
