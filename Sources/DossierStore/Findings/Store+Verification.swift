package import DossierSDK
package import DossierText
import GRDB

/// What the store says of a finding, to be held against the document.
package struct StoredPassage: Sendable {
    package let id: FindingID
    package let span: TextSpan
    package let text: String
    /// Whether the module, its options and the document's facts are those with which it was found.
    package let isCurrent: Bool
}

extension Store {
    /// What the file itself has to complain of: damaged pages, rows without their index entry; empty for a sound one.
    package func integrityProblems() throws(StoreError) -> [String] {
        let lines = try read { database in try String.fetchAll(database, sql: "PRAGMA quick_check(20)") }
        return lines == ["ok"] ? [] : lines
    }

    /// The findings of one module in some documents, by the documents' numbers.
    package func passages(
        of run: ModuleRun, in documents: [Int64]
    ) throws(StoreError) -> [Int64: [StoredPassage]] {
        let table = try table(of: run.module)
        let list = documents.map(String.init).joined(separator: ",")
        return try read { database in
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT f.document, f.id, f.span_start, f.span_end, f.text,
                        coalesce(a.module_key = ? AND a.facts_key = d.facts_key, 0)
                    FROM \(table.table) f JOIN document d ON d.number = f.document
                    LEFT JOIN analysis a ON a.module = ? AND a.document = f.document
                    WHERE f.document IN (\(list)) ORDER BY f.document, f.span_start, f.number
                    """, arguments: [Int64(bitPattern: run.key), table.number])
            var passages: [Int64: [StoredPassage]] = [:]
            while let row = try rows.next() {
                passages[row[0], default: []].append(
                    StoredPassage(
                        id: FindingID(value: UInt64(bitPattern: row[1] as Int64)),
                        span: TextSpan(row[2], row[3]), text: row[4], isCurrent: row[5]))
            }
            return passages
        }
    }
}
