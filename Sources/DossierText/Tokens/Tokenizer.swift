/// Splits UTF-8 text into tokens in one pass over its bytes; see ``Token`` for the conventions.
///
/// The work is linear in the length of the text. `Tests/TextTests/PlainTokenizer.swift` says the same rules slowly and
/// plainly, and a property test holds the two together.
struct Tokenizer {
    private let scalars: ScalarReader
    private var bytes: [UInt8] { scalars.bytes }
    private let abbreviations: Abbreviations
    private var tokens: [Token] = []
    private var spaced = true

    static func tokens(of bytes: [UInt8], abbreviations: Abbreviations = .english) -> [Token] {
        var tokenizer = Tokenizer(bytes, abbreviations)
        tokenizer.run()
        return tokenizer.tokens
    }

    private init(_ bytes: [UInt8], _ abbreviations: Abbreviations) {
        scalars = ScalarReader(bytes: bytes)
        self.abbreviations = abbreviations
        tokens.reserveCapacity(bytes.count / 4)
    }

    private mutating func run() {
        let count = bytes.count
        var offset = 0
        while offset < count {
            let (kind, length) = scalars.read(offset)
            switch kind {
            case .space, .newline:
                spaced = true
                offset += length
                continue
            case .letter:
                offset = word(from: offset)
            case .digit:
                offset = number(from: offset)
            case .period:
                offset = repeated(from: offset, kind: .period, shape: .punctuation)
            case .hyphen where bytes[offset] == 0x2D:
                offset = repeated(from: offset, kind: .hyphen, shape: .punctuation)
            case .hyphen, .dash, .mark:
                offset = add(offset, offset + length, .punctuation)
            case .apostrophe:
                offset = apostrophe(at: offset, length)
            case .quotationMark:
                offset = add(offset, offset + length, .quotationMark)
            case .symbol where isDoubled(offset, 0x60):
                offset = add(offset, offset + 2, .quotationMark)
            case .symbol:
                offset = add(offset, offset + length, .symbol)
            }
            spaced = false
        }
    }

    @discardableResult
    private mutating func add(_ start: Int, _ end: Int, _ shape: TokenShape) -> Int {
        add(start, end, Word(bytes[start..<end]), shape)
    }

    private mutating func add(_ start: Int, _ end: Int, _ word: Word, _ shape: TokenShape) -> Int {
        tokens.append(
            Token(
                startOffset: UInt32(truncatingIfNeeded: start), endOffset: UInt32(truncatingIfNeeded: end),
                word: word, shape: shape, hasSpaceBefore: spaced))
        spaced = false
        return end
    }

    /// `...` and `--` are one token.
    private mutating func repeated(from start: Int, kind: ScalarClass, shape: TokenShape) -> Int {
        var end = start + 1
        while end < bytes.count, bytes[end] == bytes[start] { end += 1 }
        return add(start, end, shape)
    }

    /// A mark `'` or `’` that stands at no letter's end: a possessive after a number or a closing mark (`1990's`,
    /// `“Vogue”’s`), an elided beginning (`’90s`), or an opening or closing quotation mark,
    /// which can be two apostrophes.
    private mutating func apostrophe(at start: Int, _ length: Int) -> Int {
        // Newspapers' archives and typewriters write a double mark as two single ones.
        if isDoubled(start, 0x27) { return add(start, start + 2, .quotationMark) }
        let tail = start + length
        let isCurlyOpening = length == 3 && bytes[start + 2] == 0x98
        if !spaced, !isCurlyOpening, let last = tokens.last, last.shape != .punctuation,
            last.shape != .quotationMark || !last.hasSpaceBefore,
            scalars.kind(tail) == .letter, bytes[tail] | 0x20 == 0x73,
            scalars.kind(tail + 1) != .letter, scalars.kind(tail + 1) != .digit
        {
            return add(start, tail + 1, .lower)
        }
        let isElision = length == 3 && !isCurlyOpening && scalars.kind(tail) == .digit
        return add(start, tail, isElision ? .punctuation : .quotationMark)
    }

    private func isDoubled(_ start: Int, _ byte: UInt8) -> Bool {
        bytes[start] == byte && start + 1 < bytes.count && bytes[start + 1] == byte
    }

