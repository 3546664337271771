import DossierHost
import DossierText

/// Years that a date has only because something around it was taken for their source are no ground for a contradiction.
enum PrintedYear {
    static func isPrinted(_ text: AnnotatedText, _ time: TimeExpression) -> Bool {
        var digits = 0
        for byte in text.string(time.span).utf8 {
            digits = byte &- 0x30 < 10 ? digits + 1 : 0
            if digits == 4 { return true }
        }
        return false
    }

    /// Whether two dates are the same day or month of two years, of which one is not printed.
    static func isOnlyDifference(
        _ left: AnnotatedText, _ one: TimeExpression, _ right: AnnotatedText, _ other: TimeExpression
    ) -> Bool {
        guard let first = one.resolved?.utf8, let second = other.resolved?.utf8, first.count == second.count,
            first.count == 7 || first.count == 10, first.dropFirst(4).elementsEqual(second.dropFirst(4))
        else { return false }
        return !isPrinted(left, one) || !isPrinted(right, other)
    }
}
