import Foundation
import Testing

/// The prompt with a workspace open: completion from the corpus, history, transcripts, interrupts, the screen.
@Suite(.serialized) struct PromptSessionTests {
    private func affair() throws -> DossierProgram {
        let program = try DossierProgram()
        try program.write(
            "Harbour 👩‍👩‍👧 report\n\n“The toll will rise,” Minister Ana Ruiz said on Friday. The ferry sank on May 1, 2031.\n",
            to: "papers/harbour.txt")
        try program.write(
            "The ferry sank on May 2, 2031.\n", to: "papers/東京の港.txt")
        let made = try program.shell(
            "dossier new workspace w 2> /dev/null; dossier import papers --workspace w --analyze")
        #expect(made.status == 0, "\(made.errors)")
        return program
    }

    private func leave(_ terminal: PseudoTerminal) throws {
        terminal.type("echo bye\r")
        try terminal.wait(for: "\nbye\n")
        try terminal.wait(for: "w> ")
        terminal.type("\u{4}")
        #expect(try terminal.waitForEnd() == 0)
    }

    @Test func `Tab completes names of the documents, files, variables and what stands in parentheses`()
        throws
    {
        let program = try affair()
        defer { program.remove() }
        let terminal = try PseudoTerminal(program, ["w", "--color", "never", "--no-pager"])
        try terminal.wait(for: "w> ")
        terminal.type("quotes by:Ru\t| count\r")
        try terminal.wait(for: "\"Ana Ruiz\" | count")
        try terminal.wait(for: "\n1\n")
        terminal.type("read har\t")
        try terminal.wait(for: "read harbour.txt")
        terminal.type("\u{15}let total = docs | count\r")
        try terminal.wait(for: "w> ")
        terminal.type("echo $to\t\r")
        try terminal.wait(for: "\n2\n")
        terminal.type("echo (do\t| cou\t)\r")
        try terminal.wait(for: "echo (docs | count )")
        try terminal.wait(for: "\n2\n")
        terminal.type("import pap\t")
        try terminal.wait(for: "import papers/")
        terminal.type("\u{15}")
        try leave(terminal)
    }

    @Test func `a statement over several lines is one line of the history, which makes a script`() throws {
        let program = try affair()
        defer { program.remove() }
        let terminal = try PseudoTerminal(program, ["w", "--color", "never", "--no-pager"])
        try terminal.wait(for: "w> ")
        terminal.type("docs |\r")
        try terminal.wait(for: "> ")
        terminal.type("count\r")
        try terminal.wait(for: "\n2\n")
        terminal.type("echo \\\r")
        try terminal.wait(for: "> ")
        terminal.type("done\r")
        try terminal.wait(for: "\ndone\n")
        terminal.type("history 1-2 | save morning.dossier\r")
        try terminal.wait(for: "2 lines saved to morning.dossier")
        terminal.type("history echo | select number command\r")
        try terminal.wait(for: "2  echo  done")
        try leave(terminal)
        #expect(try program.read("morning.dossier") == "docs | count\necho  done\n")
        let outcome = try program.run("run", "morning.dossier", "--workspace", "w")
        #expect(outcome.output == "2\ndone\n")
    }

    @Test func `what is recorded at the prompt replays, and says where it differs`() throws {
        let program = try affair()
        defer { program.remove() }
        let terminal = try PseudoTerminal(program, ["w", "--color", "never", "--no-pager"])
        try terminal.wait(for: "w> ")
        for line in [
            "record v.dossier", "docs | count", "nonsense", "record stop", "replay v.dossier",
        ] {
            terminal.type(line + "\r")
            try terminal.wait(for: "w> ")
        }
        #expect(try program.read("v.dossier") == "docs | count\n#> 2\n")
        try program.write("docs | count\n#> 3\n", to: "v.dossier")
        terminal.type("replay v.dossier\r")
        try terminal.wait(for: "[-3-]")
        try terminal.wait(for: "{+2+}")
        try terminal.wait(for: "1 statement, 1 not as recorded")
        try leave(terminal)
        let replayed = try program.run("eval", "replay v.dossier", "--workspace", "w")
        #expect(replayed.status == 1)
    }

    @Test func `Ctrl-C stops work at once and leaves the session`() throws {
        let program = try affair()
        defer { program.remove() }
        let terminal = try PseudoTerminal(program, ["w", "--color", "never", "--no-pager"])
        try terminal.wait(for: "w> ")
        terminal.type(
            "sql with recursive r(x) as (select 1 union all select x + 1 from r) select count(*) from r\r")
        try terminal.wait(for: "from r\n")
        Thread.sleep(forTimeInterval: 0.3)
        terminal.type("\u{3}")
        try terminal.wait(for: "interrupted", seconds: 5)
        try terminal.wait(for: "w> ")
        terminal.type("docs | count\r")
        try terminal.wait(for: "\n2\n")
        try leave(terminal)
    }

    @Test func `a table follows the size of the window`() throws {
        let program = try affair()
        defer { program.remove() }
        let terminal = try PseudoTerminal(program, ["w", "--color", "never", "--no-pager"], columns: 100)
        try terminal.wait(for: "w> ")
        terminal.resize(columns: 44, rows: 24)
        terminal.type("timeline\r")
        let shown = try terminal.wait(for: "findings")
        for line in shown.split(whereSeparator: \.isNewline).dropFirst() {
            #expect(line.count <= 44, "\(line)")
        }
        try terminal.wait(for: "w> ")
        try leave(terminal)
    }

    @Test func `columns stand under each other behind emoji, wide and combining characters`() throws {
        let program = try affair()
        defer { program.remove() }
        let terminal = try PseudoTerminal(program, ["w", "--color", "never", "--no-pager"])
        try terminal.wait(for: "w> ")
        terminal.type("docs | select document title\r")
        let shown = try terminal.wait(for: "2 documents")
        // “東京の港.txt” takes 12 columns, “harbour.txt” 11.
        #expect(shown.contains("harbour.txt   Harbour 👩‍👩‍👧 report"), "\(shown)")
        try terminal.wait(for: "w> ")
        try leave(terminal)
    }

    @Test func `vi mode of inputrc holds`() throws {
        let program = try affair()
        defer { program.remove() }
        try program.write("set editing-mode vi\nset keyseq-timeout 50\n", to: ".inputrc")
        let terminal = try PseudoTerminal(program, ["w", "--color", "never", "--no-pager"])
        try terminal.wait(for: "w> ")
        terminal.type("echo bx")
        Thread.sleep(forTimeInterval: 0.2)
        terminal.type("\u{1B}")
        Thread.sleep(forTimeInterval: 0.3)
        terminal.type("xaay\r")
        try terminal.wait(for: "\nbay\n")
        try leave(terminal)
    }
}
