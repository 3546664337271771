import Foundation
import Testing

/// In what order lists come, where nobody has asked for one.
@Suite struct ListOrderTests {
    private static let papers = [
        "a.txt": """
        What is planned in Port Arlen

        The council will open the new bridge on 9 June 2031. Ana Ruiz resigned as mayor of Port Arlen. The strike of the \
        pilots began on 4 May 2031.

        """,
        "b.txt": """
        What happened in Port Arlen

        Ben Ode sold the old ferry on 3 March 2030. The council closed the quay in May 2031. The mayor signed the toll \
        agreement on 1 May 2031.

        """,
    ]

    private func workspace() throws -> DossierProgram {
        let program = try DossierProgram()
        for (name, text) in Self.papers { try program.write(text, to: "in/\(name)") }
        #expect(try program.run("new", "workspace", "w").status == 0)
        let imported = try program.run(
            "import", "in", "--workspace", "w", "--published", "2031-05-05", "--analyze")
        #expect(imported.status == 0)
        return program
    }

    private func dates(_ pipeline: String, _ program: DossierProgram) throws -> [String] {
        try program.run("eval", pipeline, "--workspace", "w").output.split(
            separator: "\n", omittingEmptySubsequences: false
        ).dropFirst().dropLast().map(String.init)
    }

    @Test func `a timeline is in the order of time, and what has no date is at the end`() throws {
        let program = try workspace()
        defer { program.remove() }
        let ordered = ["2030-03-03", "2031-05-01", "2031-05", "2031-05-04", "2031-06-09", ""]
        #expect(try dates("timeline | select date", program) == ordered)
        // The same however it is asked for.
        #expect(try dates("timeline | drop text | select date", program) == ordered)
        #expect(try dates("timeline | head 2 | select date", program) == Array(ordered.prefix(2)))
        #expect(try dates("timeline | select date | head 2", program) == Array(ordered.prefix(2)))
        #expect(try dates("timeline | tail 2 | select date", program) == Array(ordered.suffix(2)))
        #expect(try dates("timeline groups | select date", program) == ordered)
    }

    @Test func `a list can be sorted otherwise, and what is equal keeps the order of time`() throws {
        let program = try workspace()
        defer { program.remove() }
        #expect(
            try dates("timeline | sort date desc | head 2 | select date", program) == [
                "2031-06-09", "2031-05-04",
            ])
        let whole = try dates("timeline | sort document | select date", program)
        #expect(whole == ["2031-05-04", "2031-06-09", "", "2030-03-03", "2031-05-01", "2031-05"])
        #expect(
            try dates("timeline | sort document | head 4 | select date", program) == Array(whole.prefix(4)))
        let first = try dates("timeline | uniq certainty | select date", program)
        #expect(first == ["2030-03-03", "2031-06-09"])
    }

    @Test func `the heading of a column is the name by which it is asked for`() throws {
        let program = try DossierProgram()
        defer { program.remove() }
        try program.write(
            "Sudria's tariff of 10 percent on timber from Norland took effect on 1 May 2031.\n",
            to: "in/a.txt")
        #expect(try program.run("new", "workspace", "w").status == 0)
        #expect(try program.run("import", "in", "--workspace", "w", "--analyze").status == 0)
        let table = try program.run("eval", "tariffs | table width:200", "--workspace", "w").output
        #expect(table.contains("effective_date"))
        #expect(try program.run("eval", "help tariffs", "--workspace", "w").output.contains("effective_date"))
        let asked = try program.run(
            "eval", "tariffs | where effective_date > 2031-01 | count", "--workspace", "w")
        #expect(asked.output == "1\n")
    }
}
