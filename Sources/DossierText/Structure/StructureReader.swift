/// Reads the layout: which lines are headings, paragraphs, bullets, labelled turns and boilerplate.
///
/// A line is a block of its own, unless the text is hard-wrapped; then lines up to a blank one or to a bullet are
/// joined. Linear in the length of the text.
struct StructureReader {
    let bytes: [UInt8]
    let tokens: [Token]
    let words: LayoutWords
    private(set) var lines: [Line] = []
    private(set) var blocks: [Block] = []
    /// How often each run of words before a colon begins a line.
    private(set) var labels: [UInt64: Int] = [:]
    /// Lines with a label that says who asks or answers by no name.
    private(set) var parts = 0
    /// How often each of the other labels stands directly below one of them.
    private(set) var replies: [UInt64: Int] = [:]
    /// Whether the text is a conversation: several labelled turns.
    private(set) var isTranscript = false

    struct Line {
        var span: TextSpan
        var tokens: Range<Int>
        var hasBlankBefore: Bool
    }

    static func blocks(_ bytes: [UInt8], _ tokens: [Token], words: LayoutWords = .english) -> [Block] {
        var reader = StructureReader(bytes: bytes, tokens: tokens, words: words)
        reader.readLines()
        reader.joinWrappedLines()
        reader.countLabels()
        for index in reader.lines.indices { reader.add(index) }
        reader.relate()
        return reader.blocks
    }

    private init(bytes: [UInt8], tokens: [Token], words: LayoutWords) {
        self.bytes = bytes
        self.tokens = tokens
        self.words = words
    }

