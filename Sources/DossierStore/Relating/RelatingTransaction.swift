package import DossierSDK
import Foundation
import GRDB

/// What is read and written while the findings of one module are brought together; all of it is one transaction, so that
/// a process that is killed leaves the groups as they were.
///
/// Other threads read findings meanwhile through a ``FindingConnection`` of their own.
package struct RelatingTransaction {
    let database: Database
    let table: ModuleTable
    let brake: Brake

    private var module: Int64 { table.number }

    /// Documents whose findings have come, gone or changed since they were last brought together, by their numbers.
    package struct Changes: Sendable {
        package fileprivate(set) var documents = RangeSet<Int64>()
        /// Those of which keys and groups of one have not been written with the findings: both have to be made from them.
        package fileprivate(set) var unprepared = RangeSet<Int64>()
    }

    /// The first documents that have changed, until they have so many keys together; the rest is left for the next time.
    package func changes(keys limit: Int) throws -> Changes {
        let rows = try RowReader(
            database,
            """
            SELECT c.document, c.is_prepared, coalesce(length(c.known), 0) + coalesce(length(k.keys), 0)
            FROM changed_findings c LEFT JOIN finding_keys k ON k.number = (c.module << 40 | c.document)
            WHERE c.module = ? ORDER BY c.document
            """)
        rows.start(module)
        defer { rows.finish() }
        var changes = Changes()
        var bytes = 0
        while bytes < limit * 8, try rows.next() {
            bytes += max(Int(rows.integer(2)), 200)
            let document = rows.integer(0)
            changes.documents.insert(contentsOf: document..<document + 1)
            if rows.integer(1) == 0 { changes.unprepared.insert(contentsOf: document..<document + 1) }
        }
        return changes
    }

    /// Whether any findings were joined so far.
    package func hasComponents() throws -> Bool {
        try Bool.fetchOne(
            database,
            sql: "SELECT EXISTS (SELECT 1 FROM group_member WHERE finding BETWEEN ? AND ?)",
            arguments: [
                RowNumber.member(module: module, finding: 0),
                RowNumber.member(module: module + 1, finding: 0) - 1,
            ]) ?? false
    }

    /// Marks documents as brought together.
    package func settle(_ changes: Changes) throws {
        let deletion = try RowReader(
            database, "DELETE FROM changed_findings WHERE module = ? AND document BETWEEN ? AND ?")
        for range in changes.documents.ranges {
            try deletion.run(module, range.lowerBound, range.upperBound - 1)
        }
        try database.execute(
            sql: "UPDATE module SET group_generation = group_generation + 1 WHERE number = ?",
            arguments: [module])
    }

    /// The keys by which the findings of a document are known.
    package func keys(ofDocument document: Int64) throws -> FindingKeys {
        let row = try Row.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT CASE WHEN c.document IS NULL THEN k.keys ELSE c.known END
                    FROM (SELECT ? AS module, ? AS document) d
                    LEFT JOIN changed_findings c ON c.module = d.module AND c.document = d.document
                    LEFT JOIN finding_keys k ON k.number = (d.module << 40 | d.document)
                    """), arguments: [module, document])
        return FindingKeys((row?[0] as Data?).map { Array($0) } ?? [])
    }

    /// The keys of the findings of a document as they are now, after it was prepared.
    package func presentKeys(ofDocument document: Int64) throws -> FindingKeys {
        let keys = try Data.fetchOne(
            database.cachedStatement(sql: "SELECT keys FROM finding_keys WHERE number = ?"),
            arguments: [RowNumber.keys(module: module, document: document)])
        return FindingKeys(keys.map { Array($0) } ?? [])
    }

    package func write(_ keys: FindingKeys, forms: [UInt8], ofDocument document: Int64) throws {
        var changes = PreparedChanges()
        changes.add(keys.bytes, forms, table, document)
        try changes.write(database)
    }

    /// Row numbers of those findings that may be in groups.
    package func numbers(of ids: some Sequence<FindingID>) throws -> [FindingID: Int64] {
        let query = try database.cachedStatement(
            sql: "SELECT number FROM \(table.table) WHERE id = ? AND excluded = 0")
        var numbers: [FindingID: Int64] = [:]
        for id in ids {
            numbers[id] = try Int64.fetchOne(query, arguments: [Int64(bitPattern: id.value)])
        }
        return numbers
    }

    /// Findings of a document that are joined to others.
    package func joined(inDocument document: Int64) throws -> [Int64] {
        let range = RowNumber.findings(ofDocument: document)
        return try Int64.fetchAll(
            database.cachedStatement(
                sql: "SELECT finding FROM group_member WHERE finding BETWEEN ? AND ?"),
            arguments: [
                RowNumber.member(module: module, finding: range.lowerBound),
                RowNumber.member(module: module, finding: range.upperBound),
            ]
        ).map(RowNumber.finding(ofMember:))
    }

    /// The component of a finding, named by one of its findings; nil when it is alone.
    package func component(of finding: Int64) throws -> Int64? {
        try Int64.fetchOne(
            database.cachedStatement(sql: "SELECT component FROM group_member WHERE finding = ?"),
            arguments: [RowNumber.member(module: module, finding: finding)]
        ).map(RowNumber.finding(ofMember:))
    }

    package func members(ofComponent component: Int64) throws -> [Int64] {
        try Int64.fetchAll(
            database.cachedStatement(
                sql: "SELECT finding FROM group_member WHERE component = ? ORDER BY finding"),
            arguments: [RowNumber.member(module: module, finding: component)]
        ).map(RowNumber.finding(ofMember:))
    }

    /// Takes a component apart, its groups with it.
    package func dissolve(component: Int64) throws {
        let arguments: StatementArguments = [RowNumber.member(module: module, finding: component)]
        let groups = try Int64.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT DISTINCT grouping FROM group_member WHERE component = ? AND grouping IS NOT NULL
                    """), arguments: arguments)
        // What is said of a finding alone stays true.
        let deletion = try database.cachedStatement(
            sql: "DELETE FROM finding_group WHERE number = ? AND finding IS NULL")
        for group in groups { try deletion.execute(arguments: [group]) }
        try database.cachedStatement(sql: "DELETE FROM group_member WHERE component = ?")
            .execute(arguments: arguments)
    }

    package func removeAlone(_ finding: Int64) throws {
        try RowReader(database, "DELETE FROM finding_group WHERE number = ?").run(
            RowNumber.group(module: module, first: finding, isJoined: false))
    }

    package func removeAlone(ofDocuments documents: RangeSet<Int64>) throws {
        let deletion = try RowReader(
            database, "DELETE FROM finding_group WHERE number BETWEEN ? AND ? AND finding IS NOT NULL")
        for range in documents.ranges {
            let first = RowNumber.findings(ofDocument: range.lowerBound).lowerBound
            let last = RowNumber.findings(ofDocument: range.upperBound - 1).upperBound
            try deletion.run(
                RowNumber.group(module: module, first: first, isJoined: false),
                RowNumber.group(module: module, first: last, isJoined: true))
        }
    }

    package func hasAlone(_ finding: Int64) throws -> Bool {
        try Bool.fetchOne(
            database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM finding_group WHERE number = ?)"),
            arguments: [RowNumber.group(module: module, first: finding, isJoined: false)]) ?? false
    }

    package func write(_ groups: [StoredGroup]) throws { try StoredGroup.write(groups, table, database) }

    /// A finding that is joined to others.
    package struct Member: Sendable {
        package let finding: Int64
        /// The first finding of its component.
        let component: Int64
        /// The number of its group, if there is something to say of it.
        let group: Int64?
    }

    package func members(
        _ findings: [Int64], ofComponent component: Int64, _ group: StoredGroup?
    ) -> [Member] {
        let number = group?.number(module: module)
        return findings.map { Member(finding: $0, component: component, group: number) }
    }

    /// Writes to which component and group findings belong.
    ///
    /// - Parameter members: findings of one group lie in many documents; in ascending order, each page is written once.
    package func write(_ members: [Member]) throws {
        var rows = RowBytes()
        for member in members {
            let finding = RowNumber.member(module: module, finding: member.finding)
            rows.integer(finding)
            rows.integer(RowNumber.member(module: module, finding: member.component))
            if let group = member.group { rows.integer(group) } else { rows.null() }
        }
        try rows.insert(
            database.cachedStatement(
                sql: """
                    INSERT INTO group_member (finding, component, grouping) VALUES (?, ?, ?)
                    ON CONFLICT (finding) DO UPDATE
                        SET component = excluded.component, grouping = excluded.grouping
                    """), columns: 3)
    }
}

