import DossierHost
import DossierImport
import DossierSDK
import DossierText
import Foundation
import Testing

@Test func `a new workspace can be opened and nothing is overwritten`() throws {
    let test = try TestWorkspace()
    defer { test.keep() }
    #expect(try test.open().title == "Tolls: “all” of them")
    #expect(try test.open().documentCount() == 0)
    let error = #expect(throws: WorkspaceError.self) { try Workspace.create(at: test.path) }
    #expect(error?.kind == .exists)
    let missing = #expect(throws: WorkspaceError.self) {
        try Workspace(opening: test.path + "/nowhere", registry: test.registry)
    }
    #expect(missing?.kind == .missing)
}

@Test func `documents come in once, to the letter, with their originals`() throws {
    let test = try TestWorkspace()
    defer { test.keep() }
    let text = "Año\r\ntoll Ruiz 5\r\n"
    try test.folder.write("in/a.txt", text)
    try test.folder.write("in/b.md", "# Title\n\ntoll *Ana* 6\n")
    try test.folder.write(
        "in/c.jsonl", #"{"id":"line","text":"toll Eva 7","title":"T","published":"2031-05-06"}"# + "\n")
    let workspace = try test.open()
    let report = try workspace.take([test.folder.path + "/in"])
    #expect(report.imported.count == 3)
    #expect(report.problems.isEmpty)
    #expect(try workspace.documents().map(\.id) == ["a.txt", "b.md", "line"])
    let first = try workspace.document("a.txt")
    #expect(try workspace.text(of: first) == Array(text.utf8))
    #expect(first.words == 4)
    #expect(
        try String(decoding: workspace.text(of: workspace.document("b.md")), as: UTF8.self)
            == "Title\n\ntoll Ana 6\n")
    #expect(try workspace.document("b.md").facts.title == "Title")
    #expect(try workspace.document("line").facts.published?.description == "2031-05-06")
    let names = try FileManager.default.contentsOfDirectory(atPath: test.path + "/documents").sorted()
    #expect(names == ["a.txt", "b.md", "c.jsonl", "facts.jsonl"])

    let again = try workspace.take([test.folder.path + "/in"])
    #expect(again.imported.isEmpty)
    #expect(again.known == ["a.txt", "b.md", "line"])
    #expect(try workspace.documentCount() == 3)
    #expect(try FileManager.default.contentsOfDirectory(atPath: test.path + "/documents").count == 4)
}

