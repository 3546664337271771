import DossierSDK
import DossierTesting
import DossierText
import Testing

@testable import OpenQuestionsModule

@Test(arguments: OpenQuestions().descriptor.examples)
func `each example finds what is marked and nothing else`(example: Example) {
    verify(example, with: OpenQuestions())
}

private struct NoContext: RelateContext {
    func facts(of document: String) -> DocumentFacts? { nil }
    func passage(_ span: TextSpan, of document: String) -> String? { nil }
    func groups(of module: String) -> [FindingGroup] { [] }
}

private func question(_ topic: String, _ status: String) -> Finding {
    Finding(
        kind: "unknown", span: TextSpan(0, 1), fields: ["topic": .text(topic), "status": .text(status)],
        confidence: 1,
        rule: "test")
}

@Test func `questions whose topics share most words are one`() throws {
    let module = OpenQuestions()
    let findings = [
        question("the cause of the ferry fire", "open"),
        question("cause of the fire on the ferry", "answered_in_doc"),
        question("the cost of the ferry", "open"),
    ]
    #expect(try module.cluster(findings, context: NoContext()) == [[0, 1]])
    #expect(!Set(module.keys(of: findings[0])).isDisjoint(with: module.keys(of: findings[1])))
    let summary = try module.summarize([findings[0], findings[1]], context: NoContext())
    #expect(summary?.fields["status"] == "partly_answered")
}

@Test(arguments: [("open", "open"), ("answered_in_doc", "answered"), ("partly_answered", "partly_answered")])
func `a question alone keeps its status`(own: String, group: String) throws {
    let summary = try OpenQuestions().summarize(
        [question("the cause of the fire", own)], context: NoContext())
    #expect(summary?.fields["status"] == .text(group))
}

@Test(arguments: [
    "", "?", "Q", "Q1:", "Unconfirmed", "Unconfirmed\n- ?", "remains", "It is not", "\u{FEFF}\n\n•\n?",
])
func `odd texts give no harm`(text: String) throws {
    let document = Document(id: "odd", facts: DocumentFacts(), text: AnnotatedText(text, layers: []))
    for finding in try OpenQuestions().analyze(document) { #expect(!finding.span.isEmpty) }
}

@Test func `every cue of the word list is read`() {
    let words = QuestionWords.english
    #expect(words.patterns.count > 100)
    for pattern in words.patterns { #expect(!pattern.elements.isEmpty) }
}
