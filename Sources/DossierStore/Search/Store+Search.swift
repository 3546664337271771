package import DossierText
import Foundation
import GRDB

extension Store {
    /// The best passages for a search, best first; of equally good ones those of the document that came in first.
    ///
    /// A title that holds what is looked for counts as a passage, and more than one: where it stands in the text, that
    /// passage gains; where it was only given with the document, it is a hit of its own.
    package func search(_ selection: PassageSelection) throws(StoreError) -> [PassageHit] {
        try readSearch { database in
            let query = PassageQuery(selection)
            return try query.hits(at: query.found(database), database)
        }
    }

    /// The same, without the passages' texts: documents by their numbers, and where in them.
    package func places(_ selection: PassageSelection) throws(StoreError) -> [(
        document: Int64, span: TextSpan
    )] {
        try readSearch { database in
            try PassageQuery(selection).found(database).map { ($0.document, TextSpan($0.start, $0.end)) }
        }
    }

    /// How many passages a search finds.
    package func count(_ selection: PassageSelection) throws(StoreError) -> Int {
        try readSearch { database in try PassageQuery(selection).count(database) }
    }

    /// What the full-text index has against a query is no failure of the store.
    private func readSearch<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
        do throws(StoreError) {
            return try read(body)
        } catch {
            guard error.kind == .invalid else { throw error }
            throw StoreError(.invalid, "this search cannot be carried out: it is too long or nested too deep")
        }
    }
}

/// The statements of one search.
private struct PassageQuery {
    private let selection: PassageSelection
    private let passages: SQLCondition
    /// Over `d`, the document of a title; nil when titles are not asked for.
    private let documents: SQLCondition?

    /// How much more a word of a title says than one of the text.
    private static let titleWeight = 2.0

    struct Found {
        /// Of the passage; nil for a title that is given.
        var number: Int64?
        var document: Int64
        var start: Int
        var end: Int
        var score: Double
    }

    struct Title {
        var document: Int64
        var score: Double
        /// Where it stands in the text.
        var span: TextSpan?
    }

    init(_ selection: PassageSelection) {
        self.selection = selection
        var conditions: [SQLCondition] = []
        let ofDocument = SQLCondition.all(selection.documents.map(\.sql))
        if !selection.documents.isEmpty {
            conditions.append(
                SQLCondition(
                    sql: "p.document IN (SELECT d.number FROM document d WHERE \(ofDocument.sql))",
                    arguments: ofDocument.arguments))
        }
        if let places = selection.places { conditions.append(places.touched) }
        passages = .all(conditions)
        // A title is part of no place in a text.
        documents = selection.places == nil ? ofDocument : nil
    }

    private var match: String { selection.expression.fts5 }

    /// Rows of the index that match; joined with their passages only where a condition asks for it.
    private var matching: (sql: String, arguments: StatementArguments) {
        if passages.isTrue {
            return ("passage_index i WHERE passage_index MATCH ? AND i.rowid < 1 << 40", [match])
        }
        return (
            """
            passage_index i CROSS JOIN passage p ON p.number = i.rowid
            WHERE passage_index MATCH ? AND i.rowid < 1 << 40 AND (\(passages.sql))
            """, [match] + passages.arguments
        )
    }

    /// The best passages in their order.
    func found(_ database: Database) throws -> [Found] {
        var places = try best(database)
        let titles = try titles(database)
        if !titles.isEmpty { try raise(&places, by: titles, database) }
        places.sort { left, right in
            left.score != right.score
                ? left.score > right.score : (left.document, left.start) < (right.document, right.start)
        }
        if let limit = selection.limit { places = Array(places.prefix(max(0, limit))) }
        return places
    }

    func count(_ database: Database) throws -> Int {
        let (sql, arguments) = matching
        var count = try Int.fetchOne(database, sql: "SELECT count(*) FROM \(sql)", arguments: arguments) ?? 0
        if let documents {
            count +=
                try Int.fetchOne(
                    database,
                    sql: """
                        SELECT count(*) FROM \(Self.titles) AND (\(documents.sql)) AND NOT EXISTS (\(Self.statedTitle))
                        """, arguments: [match] + documents.arguments) ?? 0
        }
        return count
    }

    private static let titles = """
        passage_index i CROSS JOIN document d ON d.number = i.rowid - (1 << 40)
        WHERE passage_index MATCH ? AND i.rowid >= 1 << 40
        """

    /// Where the title of `d` stands in its text.
    private static let statedTitle = """
        SELECT 1 FROM document_fact t WHERE t.document = d.number AND t.name = 'title' AND t.origin = 'text'
            AND t.value = d.title
        """

