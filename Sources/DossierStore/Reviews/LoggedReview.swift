package import DossierSDK
import DossierText
import GRDB

/// A line of the log with what has become of it.
package struct LoggedReview: Sendable {
    /// Where a review lies now.
    package struct Place: Sendable, Hashable {
        package var anchor: FindingAnchor
        /// The finding on which it lies; nil when there is none.
        package var finding: FindingID?
        package var isOther: Bool

        package var isMoved: Bool { finding.map { $0 != anchor.id } ?? false }
    }

    /// Without its findings.
    package var review: Review
    package var isInForce: Bool
    /// Of a verdict: whether no group has most of its findings, or a later verdict counts.
    package var isWithoutGroup: Bool
    package var places: [Place]
}

/// Which lines of the log are wanted; all conditions must hold.
package struct ReviewSelection: Sendable {
    package var reviewer: String?
    package var module: String?
    package var finding: FindingID?
    package var document: String?
    package var actions: [Review.Action] = []
    /// Of one step.
    package var step: String?
    /// Hexadecimal digits with which the id begins.
    package var prefix: String?
    /// Without those that are undone.
    package var inForceOnly = false
    /// With a passage that is not there any more.
    package var orphanedOnly = false
    package var isLatestFirst = false
    package var limit: Int?

    package init() {}
}

