import DossierSDK
import DossierText
import Testing

@testable import SecurityCommitmentsModule

private func findings(_ text: String) throws -> [Finding] {
    let module = SecurityCommitments()
    let annotated = AnnotatedText(text, layers: module.descriptor.requires)
    return try module.analyze(Document(id: "a", facts: DocumentFacts(), text: annotated))
}

/// Delays, protests and negations that are those of something else.
@Suite struct AsideTests {
    private static let report = "Norway pledged to patrol the strait with Iceland."

    @Test(arguments: [
        ("After a delay, Norway signed a patrol agreement with Iceland.", "agreed"),
        ("Norway moved to establish a joint working group on patrols with Iceland.", "announced"),
        ("Despite protests at home, Norway's commitment to patrol the strait stands.", "pledged"),
        ("“No, Norway rejects foreign troops on its soil,” the minister said.", "refused"),
        ("Norway not only rejected the plan for foreign troops on its soil but closed the port.", "refused"),
    ])
    func `an undertaking stands beside an aside`(sentence: String, strength: String) throws {
        let found = try findings("\(Self.report)\n\n\(sentence)").dropFirst()
        #expect(found.first?.fields["strength"]?.joined == strength)
        #expect(found.first?.fields["party"] == ["Norway"])
    }

    @Test(arguments: [
        "Norway delayed the launch of a joint patrol with Iceland.",
        "Norway moved the signing of the patrol agreement to June.",
        "The signing of the patrol agreement was moved to June.",
        "Chile regrets Norway's commitment to patrol the strait.",
        "Norway has not rejected the plan for foreign troops.",
    ])
    func `what is put off, regretted or not refused is none`(sentence: String) throws {
        #expect(try findings("\(Self.report)\n\n\(sentence)").count == 1)
    }

    @Test(arguments: [
        "The Ministers of Norway and Iceland, meeting in Chile,",
        "The Ministers of Norway and Iceland, gathered in Chile,",
        "The Ministers of Norway and Iceland,\n\nRecalling the 2029 accord with Chile,",
    ])
    func `where a list's subject met and what it recalls is no party`(lead: String) throws {
        let found = try findings(
            """
            # Joint communiqué of Norway and Iceland

            \(lead)

            - Agreed to open a joint patrol of the strait
            - Reaffirmed their commitment to share radar data
            """)
        #expect(found.map { $0.fields["party"] } == [["Norway", "Iceland"], ["Norway", "Iceland"]])
    }

    @Test(arguments: ["Unmet commitments by Norway", "Commitments not kept by Norway", "Broken promises"])
    func `under a heading of what was not kept nothing is promised`(heading: String) throws {
        let found = try findings(
            """
            # Fact sheet

            ## \(heading)

            - Attending the ceremony in Lund on 8 April
            - Norway will send two patrol boats to the strait.
            """)
        #expect(found.isEmpty)
    }
}

@Suite struct UnaskedTests {
    private func findings(_ text: String) throws -> [Finding] {
        let module = SecurityCommitments()
        let annotated = AnnotatedText(text, layers: module.descriptor.requires)
        return try module.analyze(Document(id: "a", facts: DocumentFacts(), text: annotated))
    }

    private static let report =
        "Norway and Sweden quarrel over a border. Norway and Sweden met in Oslo. Finland and Iceland looked on. "

    @Test func `who calls in from somewhere demands nothing`() throws {
        let found = try findings(
            Self.report
                + "The minister spoke of border security with the guards, two generals calling in from the border of Sweden."
        )
        #expect(!found.contains { $0.fields["strength"]?.joined == "demanded" })
    }

    @Test func `an agreement that unnamed ministers signed is not given to the states named most`() throws {
        let found = try findings(
            Self.report
                + "The security agreement was signed by the energy ministers. Iceland and Finland thanked them."
        )
        #expect(!found.contains { $0.text.hasPrefix("The security agreement") })
    }

    @Test(arguments: [("Measures on border security:", 2), ("Measures on border security and tariffs:", 0)])
    func `measures on tariffs are no commitments`(lead: String, count: Int) throws {
        let found = try findings(
            """
            We, the ministers of Norway and Sweden, met in Oslo.

            \(lead)

            - Radar systems at the border, from 2031;

            - Border scanners against smuggling, from 2032;
            """)
        #expect(found.count == count)
    }
}
