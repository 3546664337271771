import Testing

/// `analyze FOLDER` takes the facts that lie beside the documents as `import` does.
@Suite struct FolderFactsTests {
    private func outcome(manifest: String) throws -> (output: String, errors: String) {
        let program = try DossierProgram()
        defer { program.remove() }
        try program.write(
            "SELD, May 21, 2031 – The mayor of Seld closed the ferry on Monday.\n", to: "papers/a.txt")
        try program.write(manifest + "\n", to: "papers/manifest.jsonl")
        let outcome = try program.shell("dossier analyze papers --modules timeline")
        return (outcome.output, outcome.errors)
    }

    @Test func `a date of the manifest counts before the one that the text prints`() throws {
        let said = try outcome(manifest: #"{"file":"a.txt","published":"2031-05-07"}"#)
        #expect(said.output.contains(#""date":"2031-05-05""#))
        #expect(!said.output.contains("manifest.jsonl"))
    }

    @Test func `without one the text's own counts`() throws {
        let said = try outcome(manifest: #"{"file":"a.txt","publisher":"Seld Herald"}"#)
        #expect(said.output.contains(#""date":"2031-05-19""#))
    }

    @Test func `what has no date is read without one`() throws {
        let said = try outcome(manifest: #"{"file":"a.txt","published":"none"}"#)
        #expect(said.output.contains("closed the ferry"))
        #expect(!said.output.contains(#""date":"2031-05-19""#))
    }

    @Test func `a line that cannot be read is named`() throws {
        let said = try outcome(
            manifest: #"{"file":"a.txt","published":"2031-05-07"}"# + "\n"
                + #"{"file":"a.txt","published":"some day"}"#)
        #expect(said.errors.contains("manifest.jsonl:2"))
        #expect(said.output.contains(#""date":"2031-05-05""#))
    }
}