extension Store {
    /// Reviews in the order of their times.
    package func reviews(_ selection: ReviewSelection) throws(StoreError) -> [LoggedReview] {
        try read { database in
            let condition = Self.condition(selection)
            let order = selection.isLatestFirst ? "DESC" : "ASC"
            let limit = selection.limit.map { " LIMIT \(max(0, $0))" } ?? ""
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT r.id, r.time, r.reviewer, r.action, r.undoes, r.payload, r.in_force, r.number,
                        r.action = 'verdict' AND NOT EXISTS (SELECT 1 FROM verdict v WHERE v.review = r.number)
                    FROM review r
                    WHERE \(condition.sql) ORDER BY r.time \(order), r.id \(order)\(limit)
                    """, arguments: condition.arguments)
            var found: [LoggedReview] = []
            let places = try database.cachedStatement(
                sql: """
                    SELECT module, id, document, sha256, span_start, span_end, text, finding, is_other
                    FROM review_anchor WHERE review = ? ORDER BY number
                    """)
            while let row = try rows.next() {
                guard let review = StoredReview.review(row) else { continue }
                let anchors = try Row.fetchAll(places, arguments: [row[7] as Int64])
                found.append(
                    LoggedReview(
                        review: review, isInForce: row[6], isWithoutGroup: row[8],
                        places: anchors.map { LoggedReview.Place($0) }))
            }
            return found
        }
    }

    private static func condition(_ selection: ReviewSelection) -> SQLCondition {
        var conditions: [SQLCondition] = []
        if let reviewer = selection.reviewer {
            conditions.append(SQLCondition(sql: "r.reviewer = ?", arguments: [reviewer]))
        }
        if selection.inForceOnly { conditions.append(SQLCondition(sql: "r.in_force")) }
        if !selection.actions.isEmpty {
            let names = selection.actions.map { "'\($0.rawValue)'" }.joined(separator: ", ")
            conditions.append(SQLCondition(sql: "r.action IN (\(names))"))
        }
        if let prefix = selection.prefix {
            conditions.append(SQLCondition(sql: "r.id BETWEEN ? AND ?", arguments: [prefix, prefix + "g"]))
        }
        if let step = selection.step {
            conditions.append(
                SQLCondition(sql: "json_extract(r.payload, '$.step') = ?", arguments: [step]))
        }
        if let document = selection.document {
            conditions.append(
                SQLCondition(
                    sql: """
                        (json_extract(r.payload, '$.document') = ?
                            OR r.number IN (SELECT a.review FROM review_anchor a WHERE a.document = ?))
                        """, arguments: [document, document]))
        }
        var anchors: [SQLCondition] = []
        if let module = selection.module {
            anchors.append(SQLCondition(sql: "a.module = ?", arguments: [module]))
        }
        if let finding = selection.finding {
            anchors.append(SQLCondition(sql: "a.finding = ?", arguments: [Int64(bitPattern: finding.value)]))
        }
        if selection.orphanedOnly {
            conditions.append(
                SQLCondition(
                    sql: """
                        r.number IN (SELECT a.review FROM review_anchor a WHERE \(orphaned))
                            OR r.action = 'verdict' AND NOT EXISTS (SELECT 1 FROM verdict v WHERE v.review = r.number)
                        """))
        }
        if !anchors.isEmpty {
            let all = SQLCondition.all(anchors)
            conditions.append(
                SQLCondition(
                    sql: "r.number IN (SELECT a.review FROM review_anchor a WHERE \(all.sql))",
                    arguments: all.arguments))
        }
        return SQLCondition.all(conditions)
    }

    /// An anchor `a` without a finding, though the module has read its document, or the document is not there.
    private static let orphaned = """
        a.finding IS NULL AND (NOT EXISTS (SELECT 1 FROM document d WHERE d.id = a.document)
            OR EXISTS (SELECT 1 FROM document d JOIN analysis y ON y.document = d.number
                JOIN module m ON m.number = y.module WHERE d.id = a.document AND m.name = a.module))
        """

    /// For each id the number of digits, at least four, by which it is told from all others.
    package func reviewPrefixLengths(_ ids: [String]) throws(StoreError) -> [Int] {
        try read { database in
            let before = try database.cachedStatement(sql: "SELECT max(id) FROM review WHERE id < ?")
            let after = try database.cachedStatement(sql: "SELECT min(id) FROM review WHERE id > ?")
            return try ids.map { id in
                var length = 4
                for statement in [before, after] {
                    guard let other = try String.fetchOne(statement, arguments: [id]) else { continue }
                    let common = zip(id.utf8, other.utf8).prefix { $0 == $1 }.count
                    length = max(length, min(id.utf8.count, common + 1))
                }
                return length
            }
        }
    }

    /// What has been decided of some findings of a module, by their ids.
    package func findingReviews(
        of ids: [FindingID], module: String
    ) throws(StoreError) -> [FindingID: FindingReview] {
        try read { database in
            var found: [FindingID: FindingReview] = [:]
            if ids.count > 200 {
                let rows = try Row.fetchCursor(
                    database,
                    sql: "SELECT finding, \(FindingReview.columns) FROM finding_review WHERE module = ?",
                    arguments: [module])
                while let row = try rows.next() {
                    found[FindingID(value: UInt64(bitPattern: row[0] as Int64))] = FindingReview(row, at: 1)
                }
                return found
            }
            let statement = try database.cachedStatement(
                sql: "SELECT \(FindingReview.columns) FROM finding_review WHERE module = ? AND finding = ?")
            for id in ids {
                let row = try Row.fetchOne(statement, arguments: [module, Int64(bitPattern: id.value)])
                if let row { found[id] = FindingReview(row, at: 0) }
            }
            return found
        }
    }

    /// Findings as a review remembers them, in the order of the ids; those that are not there are left out.
    package func anchors(of ids: [FindingID], module: String) throws(StoreError) -> [FindingAnchor] {
        let table = try table(of: module)
        return try read { database in
            let statement = try database.cachedStatement(
                sql: """
                    SELECT d.id, d.sha256, f.span_start, f.span_end, f.text FROM \(table.table) f
                    JOIN document d ON d.number = f.document WHERE f.id = ?
                    """)
            return try ids.compactMap { id in
                try Row.fetchOne(statement, arguments: [Int64(bitPattern: id.value)]).map { row in
                    FindingAnchor(
                        module: module, id: id, document: DocumentAnchor(id: row[0], sha256: row[1]),
                        span: TextSpan(row[2], row[3]), text: row[4])
                }
            }
        }
    }

    package func reviewers() throws(StoreError) -> [String] {
        try read { try String.fetchAll($0, sql: "SELECT DISTINCT reviewer FROM review ORDER BY 1") }
    }

    /// Tags in use, the most frequent first.
    package func tags() throws(StoreError) -> [String] {
        try read { database in
            try String.fetchAll(
                database,
                sql: """
                    SELECT t.value FROM finding_review v, json_each(v.tags) t WHERE v.tags IS NOT NULL
                    GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 200
                    """)
        }
    }
}

extension LoggedReview.Place {
    fileprivate init(_ row: Row) {
        anchor = FindingAnchor(
            module: row[0], id: FindingID(value: UInt64(bitPattern: row[1] as Int64)),
            document: DocumentAnchor(id: row[2], sha256: row[3]), span: TextSpan(row[4], row[5]),
            text: row[6])
        finding = (row[7] as Int64?).map { FindingID(value: UInt64(bitPattern: $0)) }
        isOther = row[8]
    }
}
