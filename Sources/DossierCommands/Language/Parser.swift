/// Reads the session language, as ``Grammar/text`` has it: the one parser for the prompt and for files.
package struct Parser {
    var lexer: Lexer
    private var ahead: Token?
    private var depth = 0
    private let forms: Forms
    /// Deeper nesting than any person writes is refused, so that no input can exhaust the stack.
    private static let greatestDepth = 200

    /// Which calls do not take plain arguments.
    package struct Forms: Sendable {
        package var conditions: Set<String> = ["where"]
        package var raw: Set<String> = ["sql"]
        /// Those whose arguments are a search.
        package var searches: Set<String> = ["search"]

        package init() {}
    }

    package init(_ source: SourceText, forms: Forms = Forms()) {
        lexer = Lexer(source)
        self.forms = forms
    }

    /// All statements of a source; nothing of it is carried out when one cannot be read.
    package static func statements(of source: SourceText) throws(Diagnostic) -> [Statement] {
        if let offset = source.firstInvalidByte {
            throw Diagnostic(
                .data, "the text is not valid UTF-8", span: offset..<offset + 1,
                hint: "save the file as UTF-8"
            ).located(in: source)
        }
        var parser = Parser(source)
        do throws(Diagnostic) {
            var statements: [Statement] = []
            while let statement = try parser.statement() { statements.append(statement) }
            return statements
        } catch {
            throw error.located(in: source)
        }
    }

    mutating func peek() throws(Diagnostic) -> Token {
        if let ahead { return ahead }
        let token = try lexer.next()
        ahead = token
        return token
    }

    @discardableResult
    mutating func take() throws(Diagnostic) -> Token {
        let token = try peek()
        ahead = nil
        return token
    }

    mutating func skipNewlines() throws(Diagnostic) {
        while try peek().kind == .newline { try take() }
    }

    private mutating func statement() throws(Diagnostic) -> Statement? {
        try skipNewlines()
        let first = try peek()
        guard first.kind != .end else { return nil }
        let form = try form(first)
        let last = try peek()
        guard last.kind == .newline || last.kind == .end else {
            throw unexpected(last, expected: "the end of the line, or “|”")
        }
        return Statement(
            form: form, span: first.span.lowerBound..<max(first.span.upperBound, last.span.lowerBound))
    }

    private mutating func form(_ first: Token) throws(Diagnostic) -> Statement.Form {
        guard first.kind == .word else { return .pipeline(try pipeline()) }
        switch first.text {
        case "let": return try letForm()
        case "expect":
            try take()
            return try expectForm()
        case "include":
            try take()
            let token = try peek()
            guard token.kind == .word || token.kind == .quoted || token.kind == .variable else {
                throw unexpected(token, expected: "the name of a script")
            }
            return .include(try argument())
        case "time":
            try take()
            return .time(try pipeline())
        default: return .pipeline(try pipeline())
        }
    }

    private mutating func letForm() throws(Diagnostic) -> Statement.Form {
        try take()
        let name = try take()
        guard name.kind == .word, Self.isName(name.text) else {
            throw Diagnostic(
                .syntax, "a variable's name was expected after “let”", span: name.span,
                label: name.kind == .variable
                    ? "without the “$” here" : "letters, digits and “_”, a letter first")
        }
        let sign = try take()
        guard sign.kind == .comparison(.equal) else { throw unexpected(sign, expected: "“=”") }
        let word = Word(text: name.text, span: name.span)
        let value = try peek()
        if value.kind == .open {
            try take()
            let inner = try pipeline()
            try close()
            return .letPipeline(word, inner)
        }
        if value.kind == .quoted
            || value.kind == .word
                && (LiteralReading.isNumberOrDate(value.text)
                    || LiteralReading.shift(ofDay: value.text) != nil)
        {
            return .letValues(word, try list())
        }
        return .letPipeline(word, try pipeline())
    }

    private mutating func expectForm() throws(Diagnostic) -> Statement.Form {
        let first = try peek()
        if first.kind == .word, first.text == "error" {
            try take()
            let next = try peek()
            guard next.kind != .newline, next.kind != .end else {
                throw unexpected(next, expected: "the command that must fail")
            }
            let start = next.span.lowerBound
            do throws(Diagnostic) {
                let pipeline = try pipeline()
                let last = try peek()
                if last.kind == .newline || last.kind == .end { return .expectError(.success(pipeline)) }
                throw unexpected(last, expected: "the end of the line")
            } catch {
                var restart = Lexer(lexer.source, at: start)
                restart.skipLine()
                lexer = restart
                ahead = nil
                return .expectError(.failure(error))
            }
        }
        let condition = try condition(of: .values)
        if try peek().kind == .pipe {
            throw Diagnostic(
                .syntax, "a pipeline stands in parentheses here", span: try peek().span,
                hint: "expect (quotes | count) >= 3")
        }
        return .expect(condition)
    }

    static func isName(_ text: String) -> Bool {
        guard let first = text.utf8.first, first == 0x5F || (first | 0x20) &- 0x61 < 26 || first >= 0x80
        else {
            return false
        }
        return text.utf8.allSatisfy {
            $0 == 0x5F || $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 26 || $0 >= 0x80
        }
    }

    func unexpected(_ token: Token, expected: String) -> Diagnostic {
        let what =
            switch token.kind {
            case .end: "the text ends too early"
            case .newline: "the line ends too early"
            default: "“\(token.text)” does not belong here"
            }
        let start = min(token.span.lowerBound, lexer.source.bytes.count)
        return Diagnostic(
            .syntax, what, span: token.kind == .newline || token.kind == .end ? start..<start : token.span,
            label: "\(expected) was expected", hint: Self.otherWords[token.text.lowercased()])
    }

    /// What other languages write where this one has its own word.
    private static let otherWords = [
        "like": "FIELD ~ WORD looks for a part of a text",
        "contains": "FIELD ~ WORD looks for a part of a text",
        "matches": "FIELD ~ WORD looks for a part of a text", "between": "FIELD >= 1 and FIELD <= 3",
        "is": "FIELD alone asks whether it has a value, not FIELD whether it has none", "&&": "and, or, not",
        "||": "and, or, not", "!": "and, or, not", "=": "let NAME = … keeps a value",
        "desc": "sort FIELD desc",
        "order": "… | sort FIELD [desc]", "limit": "… | head NUMBER",
        ";": "each statement stands on a line of its own",
    ]

    /// Runs a part of the grammar that can nest.
    mutating func nested<Result>(
        _ body: (inout Parser) throws(Diagnostic) -> Result
    ) throws(Diagnostic) -> Result {
        guard depth < Self.greatestDepth else {
            throw Diagnostic(
                .syntax, "this is nested more than \(Self.greatestDepth) levels deep", span: try peek().span)
        }
        depth += 1
        defer { depth -= 1 }
        return try body(&self)
    }

    func takesCondition(_ name: String) -> Bool { forms.conditions.contains(name) }

    func isSearch(_ name: String) -> Bool { forms.searches.contains(name) }

    /// The text of a search, after the token that was taken last.
    mutating func searchRest() -> Literal {
        let rest = lexer.searchRest()
        return Literal(kind: .quoted, text: rest.text, span: rest.span)
    }

    func isRaw(_ name: String) -> Bool { forms.raw.contains(name) }

    /// The rest of the line as it stands, after the token that was taken last.
    mutating func rawRest() -> Literal {
        let rest = lexer.rawRest()
        return Literal(kind: .quoted, text: rest.text, span: rest.span)
    }
}

extension SourceText {
    /// Where the first byte stands that is not part of a UTF-8 scalar.
    var firstInvalidByte: Int? {
        if String(validating: bytes, as: UTF8.self) != nil { return nil }
        var low = 0
        var high = bytes.count
        // The longest valid prefix, give or take a scalar that is cut off.
        while low < high {
            let middle = (low + high + 1) / 2
            var end = middle
            while end > 0, end > middle - 4, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
            if String(validating: bytes[..<end], as: UTF8.self) != nil {
                low = middle
            } else {
                high = middle - 1
            }
        }
        return min(low, max(0, bytes.count - 1))
    }
}
