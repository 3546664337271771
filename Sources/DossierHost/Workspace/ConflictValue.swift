/// Values of a field on which sources differ, compared as a reader compares them: `19` is what says `19 dead`.
package enum ConflictValue {
    /// Whether two values are one: the same text, or a bare number and what is counted with it.
    package static func agree(_ left: String, _ right: String) -> Bool {
        if left == right { return true }
        guard isBare(left) != isBare(right), let one = number(left), let other = number(right) else {
            return false
        }
        return one == other && !isRough(left) && !isRough(right)
    }

    /// The number with which a value begins: 19 of `19 dead` and `≥19 dead`; nil of a date or a name.
    package static func number(_ value: String) -> Double? {
        let digits = value.drop { "~≥≤".contains($0) }.prefix {
            $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",")
        }
        let rest = value.drop { "~≥≤".contains($0) }.dropFirst(digits.count)
        guard rest.isEmpty || rest.first == " " else { return nil }
        return Double(digits.filter { $0 != "," })
    }

    /// A number without what is counted.
    package static func isBare(_ value: String) -> Bool {
        number(value) != nil && !value.contains(" ")
    }

    private static func isRough(_ value: String) -> Bool { value.first.map { "~≥≤".contains($0) } ?? false }
}
