import GRDB

/// Writing a large part of a workspace without its indices, which are then built at once: several times as fast as row by
/// row. A query is answered all the same, only slower; what a process that was killed has left out is made up for the
/// next time.
extension Store {
    package func dropIndices(of modules: [String]) throws(StoreError) {
        let tables = try modules.map { module throws(StoreError) in try table(of: module) }
        try write { database in
            // Only reviews ask for findings by their ids while findings are written.
            let hasReviews = try Bool.fetchOne(
                database, sql: "SELECT EXISTS (SELECT 1 FROM review_anchor)")
            for table in tables {
                for (name, _) in table.indices.dropFirst(hasReviews == true ? 1 : 0) {
                    try database.execute(sql: "DROP INDEX IF EXISTS \(name)")
                }
            }
        }
    }

    /// Whether an index is left out.
    package func lacksIndices() throws(StoreError) -> Bool { try !missingIndices().isEmpty }

    /// What makes the indices that are left out.
    package func missingIndices() throws(StoreError) -> [IndexStatement] {
        let all = tables.flatMap(\.indices)
        return try read { database in
            let known = try Set(
                String.fetchAll(database, sql: "SELECT name FROM sqlite_master WHERE type = 'index'"))
            return all.filter { !known.contains($0.name) }.map { IndexStatement(sql: $0.statement) }
        }
    }

    /// Builds what is left out, one index a transaction.
    package func buildIndices() throws(StoreError) {
        for index in try missingIndices() {
            try write { database in try database.execute(sql: index.sql) }
        }
    }
}

/// What makes an index; it fails where that is there already.
package struct IndexStatement: Sendable {
    let sql: String
}

extension RelatingTransaction {
    /// Builds an index for all modules, for what waits while other threads compare.
    package func build(_ index: IndexStatement) throws { try database.execute(sql: index.sql) }
}
