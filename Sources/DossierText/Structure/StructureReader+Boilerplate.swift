/// What is not content: bylines, dates of publication, credits, reading times, licence and contact lines, navigation.
extension StructureReader {
    func isBoilerplate(_ range: Range<Int>, _ index: Int) -> Bool {
        let first = tokens[range.lowerBound]
        guard range.contains(where: { tokens[$0].shape.isWord || tokens[$0].shape.isNumeric }) else {
            return true
        }
        if range.count <= 2, words.navigation.contains(first.word) { return true }
        let phrase = range.prefix(4).map { tokens[$0].word }
        if range.count <= 12, words.navigationPhrases.contains(where: { phrase.starts(with: $0) }) {
            return true
        }
        if isFooter(range, index) || isReadingTime(range) || isClock(range) || isDisclaimer(range, index) {
            return true
        }
        if bytes[first.start..<first.end].elementsEqual([0xC2, 0xA9]) { return true }
        guard range.count <= 24, sentenceMarks(range) == 0 || range.count < 5 else { return false }
        if isByline(range, index) { return true }
        let isEarly = index < 12 && !blocks.contains { $0.kind == .paragraph && $0.tokens.count > 25 }
        guard isEarly else { return false }
        return words.bylines.contains(first.word) && range.count <= 14 || isDateLine(range)
            || index < 8 && isCreditLine(range, index)
    }

    /// A short line that is mostly a date: `8 September 2025`, `Published September 9, 2025`, `2025-09-08`.
    func isDateLine(_ range: Range<Int>) -> Bool {
        guard range.count <= 24 else { return false }
        var month = false
        var numbers = 0
        var other = 0
        var joints = 0
        // A row of facts about the text has words of its own: `Vol. 12 | 4 September 2025 | Harbour`.
        let isRow = range.contains { bytes[tokens[$0].start] == 0x7C }
        for index in range {
            let token = tokens[index]
            if words.months.contains(token.word) {
                month = true
            } else if token.shape.isNumeric {
                numbers += 1
            } else if token.shape.isWord {
                if !words.dateLine.contains(token.word), !words.readingTime.contains(token.word) {
                    other += 1
                }
            } else if token.span.count == 1, [0x2F, 0x2D].contains(bytes[token.start]), !token.hasSpaceBefore
            {
                joints += 1
            }
        }
        return other <= (isRow ? 4 : 1) && (month && numbers > 0 || numbers > 2 && joints >= 2)
    }

    /// `By Jane Roe`; `Analysis by Jane Roe`, where a date stands beside it; a bare name between title and date.
    private func isByline(_ range: Range<Int>, _ index: Int) -> Bool {
        guard range.count <= 16 else { return false }
        let by = range.prefix(6).firstIndex { tokens[$0].word == words.by }
        let isBesideDate = [index - 1, index + 1].contains { other in
            lines.indices.contains(other) && lines[other].tokens.count <= 24
                && isDateLine(lines[other].tokens)
        }
        if let by, by + 1 < range.upperBound, tokens[by + 1].shape.isCapital {
            let before = range.lowerBound..<by
            if before.isEmpty { return index < 12 || isDateLine(by + 1..<range.upperBound) }
            let hasDate =
                range.contains { words.months.contains(tokens[$0].word) }
                && range.contains { tokens[$0].shape == .number }
            guard
                before.allSatisfy({
                    tokens[$0].shape.isCapital || words.labelParticles.contains(tokens[$0].word)
                })
            else {
                return false
            }
            return hasDate || words.pieces.contains(tokens[by - 1].word) && (isBesideDate || index < 6)
        }
        guard index > 0, index < 8, blocks.contains(where: { $0.kind == .title }), isBesideDate else {
            return false
        }
        return (2...4).contains(range.count) && range.allSatisfy { tokens[$0].shape.isCapital }
    }

    /// `6 min read`
    private func isReadingTime(_ range: Range<Int>) -> Bool {
        range.count <= 6 && range.contains { words.readingTime.contains(tokens[$0].word) }
            && range.contains { tokens[$0].shape.isNumeric }
            && range.allSatisfy { !tokens[$0].shape.isWord || words.readingTime.contains(tokens[$0].word) }
    }

    /// `8:07 P.M. CEST`
    private func isClock(_ range: Range<Int>) -> Bool {
        guard range.count <= 5, tokens[range.lowerBound].shape.isNumeric else { return false }
        return range.count > 1
            && range.dropFirst().allSatisfy {
                words.clock.contains(tokens[$0].word) || !tokens[$0].shape.isWord
            }
            && range.contains { words.clock.contains(tokens[$0].word) }
    }

    /// A contact, licence or copyright line, and the short lines that go on with it.
    private func isFooter(_ range: Range<Int>, _ index: Int) -> Bool {
        let phrase = range.prefix(4).map { tokens[$0].word }
        if words.footerPhrases.contains(where: { phrase.starts(with: $0) }) { return true }
        if index > 0, index + 6 > lines.count, !lines[index].hasBlankBefore,
            blocks.last?.kind == .boilerplate,
            range.count <= 12, sentenceMarks(range) == 0
        {
            return true
        }
        return false
    }

    private func endsWithColon(_ range: Range<Int>) -> Bool { range.last.map(isColon) ?? false }

    /// What an outlet says of itself, its author and its rights below the text.
    private func isDisclaimer(_ range: Range<Int>, _ index: Int) -> Bool {
        guard range.count <= 150 else { return false }
        if range.count(where: { words.licence.contains(tokens[$0].word) }) >= 3,
            range.contains(where: { words.rights.contains(tokens[$0].word) })
        {
            return true
        }
        // "Jane Roe is a fellow with …"
        guard index > 3, index + 6 >= lines.count, range.count <= 60,
            tokens[range.lowerBound].shape.isCapital,
            let verb = range.prefix(6).firstIndex(where: { tokens[$0].shape == .lower }),
            verb >= range.lowerBound + 2,
            words.bioVerbs.contains(tokens[verb].word),
            !words.circumstances.contains(tokens[range.lowerBound].word)
        else { return false }
        // "The Courier reported that the port was closed" tells what happened.
        if words.bioRoles.contains(tokens[verb].word) {
            return verb + 1 < range.upperBound
                && (words.bioJoints.contains(tokens[verb + 1].word)
                    || words.bioSubjects.contains(tokens[verb].word))
                && !range.contains { words.that == tokens[$0].word || tokens[$0].shape == .quotationMark }
        }
        return range.prefix(while: { $0 < verb + 8 }).contains { words.bioRoles.contains(tokens[$0].word) }
    }
}
