extension Parser {
    /// What the names in a condition stand for.
    enum Subject {
        /// Fields of records.
        case records
        /// Values, variables and pipelines.
        case values
    }

    mutating func condition(of subject: Subject) throws(Diagnostic) -> Expression {
        try nested { parser throws(Diagnostic) in
            var left = try parser.conjunction(of: subject)
            var terms = 1
            while try parser.takeKeyword("or") {
                try parser.count(&terms)
                left = .or(left, try parser.conjunction(of: subject))
            }
            return left
        }
    }

    private mutating func conjunction(of subject: Subject) throws(Diagnostic) -> Expression {
        var left = try negation(of: subject)
        var terms = 1
        while try takeKeyword("and") {
            try count(&terms)
            left = .and(left, try negation(of: subject))
        }
        return left
    }

    /// Every term is a step down for whatever walks through the condition.
    private static let mostTerms = 1000

    private mutating func count(_ terms: inout Int) throws(Diagnostic) {
        terms += 1
        guard terms > Self.mostTerms else { return }
        throw Diagnostic(
            .syntax, "a condition of more than \(Self.mostTerms) comparisons is too long",
            span: try peek().span,
            hint: "one comparison takes a list: FIELD in a,b,c")
    }

    private mutating func negation(of subject: Subject) throws(Diagnostic) -> Expression {
        try nested { parser throws(Diagnostic) in
            if try parser.takeKeyword("not") { return .not(try parser.negation(of: subject)) }
            if try parser.peek().kind == .open {
                try parser.take()
                if subject == .values, try parser.beginsPipeline() {
                    let pipeline = try parser.pipeline()
                    try parser.close()
                    return try parser.comparison(.pipeline(pipeline), of: subject)
                }
                let inner = try parser.condition(of: subject)
                try parser.close()
                return inner
            }
            return try parser.comparison(parser.operand(of: subject), of: subject)
        }
    }

    private mutating func comparison(_ left: Operand, of subject: Subject) throws(Diagnostic) -> Expression {
        let token = try peek()
        let sign: Comparison.Operator
        switch token.kind {
        case .comparison(let found): sign = found
        case .word where token.text == "in": sign = .isIn
        case .colon where subject == .records:
            throw Diagnostic(
                .syntax, "filters with a colon belong to commands", span: token.span,
                label: "“=”, “~”, “<”, “>” or “in” was expected")
        default: return .holds(left)
        }
        try take()
        var right = [try value(after: token)]
        while try peek().kind == .comma {
            let comma = try take()
            right.append(try value(after: comma))
        }
        let end = right.last?.span.upperBound ?? token.span.upperBound
        return .compare(left, sign, right, span: left.span.lowerBound..<max(left.span.lowerBound, end))
    }

    private mutating func operand(of subject: Subject) throws(Diagnostic) -> Operand {
        let token = try peek()
        switch (token.kind, subject) {
        case (.word, .records): return .field(Word(text: try take().text, span: token.span))
        case (.word, .values), (.quoted, .values), (.variable, .values): return .literal(literal(try take()))
        default:
            throw unexpected(token, expected: subject == .records ? "a field" : "a value or (a pipeline)")
        }
    }

    private mutating func value(after sign: Token) throws(Diagnostic) -> Operand {
        let token = try peek()
        guard isValue(token) else { throw unexpected(token, expected: "a value after “\(sign.text)”") }
        if let handle = try handle() { return .literal(handle) }
        let value = try value()
        if case .pipeline(let pipeline) = value.kind { return .pipeline(pipeline) }
        return .literal(value)
    }

    /// `q:3f2a`, which elsewhere would be a filter.
    private mutating func handle() throws(Diagnostic) -> Literal? {
        let letter = try peek()
        guard letter.kind == .word, letter.text.utf8.count == 1 else { return nil }
        var ahead = self
        try ahead.take()
        let colon = try ahead.peek()
        guard colon.kind == .colon, colon.isAttached else { return nil }
        try ahead.take()
        let digits = try ahead.peek()
        guard digits.kind == .word, digits.isAttached, digits.text.utf8.allSatisfy(\.isHexadecimal) else {
            return nil
        }
        try ahead.take()
        self = ahead
        let span = letter.span.lowerBound..<digits.span.upperBound
        return Literal(kind: .bare, text: lexer.source.text(span), span: span)
    }

    /// After an opening parenthesis: whether a pipeline follows, and not a condition.
    private mutating func beginsPipeline() throws(Diagnostic) -> Bool {
        let first = try peek()
        switch first.kind {
        case .word: return first.text != "not" && !LiteralReading.isNumberOrDate(first.text)
        case .variable:
            var copy = self
            try copy.take()
            let next = try copy.peek().kind
            return next == .pipe || next == .close
        default: return false
        }
    }

    mutating func close() throws(Diagnostic) {
        try skipNewlines()
        let token = try take()
        guard token.kind == .close else { throw unexpected(token, expected: "“)”") }
    }

    private mutating func takeKeyword(_ word: String) throws(Diagnostic) -> Bool {
        let token = try peek()
        guard token.kind == .word, token.text == word else { return false }
        try take()
        return true
    }
}

extension Expression {
    /// Where it ends in the source.
    var end: Int {
        switch self {
        case .or(_, let right), .and(_, let right), .not(let right): right.end
        case .compare(_, _, _, let span): span.upperBound
        case .holds(let operand): operand.span.upperBound
        }
    }
}

extension UInt8 {
    fileprivate var isHexadecimal: Bool { self &- 0x30 < 10 || (self | 0x20) &- 0x61 < 6 }
}
