import Foundation
import Testing

@Suite(.serialized) struct InterruptionTests {
    private func affair() throws -> DossierProgram {
        let program = try DossierProgram()
        try program.write("The harbour of Arlen was closed on 2 March 2031.\n", to: "harbour.txt")
        _ = try program.run("new", "workspace", "w")
        #expect(try program.run("import", "harbour.txt", "--workspace", "w").status == 0)
        return program
    }

    /// A pipe with a name blocks whoever opens it, as a slow disk would, until somebody reads.
    @Test func `Ctrl-C ends an export that waits for its file`() throws {
        let program = try affair()
        defer { program.remove() }
        #expect(try program.shell("mkfifo out.csv").status == 0)
        let terminal = try PseudoTerminal(program, ["export", "docs", "--workspace", "w", "-o", "out.csv"])
        try terminal.wait(forHandlerOf: SIGINT)
        Thread.sleep(forTimeInterval: 0.3)
        terminal.type("\u{3}")
        try terminal.wait(for: "interrupted")
        #expect(try terminal.waitForEnd() == 130)
        #expect(try program.shell("test -p out.csv").status == 0)
    }

    @Test func `Ctrl-C ends a program that waits for its script`() throws {
        let program = try affair()
        defer { program.remove() }
        let terminal = try PseudoTerminal(program, ["run", "-", "--workspace", "w"])
        try terminal.wait(forHandlerOf: SIGINT)
        Thread.sleep(forTimeInterval: 0.3)
        terminal.type("docs\r")
        terminal.type("\u{3}")
        try terminal.wait(for: "interrupted")
        #expect(try terminal.waitForEnd() == 130)
    }

    @Test func `what is ended while it writes a file leaves nothing of it`() throws {
        let program = try affair()
        defer { program.remove() }
        let lines = (0..<1_500).map {
            #"{"id":"r\#($0)","text":"Report \#($0) of the harbour. \#(String(repeating: "toll ", count: 40))"}"#
        }
        try program.write(lines.joined(separator: "\n"), to: "reports.jsonl")
        #expect(try program.run("import", "reports.jsonl", "--workspace", "w").status == 0)
        try program.write("as it was", to: "out/docs.csv")
        // A file may become 100 KB: the system ends the program in the middle of writing what is more.
        let outcome = try program.shell(
            """
            (ulimit -c 0; ulimit -f 200; env --default-signal=XFSZ '\(DossierProgram.path)' export docs --workspace w -o out/docs.csv)
            echo "ended $?"; ls -A out
            """)
        let stopped = 128 + SIGXFSZ
        #expect(outcome.output == "ended \(stopped)\ndocs.csv\n", "\(outcome.errors)")
        #expect(try program.read("out/docs.csv") == "as it was")
        #expect(try program.run("export", "docs", "--workspace", "w", "-o", "out/docs.csv").status == 0)
        #expect(try program.read("out/docs.csv").split(separator: "\n").count == 1_502)
    }
}
