import DossierSDK
import DossierText
import Foundation
import GRDB
import Testing

@testable import DossierStore

private func temporaryFile() -> String { NSTemporaryDirectory() + "dossier-\(UUID().uuidString).sqlite" }

private func remove(_ path: String) {
    for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
}

@Test func `the database of another program is not taken for a store`() throws {
    let path = temporaryFile()
    defer { remove(path) }
    try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE recipe (name TEXT)") }
    let error = #expect(throws: StoreError.self) { try Store(path: path, modules: [sampleModule]) }
    #expect(error?.kind == .damaged)
    #expect(error?.message.contains("another program") == true)
}

@Test func `the views are read by plain SQLite`() throws {
    let path = temporaryFile()
    defer { remove(path) }
    let store = try Store(path: path, modules: [sampleModule])
    let document = try store.add(
        "a.txt", "Ruiz pays salt dues.",
        facts: DocumentFacts(title: "Dues", published: CalendarDate(year: 2031, month: 1, day: 2)))
    try store.find(
        [
            (
                "toll", "Ruiz pays",
                ["payer": "Ruiz", "rate": 2.5, "due": "2031-03", "themes": ["salt", "tin"]]
            )
        ],
        in: document)
    let finding = try #require(try store.findings(FindingSelection(module: "tolls")).first)
    let sides = [Conflict.Side(value: "2", members: [finding.id]), Conflict.Side(value: "3", members: [])]
    let group = FindingGroup(
        id: FindingID(value: 0xF00D), module: "tolls", label: "Dues of Ruiz", members: [finding.id],
        documents: ["a.txt"], fields: ["rate": 2.5],
        history: [GroupState(date: nil, state: "due", members: [finding.id])],
        conflicts: [Conflict(field: "rate", kind: .contradiction, values: sides)])
    try store.relate("tolls") { transaction in
        let number = try #require(try transaction.numbers(of: [finding.id])[finding.id])
        try transaction.write([StoredGroup(group, numbers: [number])])
    }
    try store.checkpoint()
    try store.close()

    let plain = try DatabaseQueue(path: path)
    try plain.read { database in
        let row = try #require(try Row.fetchOne(database, sql: "SELECT * FROM tolls"))
        #expect(row["id"] as String == finding.id.description)
        #expect(row["payer"] as String == "Ruiz")
        #expect(row["rate"] as Double == 2.5)
        #expect(row["due"] as String == "2031-03")
        #expect(row["due_first"] as String == "2031-03-01")
        #expect(row["due_last"] as String == "2031-03-31")
        #expect(row["themes"] as String == #"["salt","tin"]"#)
        #expect(row["text"] as String == "Ruiz pays")
        #expect(row["text_field"] as String? == nil)
        #expect(row["document"] as String == "a.txt")
        #expect(row["title"] as String == "Dues")
        #expect(row["published"] as String == "2031-01-02")
        #expect(row["group_id"] as String == "000000000000f00d")
        let shown = try #require(try Row.fetchOne(database, sql: "SELECT * FROM groups"))
        #expect(shown["module"] as String == "tolls")
        #expect(shown["members"] as String == #"["\#(finding.id)"]"#)
        #expect(shown["documents"] as String == #"["a.txt"]"#)
        let sides = try Row.fetchAll(database, sql: "SELECT field, kind, value FROM conflicts ORDER BY value")
        #expect(sides.map { $0["value"] as String } == ["2", "3"])
        let texts = try String.fetchAll(database, sql: "SELECT text FROM documents")
        #expect(texts == ["Ruiz pays salt dues."])
        #expect(try String.fetchAll(database, sql: "SELECT text FROM passages") == texts)
    }
}

@Test func `a store is found again, and only a module whose schema has changed starts anew`() throws {
    let path = temporaryFile()
    defer { remove(path) }
    let other = ModuleDescriptor(
        name: "visits", summary: "", version: 1, handle: "v", requires: [],
        schema: RecordSchema(kinds: [.init("visit", "")], fields: [Field("guest", .name)]), examples: [])
    do {
        let store = try Store(path: path, modules: [sampleModule, other])
        let document = try store.add("a.txt", "Ruiz pays.")
        try store.find([("toll", "Ruiz", ["payer": "Ruiz"])], in: document)
        try store.replace([
            AnalyzedDocument(
                number: document.number,
                results: [
                    (
                        ModuleRun(module: "visits", key: 1),
                        try store.rows(of: [], module: "visits", document: document.number, in: [])
                    )
                ])
        ])
        try store.close()
    }
    var schema = other.schema
    schema.fields.append(Field("host", .name))
    let changed = ModuleDescriptor(
        name: "visits", summary: "", version: 1, handle: "v", requires: [], schema: schema, examples: [])
    let store = try Store(path: path, modules: [sampleModule, changed])
    #expect(try store.ids() == ["Ruiz"])
    #expect(try store.pending([ModuleRun(module: "tolls", key: 1)]).isEmpty)
    #expect(try store.pending([ModuleRun(module: "visits", key: 1)]).count == 1)
    #expect(try store.findings(FindingSelection(module: "visits", conditions: [.present("host")])).isEmpty)
}

