/// Splits coordinated verb phrases and lists of noun phrases into their items.
public struct Enumeration: Sendable {
    public enum Form: Sendable {
        /// `to strengthen …, reduce … and prevent …`
        case infinitive
        /// `strengthening …, reducing … and preventing …`
        case gerund
        /// `(has) strengthened …, reduced … and prevented …`
        case past
        /// `training, exercises and the exchange of information`
        case noun
    }

    private let text: TokenizedText
    private let words: ClauseWords
    private let verbs: VerbForms
    private let clauses: ClauseSplitter

    public init(_ text: TokenizedText, words: ClauseWords = .english, verbs: VerbForms = .english) {
        self.text = text
        self.words = words
        self.verbs = verbs
        clauses = ClauseSplitter(text, words: words, verbs: verbs)
    }

    /// What kind of item begins at a token.
    public func form(at index: Int) -> Form {
        if clauses.isGerund(index) { return .gerund }
        return verbs[text.word(index)]?.form == .base ? .infinitive : .noun
    }

    /// The items of an enumeration that begins with an item of the form; one item where nothing is coordinated.
    /// Ranges are without separators, coordinators and edge marks.
    public func items(of range: Range<Int>, form: Form) -> [Range<Int>] {
        guard form != .noun else { return nouns(range) }
        var items: [Range<Int>] = []
        var start = range.lowerBound
        var index = start + 1
        // Found when the first comma before `to` asks for it; `Int.min` where there is none.
        var lastTo: Int?
        while index < range.upperBound {
            let separator = endOfAsWellAs(index, range.upperBound) ?? index
            guard separator > index || isSeparator(index) || form == .gerund && text.word(index) == words.to,
                let head = head(after: separator, range.upperBound, form), head > start,
                form != .infinitive || !isPurpose(separator, range, &lastTo)
            else {
                index += 1
                continue
            }
            append(start..<index, to: &items)
            start = head
            index = head + 1
        }
        append(start..<range.upperBound, to: &items)
        return items
    }

    private func append(_ range: Range<Int>, to items: inout [Range<Int>]) {
        let item = text.trimmed(range)
        if !item.isEmpty { items.append(item) }
    }

    /// `, to support growth`: a comma and `to` lead to what it is for, unless a later `and to` closes a list of such.
    private func isPurpose(_ separator: Int, _ range: Range<Int>, _ lastTo: inout Int?) -> Bool {
        guard separator + 1 < range.upperBound, text.isMark(separator, ","),
            text.word(separator + 1) == words.to
        else {
            return false
        }
        let last =
            lastTo
            ?? range.dropFirst().last {
                text.word($0) == words.to && words.coordinators.contains(text.word($0 - 1))
            } ?? Int.min
        lastTo = last
        return last < separator + 2
    }

    /// The last token of `as well as`.
    private func endOfAsWellAs(_ index: Int, _ end: Int) -> Int? {
        guard index + 3 < end, text.word(index) == "as", text.word(index + 1) == "well",
            text.word(index + 2) == "as"
        else { return nil }
        return index + 2
    }

    private func isSeparator(_ index: Int) -> Bool {
        let token = text.tokens[index]
        if token.shape == .punctuation {
            return text.isMark(index, ",") || text.isMark(index, ";") || text.isDash(index)
        }
        return token.shape == .lower && words.coordinators.contains(token.word)
    }

    /// First token of the item behind a separator: the verb, or the adverb before it.
    private func head(after separator: Int, _ end: Int, _ form: Form) -> Int? {
        var index = separator + 1
        var first: Int?
        while index < min(end, separator + 7) {
            if isVerb(index, end, form) { return first ?? index }
            if clauses.isAdverb(index), !words.listFillers.contains(text.word(index)) {
                first = first ?? index
            } else if !words.listFillers.contains(text.word(index)) {
                return nil
            }
            index += 1
        }
        return nil
    }

    private func isVerb(_ index: Int, _ end: Int, _ form: Form) -> Bool {
        let token = text.tokens[index]
        guard token.shape == .lower else { return false }
        switch form {
        case .gerund:
            guard clauses.isGerund(index), index + 1 < end else { return false }
            // "training exercises and monitoring of": a noun in -ing is followed by what nouns are followed by.
            return verbs[token.word]?.form == .gerund || !words.afterNoun.contains(text.word(index + 1))
        case .infinitive:
            guard let entry = verbs[token.word], entry.form == .base else { return false }
            if token.word == words.work {
                return index + 1 < end && words.afterWork.contains(text.word(index + 1))
            }
            guard entry.isNounToo else { return true }
            guard index + 1 < end, !words.afterNoun.contains(text.word(index + 1)) else { return false }
            // "bases and supply chains": behind a bare coordinator such a word is a verb only before a phrase of its own.
            return !words.coordinators.contains(text.word(index - 1))
                || index >= 2 && text.isMark(index - 2, ",")
                || words.afterVerb.contains(text.word(index + 1)) || text.tokens[index + 1].shape != .lower
                || clauses.isAdjective(index + 1)
        case .past:
            guard let entry = verbs[token.word], entry.form == .past else { return false }
            return index + 1 < end && !words.afterNoun.contains(text.word(index + 1))
        case .noun:
            return false
        }
    }

    /// Semicolons before commas; `A, B and C` is split at its coordinator as well, `A and B` is one item.
    private func nouns(_ range: Range<Int>) -> [Range<Int>] {
        let mark: Unicode.Scalar = range.contains { text.isMark($0, ";") } ? ";" : ","
        var items: [Range<Int>] = []
        var start = range.lowerBound
        var depth = 0
        var isClosed = false
        for index in range {
            if text.isMark(index, "(") { depth += 1 }
            if text.isMark(index, ")") { depth = max(0, depth - 1) }
            guard depth == 0, text.isMark(index, mark) else { continue }
            append(start..<index, to: &items)
            start = index + 1
            while start < range.upperBound, words.coordinators.contains(text.word(start)) {
                start += 1
                isClosed = true
            }
        }
        guard start < range.upperBound else { return items }
        if !items.isEmpty, !isClosed,
            let split = (start..<range.upperBound).first(where: { text.word($0) == words.and })
        {
            append(start..<split, to: &items)
            start = split + 1
        }
        append(start..<range.upperBound, to: &items)
        return items
    }
}
