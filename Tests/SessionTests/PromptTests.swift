import Foundation
import Testing

@Suite(.serialized) struct PromptTests {
    @Test func `what is typed is carried out, and Ctrl-D leaves`() throws {
        let program = try DossierProgram()
        defer { program.remove() }
        let terminal = try PseudoTerminal(program, ["--color", "never"])
        try terminal.wait(for: "dossier> ")
        terminal.type("let n = 41\r")
        try terminal.wait(for: "dossier> ")
        terminal.type("$n\r")
        try terminal.wait(for: "\n41\n")
        try terminal.wait(for: "dossier> ")
        terminal.type("nonsense\r")
        try terminal.wait(for: "error: there is no command “nonsense”")
        try terminal.wait(for: "dossier> ")
        terminal.type("\u{4}")
        #expect(try terminal.waitForEnd() == 0)
    }

    @Test(arguments: ["exit", "quit", "\\q", " exit "])
    func `what other prompts are left with leaves here, too`(word: String) throws {
        let program = try DossierProgram()
        defer { program.remove() }
        let terminal = try PseudoTerminal(program, ["--color", "never"])
        try terminal.wait(for: "dossier> ")
        terminal.type("\(word)\r")
        #expect(try terminal.waitForEnd() == 0)
        #expect(!terminal.shown.contains("error"))
    }

    @Test func `Tab completes commands, stages and fields`() throws {
        let program = try DossierProgram()
        defer { program.remove() }
        let terminal = try PseudoTerminal(program, ["--color", "never"])
        try terminal.wait(for: "dossier> ")
        terminal.type("modu\t| sel\tna\t| head 1\r")
        try terminal.wait(for: "modules | select name | head 1")
        try terminal.wait(for: "1 module")
        terminal.type("quit\r")
        #expect(try terminal.waitForEnd() == 0)
    }

    @Test func `Ctrl-C gives a fresh line`() throws {
        let program = try DossierProgram()
        defer { program.remove() }
        let terminal = try PseudoTerminal(program, ["--color", "never"])
        try terminal.wait(for: "dossier> ")
        terminal.type("nonsense that is never carried out")
        try terminal.wait(for: "carried out")
        terminal.type("\u{3}")
        try terminal.wait(for: "^C\ndossier> ")
        terminal.type("let n = 5\r$n\r")
        try terminal.wait(for: "\n5\n")
        #expect(!terminal.shown.contains("error"))
        try terminal.wait(for: "dossier> ")
        terminal.type("\u{4}")
        #expect(try terminal.waitForEnd() == 0)
    }

    @Test func `Ctrl-C out of a search in the history leaves nothing of what was found`() throws {
        let program = try DossierProgram()
        defer { program.remove() }
        let terminal = try PseudoTerminal(program, ["--color", "never"])
        try terminal.wait(for: "dossier> ")
        terminal.type("echo \"a line to be found\"\r")
        try terminal.wait(for: "\na line to be found\n")
        try terminal.wait(for: "dossier> ")
        terminal.type("\u{12}found")
        try terminal.wait(for: "d': echo")
        terminal.type("\u{3}")
        // What is typed before the prompt is there, the terminal shows by itself, and the prompt once more.
        try terminal.wait(for: "^C\ndossier> ")
        terminal.type("let n = 6\r")
        let typed = try terminal.wait(for: "let n = 6\n")
        #expect(!typed.contains("echo"))
        try terminal.wait(for: "dossier> ")
        terminal.type("\u{4}")
        #expect(try terminal.waitForEnd() == 0)
    }

    @Test func `a line that ends in a pipe or backslash goes on in the next`() throws {
        let program = try DossierProgram()
        defer { program.remove() }
        let terminal = try PseudoTerminal(program, ["--color", "never"])
        try terminal.wait(for: "dossier> ")
        terminal.type("modules |\r")
        try terminal.wait(for: "...> ")
        terminal.type("count\r")
        try terminal.wait(for: "\n5\n")
        try terminal.wait(for: "dossier> ")
        terminal.type("\u{4}")
        #expect(try terminal.waitForEnd() == 0)
    }

    @Test func `history is kept between sessions, for nobody else to read`() throws {
        let program = try DossierProgram()
        defer { program.remove() }
        for line in ["let n = 77\r", "\u{1B}[A\r$n\r"] {
            let terminal = try PseudoTerminal(program, ["--color", "never"])
            try terminal.wait(for: "dossier> ")
            terminal.type(line)
            if line.hasPrefix("\u{1B}") { try terminal.wait(for: "\n77\n") }
            try terminal.wait(for: "dossier> ")
            terminal.type("\u{4}")
            #expect(try terminal.waitForEnd() == 0)
        }
        let file = program.folder.appendingPathComponent(".local/state/dossier/history").path
        let attributes = try FileManager.default.attributesOfItem(atPath: file)
        #expect((attributes[.posixPermissions] as? NSNumber)?.int16Value == 0o600)
        #expect(try program.read(".local/state/dossier/history") == "let n = 77\n$n\n")
    }

    @Test func `bindings of inputrc hold`() throws {
        let program = try DossierProgram()
        defer { program.remove() }
        try program.write("$if dossier\n\"\\C-o\": \"let n = 13\"\n$endif\n", to: ".inputrc")
        let terminal = try PseudoTerminal(program, ["--color", "never"])
        try terminal.wait(for: "dossier> ")
        terminal.type("\u{F}\r$n\r")
        try terminal.wait(for: "\n13\n")
        try terminal.wait(for: "dossier> ")
        terminal.type("\u{4}")
        #expect(try terminal.waitForEnd() == 0)
    }

    @Test func `a table fits the terminal`() throws {
        let program = try DossierProgram()
        defer { program.remove() }
        let terminal = try PseudoTerminal(program, ["--color", "never", "--no-pager"], columns: 40)
        try terminal.wait(for: "dossier> ")
        terminal.type("modules\r")
        let shown = try terminal.wait(for: "5 modules")
        for line in shown.split(whereSeparator: \.isNewline) { #expect(line.count <= 40, "\(line)") }
        try terminal.wait(for: "dossier> ")
        terminal.type("\u{4}")
        #expect(try terminal.waitForEnd() == 0)
    }

    @Test func `what is higher than the screen goes to the pager, and only then`() throws {
        let program = try DossierProgram()
        defer { program.remove() }
        let terminal = try PseudoTerminal(program, ["--color", "never"], rows: 12)
        try terminal.wait(for: "dossier> ")
        terminal.type("help head\r")
        try terminal.wait(for: "dossier> ")
        terminal.type("help\r")
        try terminal.wait(for: "\n:")
        terminal.type("q")
        try terminal.wait(for: "dossier> ")
        terminal.type("\u{4}")
        #expect(try terminal.waitForEnd() == 0)
    }
}
