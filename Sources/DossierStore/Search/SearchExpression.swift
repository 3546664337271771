/// A search as people write it, translated to the full-text index's own syntax.
///
/// `tariff talks` (both words), `"joint statement"` (the words in this order), `secur*`, `steel OR copper`,
/// `port NOT canal`, `"drone strike" near/10 strait`, parentheses. Marks and accents in words do not matter.
package struct SearchExpression: Sendable {
    /// In FTS5's query syntax.
    package let fts5: String

    package init(_ text: String) throws(StoreError) {
        var parser = Parser(tokens: try Token.tokens(of: text))
        fts5 = try parser.whole()
    }

    fileprivate enum Token: Equatable {
        case phrase([String], isPrefix: Bool)
        case or, and, not, open, close
        case near(Int)

        static func tokens(of text: String) throws(StoreError) -> [Token] {
            var tokens: [Token] = []
            var rest = Substring(text)
            while let first = rest.first {
                if first.isWhitespace {
                    rest.removeFirst()
                } else if first == "(" || first == ")" {
                    tokens.append(first == "(" ? .open : .close)
                    rest.removeFirst()
                } else if closers[first] != nil {
                    rest.removeFirst()
                    guard let end = rest.firstIndex(where: { closers[first]?.contains($0) == true }) else {
                        throw StoreError(.invalid, "the quotation mark before “\(rest)” is not closed")
                    }
                    let words = FoldedText.words(String(rest[..<end]))
                    rest = rest[rest.index(after: end)...]
                    let isPrefix = rest.first == "*"
                    if isPrefix { rest.removeFirst() }
                    if !words.isEmpty { tokens.append(.phrase(words, isPrefix: isPrefix)) }
                } else {
                    let word = rest.prefix {
                        !$0.isWhitespace && $0 != "(" && $0 != ")" && closers[$0] == nil
                    }
                    rest = rest.dropFirst(word.count)
                    if let token = token(String(word)) { tokens.append(token) }
                }
            }
            return tokens
        }

        private static let closers: [Character: String] = ["\"": "\"“”", "“": "”\"", "«": "»"]

        /// Nil for a word without a letter or digit.
        private static func token(_ word: String) -> Token? {
            switch word {
            case "OR", "|": return .or
            case "AND", "&": return .and
            case "NOT": return .not
            default: break
            }
            if word.lowercased().hasPrefix("near/"), let distance = Int(word.dropFirst(5)), distance >= 0 {
                return .near(min(distance, 1000))
            }
            // `counter-terrorism` and `don't` are several words to the index.
            let words = FoldedText.words(word)
            return words.isEmpty ? nil : .phrase(words, isPrefix: word.hasSuffix("*"))
        }
    }

    private struct Parser {
        var tokens: [Token]
        var next = 0
        var depth = 0

        var token: Token? { next < tokens.count ? tokens[next] : nil }

        mutating func whole() throws(StoreError) -> String {
            let expression = try alternatives()
            if token == .close { throw StoreError(.invalid, "a closing parenthesis has no opening one") }
            return expression
        }

        mutating func alternatives() throws(StoreError) -> String {
            var parts = [try conjunction()]
            while token == .or {
                next += 1
                parts.append(try conjunction())
            }
            return parts.count == 1 ? parts[0] : "(" + parts.joined(separator: " OR ") + ")"
        }

        mutating func conjunction() throws(StoreError) -> String {
            var wanted: [String] = []
            var unwanted: [String] = []
            loop: while let current = token {
                switch current {
                case .or, .close:
                    break loop
                case .and:
                    next += 1
                case .not:
                    next += 1
                    unwanted.append(try operand())
                default:
                    wanted.append(try operand())
                }
            }
            guard !wanted.isEmpty else {
                throw StoreError(
                    .invalid,
                    unwanted.isEmpty
                        ? "a search needs a word to look for" : "a search needs a word to look for beside NOT"
                )
            }
            let positive = wanted.count == 1 ? wanted[0] : "(" + wanted.joined(separator: " AND ") + ")"
            return unwanted.isEmpty ? positive : "(\(positive) NOT (\(unwanted.joined(separator: " OR "))))"
        }

        mutating func operand() throws(StoreError) -> String {
            guard let current = token else {
                throw StoreError(.invalid, "a word was expected at the end of the search")
            }
            next += 1
            switch current {
            case .open:
                guard depth < 50 else { throw StoreError(.invalid, "the search is nested too deep") }
                depth += 1
                let inner = try alternatives()
                guard token == .close else {
                    throw StoreError(.invalid, "an opening parenthesis is not closed")
                }
                next += 1
                depth -= 1
                return inner
            case .phrase(let words, let isPrefix):
                return try near(Self.phrase(words, isPrefix))
            default:
                throw StoreError(.invalid, "a word was expected in the search")
            }
        }

        /// `a near/5 b near/5 c`
        private mutating func near(_ first: String) throws(StoreError) -> String {
            var phrases = [first]
            var distance = 0
            while case .near(let count)? = token {
                next += 1
                guard case .phrase(let words, let isPrefix)? = token else {
                    throw StoreError(.invalid, "a word or phrase was expected after near/\(count)")
                }
                next += 1
                phrases.append(Self.phrase(words, isPrefix))
                distance = max(distance, count)
            }
            return phrases.count == 1 ? first : "NEAR(\(phrases.joined(separator: " ")), \(distance))"
        }

        /// Folded words hold only letters and digits, so nothing needs to be escaped.
        private static func phrase(_ words: [String], _ isPrefix: Bool) -> String {
            "\"\(words.joined(separator: " "))\"" + (isPrefix ? " *" : "")
        }
    }
}
