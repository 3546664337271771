/// A part of a sentence with a predicate of its own.
public struct Clause: Sendable {
    /// How a clause hangs together with what stands before it.
    public enum Link: UInt8, Sendable {
        case main
        /// After `and`, `but`, `or` with a subject of its own.
        case coordinate
        /// After `while`, `because`, `if` …
        case subordinate
        /// After `which`, `who` …
        case relative
        /// What is said, agreed or ensured, after `that`.
        case content
        /// After a comma and a form in -ing: `, using the threat as a lever`
        case participial
        /// After a semicolon, colon or dash.
        case apposition
    }

    /// From the linking word to the mark before the next clause, without edge marks.
    public let tokens: Range<Int>
    public let link: Link
    /// The word that links it: `if`, `while`, `which`.
    public let linkWord: Word?
}

/// Splits a sentence into clauses by marks, linking words and the finite forms that follow them.
///
/// Without a parse the borders are approximate: a border is set where a linking word stands that can hardly mean anything
/// else, or where a subject with a finite verb follows a weaker one. Linear in the length of the sentence.
public struct ClauseSplitter: Sendable {
    private let text: TokenizedText
    private let words: ClauseWords
    private let verbs: VerbForms

    public init(_ text: TokenizedText, words: ClauseWords = .english, verbs: VerbForms = .english) {
        self.text = text
        self.words = words
        self.verbs = verbs
    }

    /// The clauses of a range of tokens, in order, covering it but for the marks between them.
    public func clauses(of range: Range<Int>) -> [Clause] {
        var clauses: [Clause] = []
        var start = range.lowerBound
        var link = (Clause.Link.main, Word?.none)
        var hasFinite = false
        var opensWithAdjunct = beginsAdjunct(start, range.upperBound)
        var index = start
        while index < range.upperBound {
            guard let border = border(at: index, range.upperBound, hasFinite, opensWithAdjunct),
                border.start > start
            else {
                let word = text.word(index)
                if !hasFinite {
                    hasFinite = words.finite.contains(word) && !isMonth(index) || verbs[word]?.form == .past
                }
                index += 1
                continue
            }
            add(start..<index, link, to: &clauses)
            start = border.start
            link = (border.link, border.word)
            hasFinite = false
            opensWithAdjunct = false
            index = max(border.start, index + 1)
        }
        add(start..<range.upperBound, link, to: &clauses)
        return clauses
    }

    private func add(_ range: Range<Int>, _ link: (Clause.Link, Word?), to clauses: inout [Clause]) {
        let tokens = text.trimmed(range)
        if !tokens.isEmpty { clauses.append(Clause(tokens: tokens, link: link.0, linkWord: link.1)) }
    }

    private typealias Border = (start: Int, link: Clause.Link, word: Word?)

    private func border(at index: Int, _ end: Int, _ hasFinite: Bool, _ opensWithAdjunct: Bool) -> Border? {
        let token = text.tokens[index]
        if token.shape == .punctuation {
            if text.isMark(index, ";") || text.isMark(index, ":") || text.isDash(index) {
                return (index + 1, .apposition, nil)
            }
            return text.isMark(index, ",")
                ? borderAfterComma(index + 1, end, hasFinite, opensWithAdjunct) : nil
        }
        guard token.shape == .lower, words.links.contains(token.word) else { return nil }
        if words.subordinators.contains(token.word) { return (index, .subordinate, token.word) }
        if token.word == words.that {
            guard index > 0, words.reporting.contains(text.word(index - 1)), isClause(index + 1, end) else {
                return nil
            }
            return (index + 1, .content, token.word)
        }
        if words.but.contains(token.word) {
            return hasFinite && isClause(index + 1, end) ? (index, .coordinate, token.word) : nil
        }
        if words.weakSubordinators.contains(token.word) {
            return isClause(index + 1, end) ? (index, .subordinate, token.word) : nil
        }
        if token.word == words.and, hasFinite, index + 1 < end, words.subjects.contains(text.word(index + 1))
        {
            return isClause(index + 1, end) ? (index, .coordinate, token.word) : nil
        }
        return nil
    }

