enum TimeReader {
    static func times(_ text: TokenizedText, published: CalendarDate?) -> [TimeExpression] { [] }
}
