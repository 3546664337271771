/// Anchors readings on the calendar, in document order.
///
/// What is relative hangs on the publication date, or on the date named last (`the following day`); a name that comes
/// round again (`Friday`, `October`) is the one nearest in the direction that the clause's tense gives, the past when it
/// gives none. Without a publication date a date of the narrative lends its year to the months behind it
/// (``YearLender``); everything else stays relative.
struct TimeResolver {
    let parser: TimeParser
    let published: CalendarDate?
    /// The stretch named last.
    var named: CalendarUnit?
    /// The year of what has none, where nothing is known of the day of publication.
    var lender = YearLender()
    private(set) var namedDay: Int?
    private(set) var quarter: CalendarUnit?
    /// Whether the last hour that was named lies in an evening.
    private var isEvening = false
    /// How many expressions ago the quarter was named.
    private var quarterAge = 0
    /// The date at the head of the entry before, in a text that is a list of dates.
    private(set) var entry: CalendarUnit?
    /// What a heading or a date before lends its year to, whatever the day of publication.
    var yearScope = YearScope()

    init(_ parser: TimeParser, published: CalendarDate?) {
        self.parser = parser
        self.published = published
    }

    /// What a reading denotes.
    struct Resolution {
        var kind: TimeExpression.Kind
        var value: String
        var resolved: String?
        var basis: TimeExpression.Basis
        var isVague = false
        var unit: CalendarUnit?
        var working: TimeWorking?
    }

    var today: Int? { published?.dayNumber }

    mutating func resolve(_ reading: TimeReading, in sentence: Range<Int>) -> Resolution? {
        guard var result = resolution(reading, sentence) else { return nil }
        result.working = working(of: reading, result)
        followScope(reading, sentence, &result)
        followEntries(reading, &result)
        settleWeek(reading, &result)
        if let unit = result.unit {
            remember(unit, reading.meaning, reading.tokens, sentence)
            if let edge = reading.edge { result.resolved = narrowed(unit, edge) }
        } else {
            quarterAge += 1
        }
        if var clock = reading.clock {
            result.kind = .time
            // "shortly after midnight" is the beginning of the next day.
            if clock.hour == 24, case .clock = reading.meaning, isPastMidnight(reading, sentence) {
                clock.hour = 0
            }
            isEvening =
                clock.hour.map { (18..<24).contains($0) } ?? (clock.part == .evening || clock.part == .night)
            if case .some(.day) = result.unit {
                result.value += clock.suffix
            } else {
                result.value = "XXXX-XX-XX" + clock.suffix
            }
        }
        return result
    }

    /// The entries of a chronology follow one another: `Sept. 3:` behind `March 4, 2029:` is of that year or the next.
    private mutating func followEntries(_ reading: TimeReading, _ result: inout Resolution) {
        guard let unit = result.unit, let label = RunInDate(reading.tokens, in: parser.text) else { return }
        defer {
            entry = result.unit
            if let unit = result.unit, unit.unit <= .year { yearScope.begin(unit, label) }
        }
        guard let entry, entry.unit <= .month, case .named(let name, .none) = reading.meaning else { return }
        // A day of the last weeks before publication is that one.
        if let today, (0...60).contains(today - unit.days.last) { return }
        switch name {
        case .day, .month: break
        default: return
        }
        let year = CalendarDate(dayNumber: entry.days.first).year
        let next = [year, year + 1].lazy.compactMap { Self.unit(name, in: $0) }
            .first { $0.days.last >= entry.days.first }
        guard let next, next != unit, next.days.first - entry.days.last <= 366,
            today.map({ next.days.first - $0 <= 366 }) ?? true
        else { return }
        let last = entry.days.first
        result = dated(next, .inferred)
        result.working = TimeWorking(.nextEntry, .named, last)
    }

    /// `a week later`, counted from a day, is a day and no week of the calendar.
    private func settleWeek(_ reading: TimeReading, _ result: inout Resolution) {
        guard case .shifted(.week, let count, .named) = reading.meaning, case .day(let day)? = named,
            [.later, .earlier, .before, .after].contains(parser.items[reading.tokens.upperBound - 1].role),
            let other = CalendarUnit.day(day).shifted(count * 7)
        else { return }
        result.resolved = other.edtf
        result.unit = other
    }

