import DossierSDK
import DossierText
import Testing

@testable import OpenQuestionsModule

/// What a document leaves open first and tells further on.
@Suite struct LaterAnswerTests {
    @Test(arguments: [
        (
            "It was not known how many people were on board the ferry. Rescuers worked all night.",
            "On Friday the owner said that 41 people had been on board the ferry."
        ),
        (
            "The cause of the ferry fire is not known. Rescuers worked all night.",
            "Inspectors found that the ferry fire was caused by a cable."
        ),
        (
            "Police have not disclosed the date of the harbour hearing. The court is closed.",
            "The harbour hearing took place on 3 May."
        ),
    ])
    func `a later sentence that gives what was not known answers it`(open: String, answer: String) throws {
        let text = "\(open)\n\n\(answer)"
        let found = try #require(try findings(text).first)
        #expect(found.fields["status"] == "answered_in_doc")
        let span = try #require(found.roles.first { $0.name == "answer" }?.span)
        #expect(String(decoding: Array(text.utf8)[span.range], as: UTF8.self).hasPrefix(answer.dropLast()))
    }

    @Test(arguments: [
        "The ferry carried 41 cars.", "How many people were on board the ferry will be told on Friday.",
        "At least 41 people were in the chapel.",
        "Whether 41 people were on board the ferry is not known.",
        "On 3 May the relatives of people on board the ferry met the owner.",
        "The people on board the ferry came back in 2029.",
    ])
    func `a sentence on something else, or one that leaves it open, answers nothing`(other: String) throws {
        let text = "It was not known how many people were on board the ferry.\n\n\(other)"
        #expect(try findings(text).first?.fields["status"] == "open")
    }

    @Test func `an answer that only says that nobody knows leaves the question open`() throws {
        let text = """
            Q1: When will the lock reopen?

            Nobody knows. No date has been set.

            Q2: Who pays for it?

            That is not yet clear. The port will pay for the gates, and the town for the road.
            """
        let asked = try findings(text).filter { $0.kind == "explicit_question" }
        #expect(asked.map { $0.fields["status"]?.joined } == ["open", "partly_answered"])
    }

    @Test func `of two questions in one breath the reply may take up only one`() throws {
        let text = """
            Q: How many divers will be sent? And will they be armed?

            A: They will be armed.

            Q: Has the lock reopened?

            A: Yes, on Monday.
            """
        let asked = try findings(text).filter { $0.kind == "explicit_question" }
        #expect(
            asked.map { $0.fields["status"]?.joined } == ["open", "answered_in_doc", "answered_in_doc"])
    }

    private func findings(_ text: String) throws -> [Finding] {
        let module = OpenQuestions()
        let annotated = AnnotatedText(text, layers: module.descriptor.requires)
        return try module.analyze(Document(id: "a", facts: DocumentFacts(), text: annotated))
    }
}
