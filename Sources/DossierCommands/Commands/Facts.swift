import DossierHost
import DossierSDK
import DossierText

extension CommandDefinition {
    static let facts: CommandDefinition = CommandDefinition(
        name: "facts",
        summary: "List what is not known of the documents; show or correct what is known of one.",
        syntax: ["facts", "facts DOCUMENT …", "facts DOCUMENT … FACT:VALUE …"],
        details: [
            "Without a document: those of which something is not known, first those without a date. Of a document: every",
            "value that somebody states, with who states it; what you decide counts before facts.jsonl, that before tags",
            "of the file, that before what the text prints. FACT:none says that there is none. A date moves all relative",
            "dates of the document. copy_of: says of which document it is a copy, or that it is none.",
        ],
        filters: FactEditing.filters,
        examples: [
            UsageExample(
                "facts d:3f2a published:2025-09-04 author:none", "the day it was published; no author"),
            UsageExample("facts d:3f2a copy_of:none", "its wording is its own"),
            UsageExample("facts", "of which documents something is not known"),
        ],
        argument: .document, columns: FactTables.missingColumns
    ) { invocation throws(Diagnostic) in
        let workspace = try invocation.workspace()
        let (references, changes) = try FactEditing(invocation).arguments()
        var documents: [DocumentRecord] = []
        for (text, span) in references {
            documents.append(
                try invocation.attempt(at: span) { () throws(WorkspaceError) in try workspace.document(text) }
            )
        }
        if !changes.isEmpty {
            if documents.isEmpty {
                throw invocation.error(
                    .usage, "facts needs the documents of which this is true",
                    hint: "facts d:… \(changes[0].name):…, or docs … | facts \(changes[0].name):…")
            }
            return try FactEditing(invocation).decide(changes, of: documents)
        }
        if documents.isEmpty { return .table(try FactTables.missing(invocation)) }
        return .table(try FactTables.origins(of: documents, invocation))
    }
}

extension StageDefinition {
    static let facts = StageDefinition(
        name: "facts", summary: "Say something of all documents that come through the pipe.",
        syntax: ["facts FACT:VALUE …"],
        details: ["The facts are those of the command: help facts."],
        examples: [
            UsageExample("docs clipping | facts publisher:\"The Arlen Gazette\"", "who published them")
        ]
    ) { output, invocation throws(Diagnostic) in
        let editing = FactEditing(invocation)
        let (references, changes) = try editing.arguments()
        if let reference = references.first {
            throw invocation.error(.usage, "the documents come through the pipe", at: reference.span)
        }
        let documents = try invocation.documents(of: output)
        if changes.isEmpty { return .table(try FactTables.origins(of: documents, invocation)) }
        return try editing.decide(changes, of: documents)
    }
}

/// Reads and carries out `publisher:"…" published:2025-09-04 author:none`.
struct FactEditing {
    private let invocation: Invocation

    init(_ invocation: Invocation) { self.invocation = invocation }

    static let filters = Workspace.factNames.map { name in
        FilterDefinition(
            name, name == "published" ? .date : .text,
            name == "copy_of" ? "the document of which it is a copy, or none" : "set it, or none")
    }

    /// A fact to be set; nil says that there is none.
    typealias Change = (name: String, value: String?, span: Range<Int>)

    func arguments() throws(Diagnostic) -> (
        documents: [(text: String, span: Range<Int>)], changes: [Change]
    ) {
        var documents: [(text: String, span: Range<Int>)] = []
        var changes: [Change] = []
        for argument in invocation.call.arguments {
            let text = invocation.source.text(argument.span)
            switch argument.form {
            case .filter(let name, let values, false) where Workspace.factNames.contains(name.text):
                let texts = try invocation.texts(of: values)
                if texts.count > 1, name.text != "author" {
                    throw invocation.error(
                        .usage, "a document has one \(name.text)", at: argument.span,
                        hint: "a comma inside the value stands in quotation marks")
                }
                let value = texts.joined(separator: ", ")
                let span = (values.first?.span.lowerBound ?? name.span.lowerBound)..<argument.span.upperBound
                try refuseSecond(name.text, in: changes, at: argument.span)
                changes.append(
                    (name.text, values.first?.kind == .bare && value == "none" ? nil : value, span))
            case .filter(let name, _, let isNegated):
                guard name.text.utf8.count == 1, !isNegated else {
                    throw invocation.error(
                        .usage, "there is no fact “\(name.text)”", at: name.span,
                        label: Invocation.proposal(name.text, among: Workspace.factNames),
                        hint: "the facts are \(Workspace.factNames.joined(separator: ", "))")
                }
                documents.append((text, argument.span))
            case .values(let values):
                // An address or a handle after the colon makes the argument one word.
                if values.count == 1, values[0].kind == .bare, let colon = text.firstIndex(of: ":"),
                    Workspace.factNames.contains(String(text[..<colon]))
                {
                    try refuseSecond(String(text[..<colon]), in: changes, at: argument.span)
                    changes.append(
                        (String(text[..<colon]), String(text[text.index(after: colon)...]), argument.span))
                    continue
                }
                for literal in values {
                    for text in try invocation.texts(of: [literal]) { documents.append((text, literal.span)) }
                }
            case .comparison:
                throw invocation.error(.usage, "facts has no comparisons", at: argument.span)
            }
        }
        return (documents, changes)
    }

