extension Parser {
    mutating func pipeline() throws(Diagnostic) -> Pipeline {
        try nested { parser throws(Diagnostic) in
            let start = try parser.peek().span.lowerBound
            var calls = [try parser.call(isFirst: true)]
            while try parser.peek().kind == .pipe {
                try parser.take()
                try parser.skipNewlines()
                calls.append(try parser.call(isFirst: false))
            }
            let end = calls.last?.span.upperBound ?? start
            return Pipeline(calls: calls, span: start..<max(start, end))
        }
    }

    private mutating func call(isFirst: Bool) throws(Diagnostic) -> Call {
        let head = try take()
        let word = Word(text: head.text, span: head.span)
        if head.kind == .variable, isFirst {
            return Call(head: .variable(word), span: head.span)
        }
        guard head.kind == .word else {
            throw unexpected(head, expected: isFirst ? "a command" : "a stage such as where, sort or head")
        }
        var call = Call(head: .name(word), span: head.span)
        if isRaw(head.text) || isSearch(head.text) {
            let raw = isSearch(head.text) ? searchRest() : rawRest()
            call.raw = raw
            call.span = head.span.lowerBound..<max(head.span.upperBound, raw.span.upperBound)
            return call
        }
        if takesCondition(head.text) {
            let condition = try condition(of: .records)
            call.condition = condition
            call.span = head.span.lowerBound..<max(head.span.upperBound, condition.end)
            return call
        }
        while try !endsCall(peek()) { call.arguments.append(try argument()) }
        call.span =
            head.span.lowerBound..<max(head.span.upperBound, call.arguments.last?.span.upperBound ?? 0)
        return call
    }

    private func endsCall(_ token: Token) -> Bool {
        switch token.kind {
        case .pipe, .newline, .end, .close: true
        default: false
        }
    }

    /// One argument: everything up to the next space that is not inside quotation marks or after a comma.
    mutating func argument() throws(Diagnostic) -> CallArgument {
        let first = try peek()
        guard isValue(first) else {
            var error = unexpected(
                first,
                expected: "a word, a “text”, a filter such as by:name, a (pipeline), or the end of the line")
            if first.kind == .comparison(.greater) {
                error.hint = "there is no redirection: … | save FILE writes a file"
            }
            throw error
        }
        guard first.kind == .word else { return try values(from: [value()], start: first.span.lowerBound) }
        try take()
        let next = try peek()
        if next.kind == .colon, next.isAttached { return try filter(first) }
        if case .comparison(let sign) = next.kind { return try comparison(first, sign) }
        return try values(from: [literal(first)], start: first.span.lowerBound)
    }

    private mutating func filter(_ name: Token) throws(Diagnostic) -> CallArgument {
        let colon = try take()
        let value = try peek()
        if value.isAttached, value.kind == .colon || !isValue(value), !endsCall(value) {
            return try run(from: name.span.lowerBound, after: [])
        }
        guard isValue(value), value.isAttached else {
            throw Diagnostic(
                .syntax, "“\(name.text):” has no value", span: colon.span,
                label: "a value was expected right after the colon")
        }
        let values = try list()
        if try continues() { return try run(from: name.span.lowerBound, after: values) }
        let isNegated = name.text.utf8.first == 0x2D && name.text.utf8.count > 1
        let text = isNegated ? String(name.text.dropFirst()) : name.text
        let start = name.span.lowerBound
        return CallArgument(
            form: .filter(
                Word(text: text, span: start + (isNegated ? 1 : 0)..<name.span.upperBound), values,
                isNegated: isNegated),
            span: start..<(values.last?.span.upperBound ?? colon.span.upperBound))
    }

    private mutating func comparison(_ name: Token, _ sign: Comparison.Operator) throws(Diagnostic)
        -> CallArgument
    {
        let token = try take()
        guard isValue(try peek()) else {
            throw unexpected(try peek(), expected: "a value after “\(token.text)”")
        }
        let values = try list()
        if try continues() { return try run(from: name.span.lowerBound, after: values) }
        return CallArgument(
            form: .comparison(Word(text: name.text, span: name.span), sign, values),
            span: name.span.lowerBound..<(values.last?.span.upperBound ?? token.span.upperBound))
    }

    private mutating func values(from first: [Literal], start: Int) throws(Diagnostic) -> CallArgument {
        var values = first
        try continueList(&values)
        if try continues() { return try run(from: start, after: values) }
        return CallArgument(form: .values(values), span: start..<(values.last?.span.upperBound ?? start))
    }

    /// A run of tokens without a space that is no filter, comparison or list: a path or an address with signs in it.
    ///
    /// - Parameter values: what has been read of it. A variable in it would be nothing but its name.
    private mutating func run(from start: Int, after values: [Literal]) throws(Diagnostic) -> CallArgument {
        var end = start
        var holdsVariable = values.contains { $0.kind == .variable }
        while true {
            let token = try peek()
            guard token.isAttached, !endsCall(token) else { break }
            end = token.span.upperBound
            if token.kind == .variable { holdsVariable = true }
            try take()
        }
        let span = start..<max(start, end)
        if holdsVariable {
            throw Diagnostic(
                .syntax, "a variable stands by itself, and “\(lexer.source.text(span))” is one word",
                span: span,
                label: "a space was expected beside the variable")
        }
        return CallArgument(
            form: .values([Literal(kind: .bare, text: lexer.source.text(span), span: span)]), span: span)
    }

    private mutating func continues() throws(Diagnostic) -> Bool {
        let token = try peek()
        return token.isAttached && !endsCall(token)
    }

    func isValue(_ token: Token) -> Bool {
        switch token.kind {
        case .word, .quoted, .variable, .open: true
        default: false
        }
    }

    /// A word, text or variable, or a pipeline in parentheses.
    mutating func value() throws(Diagnostic) -> Literal {
        let token = try take()
        guard token.kind == .open else { return literal(token) }
        return try nested { parser throws(Diagnostic) in
            let pipeline = try parser.pipeline()
            let end = try parser.peek().span.upperBound
            try parser.close()
            let span = token.span.lowerBound..<max(token.span.upperBound, end)
            return Literal(kind: .pipeline(pipeline), text: parser.lexer.source.text(span), span: span)
        }
    }

    func literal(_ token: Token) -> Literal {
        let kind: Literal.Kind = token.kind == .variable ? .variable : token.kind == .quoted ? .quoted : .bare
        return Literal(kind: kind, text: token.text, span: token.span)
    }

    /// One value, or several with commas between them.
    mutating func list() throws(Diagnostic) -> [Literal] {
        var values = [try value()]
        try continueList(&values)
        return values
    }

    private mutating func continueList(_ values: inout [Literal]) throws(Diagnostic) {
        while try peek().kind == .comma {
            let comma = try take()
            let value = try peek()
            guard isValue(value) else {
                throw Diagnostic(
                    .syntax, "the list ends with a comma", span: comma.span,
                    label: "another value was expected")
            }
            values.append(try self.value())
        }
    }
}
