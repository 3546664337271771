import DossierJSON
package import DossierSDK

/// A list over groups that a module declares; its rows are made by the module when they are asked for.
package struct WireView: Sendable {
    package var name: String
    package var summary: String
    package var columns: [Field]
    package var isAnnounced: Bool
    /// Whether it wants the groups of the other modules, too, those that have conflicts.
    package var seesOthers: Bool

    init(_ view: GroupView) {
        name = view.name
        summary = view.summary
        columns = view.columns
        isAnnounced = view.isAnnounced
        seesOthers = true
    }

    init(_ reading: MessageReading) throws(WireError) {
        name = try reading.text("name")
        summary = try reading.optionalText("summary") ?? ""
        columns = []
        for column in try reading.objects("columns") { columns.append(try Field(column)) }
        isAnnounced = try reading.bool("announced", default: false)
        seesOthers = try reading.bool("others", default: false)
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("name", name)
            json.member("summary", summary)
            json.write("columns", columns)
            if isAnnounced {
                json.key("announced")
                json.bool(true)
            }
            if seesOthers {
                json.key("others")
                json.bool(true)
            }
        }
    }
}

/// One row of a list: which group it is about, and what it shows.
package struct WireRow: Sendable, Hashable {
    package var group: FindingID
    package var fields: Fields
    /// Nil for those of the group.
    package var documents: [String]?

    /// - Parameter columns: what the list shows of the fields.
    init(_ row: GroupView.Row, columns: [Field]) {
        group = row.group
        fields = Fields()
        for column in columns { fields[column.name] = row.fields[column.name] }
        documents = row.documents
    }

    init(_ reading: MessageReading) throws(WireError) {
        guard let id = FindingID(try reading.text("group")) else { throw reading.expected("an id", "group") }
        group = id
        fields = try reading.fields("fields")
        documents = reading["documents"] == nil ? nil : try reading.texts("documents")
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.key("group")
            json.hexadecimal(group.value)
            json.key("fields")
            json.members(of: fields)
            if let documents {
                json.key("documents")
                json.array { json in for document in documents { json.string(document) } }
            }
        }
    }
}
