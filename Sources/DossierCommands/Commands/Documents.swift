import DossierHost
import DossierSDK
import DossierText

extension CommandDefinition {
    static let docs: CommandDefinition = CommandDefinition(
        name: "docs", summary: "List the documents.",
        syntax: ["docs [WORDS of the title, id or publisher] [FILTER …]", "… | docs [FILTER …]"],
        details: [
            "After a pipe: the documents in which the records stand, in their order, with the number of them as hits: of",
            "passages, of findings, of the people whom a document names.",
        ],
        filters: DocumentFilters.definitions,
        examples: [
            UsageExample("docs", "all documents"),
            UsageExample("docs | group publisher", "how many each publisher has"),
            UsageExample("docs from:2025-09-01 type:pdf", "by their date and the kind of file"),
            UsageExample("search toll* | docs", "the documents that speak of it"),
            UsageExample("docs undated:yes", "those of which the date is not known"),
        ],
        argument: .document, columns: DocumentList.columns, reach: .documents,
        run: { invocation throws(Diagnostic) in .table(try DocumentList(invocation).table()) },
        count: { invocation throws(Diagnostic) in try DocumentList(invocation).count() })

    static let read = CommandDefinition(
        name: "read", summary: "Read a document, or an earlier text of it.",
        syntax: ["read DOCUMENT[@REVISION]"],
        details: [
            "A document is named by its id (d:3f2a), its file's name, or a part of its title that no other has."
        ],
        examples: [
            UsageExample("read d:3f2a", "the document with that id"),
            UsageExample("read gazette.txt", "by its file's name"),
            UsageExample("read d:3f2a@1", "its first text"),
        ],
        argument: .document
    ) { invocation throws(Diagnostic) in
        let workspace = try invocation.workspace()
        let reference = try invocation.onlyArgument("a document")
        let document = try invocation.attempt(at: reference.span) { () throws(WorkspaceError) in
            try workspace.textReference(reference.text)
        }
        return .page(try DocumentPage.page(of: document, invocation))
    }
}

extension Record {
    init(_ document: DocumentRecord) {
        self.init(
            [
                .handle(document.handle), .text(document.id), document.facts.title.map(Value.text),
                document.facts.publisher.map(Value.text),
                document.facts.published.map { .date($0.description) },
                .number(Double(document.words)), .number(Double(document.findings)),
                document.facts.author.map(Value.text),
                document.facts.url.map(Value.text), document.facts.language.map(Value.text),
                .text(document.mediaType),
                .number(Double(document.bytes)), .text(document.imported), .text(document.origin),
                .text(document.textSHA256), .number(Double(document.revisions)),
                .number(Double(document.copies)),
            ], places: [Place(document: document.id)])
    }
}
