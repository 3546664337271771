import DossierSDK
import DossierText
import Testing

@testable import SecurityCommitmentsModule

/// Undertakings of affairs that no list of themes foresees.
@Suite struct DisputeTests {
    @Test(arguments: [
        (
            "Brazil and Colombia agreed to exchange 120 prisoners by the end of the month.",
            ["Brazil", "Colombia"], "agreed"
        ),
        ("Chile committed to notifying Peru before any test of the sluice gates.", ["Chile"], "pledged"),
        ("Norway promised to let inspectors examine the dam twice a year.", ["Norway"], "pledged"),
        ("Ethiopia agreed to give Sudan advance notice of releases from the dam.", ["Ethiopia"], "agreed"),
        ("Thailand has undertaken to protect refugees from forced return.", ["Thailand"], "agreed"),
        ("Pakistan demanded that India release the detained fishermen.", ["Pakistan"], "demanded"),
        ("Norway has halted all arms exports to Chile until the inquiry ends.", ["Norway"], "past_action"),
    ])
    func `what states undertake towards each other counts whatever it is about`(
        text: String, party: [String], strength: String
    ) throws {
        let found = try findings(text)
        #expect(found.map { $0.fields["party"]?.texts } == [party])
        #expect(found.map { $0.fields["strength"]?.joined } == [strength])
    }

    @Test(arguments: [
        "Norway gave Iceland assurances that its trawlers would stay outside the zone.",
        "Iceland was given assurances by Norway that its trawlers would stay outside the zone.",
        "Iceland was given assurances from Norway that it would not allow trawlers inside the zone.",
        "Iceland said it had received a guarantee from Norway that no trawler would enter the zone.",
    ])
    func `an assurance is of the one who gives it`(text: String) throws {
        let found = try findings(text)
        #expect(found.map { $0.fields["party"]?.texts } == [["Norway"]])
        #expect(found.map { $0.fields["strength"]?.joined } == ["pledged"])
    }

    @Test(arguments: [
        "Iceland was given assurances that the trawlers would leave.",
        "Iceland sought assurances from Norway that its trawlers would leave.",
        "The minister of Norway declined to comment on the trawlers of Iceland.",
        "Brazil and Colombia agreed to lower their tariffs on coffee.",
    ])
    func `what nobody in particular promises, or a matter of trade, is none`(text: String) throws {
        #expect(try findings(text).isEmpty)
    }

    @Test func `a headline about a memorandum is a report`() throws {
        let text = """
            Government: only a memorandum was signed

            Opposition leader Ana Ruiz called the text a humiliation and demanded that the minister resign.
            """
        #expect(try findings(text).isEmpty)
    }

    @Test func `a communiqué may have a sentence for its title`() throws {
        let text = AnnotatedText(
            """
            Chile and Peru will deepen cooperation: joint declaration

            The text of this declaration was adopted in Arica. The fleets of both states plan a joint exercise.
            """, layers: SecurityCommitments().descriptor.requires)
        #expect(CommitmentReader.isOfficial(text, .english))
    }

    @Test func `whether something was signed is one question, whatever the answer`() throws {
        let signed = try findings("Norway and Chile signed a fisheries accord in Bergen on Monday.")
        let denied = try findings(
            "Norway's parliament met on Friday, and so did Chile's. No agreement has been signed, Norway said.",
            id: "b")
        #expect(denied.map { $0.fields["strength"]?.joined } == ["refused"])
        let module = SecurityCommitments()
        #expect(try module.cluster(signed + denied, context: NoContext()) == [[0, 1]])
    }

    @Test func `a long wording brings together what short ones say in different words`() throws {
        let reports = [
            "Chile and Peru met on Friday. Chile delivered suspects to Peru.",
            "Chile and Peru met on Friday. Chile extradited smugglers to Peru.",
            "Chile and Peru met on Friday. Chile delivered to Peru dozens of suspects, among them smugglers wanted in Lima.",
        ]
        let all = try reports.enumerated().flatMap { try findings($1, id: "\($0)") }
        #expect(all.count == 3)
        #expect(try SecurityCommitments().cluster(all, context: NoContext()) == [[0, 1, 2]])
    }

    private struct NoContext: RelateContext {
        func facts(of document: String) -> DocumentFacts? { nil }
        func passage(_ span: TextSpan, of document: String) -> String? { nil }
        func groups(of module: String) -> [FindingGroup] { [] }
    }

    private func findings(_ text: String, id: String = "a") throws -> [Finding] {
        let module = SecurityCommitments()
        let annotated = AnnotatedText(text, layers: module.descriptor.requires)
        return try module.analyze(Document(id: id, facts: DocumentFacts(), text: annotated))
    }
}
