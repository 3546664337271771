import Foundation
import Testing

@Suite struct ScriptTests {
    @Test func `a script that fails in the middle says where, and does not go on`() throws {
        let program = try DossierProgram()
        defer { program.remove() }
        try program.write("let n = 2\n$n\n  modules | haed 3\n$n\n", to: "a.dossier")
        let outcome = try program.run("run", "a.dossier")
        #expect(outcome.output == "2\n")
        #expect(
            outcome.errors.hasPrefix(
                """
                a.dossier:3:13: error: there is no stage “haed”
                3 |   modules | haed 3
                  |             ^~~~ did you mean “head”?
                hint: stages: where, sort, head, tail, select, drop, rename, uniq, distinct, count, group, sum
                """))
        #expect(outcome.status == 64)
    }

    @Test func `nothing of a script is done when a part of it cannot be read`() throws {
        let program = try DossierProgram()
        defer { program.remove() }
        try program.write("modules | count\nmodules | where name >\n", to: "a.dossier")
        let outcome = try program.run("run", "a.dossier")
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.hasPrefix("a.dossier:2:23: error: the line ends too early\n"))
        #expect(outcome.status == 64)
    }

    @Test(arguments: [
        ("modules | count\nexpect 2 > 3\n$n", 1, "a.dossier:2:1: error: what was expected does not hold"),
        ("include nothing.dossier", 66, "nothing.dossier cannot be opened: there is no such file or folder"),
        ("include a.dossier", 64, "a.dossier includes itself"),
        ("open nowhere", 66, "there is no workspace “nowhere”"),
        ("modules | save /nowhere/x.csv", 74, "/nowhere/x.csv cannot be written"),
        (
            "let s = modules\nexpect error docs\nexpect error modules | where nmae = x\nexpect error modules by:",
            0, ""
        ),
        ("docs | where x = \"\n", 64, "the quotation mark is not closed"),
        ("docs", 64, "no workspace is open"),
        ("quit\nnonsense that is never carried out", 0, ""),
    ])
    func `a script ends with the status of what stopped it`(script: String, status: Int32, message: String)
        throws
    {
        let program = try DossierProgram()
        defer { program.remove() }
        try program.write(script, to: "a.dossier")
        let outcome = try program.run("run", "a.dossier")
        #expect(outcome.status == status, "\(outcome.errors)")
        #expect(
            message.isEmpty ? outcome.errors.isEmpty : outcome.errors.contains(message), "\(outcome.errors)")
    }

    @Test func `a missing script, a folder and broken UTF-8 are told apart`() throws {
        let program = try DossierProgram()
        defer { program.remove() }
        try program.write(Data([0x6D, 0xFF, 0x0A]), to: "broken.dossier")
        try program.write("", to: "folder/x")
        #expect(try program.run("run", "missing.dossier").status == 66)
        #expect(try program.run("run", "folder").status == 66)
        let broken = try program.run("run", "broken.dossier")
        #expect(broken.status == 65)
        #expect(broken.errors.hasPrefix("broken.dossier:1:2: error: the text is not valid UTF-8"))
    }

    @Test func `arguments and settings are variables of the script`() throws {
        let program = try DossierProgram()
        defer { program.remove() }
        try program.write("$1\n$2\n$who\nexpect $2 > 4\n", to: "a.dossier")
        let outcome = try program.run("run", "a.dossier", "Ana Ruiz", "5", "--set", "who=b=c")
        #expect(outcome.output == "Ana Ruiz\n5\nb=c\n")
        #expect(outcome.status == 0)
    }

    @Test func `an included script is found beside the one that includes it`() throws {
        let program = try DossierProgram()
        defer { program.remove() }
        try program.write("include parts/b.dossier\n$x\n", to: "scripts/a.dossier")
        try program.write("include c.dossier\n", to: "scripts/parts/b.dossier")
        try program.write("let x = 7\n", to: "scripts/parts/c.dossier")
        #expect(try program.run("run", "scripts/a.dossier").output == "7\n")
        try program.write("include ../a.dossier\n", to: "scripts/parts/c.dossier")
        let cycle = try program.run("run", "scripts/a.dossier")
        #expect(cycle.status == 64)
        #expect(cycle.errors.contains("c.dossier:1:9: error: a.dossier includes itself"))
    }

    @Test func `standard input that is no terminal is a script`() throws {
        let program = try DossierProgram()
        defer { program.remove() }
        let outcome = try program.run(input: "let n = 3\n$n\nnonsense\n")
        #expect(outcome.output == "3\n")
        #expect(outcome.errors.hasPrefix("stdin:3:1: error: there is no command “nonsense”"))
        #expect(outcome.status == 64)
    }

    @Test func `records go to a pipe as lines under a header, and to files in the form of the name`() throws {
        let program = try DossierProgram()
        defer { program.remove() }
        let lines = try program.run("eval", "modules | select name kinds | head 1")
        #expect(lines.output.hasPrefix("name\tkinds\n"))
        #expect(lines.output.split(separator: "\n").count == 2)
        #expect(lines.errors.isEmpty)
        let saved = try program.run("eval", "modules | select name | save m.json")
        #expect(saved.output.isEmpty)
        #expect(try program.read("m.json").hasPrefix("[{\"name\":\""))
        #expect(try program.run("eval", "help where | save w.txt").status == 0)
        #expect(try program.read("w.txt").hasPrefix("where – Keep the records"))
    }

    @Test func `today is what the option says`() throws {
        let program = try DossierProgram()
        defer { program.remove() }
        #expect(
            try program.run("eval", "let d = 2031-05-04\nexpect $d = today", "--now", "2031-05-04").status
                == 0)
    }
}