extension RelatingTransaction {
    /// Brings the index of keys in line with changes and writes what `links` makes of the blocks that they reach.
    ///
    /// The keys of the documents are never held together: they are walked through once for each slice.
    ///
    /// - Parameters:
    ///   - changes: the first ones there are, prepared.
    ///   - window: how many findings of blocks are held at once, about.
    ///   - links: fills in who is the same as whom in the dirty blocks, and calls what it is given while other threads
    ///     are at work on that, if it can: this makes ready what comes next.
    ///   - linked: takes up what `links` has filled in.
    package func update(
        _ changes: Changes, window: Int,
        links: (inout KeyBlocks, _ meanwhile: () throws -> Void) throws -> Void,
        linked: (inout KeyBlocks) throws -> Void
    ) throws {
        guard let last = changes.documents.ranges.last.map({ $0.upperBound - 1 }) else { return }
        let count = try keyCount(until: last)
        let slices = KeySlice.slices(of: count, most: max(window, count / Self.mostWalks))
        func entries(_ slice: KeySlice) throws -> (left: [KeyEntry], come: [KeyEntry]) {
            try self.entries(in: slice, until: last, expected: count / slices.count)
        }
        var ready: (left: [KeyEntry], come: [KeyEntry])?
        for (place, slice) in slices.enumerated() {
            let own = try ready ?? entries(slice)
            ready = nil
            try update(left: own.left, come: own.come, window: window) { blocks in
                try links(&blocks) {
                    if ready == nil, place + 1 < slices.count { ready = try entries(slices[place + 1]) }
                }
            } linked: { blocks in
                try linked(&blocks)
            }
        }
    }

