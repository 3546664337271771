package import DossierText
import GRDB

extension Store {
    /// Ids of documents by their numbers.
    package func documentIDs(_ numbers: Set<Int64>) throws(StoreError) -> [Int64: String] {
        guard !numbers.isEmpty else { return [:] }
        let list = numbers.sorted().map(String.init).joined(separator: ",")
        return try read { database in
            let rows = try Row.fetchCursor(
                database, sql: "SELECT number, id FROM document WHERE number IN (\(list))")
            var ids: [Int64: String] = [:]
            while let row = try rows.next() { ids[row[0]] = row[1] }
            return ids
        }
    }

    /// The passages of a document, in order.
    package func passages(of document: Int64) throws(StoreError) -> [TextSpan] {
        try passages(of: [document])[document] ?? []
    }

    /// The passages of some documents, each in order, by the documents' numbers.
    package func passages(of documents: [Int64]) throws(StoreError) -> [Int64: [TextSpan]] {
        try read { database in
            let statement = try database.cachedStatement(
                sql: "SELECT span_start, span_end FROM passage WHERE document = ? ORDER BY span_start")
            var passages: [Int64: [TextSpan]] = [:]
            for document in documents {
                let rows = try Row.fetchCursor(statement, arguments: [document])
                var spans: [TextSpan] = []
                while let row = try rows.next() { spans.append(TextSpan(row[0], row[1])) }
                passages[document] = spans
            }
            return passages
        }
    }
}
