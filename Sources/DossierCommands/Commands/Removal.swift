import DossierHost

extension CommandDefinition {
    static let remove = CommandDefinition(
        name: "remove", summary: "Leave documents out of lists, search, findings, groups and counts.",
        syntax: ["remove DOCUMENT …"],
        details: [
            "The file stays in documents/, the decision is a line of reviews.jsonl. docs removed:yes lists what is left",
            "out, restore takes it in again.",
        ],
        examples: [
            UsageExample("remove d:3f2a", "as if it had not come in"),
            UsageExample("remove gazette.txt", "by its file's name"),
        ], argument: .document
    ) { invocation throws(Diagnostic) in
        let workspace = try invocation.workspace()
        let references = try RemovalArguments.references(invocation)
        var documents: [DocumentRecord] = []
        for (text, span) in references {
            documents.append(
                try invocation.attempt(at: span) { () throws(WorkspaceError) in try workspace.document(text) }
            )
        }
        return try RemovalArguments.remove(documents, invocation)
    }

    static let restore = CommandDefinition(
        name: "restore", summary: "Take removed documents in again.", syntax: ["restore DOCUMENT …"],
        examples: [
            UsageExample("docs removed:yes | restore", "all of them"), UsageExample("restore d:3f2a", "one"),
            UsageExample("restore gazette.txt", "by its file's name"),
        ], argument: .document
    ) { invocation throws(Diagnostic) in
        let workspace = try invocation.workspace()
        var documents: [DocumentRecord] = []
        for (text, span) in try RemovalArguments.references(invocation) {
            documents.append(
                try invocation.attempt(at: span) { () throws(WorkspaceError) in
                    try workspace.removedDocument(text)
                })
        }
        return try RemovalArguments.restore(documents, invocation)
    }
}

extension StageDefinition {
    static let remove = StageDefinition(
        name: "remove", summary: "Remove all documents that come through the pipe.", syntax: ["remove"],
        examples: [UsageExample("docs source:clipping to:2020 | remove", "old clippings")]
    ) { output, invocation throws(Diagnostic) in
        try invocation.noArguments()
        return try RemovalArguments.remove(try invocation.documents(of: output), invocation)
    }

    static let restore = StageDefinition(
        name: "restore", summary: "Restore all removed documents that come through the pipe.",
        syntax: ["restore"], examples: [UsageExample("docs removed:yes | restore", "all of them")]
    ) { output, invocation throws(Diagnostic) in
        try invocation.noArguments()
        return try RemovalArguments.restore(try invocation.documents(of: output, removed: true), invocation)
    }
}

/// What `remove` and `restore` have in common as commands and stages.
private enum RemovalArguments {
    static func references(_ invocation: Invocation) throws(Diagnostic) -> [(String, Range<Int>)] {
        guard !invocation.call.arguments.isEmpty else {
            throw invocation.error(.usage, "\(invocation.call.name.text) needs a document")
        }
        var references: [(String, Range<Int>)] = []
        for argument in invocation.call.arguments {
            if case .values(let literals) = argument.form {
                for literal in literals {
                    for text in try invocation.texts(of: [literal]) {
                        references.append((text, literal.span))
                    }
                }
            } else {
                references.append((try invocation.text(of: argument), argument.span))
            }
        }
        return references
    }

    static func remove(_ documents: [DocumentRecord], _ invocation: Invocation) throws(Diagnostic) -> Output {
        try decide(documents, "removed", invocation) {
            workspace, documents, reviewer throws(WorkspaceError) in
            try workspace.remove(documents, by: reviewer)
        }
    }

    static func restore(_ documents: [DocumentRecord], _ invocation: Invocation) throws(Diagnostic) -> Output
    {
        try decide(documents, "restored", invocation) {
            workspace, documents, reviewer throws(WorkspaceError) in
            try workspace.restore(documents, by: reviewer)
        }
    }

    private static func decide(
        _ documents: [DocumentRecord], _ what: String, _ invocation: Invocation,
        _ decide: (Workspace, [DocumentRecord], String) throws(WorkspaceError) -> Int
    ) throws(Diagnostic) -> Output {
        let workspace = try invocation.workspace()
        let reviewer = invocation.reviewer
        let wasAnalyzed = try invocation.attempt { () throws(WorkspaceError) in try workspace.isAnalyzed() }
        _ = try invocation.keep { () throws(WorkspaceError) in
            try decide(workspace, documents, reviewer)
        }
        for notice in workspace.takeNotices() { invocation.session.output.warn(notice) }
        let names = documents.prefix(3).map(\.id).joined(separator: ", ")
        invocation.session.output.decided(
            "\(Counted.text(documents.count, "document")) \(what): \(names)\(documents.count > 3 ? " …" : "")"
        )
        if !documents.isEmpty { try invocation.analyzeChanges(workspace, wasAnalyzed: wasAnalyzed) }
        return .nothing
    }
}
