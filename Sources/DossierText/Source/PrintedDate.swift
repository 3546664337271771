/// Reads calendar dates that are printed in full, with their year.
struct PrintedDate {
    let text: TokenizedText
    let words: SourceWords

    struct Found {
        let date: CalendarDate
        let tokens: Range<Int>
    }

    /// The first date inside a range of tokens.
    func first(in range: Range<Int>) -> Found? {
        for index in range {
            if let found = date(at: index, range.upperBound) { return found }
        }
        return nil
    }

    private func date(at index: Int, _ end: Int) -> Found? {
        if let month = words.months[text.word(index)] { return monthFirst(index, month, end) }
        guard text.tokens[index].shape.isNumeric else { return nil }
        return dayFirst(index, end) ?? numeric(index, end)
    }

    /// `September 9, 2025`, `Sept. 9th 2025`
    private func monthFirst(_ index: Int, _ month: Int, _ end: Int) -> Found? {
        guard let day = number(index + 1, end, digits: 1...2) else { return nil }
        var next = index + 2
        while next < end, isComma(next) || words.insideDate.contains(text.word(next)) { next += 1 }
        return found(number(next, end, digits: 4...4), month, day, index..<next + 1)
    }

    /// `9 September 2025`, `9th of September, 2025`
    private func dayFirst(_ index: Int, _ end: Int) -> Found? {
        guard let day = number(index, end, digits: 1...2) else { return nil }
        var next = index + 1
        while next < end, words.insideDate.contains(text.word(next)) { next += 1 }
        guard next < end, let month = words.months[text.word(next)] else { return nil }
        next += 1
        if next < end, isComma(next) { next += 1 }
        return found(number(next, end, digits: 4...4), month, day, index..<next + 1)
    }

    /// `2025-09-08`, `2025/09/08`; `13/09/2025` where the order of day and month is beyond doubt; `8.9.2025`.
    private func numeric(_ index: Int, _ end: Int) -> Found? {
        if let (day, month, year) = dotted(index) { return found(year, month, day, index..<index + 1) }
        guard index + 4 < end, isJoint(index + 1), isJoint(index + 3) else { return nil }
        let range = index..<index + 5
        if let year = number(index, end, digits: 4...4), let month = number(index + 2, end, digits: 1...2),
            let day = number(index + 4, end, digits: 1...2)
        {
            return found(year, month, day, range)
        }
        guard let first = number(index, end, digits: 1...2),
            let second = number(index + 2, end, digits: 1...2),
            let year = number(index + 4, end, digits: 4...4)
        else { return nil }
        if first > 12 || first == second { return found(year, second, first, range) }
        return second > 12 ? found(year, first, second, range) : nil
    }

    private func dotted(_ index: Int) -> (Int, Int, Int)? {
        let token = text.tokens[index]
        guard token.shape == .number, token.span.count <= 10 else { return nil }
        let parts = text.bytes[token.start..<token.end].split(
            separator: 0x2E, omittingEmptySubsequences: false)
        let numbers = parts.compactMap { part in
            part.count <= 4 ? Int(String(decoding: part, as: UTF8.self)) : nil
        }
        guard numbers.count == 3, parts.count == 3 else { return nil }
        if parts[0].count == 4 { return (numbers[2], numbers[1], numbers[0]) }
        return parts[2].count == 4 ? (numbers[0], numbers[1], numbers[2]) : nil
    }

    private func found(_ year: Int?, _ month: Int, _ day: Int, _ range: Range<Int>) -> Found? {
        guard let year, (1800...2200).contains(year),
            let date = CalendarDate(year: year, month: month, day: day)
        else {
            return nil
        }
        return Found(date: date, tokens: range)
    }

    /// The digits with which a token begins, `9` of `9th`, if there are as many as wanted.
    private func number(_ index: Int, _ end: Int, digits: ClosedRange<Int>) -> Int? {
        guard index < end, text.tokens[index].shape.isNumeric else { return nil }
        let token = text.tokens[index]
        let form = text.bytes[token.start..<token.end]
        let head = form.prefix { $0 &- 0x30 < 10 }
        guard digits.contains(head.count), head.count == form.count || token.shape == .numberWord else {
            return nil
        }
        return head.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
    }

    private func isComma(_ index: Int) -> Bool { text.bytes[text.tokens[index].start] == 0x2C }

    private func isJoint(_ index: Int) -> Bool {
        let token = text.tokens[index]
        return token.span.count == 1 && [0x2D, 0x2F].contains(text.bytes[token.start])
            && !token.hasSpaceBefore
    }
}
