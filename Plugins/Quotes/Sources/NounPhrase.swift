import DossierText

/// Finds the noun phrases that can be the source of what is said, from parts of speech and names.
final class NounPhrase {
    let text: AnnotatedText
    let words: SpeechWords
    /// Number of the mention that covers a token, -1 for none.
    private let covering: [Int32]

    init(text: AnnotatedText, words: SpeechWords) {
        self.text = text
        self.words = words
        var covering = [Int32](repeating: -1, count: text.tokens.count)
        for (number, mention) in text.mentions.enumerated()
        where mention.form == .name || mention.form == .nominal {
            for index in mention.tokens where covering.indices.contains(index) {
                covering[index] = Int32(number)
            }
        }
        self.covering = covering
    }

    func tag(_ index: Int) -> PartOfSpeech { index < text.tags.count ? text.tags[index] : .unknown }

    func isMark(_ index: Int, _ byte: UInt8) -> Bool {
        let token = text.tokens[index]
        return token.span.count == 1 && text.bytes[token.start] == byte
    }

    func isComma(_ index: Int) -> Bool { isMark(index, 0x2C) }

    private func isHyphen(_ index: Int) -> Bool { isMark(index, 0x2D) && !text.tokens[index].hasSpaceBefore }

    /// Whether a token can stand inside a noun phrase.
    func isInner(_ index: Int) -> Bool {
        if covering[index] >= 0 { return true }
        let token = text.tokens[index]
        switch tag(index) {
        case .noun, .properNoun, .adjective, .determiner, .numeral: return true
        case .pronoun:
            return !words.relatives.contains(token.word) && !words.questionWords.contains(token.word)
        case .particle: return token.word == "'s" || token.word == "'"
        case .verbParticiple, .verbGerund: return false
        case .symbol: return token.span.count == 1 && (isMark(index, 0x26) || isMark(index, 0x25))
        default: return isHyphen(index) || token.word == "'s" || isPluralPossessive(index)
        }
    }

    /// The mark of `lawmakers' aides`.
    private func isPluralPossessive(_ index: Int) -> Bool {
        let token = text.tokens[index]
        guard !token.hasSpaceBefore, index > 0, index + 1 < text.tokens.count,
            token.word == "'" || token.word == "’",
            text.bytes[text.tokens[index - 1].end - 1] | 0x20 == 0x73
        else { return false }
        return tag(index - 1).isNominal && tag(index + 1).isNominal
    }

    func isNominalEnd(_ index: Int) -> Bool {
        if covering[index] >= 0 || isMark(index, 0x25) { return true }
        switch tag(index) {
        case .noun, .properNoun, .pronoun, .numeral: return true
        case .determiner: return words.standalone.contains(text.word(index))
        case .adjective:
            // "…,” Cuban said"
            return index > 0 && tag(index - 1) == .determiner || words.standalone.contains(text.word(index))
                || text.tokens[index].shape == .capitalized && index > 0
        default: return false
        }
    }

    /// A determiner or possessive at the head of a phrase: nothing of the phrase stands before it.
    private func opensPhrase(_ index: Int) -> Bool {
        covering[index] < 0 && (tag(index) == .determiner || tag(index) == .pronoun)
    }

    /// The noun phrase that ends before `end`, not reaching below `limit`.
    func phrase(endingBefore end: Int, limit: Int) -> Range<Int>? {
        guard end > limit, isNominalEnd(end - 1) else { return nil }
        var start = end
        while start > limit {
            let before = start - 1
            if start < end, opensPhrase(start), !words.inner.contains(text.word(before)) { break }
            if isInner(before) || isParticipleModifier(before, start) {
                if tag(before) == .pronoun, before < end - 1, !isPossessive(before) { break }
                start = before
            } else if let next = extended(over: before, limit: limit) {
                start = next
            } else {
                break
            }
        }
        start = wholeName(start, limit: limit)
        while start < end, isHyphen(start) || text.word(start) == "'s" { start += 1 }
        return start < end ? start..<end : nil
    }

    /// `elected officials`, `leading critics`: a participle between determiner and noun.
    private func isParticipleModifier(_ index: Int, _ next: Int) -> Bool {
        guard tag(index) == .verbParticiple || tag(index) == .verbGerund, index > 0, next < text.tokens.count
        else { return false }
        return tag(index - 1) == .determiner && (tag(next) == .noun || tag(next) == .adjective)
    }

