/// Finds name candidates: runs of capitalised words with the particles, initials and `of`-phrases that belong to them.
struct NameScanner {
    let text: TokenizedText
    let words: NameWords
    let gazetteer: Gazetteer
    let usage: CapitalUsage

    init(text: TokenizedText, words: NameWords, gazetteer: Gazetteer) {
        self.text = text
        self.words = words
        self.gazetteer = gazetteer
        usage = CapitalUsage(of: text)
    }

    func candidates() -> [NameCandidate] {
        var found: [NameCandidate] = []
        for sentence in text.sentences {
            let kind = text.blocks[sentence.block].kind
            guard kind != .boilerplate else { continue }
            let isHeading =
                (kind == .title || kind == .heading) && isTitleCase(sentence.tokens)
                || isInCapitals(sentence.tokens)
            var index = sentence.tokens.lowerBound
            while index < sentence.tokens.upperBound {
                guard text.tokens[index].shape.isCapital else {
                    index += 1
                    continue
                }
                let end = read(from: index, sentence, isHeading: isHeading, into: &found)
                index = max(end, index + 1)
            }
        }
        return found
    }

    func isTitleCase(_ range: Range<Int>) -> Bool {
        var capitals = 0
        var lower = 0
        for index in range where text.tokens[index].shape.isWord && text.tokens[index].span.count > 3 {
            if text.tokens[index].shape == .lower { lower += 1 } else { capitals += 1 }
        }
        return capitals > 2 && capitals > lower * 2
    }

    /// A line that shouts: five words or more, nearly all in capitals.
    func isInCapitals(_ range: Range<Int>) -> Bool {
        guard range.count >= 5 else { return false }
        var capitals = 0
        var others = 0
        for index in range where text.tokens[index].shape.isWord && text.tokens[index].span.count > 2 {
            if text.tokens[index].shape == .upper { capitals += 1 } else { others += 1 }
        }
        return capitals >= 4 && capitals > others * 4
    }

    /// Reads the run at a capitalised token; gives the index after it.
    func read(
        from start: Int, _ sentence: Sentence, isHeading: Bool, into found: inout [NameCandidate]
    ) -> Int {
        if let (country, end) = geographic(at: start, sentence) {
            return readGeographic(start, end, country, sentence, isHeading, into: &found)
        }
        guard canBegin(start, sentence) else { return start + 1 }
        let end = runEnd(from: start, limit: sentence.tokens.upperBound, isHeading: isHeading)
        if end == start + 1, isShouted(start) { return end }
        let first = particleStart(start, sentence)
        appendRun(first..<end, country: nil, whole: first, isHeading: isHeading, into: &found)
        return end
    }

    /// `We will stand TOGETHER`: an ordinary word in capitals, longer than acronyms are.
    private func isShouted(_ index: Int) -> Bool {
        let token = text.tokens[index]
        guard token.shape == .upper, token.span.count >= 6 else { return false }
        if usage.isSmall(token.word) { return true }
        guard token.span.count >= 7, index < text.tags.count else { return false }
        switch text.tags[index] {
        case .properNoun, .noun, .unknown, .symbol: return false
        default: return true
        }
    }

    /// `PORT AZURE, May 3 (Wire) — …`: the place in capitals before the dash of a dateline. Between a single short word,
    /// which may be an acronym, and the dash stands a comma, a date or a bracket: `NATO — the alliance — …` is no place.
    func isDateline(_ core: Range<Int>) -> Bool {
        guard core.allSatisfy({ text.tokens[$0].shape == .upper }),
            let block = text.block(at: text.tokens[core.lowerBound].start)
        else { return false }
        let range = text.blocks[block].tokens
        guard range.lowerBound == core.lowerBound else { return false }
        for index in core.upperBound..<min(range.upperBound, core.upperBound + 12) {
            if text.isLongDash(index) {
                return index > core.upperBound || core.count > 1
                    || text.tokens[core.lowerBound].span.count > 5
            }
            if text.tokens[index].shape == .lower { return false }
        }
        return false
    }

    /// `de la Roca`: the particles before a family name that stands alone.
    func particleStart(_ start: Int, _ sentence: Sentence) -> Int {
        var first = start
        while first > sentence.tokens.lowerBound, words.particles.contains(text.word(first - 1)),
            text.tokens[first - 1].shape == .lower, text.tokens[first - 1].span.count > 1
        {
            first -= 1
        }
        return first
    }

    func canBegin(_ index: Int, _ sentence: Sentence) -> Bool {
        let token = text.tokens[index]
        if words.calendar.contains(token.word) { return isGivenName(index, sentence) }
        if isLeadingModifier(index) { return false }
        if token.span.count == 1 {
            // The article and the pronoun at a sentence's beginning are no initials.
            if words.openers.contains(token.word) { return false }
            return index + 1 < sentence.tokens.upperBound && text.tokens[index + 1].shape.isCapital
        }
        let isFirst = index == sentence.tokens.lowerBound || isAfterOpening(index)
        guard words.openers.contains(token.word) else {
            guard isFirst, token.shape == .capitalized else { return true }
            // A sentence's first word is a name when it is capitalised elsewhere, or is not an ordinary word here.
            if usage.isCapitalInside(token.word) || words.givenNames.contains(token.word) { return true }
            let next = index + 1
            let goesOn =
                next < sentence.tokens.upperBound && text.tokens[next].shape.isCapital
                && text.tokens[next].hasSpaceBefore
            if words.titles.contains(token.word) || words.titleModifiers.contains(token.word) { return true }
            if goesOn { return !usage.isSmall(token.word) || !isCommonForm(token) }
            if index < text.tags.count, text.tags[index] == .properNoun, !usage.isSmall(token.word) {
                return true
            }
            return false
        }
        return token.shape == .upper && token.span.count > 2 && !isFirst
    }

    /// `May Roe came`, but not `in May Roe came`.
    private func isGivenName(_ index: Int, _ sentence: Sentence) -> Bool {
        let next = index + 1
        guard words.monthNames.contains(text.word(index)), next < sentence.tokens.upperBound,
            text.tokens[next].shape == .capitalized, text.tokens[next].hasSpaceBefore,
            !words.calendar.contains(text.word(next)), !gazetteer.beginnings.contains(text.word(next)),
            !words.thingHeads.contains(text.word(next)), !words.openers.contains(text.word(next)),
            !words.titles.contains(text.word(next)), !words.titleModifiers.contains(text.word(next)),
            !words.bodies.contains(text.word(next)), !words.invoked.contains(text.word(next))
        else { return false }
        if index == sentence.tokens.lowerBound { return true }
        let before = text.tokens[index - 1]
        return before.shape == .lower
            ? words.monthLeads.contains(before.word) == false || before.word == "and"
            : before.shape == .punctuation
    }

    /// Endings of ordinary words that begin sentences: participles and adverbs.
    func isCommonForm(_ token: Token) -> Bool {
        let bytes = text.bytes[token.start..<token.end]
        return bytes.suffix(3).elementsEqual("ing".utf8) || bytes.suffix(2).elementsEqual("ly".utf8)
            || bytes.suffix(2).elementsEqual("ed".utf8)
    }

    func isAfterOpening(_ index: Int) -> Bool {
        guard index > 0 else { return true }
        let before = text.tokens[index - 1]
        if before.shape == .quotationMark { return true }
        guard before.shape == .punctuation, before.span.count == 1 else { return false }
        return [0x3A, 0x2E, 0x3F, 0x21].contains(text.bytes[before.start])
    }
}
