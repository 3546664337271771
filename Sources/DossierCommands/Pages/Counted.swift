/// A number with its noun: `1 document`, `12,500 documents`.
package enum Counted {
    package static func text(_ count: Int, _ noun: String) -> String {
        "\(number(count)) \(count == 1 ? noun : plural(noun))"
    }

    /// With a comma between thousands.
    package static func number(_ count: Int) -> String {
        let digits = Array(String(count.magnitude).utf8)
        var text: [UInt8] = count < 0 ? [0x2D] : []
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(0x2C) }
            text.append(digit)
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static func plural(_ noun: String) -> String {
        noun.hasSuffix("y") ? noun.dropLast() + "ies" : noun + "s"
    }
}
