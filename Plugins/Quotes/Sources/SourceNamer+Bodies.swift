import DossierText

/// Names of sources that the text only describes: `Exampleland's coast agency`, `the ministry`, `the fisherman`.
extension SourceNamer {
    /// How far back it is looked for what a description goes on about, in tokens.
    private static let horizon = 700
    private static let articles: WordSet = "the a an"

    /// The name for a description, from its own words or from where the text introduced it; empty where it is nobody's.
    func described(_ range: Range<Int>) -> [String] {
        var range = range
        // "a spokeswoman for the ministry"
        if let spokesman = range.firstIndex(where: { words.spokespeople.contains(text.word($0)) }),
            spokesman + 2 < range.upperBound, words.inner.contains(text.word(spokesman + 1))
        {
            range = spokesman + 2..<range.upperBound
        }
        guard let head = head(of: range) else { return [] }
        let word = text.word(head)
        if words.realms.contains(word), head + 2 < range.upperBound, text.word(head + 1) == "of",
            let mention = phrases.mentions(in: head + 2..<range.upperBound).first, mention.form == .name
        {
            return names(mention)
        }
        if words.bodies.contains(word), isOwned(head, in: range) { return [line(range.lowerBound, head)] }
        guard text.word(range.lowerBound) == "the", head - range.lowerBound <= 2 else { return [] }
        return introduced(word, before: range.lowerBound)
    }

    /// The last noun before a preposition, a comma or a relative clause.
    private func head(of range: Range<Int>) -> Int? {
        var head: Int?
        for index in range {
            if words.inner.contains(text.word(index)) || phrases.isComma(index) { break }
            if phrases.tag(index).isNominal { head = index }
        }
        return head
    }

    /// Whether a name owns the noun: `Exampleland's coast agency`, `the Exampleland coast agency`.
    private func isOwned(_ head: Int, in range: Range<Int>) -> Bool {
        phrases.mentions(in: range.lowerBound..<head + 1).contains { mention in
            (mention.form == .name || mention.form == .adjective) && mention.tokens.upperBound <= head
        }
    }

    private func line(_ start: Int, _ head: Int) -> String {
        let first = Self.articles.contains(text.word(start)) ? start + 1 : start
        return text.line(text.span(min(first, head)..<head + 1))
    }

    /// What a noun stood beside when the text last named it.
    private func introduced(_ word: Word, before start: Int) -> [String] {
        let isSpokesman = words.spokespeople.contains(word)
        let limit = max(0, start - Self.horizon)
        var index = start - 1
        while index > limit {
            let isSame =
                text.word(index) == word || isSpokesman && words.spokespeople.contains(text.word(index))
            if isSame, let found = introduction(at: index, isSpokesman: isSpokesman) { return found }
            index -= 1
        }
        return words.companies.contains(word) ? lastCompany(before: start) : []
    }

    private func introduction(at index: Int, isSpokesman: Bool) -> [String]? {
        let before = phrases.phrase(endingBefore: index + 1, limit: max(0, index - 10)) ?? index..<index + 1
        if isSpokesman {
            let after = phrases.phrase(from: index, limit: min(text.tokens.count, index + 10)) ?? before
            let found = organisation(
                of: index, in: before.lowerBound..<max(before.upperBound, after.upperBound))
            return found.isEmpty ? nil : found
        }
        let around = phrases.mentions(in: before)
        // "the Harbour Safety Board", later "the board"
        if let name = around.last, name.form == .name, name.tokens.upperBound == index + 1,
            name.tokens.count > 1
        {
            return names(name)
        }
        if words.bodies.contains(text.word(index)), isOwned(index, in: before) {
            return [line(before.lowerBound, index)]
        }
        // "Roe, a fisherman" and "fisherman Ivo Roe"
        if before.lowerBound > 1, phrases.isComma(before.lowerBound - 1),
            phrases.tag(before.lowerBound) == .determiner,
            let name = phrases.phrase(
                endingBefore: before.lowerBound - 1, limit: max(0, before.lowerBound - 8)),
            let mention = phrases.mentions(in: name).last(where: { $0.tokens.upperBound == name.upperBound }),
            mention.form == .name
        {
            return names(mention)
        }
        let next = index + 1..<min(text.tokens.count, index + 5)
        if let mention = phrases.mentions(in: next).first, mention.form == .name,
            mention.tokens.lowerBound == index + 1
        {
            return names(mention)
        }
        return nil
    }

    /// The organisation named last, in the sentence or the two before.
    private func lastCompany(before start: Int) -> [String] {
        guard start > 0, let sentence = text.sentence(at: text.tokens[start - 1].start) else { return [] }
        let lower = text.sentences[max(0, sentence - 2)].tokens.lowerBound
        guard lower < start else { return [] }
        let last = phrases.mentions(in: lower..<start).last { mention in
            mention.form == .name
                && mention.entity.map { text.entities[$0].kind == .organisation } == true
                && !words.outlets.contains(text.word(mention.tokens.upperBound - 1))
        }
        return last.map(names) ?? []
    }
}
