/// Reads what a text prints of itself: title, author, publisher and date of publication.
///
/// Only lines that are no content are looked at, and the dateline that opens a wire story; what is not printed stays
/// empty. Linear, and cheap: a few lines at the text's ends.
struct SourceReader {
    private let text: TokenizedText
    private let words: SourceWords
    private let dates: PrintedDate
    /// How many blocks at each end of the text are looked at.
    private static let reach = 12

    static func read(_ text: TokenizedText, words: SourceWords = .english) -> SourceReading {
        let reader = SourceReader(text: text, words: words, dates: PrintedDate(text: text, words: words))
        var reading = SourceReading()
        reading.title = reader.title()
        reading.published = reader.published()
        reading.author = reader.author()
        reading.publisher = reader.publisher()
        return reading
    }

    private init(text: TokenizedText, words: SourceWords, dates: PrintedDate) {
        self.text = text
        self.words = words
        self.dates = dates
    }

    private func title() -> SourceReading.Stated<String>? {
        guard let block = text.blocks.prefix(Self.reach).first(where: { $0.kind == .title }) else {
            return nil
        }
        return .init(value: text.string(block.span), span: block.span)
    }

    /// Blocks at the beginning, up to the first paragraph of running text.
    private var head: ArraySlice<Block> {
        let first =
            text.blocks.firstIndex { $0.kind == .paragraph && $0.tokens.count > 25 } ?? text.blocks.endIndex
        return text.blocks[..<min(first, Self.reach)]
    }

    private var foot: ArraySlice<Block> { text.blocks.suffix(Self.reach) }

    // The rank of a date: the lower, the surer.
    private enum Rank: Int {
        case published, dateline, distributed, revised
    }

    private func published() -> SourceReading.Stated<CalendarDate>? {
        var best: (rank: Rank, found: PrintedDate.Found)?
        var plain: Set<CalendarDate> = []
        func offer(_ rank: Rank, _ found: PrintedDate.Found) {
            if rank == .dateline { plain.insert(found.date) }
            if best.map({ rank.rawValue < $0.rank.rawValue }) ?? true { best = (rank, found) }
        }
        for block in head where block.kind == .boilerplate {
            let line = text.line(of: block)
            guard !line.contains(where: { words.foreign.contains(text.word($0)) }),
                let found = dates.first(in: line)
            else { continue }
            let before = line.lowerBound..<found.tokens.lowerBound
            if before.contains(where: { words.revised.contains(text.word($0)) }) {
                offer(.revised, found)
            } else if before.contains(where: { words.published.contains(text.word($0)) }) {
                offer(.published, found)
            } else {
                offer(isRule(line) ? .distributed : .dateline, found)
            }
        }
        for block in foot where block.kind == .boilerplate && best == nil {
            let line = text.line(of: block)
            guard let first = line.first, words.published.contains(text.word(first)),
                let found = dates.first(in: line)
            else { continue }
            offer(.published, found)
        }
        if best == nil, let found = opening() { offer(.dateline, found) }
        // Several bare dates make a chronology.
        guard let best, best.rank != .dateline || plain.count == 1 else { return nil }
        return .init(value: best.found.date, span: text.span(best.found.tokens))
    }

    /// Whether a line is a row of facts: `09/09/2025 | Press release | …`
    private func isRule(_ line: Range<Int>) -> Bool {
        line.contains { text.bytes[text.tokens[$0].start] == 0x7C }
    }

    /// The dateline before the dash of a wire story: `LONDON, 9 September 2025 (Agency) — …`
    private func opening() -> PrintedDate.Found? {
        guard let block = text.blocks.prefix(Self.reach).first(where: { $0.kind == .paragraph }),
            let first = block.tokens.first, text.tokens[first].shape == .upper,
            let dash = block.tokens.prefix(16).first(where: text.isLongDash)
        else { return nil }
        return dates.first(in: first..<dash)
    }

    private func author() -> SourceReading.Stated<String>? {
        for (index, block) in text.blocks.prefix(Self.reach).enumerated() where block.kind == .boilerplate {
            let line = text.line(of: block)
            if let by = line.prefix(6).first(where: { text.word($0) == words.by }),
                line.lowerBound == by || line[..<by].allSatisfy({ text.tokens[$0].shape.isCapital }),
                let names = names(from: by + 1, line.upperBound)
            {
                return .init(value: text.string(text.span(names)), span: text.span(names))
            }
            if isBareName(line), index > 0, hasDate(index + 1) || hasDate(index - 1),
                text.blocks[..<index].contains(where: { $0.kind == .title })
            {
                return .init(value: text.string(text.span(line)), span: text.span(line))
            }
        }
        for block in foot where block.kind == .boilerplate {
            let line = text.line(of: block)
            guard let first = line.prefix(3).first(where: { text.word($0) == words.reporting }),
                first + 1 < line.upperBound, text.word(first + 1) == words.by,
                let names = names(from: first + 2, line.upperBound)
            else { continue }
            return .init(value: text.string(text.span(names)), span: text.span(names))
        }
        return nil
    }