    private mutating func word(from start: Int) -> Int {
        if let (end, word) = plainWord(from: start) { return add(start, end, word, .lower) }
        var end = start
        var hasher = WordHasher()
        scan: while end < bytes.count {
            // Nearly all bytes of a text are these.
            if Self.isASCIIWord(bytes[end]) {
                hasher.add(bytes[end])
                end += 1
                continue
            }
            let (kind, length) = scalars.read(end)
            switch kind {
            case .letter, .digit:
                for index in end..<end + length { hasher.add(bytes[index]) }
                end += length
            case .apostrophe:
                guard scalars.kind(end + length) == .letter else { break scan }
                if let split = clitic(from: start, at: end, length) { return split }
                for index in end..<end + length { hasher.add(bytes[index]) }
                end += length
            case .period where joins(start: start, period: end):
                hasher.add(0x2E)
                end += 1
            case .symbol where bytes[end] == 0x26 || bytes[end] == 0x40:
                // AT&T, name@example.org
                guard scalars.kind(end + 1) == .letter else { break scan }
                hasher.add(bytes[end])
                end += 1
            default:
                break scan
            }
        }
        if end < bytes.count, bytes[end] == 0x2E, bytes[end - 1] != 0x2E,
            takesPeriod(start: start, end: end, Word(hash: hasher.value))
        {
            hasher.add(0x2E)
            end += 1
        }
        return add(start, end, Word(hash: hasher.value), shape(start, end))
    }

    /// Where a word of nothing but small letters of ASCII ends, as most do, and which it is; nil where anything but a blank
    /// or a comma stands behind it.
    @inline(__always)
    private func plainWord(from start: Int) -> (end: Int, word: Word)? {
        let bytes = scalars.bytes.span
        var end = start
        var state = WordHasher.start
        while end < bytes.count {
            let byte = bytes[end]
            if byte &- 0x61 < 26 {
                state = WordHasher.mixed(state, byte)
                end += 1
            } else {
                let isEnd = byte == 0x20 || byte == 0x2C || byte == 0x0A
                return isEnd && end > start ? (end, Word(hash: WordHasher.finished(state))) : nil
            }
        }
        return nil
    }

    /// Whether a full stop inside a run of letters belongs to it: between the letters of an acronym (`U.S.`), and
    /// between the parts of an address (`example.org`).
    private func joins(start: Int, period: Int) -> Bool {
        let next = period + 1
        guard next < bytes.count else { return isAcronym(start, period) && period - start > 1 }
        let (kind, length) = scalars.read(next)
        let lastIsSingle = period - start == 1 || (period - start > 1 && bytes[period - 2] == 0x2E)
        if kind == .letter {
            if lastIsSingle && bytes[start] < 0x80 {
                let after = next + length
                // the letter that follows is single, too: U.S, a.m
                return scalars.kind(after) != .letter || !isASCIIUpper(bytes[next])
            }
            return !isASCIIUpper(bytes[next])
        }
        return isAcronym(start, period) && period - start > 1
    }

    /// Letters and full stops in turn: `U.S`, `a.m`
    private func isAcronym(_ start: Int, _ end: Int) -> Bool {
        guard (end - start) % 2 == 1 else { return false }
        for index in start..<end {
            let isLetter = bytes[index] | 0x20 >= 0x61 && bytes[index] | 0x20 <= 0x7A
            if (index - start) % 2 == 0 ? !isLetter : bytes[index] != 0x2E { return false }
        }
        return true
    }

    /// Whether the full stop after a word is part of it: after an initial and after a known abbreviation.
    private func takesPeriod(start: Int, end: Int, _ word: Word) -> Bool {
        if end - start == 1, isASCIIUpper(bytes[start]) {
            // "Jane Q. Roe", but not the first person at a sentence's end
            guard bytes[start] != 0x49 || tokens.last?.shape == .capitalized else { return false }
            var next = end + 1
            while scalars.kind(next) == .space && next < bytes.count { next += scalars.read(next).length }
            return next < bytes.count && next > end + 1 && isUpper(next)
        }
        switch abbreviations.kind(of: word) {
        case nil: return false
        case .always: return true
        case .capitalized: return isASCIIUpper(bytes[start])
        case .beforeNumber:
            return end + 2 < bytes.count && bytes[end + 1] == 0x20 && scalars.kind(end + 2) == .digit
        }
    }

