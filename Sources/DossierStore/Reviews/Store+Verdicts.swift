package import DossierSDK
import GRDB

/// What the analyst has decided a conflict to be.
package struct Verdict: Sendable, Hashable {
    package var field: String
    package var value: String
    package var reviewer: String
    package var time: String
    /// Why, where the analyst says.
    package var text: String?
}

extension Store {
    /// Brings each verdict to the group that has most of its findings, after groups or reviews have changed.
    package func settleVerdicts(of module: String) throws(StoreError) {
        let hasAny = try read { database in
            try Bool.fetchOne(
                database,
                sql: """
                    SELECT EXISTS (SELECT 1 FROM review WHERE action = 'verdict')
                        OR EXISTS (SELECT 1 FROM verdict WHERE module = ?)
                    """,
                arguments: [module])
        }
        guard hasAny == true else { return }
        try write { database in
            let table = try table(of: module)
            try database.execute(sql: "DELETE FROM verdict WHERE module = ?", arguments: [module])
            // The latest of several on one group and field comes last and stays.
            let verdicts = try Row.fetchAll(
                database,
                sql: """
                    SELECT r.id, r.time, r.reviewer, r.action, r.undoes, r.payload, r.number FROM review r
                    WHERE r.action = 'verdict' AND r.in_force ORDER BY r.time, r.id
                    """)
            for row in verdicts {
                let number: Int64 = row[6]
                guard let review = StoredReview.review(row), let field = review.field,
                    let value = review.value
                else { continue }
                let group = try Int64.fetchOne(
                    database,
                    sql: """
                        SELECT g.id FROM review_anchor a
                        JOIN \(table.table) f ON f.id = a.finding
                        LEFT JOIN group_member m ON m.finding = (\(table.number) << 55 | f.number)
                        JOIN finding_group g ON g.number = CASE WHEN m.finding IS NULL
                            THEN (\(table.number) << 55 | f.number) << 1 ELSE m.grouping END
                        WHERE a.review = ? AND a.module = ? GROUP BY g.id
                        HAVING count(*) * 2 > (SELECT count(*) FROM review_anchor WHERE review = ?)
                        """,
                    arguments: [number, module, number])
                guard let group else { continue }
                try database.execute(
                    sql: """
                        INSERT OR REPLACE INTO verdict (module, grouping, field, value, review)
                        VALUES (?, ?, ?, ?, ?)
                        """,
                    arguments: [module, group, field, value.joined, number])
            }
        }
    }

    /// Verdicts in force by group; of one group or of all.
    package func verdicts(group: FindingID? = nil) throws(StoreError) -> [FindingID: [Verdict]] {
        try read { database in
            let condition = group == nil ? "TRUE" : "v.grouping = ?"
            let arguments: StatementArguments = group.map { [Int64(bitPattern: $0.value)] } ?? []
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT v.grouping, v.field, v.value, r.reviewer, r.time, json_extract(r.payload, '$.text')
                    FROM verdict v JOIN review r ON r.number = v.review WHERE \(condition) ORDER BY v.field
                    """,
                arguments: arguments)
            var found: [FindingID: [Verdict]] = [:]
            for row in rows {
                found[FindingID(value: UInt64(bitPattern: row[0] as Int64)), default: []].append(
                    Verdict(field: row[1], value: row[2], reviewer: row[3], time: row[4], text: row[5]))
            }
            return found
        }
    }

    /// What has been decided of which findings belong together, in the order of times; findings that are not there are
    /// left out.
    package func groupDecisions(
        of module: String
    ) throws(StoreError) -> [(isSplit: Bool, findings: [FindingID], others: [FindingID])] {
        try read { database in
            let rows = try Row.fetchAll(
                database.cachedStatement(
                    sql: """
                        SELECT r.number, r.action = 'split', a.is_other, a.finding FROM review r
                        JOIN review_anchor a ON a.review = r.number
                        WHERE r.action IN ('merge', 'split') AND r.in_force AND a.module = ? AND a.finding IS NOT NULL
                        ORDER BY r.time, r.id, a.number
                        """), arguments: [module])
            var decisions: [(isSplit: Bool, findings: [FindingID], others: [FindingID])] = []
            var last: Int64?
            for row in rows {
                if row[0] as Int64 != last { decisions.append((row[1], [], [])) }
                last = row[0]
                let id = FindingID(value: UInt64(bitPattern: row[3] as Int64))
                if row[2] {
                    decisions[decisions.count - 1].others.append(id)
                } else {
                    decisions[decisions.count - 1].findings.append(id)
                }
            }
            return decisions
        }
    }
}