    private func borderAfterComma(_ index: Int, _ end: Int, _ hasFinite: Bool, _ opensWithAdjunct: Bool)
        -> Border?
    {
        guard index < end, !isNumberListed(index, end) else { return nil }
        let token = text.tokens[index]
        if words.but.contains(token.word) { return (index, .coordinate, token.word) }
        if words.subordinators.contains(token.word) { return (index, .subordinate, token.word) }
        if words.relatives.contains(token.word) { return (index, .relative, token.word) }
        if words.weakSubordinators.contains(token.word) {
            return isClause(index + 1, end) ? (index, .subordinate, token.word) : nil
        }
        if words.coordinators.contains(token.word) {
            return hasFinite && isClause(index + 1, end) ? (index, .coordinate, token.word) : nil
        }
        if isGerund(index) { return (index, .participial, nil) }
        if index + 1 < end, isAdverb(index), isGerund(index + 1) { return (index, .participial, nil) }
        if opensWithAdjunct || hasFinite, isClause(index, end) {
            return (index, opensWithAdjunct ? .main : .coordinate, nil)
        }
        return nil
    }

    /// `Gates 3, 5, or 8 are shut`: behind the comma a list of numbers goes on.
    private func isNumberListed(_ index: Int, _ end: Int) -> Bool {
        guard index >= 2, text.tokens[index - 2].shape == .number else { return false }
        let next = words.coordinators.contains(text.word(index)) ? index + 1 : index
        guard next < end, text.tokens[next].shape == .number else { return false }
        return next + 1 == end || text.tokens[next + 1].shape == .punctuation
            || words.finite.contains(text.word(next + 1))
    }

    /// Whether a subject and its finite verb begin here.
    public func isClause(_ start: Int, _ end: Int) -> Bool {
        guard start < end else { return false }
        let first = text.tokens[start]
        if first.shape == .lower {
            if words.prepositions.contains(first.word) { return false }
            if let verb = verbs[first.word], !verb.isNounToo { return false }
            if words.subjects.contains(first.word), start + 1 < end,
                words.finite.contains(text.word(start + 1))
            {
                return true
            }
        }
        var index = start
        while index < min(end, start + 10) {
            let token = text.tokens[index]
            if token.shape == .punctuation, !text.isMark(index, "-"), !text.isMark(index, ".") {
                return false
            }
            if index > start {
                if words.finite.contains(token.word), !isMonth(index) { return true }
                if token.shape == .lower, words.relatives.contains(token.word) { return false }
                if let form = verbs[token.word], token.shape == .lower,
                    form.form == .past || form.form == .present && !form.isNounToo
                {
                    return true
                }
            }
            index += 1
        }
        return false
    }

    /// `5 May 2031`: a capital beside a number makes a month of a word that is an auxiliary otherwise.
    private func isMonth(_ index: Int) -> Bool {
        text.tokens[index].shape == .capitalized && words.months.contains(text.word(index))
            && (index > 0 && text.tokens[index - 1].shape.isNumeric
                || index + 1 < text.tokens.count && text.tokens[index + 1].shape.isNumeric)
    }

    /// Whether the sentence opens with something that ends before its subject: `In March, …`, `Citing …, …`
    private func beginsAdjunct(_ index: Int, _ end: Int) -> Bool {
        guard index < end else { return false }
        let word = text.word(index)
        return words.prepositions.contains(word) || words.subordinators.contains(word)
            || words.weakSubordinators.contains(word) || words.falseGerunds.contains(word) || isGerund(index)
            || text.hasSuffix(index, "ly")
    }

    /// Whether a word is a form in -ing of a verb, as far as its spelling tells.
    public func isGerund(_ index: Int) -> Bool {
        let token = text.tokens[index]
        guard token.shape == .lower || token.shape == .capitalized, token.span.count >= 5,
            text.hasSuffix(index, "ing")
        else { return false }
        return !words.falseGerunds.contains(token.word)
    }

    /// Whether a word is an adjective, as far as its ending tells.
    public func isAdjective(_ index: Int) -> Bool {
        let token = text.tokens[index]
        guard token.shape == .lower, token.span.count > 4 else { return false }
        return text.hasSuffix(index, "al") || text.hasSuffix(index, "ic") || text.hasSuffix(index, "ive")
            || text.hasSuffix(index, "ous") || text.hasSuffix(index, "able") || text.hasSuffix(index, "ed")
    }

    /// Whether a word is an adverb, as far as its spelling tells.
    public func isAdverb(_ index: Int) -> Bool {
        let token = text.tokens[index]
        return words.adverbs.contains(token.word)
            || token.shape == .lower && token.span.count > 4 && text.hasSuffix(index, "ly")
    }
}
