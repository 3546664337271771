/// Reads numbers in digits and words, with percent signs, currencies, ranges and the noun that is counted.
///
/// One pass over the tokens; a token that begins no number costs one look-up.
struct QuantityReader {
    private let text: TokenizedText
    private let words: NumberWords
    private var quantities: [Quantity] = []

    static func quantities(_ text: TokenizedText, words: NumberWords = .english) -> [Quantity] {
        var reader = QuantityReader(text: text, words: words)
        let tokens = text.tokens
        var index = 0
        while index < tokens.count {
            // Most words begin no number.
            let isOther = tokens[index].shape == .lower && words.entry(tokens[index].word) == nil
            index = isOther ? index + 1 : reader.read(at: index)
        }
        return reader.quantities
    }

    private init(text: TokenizedText, words: NumberWords) {
        self.text = text
        self.words = words
    }

    private struct Number {
        var value: Double
        var end: Int
        var isVague = false
        var isOrdinal = false
    }

    /// Reads a quantity that begins at the token, or passes it over; gives the index to go on with.
    private mutating func read(at start: Int) -> Int {
        let token = text.tokens[start]
        if token.shape == .punctuation || token.shape == .quotationMark { return start + 1 }
        var currency = token.shape == .lower || token.shape == .number ? nil : words.currencySigns[token.word]
        let first = currency == nil ? start : start + 1
        guard first < text.tokens.count, let number = number(at: first) else { return start + 1 }
        var end = number.end
        var kind = Quantity.Kind.cardinal
        var upper: Double?
        if number.isOrdinal {
            kind = .ordinal
        } else {
            let isPercent = percentLength(at: end)
            if let (second, secondEnd) = rangeEnd(after: isPercent > 0 ? end + isPercent : end, start: first),
                second.value > number.value
            {
                upper = second.value
                end = secondEnd
                let length = percentLength(at: end)
                if isPercent > 0 || length > 0 { kind = .percent }
                end += length
            } else if isPercent > 0 {
                kind = .percent
                end += isPercent
            }
            if kind == .cardinal {
                if currency != nil {
                    kind = .money
                } else if end < text.tokens.count, let name = words.currencies[text.word(end)], !isWeight(end)
                {
                    currency = name
                    kind = .money
                    end += 1
                }
            }
        }
        // "about a dozen", "more than a hundred"
        let isOfOne =
            start > 1 && text.tokens[start].shape.isWord && words.article.contains(text.word(start - 1))
        let bound = bound(before: isOfOne ? start - 1 : start)
        quantities.append(
            Quantity(
                kind: kind, span: text.span(start..<end), tokens: start..<end, value: number.value,
                upper: upper,
                bound: number.isVague && bound == .exact ? .about : bound, isVague: number.isVague,
                currency: kind == .money ? currency : nil,
                noun: kind == .cardinal || kind == .ordinal ? noun(after: end) : nil))
        return end
    }

    private func number(at start: Int) -> Number? {
        let token = text.tokens[start]
        if token.shape == .number {
            guard let value = digits(token) else { return nil }
            return scaled(Number(value: value, end: start + 1))
        }
        if token.shape == .numberWord {
            return ordinal(token).map { Number(value: $0, end: start + 1, isOrdinal: true) }
        }
        guard token.shape.isWord, let entry = words.entry(token.word) else { return nil }
        switch entry {
        case .value: return spelled(at: start)
        case .ordinal(let value): return Number(value: value, end: start + 1, isOrdinal: true)
        case .vague(let value): return Number(value: value, end: start + 1, isVague: true)
        case .scale(let value):
            // "a hundred", "several dozen"
            guard start > 0, text.tokens[start - 1].shape == .lower else { return nil }
            let isOne = words.article.contains(text.word(start - 1))
            return Number(value: isOne ? value : value * NumberWords.several, end: start + 1, isVague: !isOne)
        case .half: return nil
        }
    }

