/// What the text sets off behind a name: a role between commas, an acronym in brackets.
extension EntityTable {
    /// `Jane Roe, the foreign minister,` and `Jane Roe, director of the agency,`: a role set off by commas; and
    /// `Agency for Trade (AT)`: an acronym.
    mutating func noteApposition(after candidate: NameCandidate, in record: Int) {
        var index = candidate.tokens.upperBound
        guard index + 2 < text.tokens.count, text.tokens[index].shape == .punctuation else { return }
        let byte = text.bytes[text.tokens[index].start]
        if byte == 0x28 {
            let inner = text.tokens[index + 1]
            if inner.shape == .upper, text.bytes[text.tokens[index + 2].start] == 0x29,
                candidate.core.count > 1
            {
                setName([inner.word], to: record)
                byWord[inner.word, default: []].append(record)
            }
            return
        }
        guard byte == 0x2C, records[record].entity.kind == .person else { return }
        index += 1
        let start = index
        var hasHead = false
        while index < text.tokens.count, index < start + 12, text.tokens[index].shape.isWord || isJoint(index)
        {
            if words.titles.contains(text.word(index)) { hasHead = true }
            if index > start, text.tokens[index].shape == .lower, Self.relatives.contains(text.word(index)) {
                break
            }
            index += 1
        }
        guard hasHead, index < text.tokens.count, text.tokens[index].shape == .punctuation, index - start > 0
        else { return }
        let first = text.word(start)
        guard
            words.titles.contains(first) || words.titleModifiers.contains(first)
                || words.appositionOpeners.contains(first) || gazetteer.adjectives[first] != nil
        else { return }
        guard let end = roleEnd(start..<index) else { return }
        let role = text.string(text.span(start..<end))
        if role.utf8.count < 90, !records[record].entity.roles.contains(role) {
            records[record].entity.roles.append(role)
            roleWords[record, default: []].append((start..<end).map { text.word($0) })
        }
        for token in start..<end {
            if words.masculine.contains(text.word(token)) { records[record].masculine += 5 }
            if words.feminine.contains(text.word(token)) { records[record].feminine += 5 }
        }
    }

    /// `The mayor of Lima, Jane Roe, said`, `its former chairman, John Doe.`: the role before the comma.
    mutating func notePrecedingRole(of candidate: NameCandidate, in record: Int) {
        let (first, end) = (candidate.tokens.lowerBound, candidate.tokens.upperBound)
        guard candidate.role == nil, candidate.core.count > 1, candidate.country == nil, first > 2,
            candidate.guess == .person || candidate.guess == .other,
            records[record].entity.kind == .person || records[record].entity.kind == .other,
            isComma(first - 1), end < text.tokens.count, text.tokens[end].shape == .punctuation,
            [0x2C, 0x2E, 0x3B, 0x28].contains(text.bytes[text.tokens[end].start]),
            // "the mayor, Jane Roe, and John Doe" may be three.
            !isComma(end) || end + 1 == text.tokens.count || text.word(end + 1) != "and",
            let sentence = text.sentence(at: text.tokens[first].start),
            let start = roleStart(before: first - 1, text.sentences[sentence].tokens.lowerBound)
        else { return }
        records[record].entity.kind = .person
        let role = text.string(text.span(start..<first - 1))
        if role.utf8.count < 90, !records[record].entity.roles.contains(role) {
            records[record].entity.roles.append(role)
        }
        for token in start..<first - 1 {
            if words.masculine.contains(text.word(token)) { records[record].masculine += 5 }
            if words.feminine.contains(text.word(token)) { records[record].feminine += 5 }
        }
    }

    /// Where the role begins that ends before a comma, behind its article or whose it is; nil when what stands there is no
    /// role of one person.
    private func roleStart(before comma: Int, _ limit: Int) -> Int? {
        var head: Int?
        var index = comma - 1
        let far = max(limit, comma - 12)
        while index >= far {
            let token = text.tokens[index]
            if Self.roleOpeners.contains(token.word) || token.word == "'s" {
                guard let head, index + 1 <= head,
                    (index + 1..<head).allSatisfy({ isModifier($0) })
                else {
                    // "of the port": the article of what it is the role in.
                    if token.word == "the", index > far, Self.roleJoints.contains(text.word(index - 1)) {
                        index -= 1
                        continue
                    }
                    return nil
                }
                return index + 1
            }
            guard token.shape.isWord || isJoint(index) else { return nil }
            let isHead = token.shape == .lower || token.shape == .capitalized && text.word(index) != "general"
            if isHead, words.titles.contains(token.word) || words.functions.contains(token.word),
                index + 1 == comma || Self.roleJoints.contains(text.word(index + 1))
            {
                head = index
            } else if token.shape == .lower, head == nil, token.word != "and",
                Self.relatives.contains(token.word)
            {
                return nil
            }
            index -= 1
        }
        return nil
    }

    private func isModifier(_ index: Int) -> Bool {
        let word = text.word(index)
        return words.titleModifiers.contains(word) || words.portfolios.contains(word)
            || gazetteer.adjectives[word] != nil || isJoint(index) || text.tokens[index].shape.isCapital
            || words.bodies.contains(word) || words.titles.contains(word)
    }

    private func isComma(_ index: Int) -> Bool {
        text.tokens[index].span.count == 1 && text.bytes[text.tokens[index].start] == 0x2C
    }

    private static let roleOpeners: WordSet = "the a an its their his her our whose"
    private static let roleJoints: WordSet = "of for at in and"

    /// The end of a role set off by commas, before another person with a title of his own: of `Jane Roe, the director
    /// under Minister John Doe,` only `the director`; nil when nothing but a list of people with titles goes on.
    func roleEnd(_ range: Range<Int>) -> Int? {
        var end = range.upperBound
        for index in range.dropLast() where words.titles.contains(text.word(index)) {
            let next = text.word(index + 1)
            guard text.tokens[index + 1].shape.isCapital, !words.titles.contains(next),
                !words.portfolios.contains(next), !words.titleModifiers.contains(next),
                !words.bodies.contains(next), !gazetteer.beginnings.contains(next)
            else { continue }
            end = index
            while end > range.lowerBound,
                words.titleModifiers.contains(text.word(end - 1))
                    || words.portfolios.contains(text.word(end - 1))
            {
                end -= 1
            }
            while end > range.lowerBound, Self.trailing.contains(text.word(end - 1)) { end -= 1 }
            break
        }
        while end > range.lowerBound, !text.tokens[end - 1].shape.isWord { end -= 1 }
        return isHeaded(range.lowerBound..<end) ? end : nil
    }

    func isHeaded(_ range: Range<Int>) -> Bool {
        range.contains { words.titles.contains(text.word($0)) }
    }

    /// Words with which no role ends.
    static let trailing: WordSet = "under of with for to and by the a from in at"

    static let relatives: WordSet = "who which that said says told has had is was were and but"

    func isJoint(_ index: Int) -> Bool {
        let token = text.tokens[index]
        return token.span.count == 1 && (text.bytes[token.start] == 0x2D || text.bytes[token.start] == 0x2F)
            || token.word == "'s"
    }
}
