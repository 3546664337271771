import DossierJSON
package import DossierText
import GRDB

/// Parts of documents: the passages that a search found, those in which findings stand, whole documents.
package struct Places: Sendable {
    /// Ids of documents that count as a whole.
    package var documents: Set<String> = []
    package private(set) var spans: [(document: String, span: TextSpan)] = []
    private var known: Set<Key> = []

    private struct Key: Hashable {
        let document: String
        let span: TextSpan
    }

    package init() {}

    package mutating func add(_ span: TextSpan, of document: String) {
        if known.insert(Key(document: document, span: span)).inserted { spans.append((document, span)) }
    }

    /// `["a.txt", …]`
    private var wholeJSON: String { StoredJSON.list(documents.sorted()) }

    /// `[["a.txt",30,75], …]`
    private var spansJSON: String {
        var json = JSONWriter(capacity: spans.count * 32)
        json.array { json in
            for (document, span) in spans {
                json.array { json in
                    json.string(document)
                    json.integer(span.start)
                    json.integer(span.end)
                }
            }
        }
        return String(decoding: json.bytes, as: UTF8.self)
    }

    /// The passages that a place touches, and what stands in them: findings are looked for in whole paragraphs, for one
    /// sentence often says what another says of.
    private static let wanted = """
        WITH place(document, first, last) AS MATERIALIZED (
            SELECT d.number, json_extract(j.value, '$[1]'), json_extract(j.value, '$[2]')
            FROM json_each(?) j JOIN document d ON d.id = json_extract(j.value, '$[0]'))
        """

    /// Findings `f` of a table that stand in one of the places.
    func findings(in table: String) -> SQLCondition {
        var conditions: [SQLCondition] = []
        if !documents.isEmpty {
            conditions.append(
                SQLCondition(
                    sql: """
                        f.document IN (SELECT d.number FROM json_each(?) j JOIN document d ON d.id = j.value)
                        """, arguments: [wholeJSON]))
        }
        if !spans.isEmpty {
            conditions.append(
                SQLCondition(
                    sql: """
                        f.number IN (\(Self.wanted)
                            SELECT x.number FROM place w
                                CROSS JOIN passage p ON p.document = w.document AND p.span_start < w.last
                                    AND p.span_end > w.first
                                CROSS JOIN \(table) x ON x.document = w.document AND x.span_start < p.span_end
                                    AND x.span_end > p.span_start
                            UNION ALL
                            SELECT x.number FROM place w CROSS JOIN \(table) x ON x.document = w.document
                                AND x.span_start < w.last AND x.span_end > w.first)
                        """, arguments: [spansJSON]))
        }
        return .any(conditions)
    }

    /// Passages `p` that are touched by one of the places.
    var passages: SQLCondition {
        var conditions: [SQLCondition] = []
        if !documents.isEmpty {
            conditions.append(
                SQLCondition(
                    sql: """
                        p.document IN (SELECT d.number FROM json_each(?) j JOIN document d ON d.id = j.value)
                        """, arguments: [wholeJSON]))
        }
        if !spans.isEmpty {
            conditions.append(
                SQLCondition(
                    sql: """
                        p.number IN (\(Self.wanted)
                            SELECT q.number FROM place w CROSS JOIN passage q ON q.document = w.document
                                AND q.span_start < w.last AND q.span_end > w.first)
                        """, arguments: [spansJSON]))
        }
        return .any(conditions)
    }
}
