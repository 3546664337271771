/// Labels before turns of speech, and lines that say whose words stand above them.
extension StructureReader {
    /// The label before a turn: `Q1:`, `A:`, `Q.`, `Q` before a capital, `((AB)) :`, `SECRETARY LEE:`, `Jane Roe:`.
    func turnLabel(_ range: Range<Int>) -> Range<Int>? {
        let first = range.lowerBound
        guard range.count > 2 else { return nil }
        let token = tokens[first]
        if token.word == words.question || token.word == words.answer, token.shape == .capitalized {
            let next = tokens[first + 1]
            if token.word == words.question, next.hasSpaceBefore,
                next.shape != .punctuation || [0x28, 0x5B].contains(bytes[next.start])
            {
                return first..<first + 1
            }
            if isColon(first + 1) { return first..<first + 2 }
        }
        if token.word == words.questionStop || token.word == words.answerStop,
            token.word == words.questionStop || labels[words.questionStop.hash] != nil
        {
            return first..<first + 1
        }
        if isColon(first) { return first..<first + 1 }
        if isNumbered(first..<first + 2), isColon(first + 1) { return first..<first + 2 }
        return speakerLabel(range)
    }

    /// A name or function with a colon. What is not in capitals, and what neither bears a title nor looks like a
    /// speaker, must come again.
    private func speakerLabel(_ range: Range<Int>) -> Range<Int>? {
        guard let colon = labelColon(range), let key = labelKey(range) else { return nil }
        let label = range.lowerBound..<colon
        let count = labels[key] ?? 0
        if parts > 1, isPart(label) { return label.lowerBound..<colon + 1 }
        let isBracketed = tokens[label.lowerBound].shape == .punctuation
        let inCapitals = label.allSatisfy { index in
            let token = tokens[index]
            return token.shape == .upper || token.shape == .punctuation || token.shape == .mixed
                || (token.shape == .capitalized && token.span.count <= 2)
        }
        if isBracketed || inCapitals {
            let first = tokens[label.lowerBound].word
            let isSpeaker = words.titles.contains(first) || words.speakers.contains(tokens[colon - 1].word)
            guard isSpeaker || isBracketed || count >= 2 else { return nil }
        } else {
            guard count >= (label.count > 1 || replies[key] ?? 0 > 1 ? 2 : 3) else { return nil }
        }
        return label.lowerBound..<colon + 1
    }

    /// `Question`, `QUESTION (The Courier)`, `Answer`
    private func isPart(_ label: Range<Int>) -> Bool {
        guard let first = label.first, tokens[first].shape.isCapital else { return false }
        if label.count > 1, opensBracket(first + 1) { return isPartWord(first) }
        return label.count == 1 && words.parts.contains(tokens[first].word)
    }

    func isPartWord(_ index: Int) -> Bool {
        words.parts.contains(tokens[index].word) || words.askers.contains(tokens[index].word)
    }

    private func opensBracket(_ index: Int) -> Bool { [0x28, 0x5B].contains(bytes[tokens[index].start]) }

    /// The colon after at most eight words, none of them in small letters unless in brackets, with text behind it.
    private func labelColon(_ range: Range<Int>) -> Int? {
        let limit = min(range.upperBound - 1, range.lowerBound + 9)
        for index in range.lowerBound..<max(limit, range.lowerBound) {
            if isColon(index) { return index > range.lowerBound ? index : nil }
            let token = tokens[index]
            guard
                token.shape.isCapital || token.shape == .punctuation
                    || words.labelParticles.contains(token.word)
                    || index > range.lowerBound + 1 && opensBracket(range.lowerBound + 1)
                        && isPartWord(range.lowerBound)
            else { return nil }
        }
        return nil
    }

    func labelKey(_ range: Range<Int>) -> UInt64? {
        guard let first = range.first else { return nil }
        if tokens[first].word == words.questionStop { return words.questionStop.hash }
        guard let colon = labelColon(range) else { return nil }
        return tokens[first..<colon].reduce(0x9E37_79B9_7F4A_7C15) {
            ($0 ^ $1.word.hash) &* 0x0000_0100_0000_01b3
        }
    }

    /// Whether a labelled block is a question that stands above its answer, rather than a turn of a conversation.
    func isAsked(_ content: Range<Int>, _ label: Range<Int>) -> Bool {
        guard
            label.count > 1 || isColon(label.lowerBound)
                || tokens[label.lowerBound].word == words.questionStop
        else { return false }
        let isQuestion = isNumbered(label) && tokens[label.lowerBound].word != words.answer
        if isQuestion, bytes[tokens[label.lowerBound].start] | 0x20 == 0x71 {
            return sentenceMarks(content) <= 2
        }
        return endsWithQuestionMark(content) && !isNumbered(label)
            && tokens[label.lowerBound].shape == .punctuation
    }

    /// `Q1`, `A2`, `Question`, `Answer`
    func isNumbered(_ label: Range<Int>) -> Bool {
        guard let first = label.first else { return false }
        let token = tokens[first]
        if [words.question, words.answer, words.questionStop].contains(token.word) { return true }
        guard token.span.count <= 3, token.shape == .mixed else { return false }
        let letter = bytes[token.start] | 0x20
        return (letter == 0x71 || letter == 0x61)
            && bytes[token.start + 1..<token.end].allSatisfy { $0 &- 0x30 < 10 }
    }

    /// The line under a pulled quotation that says whose it is: `—Jane Roe, mayor`, or, under a paragraph that is all
    /// quotation, `Jane Roe, mayor`.
    func isAttribution(_ range: Range<Int>, _ index: Int) -> Bool {
        guard range.count <= 16, sentenceMarks(range) == 0, let last = blocks.last, let final = range.last,
            last.kind == .paragraph || last.kind == .quote
        else { return false }
        var first = range.lowerBound
        let hasDash = isDash(lines[index].tokens.lowerBound)
        if hasDash, first == lines[index].tokens.lowerBound { first += 1 }
        guard first < final, tokens[first].shape.isCapital || hasDash, tokens[final].shape != .punctuation,
            !isColon(final)
        else { return false }
        let capitals = range.count { tokens[$0].shape.isCapital }
        if hasDash {
            let isListed = index + 1 < lines.count && isDash(lines[index + 1].tokens.lowerBound)
            return !isListed && capitals * 2 >= range.count - 3
        }
        guard let opening = last.tokens.first, let closing = last.tokens.last, capitals * 3 >= range.count
        else {
            return false
        }
        let isQuotation = tokens[opening].shape == .quotationMark && tokens[closing].shape == .quotationMark
        return isQuotation
            && range.contains { bytes[tokens[$0].start] == 0x2C || bytes[tokens[$0].start] == 0x28 }
    }

    private func isDash(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.shape == .punctuation, token.start + 3 <= bytes.count else { return false }
        if bytes[token.start] == 0x2D { return token.span.count == 2 }
        return bytes[token.start] == 0xE2 && bytes[token.start + 1] == 0x80
            && (0x92...0x95).contains(bytes[token.start + 2])
    }
}