    /// What is only looked back to does not become the time of the narrative.
    private mutating func remember(
        _ unit: CalendarUnit, _ meaning: TimeReading.Meaning, _ tokens: Range<Int>, _ sentence: Range<Int>
    ) {
        quarterAge += 1
        switch meaning {
        case .yearBack, .again: return
        case .shifted(_, let count, let base) where base != .published && count < 0: return
        default: break
        }
        if unit.unit == .year, parser.isInName(tokens, sentence) { return }
        if published == nil { lend(unit, meaning, tokens, sentence) }
        named = unit
        switch unit {
        case .day(let day): namedDay = day
        case .quarter:
            // Results are told of a quarter that is over, whatever is expected of the next one.
            let isOver = today.map { unit.days.last < $0 } ?? true
            guard isOver || TimeDirection.of(tokens, sentence, parser) == .past else { return }
            quarter = unit
            quarterAge = 0
        default: break
        }
    }

    private mutating func lend(
        _ unit: CalendarUnit, _ meaning: TimeReading.Meaning, _ tokens: Range<Int>, _ sentence: Range<Int>
    ) {
        switch meaning {
        case .stated: lender.note(unit, isStated: true, tokens, sentence, parser)
        case .named: lender.note(unit, isStated: false, tokens, sentence, parser)
        default: break
        }
    }

    private func resolution(_ reading: TimeReading, _ sentence: Range<Int>) -> Resolution? {
        switch reading.meaning {
        case .stated(let unit): return dated(unit, .stated)
        case .range(let first, let last): return range(first, last)
        case .namedRange(let first, let last): return namedRange(first, last, reading.tokens, sentence)
        case .named(let name, let pointer):
            return date(name, pointer, reading.tokens, sentence).map {
                dated($0, pointer == .none ? .inferred : .anchored)
            } ?? unresolved(Self.openValue(name))
        case .shifted(let unit, let count, let base): return shifted(unit, count, base)
        case .shiftedWeekday(let weekday, let weeks):
            guard let today, let monday = CalendarUnit(.week, holding: today)?.shifted(weeks)?.days.first
            else {
                return unresolved("XXXX-WXX-\(weekday)")
            }
            return dated(.day(monday + weekday - 1), .anchored)
        case .weekOf(let day):
            guard let inner = resolution(TimeReading(reading.tokens, day), sentence),
                case .day(let number)? = inner.unit,
                let week = CalendarUnit(.week, holding: number)
            else { return unresolved("XXXX-WXX") }
            return dated(week, inner.basis)
        case .beside(let day, let days):
            guard let inner = resolution(TimeReading(reading.tokens, day), sentence),
                let other = inner.unit?.shifted(days)
            else { return unresolved(TimeUnit.day.unknownValue) }
            return dated(other, inner.basis)
        case .yearBack(let base):
            if let quarter, quarterAge <= 8, let other = quarter.shifted(-4) {
                return dated(other, .inferred)
            }
            return shifted(.year, -1, base)
        case .again(let unit, let year, let shift):
            // "the same day that the bridge opens" is of what follows.
            if unit != .quarter, isOfClause(reading.tokens.upperBound, sentence) {
                return unresolved(unit.unknownValue)
            }
            return again(unit, year, shift)
        case .duration(let duration): return length(duration)
        case .set(let value):
            return Resolution(kind: .set, value: value, resolved: nil, basis: .unresolved)
        case .region(let region):
            let isNow = region == .present
            return Resolution(
                kind: .date, value: region.value, resolved: isNow ? published?.description : nil,
                basis: isNow && published != nil ? .anchored : .unresolved, isVague: true)
        case .clock:
            guard let day = namedDay ?? today else { return unresolved("XXXX-XX-XX") }
            guard isPastMidnight(reading, sentence) else { return dated(.day(day), .inferred) }
            return dated(.day(day + 1), .inferred)
        }
    }

    private func isOfClause(_ next: Int, _ sentence: Range<Int>) -> Bool {
        guard next < sentence.upperBound else { return false }
        let word = parser.text.word(next)
        if word == "when" { return true }
        return parser.items[next].role == .inWord && next + 1 < sentence.upperBound
            && parser.text.word(next + 1) == "which"
    }

