import DossierHost
import DossierText

/// The documents that `docs` lists.
struct DocumentList {
    private let invocation: Invocation
    private let query: DocumentQuery

    static let columns = [
        Column("id", .handle, aliases: ["handle"]), Column("document", aliases: ["name"]),
        Column("title"), Column("publisher"),
        Column("published", .date), Column("words", .number), Column("findings", .number),
        Column("author", isShown: false), Column("url", isShown: false),
        Column("language", isShown: false),
        Column("media_type", isShown: false), Column("bytes", .number, isShown: false),
        Column("imported", isShown: false), Column("origin", isShown: false),
        Column("sha256", isShown: false), Column("revisions", .number, isShown: false),
        Column("copies", .number, isShown: false),
    ]

    init(_ invocation: Invocation) throws(Diagnostic) {
        self.invocation = invocation
        query = try DocumentFilters.query(invocation)
    }

    private func documents() throws(Diagnostic) -> [DocumentRecord] {
        let workspace = try invocation.workspace()
        return try invocation.attempt { () throws(WorkspaceError) in
            try workspace.documents(query)
        }
    }

    func count() throws(Diagnostic) -> Int {
        let workspace = try invocation.workspace()
        guard invocation.input == nil, query.isEmpty else {
            return try table().records.count
        }
        return try invocation.attempt { () throws(WorkspaceError) in try workspace.documentCount() }
    }

    func table() throws(Diagnostic) -> Table {
        var table = Table(columns: Self.columns, noun: "document")
        table.isWhole = true
        let documents = try documents()
        let last = table.columns.count - 1
        table.columns[last - 1].isShown = documents.contains { $0.revisions > 1 }
        table.columns[last].isShown = documents.contains { $0.copies > 0 }
        guard let places = try invocation.placesOfRecords() else {
            table.records = documents.map(Record.init)
            return table
        }
        var hits: [String: Int] = [:]
        var order: [String] = []
        for places in places {
            var seen: Set<String> = []
            for place in places where seen.insert(place.document).inserted {
                if hits[place.document] == nil { order.append(place.document) }
                hits[place.document, default: 0] += 1
            }
        }
        let byID = Dictionary(documents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        table.columns.insert(Column("hits", .number), at: Self.hitsIndex)
        table.records = order.compactMap { id in
            byID[id].map { document in
                var record = Record(document)
                record.values.insert(.number(Double(hits[id] ?? 0)), at: Self.hitsIndex)
                return record
            }
        }
        return table
    }

    /// Behind the title.
    private static let hitsIndex = 3
}
