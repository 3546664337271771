import DossierHost
import DossierSDK
import DossierText

extension CommandDefinition {
    static let open = CommandDefinition(
        name: "open", summary: "Open a workspace.", syntax: ["open NAME | PATH"],
        details: [
            "A name is looked for in the current folder, in Workspaces/, and, from a script in the sessions/ of a",
            "workspace, beside that workspace.",
        ],
        examples: [
            UsageExample("open harbour-affair", "the workspace Workspaces/harbour-affair"),
            UsageExample("open ~/cases/harbour-affair", "by its path"),
            UsageExample("open ../harbour-affair", "a neighbour of the current folder"),
        ],
        argument: .workspace
    ) { invocation throws(Diagnostic) in
        let name = try invocation.onlyArgument("the name of a workspace")
        let session = invocation.session
        do throws(Diagnostic) {
            try session.open(name.text)
        } catch {
            throw invocation.stayingOpen(error).located(in: invocation.source, at: name.span)
        }
        let workspace = try invocation.workspace()
        let count = try invocation.attempt { () throws(WorkspaceError) in try workspace.documentCount() }
        session.output.note("\(workspace.title): \(Counted.text(count, "document"))")
        return .nothing
    }

    static let new = CommandDefinition(
        name: "new", summary: "Make an empty workspace and open it.",
        syntax: ["new workspace PATH [title:TITLE]"],
        details: [
            "Nothing may be at the path, or an empty folder. import brings documents in. Modules are begun from the shell:",
            "dossier new module NAME.",
        ],
        filters: [FilterDefinition("title", .text, "what it is called (the folder's name)")],
        examples: [
            UsageExample("new workspace harbour-affair", "a folder harbour-affair, which is open then"),
            UsageExample(
                "new workspace ~/cases/ferry title:\"The ferry\"", "with a title of its own"),
            UsageExample("new workspace tolls\nimport ~/clippings", "and what is read in it"),
        ],
        argument: .words(["workspace"])
    ) { invocation throws(Diagnostic) in
        var title: String?
        for argument in invocation.call.arguments {
            guard case .filter(let name, let values, false) = argument.form, name.text == "title" else {
                continue
            }
            title = try invocation.texts(of: values).joined(separator: ",")
        }
        let rest = invocation.without(filters: ["title"])
        let path: String
        do throws(Diagnostic) {
            guard let what = rest.call.arguments.first, try rest.text(of: what) == "workspace" else {
                throw invocation.error(
                    .usage, "new makes a workspace", label: "followed by workspace and a path",
                    hint: "modules are begun from the shell: dossier new module NAME")
            }
            let name = try rest.without(what).onlyArgument("the path of a workspace")
            path = FilePath.expandingHome(name.text)
            let place = try invocation.session.place(ofNew: path)
            try invocation.attempt(at: name.span) { () throws(WorkspaceError) in
                try Workspace.create(at: place, title: title)
            }
            try invocation.session.open(path)
        } catch {
            throw invocation.stayingOpen(error)
        }
        invocation.session.output.note("made the workspace \(path); import FILE… brings documents in")
        return .nothing
    }

    static let `import`: CommandDefinition = CommandDefinition(
        name: "import", summary: "Take documents into the workspace, and analyse them.",
        syntax: [
            "import FILE… [published:auto|none|DATE] [format:text|jsonl] [encoding:NAME] [facts:FILE] [revises:DOCUMENT] [analyze:yes|no]"
        ],
        details: [
            "Files, folders and patterns such as ~/clippings/*.txt; - is standard input. A document that is there",
            "already is not taken in twice; another text from the same address is a new revision. What cannot be read is",
            "reported, and the rest comes in. A .jsonl file of a folder of which a line names a file beside it and holds no",
            "text, such as {\"file\":…,\"publisher\":…,\"published\":…}, gives facts of new documents; facts: gives them to all.",
        ],
        filters: [
            FilterDefinition("published", .words(["auto", "none"]), "the date on which relative dates hang"),
            FilterDefinition("format", .words(["text", "jsonl"]), "jsonl: a document a line"),
            FilterDefinition(
                "encoding", .words(ImportOptions.encodings),
                "of text files that do not tell: windows-1252, koi8-r …"),
            FilterDefinition("revises", .text, "the document of which the one file is a later text"),
            FilterDefinition("facts", .file, "publisher, date and other facts by document, as JSON lines"),
            FilterDefinition("analyze", .words(["yes", "no"]), "whether the analysis follows (yes)"),
        ],
        examples: [
            UsageExample("import ~/clippings/*.txt published:auto", "all text files of a folder"),
            UsageExample("import ~/clippings analyze:no", "a whole folder, to be analysed later"),
            UsageExample(
                "import ~/clippings/story.html published:2031-05-02",
                "a page, with the day from which its “yesterday” counts"),
        ],
        argument: .file
    ) { invocation throws(Diagnostic) in try Import(invocation).run() }

