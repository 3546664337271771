/// Who speaks in a quotation, as far as the words beside it say.
extension ReferenceResolver {
    /// The person whose words a token belongs to: `"He wants tariffs," Roe said`, `Roe said: "He wants tariffs."`; nobody
    /// calls himself `he`.
    func speaker(at index: Int) -> Int? {
        guard isQuoted(index), let quotation = quotation(around: index) else { return nil }
        let words = quotation.tokens
        let before = speaker(before: words.lowerBound)
        if let before, isIntroduced(words.lowerBound) { return before }
        return speaker(behind: words.upperBound) ?? before
    }

    /// `Roe said: "…`: who stands before such a mark speaks, whoever is named behind the quotation.
    private func isIntroduced(_ start: Int) -> Bool {
        guard start >= 2 else { return false }
        return text.isMark(start - 2, ":") || text.isMark(start - 2, ",")
    }

    private func quotation(around index: Int) -> Quotation? {
        var (low, high) = (0, quotations.count)
        while low < high {
            let middle = low + (high - low) / 2
            if quotations[middle].tokens.upperBound <= index { low = middle + 1 } else { high = middle }
        }
        guard low < quotations.count, quotations[low].tokens.contains(index) else { return nil }
        return quotations[low]
    }

    /// `," said Roe`, `," Roe said`: in the paragraph of the quotation, since the next one tells of something else.
    private func speaker(behind end: Int) -> Int? {
        guard end > 0, let number = text.block(at: text.tokens[end - 1].start) else { return nil }
        let close = min(text.tokens.count, end + 9)
        let block = text.blocks[number].span.end
        let range = end..<((end..<close).first { text.tokens[$0].start >= block } ?? close)
        for index in range where text.isReporting(index) {
            return person(endingAt: index, from: end) ?? person(startingIn: index + 1..<index + 4)
        }
        return nil
    }

    /// `Roe said: "…`, `as Roe told the paper, "…`
    private func speaker(before start: Int) -> Int? {
        guard let number = text.sentence(at: text.tokens[start].start) else { return nil }
        let floor = max(text.sentences[number].tokens.lowerBound, start - 12)
        for index in (floor..<start).reversed() where text.isReporting(index) {
            return person(endingAt: index, from: floor)
        }
        return nil
    }

    /// A person who is named directly before a token.
    private func person(endingAt index: Int, from floor: Int) -> Int? {
        var place = firstMention(from: index)
        while place > 0 {
            place -= 1
            let mention = table.mentions[place]
            guard mention.tokens.upperBound > index - 3, mention.tokens.lowerBound >= floor else {
                return nil
            }
            if mention.tokens.upperBound <= index, let person = person(mention) { return person }
        }
        return nil
    }

    private func person(startingIn range: Range<Int>) -> Int? {
        let place = firstMention(from: range.lowerBound)
        guard place < table.mentions.count, range.contains(table.mentions[place].tokens.lowerBound) else {
            return nil
        }
        return person(table.mentions[place])
    }

    private func person(_ mention: Mention) -> Int? {
        mention.entity.flatMap { table.records[$0].entity.kind == .person ? $0 : nil }
    }

    /// The place of the first name that begins at a token or behind it.
    private func firstMention(from index: Int) -> Int {
        var (low, high) = (0, table.mentions.count)
        while low < high {
            let middle = low + (high - low) / 2
            if table.mentions[middle].tokens.lowerBound < index { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
