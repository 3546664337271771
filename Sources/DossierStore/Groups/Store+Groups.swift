package import DossierSDK
import GRDB

extension Store {
    /// Grows whenever groups of the module are written.
    package func groupGeneration(of module: String) throws(StoreError) -> Int {
        try read { database in
            try Int.fetchOne(
                database, sql: "SELECT group_generation FROM module WHERE name = ?", arguments: [module]) ?? 0
        }
    }

    /// Changes whenever passages come or go.
    package func passageGeneration() throws(StoreError) -> String {
        try read { database in
            try String.fetchOne(
                database,
                sql: """
                    SELECT (SELECT count(*) FROM document) || '.' || (SELECT coalesce(max(rowid), 0) FROM passage)
                        || '.' || (SELECT count(*) FROM revision)
                    """) ?? ""
        }
    }

    /// Which groups to list; all conditions must hold.
    package struct GroupSelection: Sendable {
        package var module: String?
        package var conflictsOnly = false
        package var ids: ClosedRange<UInt64>?
        package var member: FindingID?
        /// Only those of several findings, or only those of one.
        package var isJoined: Bool?
        package var limit: Int?

        package init(module: String? = nil, conflictsOnly: Bool = false) {
            self.module = module
            self.conflictsOnly = conflictsOnly
        }
    }

    /// Groups in the order of their first members, module by module.
    package func groups(_ selection: GroupSelection) throws(StoreError) -> [FindingGroup] {
        var conditions: [SQLCondition] = []
        if let module = selection.module {
            let numbers = RowNumber.groups(ofModule: try table(of: module).number)
            conditions.append(
                SQLCondition(
                    sql: "g.number BETWEEN ? AND ?", arguments: [numbers.lowerBound, numbers.upperBound]))
        }
        if let isJoined = selection.isJoined {
            conditions.append(SQLCondition(sql: isJoined ? "g.finding IS NULL" : "g.finding IS NOT NULL"))
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
                .any(tables.map { $0.group(of: member) }))
        }
        let condition = SQLCondition.all(conditions)
        let limit = selection.limit.map { " LIMIT \(max(0, $0))" } ?? ""
        return try read { database in
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT g.id, g.number >> 56, g.label, g.members, g.documents, g.fields, g.history, g.conflicts,
                        g.finding, d.id
                    FROM finding_group g
                    LEFT JOIN document d ON g.finding IS NOT NULL AND d.number = (g.number >> 25) & 0x7FFFFFFF
                    WHERE \(condition.sql) ORDER BY g.number\(limit)
                    """,
                arguments: condition.arguments)
            let modules = try Dictionary(
                Row.fetchAll(database, sql: "SELECT number, name FROM module").map {
                    ($0[0] as Int64, $0[1] as String)
                }, uniquingKeysWith: { $1 })
            let names = DocumentNames()
            func documents(_ list: String?) throws -> [String] {
                // One that has been removed since has no name.
                try StoredJSON.numbers(list ?? "").map { try names.id($0, database) }.filter { !$0.isEmpty }
            }
            var groups: [FindingGroup] = []
            while let row = try rows.next() {
                let alone = (row[8] as Int64?).map { FindingID(value: UInt64(bitPattern: $0)) }
                groups.append(
                    FindingGroup(
                        id: FindingID(value: UInt64(bitPattern: row[0] as Int64)),
                        module: modules[row[1] as Int64] ?? "", label: row[2],
                        members: alone.map { [$0] }
                            ?? StoredJSON.list((row[3] as String?) ?? "").compactMap { FindingID($0) },
                        documents: try (row[9] as String?).map { [$0] } ?? documents(row[4]),
                        fields: StoredJSON.fields(row[5] as String),
                        history: StoredJSON.history(row[6] as String?),
                        conflicts: StoredJSON.conflicts(row[7] as String?)))
            }
            return groups
        }
    }

    package func groupCount(of modules: [String]) throws(StoreError) -> Int {
        // Mostly all but the people's are asked for, and all can be counted without being looked at.
        let others = tables.map(\.module).filter { !modules.contains($0) }
        if others == [ModuleTable.people] {
            let count = try read { database in
                try Int.fetchOne(
                    database,
                    sql: """
                        SELECT (SELECT count(*) FROM finding_group) - (SELECT count(*) FROM person_name)
                        WHERE (SELECT count(*) FROM module) = \(tables.count)
                        """)
            }
            if let count { return count }
        }
        return try countGroups(of: modules)
    }

    private func countGroups(of modules: [String]) throws(StoreError) -> Int {
        var ranges: [String] = []
        for module in modules {
            let numbers = RowNumber.groups(ofModule: try table(of: module).number)
            ranges.append("number BETWEEN \(numbers.lowerBound) AND \(numbers.upperBound)")
        }
        let condition = ranges.isEmpty ? "FALSE" : ranges.joined(separator: " OR ")
        return try read { database in
            // The index of ids is dense; the table is not.
            try Int.fetchOne(
                database,
                sql: "SELECT count(*) FROM finding_group INDEXED BY finding_group_id WHERE \(condition)") ?? 0
        }
    }
}

extension ModuleTable {
    /// The group that a finding of this module stands in.
    fileprivate func group(of finding: FindingID) -> SQLCondition {
        SQLCondition(
            sql: """
                g.number IN (SELECT CASE WHEN m.finding IS NULL THEN (\(number) << 55 | f.number) << 1
                        ELSE m.grouping END
                    FROM \(table) f LEFT JOIN group_member m ON m.finding = (\(number) << 55 | f.number)
                    WHERE f.id = ?)
                """, arguments: [Int64(bitPattern: finding.value)])
    }
}
