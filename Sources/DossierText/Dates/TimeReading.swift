/// A time expression as it was read, before it is anchored.
struct TimeReading {
    var tokens: Range<Int>
    var meaning: Meaning
    var edge: Edge?
    var clock: Clock?

    init(_ tokens: Range<Int>, _ meaning: Meaning, edge: Edge? = nil, clock: Clock? = nil) {
        self.tokens = tokens
        self.meaning = meaning
        self.edge = edge
        self.clock = clock
    }

    indirect enum Meaning {
        /// Printed in full.
        case stated(CalendarUnit)
        /// From one to the other; the end nil: up to the present.
        case range(CalendarUnit, CalendarUnit?)
        /// `September 3-5`
        case namedRange(Name, Name)
        /// A name that comes round again: which one is open.
        case named(Name, Pointer)
        /// So many units from the publication date, or from the date named last.
        case shifted(TimeUnit, by: Int, from: Base)
        /// The week that holds a day.
        case weekOf(Meaning)
        /// The day before or after a day: `the day before last Tuesday`.
        case beside(Meaning, days: Int)
        /// The Friday of last week.
        case shiftedWeekday(Int, weeks: Int)
        /// `a year ago`: the year, or the same quarter of it where quarters are spoken of.
        case yearBack(Base)
        /// The same stretch as one named before: `the quarter`, `that day`, `the 1988 period`.
        case again(TimeUnit, year: Int?, yearShift: Int)
        case duration(Duration)
        case set(String)
        case region(TimeRegion)
        /// Hour and part of day of a day that is not named.
        case clock
    }

    enum Name: Hashable {
        case month(Int)
        case day(month: Int, day: Int)
        case weekday(Int)
        case dayOfMonth(Int)
        case season(Int)
        case quarter(Int)
        case half(Int)
        case holiday(Holiday)
        case weekend

        var unit: TimeUnit {
            switch self {
            case .month, .season, .quarter, .half: .month
            case .day, .weekday, .holiday, .dayOfMonth: .day
            case .weekend: .weekend
            }
        }
    }

    enum Pointer: Hashable {
        case none, last, this, next
        /// Of the year so many years from the present one.
        case year(Int)
    }

    enum Base {
        case published
        /// The date named last: `the day before`.
        case named
        /// An event beside the expression: `the day after the vote`.
        case event
    }

    struct Duration {
        var unit: TimeUnit
        /// Nil when the text gives no number.
        var count: Int?
        var value: String
        var frame = Frame.plain
        var isVague: Bool { count == nil }
    }

    enum Frame {
        case plain
        /// `the last two weeks`, `the next two weeks`
        case backward, forward
        /// `two weeks before the vote`, `two weeks after`
        case beforeEvent, afterEvent
    }

    /// Which part of the stretch is meant.
    enum Edge {
        case early, middle, late
        /// From its beginning to the publication date; from there to its end.
        case earlier, later
    }

    struct Clock {
        var hour: Int?
        var minute: Int?
        var part: DayPart?

        var suffix: String {
            guard let hour else { return part?.suffix ?? "" }
            let head = "T" + CalendarUnit.padded(hour, 2)
            return minute.map { head + ":" + CalendarUnit.padded($0, 2) } ?? head + ":00"
        }
    }
}
