/// The day in the clause that closes a treaty, order or proclamation: `Done at Lisbon this fourth day of September,
/// two thousand twenty-five`, `in witness whereof … this 4th day of September, in the year of our Lord 2025`.
///
/// The clause is the only place where such a text says its own date, and mostly in words.
struct TestimoniumDate {
    let text: TokenizedText
    let words: SourceWords

    /// The day in a paragraph that opens or goes on as such a clause.
    func first(in block: Range<Int>) -> PrintedDate.Found? {
        guard block.count <= 120,
            block.prefix(2).contains(where: { words.testimonium.contains(text.word($0)) })
        else { return nil }
        for index in block where text.word(index) == words.day {
            if let found = date(aroundDay: index, block) { return found }
        }
        return nil
    }

    private func date(aroundDay day: Int, _ block: Range<Int>) -> PrintedDate.Found? {
        guard let (number, first) = ordinal(before: day, block.lowerBound),
            day + 2 < block.upperBound, text.word(day + 1) == words.of,
            let month = words.months[text.word(day + 2)]
        else { return nil }
        var next = day + 3
        let limit = min(next + 8, block.upperBound)
        while next < limit {
            if let (year, end) = year(at: next, block.upperBound) {
                return CalendarDate(year: year, month: month, day: number).map {
                    PrintedDate.Found(date: $0, tokens: first..<end)
                }
            }
            next += 1
        }
        return nil
    }

    /// `fourth`, `twenty-fourth`, `24th` before `day`.
    private func ordinal(before day: Int, _ start: Int) -> (Int, Int)? {
        guard day > start else { return nil }
        let last = day - 1
        if let figure = figure(last), figure <= 31 { return (figure, last) }
        guard let unit = words.ordinals[text.word(last)] else { return nil }
        var before = last - 1
        if before >= start, isHyphen(before) { before -= 1 }
        if before >= start, unit < 10, let tens = words.cardinals[text.word(before)], tens == 20 || tens == 30
        {
            return (tens + unit, before)
        }
        return (unit, last)
    }

    /// `2025`, `two thousand twenty-five`, `two thousand and five`.
    private func year(at start: Int, _ end: Int) -> (Int, Int)? {
        if let figure = figure(start), (1000...9999).contains(figure) { return (figure, start + 1) }
        guard start + 1 < end, words.cardinals[text.word(start)] == 2,
            words.cardinals[text.word(start + 1)] == 1000
        else { return nil }
        var year = 2000
        var next = start + 2
        if next + 1 < end, text.word(next) == words.and, words.cardinals[text.word(next + 1)] != nil {
            next += 1
        }
        if next < end, let tens = words.cardinals[text.word(next)], (10...90).contains(tens) {
            year += tens
            next += 1
            if tens >= 20, next + 1 < end, isHyphen(next), let unit = words.cardinals[text.word(next + 1)],
                unit < 10
            {
                return (year + unit, next + 2)
            }
            if tens < 20 { return (year, next) }
        }
        if next < end, let unit = words.cardinals[text.word(next)], unit < 10 {
            year += unit
            next += 1
        }
        return (year, next)
    }

    /// The number that a token's digits write, `4` of `4th`.
    private func figure(_ index: Int) -> Int? {
        guard text.tokens[index].shape.isNumeric else { return nil }
        let token = text.tokens[index]
        let digits = text.bytes[token.start..<token.end].prefix { $0 &- 0x30 < 10 }
        guard (1...4).contains(digits.count) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
    }

    private func isHyphen(_ index: Int) -> Bool {
        text.bytes[text.tokens[index].start] == 0x2D && text.tokens[index].span.count == 1
    }
}
