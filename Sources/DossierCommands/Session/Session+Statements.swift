import DossierText

extension Session {
    func perform(_ statement: Statement, in source: SourceText) throws(Diagnostic) {
        try checkCancellation()
        switch statement.form {
        case .pipeline(let pipeline):
            try show(evaluate(pipeline, in: source, isShown: true))
        case .letPipeline(let name, let pipeline):
            let result = try evaluate(pipeline, in: source)
            if case .nothing = result {
                throw Diagnostic(
                    .usage, "“\(source.text(pipeline.span))” gives nothing to keep", span: pipeline.span,
                    hint: "text is written in quotation marks: let \(name.text) = \"…\"")
            }
            variables[name.text] = result
        case .letValues(let name, let literals):
            if literals.count == 1 {
                variables[name.text] = .value(value(of: literals[0]))
            } else {
                var texts: [String] = []
                for literal in literals { texts += try self.texts(of: literal, in: source) }
                variables[name.text] = .value(.list(texts))
            }
        case .expect(let expression):
            try expect(expression, in: source, span: statement.span)
        case .expectError(.failure):
            return
        case .expectError(.success(let pipeline)):
            try expectError(pipeline, in: source)
        case .include(let argument):
            try include(argument, in: source)
        case .time(let pipeline):
            let clock = ContinuousClock()
            let start = clock.now
            let result = try evaluate(pipeline, in: source, isShown: true)
            let duration = clock.now - start
            try show(result)
            output.say("\(Self.text(of: duration))  \(source.text(pipeline.span))")
        }
    }

    /// A day that is counted from today is kept as the day that it is now.
    private func value(of literal: Literal) -> Value {
        if literal.kind == .bare, let shift = LiteralReading.shift(ofDay: literal.text), let today {
            return .date(CalendarDate(dayNumber: today.dayNumber + shift).description)
        }
        return LiteralReading.value(literal)
    }

    /// `12 ms`, `3.4 s`
    private static func text(of duration: Duration) -> String {
        let (seconds, attoseconds) = duration.components
        let tenths = Int(seconds) * 10_000 + Int(attoseconds / 100_000_000_000_000)
        if tenths < 10_000 { return "\(tenths / 10).\(tenths % 10) ms" }
        return "\(tenths / 10_000).\(tenths / 1000 % 10) s"
    }

    private func include(_ argument: CallArgument, in source: SourceText) throws(Diagnostic) {
        let call = Call(head: .name(Word(text: "include", span: argument.span)), span: argument.span)
        let text = try Invocation(call: call, session: self, source: source).text(of: argument)
        let path =
            source.folder.map { FilePath.join($0, FilePath.expandingHome(text)) }
            ?? FilePath.expandingHome(text)
        let shown = source.name.map { FilePath.join(FilePath.folder($0), text) } ?? text
        do throws(Diagnostic) {
            try runScript(at: FilePath.isReadable(shown) ? shown : path)
        } catch {
            var error = error
            if error.kind == .missing, error.source == nil, let folder = source.folder, !text.hasPrefix("/"),
                !text.hasPrefix("~")
            {
                error.hint = "a path in a script is relative to the script's folder, \(folder)"
            }
            throw error.located(in: source, at: argument.span)
        }
    }

    private func expectError(_ pipeline: Pipeline, in source: SourceText) throws(Diagnostic) {
        do throws(Diagnostic) {
            _ = try evaluate(pipeline, in: source)
        } catch {
            if error.kind == .interrupted || error.kind == .outputClosed { throw error }
            return
        }
        throw Diagnostic(
            .expectation, "an error was expected, but “\(source.text(pipeline.span))” works",
            span: pipeline.span)
    }

