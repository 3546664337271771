import DossierSDK
import DossierText
import Testing

@testable import SecurityCommitmentsModule

private func findings(_ text: String) throws -> [Finding] {
    let module = SecurityCommitments()
    let annotated = AnnotatedText(text, layers: module.descriptor.requires)
    return try module.analyze(Document(id: "a", facts: DocumentFacts(), text: annotated))
}

private func reported(_ text: String) throws -> [Finding] {
    let report =
        "Ministers met in Oslo on Monday. The talks went on for hours. Reporters waited outside the hall. "
    return try findings(report + text + " Nobody else spoke. The guests left early. It rained all day.")
}

@Test(arguments: [
    "Norway and Iceland failed to agree on joint patrols.",
    "Norway broke its pledge to protect the strait.",
    "Norway withdrew its promise to extradite suspects.",
    "Norway delivered nothing to the navy of Iceland.",
    "Norway did not promise to share intelligence with Iceland.",
    "Norway refused to sign the security pact on Monday.",
])
func `what came to nothing is no undertaking`(text: String) throws {
    #expect(try reported(text).allSatisfy { $0.kind == "red_line" && $0.fields["cue_noun"] == nil })
    #expect(try reported(text).allSatisfy { !$0.text.contains("promise") })
}

@Test func `a list of states behind an opening date is whole`() throws {
    let found = try reported("On May 3, 2031, Norway, Sweden and Iceland agreed to share intelligence.")
    #expect(found.map { $0.fields["party"] } == [["Norway", "Sweden", "Iceland"]])
}

@Test func `who signed is who is named behind the verb`() throws {
    let found = try findings(
        """
        Chile and Peru held talks on Monday. A security pact was signed between Norway, Sweden and Iceland. Chile watched. \
        Peru watched. The guests left. It rained.
        """)
    #expect(found.allSatisfy { $0.fields["party"] == ["Norway", "Sweden", "Iceland"] })
}
