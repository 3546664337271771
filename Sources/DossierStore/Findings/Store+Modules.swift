import GRDB

extension Store {
    /// Drops everything of a module: findings, groups, tables, its view. What was decided about it stays in the log.
    ///
    /// - Returns: how many findings it had.
    @discardableResult
    package func forget(_ module: String) throws(StoreError) -> Int {
        try write { database in
            guard
                let number = try Int64.fetchOne(
                    database, sql: "SELECT number FROM module WHERE name = ?", arguments: [module]),
                ModuleTable.isName(module)
            else { return 0 }
            let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM finding_\(module)") ?? 0
            try ModuleTable.drop(module, number, database)
            try database.execute(sql: "DELETE FROM module WHERE number = ?", arguments: [number])
            return count
        }
    }
}
