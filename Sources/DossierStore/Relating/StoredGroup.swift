package import DossierSDK
import GRDB

/// A group ready to be written. Made on any thread; no access to the database.
package final class StoredGroup: Sendable {
    /// Row number of the first member.
    let first: Int64
    let id: Int64
    let label: String
    /// The only member of a group of one.
    let alone: Int64?
    let members: String?
    let documents: String?
    let fields: String
    let history: String?
    let conflicts: String?
    /// Of a person, folded.
    let names: String?
    let roles: String?

    /// - Parameter numbers: the row numbers of the group's members, in their order.
    package init(_ group: FindingGroup, numbers: [Int64]) {
        first = numbers.min() ?? 0
        id = Int64(bitPattern: group.id.value)
        label = group.label
        alone = group.members.count == 1 ? group.members.first.map { Int64(bitPattern: $0.value) } : nil
        members = alone == nil ? StoredJSON.identifiers(group.members) : nil
        documents = alone == nil ? StoredJSON.documents(of: numbers) : nil
        fields = StoredJSON.fields(group.fields.entries)
        history = StoredJSON.history(group.history)
        conflicts = StoredJSON.conflicts(group.conflicts)
        names = group.fields["folded_names"]?.joined
        roles = group.fields["folded_roles"]?.joined
    }

    static let columns = 9
    static let insertion = """
        INSERT INTO finding_group
            (number, id, label, finding, members, documents, fields, history, conflicts)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """

    func number(module: Int64) -> Int64 {
        RowNumber.group(module: module, first: first, isJoined: alone == nil)
    }

    func append(to rows: inout RowBytes, module: Int64) {
        rows.integer(number(module: module))
        rows.integer(id)
        rows.text(label)
        if let alone { rows.integer(alone) } else { rows.null() }
        rows.text(members)
        rows.text(documents)
        rows.text(fields)
        rows.text(history)
        rows.text(conflicts)
    }

    /// Writes groups in the place of those with their numbers.
    ///
    /// They are deleted first: for a row that may replace another, SQLite puts every page that it is about to change into a
    /// journal of that statement, which takes longer than all the rest.
    static func write(_ groups: [StoredGroup], _ table: ModuleTable, _ database: Database) throws {
        let former = try RowReader(database, "DELETE FROM finding_group WHERE number = ?")
        for group in groups { try former.run(group.number(module: table.number)) }
        var rows = RowBytes()
        for group in groups { group.append(to: &rows, module: table.number) }
        try rows.insert(database.cachedStatement(sql: insertion), columns: columns)
        guard table.module == ModuleTable.people else { return }
        var names = RowBytes()
        for group in groups {
            names.integer(group.number(module: table.number))
            names.text(group.names ?? "")
            names.text(group.roles ?? "")
        }
        try names.insert(
            database.cachedStatement(
                sql: "INSERT OR REPLACE INTO person_name (grouping, names, roles) VALUES (?, ?, ?)"),
            columns: 3)
    }
}