    /// `10,000`, `3.5`; a time of day (`9:30`) is no number.
    private func digits(_ token: Token) -> Double? {
        var value = 0.0
        var scale = 0.0
        for byte in text.bytes[token.start..<token.end] {
            switch byte {
            case 0x30...0x39:
                value = value * 10 + Double(byte - 0x30)
                scale *= 10
            case 0x2C: continue
            case 0x2E where scale == 0: scale = 1
            default: return nil
            }
        }
        return scale > 0 ? value / scale : value
    }

    /// `25th`
    private func ordinal(_ token: Token) -> Double? {
        var value = 0.0
        var letters = 0
        for byte in text.bytes[token.start..<token.end] {
            if byte &- 0x30 < 10 { value = value * 10 + Double(byte - 0x30) } else { letters += 1 }
        }
        guard letters == 2 else { return nil }
        let tail = (text.bytes[token.end - 2] | 0x20, text.bytes[token.end - 1] | 0x20)
        let isOrdinal = [(0x74, 0x68), (0x73, 0x74), (0x6E, 0x64), (0x72, 0x64)].contains { $0 == tail }
        return isOrdinal ? value : nil
    }

    /// `seventy-five`, `two hundred and five thousand`
    private func spelled(at start: Int) -> Number? {
        var total = 0.0
        var current = 0.0
        var index = start
        var end = start
        scan: while index < text.tokens.count {
            let token = text.tokens[index]
            switch token.shape.isWord ? words.entry(token.word) : nil {
            case .value(let value):
                if index > start, !followsScale(index),
                    current.truncatingRemainder(dividingBy: 100) < 20 || value >= 10
                {
                    break scan
                }
                current += value
            case .scale(let value):
                current = max(current, 1) * value
                if value >= 1000 {
                    total += current
                    current = 0
                }
            default:
                let isHyphen =
                    token.shape == .punctuation && token.span.count == 1 && text.bytes[token.start] == 0x2D
                let joins = isHyphen || (token.word == words.and && followsScale(index))
                guard joins, index + 1 < text.tokens.count, index > start,
                    case .value = words.entry(text.word(index + 1))
                else { break scan }
                index += 1
                continue
            }
            index += 1
            end = index
            if let half = half(behind: end) {
                current += 0.5
                index = half
                end = half
            }
        }
        return end > start ? Number(value: total + current, end: end) : nil
    }

    /// Where `and a half` ends, also with hyphens: `three-and-a-half million`.
    private func half(behind index: Int) -> Int? {
        func word(_ index: Int) -> Int { index < text.tokens.count && isHyphen(index) ? index + 1 : index }
        let and = word(index)
        guard and < text.tokens.count, text.word(and) == words.and else { return nil }
        let article = word(and + 1)
        guard article < text.tokens.count, words.article.contains(text.word(article)) else { return nil }
        let half = word(article + 1)
        guard half < text.tokens.count, case .half = words.entry(text.word(half)) else { return nil }
        return half + 1
    }

    private func followsScale(_ index: Int) -> Bool {
        guard index > 0 else { return false }
        if case .scale = words.entry(text.word(index - 1)) { return true }
        if text.word(index - 1) == words.and, index > 1, case .scale = words.entry(text.word(index - 2)) {
            return true
        }
        return false
    }

    /// `1.5 million`, `10 dozen`
    private func scaled(_ number: Number) -> Number {
        var number = number
        while number.end < text.tokens.count, case .scale(let scale) = words.entry(text.word(number.end)) {
            number.value *= scale
            number.end += 1
        }
        return number
    }

    private func percentLength(at index: Int) -> Int {
        guard index < text.tokens.count else { return 0 }
        if words.percent.contains(text.word(index)) {
            return index + 1 < text.tokens.count && words.points.contains(text.word(index + 1)) ? 2 : 1
        }
        if index + 1 < text.tokens.count, text.word(index) == "per", text.word(index + 1) == "cent" {
            return 2
        }
        if index + 1 < text.tokens.count, isHyphen(index), words.percent.contains(text.word(index + 1)) {
            return 2
        }
        return 0
    }