    private func refuseSecond(
        _ name: String, in changes: [Change], at span: Range<Int>
    ) throws(Diagnostic) {
        guard changes.contains(where: { $0.name == name }) else { return }
        throw invocation.error(.usage, "\(name) is said twice", at: span)
    }

    func decide(_ changes: [Change], of documents: [DocumentRecord]) throws(Diagnostic) -> Output {
        let workspace = try invocation.workspace()
        let reviewer = invocation.reviewer
        let wasAnalyzed = try invocation.attempt { () throws(WorkspaceError) in try workspace.isAnalyzed() }
        for change in changes where change.name == "published" {
            if let value = change.value, CalendarDate(iso: value) == nil {
                throw invocation.error(
                    .usage, "“\(value)” is not a day", at: change.span,
                    label: "a day such as 2025-09-04, or none")
            }
        }
        _ = try invocation.keep { () throws(WorkspaceError) in
            try workspace.decide(changes.map { ($0.name, $0.value) }, of: documents, by: reviewer)
        }
        let what = changes.map { $0.value == nil ? "no \($0.name)" : $0.name }.joined(separator: ", ")
        invocation.session.output.decided("\(Counted.text(documents.count, "document")): \(what) decided")
        try invocation.analyzeChanges(workspace, wasAnalyzed: wasAnalyzed)
        return .nothing
    }
}

/// What is known of documents, as records.
enum FactTables {
    static let missingColumns = [
        Column("id", .handle, aliases: ["handle"]), Column("document"), Column("missing"),
        Column("published", .date), Column("publisher"), Column("title"), Column("author"),
    ]

    private static let originColumns = [
        Column("id", .handle, aliases: ["handle"]), Column("document", isShown: false), Column("fact"),
        Column("value"), Column("origin"), Column("counts", .choice(["yes", "no"])), Column("passage"),
    ]

    /// Documents of which something is not known, those without a date first.
    static func missing(_ invocation: Invocation) throws(Diagnostic) -> Table {
        let workspace = try invocation.workspace()
        let documents = try invocation.attempt { () throws(WorkspaceError) in try workspace.documents() }
        var undated: [Record] = []
        var others: [Record] = []
        for document in documents {
            let facts = document.facts
            let known: [(String, String?)] = [
                ("published", facts.published?.description), ("publisher", facts.publisher),
                ("title", facts.title), ("author", facts.author),
            ]
            let missing = known.filter { $0.1 == nil }.map(\.0)
            if missing.isEmpty { continue }
            let record = Record([
                .handle(document.handle), .text(document.id), .list(missing),
                facts.published.map { .date($0.description) }, facts.publisher.map(Value.text),
                facts.title.map(Value.text), facts.author.map(Value.text),
            ])
            if facts.published == nil { undated.append(record) } else { others.append(record) }
        }
        return Table(columns: missingColumns, records: undated + others, noun: "document")
    }

    /// Every value that somebody states, with who states it.
    static func origins(of documents: [DocumentRecord], _ invocation: Invocation) throws(Diagnostic) -> Table
    {
        let workspace = try invocation.workspace()
        var columns = originColumns
        columns[1].isShown = documents.count > 1
        var records: [Record] = []
        for document in documents {
            let facts = try invocation.attempt { () throws(WorkspaceError) in
                try workspace.facts(of: document)
            }
            let text = try invocation.attempt { () throws(WorkspaceError) in try workspace.text(of: document)
            }
            for fact in facts {
                var passage: Value?
                if case .text(let span)? = fact.origin, span.end <= text.count {
                    passage = self.passage(span, in: text)
                }
                records.append(
                    Record([
                        .handle(document.handle), .text(document.id), .text(fact.name),
                        (fact.value ?? (fact.origin == nil ? nil : "none")).map(Value.text),
                        fact.origin.map { .text(words(for: $0)) },
                        // Of what nobody states nothing counts.
                        fact.value == nil && fact.origin == nil ? nil : .text(fact.counts ? "yes" : "no"),
                        passage,
                    ]))
            }
        }
        return Table(columns: columns, records: records, noun: "fact")
    }

    private static func words(for origin: FactRecord.Origin) -> String {
        switch origin {
        case .decision: "decided (reviews.jsonl)"
        case .given: "given (facts.jsonl)"
        case .tag(let tag): tag
        case .text: "the text"
        }
    }

    /// The line in which the fact is printed.
    private static func passage(_ span: TextSpan, in text: [UInt8]) -> Value {
        let start = text[..<span.start].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let end = text[span.end...].firstIndex(of: 0x0A) ?? text.count
        return .passage(
            String(decoding: text[start..<end], as: UTF8.self),
            [TextSpan(span.start - start, span.end - start)])
    }
}
