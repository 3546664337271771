import GRDB

extension Store {
    /// Things that are known by a 64-bit id.
    package enum Identified: Sendable {
        case documents
        case findings(module: String)
        case groups
    }

    /// For each id the number of hexadecimal digits, at least four, by which it is told from all others of its kind.
    package func prefixLengths(of ids: [UInt64], among kind: Identified) throws(StoreError) -> [Int] {
        let (table, column): (String, String) =
            switch kind {
            case .documents: ("document", "key")
            case .groups: ("finding_group", "id")
            case .findings(let module): (try self.table(of: module).table, "id")
            }
        return try read { database in
            if ids.count > 200 {
                let all = try Int64.fetchAll(
                    database, sql: "SELECT \(column) FROM \(table) ORDER BY \(column)")
                return ids.map { id in
                    let key = Int64(bitPattern: id)
                    let place = Self.partition(all) { $0 < key }
                    let end = Self.partition(all) { $0 <= key }
                    return Self.length(
                        of: id, between: place > 0 ? all[place - 1] : nil,
                        and: end < all.count ? all[end] : nil)
                }
            }
            let before = try database.cachedStatement(
                sql: "SELECT max(\(column)) FROM \(table) WHERE \(column) < ?")
            let after = try database.cachedStatement(
                sql: "SELECT min(\(column)) FROM \(table) WHERE \(column) > ?")
            return try ids.map { id in
                let key = Int64(bitPattern: id)
                return Self.length(
                    of: id, between: try Int64.fetchOne(before, arguments: [key]),
                    and: try Int64.fetchOne(after, arguments: [key]))
            }
        }
    }

    /// How many elements at the head satisfy a condition that the rest does not.
    private static func partition(_ sorted: [Int64], _ isBefore: (Int64) -> Bool) -> Int {
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if isBefore(sorted[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func length(of id: UInt64, between before: Int64?, and after: Int64?) -> Int {
        var length = 4
        for neighbour in [before, after] {
            guard let neighbour else { continue }
            let common = (UInt64(bitPattern: neighbour) ^ id).leadingZeroBitCount / 4
            length = max(length, min(16, common + 1))
        }
        return length
    }
}