    /// `21,000 pounds of flour`, but not `of debt`.
    private func isWeight(_ index: Int) -> Bool {
        guard text.word(index) == words.pounds, index + 2 < text.tokens.count, text.word(index + 1) == "of"
        else { return false }
        return !words.moneys.contains(text.word(index + 2))
    }

    private func isHyphen(_ index: Int) -> Bool {
        let token = text.tokens[index]
        guard token.shape == .punctuation, !token.hasSpaceBefore else { return false }
        let byte = text.bytes[token.start]
        return byte == 0x2D
            || (byte == 0xE2 && text.bytes[token.start + 1] == 0x80 && text.bytes[token.start + 2] <= 0x95)
    }

    /// The second number of `10-15`, `10 to 15`, `between 70% and 80%`.
    private func rangeEnd(after index: Int, start: Int) -> (Number, Int)? {
        guard index + 1 < text.tokens.count else { return nil }
        let word = text.word(index)
        let isBetween = word == words.and && start > 0 && text.word(start - 1) == words.between
        guard isHyphen(index) || word == words.to || isBetween else { return nil }
        var next = index + 1
        if words.currencySigns[text.word(next)] != nil { next += 1 }
        guard next < text.tokens.count, text.tokens[next].shape == .number || word != words.to,
            let number = number(at: next), !number.isOrdinal, !number.isVague
        else { return nil }
        if isHyphen(index), text.tokens[next].hasSpaceBefore { return nil }
        // `in 2030—14,200 in all—`
        if text.isDash(index), isYear(at: start), !isYear(at: next) { return nil }
        return (number, number.end)
    }

    /// Four digits that can be a year.
    private func isYear(at index: Int) -> Bool {
        let token = text.tokens[index]
        return token.shape == .number && token.end - token.start == 4
            && digits(token).map { (1000...2999).contains($0) } == true
    }

    private func bound(before start: Int) -> Quantity.Bound {
        func precedes(_ phrases: [[Word]]) -> Bool {
            phrases.contains { phrase in
                start >= phrase.count
                    && phrase.indices.allSatisfy { text.word(start - phrase.count + $0) == phrase[$0] }
            }
        }
        guard start > 0, text.tokens[start - 1].shape.isWord else { return .exact }
        if start > 1, text.word(start - 1) == words.over, words.handing.contains(text.word(start - 2)) {
            return .exact
        }
        if precedes(words.atMost) { return .atMost }
        if precedes(words.atLeast) { return .atLeast }
        return precedes(words.about) ? .about : .exact
    }

    /// The last of the words that follow up to a function word, punctuation or a number; `of` is passed over after
    /// `dozens`.
    private func noun(after end: Int) -> TextSpan? {
        var index = end
        if index + 1 < text.tokens.count, text.word(index) == "of" {
            index += 1
            if ["the", "its", "his", "her", "their", "our"].contains(where: { text.word(index) == $0 }) {
                index += 1
            }
        }
        var last: Int?
        while index < text.tokens.count, index < end + 6 {
            let token = text.tokens[index]
            guard token.shape.isWord, !words.function.contains(token.word) else {
                if isHyphen(index), index + 1 < text.tokens.count, !text.tokens[index + 1].hasSpaceBefore {
                    index += 1
                    continue
                }
                break
            }
            if index < text.tags.count {
                let tag = text.tags[index]
                if tag.isNominal {
                    last = index
                } else if tag.isVerb || tag == .adverb || tag == .auxiliary {
                    break
                }
            } else {
                last = index
                if token.shape == .lower, isPlural(token) { break }
            }
            index += 1
        }
        return last.map { text.tokens[$0].span }
    }

    private func isPlural(_ token: Token) -> Bool {
        text.bytes[token.end - 1] == 0x73 && token.span.count > 3
    }
}
