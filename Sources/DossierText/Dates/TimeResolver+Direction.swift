/// The day that an undated name such as `Tuesday` or `March` means, by the direction of its clause.
extension TimeResolver {
    /// The day, month … that a name means here.
    func date(
        _ name: TimeReading.Name, _ pointer: TimeReading.Pointer, _ tokens: Range<Int>, _ sentence: Range<Int>
    ) -> CalendarUnit? {
        if case .dayOfMonth(let day) = name { return dayOfMonth(day, tokens, sentence) }
        guard let published, let today else { return undated(name, pointer, sentence) }
        switch pointer {
        case .year(let shift): return Self.unit(name, in: published.year + shift)
        case .last: return nearest(name, today) { $0.days.last < today }
        case .next: return following(name, today) { $0.days.first > today }
        case .this:
            if case .weekday(let weekday) = name {
                let ahead = TimeDirection.of(tokens, sentence, parser) != .past
                return ahead
                    ? .day(today + (weekday - published.weekday + 7) % 7)
                    : .day(today - (published.weekday - weekday + 7) % 7)
            }
            return Self.unit(name, in: published.year)
        case .none: break
        }
        let direction = TimeDirection.of(tokens, sentence, parser)
        switch name {
        case .dayOfMonth: return nil
        case .weekday, .weekend:
            return direction == .future
                ? following(name, today) { $0.days.last >= today }
                : nearest(name, today) { $0.days.first <= today }
        case .quarter, .half:
            let begun = nearest(name, today) { $0.days.first <= today }
            if direction == .future, let begun, today - begun.days.last > 120 {
                return following(name, today) { $0.days.first > today }
            }
            return begun
        case .day, .holiday:
            let past = nearest(name, today) { $0.days.first <= today }
            let ahead = following(name, today) { $0.days.first >= today }
            guard let past, let ahead else { return past ?? ahead }
            // A day of the coming weeks is named without its year, one of the year before is not.
            if ahead.days.first - today <= 75, today - past.days.first > 200 { return ahead }
            switch direction {
            case .past: return past
            // What is due is seldom due in nine months, and of a tale of the past ("on 2 May they raised it, effective 9
            // May") within weeks of the day that the tale is at.
            case .future:
                if let namedDay, (0...60).contains(past.days.first - namedDay), ahead.days.first - today > 120
                {
                    return past
                }
                return ahead.days.first - today > 270 ? past : ahead
            case .unknown:
                return ahead.days.first - today <= 60 && today - past.days.first > 60 ? ahead : past
            }
        case .month, .season:
            let past = nearest(name, today) { $0.days.first <= today }
            let ahead = following(name, today) { $0.days.last >= today }
            guard let past, let ahead else { return past ?? ahead }
            if direction == .unknown, ahead.days.first - today <= 45, today - past.days.last > 200 {
                return ahead
            }
            return direction != .future || ahead.days.first - today > 270 ? past : ahead
        }
    }

    /// Without a publication date: a date of the narrative lends its year.
    private func undated(
        _ name: TimeReading.Name, _ pointer: TimeReading.Pointer, _ sentence: Range<Int>
    ) -> CalendarUnit? {
        guard pointer == .none, let year = lender.year(in: sentence) else { return nil }
        switch name {
        case .month, .day, .season, .quarter, .half: return Self.unit(name, in: year)
        default: return nil
        }
    }

    /// The named stretch of a year.
    static func unit(_ name: TimeReading.Name, in year: Int) -> CalendarUnit? {
        guard (1...9999).contains(year) else { return nil }
        switch name {
        case .month(let month): return .month(year: year, month: month)
        case .day(let month, let day):
            return CalendarDate(year: year, month: month, day: day).map { CalendarUnit($0) }
        case .season(let season): return .season(year: year, season: season)
        case .quarter(let quarter): return .quarter(year: year, quarter: quarter)
        case .half(let half): return .half(year: year, half: half)
        case .holiday(let holiday): return holiday.dayNumber(in: year).map { .day($0) }
        case .weekday, .weekend, .dayOfMonth: return nil
        }
    }

    /// The stretches of a name around a day, in order.
    private static func candidates(_ name: TimeReading.Name, around day: Int) -> [CalendarUnit] {
        let date = CalendarDate(dayNumber: day)
        switch name {
        case .weekday(let weekday):
            let near = day - (date.weekday - weekday + 7) % 7
            return [.day(near - 7), .day(near), .day(near + 7), .day(near + 14)]
        case .weekend:
            let monday = day - (date.weekday - 1)
            return [.weekend(monday - 7), .weekend(monday), .weekend(monday + 7)]
        default:
            // Four years either side hold a 29 February.
            return (date.year - 4...date.year + 4).compactMap { unit(name, in: $0) }
        }
    }

    private func nearest(_ name: TimeReading.Name, _ day: Int, where accept: (CalendarUnit) -> Bool)
        -> CalendarUnit?
    {
        Self.candidates(name, around: day).last(where: accept)
    }

    private func following(_ name: TimeReading.Name, _ day: Int, where accept: (CalendarUnit) -> Bool)
        -> CalendarUnit?
    {
        Self.candidates(name, around: day).first(where: accept)
    }
}
