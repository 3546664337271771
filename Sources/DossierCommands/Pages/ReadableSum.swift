/// Sums of money as one reads them: `2000000 USD` is `2 million USD`, `≥1250000 EUR` is `≥1.25 million EUR`.
///
/// Findings keep the plain number, which can be compared; only pages and lists for reading are written so.
enum ReadableSum {
    private static let units: [(value: Double, name: String)] = [
        (1e12, "trillion"), (1e9, "billion"), (1e6, "million"),
    ]

    /// Any other text comes back as it is.
    static func text(_ value: String) -> String {
        let parts = value.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 2, isCurrency(parts[1]) else { return value }
        let digits = parts[0].drop { !$0.isASCII || !$0.isNumber }
        let sign = parts[0].prefix(parts[0].count - digits.count)
        guard sign.allSatisfy({ "≥≤~<>".contains($0) }), let number = Double(digits), number.isFinite,
            let unit = units.first(where: { number >= $0.value })
        else { return value }
        // No digit is lost: a sum that is not round enough stays as it is.
        let share = number / unit.value
        let thousandths = (share * 1000).rounded()
        guard thousandths * unit.value == number * 1000, thousandths < 1e9 else { return value }
        var text = String(thousandths / 1000)
        if text.hasSuffix(".0") { text.removeLast(2) }
        return "\(sign)\(text) \(unit.name) \(parts[1])"
    }

    /// `USD`
    private static func isCurrency(_ word: Substring) -> Bool {
        word.utf8.count == 3 && word.utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
    }
}
