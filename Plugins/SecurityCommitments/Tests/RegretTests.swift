import DossierSDK
import DossierText
import Testing

@testable import SecurityCommitmentsModule

private func findings(_ text: String) throws -> [Finding] {
    let module = SecurityCommitments()
    let annotated = AnnotatedText(text, layers: module.descriptor.requires)
    return try module.analyze(Document(id: "a", facts: DocumentFacts(), text: annotated))
}

/// What somebody regrets, puts off or has not refused.
@Suite struct RegretTests {
    private static let statement = """
        STATEMENT BY THE MINISTRY OF FOREIGN AFFAIRS OF NORWAY

        Norway commits to protect the strait. Norway reaffirms its support for the patrols.
        """

    @Test(arguments: [
        "The Ministry regrets the decision of the Government of Iceland to send patrol boats to the strait.",
        "The signing of the patrol agreement, planned for 3 May, has been postponed.",
        "Norway has never refused to share radar data with Iceland.",
        "Norway has not ruled out sending troops to the strait.",
        "It is not true that Norway refused to share radar data with Iceland.",
        "Norway failed to keep its pledge to patrol the strait.",
        "The pledge by Norway to send 200 soldiers has been withdrawn.",
        "Norway has not yet decided whether to join the patrols.",
    ])
    func `is no undertaking`(sentence: String) throws {
        let known = try findings(Self.statement).count
        #expect(try findings("\(Self.statement)\n\n\(sentence)").count == known)
    }

    @Test func `a place to which something was moved is no party`() throws {
        let found = try findings(
            "Norway pledged to send patrol boats. The signing had been moved to Iceland and would take place on April 22."
        )
        #expect(found.map { $0.fields["party"] } == [["Norway"]])
    }

    @Test func `what a state will do under a heading of commitments is one whatever its theme`() throws {
        let found = try findings(
            """
            # Fact sheet: the strait

            ## Commitments

            - Norway will attend the ceremony in Lund on 8 April.
            - Iceland will return the bell by 30 June.
            """)
        #expect(found.map { $0.fields["party"] } == [["Norway"], ["Iceland"]])
    }

    @Test func `the line above a list is the subject of its items`() throws {
        let found = try findings(
            """
            # Joint communiqué

            The Ministers of Norway and Iceland, meeting in Lund,

            - reaffirmed their commitment to combat smuggling;
            - agreed to set up a joint border commission;
            - regretted that the talks had been postponed.
            """)
        #expect(found.count == 2)
        #expect(found.allSatisfy { $0.fields["party"] == ["Norway", "Iceland"] })
    }
}
