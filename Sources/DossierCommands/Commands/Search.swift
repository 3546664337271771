import DossierHost
import DossierSDK
import DossierText

extension CommandDefinition {
    static let search: CommandDefinition = CommandDefinition(
        name: "search", summary: "Search the documents' text and titles; the best passages first.",
        syntax: ["search WORDS [FILTER …]", "… | search WORDS [FILTER …]"],
        details: [
            "All words must occur in a passage (a paragraph, or a title). \"Words in quotation marks\" stand beside each",
            "other, prefix* finds what begins so, A OR B finds either, A near/10 B both with at most ten words between",
            "them, NOT A or -A leaves out; parentheses group. Operators are in capitals. Accents, capitals and marks do not",
            "matter: drone-strike finds “drone strike”, FBI finds “F.B.I.”. Filters narrow by what is known of the",
            "documents; a document without a date is left out by from:, to: and published:. Words in titles weigh more.",
            "At the prompt the best 50 are shown; what follows a pipe gets all. … | quotes goes on with the quotations in",
            "these passages, … | docs with their documents. After a pipe, search looks only where the records stand.",
        ],
        filters: DocumentFilters.ofSearch + [
            FilterDefinition("limit", .number, "at most so many passages")
        ],
        examples: [
            UsageExample("search \"open letter\" harbour* | head 5", "a phrase, and a word that begins so"),
            UsageExample(
                "search (toll OR fee) near/10 \"night ferry\" -freight", "words near each other, one left out"
            ),
            UsageExample(
                "search strike title:harbour from:2025-09-01 to:2025-09-05", "in documents of some days"),
            UsageExample("search toll* | quotes", "who is quoted in passages about it"),
            UsageExample("docs publisher:gazette | search toll*", "in some documents only"),
        ],
        columns: Search.columns, reach: .passages,
        run: { invocation throws(Diagnostic) in .table(try Search(invocation).table()) },
        count: { invocation throws(Diagnostic) in try Search(invocation).count() })
}

/// One search on its way.
struct Search {
    private let invocation: Invocation
    private var query: SearchQuery

    /// How many passages are shown unless it is said.
    private static let usualCount = 50

    static let columns = [
        Column("id", .handle, aliases: ["handle"]), Column("document"),
        Column("passage", aliases: ["text"]),
        Column("title", isShown: false), Column("publisher", isShown: false),
        Column("published", .date, isShown: false),
        Column("score", .number, isShown: false), Column("start", .number, isShown: false),
        Column("end", .number, isShown: false),
    ]

    init(_ invocation: Invocation) throws(Diagnostic) {
        self.invocation = invocation
        query = try Self.query(of: invocation)
        query.within = try invocation.places()
    }

    func count() throws(Diagnostic) -> Int {
        let workspace = try invocation.workspace()
        let count = try invocation.attempt(at: invocation.call.raw?.span) { () throws(WorkspaceError) in
            try workspace.count(query)
        }
        let undated = try invocation.attempt { () throws(WorkspaceError) in
            try workspace.undatedCount(query)
        }
        if undated > 0 { invocation.session.output.warn(Self.leftOut(undated)) }
        return min(count, query.limit ?? .max)
    }

    func table() throws(Diagnostic) -> Table {
        let workspace = try invocation.workspace()
        var query = query
        let limits = [
            query.limit, invocation.limit, invocation.isShown && query.limit == nil ? Self.usualCount : nil,
        ]
        query.limit = limits.compactMap(\.self).min()
        if invocation.givesPlaces {
            let places = try invocation.attempt(at: invocation.call.raw?.span) { () throws(WorkspaceError) in
                try workspace.places(query)
            }
            return Table(columns: [], records: places.map { Record([], places: [$0]) }, noun: "passage")
        }
        let outcome = try invocation.attempt(at: invocation.call.raw?.span) { () throws(WorkspaceError) in
            try workspace.search(query)
        }
        var table = Table(columns: Self.columns, records: outcome.hits.map(Record.init), noun: "passage")
        table.isWhole = true
        if outcome.total > outcome.hits.count { table.total = outcome.total }
        table.remark = remark(outcome)
        return table
    }

    private func remark(_ outcome: SearchOutcome) -> String? {
        var remarks = outcome.advice
        if outcome.undated > 0 {
            remarks.append(Self.leftOut(outcome.undated))
        }
        return remarks.isEmpty ? nil : remarks.joined(separator: "; ")
    }

    private static func leftOut(_ undated: Int) -> String {
        "\(Counted.text(undated, "passage")) of documents without a date left out"
    }

    private static func query(of invocation: Invocation) throws(Diagnostic) -> SearchQuery {
        let source = invocation.source
        let session = invocation.session
        let span =
            invocation.call.raw.flatMap { $0.span.isEmpty ? nil : $0.span } ?? invocation.call.name.span
        let isEmpty = invocation.call.raw?.text.isEmpty ?? true
        var failure: Diagnostic?
        do throws(SearchSyntaxError) {
            return try SearchParser.query(
                isEmpty ? [] : source.bytes, in: isEmpty ? 0..<0 : span,
                resolve: { name, span in
                    do throws(Diagnostic) {
                        return try session.texts(
                            of: Literal(kind: .variable, text: name, span: span), in: source)
                    } catch {
                        failure = error
                        return nil
                    }
                },
                days: { LiteralReading.date($0, now: session.today) })
        } catch {
            if let failure { throw failure }
            let proposal = error.unknownFilter.flatMap {
                Invocation.proposal($0, among: CommandDefinition.search.filters.map(\.name))
            }
            throw Diagnostic(
                .usage, error.message, span: isEmpty ? span : error.span, label: proposal ?? error.label,
                hint: error.hint
            ).located(in: source)
        }
    }
}

extension Record {
    init(_ hit: SearchHit) {
        let facts = hit.document.facts
        self.init(
            [
                .handle(hit.document.handle), .text(hit.document.id), .passage(hit.passage, hit.highlights),
                facts.title.map(Value.text), facts.publisher.map(Value.text),
                facts.published.map { .date($0.description) },
                .number((hit.score * 1_000_000).rounded() / 1_000_000), .number(Double(hit.span.start)),
                .number(Double(hit.span.end)),
            ], places: [Place(document: hit.document.id, span: hit.span, isPassage: true)])
    }
}
