package import DossierText
import Foundation
import GRDB

/// A passage that a search found.
package struct PassageHit: Sendable {
    /// Number of the document.
    package let document: Int64
    package let passage: String
    package let span: TextSpan
    /// UTF-8 offsets into `passage`.
    package let highlights: [TextSpan]
    /// BM25, turned so that higher is better.
    package let score: Double
}

extension Store {
    /// The best passages for a search, best first.
    package func search(_ expression: SearchExpression, limit: Int) throws(StoreError) -> [PassageHit] {
        try read { database in
            // FF and FE stand in no UTF-8 text, so the marks cannot be mistaken.
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT p.document, p.span_start, p.span_end, h.score, h.text
                    FROM (SELECT rowid AS number, rank AS score,
                            CAST(highlight(passage_index, 0, CAST(x'FF' AS TEXT), CAST(x'FE' AS TEXT)) AS BLOB) AS text
                        FROM passage_index WHERE passage_index MATCH ? ORDER BY rank LIMIT ?) h
                    JOIN passage p ON p.number = h.number ORDER BY h.score, h.number
                    """,
                arguments: [expression.fts5, max(0, limit)])
            var hits: [PassageHit] = []
            while let row = try rows.next() {
                let (passage, highlights) = Self.unmark(row[4] as Data)
                hits.append(
                    PassageHit(
                        document: row[0], passage: passage, span: TextSpan(row[1], row[2]),
                        highlights: highlights, score: -(row[3] as Double)))
            }
            return hits
        }
    }

    /// The text without its marks, and where they stood.
    private static func unmark(_ marked: Data) -> (String, [TextSpan]) {
        var bytes: [UInt8] = []
        var highlights: [TextSpan] = []
        var start = 0
        bytes.reserveCapacity(marked.count)
        for byte in marked {
            switch byte {
            case 0xFF: start = bytes.count
            case 0xFE: highlights.append(TextSpan(start, bytes.count))
            default: bytes.append(byte)
            }
        }
        return (String(decoding: bytes, as: UTF8.self), highlights)
    }
}
