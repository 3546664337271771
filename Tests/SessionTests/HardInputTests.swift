import Foundation
import Testing

/// Input that is too long, too deep, broken or cut off: a clear error, and nothing lost.
@Suite struct HardInputTests {
    private func run(
        _ script: String, status: Int32, says: String, sourceLocation: SourceLocation = #_sourceLocation
    )
        throws
    {
        try run(Data(script.utf8), status: status, says: says, sourceLocation: sourceLocation)
    }

    private func run(
        _ script: Data, status: Int32, says: String, sourceLocation: SourceLocation = #_sourceLocation
    )
        throws
    {
        let program = try DossierProgram()
        defer { program.remove() }
        try program.write(script, to: "s.dossier")
        let outcome = try program.run("run", "s.dossier")
        #expect(outcome.status == status, sourceLocation: sourceLocation)
        #expect(
            outcome.errors.contains(says), "\(outcome.errors.prefix(600))", sourceLocation: sourceLocation)
        #expect(outcome.errors.utf8.count < 2_000, sourceLocation: sourceLocation)
    }

    @Test func `a script of ten megabytes is carried out`() throws {
        let program = try DossierProgram()
        defer { program.remove() }
        let line = "# " + String(repeating: "a remark of a very long script, ", count: 12) + "\n"
        let script =
            String(repeating: line + "let n = 5\n", count: 10_000_000 / line.utf8.count) + "echo $n\n"
        try program.write(script, to: "s.dossier")
        let outcome = try program.run("run", "s.dossier")
        #expect(outcome.status == 0)
        #expect(outcome.output == "5\n")
    }

    @Test func `a line of ten megabytes is refused where it goes wrong`() throws {
        try run(String(repeating: "x", count: 10_000_000), status: 64, says: "there is no command “xxxx")
    }

    @Test func `ten thousand parentheses are refused`() throws {
        let parentheses = String(repeating: "(", count: 10_000)
        try run("expect \(parentheses)1", status: 64, says: "nested more than")
        try run("docs | join \(parentheses)", status: 64, says: "“(” does not belong here")
        try run("docs | where \(parentheses)a", status: 64, says: "nested more than")
        try run(
            "docs | where " + String(repeating: "not ", count: 10_000), status: 64, says: "nested more than")
    }

    @Test func `null bytes and broken UTF-8 are named with their place`() throws {
        try run(
            Data("echo a\ndocs \u{0}x\n".utf8), status: 64, says: "s.dossier:2:6: error: a control character")
        try run(
            Data("echo a\necho ".utf8) + Data([0xC3, 0x28, 0x0A]), status: 65,
            says: "s.dossier:2:6: error: the text is not valid UTF-8")
    }

    @Test func `a script that includes itself, by whatever way, is refused`() throws {
        try run("include s.dossier", status: 64, says: "s.dossier includes itself")
        let program = try DossierProgram()
        defer { program.remove() }
        try program.write("include b.dossier\n", to: "a.dossier")
        try program.write("include a.dossier\n", to: "b.dossier")
        let outcome = try program.run("run", "a.dossier")
        #expect(outcome.status == 64)
        #expect(outcome.errors.contains("a.dossier includes itself"))
    }

    @Test func `a variable that is not set is named, with the nearest that is`() throws {
        try run(
            "let count = 1\necho $cuont", status: 64,
            says: "s.dossier:2:6: error: there is no variable “$cuont”")
        try run("echo $2", status: 64, says: "the script was given no argument $2")
    }

    @Test func `a full disk while saving leaves the old file as it was`() throws {
        let program = try DossierProgram()
        defer { program.remove() }
        try program.write("old\n", to: "list.csv")
        // The limit of a file's size stands for a disk without room.
        let outcome = try program.shell(
            "(trap '' XFSZ; ulimit -f 0; dossier eval 'modules | save list.csv'); echo $?")
        #expect(outcome.output.hasSuffix("74\n"), "\(outcome.output)")
        #expect(try program.read("list.csv") == "old\n")
        let files = try FileManager.default.contentsOfDirectory(atPath: program.folder.path)
        #expect(!files.contains { $0.hasPrefix(".list.csv") })
        #expect(try program.shell("dossier eval 'modules | json' > /dev/full; echo $?").output == "74\n")
    }

    @Test func `a closed pipe ends quietly, whatever the form of the output`() throws {
        let program = try DossierProgram()
        defer { program.remove() }
        for stage in ["json", "csv", "md", "list", "chart name version", "table"] {
            let outcome = try program.shell("dossier eval 'modules | \(stage)' | true; exit ${PIPESTATUS[0]}")
            #expect(outcome.status == 0, "\(stage)")
            #expect(outcome.errors.isEmpty, "\(stage): \(outcome.errors)")
        }
    }

    @Test func `arguments of a script are variables`() throws {
        let program = try DossierProgram()
        defer { program.remove() }
        try program.write("echo $1 and $2\nexpect $2 > 3\n", to: "s.dossier")
        let outcome = try program.run("run", "s.dossier", "a b", "5")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output == "a b and 5\n")
    }

    @Test func `a session's output is the same at one core and two, on whatever day`() throws {
        let program = try DossierProgram()
        defer { program.remove() }
        for number in 0..<12 {
            try program.write(
                """
                The harbour, report \(number)

                “The toll will rise to \(number + 10) percent,” Minister Ana Ruiz said on Friday. The ferry sank on May \
                \(number + 1), 2031. Norland threatened a tariff of \(number * 2 + 5)% on steel, and nobody knows when it begins.

                """, to: "papers/p\(number).txt")
        }
        try program.write(
            """
            import papers
            timeline | sort date | select date summary document
            quotes | group speaker
            conflicts
            people
            tariffs | mean rate
            groups | chart module
            brief limit:3
            quotes | json
            """, to: "s.dossier")
        var outputs: Set<String> = []
        for (number, cores) in ["0", "0,1", "0,1"].enumerated() {
            let outcome = try program.shell(
                """
                dossier new workspace w\(number) --title W 2> /dev/null
                taskset -c \(cores) '\(DossierProgram.path)' run s.dossier --workspace w\(number) --now 2031-06-0\(number + 1)
                """)
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(outcome.output.utf8.count > 2_000)
            outputs.insert(outcome.output)
        }
        #expect(outputs.count == 1)
    }
}
