import DossierSDK

/// The short name of a document, finding or group: `q:3f2a`, a letter and the first hexadecimal digits of its id.
struct Handle {
    /// Nil when only digits were typed.
    let letter: Character?
    let digits: String

    static let document: Character = "d"
    static let group: Character = "g"
    static let review: Character = "r"

    init?(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard let last = parts.last, parts.count == 1 || parts[0].count == 1 else { return nil }
        guard (1...16).contains(last.utf8.count), last.utf8.allSatisfy(Self.isDigit) else { return nil }
        letter = parts.count == 2 ? parts[0].first : nil
        digits = last.lowercased()
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 6
    }

    /// All ids that begin with the digits.
    var range: ClosedRange<UInt64> {
        let free = UInt64(16 - digits.utf8.count) * 4
        let first = (UInt64(digits, radix: 16) ?? 0) << free
        return first...(first | ((1 << free) - 1))
    }

    static func spelled(_ letter: Character, _ id: UInt64, digits: Int) -> String {
        "\(letter):\(FindingID(value: id).description.prefix(digits))"
    }
}
