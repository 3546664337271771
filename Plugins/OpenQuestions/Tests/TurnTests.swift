import DossierSDK
import DossierText
import Testing

@testable import OpenQuestionsModule

/// Questions of a briefing, with the outlet behind the label.
@Suite struct TurnTests {
    @Test func `each asker is heard, whatever outlet the label names`() throws {
        let text = AnnotatedText(
            """
            SPOKESPERSON ANA BRITO: Good morning. The bridge is open.

            QUESTION (The Lund Courier): Did Chile pay for it?

            MS. BRITO: Chile paid half of it.

            QUESTION: Who closed it?

            MS. BRITO: I cannot say anything about that today.

            QUESTION (via interpreter): Will it close again?

            MS. BRITO: It will not.
            """, layers: [])
        let found = try OpenQuestions().analyze(Document(id: "a", facts: DocumentFacts(), text: text))
        let asked = found.filter { $0.kind == "explicit_question" }
        #expect(
            asked.map { text.string($0.span) } == [
                "Did Chile pay for it?", "Who closed it?", "Will it close again?",
            ])
        #expect(asked.map { $0.fields["status"] } == ["answered_in_doc", "open", "answered_in_doc"])
    }
}
