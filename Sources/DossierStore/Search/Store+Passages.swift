package import DossierText
import GRDB

extension Store {
    /// The passages of a document, in order.
    package func passages(of document: Int64) throws(StoreError) -> [TextSpan] {
        try read { database in
            let rows = try Row.fetchCursor(
                database,
                sql: "SELECT span_start, span_end FROM passage WHERE document = ? ORDER BY span_start",
                arguments: [document])
            var spans: [TextSpan] = []
            while let row = try rows.next() { spans.append(TextSpan(row[0], row[1])) }
            return spans
        }
    }
}