@Test func `a file of facts beside the documents of a folder is no document, and says where they come from`()
    throws
{
    let test = try TestWorkspace()
    defer { test.keep() }
    try test.folder.write("in/a.txt", "toll Ana 5")
    try test.folder.write("in/b.txt", "toll Eva 6")
    try test.folder.write(
        "in/manifest.jsonl",
        """
        {"file":"a.txt","publisher":"The Post","published":"2031-05-06","licence":"free"}
        {"file":"gone.txt","publisher":"The Courier"}

        """)
    // A file of documents is one, whatever they are called.
    try test.folder.write("in/z.jsonl", #"{"id":"a.txt","text":"toll Ben 7"}"# + "\n")
    let workspace = try test.open()
    let report = try workspace.take([test.folder.path + "/in"])
    #expect(report.problems.isEmpty)
    #expect(report.described == 1)
    #expect(report.manifests.count == 1)
    #expect(try workspace.documents().map(\.id) == ["a.txt", "b.txt", "a~2.txt"])
    #expect(try workspace.document("a.txt").facts.publisher == "The Post")
    #expect(try workspace.document("a.txt").facts.published?.description == "2031-05-06")
    #expect(try workspace.document("b.txt").facts.publisher == nil)
    #expect(try workspace.document("a~2.txt").facts.publisher == nil)
    // What somebody has put right since then stays right.
    let again = try workspace.take([test.folder.path + "/in"])
    #expect(again.known.count == 3)
    #expect(again.described == 0)
    // A file that is named by itself is read as documents.
    let named = try workspace.take([test.folder.path + "/in/manifest.jsonl"])
    #expect(named.problems.count == 2)
}

@Test(arguments: [
    // An archive's own id beside the name of the file.
    [#"{"id":"A-17","file":"a.txt","publisher":"The Post"}"# + "\n"],
    [#"{"id":17,"file":"clippings/a.txt","text":null,"publisher":"The Post"}"# + "\n"],
    // The first line is about a file that is not there.
    [
        #"{"file":"gone.txt","publisher":"X"}"# + "\n"
            + #"{"file":"a.txt","publisher":"The Post"}"# + "\n"
    ],
    // Two files, each with a part.
    [
        #"{"document":"b.txt","publisher":"The Courier"}"# + "\n",
        #"{"id":"a.txt","publisher":"The Post"}"# + "\n",
    ],
])
func `facts beside documents count by whatever member names the files`(manifests: [String]) throws {
    let test = try TestWorkspace()
    defer { test.keep() }
    try test.folder.write("in/a.txt", "toll Ana 5")
    try test.folder.write("in/b.txt", "toll Eva 6")
    for (index, manifest) in manifests.enumerated() { try test.folder.write("in/m\(index).jsonl", manifest) }
    let workspace = try test.open()
    let report = try workspace.take([test.folder.path + "/in"])
    #expect(report.problems.isEmpty)
    #expect(try workspace.documents().map(\.id) == ["a.txt", "b.txt"])
    #expect(try workspace.document("a.txt").facts.publisher == "The Post")
    #expect(report.manifests.count == manifests.count)
}

@Test func `a file of facts that is about nothing that was read is named`() throws {
    let test = try TestWorkspace()
    defer { test.keep() }
    try test.folder.write("in/a.txt", "toll Ana 5")
    try test.folder.write("in/picture.xyz", "…")
    try test.folder.write("in/m.jsonl", #"{"file":"picture.xyz","publisher":"The Post"}"# + "\n")
    let report = try test.open().take([test.folder.path + "/in"])
    #expect(report.problems.map(\.isLeftOut) == [true])
    #expect(report.problems.first?.source.hasSuffix("m.jsonl") == true)
    #expect(report.manifests.isEmpty)
}

@Test func `of one name with two texts both are kept, of one text under two names too`() throws {
    let test = try TestWorkspace()
    defer { test.keep() }
    try test.folder.write("x/a.txt", "one")
    try test.folder.write("y/a.txt", "two")
    try test.folder.write("y/b.txt", "one")
    let workspace = try test.open()
    try workspace.take([test.folder.path + "/x", test.folder.path + "/y"])
    #expect(try workspace.documents().map(\.id) == ["a.txt", "a~2.txt", "b.txt"])
    let digests = try workspace.documents().map(\.textSHA256)
    #expect(digests[0] == digests[2])
}

@Test func `what cannot be read is reported and the rest is kept`() throws {
    let test = try TestWorkspace()
    defer { test.keep() }
    try test.folder.write("good.txt", "text")
    try test.folder.write(
        "docs.jsonl",
        "{\"id\":\"a\",\"text\":\"x\\u0000y\"}\n{\"id\":\"b\",\"te\n{\"id\":\"c\",\"text\":\"t\"}")
    try test.folder.write("bad.txt", [0xFF, 0x41])
    let paths = ["missing.txt", "bad.txt", "docs.jsonl", "good.txt"].map { test.folder.path + "/" + $0 }
    let report = try test.open().take(paths)
    #expect(report.problems.map(\.kind) == [.missing, .invalidUTF8, .malformed, .binary])
    #expect(report.problems.map(\.line) == [nil, nil, 2, nil])
    #expect(report.imported.count == 2)
}

@Test func `facts are given at import, by file, and corrected later`() throws {
    let test = try TestWorkspace()
    defer { test.keep() }
    let file = try test.folder.write("a.txt", "toll Ruiz 5")
    let workspace = try test.open()
    let day = try #require(CalendarDate(year: 2031, month: 7, day: 8))
    let facts = try test.folder.write("facts.jsonl", #"{"id":"a.txt","publisher":"The Post"}"# + "\n")
    try workspace.take([file], ImportOptions(published: .date(day), factsFile: facts))
    #expect(try workspace.document("a.txt").facts.published == day)
    #expect(try workspace.document("a.txt").facts.publisher == "The Post")

    let later = try test.folder.write(
        "later.jsonl",
        #"{"id":"a.txt","publisher":"The Courier","published":"none"}"# + "\n" + #"{"id":"zz"}"# + "\n")
    let report = try workspace.take([file], ImportOptions(factsFile: later))
    #expect(report.known == ["a.txt"])
    #expect(report.problems.map(\.source) == ["zz"])
    #expect(try workspace.document("a.txt").facts.publisher == "The Courier")
    #expect(try workspace.document("a.txt").facts.published == nil)
}

@Test func `an edited facts file counts when the workspace is opened`() throws {
    let test = try TestWorkspace()
    defer { test.keep() }
    let file = try test.folder.write("a.txt", "toll Ruiz 5")
    try test.open().take([file])
    let path = test.path + "/documents/facts.jsonl"
    let lines = try String(contentsOfFile: path, encoding: .utf8)
    try (lines + #"{"id":"a.txt","title":"Corrected"}"# + "\n").write(
        toFile: path, atomically: true, encoding: .utf8)
    #expect(try test.open().document("a.txt").facts.title == "Corrected")
    try (lines + "{broken\n" + #"{"id":"a.txt","title":"Once more"}"# + "\n").write(
        toFile: path, atomically: true, encoding: .utf8)
    let workspace = try test.open()
    #expect(workspace.takeNotices().contains { $0.contains("facts.jsonl:2: not valid JSON") })
    #expect(try workspace.document("a.txt").facts.title == "Once more")
}

@Test func `the store is made again from the folder`() throws {
    let test = try TestWorkspace()
    defer { test.keep() }
    try test.folder.write("x/z.txt", "toll Ruiz 5")
    try test.folder.write("y/z.txt", "toll Ana 6")
    let lines = (0..<300).map { "{\"id\":\"n\($0 % 299)\",\"text\":\"toll N\($0) \($0)\"}\n" }
    let docs = try test.folder.write("docs.jsonl", lines.joined())
    let workspace = try test.open()
    let facts = try test.folder.write("f.jsonl", #"{"id":"n7","publisher":"P"}"# + "\n")
    try workspace.take(
        [docs, test.folder.path + "/x", test.folder.path + "/y"], ImportOptions(factsFile: facts))
    try workspace.read()
    let before = try workspace.documents()
    let findings = try workspace.findings(FindingQuery(module: "tolls"))
    try FileManager.default.removeItem(atPath: test.path + "/.dossier")

    let rebuilt = try test.open()
    let after = try rebuilt.documents()
    #expect(after.map(\.id) == before.map(\.id))
    #expect(after.map(\.handle) == before.map(\.handle))
    #expect(after.map(\.facts) == before.map(\.facts))
    #expect(after.map(\.imported) == before.map(\.imported))
    #expect(after.map(\.origin) == before.map(\.origin))
    try rebuilt.read()
    #expect(try rebuilt.findings(FindingQuery(module: "tolls")).map(\.finding) == findings.map(\.finding))
    // What is there already does not come in again.
    #expect(try rebuilt.take([docs]).imported.isEmpty)
}

@Test func `a file in a declared encoding is read again when the store is lost`() throws {
    let test = try TestWorkspace()
    defer { test.keep() }
    let file = try test.folder.write("x/café.txt", [0x63, 0x61, 0x66, 0xE9, 0x20, 0x80])
    let refused = try test.open().take([file])
    #expect(refused.imported.isEmpty)
    #expect(refused.problems.first?.reason.contains("encoding:windows-1252") == true)
    #expect(try test.open().take([file], ImportOptions(encoding: "latin-1")).imported.count == 1)
    try FileManager.default.removeItem(atPath: test.path + "/.dossier")
    let workspace = try test.open()
    #expect(try workspace.text(of: workspace.document("café.txt")) == Array("café €".utf8))
}

@Test func `an import that is stopped keeps what has come in and goes on later`() throws {
    let test = try TestWorkspace()
    defer { test.keep() }
    let lines = (0..<3000).map { "{\"id\":\"n\($0)\",\"text\":\"toll N\($0) \($0)\"}\n" }
    let docs = try test.folder.write("docs.jsonl", lines.joined())
    let workspace = try test.open()
    let cancellation = Cancellation()
    let error = #expect(throws: WorkspaceError.self) {
        try workspace.importDocuments([docs], options: ImportOptions(), cancellation: cancellation) { _ in
            cancellation.cancel()
        }
    }
    #expect(error?.kind == .cancelled)
    let part = try workspace.documentCount()
    let report = try workspace.take([docs])
    #expect(report.known.count == part)
    #expect(try workspace.documentCount() == 3000)
    try FileManager.default.removeItem(atPath: test.path + "/.dossier")
    #expect(try test.open().documentCount() == 3000)
}

@Test(arguments: [
    ("title: [a", "line "), ("- a", "keys"), ("colour: red", "colour"), ("modules: 3", "modules"),
])
func `a wrong workspace file is an error that names the place`(yaml: String, words: String) throws {
    let test = try TestWorkspace()
    defer { test.keep() }
    try yaml.write(toFile: test.path + "/workspace.yaml", atomically: true, encoding: .utf8)
    let error = #expect(throws: WorkspaceError.self) { try test.open() }
    #expect(error?.kind == .damaged)
    #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
}
