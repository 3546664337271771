import DossierStore
package import DossierText

/// Reads searches as people write them.
///
///     search     = alternatives
///     alternatives = conjunction { "OR" conjunction }
///     conjunction = part { [ "AND" ] part }
///     part       = [ "NOT" | "-" ] operand | [ "-" ] FILTER ":" value { "," value }
///     operand    = phrase { "near/" NUMBER phrase } | "(" alternatives ")"
///     phrase     = WORD [ "*" ] | "“" words "”" [ "*" ] | $NAME
///
/// Operators are in capitals, so that the words `and`, `or`, `not` can be looked for. An operand of `near` may be a group
/// of alternatives. Filters narrow the whole search and stand outside of parentheses.
package struct SearchParser {
    private var lexer: SearchLexer
    private var ahead: SearchToken?
    private var depth = 0
    private var phrases = 0
    private var filters: [DocumentFilter] = []
    /// Day numbers of `from:` and `to:`.
    private var asked: (first: Int?, last: Int?) = (nil, nil)
    private var limit: Int?
    private let resolve: (String, Range<Int>) -> [String]?
    private let days: (String) -> DayInterval?

    /// Longer searches than any person writes are refused.
    private static let mostPhrases = 200
    private static let greatestDepth = 50

    /// - Parameters:
    ///   - range: where in the bytes the search stands; errors give places in the bytes.
    ///   - resolve: the values of a variable; nil when there is none.
    ///   - days: the interval that a date stands for.
    package static func query(
        _ bytes: [UInt8], in range: Range<Int>,
        resolve: @escaping (String, Range<Int>) -> [String]? = { _, _ in nil },
        days: @escaping (String) -> DayInterval? = { DayInterval(edtf: $0) }
    ) throws(SearchSyntaxError) -> SearchQuery {
        var parser = SearchParser(
            lexer: SearchLexer(bytes, in: range), resolve: resolve, days: days)
        let expression = try parser.alternatives()
        if let token = try parser.peek() {
            throw SearchSyntaxError(message: "a closing parenthesis has no opening one", span: token.span)
        }
        guard let expression else {
            throw SearchSyntaxError(
                message: "search needs a word to look for", span: range,
                label: parser.filters.isEmpty
                    ? "followed by a word or a “phrase”" : "only filters stand here",
                hint: parser.filters.isEmpty ? nil : "documents are listed with: docs FILTER …")
        }
        return SearchQuery(expression: expression, documents: parser.filters, limit: parser.limit)
    }

    private init(
        lexer: SearchLexer, resolve: @escaping (String, Range<Int>) -> [String]?,
        days: @escaping (String) -> DayInterval?
    ) {
        self.lexer = lexer
        self.resolve = resolve
        self.days = days
    }

    private mutating func peek() throws(SearchSyntaxError) -> SearchToken? {
        if ahead == nil { ahead = try lexer.next() }
        return ahead
    }

    private mutating func alternatives() throws(SearchSyntaxError) -> SearchExpression? {
        var parts: [SearchExpression] = []
        let start = try peek()?.span.lowerBound ?? lexer.end
        if let first = try conjunction() { parts.append(first) }
        while let token = try peek(), token.kind == .or {
            ahead = nil
            guard !parts.isEmpty else {
                throw SearchSyntaxError(
                    message: "OR needs a word on either side", span: token.span,
                    label: "nothing stands before it",
                    hint: "the word itself is written small: or")
            }
            guard let next = try conjunction() else {
                throw SearchSyntaxError(
                    message: "OR needs a word on either side", span: token.span, label: "nothing follows it")
            }
            parts.append(next)
        }
        _ = start
        return parts.isEmpty ? nil : parts.count == 1 ? parts[0] : .any(parts)
    }

    private mutating func conjunction() throws(SearchSyntaxError) -> SearchExpression? {
        var wanted: [SearchExpression] = []
        var unwanted: [SearchExpression] = []
        var negation: Range<Int>?
        loop: while let token = try peek() {
            switch token.kind {
            case .or, .close: break loop
            case .and:
                ahead = nil
                guard !wanted.isEmpty, let next = try peek(), next.kind != .or, next.kind != .close else {
                    throw SearchSyntaxError(
                        message: "AND needs a word on either side", span: token.span,
                        hint: "the word itself is written small: and")
                }
            case .not:
                ahead = nil
                negation = token.span
                guard let operand = try operand(after: token) else { continue }
                unwanted.append(operand)
            case .filter(let name, let values, let isNegated):
                ahead = nil
                try add(name, values, isNegated, token)
            default:
                if let operand = try operand(after: nil) { wanted.append(operand) }
            }
        }
        guard !wanted.isEmpty else {
            if let negation {
                throw SearchSyntaxError(
                    message: "what is left out needs a word to be left out from", span: negation,
                    label: "a word to look for was expected beside it")
            }
            return nil
        }
        let positive = wanted.count == 1 ? wanted[0] : SearchExpression.all(wanted)
        return unwanted.isEmpty
            ? positive : .without(positive, unwanted.count == 1 ? unwanted[0] : .any(unwanted))
    }

    /// Nil for a word without a letter or figure, such as a dash.
    private mutating func operand(after operation: SearchToken?) throws(SearchSyntaxError)
        -> SearchExpression?
    {
        guard let token = try peek() else {
            throw SearchSyntaxError(
                message: "a word was expected at the end of the search",
                span: operation?.span ?? lexer.end..<lexer.end)
        }
        var left: [SearchPhrase]
        switch token.kind {
        case .open:
            ahead = nil
            let inner = try group(token)
            guard case .near? = try peek()?.kind else { return inner }
            left = try alternatives(of: inner, token)
        case .phrase, .variable:
            ahead = nil
            left = try phrases(of: token)
            guard !left.isEmpty else { return nil }
        default:
            throw SearchSyntaxError(
                message: "a word was expected here", span: token.span,
                hint: "words such as AND, OR and NOT are looked for in quotation marks")
        }
        var pairs: [SearchExpression] = []
        while let token = try peek(), case .near(let distance) = token.kind {
            ahead = nil
            let right = try neighbours(token)
            guard left.count * right.count <= 64 else {
                throw SearchSyntaxError(message: "near has too many alternatives", span: token.span)
            }
            pairs.append(.near(left, right, distance: distance))
            left = right
        }
        if pairs.isEmpty {
            return left.count == 1 ? .phrase(left[0]) : .any(left.map(SearchExpression.phrase))
        }
        return pairs.count == 1 ? pairs[0] : .all(pairs)
    }

    private mutating func neighbours(_ near: SearchToken) throws(SearchSyntaxError) -> [SearchPhrase] {
        guard let token = try peek() else {
            throw SearchSyntaxError(
                message: "near needs a word or phrase on either side", span: near.span,
                label: "nothing follows it")
        }
        ahead = nil
        switch token.kind {
        case .phrase, .variable:
            let phrases = try phrases(of: token)
            if !phrases.isEmpty { return phrases }
        case .open:
            return try alternatives(of: try group(token), token)
        default: break
        }
        throw SearchSyntaxError(
            message: "near needs a word or phrase on either side", span: token.span,
            label: "a word or phrase was expected")
    }

    private mutating func group(_ open: SearchToken) throws(SearchSyntaxError) -> SearchExpression {
        guard depth < Self.greatestDepth else {
            throw SearchSyntaxError(message: "the search is nested too deep", span: open.span)
        }
        depth += 1
        defer { depth -= 1 }
        let inner = try alternatives()
        guard let close = try peek(), close.kind == .close else {
            throw SearchSyntaxError(
                message: "the parenthesis is not closed", span: open.span, label: "opened here")
        }
        ahead = nil
        guard let inner else {
            throw SearchSyntaxError(
                message: "nothing stands in the parentheses",
                span: open.span.lowerBound..<close.span.upperBound)
        }
        return inner
    }

    /// The phrases of a group that is nothing but alternatives.
    private func alternatives(
        of expression: SearchExpression, _ token: SearchToken
    ) throws(SearchSyntaxError) -> [SearchPhrase] {
        switch expression {
        case .phrase(let phrase): return [phrase]
        case .any(let parts):
            var phrases: [SearchPhrase] = []
            for part in parts { phrases += try alternatives(of: part, token) }
            return phrases
        default:
            throw SearchSyntaxError(
                message: "near takes words, phrases and alternatives of these", span: token.span,
                hint: "(a OR b) near/5 c")
        }
    }

    /// The spellings under which a word or phrase is looked for; several for an abbreviation, and for a variable.
    private mutating func phrases(of token: SearchToken) throws(SearchSyntaxError) -> [SearchPhrase] {
        var result: [SearchPhrase] = []
        switch token.kind {
        case .phrase(let text, let isQuoted, let isPrefix):
            let words = FoldedText.words(text)
            guard !words.isEmpty else { break }
            result.append(SearchPhrase(words, isPrefix: isPrefix))
            if !isQuoted, !isPrefix, let other = Self.otherSpelling(of: text, words) {
                result.append(SearchPhrase(other))
            }
        case .variable(let name):
            guard let values = resolve(name, token.span) else {
                throw SearchSyntaxError(message: "there is no variable “$\(name)”", span: token.span)
            }
            result = values.map { SearchPhrase(FoldedText.words($0)) }.filter { !$0.words.isEmpty }
            if result.isEmpty {
                throw SearchSyntaxError(message: "“$\(name)” holds no word to look for", span: token.span)
            }
        default: break
        }
        phrases += result.count
        guard phrases <= Self.mostPhrases else {
            throw SearchSyntaxError(
                message: "a search of more than \(Self.mostPhrases) words is too long", span: token.span)
        }
        return result
    }

    /// `FBI` is found where `F.B.I.` is written, and the other way round. Of two letters only the capitals are spelt
    /// out: `U.S.` must not find every “us”.
    private static func otherSpelling(of text: String, _ words: [String]) -> [String]? {
        let letters = text.unicodeScalars.filter { $0 != "." }
        guard (2...6).contains(letters.count), letters.allSatisfy({ $0.properties.isUppercase }) else {
            return nil
        }
        if words.count == 1, letters.count == text.unicodeScalars.count {
            return words[0].unicodeScalars.count == letters.count
                ? words[0].unicodeScalars.map { String($0) } : nil
        }
        return words.count == letters.count && words.count > 2 ? [words.joined()] : nil
    }

    private mutating func add(
        _ name: Word, _ values: [Word], _ isNegated: Bool, _ token: SearchToken
    ) throws(SearchSyntaxError) {
        guard depth == 0 else {
            throw SearchSyntaxError(
                message: "filters narrow the whole search", span: token.span,
                label: "it was expected outside of the parentheses")
        }
        var texts: [(text: String, isQuoted: Bool)] = []
        for value in values {
            if value.isVariable {
                guard let resolved = resolve(value.text, value.span) else {
                    throw SearchSyntaxError(
                        message: "there is no variable “$\(value.text)”", span: value.span)
                }
                texts += resolved.map { ($0, true) }
            } else {
                texts.append((value.text, value.isQuoted))
            }
        }
        let span = (values.first?.span.lowerBound ?? token.span.lowerBound)..<token.span.upperBound
        if name.text == "limit" {
            guard texts.count == 1, let number = Int(texts[0].text), number > 0, !isNegated else {
                throw SearchSyntaxError(
                    message: "“\(texts.map(\.text).joined(separator: ","))” is no number of passages",
                    span: span,
                    label: "a whole number was expected")
            }
            limit = min(number, 1_000_000)
            return
        }
        guard let field = DocumentFilter.Field(rawValue: name.text) else {
            throw SearchSyntaxError(
                message: "search has no filter “\(name.text)”", span: name.span,
                hint: "text with a colon goes into quotation marks; filters: "
                    + (DocumentFilter.names + ["limit"]).joined(separator: ", "), unknownFilter: name.text)
        }
        if field.isDate {
            guard texts.count == 1, let interval = days(texts[0].text) else {
                throw SearchSyntaxError(
                    message: "“\(texts.map(\.text).joined(separator: ","))” is not a date", span: span,
                    label: "a date such as 2025-09-04, 2025-09 or 2025-09-01/..")
            }
            if field == .from, !isNegated { asked.first = interval.first }
            if field == .to, !isNegated { asked.last = interval.last }
            if let fault = DocumentFilter.fault(in: DayInterval(first: asked.first, last: asked.last)) {
                throw SearchSyntaxError(message: fault, span: span)
            }
            filters.append(.days(field, interval, isNegated: isNegated))
            return
        }
        guard let filter = DocumentFilter.words(field, texts, isNegated: isNegated) else {
            throw SearchSyntaxError(
                message: "“\(name.text):” holds no word to look for", span: span,
                label: "a letter or figure was expected")
        }
        filters.append(filter)
    }

    typealias Word = SearchToken.Word
}