    /// Splits `Mexico’s` and `didn't`; nil when the apostrophe belongs to the word (`O'Brien`).
    private mutating func clitic(from start: Int, at apostrophe: Int, _ length: Int) -> Int? {
        let tail = apostrophe + length
        var end = tail
        while end < bytes.count, scalars.kind(end) == .letter { end += scalars.read(end).length }
        let first = bytes[tail] | 0x20
        let second = tail + 1 < end ? bytes[tail + 1] | 0x20 : 0
        switch (end - tail, first, second) {
        case (1, 0x73, _), (1, 0x6D, _), (1, 0x64, _), (2, 0x72, 0x65), (2, 0x76, 0x65), (2, 0x6C, 0x6C):
            add(start, apostrophe, shape(start, apostrophe))
            return add(apostrophe, end, .lower)
        case (1, 0x74, _) where apostrophe - start > 1 && bytes[apostrophe - 1] | 0x20 == 0x6E:
            add(start, apostrophe - 1, shape(start, apostrophe - 1))
            return add(apostrophe - 1, end, .lower)
        default:
            return nil
        }
    }

    private mutating func number(from start: Int) -> Int {
        var end = start
        while end < bytes.count {
            let byte = bytes[end]
            if isDigit(end) {
                end += 1
            } else if byte == 0x2C, threeDigits(after: end) {
                end += 4
            } else if byte == 0x2E || byte == 0x3A, isDigit(end + 1), end > start {
                end += 2
            } else {
                break
            }
        }
        guard scalars.kind(end) == .letter else { return add(start, end, .number) }
        while scalars.kind(end) == .letter || scalars.kind(end) == .digit { end += scalars.read(end).length }
        return add(start, end, .numberWord)
    }

    private func threeDigits(after comma: Int) -> Bool {
        isDigit(comma + 1) && isDigit(comma + 2) && isDigit(comma + 3) && !isDigit(comma + 4)
    }

    private func shape(_ start: Int, _ end: Int) -> TokenShape {
        var upper = 0
        var lower = 0
        var other = 0
        var offset = start
        while offset < end {
            let length = bytes[offset] < 0x80 ? 1 : scalars.read(offset).length
            if isUpper(offset) {
                upper += 1
            } else if bytes[offset] < 0x80 ? bytes[offset] | 0x20 >= 0x61 : scalars.kind(offset) == .letter {
                lower += 1
            } else if isDigit(offset) {
                other += 1
            }
            offset += length
        }
        if other > 0 { return .mixed }
        if upper == 0 { return .lower }
        if lower == 0 { return upper == 1 ? .capitalized : .upper }
        return upper == 1 && isUpper(start) ? .capitalized : .mixed
    }

    /// The letters and digits of ASCII, as ``ScalarReader`` classes them.
    @inline(__always)
    private static func isASCIIWord(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == 0x5F
    }

    private func isDigit(_ offset: Int) -> Bool { offset < bytes.count && bytes[offset] &- 0x30 < 10 }
    private func isASCIIUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

    /// Capitals of ASCII, Latin-1, Latin Extended-A (where they alternate with the small letters), Greek and Cyrillic.
    @inline(__always)
    private func isUpper(_ offset: Int) -> Bool {
        bytes[offset] < 0x80 ? isASCIIUpper(bytes[offset]) : isWideUpper(offset)
    }

    private func isWideUpper(_ offset: Int) -> Bool {
        let byte = bytes[offset]
        guard offset + 1 < bytes.count else { return false }
        let second = bytes[offset + 1]
        return switch byte {
        case 0xC3: second <= 0x9E && second != 0x97
        case 0xC4: second != 0xB8 && second & 1 == (second > 0xB8 ? 1 : 0)
        case 0xC5: ![0x89, 0xBF].contains(second) && second & 1 == (second < 0x8A || second > 0xB8 ? 1 : 0)
        case 0xCE: second >= 0x86 && second <= 0xAB && ![0x87, 0x8B, 0x8D, 0x90, 0xA2].contains(second)
        case 0xD0: second <= 0xAF
        default: false
        }
    }
}

extension Word {
    /// The words and numbers of a text in order, without marks and symbols, with their lengths in bytes.
    public static func sequence(of text: String) -> [(word: Word, length: Int)] {
        let tokens = Tokenizer.tokens(of: Array(text.utf8))
        var words: [(word: Word, length: Int)] = []
        words.reserveCapacity(tokens.count)
        for token in tokens where token.shape.isWord || token.shape.isNumeric {
            words.append((token.word, token.span.count))
        }
        return words
    }
}