    /// Carries out a pipeline and gives what comes out of its end.
    ///
    /// - Parameter isShown: whether that is only shown, so that a long list may be cut.
    package func evaluate(
        _ pipeline: Pipeline, in source: SourceText, isShown: Bool = false
    ) throws(Diagnostic) -> Output {
        var rest = pipeline.calls[...]
        guard let first = rest.popFirst() else { return .nothing }
        var result: Output
        switch first.head {
        case .variable(let word): result = try variable(word, in: source)
        case .name(let word):
            guard let command = vocabulary.command(word.text) else { throw unknownCommand(word, in: source) }
            result = try run(command, first, nil, &rest, in: source, isShown: isShown)
        }
        while let call = rest.popFirst() {
            try checkCancellation()
            if let command = vocabulary.command(call.name.text), command.takesRecords {
                result = try run(command, call, result, &rest, in: source, isShown: isShown)
                continue
            }
            guard let stage = vocabulary.stage(call.name.text) else {
                throw unknownStage(call.name, in: source)
            }
            if let page = helpPage(asked: call, in: source) { return page }
            result = try stage.apply(result, Invocation(call: call, session: self, source: source))
        }
        return result
    }

    /// Runs a command, with the calls after it in view: of what is only counted no records are made.
    private func run(
        _ command: CommandDefinition, _ call: Call, _ input: Output?, _ rest: inout ArraySlice<Call>,
        in source: SourceText, isShown: Bool
    ) throws(Diagnostic) -> Output {
        if let page = helpPage(asked: call, in: source) {
            rest.removeAll()
            return page
        }
        var invocation = Invocation(call: call, session: self, source: source)
        invocation.input = input
        if command.takesConditions(invocation) {
            while let condition = rest.first?.condition {
                invocation.following.conditions.append(condition)
                rest.removeFirst()
            }
            invocation.following.look(at: rest)
            // What is kept may be gone on from later.
            if !isShown { invocation.following.fields = nil }
            if let fold = Following.Fold(rest), let table = try command.fold?(invocation, fold) {
                rest.removeFirst()
                return .table(table)
            }
        }
        if let next = rest.first, next.name.text == "count", next.arguments.isEmpty, let count = command.count
        {
            rest.removeFirst()
            return .value(.number(Double(try count(invocation))))
        }
        invocation.limit = rest.first.flatMap { Following.count($0, of: "head") }
        invocation.givesPlaces =
            rest.first.flatMap { vocabulary.command($0.name.text) }?.takesRecords ?? false
        invocation.isShown = isShown && rest.isEmpty
        do throws(Diagnostic) {
            return try command.run(invocation)
        } catch {
            guard error.kind == .usage || error.kind == .missing, let hint = hintAtHelp(call, in: source)
            else {
                throw error
            }
            var hinted = error
            hinted.hint = hint
            throw hinted
        }
    }

    private func unknownCommand(_ word: Word, in source: SourceText) -> Diagnostic {
        if vocabulary.stage(word.text) != nil {
            return Diagnostic(
                .usage, "\(word.text) works on records that come through a pipe", span: word.span,
                label: "a command was expected", hint: "COMMAND | \(word.text) …"
            ).located(in: source)
        }
        let names = vocabulary.commands.map(\.name) + Vocabulary.keywords
        let habit = absence(of: word.text) ?? hint(onHabit: word.text)
        let proposal = habit == nil ? Invocation.proposal(word.text, among: names) : nil
        return Diagnostic(
            .usage, "there is no command “\(word.text)”", span: word.span, label: proposal,
            hint: habit ?? (proposal == nil ? "help lists the commands" : nil)
        ).located(in: source)
    }

    private func unknownStage(_ word: Word, in source: SourceText) -> Diagnostic {
        if vocabulary.command(word.text) != nil {
            return Diagnostic(
                .usage, "\(word.text) is a command and begins a pipeline", span: word.span,
                label: "a stage such as where, sort or head was expected",
                hint:
                    "commands that go on from records: \(vocabulary.continuations.map(\.name).joined(separator: ", "))"
            ).located(in: source)
        }
        return Diagnostic(
            .usage, "there is no stage “\(word.text)”", span: word.span,
            label: Invocation.proposal(
                word.text, among: (vocabulary.stages.map(\.name) + vocabulary.continuations.map(\.name))),
            hint: hint(onHabit: word.text)
                ?? "stages: \(vocabulary.stages.map(\.name).joined(separator: ", "))"
        ).located(in: source)
    }
}
