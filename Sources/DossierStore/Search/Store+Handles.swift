import GRDB

extension Store {
    /// Ids of documents or groups, in their own order: for completion, which wants some of many without reading what they
    /// name.
    ///
    /// - Parameters:
    ///   - range: nil for all ids.
    ///   - inConflict: of groups, whether only those whose sources disagree are wanted.
    package func ids(
        among kind: Identified, in range: ClosedRange<UInt64>?, inConflict: Bool = false, limit: Int
    ) throws(StoreError) -> [UInt64] {
        let (table, column): (String, String) =
            switch kind {
            case .documents: ("document", "key")
            case .groups: ("finding_group", "id")
            case .findings(let module): (try self.table(of: module).table, "id")
            }
        var conditions: [String] = []
        if let range {
            let (first, last) = (Int64(bitPattern: range.lowerBound), Int64(bitPattern: range.upperBound))
            conditions.append("\(column) BETWEEN \(first) AND \(last)")
        }
        if inConflict, case .groups = kind { conditions.append("conflicts IS NOT NULL") }
        let condition = conditions.isEmpty ? "TRUE" : conditions.joined(separator: " AND ")
        return try read { database in
            try Int64.fetchAll(
                database,
                sql: "SELECT \(column) FROM \(table) WHERE \(condition) ORDER BY \(column) LIMIT \(limit)"
            ).map { UInt64(bitPattern: $0) }
        }
    }
}