    static let analyze = CommandDefinition(
        name: "analyze", summary: "Analyse what has changed since last time, and relate it.",
        syntax: ["analyze [MODULE …]"],
        examples: [
            UsageExample("analyze", "brings all modules up to date"),
            UsageExample("analyze quotes", "one module"), UsageExample("analyze timeline tariffs", "two"),
        ],
        argument: .module
    ) { invocation throws(Diagnostic) in
        let workspace = try invocation.workspace()
        var modules: [String] = []
        for word in try invocation.words() {
            modules.append(
                try invocation.choice(
                    word.text, among: workspace.registry.names, what: "module", at: word.span))
        }
        try invocation.analyze(workspace, modules: modules.isEmpty ? nil : modules)
        return .nothing
    }

    static let quit = CommandDefinition(
        name: "quit", summary: "Leave; a script ends here.", syntax: ["quit"],
        details: [
            "Ctrl-D does the same at the prompt, and so do exit and \\q. The status of a script that ends so is 0."
        ],
        examples: [
            UsageExample("quit", "leaves"),
            UsageExample("expect (docs | count) > 0\nquit", "in a script: what follows is not carried out"),
            UsageExample("record stop", "what is recorded is whole without it, and also when you leave"),
        ]
    ) { invocation throws(Diagnostic) in
        try invocation.noArguments()
        invocation.session.wantsToQuit = true
        return .nothing
    }

    static let sql = CommandDefinition(
        name: "sql", summary: "Query the workspace's views in SQL, read-only.",
        syntax: ["sql STATEMENT (the rest of the line, as it stands)"],
        details: [
            "Every module is a view of its name; documents, passages, groups, conflicts and reviews have one too. What comes",
            "after a pipe is SQL's here: to go on with the records, keep them: let t = sql select …",
        ],
        examples: [
            UsageExample(
                "sql select publisher, count(*) from documents group by 1", "documents by publisher"),
            UsageExample(
                "sql select name, sql from sqlite_master where type = 'view'", "what there is to query"),
            UsageExample(
                "let long = sql select id, words from documents where words > 10\n$long | sort words desc",
                "records to go on from"),
        ]
    ) { invocation throws(Diagnostic) in
        let workspace = try invocation.workspace()
        guard let statement = invocation.call.raw, !statement.text.isEmpty else {
            throw invocation.error(
                .usage, "sql needs a statement", hint: "sql select * from documents limit 3")
        }
        let result = try invocation.attempt(at: statement.span) { () throws(WorkspaceError) in
            do throws(WorkspaceError) {
                return try workspace.sql(Self.unquoted(statement.text))
            } catch {
                guard error.hint == nil, statement.text.contains(" | ") else { throw error }
                throw WorkspaceError(
                    error.kind, error.message,
                    hint:
                        "a pipe is SQL's own here; let t = sql select … keeps the records, and $t | … goes on"
                )
            }
        }
        return .table(Table(result))
    }
}

extension CommandDefinition {
    /// A statement without the quotation marks around all of it, as a shell's arguments have them: none begins with any.
    private static func unquoted(_ statement: String) -> String {
        guard let mark = statement.first, mark == "\"" || mark == "'", statement.last == mark,
            statement.dropFirst().dropLast().allSatisfy({ $0 != mark })
        else { return statement }
        return String(statement.dropFirst().dropLast())
    }
}

extension Invocation {
    /// Says at the prompt which workspace stays open where another could not be opened: what is typed next is about it.
    func stayingOpen(_ error: Diagnostic) -> Diagnostic {
        guard let workspace = session.workspace, session.scripts.isEmpty else { return error }
        var error = error
        error.hint = [error.hint, "\(workspace.title) stays open"].compactMap { $0 }.joined(separator: "; ")
        return error
    }

    func analyze(_ workspace: Workspace, modules: [String]?) throws(Diagnostic) {
        let output = session.output
        defer { output.progress(nil) }
        let report = try keep { () throws(WorkspaceError) in
            try workspace.analyze(modules: modules, cancellation: session.cancellation) {
                output.progress($0)
            }
        }
        output.progress(nil)
        try session.checkCancellation()
        for failure in report.failures {
            output.warn("\(failure.document.map { "\($0): " } ?? "")\(failure.message)")
        }
        output.note(
            "\(Counted.text(report.analyzed, "document")) analysed, \(Counted.number(report.unchanged)) unchanged: "
                + "\(Counted.text(report.findings, "finding")) in \(Counted.text(report.groups, "group"))")
    }
}

extension Table {
    /// Columns are numbers when all of their values are.
    init(_ result: SQLTable) {
        let kinds: [Column.Kind] = result.columns.indices.map { index in
            var hasNumber = false
            for row in result.rows {
                switch row[index] {
                case .number: hasNumber = true
                case nil: continue
                default: return .text
                }
            }
            return hasNumber ? .number : .text
        }
        self.init(
            columns: zip(result.columns, kinds).map { Column($0, $1, label: $0) },
            records: result.rows.map { row in
                Record(zip(row, kinds).map { field, kind in field.map { Value($0, kind: kind) } })
            })
    }
}
