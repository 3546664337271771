/// Reads time expressions off the tokens of one sentence.
///
/// Every word has at most one role (``TimeWord/Role``), so that a token that can begin no expression costs one look-up.
/// `parse(at:)` takes the longest expression that begins at a token; the topics are in files of their own: dates in
/// full, what is relative, durations, sets and the clock.
struct TimeParser {
    let text: TokenizedText
    let words: TimeWords
    let items: [TimeWord]
    let tags: TagsOnDemand
    /// The tokens at which an expression may begin.
    let starters: [Int32]
    /// The tokens of the sentence.
    var bounds: Range<Int> = 0..<0

    init(_ text: TokenizedText, words: TimeWords = .english) {
        self.text = text
        self.words = words
        tags = TagsOnDemand(text)
        var items = [TimeWord](repeating: .none, count: text.tokens.count)
        for (index, token) in text.tokens.enumerated() {
            switch token.shape {
            case .lower, .capitalized, .upper: items[index] = words.table[token.word] ?? .none
            case .mixed: items[index] = words.table[token.word] ?? Self.code(token, text.bytes)
            case .number: items[index] = TimeWord(.number)
            case .numberWord: items[index] = TimeWord(.numberWord)
            case .punctuation, .quotationMark: items[index] = Self.mark(token, text.bytes)
            case .symbol: items[index] = words.table[token.word] ?? .none
            }
        }
        self.items = items
        let mayStart = TimeWord.starters
        var starters: [Int32] = []
        for (index, item) in items.enumerated() where mayStart[Int(item.role.rawValue)] {
            starters.append(Int32(truncatingIfNeeded: index))
        }
        self.starters = starters
    }

    /// `Q3`, `H1`, `FY2025`
    private static func code(_ token: Token, _ bytes: [UInt8]) -> TimeWord {
        let count = token.span.count
        guard count <= 6, count >= 2 else { return .none }
        let first = bytes[token.start]
        let digits = bytes[(token.start + 1)..<token.end]
        switch first {
        case 0x51, 0x48:
            guard count == 2, let digit = digits.first, digit >= 0x31, digit <= (first == 0x51 ? 0x34 : 0x32)
            else {
                return .none
            }
            return TimeWord(.code, (first == 0x51 ? 0 : 10) + Int(digit - 0x30))
        case 0x46:
            var year = 0
            guard digits.first == 0x59, count == 4 || count == 6 else { return .none }
            for byte in digits.dropFirst() {
                guard byte &- 0x30 < 10 else { return .none }
                year = year * 10 + Int(byte - 0x30)
            }
            return TimeWord(.code, count == 4 ? 2000 + year : year)
        default: return .none
        }
    }

    private static func mark(_ token: Token, _ bytes: [UInt8]) -> TimeWord {
        switch bytes[token.start] {
        case 0x2D: token.span.count == 1 ? TimeWord(.hyphen) : .none
        case 0x2C: TimeWord(.comma)
        case 0x2F: TimeWord(.slash)
        case 0x27: TimeWord(.apostrophe)
        case 0x2E: TimeWord(.stop)
        case 0x28, 0x5B: TimeWord(.open)
        case 0x29, 0x5D: TimeWord(.close)
        case 0x3A: TimeWord(.colon)
        case 0xE2 where token.span.count == 3 && bytes[token.start + 1] == 0x80:
            switch bytes[token.start + 2] {
            case 0x90...0x95: TimeWord(.hyphen)
            case 0x98, 0x99: TimeWord(.apostrophe)
            default: .none
            }
        default: .none
        }
    }

    func role(_ index: Int) -> TimeWord.Role { bounds.contains(index) ? items[index].role : .none }
    func value(_ index: Int) -> Int { bounds.contains(index) ? items[index].value : 0 }
    func token(_ index: Int) -> Token? { bounds.contains(index) ? text.tokens[index] : nil }
    func shape(_ index: Int) -> TokenShape? { token(index)?.shape }

    func unit(_ index: Int) -> TimeUnit? {
        guard role(index) == .unit || role(index) == .units else { return nil }
        return TimeUnit(rawValue: UInt8(truncatingIfNeeded: value(index)))
    }

    /// Whether a token stands close to the one before, as in `90-day`.
    func isJoined(_ index: Int) -> Bool { token(index).map { !$0.hasSpaceBefore } ?? false }

