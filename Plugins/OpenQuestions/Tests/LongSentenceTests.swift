import DossierSDK
import DossierText
import Testing

@testable import OpenQuestionsModule

/// A sentence with hundreds of open points.
@Suite struct LongSentenceTests {
    @Test func `the open points of a long sentence are found up to its end`() throws {
        let points = (0..<100).map { "nobody knows whether the ferry number \($0) will sail" }
        let text = "\(points.joined(separator: ", and "))."
        let module = OpenQuestions()
        let annotated = AnnotatedText(text, layers: module.descriptor.requires)
        let found = try module.analyze(Document(id: "a", facts: DocumentFacts(), text: annotated))
        #expect(found.count >= 50)
        #expect(found.last.map { $0.span.end > text.utf8.count - 130 } ?? false)
    }
}