    private func hasDate(_ index: Int) -> Bool {
        text.blocks.indices.contains(index) && text.blocks[index].kind == .boilerplate
            && dates.first(in: text.blocks[index].tokens) != nil
    }

    private func isBareName(_ line: Range<Int>) -> Bool {
        (2...4).contains(line.count)
            && line.allSatisfy { text.tokens[$0].shape.isCapital && words.months[text.word($0)] == nil }
    }

    /// One or more names of at least two words: `Ana Ruiz`, `Ana Ruiz and J. P. de la Cruz`.
    private func names(from start: Int, _ end: Int) -> Range<Int>? {
        var index = start
        var last = start
        var length = 0
        while index < end {
            let token = text.tokens[index]
            if token.shape.isCapital, !words.article.contains(token.word),
                !words.authorRoles.contains(token.word),
                words.months[token.word] == nil
            {
                length += 1
                index += 1
                if length >= 2 { last = index }
            } else if length > 0, words.particles.contains(token.word) || isHyphen(index) {
                index += 1
            } else if length >= 2, token.word == words.and || isComma(index), index + 1 < end,
                text.tokens[index + 1].shape.isCapital
            {
                length = 0
                index += 1
            } else {
                break
            }
        }
        return last > start ? start..<last : nil
    }

    private func isHyphen(_ index: Int) -> Bool {
        let token = text.tokens[index]
        return text.bytes[token.start] == 0x2D && token.span.count == 1 && !token.hasSpaceBefore
    }

    private func isComma(_ index: Int) -> Bool { text.bytes[text.tokens[index].start] == 0x2C }

    private func publisher() -> SourceReading.Stated<String>? {
        for block in foot.reversed() + Array(head) where block.kind == .boilerplate {
            let line = text.line(of: block)
            for index in line where words.ownership.contains(text.word(index)) {
                guard let body = body(after: index, line) else { continue }
                return .init(value: text.string(text.span(body)), span: text.span(body))
            }
        }
        return nil
    }

    /// The name of a body behind `©`, `by` or `contact`, without year and article. Behind `by` alone an author may
    /// stand, so the line must speak of rights or of publishing.
    private func body(after cue: Int, _ line: Range<Int>) -> Range<Int>? {
        var start = cue + 1
        while start < line.upperBound,
            text.tokens[start].shape.isNumeric || words.article.contains(text.word(start))
                || words.ownership.contains(text.word(start)) || isComma(start) || isHyphen(start)
        {
            start += 1
        }
        if text.word(cue) == words.by {
            guard cue > line.lowerBound,
                words.ownership.contains(text.word(line.lowerBound))
                    || words.published.contains(text.word(cue - 1))
            else { return nil }
        }
        var end = start
        var index = start
        while index < line.upperBound {
            let token = text.tokens[index]
            if token.shape.isCapital, words.months[token.word] == nil {
                index += 1
                end = index
            } else if end > start, words.bodyParticles.contains(token.word),
                token.shape == .lower || token.shape == .symbol
            {
                index += 1
            } else {
                break
            }
        }
        return end > start && end - start <= 14 ? start..<end : nil
    }
}

extension TokenizedText {
    /// The tokens of a block together with those of its label.
    fileprivate func line(of block: Block) -> Range<Int> {
        guard let label = block.label else { return block.tokens }
        let first = tokens(in: label).lowerBound
        return min(first, block.tokens.lowerBound)..<block.tokens.upperBound
    }

    /// A dash between words: `—`, `–`, `--`, ` - `, and the underscore of old wire copy.
    fileprivate func isLongDash(_ index: Int) -> Bool {
        let token = tokens[index]
        if token.shape == .punctuation, token.span.count == 3, bytes[token.start] == 0xE2 {
            return bytes[token.start + 1] == 0x80 && (0x92...0x95).contains(bytes[token.start + 2])
        }
        if bytes[token.start] == 0x2D { return token.span.count == 2 || token.hasSpaceBefore }
        return bytes[token.start] == 0x5F && token.span.count == 1
    }
}
