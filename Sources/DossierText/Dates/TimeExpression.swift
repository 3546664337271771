/// A time expression after TimeML (TIMEX3).
public struct TimeExpression: Sendable {
    public enum Kind: String, Sendable {
        case date = "DATE"
        case time = "TIME"
        case duration = "DURATION"
        case set = "SET"
    }

    /// How the calendar date was found.
    public enum Basis: String, Sendable {
        /// Printed in full.
        case stated
        /// Worked out from the publication date or from a date named before.
        case anchored
        /// Worked out with a guess, such as a year or a direction that the text leaves open.
        case inferred
        /// Not to be found from this text.
        case unresolved
    }

    public let kind: Kind
    public let span: TextSpan
    public let tokens: Range<Int>
    /// The TIMEX3 value: `2025-09-03`, `2025-W36`, `P2D`, `PRESENT_REF`.
    public let value: String
    /// The calendar date or interval in EDTF: `2025-09-03`, `2025-09-01/2025-09-07`; nil when not on the calendar.
    public let resolved: String?
    public let basis: Basis
    /// Whether the expression names no definite stretch of time: `now`, `recently`, `months`.
    public let isVague: Bool
    /// How `resolved` was found; nil where there is none.
    public let working: TimeWorking?

    public init(
        kind: Kind, span: TextSpan, tokens: Range<Int>, value: String, resolved: String?, basis: Basis,
        isVague: Bool, working: TimeWorking? = nil
    ) {
        self.kind = kind
        self.span = span
        self.tokens = tokens
        self.value = value
        self.resolved = resolved
        self.basis = basis
        self.isVague = isVague
        self.working = working
    }

    /// Whether it names a day or more, with or without its hour: `12:01 a.m. on May 14`, but not `at noon` alone.
    public var namesDate: Bool { kind == .date || kind == .time && working?.rule != .hourOfLast }

    /// First and last day of `resolved`.
    public var interval: DayInterval? { resolved.flatMap { DayInterval(edtf: $0) } }
}
