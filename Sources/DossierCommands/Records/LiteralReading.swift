package import DossierText

/// What a bare word can mean.
package enum LiteralReading {
    /// `25`, `2.5`, `-3`, `25%`
    package static func number(_ text: some StringProtocol) -> Double? {
        var digits = Substring(text).utf8
        if digits.last == 0x25 { digits = digits.dropLast() }
        guard let first = digits.first, first &- 0x30 < 10 || first == 0x2D || first == 0x2E || first == 0x2B,
            digits.count <= 40,
            digits.allSatisfy({
                $0 &- 0x30 < 10 || $0 == 0x2E || $0 == 0x2D || $0 == 0x2B || $0 | 0x20 == 0x65
            })
        else { return nil }
        return Double(String(decoding: digits, as: UTF8.self)).flatMap { $0.isFinite ? $0 : nil }
    }

    /// An EDTF date or interval, or `today`, `yesterday`, `tomorrow` when it is known what day it is.
    package static func date(_ text: String, now: CalendarDate? = nil) -> DayInterval? {
        if let now {
            if let shift = shift(ofDay: text) {
                return DayInterval(first: now.dayNumber + shift, last: now.dayNumber + shift)
            }
        }
        guard let first = text.utf8.first, first &- 0x30 < 10 || first == 0x2E, text.utf8.count <= 60 else {
            return nil
        }
        return DayInterval(edtf: text)
    }

    /// By how many days a word such as `yesterday` is off from today.
    static func shift(ofDay text: String) -> Int? {
        switch text {
        case "yesterday": -1
        case "today": 0
        case "tomorrow": 1
        default: nil
        }
    }

    /// Whether a word says by itself that it is a number or a date: `25`, `2025-09`, `2021/..`.
    package static func isNumberOrDate(_ text: String) -> Bool {
        number(text) != nil || isDate(text)
    }

    static func isDate(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        let startsWithYear =
            bytes.count > 4 && bytes[..<4].allSatisfy { $0 &- 0x30 < 10 }
            && (bytes[4] == 0x2D || bytes[4] == 0x2F)
        guard startsWithYear || bytes.starts(with: [0x2E, 0x2E, 0x2F]) else { return false }
        return DayInterval(edtf: text) != nil
    }

    /// The value of a word for which no field says what it is.
    package static func value(_ literal: Literal) -> Value {
        literal.kind == .bare ? value(literal.text) : .text(literal.text)
    }

    package static func value(_ word: String) -> Value {
        if let number = number(word) { return .number(number) }
        return isDate(word) ? .date(word) : .text(word)
    }
}
