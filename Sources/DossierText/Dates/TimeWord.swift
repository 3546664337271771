/// What a word can be in a time expression, with a number that says which one.
struct TimeWord: Sendable, Equatable {
    let role: Role
    /// Month 1–12, weekday 1–7, season 1–4, number, raw value of a unit …, by role.
    let value: Int

    init(_ role: Role, _ value: Int = 0) {
        self.role = role
        self.value = value
    }

    static let none = TimeWord(.none)

    enum Role: UInt8, Sendable {
        case none
        // Calendar names.
        case month, weekday, weekdays, season, seasons, dayPart, dayParts, clockName, holidayFirst, monthShort
        // Units: `week`, `weeks`; value is the raw value of TimeUnit.
        case unit, units, period, fiscal, half
        // Numbers.
        case cardinal, scale, ordinal, few, several, couple, dozen, many
        // Determiners and the adjectives that point.
        case definite, indefinite, this, that, those, possessive
        case last, past, next, following, previous, same, recent, current, latest, yearAgoAdjective
        // Places inside or beside a stretch of time.
        case earlier, later, early, late, middle, end, beginning, ago, before, after, hence
        // Words that stand for a date alone: yesterday −1, today 0, tomorrow 1.
        case dayWord, tonight, overnight, reference, future, present
        // Sets; value of `frequency` is the raw value of the unit.
        case every, frequency, frequencyAdjective, times, per
        // Clock.
        case meridiem, zone, oclock
        // Approximation: a word of its own, or the first of two (`more than`, `at least`).
        case approximator, moreLess, than, at, least, upWord, noWord
        // Function words.
        case of, inWord, and, or, to, from, between, old, long, about, more, so, timeNoun, being, near
        // Marks and numbers, by shape.
        case number, numberWord, code, hyphen, comma, slash, apostrophe, stop, open, close, colon
    }

    /// By the raw value of a role: whether an expression may begin with it.
    static let starters: [Bool] = {
        let roles: [Role] = [
            .month, .monthShort, .weekday, .weekdays, .season, .seasons, .dayPart, .clockName, .holidayFirst,
            .unit, .units, .period, .fiscal, .half, .cardinal, .scale, .ordinal, .few, .several, .couple,
            .dozen,
            .definite, .indefinite, .this, .that, .those, .possessive, .last, .past, .next, .following,
            .previous,
            .same, .recent, .current, .latest, .yearAgoAdjective, .earlier, .later, .early, .late, .middle,
            .end,
            .beginning, .dayWord, .tonight, .overnight, .reference, .future, .present, .every, .frequency,
            .frequencyAdjective, .approximator, .moreLess, .at, .upWord, .noWord, .about, .number,
            .numberWord, .code,
            .apostrophe, .many,
        ]
        var starters = [Bool](repeating: false, count: 256)
        for role in roles { starters[Int(role.rawValue)] = true }
        return starters
    }()
}

/// A part of the day, with the letters that TIMEX3 gives it.
enum DayPart: Int, Sendable {
    case morning = 1, midday, afternoon, evening, night, daytime

    var suffix: String {
        switch self {
        case .morning: "TMO"
        case .midday: "T12:00"
        case .afternoon: "TAF"
        case .evening: "TEV"
        case .night: "TNI"
        case .daytime: "TDT"
        }
    }
}

/// The three great regions of time to which vague words point.
enum TimeRegion: Int, Sendable {
    case past, present, future

    var value: String {
        switch self {
        case .past: "PAST_REF"
        case .present: "PRESENT_REF"
        case .future: "FUTURE_REF"
        }
    }
}
