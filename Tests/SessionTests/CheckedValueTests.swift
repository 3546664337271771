import Testing

/// Values that are of the right kind and yet none of their field.
@Suite struct CheckedValueTests {
    @Test(arguments: [
        ("tariffs | set rate:-5", "“-5” is no rate"), ("timeline | set count:abc", "“abc” is no count"),
    ])
    func `a correction that cannot be is refused with what was expected`(line: String, error: String) throws {
        let program = try DossierProgram()
        defer { program.remove() }
        try program.write(
            "Norway imposed a 10% tariff on Chilean tea on 4 May 2031. Three ships sank off Bergen on 5 May 2031.\n",
            to: "a.txt")
        let outcome = try program.shell(
            """
            dossier new workspace w 2> /dev/null
            dossier import a.txt --workspace w --analyze 2> /dev/null
            dossier eval '\(line)' -w w
            """)
        #expect(outcome.status != 0)
        #expect(outcome.errors.contains(error), "\(outcome.errors)")
        #expect(outcome.errors.contains("was expected"))
    }
}
