import DossierHost
import DossierText

/// The `import` command.
struct Import {
    private let invocation: Invocation

    init(_ invocation: Invocation) { self.invocation = invocation }

    func run() throws(Diagnostic) -> Output {
        let workspace = try invocation.workspace()
        var options = ImportOptions()
        var sources: [String] = []
        var analyzes = true
        for argument in invocation.call.arguments {
            if case .filter(let name, let values, false) = argument.form,
                let filter = CommandDefinition.import.filters.first(where: { $0.name == name.text })
            {
                guard values.count == 1 else {
                    throw invocation.error(.usage, "\(name.text) takes one value", at: argument.span)
                }
                let text = try invocation.text(of: values[0])
                try set(filter.name, text, at: values[0].span, &options, &analyzes)
            } else if case .values(let values) = argument.form, values.count == 1, values[0].kind == .bare,
                values[0].text.hasPrefix("revises:")
            {
                // The handle's colon makes the argument one word.
                options.revises = String(values[0].text.dropFirst("revises:".utf8.count))
            } else {
                sources.append(
                    place(of: FilePath.expandingHome(try invocation.text(of: argument)), in: workspace))
            }
        }
        guard !sources.isEmpty else { throw invocation.error(.usage, "import needs a file or folder") }
        let report = try take(sources, options, into: workspace)
        if analyzes, !report.imported.isEmpty || !report.revised.isEmpty {
            try invocation.analyze(workspace, modules: nil)
            let news = try invocation.attempt { () throws(WorkspaceError) in
                try DeclaredViews.news(of: report.importedIDs + report.revisedIDs, in: workspace)
            }
            for line in news { invocation.session.output.note(line) }
        }
        return .nothing
    }

    /// A path is relative to the current folder, or to the workspace's where only that has it, so that a script can name
    /// what lies in its workspace.
    private func place(of path: String, in workspace: Workspace) -> String {
        guard path != "-", !path.hasPrefix("/"), !FilePath.exists(path) else { return path }
        let inside = FilePath.join(workspace.path, path)
        return FilePath.exists(inside) ? inside : path
    }

    private func set(
        _ name: String, _ text: String, at span: Range<Int>, _ options: inout ImportOptions,
        _ analyzes: inout Bool
    ) throws(Diagnostic) {
        switch name {
        case "published":
            switch text {
            case "auto": options.published = .automatic
            case "none": options.published = .none
            default:
                guard let date = CalendarDate(iso: text) else {
                    throw invocation.error(
                        .usage, "“\(text)” is not a day", at: span,
                        label: "auto, none or a date such as 2025-09-04")
                }
                options.published = .date(date)
            }
        case "format":
            options.readsJSONLines =
                try invocation.choice(text, among: ["text", "jsonl"], what: "format", at: span) == "jsonl"
        case "encoding":
            guard ImportOptions.isEncoding(text) else {
                throw invocation.error(
                    .usage, "there is no encoding “\(text)”", at: span,
                    label: "for example \(ImportOptions.encodings.prefix(6).joined(separator: ", "))")
            }
            options.encoding = text
        case "revises": options.revises = text
        case "facts": options.factsFile = FilePath.expandingHome(text)
        default:
            analyzes = try invocation.choice(text, among: ["yes", "no"], what: "answer", at: span) == "yes"
        }
    }

    private func take(
        _ sources: [String], _ options: ImportOptions, into workspace: Workspace
    ) throws(Diagnostic) -> ImportReport {
        let session = invocation.session
        let output = session.output
        defer { output.progress(nil) }
        workspace.spareMemory(true)
        defer { workspace.spareMemory(false) }
        let report = try invocation.keep { () throws(WorkspaceError) in
            try workspace.importDocuments(sources, options: options, cancellation: session.cancellation) {
                output.progress($0)
            }
        }
        output.progress(nil)
        for line in ImportSummary.problems(of: report) { output.warn(line) }
        try session.checkCancellation()
        if report.problemCount > 0 { session.hasDataProblems = true }
        if report.imported.isEmpty, report.known.isEmpty, report.revised.isEmpty, report.removed.isEmpty,
            let problem = report.problems.first
        {
            let isMissing = problem.line == nil && !FilePath.exists(problem.source)
            throw invocation.error(
                isMissing ? .missing : .data, "nothing could be imported",
                hint: isMissing && !problem.source.hasPrefix("/")
                    ? "a path is relative to \(FilePath.absolute(".")), or to the workspace" : nil)
        }
        output.note(ImportSummary.counts(of: report))
        // What has come in has come in, whether a hint can be given or not.
        for line in (try? ImportSummary.hints(of: report, options, in: workspace)) ?? [] { output.note(line) }
        if let id = report.removed.first {
            output.note(
                "docs removed:yes lists what is left out, restore \(Completer.quoted(id)) takes it in again")
        }
        return report
    }
}
