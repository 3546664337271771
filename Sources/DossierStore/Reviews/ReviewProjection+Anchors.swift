import DossierSDK
import DossierText
import Foundation
import GRDB

extension ReviewProjection {
    private struct Anchor {
        var number: Int64
        var action: Review.Action?
        var isInForce: Bool
        var module: String
        var id: Int64
        var document: String
        var sha256: String
        var span: TextSpan
        var text: String
        var finding: Int64?

        static let columns = """
            a.number, r.action, r.in_force, a.module, a.id, a.document, a.sha256, a.span_start, a.span_end, a.text,
            a.finding
            """

        init(_ row: Row) {
            number = row[0]
            action = Review.Action(rawValue: row[1])
            isInForce = row[2]
            module = row[3]
            id = row[4]
            document = row[5]
            sha256 = row[6]
            span = TextSpan(row[7], row[8])
            text = row[9]
            finding = row[10]
        }
    }

    /// Finds the findings of some anchors, and marks those that gained or lost one. Findings added by hand come first,
    /// because others may lie on them.
    mutating func anchor(where condition: String, _ arguments: StatementArguments) throws {
        let anchors = try Row.fetchAll(
            database,
            sql: """
                SELECT \(Anchor.columns) FROM review_anchor a JOIN review r ON r.number = a.review
                WHERE \(condition) ORDER BY r.action <> 'add', r.time, r.id, a.number
                """,
            arguments: arguments
        ).map { Anchor($0) }
        for anchor in anchors {
            guard let table = tables[anchor.module] else { continue }
            let finding = try place(anchor, table)
            if finding != anchor.finding {
                if let gone = anchor.finding { mark(gone, of: anchor.module) }
                try database.cachedStatement(sql: "UPDATE review_anchor SET finding = ? WHERE number = ?")
                    .execute(arguments: [finding, anchor.number])
            }
            if let finding { mark(finding, of: anchor.module) }
        }
    }

    private mutating func place(_ anchor: Anchor, _ table: ModuleTable) throws -> Int64? {
        let exists = try database.cachedStatement(sql: "SELECT 1 FROM \(table.table) WHERE id = ?")
        if try Bool.fetchOne(exists, arguments: [anchor.id]) == true { return anchor.id }
        let documents = try database.cachedStatement(
            sql: """
                SELECT number, key, sha256 FROM document WHERE id = ?1 OR sha256 = ?2 ORDER BY id = ?1 DESC, number
                """)
        for row in try Row.fetchAll(documents, arguments: [anchor.document, anchor.sha256]) {
            let number: Int64 = row[0]
            if anchor.action == .add {
                guard anchor.isInForce else { continue }
                if let id = try placeAdded(anchor, table, number, key: row[1]) { return id }
            } else {
                let isSameText = row[2] as String == anchor.sha256
                let span = isSameText ? nil : try revisedSpan(of: anchor, number)
                let candidates = try Row.fetchAll(
                    database.cachedStatement(
                        sql: "SELECT id, span_start, span_end, text FROM \(table.table) WHERE document = ?"),
                    arguments: [number]
                ).map { ReviewAnchoring.Candidate(id: $0[0], span: TextSpan($0[1], $0[2]), text: $0[3]) }
                if let id = ReviewAnchoring.best(
                    for: anchor.text, at: span ?? anchor.span, isSameText: isSameText || span != nil,
                    among: candidates)
                {
                    return id
                }
            }
        }
        return nil
    }

    /// Makes the row of a finding that was added by hand, under the id that the module's own finding at this place would
    /// have: when the module comes to find it, the two are one.
    private mutating func placeAdded(
        _ anchor: Anchor, _ table: ModuleTable, _ document: Int64, key: Int64
    ) throws -> Int64? {
        let text = try Data.fetchOne(
            database, sql: "SELECT text FROM document_text WHERE document = ?", arguments: [document])
        guard let text else { return nil }
        var place = ReviewAnchoring.place(of: Array(anchor.text.utf8), at: anchor.span, in: Array(text))
        if place == nil { place = try revisedSpan(of: anchor, document) }
        guard let span = place else { return nil }
        let passage = String(decoding: text[span.range], as: UTF8.self)
        let finding = FindingID(
            documentKey: UInt64(bitPattern: key), module: table.module, span: span)
        let id = Int64(bitPattern: finding.value)
        let exists = try database.cachedStatement(sql: "SELECT 1 FROM \(table.table) WHERE id = ?")
        if try Bool.fetchOne(exists, arguments: [id]) == true { return id }
        var added = Finding(kind: "", span: span, confidence: 1, rule: Finding.addedRule)
        added.id = finding
        let number = try freeNumber(from: span.start, document, table)
        let (row, about) = table.row(of: added, text: passage, document: document, number: number)
        let insertion = try database.cachedStatement(sql: table.insertStatement)
        try insertion.execute(arguments: StatementArguments(row))
        try write(about: about, of: number, table)
        changes.add(id, of: table.module)
        disturb(document, of: table.module)
        return id
    }

    /// Where the passage is in the present text of a document of which the reviewer saw an earlier revision; nil where
    /// less than half of it is left, or the earlier text is not known.
    private mutating func revisedSpan(of anchor: Anchor, _ document: Int64) throws -> TextSpan? {
        let key = Revision(document: document, sha256: anchor.sha256)
        if let known = revisions[key] { return Self.place(of: anchor.span, known) }
        let old = try Data.fetchOne(
            database,
            sql: "SELECT text FROM revision WHERE document = ? AND sha256 = ? ORDER BY revision DESC LIMIT 1",
            arguments: [document, anchor.sha256])
        let new = try Data.fetchOne(
            database, sql: "SELECT text FROM document_text WHERE document = ?", arguments: [document])
        guard let old, let new else { return nil }
        let mapping = SpanMapping(from: Array(old), to: Array(new))
        revisions[key] = mapping
        return Self.place(of: anchor.span, mapping)
    }

    private static func place(of span: TextSpan, _ mapping: SpanMapping) -> TextSpan? {
        mapping.place(of: span).flatMap { $0.kept >= 0.5 ? $0.span : nil }
    }

    /// Row numbers of added findings come after those of the module's in their document, in the order of their passages.
    private func freeNumber(from start: Int, _ document: Int64, _ table: ModuleTable) throws -> Int64 {
        let first = RowNumber.firstAddedOrdinal
        var number = RowNumber.finding(
            document: document, ordinal: first + min(start, RowNumber.largestOrdinal - first - 4096))
        let taken = try database.cachedStatement(sql: "SELECT 1 FROM \(table.table) WHERE number = ?")
        while try Bool.fetchOne(taken, arguments: [number]) == true { number += 1 }
        return number
    }
}
