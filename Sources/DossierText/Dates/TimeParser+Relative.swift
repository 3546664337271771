/// Dates that hang on another date: `yesterday`, `last week`, `the day before`, `earlier this year`, `two weeks ago`.
extension TimeParser {
    func relative(_ index: Int) -> TimeReading? {
        switch role(index) {
        case .dayWord: return dayWord(index)
        case .tonight:
            return TimeReading(
                index..<index + 1, .shifted(.day, by: 0, from: .published), clock: .init(part: .night))
        case .overnight:
            return TimeReading(
                index..<index + 1, .shifted(.day, by: -1, from: .published), clock: .init(part: .night))
        case .reference where role(index + 1) == .hyphen && isJoined(index + 1): return nil
        case .reference:
            if value(index) == TimeRegion.future.rawValue, token(index - 1)?.word == token(index + 1)?.word {
                return nil
            }
            if value(index) == TimeRegion.future.rawValue, isNarrated(index) { return nil }
            if [.after, .before].contains(role(index + 1)) || isParticipleModifier(index) { return nil }
            return TimeReading(index..<index + 1, .region(TimeRegion(rawValue: value(index)) ?? .present))
        case .last, .this, .next, .past, .that, .those, .previous, .following, .same:
            return pointed(index, from: index)
        case .recent, .current: return recent(index, from: index)
        case .early, .late, .middle, .earlier, .later, .end, .beginning: return edged(index, from: index)
        case .definite, .possessive: return determinedRelative(index)
        case .unit: return yearAgo(index, from: index) ?? yearEnd(index, from: index)
        case .number, .cardinal, .few, .several, .couple, .indefinite, .units:
            return duration(index).flatMap { if case .duration = $0.meaning { nil } else { $0 } }
        default: return nil
        }
    }

    /// `soon became`, `was soon released`: a short time later, told from behind.
    private func isNarrated(_ index: Int) -> Bool {
        switch tags[index + 1] {
        case .verbPast: true
        case .verbParticiple: text.word(index - 1) == "was" || text.word(index - 1) == "were"
        default: false
        }
    }

    /// `a previously announced sale`, `the recently passed act`: the adverb is part of what the participle says.
    private func isParticipleModifier(_ index: Int) -> Bool {
        guard value(index) == TimeRegion.past.rawValue, index > bounds.lowerBound,
            bounds.contains(index + 1)
        else { return false }
        switch tags[index + 1] {
        case .verbParticiple, .adjective, .verbPast:
            let before = tags[index - 1]
            return before == .determiner || before == .adposition || before == .adjective
                || text.word(index - 1) == "'s"
        default: return false
        }
    }

    private func dayWord(_ index: Int) -> TimeReading? {
        // A newspaper or broadcast of that name.
        if shape(index) == .capitalized, shape(index - 1) == .upper, shape(index + 1) != .capitalized {
            return nil
        }
        var reading = TimeReading(index..<index + 1, .shifted(.day, by: value(index), from: .published))
        if role(index + 1) == .dayPart || role(index + 1) == .clockName {
            reading.clock = clockName(index + 1)
            reading.tokens = index..<index + 2
        }
        return reading
    }

