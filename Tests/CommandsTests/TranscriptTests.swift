import DossierHost
import Foundation
import Testing

@testable import DossierCommands

/// What `record`, `replay` and `history` keep and compare.
@Suite struct TranscriptTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("transcript-\(UUID())")
    private let recorder = Recorder()
    private let session: Session

    init() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        session = Session(registry: ModuleRegistry([]), output: recorder)
        session.variables["t"] = .table(ferries)
    }

    private func path(_ name: String) -> String { folder.appendingPathComponent(name).path }
    private func content(_ name: String) throws -> String {
        try String(contentsOfFile: path(name), encoding: .utf8)
    }

    @Test func `what is typed becomes a script, without what fails and what only asks`() throws {
        try session.run(SourceText("record \(path("a.dossier"))"))
        for line in ["let n = 4   # how many", "help head", "expect ($t | count) = $n", "record"] {
            try session.run(SourceText(line))
        }
        #expect(throws: Diagnostic.self) { try session.run(SourceText("nonsense")) }
        try session.run(SourceText("record stop"))
        try session.run(SourceText("let after = 1"))
        #expect(try content("a.dossier") == "let n = 4   # how many\nexpect ($t | count) = $n\n")
        try session.run(SourceText("include \(path("a.dossier"))"))
        #expect(throws: Diagnostic.self) { try session.run(SourceText("record \(path("a.dossier"))")) }
        try session.run(SourceText("record \(path("a.dossier")) append:yes\necho more\nrecord stop"))
        #expect(try content("a.dossier").hasSuffix("$n\necho more\n"))
    }

    @Test func `results go with the script as comments, and replay compares them`() throws {
        try session.run(
            SourceText(
                "record \(path("b.dossier")) output:yes\n$t | select id rate | head 2\necho done\nrecord stop"
            ))
        #expect(
            try content("b.dossier")
                == "$t | select id rate | head 2\n#> id | rate\n#> t:1 | 25\n#> t:2 | 7.5\necho done\n#> done\n"
        )
        recorder.outputs = []
        try session.run(SourceText("replay \(path("b.dossier"))"))
        #expect(recorder.outputs.allSatisfy { if case .nothing = $0 { true } else { false } })
        #expect(!session.hasFailedVerification)
        #expect(recorder.notes.last?.hasSuffix("2 statements, all as recorded") == true)

        session.variables["t"] = .table(
            Table(columns: ferries.columns, records: Array(ferries.records.dropFirst())))
        try session.run(SourceText("replay \(path("b.dossier"))"))
        guard case .page(let page)? = recorder.outputs.last else {
            Issue.record("no page")
            return
        }
        #expect(
            page.plainText
                == """
                \(path("b.dossier")):1  $t | select id rate | head 2
                  [-t:1 | 25-]
                  {+t:3 |+}

                2 statements, 1 not as recorded

                """.replacing("t:3 |+", with: "t:3 | +"))
        #expect(session.hasFailedVerification)
        try session.run(SourceText("replay \(path("b.dossier")) update:yes"))
        #expect(try content("b.dossier").contains("#> t:2 | 7.5\n#> t:3 |"))
    }

    @Test func `a script without results gets them by an update, and errors are results, too`() throws {
        try Data("# a check\necho one\n\n$t | count   # four\nnonsense\n".utf8).write(
            to: folder.appendingPathComponent("c.dossier"))
        #expect(throws: Diagnostic.self) { try session.run(SourceText("replay \(path("c.dossier"))")) }
        try session.run(SourceText("replay \(path("c.dossier")) update:yes"))
        #expect(
            try content("c.dossier")
                == "# a check\necho one\n#> one\n\n$t | count   # four\n#> 4\nnonsense\n#> error: there is no command “nonsense”\n"
        )
        try session.run(SourceText("replay \(path("c.dossier"))"))
        #expect(!session.hasFailedVerification)
    }

    @Test(arguments: [
        ("history | count", "5"), ("history 2-3 | select command", "quotes by:ruiz\ndocs"),
        ("history 4- | count", "2"), ("history -2 | count", "2"), ("history 3 | select command", "docs"),
        ("history QUOTES | select number", "2\n5"), ("history quotes count | count", "1"),
    ])
    func `the history is listed by numbers and words`(text: String, expected: String) throws {
        session.history = ["open ports", "quotes by:ruiz", "docs", "help", "quotes | count"]
        try session.run(SourceText(text))
        switch recorder.outputs.last {
        case .value(let value)?: #expect(value.joined == expected)
        case .table(let table)?:
            let lines = table.records.map { $0.values[0]?.joined ?? "" }
            #expect(lines.joined(separator: "\n") == expected)
        default: Issue.record("nothing")
        }
    }

    @Test func `lines of the history are saved as a script`() throws {
        session.history = ["echo one", "nonsense", "echo two"]
        try session.run(SourceText("history echo | save \(path("d.dossier"))"))
        #expect(try content("d.dossier") == "echo one\necho two\n")
        #expect(throws: Diagnostic.self) { try session.run(SourceText("history 9-10")) }
        #expect(throws: Diagnostic.self) { try session.run(SourceText("history 3-2")) }
    }
}
