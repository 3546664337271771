import DossierHost
import DossierSDK

extension CommandDefinition {
    static let modules: CommandDefinition = CommandDefinition(
        name: "modules", summary: "List the analysis modules; take them in and out.",
        syntax: [
            "modules", "modules load PATH", "modules reload", "modules enable|disable NAME …",
            "modules unload NAME …", "modules trust|distrust NAME …",
        ],
        details: [
            "A module comes with the program, or lies in the workspace's folder modules/: a rules file, or a program in any",
            "language. load takes a file or folder from elsewhere into modules/ by a link. reload reads all of them again;",
            "what has changed is found anew by the next analyze, and nothing else. disable takes a module's command away and",
            "keeps what it has found, unload drops that, too; what you have decided about it is kept. A program is not run",
            "before you have allowed it with trust, which holds until its file changes.",
        ],
        examples: [
            UsageExample("modules", "with what each has found"),
            UsageExample("modules | select name kind state problem | list", "why one does not run"),
            UsageExample("modules | chart name findings", "how much each has found"),
            UsageExample("modules disable tariffs\nmodules enable tariffs", "switched off, and on again"),
            UsageExample("modules load sanctions.yaml\nanalyze sanctions", "a rules file from elsewhere"),
            UsageExample("modules reload", "takes over what has changed in modules/"),
        ],
        argument: .module,
        columns: [
            Column("name"), Column("kind"), Column("state"), Column("documents", .number),
            Column("findings", .number), Column("summary"), Column("version", .number, isShown: false),
            Column("kinds", isShown: false), Column("from", isShown: false),
            Column("seconds", .number, isShown: false), Column("problem", isShown: false),
        ]
    ) { invocation throws(Diagnostic) in
        let words = try invocation.words()
        guard let verb = words.first else { return try ModuleList(invocation).table() }
        let verbs = ["load", "reload", "unload", "enable", "disable", "trust", "distrust"]
        try ModuleVerb(
            invocation: invocation,
            name: invocation.choice(verb.text, among: verbs, what: "verb", at: verb.span),
            words: Array(words.dropFirst())
        ).run()
        return .nothing
    }
}

/// The table of all modules, those that do not run, too.
private struct ModuleList {
    let invocation: Invocation

    init(_ invocation: Invocation) { self.invocation = invocation }

    func table() throws(Diagnostic) -> Output {
        let session = invocation.session
        var records: [Record] = []
        guard let workspace = session.workspace else {
            for module in session.registry.modules {
                records.append(
                    record(ModuleEntry(builtIn: module)))
            }
            return .table(Table(columns: CommandDefinition.modules.columns, records: records, noun: "module"))
        }
        for entry in workspace.moduleEntries() {
            var found: (documents: Int, findings: Int)?
            if entry.module != nil {
                found = try invocation.attempt { () throws(WorkspaceError) in
                    (
                        try workspace.documentsRead(by: entry.name),
                        try workspace.count(FindingQuery(module: entry.name))
                    )
                }
            }
            records.append(record(entry, found, seconds: workspace.seconds(of: entry.name)))
        }
        return .table(Table(columns: CommandDefinition.modules.columns, records: records, noun: "module"))
    }

    private func record(
        _ entry: ModuleEntry, _ found: (documents: Int, findings: Int)? = nil, seconds: Double? = nil
    ) -> Record {
        let descriptor = entry.module?.descriptor
        return Record([
            .text(entry.name), .text(entry.kind.rawValue), .text(entry.state.rawValue),
            found.map { .number(Double($0.documents)) }, found.map { .number(Double($0.findings)) },
            descriptor.map { .text($0.summary) }, entry.version.map { .number(Double($0)) },
            descriptor.map { .list($0.schema.kinds.map(\.name)) }, .text(entry.origin ?? "dossier"),
            seconds.map { .number(($0 * 1000).rounded() / 1000) }, entry.problem.map { .text($0) },
        ])
    }
}

/// What changes which modules a workspace has; the workspace is then opened anew.
private struct ModuleVerb {
    let invocation: Invocation
    let name: String
    let words: [(text: String, span: Range<Int>)]

    func run() throws(Diagnostic) {
        let workspace = try invocation.workspace()
        let session = invocation.session
        if name == "reload" {
            if let word = words.first, name == "reload",
                workspace.moduleEntries().allSatisfy({ $0.name != word.text })
            {
                throw unknown(word, in: workspace)
            }
            return try session.reopen(tells: true)
        }
        guard !words.isEmpty else {
            throw invocation.error(
                .usage,
                "modules \(name) needs \(name == "load" ? "a file or folder" : "the name of a module")")
        }
        for word in words {
            switch name {
            case "load":
                let path = FilePath.absolute(FilePath.expandingHome(word.text))
                let file = try invocation.attempt(at: word.span) { () throws(WorkspaceError) in
                    try workspace.link(path)
                }
                session.output.note("modules/\(file) leads to \(word.text)")
            case "unload":
                try known(word, workspace)
                try invocation.attempt(at: word.span) { () throws(WorkspaceError) in
                    try workspace.unload(word.text)
                }
            case "enable", "disable":
                try known(word, workspace)
                try invocation.attempt(at: word.span) { () throws(WorkspaceError) in
                    try workspace.setModule(word.text, isEnabled: name == "enable")
                }
            default:
                try known(word, workspace)
                let program = try invocation.attempt(at: word.span) { () throws(WorkspaceError) in
                    try workspace.trust(word.text, isTrusted: name == "trust")
                }
                if name == "trust" {
                    session.output.note("\(program.path) may run: \(Isolation.here.summary)")
                }
            }
        }
        try session.reopen(tells: true)
    }

    private func known(_ word: (text: String, span: Range<Int>), _ workspace: Workspace) throws(Diagnostic) {
        if workspace.moduleEntries().contains(where: { $0.name == word.text }) { return }
        throw unknown(word, in: workspace)
    }

    private func unknown(_ word: (text: String, span: Range<Int>), in workspace: Workspace) -> Diagnostic {
        let names = workspace.moduleEntries().map(\.name)
        return invocation.error(
            .usage, "there is no module “\(word.text)”", at: word.span,
            label: Invocation.proposal(word.text, among: names),
            hint: "modules: \(names.joined(separator: ", "))")
    }
}

extension Session {
    /// Why a module of the workspace is no command at the moment; nil where there is none, or it is one.
    func absence(of module: String) -> String? {
        workspace?.moduleEntries().first { $0.name == module }?.absence
    }
}