    /// Digits alone: at most seven.
    func integer(_ index: Int) -> Int? {
        guard role(index) == .number, let token = token(index), token.span.count <= 9 else { return nil }
        var number = 0
        var digits = 0
        for byte in text.bytes[token.start..<token.end] {
            if byte == 0x2C { continue }
            guard byte &- 0x30 < 10 else { return nil }
            number = number * 10 + Int(byte - 0x30)
            digits += 1
        }
        return digits <= 7 ? number : nil
    }

    /// The number of digits of a token of digits alone.
    func digits(_ index: Int) -> Int {
        guard role(index) == .number, let token = token(index), token.span.count <= 8 else { return 0 }
        return text.bytes[token.start..<token.end].allSatisfy { $0 &- 0x30 < 10 } ? token.span.count : 0
    }

    /// The digits at a token's head and the letters behind them: `25th`, `1990s`, `10am`.
    func numberWord(_ index: Int) -> (number: Int, digits: Int, ending: [UInt8])? {
        guard role(index) == .numberWord, let token = token(index), token.span.count <= 12 else { return nil }
        var number = 0
        var offset = token.start
        while offset < token.end, text.bytes[offset] &- 0x30 < 10, offset - token.start < 6 {
            number = number * 10 + Int(text.bytes[offset] - 0x30)
            offset += 1
        }
        return (number, offset - token.start, text.bytes[offset..<token.end].map { $0 | 0x20 })
    }

    /// `25th`, `fifth`, `twenty-fifth`: its number and the index behind it.
    func ordinal(_ index: Int) -> (number: Int, end: Int)? {
        if let word = numberWord(index) {
            let isOrdinal = [[0x73, 0x74], [0x6E, 0x64], [0x72, 0x64], [0x74, 0x68]].contains(word.ending)
            return isOrdinal ? (word.number, index + 1) : nil
        }
        if role(index) == .ordinal { return (value(index), index + 1) }
        if role(index) == .unit, value(index) == Int(TimeUnit.second.rawValue) { return (2, index + 1) }
        if role(index) == .cardinal, value(index) >= 20 {
            let next = role(index + 1) == .hyphen ? index + 2 : index + 1
            if role(next) == .ordinal, value(next) < 10 { return (value(index) + value(next), next + 1) }
        }
        return nil
    }

    /// The longest expression that begins at a token.
    func parse(at index: Int) -> TimeReading? {
        guard let core = approximated(index) ?? single(index) else { return nil }
        return extended(core)
    }

    /// An expression without a word of approximation before it.
    func single(_ index: Int) -> TimeReading? {
        var best: TimeReading?
        func consider(_ reading: TimeReading?) {
            guard let reading else { return }
            if reading.tokens.count > (best?.tokens.count ?? 0) { best = reading }
        }
        consider(explicitDate(index))
        consider(relative(index))
        consider(set(index))
        consider(duration(index))
        consider(clock(index))
        return best
    }

    /// `nearly two weeks`, `more than a year`, `at least 30 days`, `around 7:15 p.m.`
    private func approximated(_ index: Int) -> TimeReading? {
        var next = index
        switch role(index) {
        case .approximator, .about: next = index + 1
        case .moreLess where role(index + 1) == .than: next = index + 2
        case .at where role(index + 1) == .least: next = index + 2
        case .upWord where role(index + 1) == .to: next = index + 2
        case .noWord where role(index + 1) == .moreLess && role(index + 2) == .than: next = index + 3
        default: return nil
        }
        if role(next) == .upWord { return nil }
        if role(index) == .approximator, let clock = clock(next), clock.clock?.hour != nil {
            return TimeReading(
                index..<clock.tokens.upperBound, clock.meaning, edge: clock.edge, clock: clock.clock)
        }
        guard let inner = duration(next) ?? quantified(next) else { return nil }
        switch inner.meaning {
        case .duration(let duration) where duration.frame == .plain && duration.count != nil: break
        case .shifted, .yearBack: break
        default: return nil
        }
        return TimeReading(
            index..<inner.tokens.upperBound, inner.meaning, edge: inner.edge, clock: inner.clock)
    }

    /// A duration that became a date: `nearly two years ago`.
    private func quantified(_ index: Int) -> TimeReading? {
        relative(index).flatMap { reading in
            role(reading.tokens.upperBound - 1) == .ago ? reading : nil
        }
    }

    /// Adds `or so`.
    private func extended(_ core: TimeReading) -> TimeReading {
        var reading = core
        let end = core.tokens.upperBound
        if role(end) == .or, role(end + 1) == .so {
            reading.tokens = core.tokens.lowerBound..<end + 2
        }
        return reading
    }
}