    /// `at 11:20 p.m. on May 3, and shortly after midnight`, `… and at 2 a.m.`: the night goes on into the next day.
    private func isPastMidnight(_ reading: TimeReading, _ sentence: Range<Int>) -> Bool {
        guard isEvening, namedDay != nil, let hour = reading.clock?.hour else { return false }
        let before = reading.tokens.lowerBound - 1
        if hour == 24 { return sentence.contains(before) && parser.items[before].role == .after }
        return hour < 6
    }

    func dated(_ unit: CalendarUnit, _ basis: TimeExpression.Basis) -> Resolution {
        Resolution(kind: .date, value: unit.value, resolved: unit.edtf, basis: basis, unit: unit)
    }

    private func unresolved(_ value: String) -> Resolution {
        Resolution(kind: .date, value: value, resolved: nil, basis: .unresolved)
    }

    private func range(_ first: CalendarUnit, _ last: CalendarUnit?) -> Resolution {
        let end = last?.value ?? TimeRegion.present.value
        let resolvedEnd = last?.edtf ?? published?.description ?? ".."
        return Resolution(
            kind: .date, value: first.value + "/" + end, resolved: first.edtf + "/" + resolvedEnd,
            basis: .stated)
    }

    private func namedRange(
        _ first: TimeReading.Name, _ last: TimeReading.Name, _ tokens: Range<Int>, _ sentence: Range<Int>
    ) -> Resolution? {
        guard let end = date(last, .none, tokens, sentence), case .day(let lastDay) = end,
            case .day(_, let firstNumber) = first, case .day(_, let lastNumber) = last
        else { return unresolved(Self.openValue(first) + "/" + Self.openValue(last)) }
        let start = CalendarUnit.day(lastDay - (lastNumber - firstNumber))
        return Resolution(
            kind: .date, value: start.value + "/" + end.value, resolved: start.edtf + "/" + end.edtf,
            basis: .inferred)
    }

    /// The value of a name of which no year or week is known.
    private static func openValue(_ name: TimeReading.Name) -> String {
        switch name {
        case .month(let month): "XXXX-" + CalendarUnit.padded(month, 2)
        case .day(let month, let day):
            "XXXX-" + CalendarUnit.padded(month, 2) + "-" + CalendarUnit.padded(day, 2)
        case .weekday(let weekday): "XXXX-WXX-\(weekday)"
        case .season(let season): "XXXX-" + CalendarUnit.seasonCode(season)
        case .quarter(let quarter): "XXXX-Q\(quarter)"
        case .half(let half): "XXXX-H\(half)"
        case .holiday: "XXXX-XX-XX"
        case .dayOfMonth(let day): "XXXX-XX-" + CalendarUnit.padded(day, 2)
        case .weekend: "XXXX-WXX-WE"
        }
    }
}

extension TimeResolver {
    private func shifted(_ unit: TimeUnit, _ count: Int, _ base: TimeReading.Base) -> Resolution {
        if unit.isClock {
            return Resolution(
                kind: .duration, value: unit.duration(abs(count)), resolved: nil, basis: .unresolved)
        }
        var anchor = today
        var basis = TimeExpression.Basis.anchored
        if base != .published, let named {
            if unit == .day { anchor = namedDay ?? today } else { anchor = named.days.first }
            basis = base == .event ? .inferred : .anchored
        }
        guard let anchor else { return unresolved(unit.unknownValue) }
        switch unit {
        case .decade where count != 0 || base != .published, .century, .millennium:
            if base == .published, count == 0, let unit = CalendarUnit(unit, holding: anchor) {
                return dated(unit, basis)
            }
            let years = unit == .decade ? 10 : unit == .century ? 100 : 1000
            guard abs(count) < 20, let year = CalendarUnit(.year, holding: anchor)?.shifted(count * years)
            else {
                return unresolved("XXXX")
            }
            return dated(year, basis)
        case .week, .fortnight:
            let weeks = unit == .fortnight ? count * 2 : count
            guard let week = CalendarUnit(.week, holding: anchor)?.shifted(weeks) else {
                return unresolved("XXXX-WXX")
            }
            var result = dated(week, basis)
            // "two weeks ago" is a day that far back rather than the whole calendar week.
            if abs(count) > 1, let day = CalendarUnit.day(anchor).shifted(weeks * 7) {
                result.resolved = day.edtf
                result.basis = .inferred
            }
            return result
        default:
            guard let other = CalendarUnit(unit, holding: anchor)?.shifted(count) else {
                return unresolved(unit.unknownValue)
            }
            return dated(other, basis)
        }
    }

