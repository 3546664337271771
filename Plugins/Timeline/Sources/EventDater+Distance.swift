import DossierText

/// `A day after the strike, …`: so far from an event that the document dates elsewhere.
extension EventDater {
    struct Distance {
        /// Days from the other event, negative before it.
        let days: Int
        /// Kind of the other event.
        let kind: Int
    }

    /// How far an event is told to be from another.
    func distance(of event: Event) -> Distance? {
        for time in text.times(in: event.clause) where time.kind == .duration && time.resolved == nil {
            if event.clause.contains(time.tokens.lowerBound), let days = Self.days(time.value),
                let (kind, isBefore) = landmark(behind: time.tokens.upperBound)
            {
                return Distance(days: isBefore ? -days : days, kind: kind)
            }
        }
        return nil
    }

    /// Dates an event by the day of the one from which it is told; where there are several of that kind, by nothing.
    ///
    /// - Parameter others: the clauses and dates of the events of that kind.
    func place(_ event: inout Event, _ distance: Distance, from others: [(clause: Range<Int>, date: String)])
    {
        let others = others.filter { $0.clause != event.clause }
        if let first = others.first, others.allSatisfy({ $0.date == first.date }),
            let interval = DayInterval(edtf: first.date), interval.isOneDay, let day = interval.first
        {
            let date = CalendarDate(dayNumber: day + distance.days)
            event.take(.landmark(first.clause), date.description)
        } else if others.count > 1 {
            event.date = nil
            event.source = nil
            event.dateBasis = nil
        }
    }

    /// The kind of the event that is named behind `after` or `before`: `after the deadly strike,`
    private func landmark(behind start: Int) -> (kind: Int, isBefore: Bool)? {
        guard start + 2 < text.tokens.count else { return nil }
        let isBefore = text.word(start) == words.before
        guard isBefore || text.word(start) == words.after, words.definites.contains(text.word(start + 1))
        else { return nil }
        for index in (start + 2..<start + 5).clamped(to: text.tokens.indices) {
            guard text.tokens[index].shape == .lower else { return nil }
            guard words.eventNouns.contains(text.word(index)), let kind = words.kinds[text.word(index)]
            else { continue }
            // Not of "the strike ballot"
            let next = index + 1
            let isPart =
                next < text.tags.count && text.tags[next].isNominal && !text.tokens[next].shape.isCapital
            return isPart ? nil : (kind, isBefore)
        }
        return nil
    }

    /// `P1D`, `P2W`; nil for what is not counted in days or weeks.
    private static func days(_ value: String) -> Int? {
        let digits = value.utf8.dropFirst().dropLast()
        guard value.utf8.first == 0x50, let count = String(digits).flatMap({ Int($0) }), 1...60 ~= count
        else { return nil }
        return switch value.utf8.last {
        case 0x44: count
        case 0x57: count <= 8 ? count * 7 : nil
        default: nil
        }
    }
}
