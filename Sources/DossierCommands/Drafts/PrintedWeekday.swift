import DossierText

/// The day of the week that stands beside a date, which is not always that of the date.
enum PrintedWeekday {
    /// Monday is 1; nil where none is printed.
    static func number(_ text: AnnotatedText, _ time: TimeExpression) -> Int? {
        let first = max(time.tokens.lowerBound - 2, 0)
        for index in first..<min(time.tokens.upperBound, text.tags.count) {
            if index + 2 == time.tokens.lowerBound, text.word(index + 1) != "," { continue }
            if let number = names.firstIndex(where: { text.word(index) == $0 }) { return number + 1 }
        }
        return nil
    }

    /// The days of the week that stand in a stretch.
    static func names(_ text: AnnotatedText, in tokens: Range<Int>) -> Set<Int> {
        Set(tokens.compactMap { index in names.firstIndex { text.word(index) == $0 } })
    }

    static func name(_ number: Int) -> String? {
        guard names.indices.contains(number - 1) else { return nil }
        return spelt[number - 1]
    }

    /// The day of the week of a full date whose year the text gives.
    static func calendar(_ text: AnnotatedText, _ time: TimeExpression) -> Int? {
        guard PrintedYear.isPrinted(text, time) else { return nil }
        return CalendarDate(iso: time.resolved ?? time.value)?.weekday
    }

    private static let spelt = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    private static let names = spelt.map { DossierText.Word($0.lowercased()) }
}