    /// `that day`, `the quarter`, `the year-ago period`, `the 1988 period`
    private func again(_ unit: TimeUnit, _ year: Int?, _ shift: Int) -> Resolution {
        switch unit {
        case .quarter:
            if let year {
                if case .quarter(_, let number)? = quarter {
                    return dated(.quarter(year: year, quarter: number), .inferred)
                }
                return dated(.year(year), .stated)
            }
            if let quarter, let other = quarter.shifted(shift * 4) { return dated(other, .inferred) }
            guard let today else { return unresolved("XXXX-QX") }
            if shift != 0, let other = CalendarUnit(.year, holding: today)?.shifted(shift) {
                return dated(other, .inferred)
            }
            guard let last = CalendarUnit(.quarter, holding: today)?.shifted(-1) else {
                return unresolved("XXXX-QX")
            }
            return dated(last, .inferred)
        case .day:
            guard let namedDay else { return unresolved("XXXX-XX-XX") }
            return dated(.day(namedDay), .anchored)
        default:
            guard let day = named?.days.first ?? today,
                let other = CalendarUnit(unit, holding: day)?.shifted(shift)
            else {
                return unresolved(unit.unknownValue)
            }
            return dated(other, .anchored)
        }
    }

    private func length(_ duration: TimeReading.Duration) -> Resolution {
        var result = Resolution(
            kind: .duration, value: duration.value, resolved: nil, basis: .unresolved,
            isVague: duration.isVague)
        switch duration.frame {
        case .plain: break
        case .backward, .forward:
            guard let today, !duration.unit.isClock, let count = duration.count else {
                if duration.frame == .forward, let published {
                    result.resolved = published.description + "/.."
                }
                break
            }
            let years = [.decade: 10, .century: 100, .millennium: 1000][duration.unit] ?? 1
            let unit: TimeUnit = years > 1 ? .year : duration.unit
            let (amount, overflow) = count.multipliedReportingOverflow(by: years)
            guard !overflow,
                let here = CalendarUnit(unit == .week || unit == .fortnight ? .day : unit, holding: today)
            else { break }
            let factor = unit == .week ? 7 : unit == .fortnight ? 14 : 1
            let (steps, tooFar) = amount.multipliedReportingOverflow(by: factor)
            guard !tooFar, let there = here.shifted(duration.frame == .backward ? -steps : steps) else {
                break
            }
            let (first, last) = duration.frame == .backward ? (there, here) : (here, there)
            result.resolved = Self.interval(first, last)
            result.basis = .anchored
        case .beforeEvent, .afterEvent:
            break
        }
        return result
    }

    private static func interval(_ first: CalendarUnit, _ last: CalendarUnit) -> String {
        switch first {
        case .day, .month, .year: first.edtf + "/" + last.edtf
        default: CalendarUnit.edtf(first.days.first, last.days.last)
        }
    }

    /// The part of a stretch that `early`, `mid-`, `late`, `earlier`, `later` single out.
    private func narrowed(_ unit: CalendarUnit, _ edge: TimeReading.Edge) -> String {
        let (first, last) = unit.days
        switch edge {
        case .earlier:
            guard let today, unit.unit > .day, (first...last).contains(today) else { return unit.edtf }
            return CalendarUnit.edtf(first, today)
        case .later:
            guard let today, unit.unit > .day, (first...last).contains(today) else { return unit.edtf }
            return CalendarUnit.edtf(today, last)
        case .early, .middle, .late: break
        }
        let part = edge == .early ? 0 : edge == .middle ? 1 : 2
        switch unit {
        case .month:
            let bounds = [(first, first + 9), (first + 10, first + 19), (first + 20, last)][part]
            return CalendarUnit.edtf(bounds.0, bounds.1)
        case .year(let year):
            return CalendarUnit.month(year: year, month: part * 4 + 1).edtf + "/"
                + CalendarUnit.month(year: year, month: part * 4 + 4).edtf
        case .decade(let decade):
            let years = [(0, 3), (4, 6), (7, 9)][part]
            return CalendarUnit.year(decade * 10 + years.0).edtf + "/"
                + CalendarUnit.year(decade * 10 + years.1).edtf
        default: return unit.edtf
        }
    }
}