    private func isPossessive(_ index: Int) -> Bool {
        ["his", "her", "its", "their", "our", "my", "your"].contains { text.word(index) == $0 }
    }

    /// Goes over a preposition or `and` to the noun before it, where that begins the phrase.
    private func extended(over index: Int, limit: Int) -> Int? {
        guard index > limit else { return nil }
        let word = text.word(index)
        let isInnerPreposition = words.inner.contains(word)
        guard isInnerPreposition || word == "and", isNominalEnd(index - 1) else { return nil }
        var start = index
        while start > limit, start == index || !opensPhrase(start),
            isInner(start - 1) || isParticipleModifier(start - 1, start)
        {
            start -= 1
        }
        // The phrase must begin where phrases begin, else the preposition belongs to a verb before it.
        guard start < index else { return nil }
        if start == limit { return start }
        let before = text.tokens[start - 1]
        if before.shape == .punctuation || before.shape == .quotationMark { return start }
        if word == "of" || words.coordinators.contains(before.word) || before.word == "that"
            || before.word == "as"
        {
            return start
        }
        return nil
    }

    private func wholeName(_ start: Int, limit: Int) -> Int {
        var start = start
        while start > limit, covering[start] >= 0, covering[start] == covering[start - 1] { start -= 1 }
        return start
    }

    /// The noun phrase that begins at `start`, not reaching over `limit`.
    func phrase(from start: Int, limit: Int) -> Range<Int>? {
        guard start < limit else { return nil }
        var end = start
        while end < limit {
            if covering[end] >= 0 || isInner(end) || isParticipleInside(end, start) {
                if words.timeNouns.contains(text.word(end)), end > start { break }
                if end > start, covering[end] < 0, tag(end) == .determiner, isNominalEnd(end - 1),
                    !words.standalone.contains(text.word(end - 1))
                {
                    break
                }
                if tag(end) == .pronoun, end > start, !isPossessive(end) { break }
                if tag(end) == .pronoun, end == start, !isPossessive(end) { return start..<start + 1 }
                end += 1
            } else if end > start, end + 1 < limit, words.inner.contains(text.word(end)) || joinsNames(end),
                isInner(end + 1), !words.timeNouns.contains(text.word(end + 1)),
                text.word(end) != "in" || tag(end + 1) == .properNoun,
                text.word(end) != "on"
            {
                end += 1
            } else {
                break
            }
        }
        guard end > start, (start..<end).contains(where: { isNominalEnd($0) && tag($0) != .determiner })
        else { return nil }
        return start..<end
    }

    /// `one unnamed official`, `retired General Roe`: a participle before the noun.
    private func isParticipleInside(_ index: Int, _ start: Int) -> Bool {
        guard tag(index) == .verbParticiple || tag(index) == .verbGerund, index + 1 < text.tokens.count
        else { return false }
        if index == start { return tag(index) == .verbParticiple && tag(index + 1).isNominal }
        let before = tag(index - 1)
        guard before == .determiner || before == .numeral else { return false }
        return tag(index + 1) == .noun || tag(index + 1) == .adjective || covering[index + 1] >= 0
    }

    /// `Roe and Doe`
    private func joinsNames(_ index: Int) -> Bool {
        text.word(index) == "and" && covering[index - 1] >= 0 && index + 1 < covering.count
            && covering[index + 1] >= 0
    }

    /// Whether one name covers both tokens.
    func joins(_ left: Int, _ right: Int) -> Bool {
        covering.indices.contains(left) && covering.indices.contains(right) && covering[left] >= 0
            && covering[left] == covering[right]
    }

    /// Mentions inside a phrase, in order.
    func mentions(in range: Range<Int>) -> [Mention] {
        let first = text.mentions.partition { $0.tokens.lowerBound >= range.lowerBound }
        return text.mentions[first...].prefix { $0.tokens.lowerBound < range.upperBound }.filter {
            $0.tokens.upperBound <= range.upperBound
        }
    }
}

extension Array {
    /// Index of the first element for which a predicate holds that is false for a prefix and true for the rest.
    func partition(where predicate: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if predicate(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
