import Foundation
import Testing

@Suite struct CommandLineTests {
    @Test func `the version is one line on standard output`() throws {
        let program = try DossierProgram()
        defer { program.remove() }
        let outcome = try program.run("--version")
        #expect(outcome.status == 0)
        #expect(outcome.output.split(separator: "\n").count == 1)
        #expect(outcome.errors.isEmpty)
    }

    @Test(arguments: [
        (["--colour"], "Did you mean '--color'?"), (["eval"], "Missing expected argument '<pipeline>'"),
        (["eval", "help", "--color", "blue"], "'blue' is invalid"),
        (["run"], "Missing expected argument '<script>'"),
        (["run", "x", "--set", "y"], "--set takes NAME=VALUE"), (["--now", "soon"], "--now takes a date"),
        (["anlyze"], "Did you mean the subcommand “analyze”?"),
        (["anlyze", "a.txt"], "Did you mean the subcommand “analyze”?"),
        (["anlyze", "--modules", "quotes", "a.txt"], "Did you mean the subcommand “analyze”?"),
        (["frobnicate", "a.txt"], "There is neither a subcommand nor a workspace “frobnicate”"),
        (["analyze", "--modules", "qoutes", "-"], "did you mean “quotes”?"),
        (["run", "--bogus"], "Unknown option '--bogus'"),
        (["annotate", "--layer", "tokens2", "-"], "'tokens2' is invalid"),
    ])
    func `what is wrong with the arguments is said with status 64`(arguments: [String], message: String)
        throws
    {
        let program = try DossierProgram()
        defer { program.remove() }
        let outcome = try program.shell("dossier " + arguments.map { "'\($0)'" }.joined(separator: " "))
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains(message), "\(outcome.errors)")
        #expect(outcome.errors.hasPrefix("dossier: "), "\(outcome.errors)")
        #expect(outcome.output.isEmpty)
    }

    @Test func `a single word that is neither subcommand nor workspace is said to be neither`() throws {
        let program = try DossierProgram()
        defer { program.remove() }
        let outcome = try program.run("frobnicate")
        #expect(outcome.status == 66)
        #expect(
            outcome.errors.contains("neither a subcommand nor a workspace “frobnicate”"), "\(outcome.errors)")
    }

    @Test func `a table of findings shows what they are, when and with which words`() throws {
        let program = try DossierProgram()
        defer { program.remove() }
        let text = String(repeating: "and so on, as everybody knows, ", count: 12)
        try program.write(
            "Ana Ruiz said on 3 March 2031 that the harbour was closed \(text)for good.\n", to: "a.txt")
        let lines = try program.run("analyze", "--format", "table", "a.txt").output.split(separator: "\n")
        let header = try #require(lines.first).split(separator: " ")
        #expect(header.starts(with: ["module", "kind"]) && header.contains("text"), "\(header)")
        #expect(!header.contains("acting") && !header.contains("rule"), "\(header)")
        #expect(lines.allSatisfy { $0.count < 240 }, "\(lines)")
        let own = try program.run("analyze", "--modules", "quotes", "--format", "table", "a.txt").output
        #expect(own.split(separator: "\n").first?.contains("speaker") == true, "\(own)")
    }

    @Test func `a closed pipe ends quietly`() throws {
        let program = try DossierProgram()
        defer { program.remove() }
        let lines = (0..<20_000).map {
            #"{"id":"d\#($0)","text":"It opened on Monday. It closed on Friday."}"#
        }
        try program.write(lines.joined(separator: "\n"), to: "many.jsonl")
        for command in ["dossier annotate --layer sentences many.jsonl", "dossier eval help"] {
            let outcome = try program.shell("\(command) | head -1; exit ${PIPESTATUS[0]}")
            #expect(outcome.status == 0)
            #expect(outcome.errors.isEmpty)
            #expect(outcome.output.split(separator: "\n").count == 1)
        }
    }

    @Test func `findings and annotations can be had as CSV and as a table`() throws {
        let program = try DossierProgram()
        defer { program.remove() }
        try program.write("It opened on Monday. It closed.\n", to: "a.txt")
        let csv = try program.run("annotate", "--layer", "sentences", "--format", "csv", "a.txt")
        #expect(csv.status == 0)
        #expect(csv.output.hasPrefix("document,layer,start,end"))
        #expect(csv.output.split(separator: "\n").count == 3)
        let table = try program.run("annotate", "--layer", "sentences", "--format", "table", "a.txt")
        #expect(table.output.contains("────"))
        #expect(table.output.contains("It closed."))
        let lines = try program.run("annotate", "--layer", "sentences", "a.txt")
        #expect(lines.output.hasPrefix("{\"document\":\"a.txt\""))
    }

    @Test(arguments: [
        "annotate --layer sentences a.txt", "annotate --layer sentences --format csv a.txt",
        "annotate --layer sentences --format table a.txt", "analyze a.txt", "groups a.txt", "eval modules",
        "manual",
        "export docs --workspace w", "test-module quotes",
    ])
    func `a full disk behind standard output is said, with status 74`(command: String) throws {
        let program = try DossierProgram()
        defer { program.remove() }
        try program.write("Ana Ruiz said on 3 March 2031 that the harbour was closed.\n", to: "a.txt")
        #expect(try program.shell("dossier new workspace w && dossier import a.txt -w w").status == 0)
        let outcome = try program.shell("dossier \(command) > /dev/full")
        #expect(outcome.status == 74, "\(command)")
        #expect(outcome.errors.contains("standard output cannot be written: the disk is full"), "\(command)")
    }

    @Test func `in the folder of a workspace nothing needs to be said of which one is meant`() throws {
        let program = try DossierProgram()
        defer { program.remove() }
        try program.write("Ana Ruiz said on 3 March 2031 that the harbour was closed.\n", to: "a.txt")
        try #require(try program.run("new", "workspace", "v").status == 0)
        for command in ["import ../a.txt", "eval 'docs | count'", "verify", "export docs", "modules"] {
            #expect(try program.shell("cd v && dossier \(command)").status == 0, "\(command)")
            #expect(try program.shell("dossier \(command)").status != 0 || command == "modules", "\(command)")
        }
        #expect(try program.shell("cd v && echo 'docs | count' | dossier").output == "1\n")
        #expect(try program.shell("dossier export docs").errors.contains("Which workspace?"))
    }

    @Test func `the manual names each subcommand above its options`() throws {
        let program = try DossierProgram()
        defer { program.remove() }
        let manual = try program.run("manual").output
        for name in ["run", "export", "new workspace", "test\\-module"] {
            #expect(manual.contains(".SS dossier \(name)\n"), "\(name)")
        }
        #expect(!manual.contains("OVERVIEW"))
    }
}
