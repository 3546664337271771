import DossierText

/// A point in time as a tag writes it: the day as printed, and what is needed to tell whether another means the same moment.
struct Timestamp: Hashable {
    let day: CalendarDate
    /// Minutes since 1970 in universal time; nil without a time of day or zone.
    var minute: Int?
    /// Minutes east of Greenwich.
    var offset: Int?

    /// Reads ISO 8601 (also `20310304`, `2031/03/04`), RFC 2822 and `March 4, 2031`; days and months by digits alone only
    /// where they cannot be taken for each other.
    init?(_ text: String) {
        let text = ReadingCharacters.line(text)
        guard text.utf8.count <= 80, let day = Self.iso(text) ?? Self.named(text) ?? Self.digits(text) else {
            return nil
        }
        // What systems write where they know no date.
        guard day.year > 1, !(day.year == 1970 && day.month == 1 && day.day == 1) else { return nil }
        self.day = day
        readTime(text)
    }

    private static func iso(_ text: String) -> CalendarDate? {
        let numbers = numbers(text)
        let bytes = Array(text.utf8)
        guard let first = numbers.first, text.utf8.first.map({ $0 &- 0x30 < 10 }) == true else { return nil }
        if first.length == 8 {
            return CalendarDate(
                year: first.value / 10_000, month: first.value / 100 % 100, day: first.value % 100)
        }
        guard first.length == 4, numbers.count >= 3, numbers[1].length <= 2, numbers[2].length <= 2,
            [0x2D, 0x2F, 0x2E].contains(bytes[4])
        else { return nil }
        return CalendarDate(year: first.value, month: numbers[1].value, day: numbers[2].value)
    }

    /// With the name of the month.
    private static func named(_ text: String) -> CalendarDate? {
        let words = FurniturePhrases.folded(text).split(separator: " ")
        var months: Set<Int> = []
        for word in words where word.count >= 3 {
            for (index, name) in FurniturePhrases.months.enumerated()
            where name == word || (word.count <= 4 && name.hasPrefix(word)) {
                months.insert(index % 12 + 1)
            }
        }
        guard months.count == 1, let month = months.first else { return nil }
        let numbers = numbers(text)
        guard let year = numbers.first(where: { $0.length == 4 }),
            let day = numbers.first(where: { $0.length <= 2 && (1...31).contains($0.value) })
        else { return nil }
        return CalendarDate(year: year.value, month: month, day: day.value)
    }

    /// `13/03/2031`.
    private static func digits(_ text: String) -> CalendarDate? {
        let numbers = numbers(text)
        guard numbers.count >= 3, numbers[2].length == 4, numbers[0].length <= 2, numbers[1].length <= 2
        else {
            return nil
        }
        let (first, second) = (numbers[0].value, numbers[1].value)
        if first > 12 { return CalendarDate(year: numbers[2].value, month: second, day: first) }
        if second > 12 || first == second {
            return CalendarDate(year: numbers[2].value, month: first, day: second)
        }
        return nil
    }

    private static func numbers(_ text: String) -> [(value: Int, length: Int)] {
        var numbers: [(Int, Int)] = []
        var value = 0
        var length = 0
        for byte in Array(text.utf8) + [0x20] {
            if byte &- 0x30 < 10, length < 9 {
                value = value * 10 + Int(byte &- 0x30)
                length += 1
            } else if length > 0 {
                numbers.append((value, length))
                (value, length) = (0, 0)
            }
        }
        return numbers
    }

    /// `T21:30:00-05:00`, `21:30 GMT`.
    private mutating func readTime(_ text: String) {
        let bytes = Array(text.utf8)
        guard let colon = bytes.firstIndex(of: 0x3A), colon >= 2, colon + 2 < bytes.count else { return }
        func pair(_ start: Int) -> Int? {
            guard start >= 0, start + 1 < bytes.count, bytes[start] &- 0x30 < 10,
                bytes[start + 1] &- 0x30 < 10
            else {
                return nil
            }
            return Int(bytes[start] &- 0x30) * 10 + Int(bytes[start + 1] &- 0x30)
        }
        guard let hour = pair(colon - 2), let minute = pair(colon + 1), hour < 24, minute < 60 else { return }
        let rest = bytes[(colon + 3)...]
        if rest.last == 0x5A || rest.last == 0x7A || text.hasSuffix("GMT") || text.hasSuffix("UTC") {
            offset = 0
        } else if let sign = rest.lastIndex(where: { $0 == 0x2B || $0 == 0x2D }), let hours = pair(sign + 1) {
            let minutes = pair(sign + 3) ?? pair(sign + 4) ?? 0
            offset = (hours * 60 + minutes) * (bytes[sign] == 0x2D ? -1 : 1)
        }
        if let offset { self.minute = day.dayNumber * 1440 + hour * 60 + minute - offset }
    }
}