    /// What stands behind `last`, `this`, `next`, `that`, `the same` …
    func pointed(_ index: Int, from start: Int) -> TimeReading? {
        let pointing = role(index)
        var next = index + 1
        // "this past spring", "this coming Sunday", "that same day"
        var pointer = pointing
        if pointing == .this && [.past, .last, .next, .same, .current].contains(role(next))
            || pointing == .that && role(next) == .same
        {
            pointer = role(next)
            next += 1
        }
        guard let token = token(next) else { return nil }
        switch role(next) {
        case .dayPart:
            let clock = TimeReading.Clock(part: DayPart(rawValue: value(next)))
            switch pointer {
            case .this, .current:
                return TimeReading(start..<next + 1, .shifted(.day, by: 0, from: .published), clock: clock)
            case .last, .past:
                return TimeReading(start..<next + 1, .shifted(.day, by: -1, from: .published), clock: clock)
            case .next, .following:
                return TimeReading(start..<next + 1, .shifted(.day, by: 1, from: .named), clock: clock)
            case .previous:
                return TimeReading(start..<next + 1, .shifted(.day, by: -1, from: .named), clock: clock)
            case .that, .same:
                return TimeReading(start..<next + 1, .again(.day, year: nil, yearShift: 0), clock: clock)
            default: return nil
            }
        case .month, .weekday, .season, .holidayFirst:
            guard [.last, .this, .next, .past, .previous, .following].contains(pointer) else { return nil }
            if words.doubtfulMonths.contains(token.word) || role(next) == .month, token.shape == .lower {
                return nil
            }
            if words.doubtfulSeasons.contains(token.word), role(next + 1) == .of { return nil }
            return named(next, start, pointer)
        case .unit, .fiscal:
            return pointedUnit(next, start, pointer)
        case .period where pointer == .same || pointer == .current:
            var shift = 0
            var end = next + 1
            if role(end) == .of { end += 1 }
            if role(end) == .last, unit(end + 1) == .year {
                shift = -1
                end += 2
            } else if role(end) == .indefinite, unit(end + 1) == .year,
                role(end + 2) == .ago || role(end + 2) == .earlier
            {
                shift = -1
                end += 3
            } else {
                end = next + 1
            }
            return TimeReading(start..<end, .again(.quarter, year: nil, yearShift: shift))
        case .units where pointer == .those && unit(next) == .day:
            return TimeReading(start..<next + 1, .region(.present))
        case .ordinal where pointer == .this: return nil
        default:
            if words.unitAdjectives.contains(token.word), role(next + 1) == .unit {
                return pointedUnit(next + 1, start, pointer)
            }
            return nil
        }
    }

    func named(_ index: Int, _ start: Int, _ role: TimeWord.Role) -> TimeReading? {
        let pointer: TimeReading.Pointer =
            switch role {
            case .last, .past, .previous: .last
            case .this: .this
            default: .next
            }
        var reading: TimeReading
        switch self.role(index) {
        case .month:
            reading = TimeReading(start..<index + 1, .named(.month(value(index)), pointer))
            if let date = explicitDate(index), date.tokens.count > 1 {
                if case .named(let name, _) = date.meaning {
                    return TimeReading(start..<date.tokens.upperBound, .named(name, pointer))
                }
                return moved(date, to: start)
            }
        case .weekday:
            reading = TimeReading(start..<index + 1, .named(.weekday(value(index)), pointer))
            if let date = explicitDate(index), date.tokens.count > 2 { return moved(date, to: start) }
            if self.role(index + 1) == .dayPart {
                reading.clock = clockName(index + 1)
                reading.tokens = start..<index + 2
            }
        case .season: reading = TimeReading(start..<index + 1, .named(.season(value(index)), pointer))
        default:
            guard let holiday = holidayDate(index), case .named(let name, _) = holiday.meaning else {
                return nil
            }
            reading = TimeReading(start..<holiday.tokens.upperBound, .named(name, pointer))
        }
        return reading
    }

    /// `last week`, `this year`, `the next day`, `that month`, `this year's third quarter`
    private func pointedUnit(_ index: Int, _ start: Int, _ pointer: TimeWord.Role) -> TimeReading? {
        var next = index
        if role(next) == .fiscal { next += 1 }
        guard role(next) == .unit, let unit = unit(next), unit >= .day,
            role(next + 1) != .hyphen || !isJoined(next + 1)
        else {
            return nil
        }
        let range = start..<next + 1
        let isDetermined = start < index - 1 && role(start) == .definite
        // "this year's third quarter"
        if unit == .year, pointer == .last || pointer == .this || pointer == .next,
            let apostrophe = token(next + 1), !apostrophe.hasSpaceBefore
        {
            let shift = pointer == .last ? -1 : pointer == .this ? 0 : 1
            if let quarter = quarterDate(next + 2, from: start, hasDeterminer: true),
                case .named(let name, .none) = quarter.meaning
            {
                return TimeReading(quarter.tokens, .named(name, .year(shift)))
            }
            // "last year's quarter"
            if role(next + 2) == .period || role(next + 2) == .unit && self.unit(next + 2) == .quarter {
                return TimeReading(start..<next + 3, .again(.quarter, year: nil, yearShift: shift))
            }
        }
        switch pointer {
        case .last, .past:
            // "the last day of", "the last week of March"
            if role(next + 1) == .of, role(next + 2) != .this { return nil }
            if unit == .day { return nil }
            if unit >= .decade {
                return TimeReading(
                    range, .duration(.init(unit: unit, count: 1, value: unit.duration(1), frame: .backward)))
            }
            return TimeReading(range, .shifted(unit, by: -1, from: .published))
        case .this:
            if unit == .day || isTitle(next) { return nil }
            return TimeReading(range, .shifted(unit, by: 0, from: .published))
        case .next:
            if isDetermined, unit <= .day || role(start) == .definite && unit == .day {
                return TimeReading(range, .shifted(unit, by: 1, from: .named))
            }
            return TimeReading(range, .shifted(unit, by: 1, from: .published))
        case .following: return TimeReading(range, .shifted(unit, by: 1, from: .named))
        case .previous: return TimeReading(range, .shifted(unit, by: -1, from: .named))
        case .that, .same:
            if role(next + 1) == .last || role(next + 1) == .this, self.unit(next + 2) == .year {
                return TimeReading(
                    start..<next + 3, .again(unit, year: nil, yearShift: role(next + 1) == .last ? -1 : 0))
            }
            guard unit != .quarter || pointer == .that else {
                return TimeReading(range, .again(unit, year: nil, yearShift: 0))
            }
            return TimeReading(range, .again(unit, year: nil, yearShift: 0))
        case .current, .latest: return TimeReading(range, .shifted(unit, by: 0, from: .published))
        default: return nil
        }
    }

