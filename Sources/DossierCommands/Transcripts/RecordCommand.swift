import DossierHost

extension CommandDefinition {
    static let record = CommandDefinition(
        name: "record", summary: "Write what you type into a script, with its results, as it is carried out.",
        syntax: ["record FILE [output:no] [append:yes]", "record stop", "record"],
        details: [
            "What fails is left out, and so are help, history, record and replay. Each statement is in the file as soon as it",
            "is done, with its results as comments that begin with #>: the script can be run as any other, and replay FILE",
            "tries it again and compares. Of a long result the first \(Counted.number(TranscriptLines.longest)) lines are kept. Decisions are named in comments that",
            "begin with #=, so that replay can begin before them. output:no leaves both out. A file that is there is not",
            "replaced; append:yes goes on in it. record alone says what is being recorded.",
        ],
        filters: [
            FilterDefinition("output", .choice(["yes", "no"]), "whether results go with it (yes)"),
            FilterDefinition(
                "append", .choice(["yes", "no"]), "whether to go on in a file that is there (no)"),
        ],
        examples: [
            UsageExample("record visit.dossier", "from now on"),
            UsageExample("record stop", "up to here"),
            UsageExample("record morning.dossier output:no", "only what was typed"),
        ],
        argument: .file
    ) { invocation throws(Diagnostic) in
        let session = invocation.session
        let hasOutput = try invocation.answer(named: "output", unsaid: true)
        let appends = try invocation.answer(named: "append")
        let rest = invocation.without(filters: ["output", "append"])
        guard !rest.call.arguments.isEmpty else {
            session.output.say(
                session.recording.map { "what you type is recorded in \($0.path)" } ?? "nothing is recorded")
            return .nothing
        }
        let file = try rest.onlyArgument("a file name, or stop")
        if stopWords.contains(file.text) {
            guard let recording = session.recording else {
                throw invocation.error(
                    .usage, "nothing is recorded", at: file.span, hint: "record FILE begins")
            }
            session.recording = nil
            let workspace = session.workspace.map { " --workspace \($0.path)" } ?? ""
            session.output.note(
                "\(Counted.text(recording.count, "statement")) recorded in \(recording.path); to run it: "
                    + "dossier run \(recording.path)\(workspace)")
            return .nothing
        }
        if let recording = session.recording {
            throw invocation.error(
                .usage, "\(recording.path) is being recorded", at: file.span, hint: "record stop ends that")
        }
        let path = FilePath.expandingHome(file.text)
        // `record on`, `record quotes`: rather a mistake than the name of a script.
        if !file.text.contains(where: { $0 == "." || $0 == "/" }) {
            throw invocation.error(
                .usage, "“\(file.text)” is not the name of a script", at: file.span,
                label: "a name with an ending was expected, or stop", hint: "record \(file.text).dossier")
        }
        if FilePath.isFolder(path) {
            throw invocation.error(
                .usage, "\(path) is a folder, not a file", at: file.span,
                hint: "record \(FilePath.join(file.text, "today.dossier"))")
        }
        if FilePath.exists(path), !appends {
            throw invocation.error(
                .usage, "there is a file \(path) already", at: file.span,
                hint: "record \(file.text) append:yes goes on in it")
        }
        do throws(Diagnostic) {
            // What was decided before is none of it.
            _ = session.workspace?.takeWritten()
            session.recording = try Recording(path, hasOutput: hasOutput, depth: session.depth)
        } catch {
            throw error.located(in: invocation.source, at: file.span)
        }
        session.output.note("what you type is recorded in \(path); record stop ends that")
        return .nothing
    }

    /// What ends a recording: `stop`, and what it is called elsewhere.
    private static let stopWords = ["stop", "off", "end"]
}

extension Invocation {
    /// Whether a filter such as `output:yes` is set.
    ///
    /// - Parameter unsaid: what holds where the filter is left out.
    func answer(named name: String, unsaid: Bool = false) throws(Diagnostic) -> Bool {
        for argument in call.arguments {
            guard case .filter(let word, let values, false) = argument.form, word.text == name else {
                continue
            }
            let text = try texts(of: values).joined(separator: ",")
            return try choice(text, among: ["yes", "no"], what: "answer", at: argument.span) == "yes"
        }
        return unsaid
    }

    /// The same call without some filters.
    func without(filters names: [String]) -> Invocation {
        var rest = self
        for argument in call.arguments {
            if case .filter(let word, _, false) = argument.form, names.contains(word.text) {
                rest = rest.without(argument)
            }
        }
        return rest
    }
}
