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
    package func lacksIndices() throws(StoreError) -> Bool {
        let names = tables.flatMap { $0.indices.map(\.name) }
        return try read { database in
            let known = try Set(
                String.fetchAll(database, sql: "SELECT name FROM sqlite_master WHERE type = 'index'"))
            return !known.isSuperset(of: names)
        }
    }

    /// Builds what is left out, one index a transaction.
    package func buildIndices() throws(StoreError) {
        guard try lacksIndices() else { return }
        for (name, statement) in tables.flatMap(\.indices) {
            try write { database in
                let isThere = try Bool.fetchOne(
                    database,
                    sql: "SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'index' AND name = ?)",
                    arguments: [name])
                if isThere != true { try database.execute(sql: statement) }
            }
        }
    }
}
