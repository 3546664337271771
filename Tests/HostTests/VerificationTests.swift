import DossierHost
import DossierSDK
import Foundation
import Testing

private func filled() throws -> (TestWorkspace, Workspace) {
    let test = try TestWorkspace()
    _ = try test.folder.write("in/a.txt", "Señora: toll Ruiz 5 and toll Ana 7.")
    _ = try test.folder.write("in/b.md", "# Tolls\n\nHere **toll** Ruiz 6.\n")
    _ = try test.folder.write(
        "in/c.jsonl", #"{"id":"c1","text":"A toll Eva 9."}"# + "\n" + #"{"id":"c2","text":"None."}"# + "\n")
    let workspace = try test.open()
    try workspace.take([test.folder.path + "/in"])
    try workspace.read()
    return (test, workspace)
}

@Test func `a workspace as it was made is sound`() throws {
    let (test, workspace) = try filled()
    defer { test.keep() }
    let report = try workspace.verify()
    #expect(report.isSound, "\(report.problems)")
    #expect(report.documents == 4)
    #expect(report.findings == [.ok: 4])
}

@Test func `files that were changed or taken away are named`() throws {
    let (test, workspace) = try filled()
    defer { test.keep() }
    try Data("Another text.".utf8).write(to: URL(fileURLWithPath: test.path + "/documents/a.txt"))
    try FileManager.default.removeItem(atPath: test.path + "/documents/b.md")
    try Data((#"{"id":"c1","text":"A toll Eva 8."}"# + "\n" + #"{"id":"c2","text":"None."}"# + "\n").utf8)
        .write(
            to: URL(fileURLWithPath: test.path + "/documents/c.jsonl"))
    let report = try workspace.verify()
    #expect(
        report.problems.map { "\($0.status) \($0.subject) \($0.name) \($0.document ?? "")" } == [
            "changed file a.txt a.txt", "missing file b.md b.md", "changed file c.jsonl c1",
        ])
    #expect(report.findings == [.ok: 4])
}

@Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/pdftotext")))
func `a PDF is read again, though its text was kept`() throws {
    let test = try TestWorkspace()
    defer { test.keep() }
    let files = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(
        path: "../ImportTests/Files")
    let workspace = try test.open()
    try workspace.take([files.appending(path: "one-column.pdf").path])
    #expect(try workspace.verify().isSound)
    try Data(contentsOf: files.appending(path: "two-columns.pdf")).write(
        to: URL(fileURLWithPath: test.path + "/documents/one-column.pdf"))
    #expect(
        try workspace.verify().problems.map { "\($0.status) \($0.subject) \($0.name)" }
            == ["changed file one-column.pdf"])
}

@Test func `findings of an older module or of other facts are stale`() throws {
    let (test, workspace) = try filled()
    defer { test.keep() }
    let newer = try test.open([TollModule(version: 2)])
    #expect(try newer.verify().findings == [.stale: 4])
    let facts = try test.folder.write("f.jsonl", #"{"id":"a.txt","published":"2031-04-05"}"# + "\n")
    try workspace.take([], ImportOptions(factsFile: facts))
    let report = try workspace.verify()
    #expect(report.findings == [.ok: 2, .stale: 2])
    #expect(report.problems.allSatisfy { $0.document == "a.txt" && $0.name.hasPrefix("t:") })
    try workspace.read()
    #expect(try workspace.verify().isSound)
}

@Test func `moved and orphaned passages are told apart, and a damaged facts file is named`() throws {
    let (test, workspace) = try filled()
    defer { test.keep() }
    let file = test.path + "/.dossier/store.sqlite"
    let changes = """
        UPDATE finding_tolls SET span_start = span_start + 1, span_end = span_end + 1 WHERE text = 'toll Ana 7';
        UPDATE finding_tolls SET text = 'toll Eva 10' WHERE text = 'toll Eva 9';
        """
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
        "python3", "-c",
        "import sqlite3,sys; c=sqlite3.connect(sys.argv[1]); c.executescript(sys.argv[2]); c.commit()", file,
        changes,
    ]
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: test.path + "/documents/facts.jsonl"))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("{\"id\":\"gone.txt\",\"title\":\"x\"}\n{oops\n".utf8))
    let report = try workspace.verify()
    #expect(report.findings == [.ok: 2, .moved: 1, .orphaned: 1])
    #expect(report.problems.map(\.status) == [.damaged, .missing, .moved, .orphaned])
    #expect(report.problems[0].name.hasPrefix("facts.jsonl:"))
}

@Test func `a document whose import was stopped is told as pending, and the same import brings it in`() throws
{
    let (test, workspace) = try filled()
    defer { test.keep() }
    // As a process leaves it that is killed between the folder and the store.
    _ = try test.folder.write("late/d.txt", "A toll Ben 4.")
    try Data("A toll Ben 4.".utf8).write(to: URL(fileURLWithPath: test.path + "/documents/d.txt"))
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: test.path + "/documents/facts.jsonl"))
    try handle.seekToEnd()
    try handle.write(
        contentsOf: Data(
            "{\"id\":\"d.txt\",\"imported\":\"2031-05-02T10:00:00Z\",\"origin\":\"late/d.txt\"}\n".utf8))
    let report = try workspace.verify()
    #expect(report.isSound)
    #expect(report.problems.map { "\($0.status) \($0.subject) \($0.name)" } == ["pending document d.txt"])
    #expect(report.problems[0].reason.contains("the same import of late/d.txt again brings it in"))
    try workspace.take([test.folder.path + "/late"])
    #expect(try workspace.verify().problems.isEmpty)
}

@Test(arguments: [("nowhere.jsonl", "there is no such file or folder"), (".", "it is a folder")])
func `a facts file that cannot be read is named with the reason`(file: String, reason: String) throws {
    let test = try TestWorkspace()
    defer { test.keep() }
    let path = "\(test.folder.path)/\(file)"
    let error = #expect(throws: WorkspaceError.self) {
        try test.open().take([], ImportOptions(factsFile: path))
    }
    #expect(error?.message == "the facts file \(path) cannot be read: \(reason)")
}
