import DossierExport
import DossierHost
import DossierSDK
import DossierText

/// Adds to records where they come from, for a file that must speak for itself.
struct TableSources {
    let table: Table
    /// Parallel to the records.
    let sources: [ExportSource?]

    /// - Parameter table: one with all its columns; a choice of columns is left as it was chosen.
    init(_ table: Table, in workspace: Workspace?, for format: FileFormat) throws(WorkspaceError) {
        // In a text to read a passage keeps its source even where few columns were chosen.
        let isNoted = table.isWhole || !format.holdsEverything
        guard isNoted, format.hasSources, let workspace, table.records.contains(where: { !$0.places.isEmpty })
        else {
            self.table = table
            sources = []
            return
        }
        let places = table.records.map { record in
            record.places.first.flatMap { table.isWhole || $0.span != nil ? $0 : nil }
        }
        let found = try workspace.sources(of: places.compactMap(\.self))
        let sources: [ExportSource?] = places.map { place in place.flatMap { found[$0] } }.map { source in
            source.map {
                ExportSource(
                    title: $0.facts.title, publisher: $0.facts.publisher,
                    published: $0.facts.published?.description, document: $0.document,
                    bytes: $0.span?.range, line: $0.line, passage: $0.passage)
            }
        }
        self.sources = sources
        guard format.holdsEverything else {
            self.table = table
            return
        }
        var whole = table
        let further: [(column: Column, value: (ExportSource) -> Value?)] = [
            (Column("title"), { $0.title.map(Value.text) }),
            (Column("publisher"), { $0.publisher.map(Value.text) }),
            (Column("published", .date), { $0.published.map(Value.date) }),
            (Column("paragraph"), { $0.passage.map(Value.text) }),
        ]
        for (column, value) in further where table.index(of: column.name) == nil {
            // A document has no paragraph.
            if column.name == "paragraph", !sources.contains(where: { $0?.passage != nil }) { continue }
            whole.columns.append(column)
            for index in whole.records.indices {
                whole.records[index].values.append(sources[index].flatMap(value))
            }
        }
        self.table = whole
    }
}