    /// Each slice is another walk over all keys, so that ever smaller ones would take ever longer.
    private static let mostWalks = 64
    private static let changedKeys = """
        FROM changed_findings c LEFT JOIN finding_keys k ON k.number = (c.module << 40 | c.document)
        WHERE c.module = ? AND c.document <= ?
        """

    /// How many keys changed documents had and have, about.
    private func keyCount(until last: Int64) throws -> Int {
        let bytes = try Int.fetchOne(
            database,
            sql: """
                SELECT coalesce(sum(coalesce(length(c.known), 0) + coalesce(length(k.keys), 0)), 0)
                \(Self.changedKeys)
                """, arguments: [module, last])
        return (bytes ?? 0) / 8
    }

    /// The keys of a slice that changed documents had, and those that they have, in ascending order.
    private func entries(
        in slice: KeySlice, until last: Int64, expected: Int
    ) throws -> (left: [KeyEntry], come: [KeyEntry]) {
        let rows = try RowReader(
            database, "SELECT c.document, c.known, k.keys \(Self.changedKeys) ORDER BY c.document")
        rows.start(module, last)
        defer { rows.finish() }
        var (left, come): ([KeyEntry], [KeyEntry]) = ([], [])
        come.reserveCapacity(expected)
        while try rows.next() {
            let document = rows.integer(0)
            FindingKeys.forEach(in: rows.blob(1), ofDocument: document, slice) { left.append($0) }
            FindingKeys.forEach(in: rows.blob(2), ofDocument: document, slice) { come.append($0) }
        }
        return (KeyEntry.sorted(left, in: slice), KeyEntry.sorted(come, in: slice))
    }
}

extension Store {
    /// How many documents the next relating of a module has to look at.
    package func changeCount(of module: String) throws(StoreError) -> Int {
        let number = try table(of: module).number
        return try read { database in
            try Int.fetchOne(
                database, sql: "SELECT count(*) FROM changed_findings WHERE module = ?", arguments: [number])
                ?? 0
        }
    }

    /// Brings the findings of a module together in one transaction. Nothing else of this store may be used meanwhile.
    /// Throws what the module throws, `CancellationError`, or a ``StoreError``.
    package func relate<Value>(
        _ module: String, _ body: (RelatingTransaction) throws -> Value
    ) throws -> Value {
        let table = try table(of: module)
        do {
            noteWrite()
            return try queue.write { database in
                try body(RelatingTransaction(database: database, table: table, brake: brake))
            }
        } catch let error where error is ModuleError || error is CancellationError {
            throw error
        } catch {
            throw StoreError(error)
        }
    }
}
