import DossierHost
import DossierSDK
import DossierText
import Foundation
import Testing

private func filled(_ modules: [any AnalysisModule]) throws -> (TestWorkspace, Workspace) {
    let test = try TestWorkspace(modules)
    try test.folder.write("in/a.txt", "Señora: toll Ruiz 5 and toll Ana 7.")
    try test.folder.write("in/b.txt", "Here toll Ruiz 6.")
    let workspace = try test.open()
    try workspace.take([test.folder.path + "/in"])
    return (test, workspace)
}

@Test func `findings have handles, passages and roles`() throws {
    let (test, workspace) = try filled([TollModule()])
    defer { test.keep() }
    let report = try workspace.read()
    #expect(report.analyzed == 2)
    #expect(report.findings == 3)
    #expect(report.groups == 2)
    let found = try workspace.findings(FindingQuery(module: "tolls"))
    #expect(found.map(\.text) == ["toll Ruiz 5", "toll Ana 7", "toll Ruiz 6"])
    #expect(found.map(\.finding.text) == found.map(\.text))
    #expect(found.map(\.finding.document) == ["a.txt", "a.txt", "b.txt"])
    for record in found {
        #expect(record.handle.hasPrefix("t:"))
        #expect(try workspace.finding(record.handle).finding == record.finding)
        #expect(try workspace.finding(record.finding.id.description).finding == record.finding)
    }
    let group = try #require(try workspace.group(of: found[0].finding.id))
    #expect(group.group.members == [found[0].finding.id, found[2].finding.id])
    #expect(group.group.fields["passage"] == "toll Ruiz 5")
    #expect(try workspace.group(group.handle).group == group.group)
    #expect(try workspace.groups(module: nil, conflictsOnly: true).map(\.group.label) == ["Ruiz"])
    #expect(try workspace.documents().map(\.findings) == [2, 1])
}

@Test func `findings of the workspace are those of the stream`() throws {
    let (test, workspace) = try filled([TollModule()])
    defer { test.keep() }
    try workspace.read()
    let document = try workspace.document("a.txt")
    let text = try workspace.text(of: document)
    var stream = try TollModule().analyze(
        Document(id: "a.txt", facts: document.facts, text: AnnotatedText(text, layers: [])))
    stream.settle(
        module: "tolls", document: "a.txt", documentKey: StableHash.documentKey(id: "a.txt", text: text),
        text: AnnotatedText(text, layers: []))
    let query = FindingQuery(module: "tolls", conditions: [.source(document.handle)])
    #expect(try workspace.findings(query).map(\.finding.id) == stream.map(\.id))
}

@Test func `only what has changed is read again`() throws {
    let module = TollModule()
    let (test, workspace) = try filled([module])
    defer { test.keep() }
    try workspace.read()
    #expect(module.reads.value == 2)
    let second = try workspace.read()
    #expect(module.reads.value == 2)
    #expect((second.analyzed, second.unchanged) == (0, 2))
    #expect(second.findings == 3)

    try workspace.take([try test.folder.write("c.txt", "toll Eva 9")])
    try workspace.read()
    #expect(module.reads.value == 3)

    let facts = try test.folder.write("f.jsonl", #"{"id":"b.txt","published":"2031-04-05"}"# + "\n")
    try workspace.take([], ImportOptions(factsFile: facts))
    try workspace.read()
    #expect(module.reads.value == 4)
    let dated = FindingQuery(module: "tolls", conditions: [.present("due")])
    #expect(try workspace.findings(dated).map(\.finding.fields["due"]) == ["2031-04-05"])

    let newer = TollModule(version: 2)
    try test.open([newer]).read()
    #expect(newer.reads.value == 3)

    let options = "title: x\nmodules:\n  tolls:\n    depth: 2\n"
    try options.write(toFile: test.path + "/workspace.yaml", atomically: true, encoding: .utf8)
    try test.open([newer]).read()
    #expect(newer.reads.value == 6)
    try test.open([newer]).read()
    #expect(newer.reads.value == 6)
}

@Test func `a module relates after those that it reads, and again when they change`() throws {
    let readers = TollModule(name: "later", handle: "l", reads: ["tolls"])
    let (test, workspace) = try filled([readers, TollModule()])
    defer { test.keep() }
    try workspace.read()
    #expect(
        Set(try workspace.groups(module: "later", conflictsOnly: false).map(\.group.fields["others"])) == [
            "tolls 2"
        ])
    try workspace.take([try test.folder.write("c.txt", "toll Eva 9")])
    try workspace.read()
    #expect(
        Set(try workspace.groups(module: "later", conflictsOnly: false).map(\.group.fields["others"])) == [
            "tolls 3"
        ])
}

