import DossierJSON
package import DossierText
import GRDB

/// Parts of documents: the passages that a search found, those in which findings stand, whole documents.
package struct Places: Sendable {
    /// Ids of documents that count as a whole.
    package var documents: Set<String> = []
    /// Whole passages, and other parts, which stand for the passages that they touch; by their documents' ids, packed.
    private var passages: [String: Set<Int>] = [:]
    private var parts: [String: Set<Int>] = [:]

    /// Bits of an offset; no text is longer than 2³⁰ bytes.
    private static let offsetBits = 30

    package init() {}

    /// - Parameter isPassage: whether it is a passage of the store from end to end.
    package mutating func add(_ span: TextSpan, of document: String, isPassage: Bool) {
        let limit = 1 << Self.offsetBits - 1
        guard span.start >= 0, span.end <= limit, !span.isEmpty else { return }
        let packed = span.start << Self.offsetBits | span.end
        if isPassage {
            passages[document, default: []].insert(packed)
        } else {
            parts[document, default: []].insert(packed)
        }
    }

    /// `["a.txt", …]`
    private var wholeJSON: String { StoredJSON.list(documents.sorted()) }

    /// `{"a.txt":[32212254795, …], …}`: one value a place, which SQLite reads three times as fast as an array.
    private static func json(_ spans: [String: Set<Int>]) -> String {
        var json = JSONWriter()
        json.object { json in
            for (document, packed) in spans.sorted(by: { $0.key < $1.key }) {
                json.key(document)
                json.array { json in for value in packed.sorted() { json.integer(value) } }
            }
        }
        return String(decoding: json.bytes, as: UTF8.self)
    }

    private static let place = """
        WITH place(document, first, last) AS MATERIALIZED (
            SELECT d.number, j.value >> \(offsetBits), j.value & \(1 << offsetBits - 1)
            FROM json_each(?) o CROSS JOIN document d ON d.id = o.key CROSS JOIN json_each(o.value) j)
        """

    /// The findings of one document have their numbers beside each other.
    private static let ofDocument =
        "x.number BETWEEN w.document << 24 AND (w.document << 24 | \(RowNumber.largestOrdinal))"

    private var wholeDocuments: SQLCondition? {
        documents.isEmpty
            ? nil
            : SQLCondition(
                sql: "IN (SELECT d.number FROM json_each(?) j CROSS JOIN document d ON d.id = j.value)",
                arguments: [wholeJSON])
    }

    /// Findings `f` of a table that stand in one of the places: findings are looked for in whole paragraphs, for one
    /// sentence often says what another says of.
    func findings(in table: String) -> SQLCondition {
        var conditions: [SQLCondition] = []
        if let whole = wholeDocuments {
            conditions.append(SQLCondition(sql: "f.document \(whole.sql)", arguments: whole.arguments))
        }
        let within = """
            SELECT x.number FROM place w CROSS JOIN \(table) x ON \(Self.ofDocument)
                AND x.span_start < w.last AND x.span_end > w.first
            """
        if !passages.isEmpty {
            conditions.append(
                SQLCondition(
                    sql: "f.number IN (\(Self.place) \(within))", arguments: [Self.json(passages)]))
        }
        if !parts.isEmpty {
            conditions.append(
                SQLCondition(
                    sql: """
                        f.number IN (\(Self.place)
                            SELECT x.number FROM place w
                                CROSS JOIN passage p ON p.document = w.document AND p.span_start < w.last
                                    AND p.span_end > w.first
                                CROSS JOIN \(table) x ON \(Self.ofDocument)
                                    AND x.span_start < p.span_end AND x.span_end > p.span_start
                            UNION ALL \(within))
                        """, arguments: [Self.json(parts)]))
        }
        return .any(conditions)
    }

    /// Passages `p` that are touched by one of the places.
    var touched: SQLCondition {
        var conditions: [SQLCondition] = []
        if let whole = wholeDocuments {
            conditions.append(SQLCondition(sql: "p.document \(whole.sql)", arguments: whole.arguments))
        }
        let spans = passages.merging(parts) { $0.union($1) }
        if !spans.isEmpty {
            conditions.append(
                SQLCondition(
                    sql: """
                        p.number IN (\(Self.place)
                            SELECT q.number FROM place w CROSS JOIN passage q ON q.document = w.document
                                AND q.span_start < w.last AND q.span_end > w.first)
                        """, arguments: [Self.json(spans)]))
        }
        return .any(conditions)
    }
}
