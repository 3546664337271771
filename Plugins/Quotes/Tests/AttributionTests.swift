import DossierSDK
import DossierText
import Testing

@testable import QuotesModule

/// What is said and who says it, one turn of phrase a line.
@Suite struct AttributionTests {
    @Test(arguments: [
        (
            "The council said in a statement on Monday the toll bridge would close.",
            "the toll bridge would close"
        ),
        ("Ana Ruiz warned the old lock could fail in winter.", "the old lock could fail in winter"),
        ("Ana Ruiz indicated the ferry was late.", "the ferry was late"),
        (
            "A new poll shows Ruiz leading Berg by 12 points.", "Ruiz leading Berg by 12 points"
        ),
        (
            "While Ana Ruiz says that the bridge is safe, the council has closed it.", "the bridge is safe"
        ),
        (
            "Ana Ruiz, who said the bridge was safe, closed it a day later.", "the bridge was safe"
        ),
        (
            "An official said that the old bridge would be closed for a year, the Harbour Post reported.",
            "the old bridge would be closed for a year"
        ),
        (
            "PORT AZURE, May 3, 2031 (Coast Wire) - The toll bridge was closed on Tuesday, a senior official said.",
            "The toll bridge was closed on Tuesday"
        ),
        ("Asked whether the bridge would open, Ana Ruiz shrugged.", "whether the bridge would open"),
        ("Ana Ruiz renewed her call to close the toll bridge.", "to close the toll bridge"),
    ])
    func `a report ends where what is said ends`(text: String, content: String) throws {
        let said = try findings(text).filter { $0.kind == "indirect" }
        #expect(said.map { string($0.span, text) }.contains(content))
    }

    @Test(arguments: [
        (
            "The oil came from the Azure Shipping yard, the Norwegian harbour agency said. It said two men were hurt.",
            "Norwegian harbour agency"
        ),
        (
            "The bridge is closed, Harbour Watch International said. It said the toll would rise.",
            "Harbour Watch International"
        ),
    ])
    func `it is the body that spoke in the sentence before`(text: String, speaker: String) throws {
        let said = try findings(text).last
        #expect(said?.fields["speaker"] == [speaker])
    }

    @Test func `what somebody declined to say is one report`() throws {
        let said = try findings("Ana Ruiz declined to say how much oil had been lost.")
        #expect(said.count == 1)
    }

    @Test(arguments: [
        "Several claims are still open.", "The two states border each other.",
        "The ferry began its crossing at noon.",
    ])
    func `nouns and beginnings report nothing`(text: String) throws {
        #expect(try findings(text).isEmpty)
    }

    @Test(arguments: [
        (
            "The captain of the Azure Star, Ivo Lund, has told investigators that the radar failed.",
            "Ivo Lund"
        ),
        (
            "\"It was cold,\" said Ivo Lund, a fisherman. The harbour was empty. The fisherman said the ice came early.",
            "Ivo Lund"
        ),
        ("Chile's coast agency says the lamps were replaced.", "Chile's coast agency"),
        (
            "Chile's transport ministry closed the port. A spokeswoman for the ministry conceded that it was late.",
            "Chile's transport ministry"
        ),
        ("Harbour Group President and director Ana Ruiz said the firm was ready.", "Ana Ruiz"),
    ])
    func `a source that is only described has the name that the text gave it`(text: String, speaker: String)
        throws
    {
        let said = try findings(text).last { $0.kind == "indirect" }
        #expect(said?.fields["speaker"]?.texts == [speaker])
    }

    @Test(arguments: [
        "Ivo Lund shrugged. The mayor of the town warned that the road was wet. \"It floods,\" she said.",
        "The ministry said that the port was closed.", "The fisherman said the ice came early.",
    ])
    func `a description of nobody named names nobody`(text: String) throws {
        #expect(try findings(text).allSatisfy { $0.fields["speaker"] == nil })
    }

    private func findings(_ text: String) throws -> [Finding] {
        try Quotes().analyze(Document(id: "d", facts: DocumentFacts(), text: AnnotatedText(text)))
    }

    private func string(_ span: TextSpan, _ text: String) -> String {
        String(decoding: Array(text.utf8)[span.range], as: UTF8.self)
    }
}

@Test func `a that which points opens nothing that is said`() throws {
    let said = try findings("Bo Lund said in that speech the port was safe.")
    #expect(said.map { $0.span.count } == ["the port was safe".utf8.count])
}

@Test func `what is announced behind its verb is not the clause before`() throws {
    let text = "On May 2, Bo Lund opened the pier, and for others, he announced higher fares for each."
    let said = try findings(text)
    #expect(said.allSatisfy { $0.span.start > 50 })
}

@Test func `an order is that of the one who signed it`() throws {
    let said = try findings("Mayor Bo Lund signed an Executive Order finding that the toll will end in May.")
    #expect(said.first?.fields["speaker"] == ["Order of Bo Lund"])
}

@Test func `who cites something is not what a relative clause before is about`() throws {
    let said = try findings("In Norway, which was late, Governor Bo Lund closed the port, citing the toll.")
    #expect(said.first?.fields["speaker"] == ["Bo Lund"])
}
