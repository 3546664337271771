import DossierSDK
import DossierText
import Testing

@testable import OpenQuestionsModule

private func findings(_ text: String) throws -> [Finding] {
    let module = OpenQuestions()
    let annotated = AnnotatedText(text, layers: module.descriptor.requires)
    return try module.analyze(Document(id: "a", facts: DocumentFacts(), text: annotated))
}

/// What is open, and not who does not know it.
@Suite struct TopicTests {
    @Test(arguments: [
        ("How many boats sank is disputed.", "How many boats sank"),
        (
            "The foreign ministry in Corvast had no answer when asked whether the line had been cut.",
            "whether the line had been cut"
        ),
        ("Reports that two crews were saved could not be confirmed.", "two crews were saved"),
        ("A committee will decide on Friday whether to open an inquiry.", "whether to open an inquiry"),
        ("What caused the fire is still not known.", "What caused the fire"),
        ("Who cut the line? The foreign ministry had no answer.", "Who cut the line"),
        ("Police have not named a suspect.", "Police have not named a suspect"),
    ])
    func `the topic of a statement`(text: String, topic: String) throws {
        #expect(try findings(text).last?.fields["topic"]?.joined == topic)
    }

    @Test func `paragraphs that open with their question are answered by what follows`() throws {
        let text = """
            About the bridge

            Why was it closed? Inspectors found cracks in two piers.

            Who built it? The firm of Toll and Dahl.

            When will it reopen? Nobody knows.
            """
        let found = try findings(text).filter { $0.kind == "explicit_question" }
        #expect(
            found.map { $0.fields["status"]?.joined } == [
                "answered_in_doc", "answered_in_doc", "open",
            ])
        #expect(found.allSatisfy { $0.roles.contains { $0.name == "answer" } })
    }

    @Test(arguments: [
        "The voters will rule the party out.", "Was that wise? It was late. The boats went home.",
    ])
    func `what asks or decides nothing`(text: String) throws {
        #expect(try findings(text).isEmpty)
    }
}
