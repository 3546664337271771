import DossierHost
import DossierSDK
import DossierText

extension CommandDefinition {
    static let docs: CommandDefinition = CommandDefinition(
        name: "docs", summary: "List the documents.",
        syntax: ["docs [WORDS of the title, id or publisher] [FILTER …]"],
        filters: DocumentFilters.definitions,
        examples: [
            UsageExample("docs", "all documents"),
            UsageExample("docs | group publisher", "how many each publisher has"),
            UsageExample("docs undated:yes", "those of which the date is not known"),
        ],
        argument: .document,
        columns: [
            Column("id", .handle, aliases: ["handle"]), Column("document", aliases: ["name"]),
            Column("title"), Column("publisher"),
            Column("published", .date), Column("words", .number), Column("findings", .number),
            Column("author", isShown: false), Column("url", isShown: false),
            Column("language", isShown: false),
            Column("media_type", isShown: false), Column("bytes", .number, isShown: false),
            Column("imported", isShown: false), Column("origin", isShown: false),
            Column("sha256", isShown: false), Column("revisions", .number, isShown: false),
            Column("copies", .number, isShown: false),
        ],
        run: { invocation throws(Diagnostic) in
            let workspace = try invocation.workspace()
            let query = try DocumentFilters.query(invocation)
            let documents = try invocation.attempt { () throws(WorkspaceError) in
                try workspace.documents(query)
            }
            var columns = Self.docs.columns
            let count = columns.count
            columns[count - 2].isShown = documents.contains { $0.revisions > 1 }
            columns[count - 1].isShown = documents.contains { $0.copies > 0 }
            return .table(Table(columns: columns, records: documents.map(Record.init), noun: "document"))
        },
        count: { invocation throws(Diagnostic) in
            let workspace = try invocation.workspace()
            let query = try DocumentFilters.query(invocation)
            return try invocation.attempt { () throws(WorkspaceError) in
                query.isEmpty ? try workspace.documentCount() : try workspace.documents(query).count
            }
        })

    static let read = CommandDefinition(
        name: "read", summary: "Read a document, or an earlier text of it.",
        syntax: ["read DOCUMENT[@REVISION]"],
        details: [
            "A document is named by its id (d:3f2a), its file's name, or a part of its title that no other has."
        ],
        examples: [UsageExample("read d:3f2a", "the document with that id")],
        argument: .document
    ) { invocation throws(Diagnostic) in
        let workspace = try invocation.workspace()
        let reference = try invocation.onlyArgument("a document")
        let document = try invocation.attempt(at: reference.span) { () throws(WorkspaceError) in
            try workspace.textReference(reference.text)
        }
        return .page(try DocumentPage.page(of: document, invocation))
    }

    static let search: CommandDefinition = CommandDefinition(
        name: "search", summary: "Search the documents' text; the best passages first.",
        syntax: ["search WORDS [source:DOCUMENT] [limit:NUMBER]"],
        details: [
            "All words must occur in the passage. \"Words in quotation marks\" stand beside each other, prefix* finds what",
            "begins so, A OR B finds either, NOT A leaves out, A near/10 B finds both at most ten words apart.",
        ],
        filters: [
            FilterDefinition("source", .text, "only documents with this in id, title or publisher"),
            FilterDefinition("limit", .number, "at most so many passages (50)"),
        ],
        examples: [
            UsageExample("search \"open letter\" harbour* | head 5", "a phrase, and a word that begins so")
        ],
        columns: [
            Column("id", .handle, aliases: ["handle"]), Column("document"),
            Column("passage", aliases: ["text"]),
            Column("score", .number, isShown: false), Column("start", .number, isShown: false),
            Column("end", .number, isShown: false),
        ]
    ) { invocation throws(Diagnostic) in try Search(invocation).run() }
}

extension Record {
    init(_ document: DocumentRecord) {
        self.init([
            .handle(document.handle), .text(document.id), document.facts.title.map(Value.text),
            document.facts.publisher.map(Value.text), document.facts.published.map { .date($0.description) },
            .number(Double(document.words)), .number(Double(document.findings)),
            document.facts.author.map(Value.text),
            document.facts.url.map(Value.text), document.facts.language.map(Value.text),
            .text(document.mediaType),
            .number(Double(document.bytes)), .text(document.imported), .text(document.origin),
            .text(document.textSHA256), .number(Double(document.revisions)), .number(Double(document.copies)),
        ])
    }
}

/// The `search` command: its own filters taken out, the rest goes to the search language as it stands.
private struct Search {
    let invocation: Invocation

    init(_ invocation: Invocation) { self.invocation = invocation }

    func run() throws(Diagnostic) -> Output {
        let workspace = try invocation.workspace()
        var parts: [String] = []
        var limit = 50
        var sources: [String] = []
        for argument in invocation.call.arguments {
            switch argument.form {
            case .filter(let name, let values, false) where name.text == "limit":
                let text = try invocation.texts(of: values).joined(separator: ",")
                limit = Int(max(1, min(try invocation.number(text, at: argument.span), 100_000)))
            case .filter(let name, let values, false) where name.text == "source":
                sources.append(contentsOf: try invocation.texts(of: values))
            case .filter(let name, _, _):
                let names = CommandDefinition.search.filters.map(\.name)
                throw invocation.error(
                    .usage, "search has no filter “\(name.text)”", at: name.span,
                    label: Invocation.proposal(name.text, among: names),
                    hint: "text with a colon goes into quotation marks")
            case .values(let values):
                for literal in values { parts.append(try part(literal)) }
            case .comparison: parts.append(invocation.source.text(argument.span))
            }
        }
        guard !parts.isEmpty else { throw invocation.error(.usage, "search needs a word to look for") }
        let query = parts.joined(separator: " ")
        // With documents left out afterwards, more must be looked at than are shown.
        let wanted = sources.isEmpty ? min(limit, invocation.limit ?? limit) : 100_000
        var hits = try invocation.attempt(at: invocation.call.arguments.first?.span) {
            () throws(WorkspaceError) in
            try workspace.search(query, limit: wanted)
        }
        if !sources.isEmpty {
            var handles: Set<String> = []
            for source in sources {
                let documents = try invocation.attempt { () throws(WorkspaceError) in
                    try workspace.documents(matching: source)
                }
                handles.formUnion(documents.map(\.handle))
            }
            hits = hits.filter { handles.contains($0.document.handle) }
        }
        let records = hits.prefix(limit).map { hit in
            Record([
                .handle(hit.document.handle), .text(hit.document.id), .passage(hit.passage, hit.highlights),
                .number(hit.score), .number(Double(hit.span.start)), .number(Double(hit.span.end)),
            ])
        }
        return .table(Table(columns: CommandDefinition.search.columns, records: records, noun: "passage"))
    }

    /// A quoted text stays a phrase.
    private func part(_ literal: Literal) throws(Diagnostic) -> String {
        switch literal.kind {
        case .bare: return literal.text
        case .quoted: return Self.phrase(literal.text)
        case .variable:
            let texts = try invocation.texts(of: [literal])
            return texts.map { $0.contains(" ") ? Self.phrase($0) : $0 }.joined(separator: " OR ")
        }
    }

    private static func phrase(_ text: String) -> String {
        "\"" + String(text.map { $0 == "\"" ? " " : $0 }) + "\""
    }
}
