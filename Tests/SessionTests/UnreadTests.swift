import Testing

/// Nothing found and nothing read look the same, unless it is said.
@Suite struct UnreadTests {
    private func errors(_ commands: String) throws -> String {
        let program = try DossierProgram()
        defer { program.remove() }
        try program.write("The mayor of Seld closed the ferry on May 3, 2031.\n", to: "papers/a.txt")
        try program.write("Nobody knows who lit the fire at the mill.\n", to: "papers/b.txt")
        let outcome = try program.shell(
            """
            dossier new workspace w 2> /dev/null
            dossier import papers --workspace w 2> /dev/null
            \(commands)
            """)
        return outcome.errors
    }

    @Test(arguments: ["tariffs", "tariffs status:paused", "tariffs | head 3"])
    func `a module that has read nothing says so where it has found nothing`(command: String) throws {
        let said = try errors("dossier eval '\(command)' -w w")
        #expect(said.contains("tariffs has not read 2 documents: analyze tariffs"))
    }

    @Test(arguments: ["brief", "groups"]) func `what looks at all modules tells of all`(command: String)
        throws
    {
        let said = try errors("dossier eval '\(command)' -w w > /dev/null")
        #expect(said.contains("2 documents have not been analysed, or not by all modules: analyze"))
    }

    @Test func `one that some modules have read is told as such`() throws {
        let said = try errors(
            "dossier eval 'analyze tariffs' -w w > /dev/null 2>&1\ndossier eval tariffs -w w")
        #expect(!said.contains("has not read"))
        let others = try errors(
            "dossier eval 'analyze tariffs' -w w > /dev/null 2>&1\ndossier eval groups -w w")
        #expect(others.contains("not by all modules"))
    }

    @Test func `after an analysis nothing is left to tell`() throws {
        let said = try errors(
            """
            dossier eval analyze -w w > /dev/null 2>&1
            dossier eval tariffs -w w
            dossier eval groups -w w > /dev/null
            """)
        #expect(!said.contains("has not read"))
        #expect(!said.contains("not been analysed"))
    }
}
