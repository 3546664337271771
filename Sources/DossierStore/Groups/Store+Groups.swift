package import DossierSDK
import GRDB

extension Store {
    /// What the groups of a module were made from, or nil when they have to be made anew; see ``replaceGroups``.
    package func related(_ module: String) throws(StoreError) -> String? {
        try read { database in
            try String.fetchOne(
                database, sql: "SELECT related FROM module WHERE name = ?", arguments: [module])
        }
    }

    /// Grows whenever findings of the module are written.
    package func generation(of module: String) throws(StoreError) -> Int {
        try read { database in
            try Int.fetchOne(
                database, sql: "SELECT generation FROM module WHERE name = ?", arguments: [module]) ?? 0
        }
    }

    /// Replaces all groups of a module in one transaction, and notes what they were made from.
    package func replaceGroups(
        of module: String, with groups: [FindingGroup], related: String
    ) throws(StoreError) {
        try write { database in
            try database.execute(
                sql: "DELETE FROM group_member WHERE module = ?", arguments: [module])
            try database.execute(sql: "DELETE FROM finding_group WHERE module = ?", arguments: [module])
            let insertion = try database.cachedStatement(
                sql: """
                    INSERT INTO finding_group (id, module, label, members, documents, fields, history, conflicts)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    """)
            let membership = try database.cachedStatement(
                sql: "INSERT OR REPLACE INTO group_member (module, finding, grouping) VALUES (?, ?, ?)")
            for group in groups {
                try insertion.execute(arguments: [
                    Int64(bitPattern: group.id.value), group.module, group.label,
                    StoredJSON.identifiers(group.members), StoredJSON.list(group.documents),
                    StoredJSON.fields(group.fields.entries), StoredJSON.history(group.history),
                    StoredJSON.conflicts(group.conflicts),
                ])
                let number = database.lastInsertedRowID
                for member in group.members {
                    try membership.execute(arguments: [module, Int64(bitPattern: member.value), number])
                }
            }
            try database.execute(
                sql: "UPDATE module SET related = ? WHERE name = ?", arguments: [related, module])
        }
    }

    /// Which groups to list; all conditions must hold.
    package struct GroupSelection: Sendable {
        package var module: String?
        package var conflictsOnly = false
        package var ids: ClosedRange<UInt64>?
        package var member: FindingID?
        package var limit: Int?

        package init(module: String? = nil, conflictsOnly: Bool = false) {
            self.module = module
            self.conflictsOnly = conflictsOnly
        }
    }

    /// Groups in the order in which they were made, module by module.
    package func groups(_ selection: GroupSelection) throws(StoreError) -> [FindingGroup] {
        var conditions: [SQLCondition] = []
        if let module = selection.module {
            conditions.append(SQLCondition(sql: "g.module = ?", arguments: [module]))
        }
        if selection.conflictsOnly { conditions.append(SQLCondition(sql: "g.conflicts IS NOT NULL")) }
        if let ids = selection.ids {
            conditions.append(
                SQLCondition(
                    sql: "g.id BETWEEN ? AND ?",
                    arguments: [Int64(bitPattern: ids.lowerBound), Int64(bitPattern: ids.upperBound)]))
        }
        if let member = selection.member {
            conditions.append(
                SQLCondition(
                    sql: """
                        g.number IN (SELECT m.grouping FROM module o JOIN group_member m
                            ON m.module = o.name AND m.finding = ?)
                        """,
                    arguments: [Int64(bitPattern: member.value)]))
        }
        let condition = SQLCondition.all(conditions)
        let limit = selection.limit.map { " LIMIT \(max(0, $0))" } ?? ""
        return try read { database in
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT g.id, g.module, g.label, g.members, g.documents, g.fields, g.history, g.conflicts
                    FROM finding_group g WHERE \(condition.sql) ORDER BY g.number\(limit)
                    """,
                arguments: condition.arguments)
            var groups: [FindingGroup] = []
            while let row = try rows.next() {
                groups.append(
                    FindingGroup(
                        id: FindingID(value: UInt64(bitPattern: row[0] as Int64)), module: row[1],
                        label: row[2],
                        members: StoredJSON.list(row[3] as String).compactMap { FindingID($0) },
                        documents: StoredJSON.list(row[4] as String),
                        fields: StoredJSON.fields(row[5] as String),
                        history: StoredJSON.history(row[6] as String?),
                        conflicts: StoredJSON.conflicts(row[7] as String?)))
            }
            return groups
        }
    }

    package func groupCount(of modules: [String]) throws(StoreError) -> Int {
        try read { database in
            var count = 0
            for module in modules {
                count +=
                    try Int.fetchOne(
                        database, sql: "SELECT count(*) FROM finding_group WHERE module = ?",
                        arguments: [module]) ?? 0
            }
            return count
        }
    }
}
