package import DossierSDK
import GRDB

/// A group ready to be written. Made on any thread; no access to the database.
package struct StoredGroup: Sendable {
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

    /// - Parameter first: the row number of the group's first member.
    package init(_ group: FindingGroup, first: Int64) {
        self.first = first
        id = Int64(bitPattern: group.id.value)
        label = group.label
        alone = group.members.count == 1 ? group.members.first.map { Int64(bitPattern: $0.value) } : nil
        members = alone == nil ? StoredJSON.identifiers(group.members) : nil
        documents = alone == nil ? StoredJSON.list(group.documents) : nil
        fields = StoredJSON.fields(group.fields.entries)
        history = StoredJSON.history(group.history)
        conflicts = StoredJSON.conflicts(group.conflicts)
    }

    static let columns = 9
    static let insertion = """
        INSERT OR REPLACE INTO finding_group
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

    /// - Returns: the group's row number.
    @discardableResult
    func insert(module: Int64, _ database: Database) throws -> Int64 {
        var row = RowBytes()
        append(to: &row, module: module)
        try row.insert(database.cachedStatement(sql: Self.insertion), columns: Self.columns)
        return number(module: module)
    }
}