@Test func `one module can be run alone`() throws {
    let other = TollModule(name: "other", handle: "o")
    let (test, workspace) = try filled([TollModule(), other])
    defer { test.keep() }
    let report = try workspace.analyze(modules: ["tolls"], cancellation: Cancellation(), progress: { _ in })
    #expect(report.findings == 3)
    #expect(other.reads.value == 0)
    let error = #expect(throws: WorkspaceError.self) {
        try workspace.analyze(modules: ["nothing"], cancellation: Cancellation(), progress: { _ in })
    }
    #expect(error?.kind == .missing)
}

@Test func `a module that fails is reported, and tried again next time`() throws {
    let module = TollModule()
    let (test, workspace) = try filled([module])
    defer { test.keep() }
    try workspace.take([try test.folder.write("x.txt", "toll Eva 9, then explode")])
    let report = try workspace.read()
    #expect(report.failures.map(\.document) == ["x.txt"])
    #expect(report.findings == 3)
    #expect(try workspace.read().failures.count == 1)
    #expect(module.reads.value == 4)
}

@Test func `an analysis that is stopped goes on where it stopped`() throws {
    let module = TollModule()
    let test = try TestWorkspace([module])
    defer { test.keep() }
    let lines = (0..<1000).map { "{\"id\":\"n\($0)\",\"text\":\"toll N\($0) \($0)\"}\n" }
    let workspace = try test.open()
    try workspace.take([try test.folder.write("docs.jsonl", lines.joined())])
    let cancellation = Cancellation()
    let error = #expect(throws: WorkspaceError.self) {
        try workspace.analyze(cancellation: cancellation) { if $0.done == 300 { cancellation.cancel() } }
    }
    #expect(error?.kind == .cancelled)
    let report = try workspace.read()
    // What was found and not written when the work was stopped is found again.
    #expect(report.unchanged >= 256 && report.unchanged < 1000)
    #expect(report.unchanged + report.analyzed == 1000)
    #expect(report.findings == 1000)
    #expect(
        try workspace.findings(FindingQuery(module: "tolls")).map(\.finding.document)
            == (0..<1000).map { "n\($0)" })
}

@Test func `filters, searches, values and queries answer`() throws {
    let (test, workspace) = try filled([TollModule()])
    defer { test.keep() }
    try workspace.read()
    func texts(_ conditions: FindingQuery.Condition...) throws -> [String] {
        try workspace.findings(FindingQuery(module: "tolls", conditions: conditions)).map(\.text)
    }
    #expect(try texts(.field("payer", anyOf: ["RUIZ"])) == ["toll Ruiz 5", "toll Ruiz 6"])
    #expect(try texts(.number("rate", 6...7)) == ["toll Ana 7", "toll Ruiz 6"])
    #expect(try texts(.source("b.txt")) == ["toll Ruiz 6"])
    let handle = try workspace.findings(FindingQuery(module: "tolls"))[1].handle
    #expect(try texts(.handle(handle)) == ["toll Ana 7"])
    let wrong = #expect(throws: WorkspaceError.self) { try texts(.handle("q:1234")) }
    #expect(wrong?.kind == .invalid)
    #expect(try workspace.count(FindingQuery(module: "tolls", conditions: [.about("toll")])) == 3)
    #expect(
        try workspace.values(of: "payer", module: "tolls", prefix: "r", limit: 5).map(\.value) == ["Ruiz"])

    let hits = try workspace.search(try SearchParser.query(Array("senora".utf8), in: 0..<6)).hits
    #expect(hits.map(\.document.id) == ["a.txt"])
    #expect(hits[0].highlights == [TextSpan(0, 7)])
    let table = try workspace.sql("select payer, count(*) as n from tolls group by 1 order by 2 desc")
    #expect(table.columns == ["payer", "n"])
    #expect(table.rows == [["Ruiz", 2], ["Ana", 1]])
}

@Test func `a document is named by handle, id or a unique part of id or title`() throws {
    let (test, workspace) = try filled([TollModule()])
    defer { test.keep() }
    try workspace.take([try test.folder.write("note.md", "# Dues of Puerto Ángel\n\nText.")])
    let note = try workspace.document("note.md")
    #expect(note.handle.count >= 6)
    for reference in [note.handle, String(note.handle.dropFirst(2)), "puerto angel", "note"] {
        #expect(try workspace.document(reference).id == "note.md")
    }
    let ambiguous = #expect(throws: WorkspaceError.self) { try workspace.document("txt") }
    #expect(ambiguous?.kind == .invalid)
    let missing = #expect(throws: WorkspaceError.self) { try workspace.document("nowhere") }
    #expect(missing?.kind == .missing)
}

@Test func `two workspaces on one folder see each other's work`() throws {
    let (test, workspace) = try filled([TollModule()])
    defer { test.keep() }
    let second = try test.open()
    try workspace.read()
    #expect(try second.count(FindingQuery(module: "tolls")) == 3)
    try second.take([try test.folder.write("c.txt", "toll Eva 9")])
    #expect(try workspace.documentCount() == 3)
}
