/// Reads what a text prints of itself: title, author, publisher and date of publication.
///
/// Only lines that are no content are looked at, and the dateline that opens a wire story; what is not printed stays
/// empty. Linear, and cheap: a few lines at the text's ends.
struct SourceReader {
    let text: TokenizedText
    let words: SourceWords
    let dates: PrintedDate
    /// How many blocks at each end of the text are looked at.
    static let reach = 12

    static func read(_ text: TokenizedText, words: SourceWords = .english) -> SourceReading {
        let reader = SourceReader(text: text, words: words, dates: PrintedDate(text: text, words: words))
        var reading = SourceReading()
        reading.title = reader.title()
        reading.published = reader.published()
        reading.author = reader.author()
        reading.publisher =
            reader.publisher() ?? reader.creditedOutlet() ?? reader.compiler() ?? reader.agencyOfDateline()
            ?? reader.issuer()
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
        guard let first = block.tokens.first, words.messageFields.contains(text.word(first)),
            isColon(first + 1)
        else {
            let isPart = block.tokens.count == 1 && words.parts.contains(text.word(block.tokens.lowerBound))
            return isPart ? nil : .init(value: text.string(block.span), span: block.span)
        }
        return subject()
    }

    /// What stands behind `Subject:` in the lines of a message that somebody has saved as text.
    private func subject() -> SourceReading.Stated<String>? {
        for block in text.blocks.prefix(Self.reach) {
            let line = text.line(of: block)
            guard let first = line.first, text.word(first) == words.subject, isColon(first + 1) else {
                continue
            }
            guard first + 2 < line.upperBound else { return nil }
            let span = text.span(first + 2..<line.upperBound)
            return .init(value: text.string(span), span: span)
        }
        return nil
    }

    /// Blocks at the beginning, up to the running text: a long paragraph, or the second that is more than a line
    /// below the title.
    var head: ArraySlice<Block> {
        var paragraphs = 0
        for (index, block) in text.blocks.prefix(Self.reach).enumerated() where block.kind == .paragraph {
            if block.tokens.count > 12 { paragraphs += 1 }
            if block.tokens.count > 25 || paragraphs == 2 { return text.blocks[..<index] }
        }
        return text.blocks.prefix(Self.reach)
    }

    var foot: ArraySlice<Block> { text.blocks.suffix(Self.reach) }

    private func author() -> SourceReading.Stated<String>? {
        let opening = head.endIndex
        for (index, block) in text.blocks.prefix(Self.reach).enumerated() where block.kind == .boilerplate {
            let line = text.line(of: block)
            // Below the first paragraph, a name with a date is that of another article.
            if index > opening, dates.first(in: line) != nil { continue }
            if let by = line.prefix(6).first(where: { text.word($0) == words.by }),
                line.lowerBound == by || line[..<by].allSatisfy({ text.tokens[$0].shape.isCapital }),
                let names = names(from: by + 1, line.upperBound)
            {
                return .init(value: text.string(text.span(names)), span: text.span(names))
            }
            if isBareName(line), index > 0, hasDate(index + 1) || hasDate(index - 1),
                text.blocks[..<index].contains(where: isHeadline)
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

    private func isHeadline(_ block: Block) -> Bool {
        block.kind == .title && !words.messageFields.contains(text.word(block.tokens.lowerBound))
    }

    private func hasDate(_ index: Int) -> Bool {
        text.blocks.indices.contains(index) && text.blocks[index].kind == .boilerplate
            && dates.first(in: text.blocks[index].tokens) != nil
    }

    private func isBareName(_ line: Range<Int>) -> Bool {
        (2...4).contains(line.count) && text.word(line.lowerBound) != words.by
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
                text.tokens[index + 1].shape.isCapital,
                // "By Ana Ruiz, Harbour Herald"
                !isComma(index) || !isFunction(cells(of: index + 1..<end).first)
            {
                length = 0
                index += 1
            } else {
                break
            }
        }
        return last > start ? start..<last : nil
    }

    /// `Harbour Herald`, `News Desk Chief`: what stands behind an author and is none.
    private func isFunction(_ cell: Range<Int>?) -> Bool {
        guard let cell else { return false }
        return text.isOutlet(cell) || cell.contains { words.authorRoles.contains(text.word($0)) }
    }

    private func isHyphen(_ index: Int) -> Bool {
        let token = text.tokens[index]
        return text.bytes[token.start] == 0x2D && token.span.count == 1 && !token.hasSpaceBefore
    }

    private func isColon(_ index: Int) -> Bool {
        text.tokens.indices.contains(index) && text.bytes[text.tokens[index].start] == 0x3A
    }

    func isComma(_ index: Int) -> Bool { text.bytes[text.tokens[index].start] == 0x2C }

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
    func line(of block: Block) -> Range<Int> {
        guard let label = block.label else { return block.tokens }
        let first = tokens(in: label).lowerBound
        return min(first, block.tokens.lowerBound)..<block.tokens.upperBound
    }

    /// A dash between words: `—`, `–`, `--`, ` - `, and the underscore of old wire copy.
    func isLongDash(_ index: Int) -> Bool {
        let token = tokens[index]
        if token.shape == .punctuation, token.span.count == 3, bytes[token.start] == 0xE2 {
            return bytes[token.start + 1] == 0x80 && (0x92...0x95).contains(bytes[token.start + 2])
        }
        if bytes[token.start] == 0x2D { return token.span.count == 2 || token.hasSpaceBefore }
        return bytes[token.start] == 0x5F && token.span.count == 1
    }
}