@Test func `groups come back as they were written`() throws {
    let store = try Store.sample()
    let document = try store.add("a.txt", "Ruiz pays. Ruiz paid.")
    try store.find([("toll", "Ruiz pays.", [:]), ("toll", "Ruiz paid.", [:])], in: document)
    let members = try store.findings(FindingSelection(module: "tolls")).map(\.id)
    let group = FindingGroup(
        id: FindingID(value: .max), module: "tolls", label: "Dues", members: members, documents: ["a.txt"],
        fields: ["rate": 2, "by": ["a", "b"], "why": "“x”"],
        history: [GroupState(date: "2031", state: "due", members: [members[0]])],
        conflicts: [
            Conflict(
                field: "rate", kind: .granularity, values: [Conflict.Side(value: "dozens", members: members)])
        ])
    try store.relate("tolls") { transaction in
        let numbers = try transaction.numbers(of: members)
        let rows = members.compactMap { numbers[$0] }
        let stored = StoredGroup(group, numbers: rows)
        try transaction.write([stored])
        try transaction.write(transaction.members(rows, ofComponent: rows[0], stored))
    }
    #expect(try store.groups(Store.GroupSelection()) == [group])
    #expect(try store.groupCount(of: ["tolls"]) == 1)
    var byMember = Store.GroupSelection()
    byMember.member = members[1]
    #expect(try store.groups(byMember) == [group])
    #expect(try store.groups(Store.GroupSelection(module: "tolls", conflictsOnly: true)).count == 1)
    try store.relate("tolls") { transaction in
        let number = try #require(try transaction.numbers(of: members)[members[0]])
        try transaction.dissolve(component: number)
    }
    #expect(try store.groups(byMember).isEmpty)
}

@Test func `a file that is no store is an error that says so`() throws {
    let path = temporaryFile()
    defer { remove(path) }
    try Data(String(repeating: "this is no database ", count: 500).utf8).write(to: URL(fileURLWithPath: path))
    let error = #expect(throws: StoreError.self) { try Store(path: path, modules: []) }
    #expect(error?.kind == .damaged)
}

@Test func `a store of a later version is left alone`() throws {
    let path = temporaryFile()
    defer { remove(path) }
    try Store(path: path, modules: []).close()
    try DatabaseQueue(path: path).write { database in
        try database.execute(sql: "INSERT INTO grdb_migrations VALUES ('99')")
    }
    let error = #expect(throws: StoreError.self) { try Store(path: path, modules: []) }
    #expect(error?.kind == .newer)
}

@Test(arguments: ["documents", "tolls; drop", "Tolls", "9x", ""])
func `a module cannot take the name of a table`(name: String) {
    let module = ModuleDescriptor(
        name: name, summary: "", version: 1, handle: "x", requires: [],
        schema: RecordSchema(kinds: [], fields: []), examples: [])
    let error = #expect(throws: StoreError.self) { try Store(inMemoryWith: [module]) }
    #expect(error?.kind == .invalid)
}

@Test func `a query reads and nothing else`() throws {
    let store = try Store.sample()
    try store.add("a.txt", "one")
    let table = try store.query("-- all of them\nSELECT id, bytes, title, 1.5 AS x FROM documents")
    #expect(table.columns == ["id", "bytes", "title", "x"])
    #expect(table.rows == [["a.txt", 3, nil, 1.5]])
    for statement in [
        "DELETE FROM document", "WITH a AS (SELECT 1) DELETE FROM document", "PRAGMA user_version = 3",
        "ATTACH 'x' AS y", "select 1; delete from document", "", "select nonsense",
    ] {
        let error = #expect(throws: StoreError.self) { try store.query(statement) }
        #expect(error?.kind == .invalid, "\(statement)")
    }
    #expect(try store.documentCount() == 1)
}