    /// `recent years`, `recent`, `current`
    func recent(_ index: Int, from start: Int) -> TimeReading? {
        let isRecent = role(index) == .recent
        if role(index + 1) == .units, let unit = unit(index + 1), isRecent {
            var end = index + 2
            if role(end) == .and || role(end) == .or, role(end + 1) == .units { end += 2 }
            if unit >= .year { return TimeReading(start..<end, .region(.past)) }
            return TimeReading(
                start..<end,
                .duration(.init(unit: unit, count: nil, value: unit.duration(nil), frame: .backward)))
        }
        if !isRecent, role(index + 1) == .unit || role(index + 1) == .fiscal, start < index {
            return pointedUnit(index + 1, start, .current)
        }
        guard start == index, shape(index) == .lower || index == bounds.lowerBound, !isJoined(index),
            shape(index + 1)?.isWord ?? false
        else { return nil }
        return TimeReading(index..<index + 1, .region(isRecent ? .past : .present))
    }

    /// `early next year`, `mid-August`, `late Thursday`, `earlier this month`, `the end of 1990`
    func edged(_ index: Int, from start: Int) -> TimeReading? {
        var edge: TimeReading.Edge
        var next = index + 1
        switch role(index) {
        case .early: edge = .early
        case .late: edge = .late
        case .middle: edge = .middle
        case .earlier: edge = .earlier
        case .later: edge = .later
        case .beginning: edge = .early
        case .end: edge = .late
        default: return nil
        }
        if role(index) == .end || role(index) == .beginning || role(index) == .middle, role(next) == .of {
            next += 1
        } else if role(index) == .end || role(index) == .beginning {
            return nil
        }
        if role(next) == .hyphen, isJoined(next), isJoined(next + 1) { next += 1 }
        if role(index) == .earlier || role(index) == .later, role(next) == .inWord { next += 1 }
        if role(next) == .dayPart, next > index {
            guard role(index) == .middle || role(index) == .late || role(index) == .early else { return nil }
            return clockDate(next, from: start)
        }
        let inner: TimeReading?
        if role(next) == .season {
            inner =
                seasonDate(next, from: start < next ? start : next)
                ?? TimeReading(start..<next + 1, .named(.season(value(next)), .none))
        } else if role(next) == .weekday, role(index) == .end || role(index) == .beginning {
            inner = nil
        } else {
            inner = innerDate(next)
        }
        guard var reading = inner else { return nil }
        if case .duration = reading.meaning { return nil }
        if case .region = reading.meaning { return nil }
        if reading.denotesDay, edge == .earlier || edge == .later || role(index) == .end {
            edge = edge == .later ? .late : .early
        }
        reading.tokens = start..<reading.tokens.upperBound
        if reading.edge == nil { reading.edge = edge }
        return reading
    }

    private func innerDate(_ index: Int) -> TimeReading? {
        if role(index) == .definite, role(index + 1) == .unit, let unit = unit(index + 1), unit >= .day,
            role(index + 2) != .of
        {
            return TimeReading(index..<index + 2, .shifted(unit, by: 0, from: .published))
        }
        var best: TimeReading?
        for reading in [explicitDate(index), relative(index)] {
            guard let reading, reading.tokens.count > best?.tokens.count ?? 0 else { continue }
            best = reading
        }
        if best == nil, role(index) == .month {
            best = TimeReading(index..<index + 1, .named(.month(value(index)), .none))
        }
        return best
    }
}