    /// Lines that hold a token, without their edge white space.
    private mutating func readLines() {
        var next = 0
        var offset = 0
        var blank = true
        while offset <= bytes.count, next < tokens.count {
            let end = bytes[offset...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
            let first = next
            while next < tokens.count, tokens[next].start < end { next += 1 }
            if next > first {
                lines.append(
                    Line(
                        span: TextSpan(tokens[first].start, tokens[next - 1].end), tokens: first..<next,
                        hasBlankBefore: blank))
                blank = false
            } else if end > offset || end == offset && (end == 0 || bytes[end - 1] != 0x0D) {
                blank = true
            }
            offset = end + 1
        }
    }

    /// A text is hard-wrapped when many of its lines break off in mid-sentence and go on in the next with a small
    /// letter.
    private mutating func joinWrappedLines() {
        var broken = 0
        var full = 0
        for index in lines.indices.dropFirst() where !lines[index].hasBlankBefore {
            if endsSentence(lines[index - 1]) { full += 1 } else if startsLower(lines[index]) { broken += 1 }
        }
        guard broken >= 3, broken * 3 > full else { return }
        var joined: [Line] = []
        for line in lines {
            let isBullet = bulletLength(line) > 0
            if !line.hasBlankBefore, !isBullet, var last = joined.popLast() {
                last.span = last.span.union(line.span)
                last.tokens = last.tokens.lowerBound..<line.tokens.upperBound
                joined.append(last)
            } else {
                joined.append(line)
            }
        }
        lines = joined
    }

    private mutating func add(_ index: Int) {
        let line = lines[index]
        var range = line.tokens
        let bullet = bulletLength(line)
        range = range.lowerBound + bullet..<range.upperBound
        guard !range.isEmpty else {
            append(.boilerplate, line.tokens)
            return
        }
        if let label = turnLabel(range) {
            let content = label.upperBound..<range.upperBound
            if content.isEmpty {
                append(.heading, label)
            } else {
                append(isAsked(content, label) ? .heading : .turn, content, label: label)
            }
        } else if isAttribution(range, index) {
            append(.paragraph, range)
        } else if bullet > 0 {
            append(.bullet, range)
        } else if isBoilerplate(range, index) {
            append(.boilerplate, range)
        } else if isHeading(range, index) {
            append(blocks.contains { $0.kind != .boilerplate } ? .heading : .title, range)
        } else {
            append(.paragraph, range)
        }
    }

    private mutating func countLabels() {
        var isBelowPart = false
        for line in lines where bulletLength(line) == 0 {
            let wasBelowPart = isBelowPart
            isBelowPart = false
            guard let key = labelKey(line.tokens) else { continue }
            labels[key, default: 0] += 1
            if isPartWord(line.tokens.lowerBound) {
                parts += 1
                isBelowPart = true
            } else if wasBelowPart {
                replies[key, default: 0] += 1
            }
        }
        var turns = 0
        for line in lines where bulletLength(line) == 0 && turnLabel(line.tokens) != nil { turns += 1 }
        isTranscript = turns >= 3
    }

    private mutating func append(_ kind: Block.Kind, _ range: Range<Int>, label: Range<Int>? = nil) {
        var block = Block(kind: kind, span: span(range), label: label.map(span))
        block.tokens = range
        if kind == .paragraph, let last = blocks.last, last.kind == .paragraph || last.kind == .turn,
            tokens[range.lowerBound].shape == .lower, !endsSentence(Line(last))
        {
            block.isContinuation = true
        }
        blocks.append(block)
    }

    func span(_ range: Range<Int>) -> TextSpan {
        TextSpan(tokens[range.lowerBound].start, tokens[range.upperBound - 1].end)
    }

    /// Connects bullets with their lead-in line and everything with the heading above it.
    private mutating func relate() {
        var section: Int?
        var leadIn: Int?
        // An item that leads a list of its own: "3. The ministers decided to:" before lines with dots.
        var outer: Int?
        for index in blocks.indices {
            switch blocks[index].kind {
            case .title, .heading:
                section = index
                leadIn = nil
                outer = nil
            case .bullet:
                blocks[index].section = section
                if let item = outer, bulletSign(index) != bulletSign(item) {
                    blocks[index].leadIn = item
                } else {
                    blocks[index].leadIn = leadIn
                    outer = isColon(blocks[index].tokens.upperBound - 1) ? index : nil
                }
            case .boilerplate:
                break
            default:
                blocks[index].section = section
                leadIn = index
                outer = nil
            }
        }
    }

    /// The last byte of the sign before a bullet, by which dots, dashes, `3.` and `a)` are told apart.
    private func bulletSign(_ index: Int) -> UInt8 {
        let first = blocks[index].tokens.lowerBound
        return first > 0 ? bytes[tokens[first - 1].end - 1] : 0
    }

    /// Number of tokens of the bullet sign: `•`, `-`, `*`, `–`, `1.`, `(a)`, `a)`, `(ii)`.
    func bulletLength(_ line: Line) -> Int {
        let first = line.tokens.lowerBound
        guard line.tokens.count > 1 else { return 0 }
        let spaced = tokens[first + 1].hasSpaceBefore
        if spaced, words.bullets.contains(tokens[first].word) { return 1 }
        func isCounter(_ index: Int) -> Bool {
            let count = tokens[index].end - tokens[index].start
            return tokens[index].shape == .number && count <= 2
                || tokens[index].shape.isWord && (count == 1 || count <= 6 && isRoman(tokens[index].span))
        }
        func isByte(_ index: Int, _ byte: UInt8) -> Bool {
            index < line.tokens.upperBound && bytes[tokens[index].start] == byte
                && tokens[index].span.count == 1
        }
        if line.tokens.count > 3, isByte(first, 0x28), isCounter(first + 1), isByte(first + 2, 0x29) {
            return 3
        }
        if line.tokens.count > 2, isCounter(first), isByte(first + 1, 0x29), !spaced { return 2 }
        if line.tokens.count > 2, tokens[first].shape == .number, isCounter(first), isByte(first + 1, 0x2E),
            !spaced,
            tokens[first + 2].hasSpaceBefore
        {
            return 2
        }
        return 0
    }

    /// `ii`, `iv`, `XII`
    private func isRoman(_ span: TextSpan) -> Bool {
        bytes[span.range].allSatisfy { [0x69, 0x76, 0x78].contains($0 | 0x20) }
    }

    func isColon(_ index: Int) -> Bool {
        index < tokens.count && tokens[index].span.count == 1 && bytes[tokens[index].start] == 0x3A
    }

    func endsWithQuestionMark(_ range: Range<Int>) -> Bool {
        guard let last = range.last else { return false }
        return bytes[tokens[last].start] == 0x3F
    }

    /// Short, without a full stop, and either in title case or standing apart.
    private func isHeading(_ range: Range<Int>, _ index: Int) -> Bool {
        guard range.count <= 24, let last = range.last else { return false }
        let isFirst = blocks.allSatisfy { $0.kind == .boilerplate }
        let final = tokens[last]
        // Some archives close headlines with a full stop.
        let isClosed = final.shape == .punctuation && bytes[final.start] == 0x2E && final.span.count == 1
        if final.shape == .punctuation, bytes[final.start] != 0x3F, bytes[final.start] != 0x29 {
            guard isFirst, isClosed, range.count > 3 else { return false }
        }
        if bytes[final.start] == 0x22 || (final.shape == .quotationMark && range.count > 12) { return false }
        if tokens[range.lowerBound].shape == .quotationMark, final.shape == .quotationMark { return false }
        if tokens[range.lowerBound].shape == .lower { return false }
        // A sentence that a blank line breaks goes on with a small letter.
        if index + 1 < lines.count, startsLower(lines[index + 1]) { return false }
        if endsWithQuestionMark(range) {
            return !isTranscript && range.count <= 20 && sentenceMarks(range) == 1
        }
        // "… in Washington, D.C." closes a sentence.
        if range.count > 6, bytes[final.end - 1] == 0x2E, !isClosed { return false }
        guard sentenceMarks(range) == (isClosed ? 1 : 0) else { return false }
        var capitals = 0
        var small = 0
        for token in range where tokens[token].shape.isWord {
            if tokens[token].shape == .lower {
                if tokens[token].span.count > 3 { small += 1 }
            } else {
                capitals += 1
            }
        }
        guard capitals + small > 0 else { return false }
        // "On May 3 Jane Roe met John Doe in Lima." has a small word that a headline in capitals would not have.
        if isClosed, range.contains(where: { isSmallTold($0) }) { return false }
        if small == 0 || capitals >= small * 2 { return true }
        // Sentence case: a heading when it comes first or is short.
        return !isClosed && (isFirst || range.count <= 6)
    }

    private func isSmallTold(_ index: Int) -> Bool {
        tokens[index].shape == .lower && !words.headlineSmall.contains(tokens[index].word)
    }

    /// Full stops and question marks inside a line.
    func sentenceMarks(_ range: Range<Int>) -> Int {
        range.count { index in
            let token = tokens[index]
            guard token.shape == .punctuation, token.span.count == 1 else { return false }
            let byte = bytes[token.start]
            return byte == 0x2E || byte == 0x3F || byte == 0x21
        }
    }

    func startsLower(_ line: Line) -> Bool { tokens[line.tokens.lowerBound].shape == .lower }

    func endsSentence(_ line: Line) -> Bool {
        guard var last = line.tokens.last else { return true }
        while last > line.tokens.lowerBound,
            tokens[last].shape == .quotationMark || bytes[tokens[last].start] == 0x29
                || bytes[tokens[last].start] == 0x5D
        {
            last -= 1
        }
        let token = tokens[last]
        guard token.shape == .punctuation else { return bytes[token.end - 1] == 0x2E }
        switch bytes[token.start] {
        case 0x2E, 0x21, 0x3F, 0x3A, 0x3B: return true
        case 0xE2: return token.span.count == 3 && bytes[token.start + 2] == 0xA6
        default: return false
        }
    }
}

extension StructureReader.Line {
    fileprivate init(_ block: Block) {
        self.init(span: block.span, tokens: block.tokens, hasBlankBefore: false)
    }
}