    func best(_ database: Database) throws -> [Found] {
        let (sql, arguments) = matching
        let limit = selection.limit.map { "LIMIT \(max(0, $0))" } ?? ""
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT p.number, p.document, p.span_start, p.span_end, h.score
                FROM (SELECT i.rowid AS number, i.rank AS score FROM \(sql) ORDER BY 2, 1 \(limit)) h
                CROSS JOIN passage p ON p.number = h.number
                """, arguments: arguments)
        var found: [Found] = []
        while let row = try rows.next() {
            found.append(
                Found(
                    number: row[0], document: row[1], start: row[2], end: row[3], score: -(row[4] as Double)))
        }
        return found
    }

    func titles(_ database: Database) throws -> [Title] {
        guard let documents else { return [] }
        let limit = selection.limit.map { "LIMIT \(max(0, $0))" } ?? ""
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT d.number, i.rank, t.span_start, t.span_end
                FROM passage_index i CROSS JOIN document d ON d.number = i.rowid - (1 << 40)
                LEFT JOIN document_fact t ON t.document = d.number AND t.name = 'title' AND t.origin = 'text'
                    AND t.value = d.title
                WHERE passage_index MATCH ? AND i.rowid >= 1 << 40 AND (\(documents.sql)) ORDER BY 2, 1 \(limit)
                """, arguments: [match] + documents.arguments)
        var titles: [Title] = []
        while let row = try rows.next() {
            let start = row[2] as Int?
            titles.append(
                Title(
                    document: row[0], score: -(row[1] as Double) * Self.titleWeight,
                    span: start.map { TextSpan($0, row[3] ?? $0) }))
        }
        return titles
    }

    /// Adds to the score of passages that hold a title, and to the hits titles that do not stand in the text.
    func raise(_ found: inout [Found], by titles: [Title], _ database: Database) throws {
        var raised: [Int64: Double] = [:]
        let lookup = try database.cachedStatement(
            sql: "SELECT number FROM passage WHERE document = ? AND span_start <= ? AND span_end >= ?")
        for title in titles {
            guard let span = title.span else {
                found.append(
                    Found(number: nil, document: title.document, start: 0, end: 0, score: title.score))
                continue
            }
            if let number = try Int64.fetchOne(lookup, arguments: [title.document, span.start, span.end]) {
                raised[number] = title.score
            }
        }
        for index in found.indices {
            guard let number = found[index].number, let score = raised.removeValue(forKey: number) else {
                continue
            }
            found[index].score += score
        }
        guard !raised.isEmpty, selection.limit != nil else { return }
        // The best passages by their text alone do not hold these. A plus keeps FTS5 from a search for each number.
        let numbers = raised.keys.sorted().map(String.init).joined(separator: ",")
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT p.number, p.document, p.span_start, p.span_end, i.rank
                FROM passage_index i CROSS JOIN passage p ON p.number = i.rowid
                WHERE passage_index MATCH ? AND i.rowid < 1 << 40 AND +i.rowid IN (\(numbers))
                """, arguments: [match])
        while let row = try rows.next() {
            found.append(
                Found(
                    number: row[0], document: row[1], start: row[2], end: row[3],
                    score: -(row[4] as Double) + (raised[row[0]] ?? 0)))
        }
    }

    func hits(at places: [Found], _ database: Database) throws -> [PassageHit] {
        let highlighter = Highlighter(selection.expression)
        let text = try database.cachedStatement(sql: "SELECT text FROM document_text WHERE document = ?")
        let title = try database.cachedStatement(sql: "SELECT title FROM document WHERE number = ?")
        var passages: [Int: ArraySlice<UInt8>] = [:]
        // Each document's text is read once, whatever the order of its hits.
        for (document, indices) in Dictionary(grouping: places.indices, by: { places[$0].document }) {
            let isNeeded = indices.contains { places[$0].number != nil }
            let bytes = isNeeded ? try Data.fetchOne(text, arguments: [document]).map(Array.init) ?? [] : []
            for index in indices {
                if places[index].number == nil {
                    passages[index] =
                        Array((try String.fetchOne(title, arguments: [document]) ?? "").utf8)[...]
                } else {
                    let start = min(max(places[index].start, 0), bytes.count)
                    passages[index] =
                        Array(bytes[start..<min(max(places[index].end, start), bytes.count)])[...]
                }
            }
        }
        return places.indices.map { index in
            let found = places[index]
            let passage = passages[index] ?? []
            return PassageHit(
                document: found.document, passage: String(decoding: passage, as: UTF8.self),
                span: TextSpan(found.start, found.end), highlights: highlighter.highlights(in: passage),
                score: found.score)
        }
    }
}

extension SQLCondition {
    var isTrue: Bool { sql == "TRUE" }
}

extension FindingReader {
    /// The best passages for a search, with the ids of their documents; what the index cannot carry out finds nothing.
    package func passages(
        _ selection: PassageSelection
    ) throws(StoreError) -> [(number: Int64, id: String, hit: PassageHit)] {
        try read { database in
            let query = PassageQuery(selection)
            return try query.hits(at: query.found(database), database).compactMap { hit in
                try String.fetchOne(
                    database, sql: "SELECT id FROM document WHERE number = ?", arguments: [hit.document]
                ).map { (hit.document, $0, hit) }
            }
        }
    }
}
