package import DossierSDK
import GRDB

extension Store {
    /// Keeps findings out of all groups, or lets them into groups again; the next relating follows.
    package func exclude(
        _ isExcluded: Bool, module: String, findings: [FindingID]
    ) throws(StoreError) {
        let table = try table(of: module)
        try write { database in
            let update = try database.cachedStatement(
                sql: "UPDATE \(table.table) SET excluded = ? WHERE id = ?")
            for id in findings {
                try update.execute(arguments: [isExcluded, Int64(bitPattern: id.value)])
            }
            try markChanged(table, findings, database)
        }
    }

    /// Lets the next relating look at findings again as they now stand: by which keys they are compared, and the groups
    /// that they belong to. To be called whenever a field of a finding has been altered in place.
    package func markChanged(module: String, findings: [FindingID]) throws(StoreError) {
        let table = try table(of: module)
        try write { database in try markChanged(table, findings, database) }
    }

    private func markChanged(_ table: ModuleTable, _ findings: [FindingID], _ database: Database) throws {
        try database.execute(
            sql: "UPDATE module SET related = NULL WHERE number = ?", arguments: [table.number])
    }
}
