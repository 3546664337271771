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
        try session.run(SourceText("record \(path("a.dossier")) output:no"))
        for line in ["let n = 4   # how many", "help head", "expect ($t | count) = $n", "record"] {
            try session.run(SourceText(line))
        }
        #expect(throws: Diagnostic.self) { try session.run(SourceText("nonsense")) }
        try session.run(SourceText("record stop"))
        try session.run(SourceText("let after = 1"))
        #expect(try content("a.dossier") == "let n = 4   # how many\nexpect ($t | count) = $n\n")
        try session.run(SourceText("include \(path("a.dossier"))"))
        #expect(throws: Diagnostic.self) { try session.run(SourceText("record \(path("a.dossier"))")) }
        try session.run(
            SourceText("record \(path("a.dossier")) append:yes output:no\necho more\nrecord stop"))
        #expect(try content("a.dossier").hasSuffix("$n\necho more\n"))
    }

    @Test func `results go with the script as comments, and replay compares them`() throws {
        try session.run(
            SourceText(
                "record \(path("b.dossier"))\n$t | select id rate | head 2\necho done\nrecord stop"
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

    @Test(arguments: ["stop", "off", "end"])
    func `a word that ends a recording elsewhere ends it here`(word: String) throws {
        try session.run(SourceText("record \(path("s.dossier"))\necho one\nrecord \(word)\necho two"))
        #expect(try content("s.dossier") == "echo one\n#> one\n")
        #expect(session.recording == nil)
    }

    @Test(arguments: ["on", "quotes", "morning"])
    func `a word without an ending is not taken for the name of a script`(word: String) throws {
        let error = #expect(throws: Diagnostic.self) { try session.run(SourceText("record \(word)")) }
        #expect(error?.message == "“\(word)” is not the name of a script")
        #expect(error?.hint == "record \(word).dossier")
        #expect(session.recording == nil)
    }

    @Test func `a folder is not taken for a script`() throws {
        let error = #expect(throws: Diagnostic.self) {
            try session.run(SourceText("record \(folder.path) append:yes"))
        }
        #expect(error?.message == "\(folder.path) is a folder, not a file")
    }

    @Test func `of a long result the first lines are kept and how many more there are`() throws {
        session.variables["long"] = .table(
            Table(
                columns: [Column("n", .number)], records: (1...2500).map { Record([.number(Double($0))]) }))
        try session.run(SourceText("record \(path("l.dossier"))\n$long\nrecord stop"))
        let lines = try content("l.dossier").split(separator: "\n")
        #expect(lines.count == 1002)
        #expect(lines.last == "#> … 1,501 more lines")
        try session.run(SourceText("replay \(path("l.dossier"))"))
        #expect(!session.hasFailedVerification)
    }

    @Test func `one line more is one`() throws {
        let table = Table(
            columns: [Column("n", .number)], records: (1...1000).map { Record([.number(Double($0))]) })
        #expect(TranscriptLines.lines(of: .table(table)).last == "… 1 more line")
    }

    @Test func `a script whose lines end with two signs replays and keeps them`() throws {
        try Data("# a check\r\necho one\r\n#> one\r\necho two\r\n#> three\r\n".utf8).write(
            to: folder.appendingPathComponent("w.dossier"))
        try session.run(SourceText("replay \(path("w.dossier")) update:yes"))
        #expect(
            try content("w.dossier") == "# a check\r\necho one\r\n#> one\r\necho two\r\n#> two\r\n")
        try session.run(SourceText("replay \(path("w.dossier"))"))
        #expect(!session.hasFailedVerification)
    }

    @Test func `a recording of what shows nothing replays as it is`() throws {
        try session.run(SourceText("record \(path("q.dossier"))\nlet n = 4\nrecord stop"))
        try session.run(SourceText("replay \(path("q.dossier"))"))
        #expect(!session.hasFailedVerification)
    }

    @Test func `a script without results gets them by an update, and errors are results, too`() throws {
        try Data("# a check\necho one\n\n$t | count   # four\nnonsense\n".utf8).write(
            to: folder.appendingPathComponent("c.dossier"))
        let error = #expect(throws: Diagnostic.self) {
            try session.run(SourceText("replay \(path("c.dossier"))"))
        }
        #expect(error?.message.contains("holds no results yet") == true)
        #expect(error?.hint == "replay \(path("c.dossier")) update:yes writes them into it")
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
