import Testing

/// Values that are of the right kind and yet none of their field.
@Suite struct CheckedValueTests {
    @Test(arguments: [
        ("tariffs | set rate:99999", "“99999” is no rate"),
        ("timeline | set date:2031-03-05/2031-03-01", "“2031-03-05/2031-03-01” is no date"),
        ("tariffs | set rate:5 rate:6", "rate is given twice"),
        ("tariffs | set effective_date:2031-05-04 expires:2031-05-01", "is before effective_date 2031-05-04"),
        ("tariffs | set expires:2031-05-01", "expires 2031-05-01 is before effective_date 2031-05-04"),
    ])
    func `what cannot be true of any finding is refused`(line: String, error: String) throws {
        let outcome = try corrected(line)
        #expect(outcome.status != 0)
        #expect(outcome.errors.contains(error), "\(outcome.errors)")
    }

    @Test(arguments: [
        ("tariffs | set rate:-5", "“-5” is no rate"), ("timeline | set count:abc", "“abc” is no count"),
    ])
    func `a correction that cannot be is refused with what was expected`(line: String, error: String) throws {
        let outcome = try corrected(line)
        #expect(outcome.status != 0)
        #expect(outcome.errors.contains(error), "\(outcome.errors)")
        #expect(outcome.errors.contains("was expected"))
    }

    private func corrected(_ line: String) throws -> DossierProgram.Outcome {
        let program = try DossierProgram()
        defer { program.remove() }
        try program.write(
            "Norway imposed a 10% tariff on Chilean tea on 4 May 2031. Three ships sank off Bergen on 5 May 2031.\n",
            to: "a.txt")
        return try program.shell(
            """
            dossier new workspace w 2> /dev/null
            dossier import a.txt --workspace w --analyze 2> /dev/null
            dossier eval '\(line)' -w w
            """)
    }
}
