/// The outlet that a line of credit names beside an author or a date.
extension SourceReader {
    /// `Harbour Herald, 3 March 2024`, `By Ana Ruiz | Harbour Herald | 3 March 2024`, `Harbour Herald — Lisbon, 3 March 2024`;
    /// nothing where several lines name several.
    func creditedOutlet() -> SourceReading.Stated<String>? {
        var found: Range<Int>?
        for block in head where block.kind == .boilerplate {
            let line = text.line(of: block)
            guard let first = line.first, text.word(first) == words.by || dates.first(in: line) != nil else {
                continue
            }
            for cell in cells(of: line) where text.isOutlet(cell) || isBody(cell) {
                if let found, text.string(text.span(found)) != text.string(text.span(cell)) { return nil }
                found = cell
            }
        }
        return found.map { .init(value: text.string(text.span($0)), span: text.span($0)) }
    }

    /// `Institute for River Studies`, `Ministry of Ports`
    func isBody(_ cell: Range<Int>) -> Bool {
        (2...8).contains(cell.count) && !isSeat(cell) && text.tokens[cell.lowerBound].shape.isCapital
            && text.word(cell.lowerBound) != words.by
            && cell.contains { index in
                text.tokens[index].shape.isCapital && NameWords.english.bodies.contains(text.word(index))
                    && !OutletWords.heads.contains(text.word(index))
            }
            && cell.allSatisfy {
                text.tokens[$0].shape.isCapital || words.bodyParticles.contains(text.word($0))
            }
    }

    /// What stands between commas, dashes and bars.
    func cells(of line: Range<Int>) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        var start = line.lowerBound
        for index in line where isSeparator(index) {
            if index > start { cells.append(start..<index) }
            start = index + 1
        }
        if start < line.upperBound { cells.append(start..<line.upperBound) }
        return cells
    }

    private func isSeparator(_ index: Int) -> Bool {
        let byte = text.bytes[text.tokens[index].start]
        return isComma(index) || byte == 0x7C || text.isLongDash(index)
            || byte == 0xC2 && text.tokens[index].shape != .lower && text.tokens[index].span.count == 2
    }
}
