/// How a time expression came by its date, so that a reader can check it.
public struct TimeWorking: Sendable, Hashable {
    public enum Rule: Sendable {
        /// The calendar date is printed.
        case printed
        /// The nearest day, month … of that name up to the anchor; from the anchor on.
        case nearestBefore, nearestAfter
        /// `last`, `this`, `next`: counted from the anchor by its own word.
        case pointed
        /// So many units from the anchor.
        case counted
        /// A name without its year has that of the date named last.
        case yearOfLast
        /// The entry of a chronology follows the one before it.
        case nextEntry
        /// The stretch named before: `that day`, `the quarter`.
        case again
        /// The hour of the day named last.
        case hourOfLast
        /// So far from the day of the event that it names.
        case event
        /// The clause has a day of its own, beside which the expression stands.
        case besideDay
    }

    /// What the anchor is.
    public enum Anchor: Sendable {
        case published, named, event
    }

    public let rule: Rule
    public var anchor: Anchor?
    /// Number of the anchor's (first) day.
    public var day: Int?

    init(_ rule: Rule, _ anchor: Anchor? = nil, _ day: Int? = nil) {
        self.rule = rule
        self.anchor = day == nil ? nil : anchor
        self.day = day
    }
}

extension TimeResolver {
    /// What led from a reading to its date; asked before the date is remembered.
    func working(of reading: TimeReading, _ result: Resolution) -> TimeWorking? {
        guard result.resolved != nil else { return nil }
        switch reading.meaning {
        case .stated, .range: return TimeWorking(.printed)
        case .named(_, let pointer):
            guard let today else { return TimeWorking(.yearOfLast, .named, named?.days.first) }
            guard pointer == .none else { return TimeWorking(.pointed, .published, today) }
            let isPast = result.unit.map { $0.days.first <= today } ?? true
            return TimeWorking(isPast ? .nearestBefore : .nearestAfter, .published, today)
        case .namedRange: return TimeWorking(.nearestBefore, .published, today)
        case .shifted(let unit, _, let base):
            guard base != .published, let named else { return TimeWorking(.counted, .published, today) }
            return TimeWorking(.counted, .named, unit == .day ? namedDay ?? today : named.days.first)
        case .yearBack, .shiftedWeekday, .duration, .region: return TimeWorking(.counted, .published, today)
        case .weekOf(let day), .beside(let day, _):
            return working(of: TimeReading(reading.tokens, day), result)
        case .again(let unit, _, _):
            return TimeWorking(
                .again, .named,
                unit == .quarter ? quarter?.days.first : unit == .day ? namedDay : named?.days.first)
        case .clock: return TimeWorking(.hourOfLast, namedDay == nil ? .published : .named, namedDay ?? today)
        case .set: return nil
        }
    }
}
