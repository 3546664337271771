/// Lines that credit a text without saying so: `Harbour Herald, 3 March 2024`, `Lisbon, 3 March 2024`, `Institute of Tolls,
/// Oslo, 3 March 2024`.
extension StructureReader {
    /// A name or two, set off by commas, dashes or bars, and a day with its year: below the title, or with the name of an
    /// outlet anywhere at the top.
    func isCreditLine(_ range: Range<Int>, _ index: Int) -> Bool {
        switch credit(range) {
        case .outlet: true
        // Several places with a day head the parts of a chronicle. A title may close with a day: what comes below it
        // does not.
        case .place:
            blocks.last?.kind == .title
                && !lines.dropFirst(index + 1).prefix(12).contains { credit($0.tokens) != nil }
        case nil: false
        }
    }

    private enum Credit { case outlet, place }

    private func credit(_ range: Range<Int>) -> Credit? {
        guard (5...18).contains(range.count), let date = fullDate(in: range),
            date.upperBound == range.upperBound || date.lowerBound == range.lowerBound
                || isSeparator(date.upperBound)
        else { return nil }
        var capitals = 0
        var isOutlet = false
        var isBody = false
        var before = range.lowerBound
        for index in range where !date.contains(index) {
            let token = tokens[index]
            if isSeparator(index) {
                before = index + 1
                continue
            }
            if words.dateLine.contains(token.word) { continue }
            guard token.shape.isCapital || index > before && words.labelParticles.contains(token.word) else {
                return nil
            }
            if index > before, OutletWords.heads.contains(token.word) { isOutlet = true }
            if NameWords.english.bodies.contains(token.word) { isBody = true }
            if token.shape.isCapital { capitals += 1 }
        }
        if isOutlet { return capitals <= 10 ? .outlet : nil }
        // "Institute for River Studies, Oslo, 3 March 2024" has more words than a place.
        return (1...(isBody ? 8 : 4)).contains(capitals) && date.upperBound == range.upperBound
            && isSeparator(date.lowerBound - 1) ? .place : nil
    }

    /// `3 March 2024`, `March 3, 2024`: tokens of a month with a day and a year beside it.
    private func fullDate(in range: Range<Int>) -> Range<Int>? {
        guard let month = range.first(where: { words.months.contains(tokens[$0].word) }) else { return nil }
        func figures(_ index: Int) -> Int {
            range.contains(index) && tokens[index].shape.isNumeric
                ? bytes[tokens[index].start..<tokens[index].end].count { $0 &- 0x30 < 10 } : 0
        }
        func year(from index: Int) -> Int? {
            let next = range.contains(index) && isByte(index, 0x2C) ? index + 1 : index
            return figures(next) == 4 ? next + 1 : nil
        }
        if (1...2).contains(figures(month - 1)), let end = year(from: month + 1) { return month - 1..<end }
        if (1...2).contains(figures(month + 1)), let end = year(from: month + 2) { return month..<end }
        return nil
    }

    private func isSeparator(_ index: Int) -> Bool {
        isByte(index, 0x2C) || isByte(index, 0x7C) || isByte(index, 0x2D)
            || tokens[index].shape == .punctuation && bytes[tokens[index].start] == 0xE2
            || bytes[tokens[index].start] == 0xC2 && tokens[index].span.count == 2
    }

    private func isByte(_ index: Int, _ byte: UInt8) -> Bool {
        tokens[index].span.count == 1 && bytes[tokens[index].start] == byte
    }
}
