import DossierStore
import DossierText

extension Workspace {
    /// Ranked passages for a query in the search language: words (all must occur), "phrases", prefix*, OR, NOT.
    package func search(_ query: String, limit: Int) throws(WorkspaceError) -> [SearchHit] {
        let (hits, entries) = try withStore { store throws(StoreError) -> ([PassageHit], [DocumentEntry]) in
            let hits = try store.search(try SearchExpression(query), limit: limit)
            return (hits, try store.documents(.numbers(Array(Set(hits.map(\.document))))))
        }
        let records = Dictionary(
            zip(entries.map(\.number), try records(entries)), uniquingKeysWith: { first, _ in first })
        return hits.compactMap { hit in
            records[hit.document].map { document in
                SearchHit(
                    document: document, passage: hit.passage, span: hit.span, highlights: hit.highlights,
                    score: hit.score)
            }
        }
    }

    /// Runs one read-only statement over the views.
    package func sql(_ statement: String) throws(WorkspaceError) -> SQLTable {
        try withStore { store throws(StoreError) in
            let table = try store.query(statement)
            return SQLTable(columns: table.columns, rows: table.rows)
        }
    }
}
