import Foundation
import Testing

@Suite struct WorkspaceCommandTests {
    private func workspace() throws -> DossierProgram {
        let program = try DossierProgram()
        try program.write(
            "The port reopens\n\nBrisk, 4 May 2031\n\n“=We will pay the toll,” said Ana Ruiz, the harbour master, on Friday.\n",
            to: "in/port.txt")
        try program.write(
            "No date here. \u{1B}]0;title\u{7} “We will \u{202E}not pay\u{202C},” said Ben Ode.\n",
            to: "in/odd.txt")
        #expect(try program.run("new", "workspace", "w").status == 0)
        let imported = try program.run("import", "in", "--workspace", "w", "--analyze")
        #expect(imported.status == 0, "\(imported.errors)")
        return program
    }

    @Test func `an export goes to a file or to standard output, in the form that is asked for`() throws {
        let program = try workspace()
        defer { program.remove() }
        let csv = try program.run("export", "quotes", "by:Ana Ruiz", "-w", "w")
        #expect(csv.status == 0, "\(csv.errors)")
        #expect(csv.output.hasPrefix("id,kind,speaker,"))
        #expect(csv.output.split(separator: "\n").count == 2)
        #expect(csv.output.contains("=We will pay the toll"))
        let safe = try program.run("export", "quotes", "by:ruiz", "-w", "w", "--safe-cells", "-o", "q.csv")
        #expect(safe.output.isEmpty)
        #expect(try program.read("q.csv").contains("'=We will pay the toll"))
        let lines = try program.run("export", "quotes", "--workspace", "w", "--format", "jsonl")
        #expect(lines.output.contains("\u{202E}"))
        #expect(lines.output.contains("\"paragraph\":\""))
        let notes = try program.run("export", "quotes", "by:ruiz", "-w", "w", "-o", "q.md")
        #expect(notes.status == 0)
        #expect(try program.read("q.md").contains("[^1]: *The port reopens*. 2031-05-04. port.txt, line"))
        for what in ["documents", "groups", "conflicts", "timeline"] {
            #expect(try program.run("export", what, "-w", "w", "--format", "jsonl").status == 0)
        }
        #expect(try program.run("export", "search", "\"the toll\"", "-w", "w").output.contains("port.txt"))
        #expect(try program.run("export", "quotes", "-w", "w", "--", "-by:ruiz").output.contains("Ben Ode"))
        #expect(try program.run("export", "quotes", "bby:x", "-w", "w").status == 64)
        #expect(try program.run("export", "nothing", "-w", "w").status == 64)
        #expect(try program.run("export", "quotes", "-w", "nowhere").status == 66)
        #expect(try program.run("export", "quotes", "-w", "w", "-o", "/nowhere/q.csv").status == 74)
    }

    @Test func `verify ends with 1 when something is not as it was`() throws {
        let program = try workspace()
        defer { program.remove() }
        let sound = try program.run("verify", "--workspace", "w")
        #expect(sound.status == 0, "\(sound.output)\(sound.errors)")
        #expect(sound.errors.contains("2 documents, all as they were imported"))
        try program.write("Another text.", to: "w/documents/port.txt")
        let changed = try program.run("verify", "--workspace", "w")
        #expect(changed.status == 1)
        #expect(changed.output.contains("changed\tfile\tport.txt\tport.txt"))
        #expect(try program.run("eval", "verify quotes | count", "--workspace", "w").status == 1)
    }

    @Test func `nothing that steers a terminal comes out, but in files and JSON`() throws {
        let program = try workspace()
        defer { program.remove() }
        for pipeline in [
            "read odd.txt", "quotes", "search pay", "docs", "quotes | table",
            "sql select text from documents",
        ] {
            let outcome = try program.run("eval", pipeline, "--workspace", "w")
            #expect(outcome.status == 0)
            for sign in ["\u{1B}", "\u{7}", "\u{202E}", "\u{202C}"] as [Unicode.Scalar] {
                #expect(!outcome.output.unicodeScalars.contains(sign), "\(pipeline)")
            }
        }
        let missing = try program.run("analyze", "a\u{1B}[31m\u{202E}.txt")
        #expect(!missing.errors.unicodeScalars.contains("\u{1B}"))
        #expect(!missing.errors.unicodeScalars.contains("\u{202E}"))
        let unknown = try program.run("analyze", "--x\u{1B}[31m\u{202E}")
        #expect(unknown.status == 64)
        #expect(!unknown.errors.unicodeScalars.contains("\u{1B}"))
    }
}
