import DossierSDK
import GRDB

/// Which findings, by what the analyst has decided of them.
package enum ReviewCondition: String, Sendable, Hashable, CaseIterable {
    case accepted, rejected, pending, corrected, added, all

    /// Whether it asks for findings that are left out of everything else.
    package var includesRejected: Bool { self == .rejected || self == .all }
}

extension ModuleTable {
    /// Over `f`, a row of this table.
    ///
    /// The inner query names the few rejected findings once; without any it costs nothing. They are told by their row
    /// numbers, which every index holds.
    var isNotRejected: SQLCondition {
        // Left to itself, SQLite looks through all reviews of the module.
        let rejected = reviewed("v.status = 'rejected'", by: "INDEXED BY finding_review_rejected")
        return SQLCondition(sql: "f.number NOT IN (\(rejected))")
    }

    func sql(_ condition: ReviewCondition) -> SQLCondition {
        switch condition {
        case .all: SQLCondition(sql: "TRUE")
        case .accepted: reviewed("v.status = 'accepted'", [])
        case .rejected: reviewed("v.status = 'rejected'", [])
        case .corrected: reviewed("v.original IS NOT NULL", [])
        case .added: reviewed("v.is_added", [])
        case .pending:
            SQLCondition(
                sql: """
                    f.number NOT IN (\(reviewed("v.status IS NOT NULL OR v.is_added OR v.original IS NOT NULL")))
                    """)
        }
    }

    /// A condition over `v`, what is decided of the finding.
    func reviewed(_ sql: String, _ arguments: StatementArguments) -> SQLCondition {
        SQLCondition(sql: "f.number IN (\(reviewed(sql)))", arguments: arguments)
    }

    private func reviewed(_ sql: String, by index: String = "") -> String {
        """
        SELECT x.number FROM finding_review v \(index) CROSS JOIN \(table) x ON x.id = v.finding
        WHERE v.module = '\(module)' AND (\(sql))
        """
    }
}
