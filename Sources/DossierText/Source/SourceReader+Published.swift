/// When the text was published, as it prints it.
///
/// A day of revision, of an event or of the page view is never taken for it: relative dates would hang on it.
extension SourceReader {
    /// What speaks for a date; the lower, the surer.
    private enum Rank: Int {
        case published, dateline, distributed, title, signature
    }

    private struct Candidate {
        let rank: Rank
        let found: PrintedDate.Found
    }

    func published() -> SourceReading.Stated<CalendarDate>? {
        var candidates = head.flatMap(candidates)
        if candidates.isEmpty, let found = opening() {
            candidates.append(.init(rank: .dateline, found: found))
        }
        if candidates.isEmpty, let found = below() {
            candidates.append(.init(rank: .published, found: found))
        }
        if candidates.isEmpty, let found = inTitle() { candidates.append(.init(rank: .title, found: found)) }
        if candidates.isEmpty, let found = signature() {
            candidates.append(.init(rank: .signature, found: found))
        }
        guard var best = candidates.first else { return nil }
        for candidate in candidates where candidate.rank.rawValue < best.rank.rawValue { best = candidate }
        // Several bare dates make a chronology.
        let plain = Set(candidates.filter { $0.rank == .dateline }.map(\.found.date))
        guard best.rank != .dateline || plain.count == 1 else { return nil }
        return .init(value: best.found.date, span: text.span(best.found.tokens))
    }

    /// The dates of a line above the text. Each stands under the last word before it that says what day it is; a
    /// line that speaks of something else altogether gives none.
    private func candidates(_ block: Block) -> [Candidate] {
        guard block.kind == .boilerplate else { return [] }
        let line = text.line(of: block)
        var candidates: [Candidate] = []
        var next = line.lowerBound
        while let found = dates.first(in: next..<line.upperBound) {
            let isFirst = next == line.lowerBound
            let before = cell(next..<found.tokens.lowerBound)
            next = found.tokens.upperBound
            let cue = before.last { index in
                let word = text.word(index)
                return words.published.contains(word) || words.revised.contains(word)
                    || words.foreign.contains(word)
            }
            guard let cue else {
                // A second bare date is no dateline.
                if isFirst {
                    candidates.append(.init(rank: isRule(line) ? .distributed : .dateline, found: found))
                }
                continue
            }
            let word = text.word(cue)
            guard words.published.contains(word), !before.contains(where: isForeign) else { continue }
            let isRevision = cue > before.lowerBound && words.again.contains(text.word(cue - 1))
            if !isRevision { candidates.append(.init(rank: .published, found: found)) }
        }
        return candidates
    }

    /// What belongs to a date in a row of facts: what stands behind the last bar, if there is a word.
    private func cell(_ range: Range<Int>) -> Range<Int> {
        guard let bar = range.last(where: isBar),
            (bar + 1..<range.upperBound).contains(where: { text.tokens[$0].shape.isWord })
        else { return range }
        return bar + 1..<range.upperBound
    }

    private func isBar(_ index: Int) -> Bool { text.bytes[text.tokens[index].start] == 0x7C }

    private func isForeign(_ index: Int) -> Bool { words.foreign.contains(text.word(index)) }

    /// Whether a line is a row of facts: `09/09/2025 | Press release | …`
    private func isRule(_ line: Range<Int>) -> Bool {
        line.contains(where: isBar)
    }

    /// The dateline before the dash of a wire story: `LONDON, 9 September 2025 (Agency) — …`, `Lisbon (3 May 2020) –`.
    private func opening() -> PrintedDate.Found? {
        guard let block = text.blocks.prefix(Self.reach).first(where: { $0.kind == .paragraph }),
            let first = block.tokens.first,
            let dash = block.tokens.prefix(16).first(where: text.isLongDash)
        else { return nil }
        let line = first..<dash
        let isDateline =
            text.tokens[first].shape == .upper
            || text.tokens[first].shape.isCapital && !line.contains { text.tokens[$0].shape == .lower }
        return isDateline ? dates.first(in: line) : nil
    }

    /// `Published 4 September 2025` below the text, where it is the only such line.
    private func below() -> PrintedDate.Found? {
        var found: PrintedDate.Found?
        for block in foot.drop(while: { $0.span.start < (head.last?.span.end ?? 0) }) {
            let line = text.line(of: block)
            guard line.count <= 14, let first = line.first, words.published.contains(text.word(first)),
                let date = dates.first(in: line)
            else { continue }
            if found != nil { return nil }
            found = date
        }
        return found
    }

    /// A date in figures at either end of the title: `Harbour brief 2025-09-04`. One in words is as often the day
    /// that the text is about.
    private func inTitle() -> PrintedDate.Found? {
        guard let block = text.blocks.prefix(Self.reach).first(where: { $0.kind == .title }) else {
            return nil
        }
        var line = block.tokens
        if let last = line.last, line.count > 1, text.bytes[text.tokens[last].start] == 0x29 {
            line.removeLast()
        }
        guard let found = dates.first(in: line), found.tokens.count == 5,
            text.tokens[found.tokens.lowerBound].span.count == 4
        else { return nil }
        let isAtEdge =
            found.tokens.lowerBound == line.lowerBound || found.tokens.upperBound == line.upperBound
        return isAtEdge ? found : nil
    }

    /// The closing clause of a treaty or order; else place and day that close a signed text: `Lisbon, 4 September 2025`, `THE HARBOUR BOARD,` above a day.
    private func signature() -> PrintedDate.Found? {
        let blocks = text.blocks
        let clause = TestimoniumDate(text: text, words: words)
        for block in foot.reversed() {
            if let found = clause.first(in: block.tokens) { return found }
        }
        guard
            let last = blocks.lastIndex(where: {
                $0.kind != .boilerplate || dates.first(in: $0.tokens) != nil
            }),
            let found = dates.first(in: blocks[last].tokens)
        else { return nil }
        let line = blocks[last].tokens
        let behind = found.tokens.upperBound..<line.upperBound
        guard behind.isEmpty || behind.count == 1 && text.bytes[text.tokens[behind.lowerBound].start] == 0x2E
        else { return nil }
        let place = line.lowerBound..<found.tokens.lowerBound
        guard place.isEmpty else {
            // A weekday is no place: `Friday, 4 May 2020` below a text is the day of its correction.
            return place.count <= 5 && place.last.map(isComma) == true
                && place.allSatisfy {
                    isComma($0)
                        || text.tokens[$0].shape.isCapital && !words.weekdays.contains(text.word($0))
                } ? found : nil
        }
        guard last > 0, let comma = blocks[last - 1].tokens.last, isComma(comma) else { return nil }
        let above = blocks[last - 1].tokens.dropLast()
        return !above.isEmpty && above.allSatisfy { text.tokens[$0].shape == .upper } ? found : nil
    }
}
