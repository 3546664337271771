import DossierSDK
import DossierText
import Testing

@testable import OpenQuestionsModule

/// Replies that answer, and replies that do not.
@Suite struct ReplyTests {
    @Test(arguments: [
        "You'd have to ask the harbour office.", "I won't dignify that with an answer. Thank you, everyone.",
        "Next question, please.", "That's anyone's guess.", "I can't answer that.",
    ])
    func `a reply that evades leaves the question open`(reply: String) throws {
        let found = try findings("Q: Will the harbour master resign?\n\nA: \(reply)")
        #expect(found.first { $0.kind == "explicit_question" }?.fields["status"] == "open")
    }

    @Test(arguments: ["I doubt it.", "Hardly.", "No."])
    func `a question in running text that the next words answer is answered`(reply: String) throws {
        let found = try findings("The bridge has been mended. Will it last? \(reply) The steel is old.")
        #expect(found.map { $0.kind } == ["explicit_question"])
        #expect(found.first?.fields["status"] == "answered_in_doc")
    }

    @Test func `a question that only adorns a text is none`() throws {
        #expect(try findings("What a bridge! Who would not love it? The steel is old.").isEmpty)
    }

    @Test(arguments: ["No ships will pass.", "We think of Bo Lund often.", "We hope."])
    func `what the next words tell besides is no reply`(next: String) throws {
        #expect(try findings("The bridge has been mended. Will it last? \(next)").isEmpty)
    }

    @Test(arguments: [
        "The hall stood in the dark as the lamps failed.", "The lamp shed little light on the road.",
        "The dispute will be settled by the sea.", "Bo Lund remained silent on the boat.",
        "Bo Lund was silent on the boat.",
    ])
    func `light, silence and the sea leave nothing open`(text: String) throws {
        #expect(try findings(text).isEmpty)
    }

    @Test(arguments: [
        ("No one in the harbour knows whether the bridge will last.", "unknown"),
        ("The council has given no indication of its plans.", "unknown"),
        ("The mayor kept silent on who will pay for the bridge.", "unknown"),
        ("It is too early to say who will pay for the bridge.", "unknown"),
        ("Its colour will be decided by a committee of the council.", "pending"),
        ("Its colour will be decided in May.", "pending"),
        ("Its colour will be decided by Friday.", "pending"),
    ])
    func `more ways to leave a thing open`(text: String, kind: String) throws {
        #expect(try findings(text).map { $0.kind } == [kind])
    }

    private func findings(_ text: String) throws -> [Finding] {
        let annotated = AnnotatedText(text, layers: [])
        return try OpenQuestions().analyze(
            Document(id: "a", facts: DocumentFacts(), text: annotated))
    }
}
