import GRDB

/// Writing a large part of a workspace without its indices, which are then built at once: several times as fast as row by
/// row. A query is answered all the same, only slower; what a process that was killed has left out is made up for the
/// next time.
extension Store {
    /// Drops what costs more to keep in line, row by row, than to build at the end. An index of a field that few findings
    /// have stays: keeping it costs next to nothing, building it a look at every row.
    ///
    /// - Precondition: some of what is to be written is written already, and tells which fields these are.
    package func dropIndices(of modules: [String]) throws(StoreError) {
        let tables = try modules.map { module throws(StoreError) in try table(of: module) }
        try write { database in
            // Only reviews ask for findings by their ids while findings are written.
            let hasReviews = try Bool.fetchOne(
                database, sql: "SELECT EXISTS (SELECT 1 FROM review_anchor)")
            for table in tables {
                let rows = try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table.table)") ?? 0
                for index in table.indices.dropFirst(hasReviews == true ? 1 : 0)
                where try !index.isSparse(of: rows, in: table.table, database) {
                    try database.execute(sql: "DROP INDEX IF EXISTS \(index.name)")
                }
            }
        }
    }

    /// Whether an index is left out.
    package func lacksIndices() throws(StoreError) -> Bool { try !missingIndices().isEmpty }

    /// What makes the indices that are left out.
    package func missingIndices() throws(StoreError) -> [IndexStatement] {
        let all = tables.flatMap { table in
            table.indices.map { (name: $0.name, statement: $0.statement(on: table.table)) }
        }
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

extension ModuleTable.Index {
    /// Whether it is there and holds less than one in twenty of the rows.
    fileprivate func isSparse(of rows: Int, in table: String, _ database: Database) throws -> Bool {
        guard let condition, rows > 0,
            try Bool.fetchOne(
                database,
                sql: "SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'index' AND name = ?)",
                arguments: [name]) == true
        else { return false }
        let most = rows / 20 + 1
        let held = try Int.fetchOne(
            database,
            sql: """
                SELECT count(*) FROM
                    (SELECT 1 FROM \(table) INDEXED BY \(name) WHERE \(condition) LIMIT \(most))
                """)
        return (held ?? most) < most
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
