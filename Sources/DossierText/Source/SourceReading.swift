/// What the text says of itself. Each value comes with the span that says so; nothing is guessed.
public struct SourceReading: Sendable {
    public struct Stated<Value: Sendable>: Sendable {
        public let value: Value
        public let span: TextSpan
    }

    public var title: Stated<String>?
    public var author: Stated<String>?
    public var publisher: Stated<String>?
    public var published: Stated<CalendarDate>?

    public init() {}
}
