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

@Test(arguments: [
    ("It’s the port’s “new” gate–2031, the Gates", ["port", "new", "gate", "2031", "gates"]),
    ("naïve Łódź cafés", ["naïve", "łódź", "cafés"]), ("", []), ("… — ’", []), ("tolls", ["tolls"]),
])
func `questions are compared by the beginnings of their words`(topic: String, stems: [String]) {
    #expect(TopicReader.stems(topic, empty: "the") == stems)
}

@Test func `every cue of the word list is read`() {
    let words = QuestionWords.english
    #expect(words.patterns.count > 100)
    for pattern in words.patterns { #expect(!pattern.elements.isEmpty) }
}

private func kinds(_ text: String) throws -> [String] {
    let module = OpenQuestions()
    let annotated = AnnotatedText(text, layers: module.descriptor.requires)
    return try module.analyze(Document(id: "a", facts: DocumentFacts(), text: annotated)).map(\.kind)
}

@Test(arguments: [
    ("The company had no answer when asked why the doors were open.", "unknown"),
    ("Its members are not named in the decree.", "unknown"),
    ("There is no date for a first report.", "unknown"),
    ("Police would not say whether anyone had been arrested.", "unknown"),
    ("The paper's claim rests on a single source.", "unconfirmed"),
    ("Witnesses gave different accounts of the collision.", "disputed"),
    ("The court rose at noon, and the verdict is due in May.", "pending"),
    ("The bill still has to pass the upper house.", "pending"),
    ("We do not yet know why the lock failed.", "unknown"),
    ("Who will pay for the dredging remains open.", "unknown"),
    ("Residents ask why the lamps were dark.", "unknown"),
    ("The port has not replied.", "unknown"), ("The company did not answer questions.", "unknown"),
    ("Whether the tolls will be paid back is up to the court.", "unknown"),
    ("Engineers are still checking the cables.", "pending"),
    ("The council is to vote on the toll in May.", "pending"),
    ("The dispute will be settled in court.", "pending"),
    ("The route will be decided in the next session.", "pending"),
    ("The route will be decided in early May.", "pending"),
    ("The mayor rejected a report in the Harbour Post that the lock was cracked.", "disputed"),
])
func `ways to leave a thing open`(text: String, kind: String) throws {
    #expect(try kinds(text) == [kind])
}

@Test(arguments: [
    "The company remains the largest on the coast.", "The fishermen, who know what a winter costs, shrugged.",
    "The firm has been the subject of sanctions since 2011.", "He asked why, and she told him.",
    "I don't know if he is on the line.", "Payments will be settled in dollars.",
    "More at https://velmar.example/status?closed=1 today.",
])
func `what leaves nothing open`(text: String) throws {
    #expect(try kinds(text).isEmpty)
}

/// A workspace with one passage.
private struct OnePassage: RelateContext {
    let text: String

    func facts(of document: String) -> DocumentFacts? { nil }
    func passage(_ span: TextSpan, of document: String) -> String? { nil }
    func groups(of module: String) -> [FindingGroup] { [] }
    func passages(about words: [String], limit: Int) -> [RelatedPassage] {
        [RelatedPassage(document: "later.txt", span: TextSpan(0, text.utf8.count), text: text)]
    }
}

@Test(arguments: [
    (
        "The names of the harbour inquiry commission",
        "The harbour inquiry commission has two members, Ana Ruiz and Jon Berg.", true
    ),
    ("The number of ferry passengers", "The ferry carried 214 passengers.", true),
    ("The number of ferry passengers", "The ferry carried passengers all summer.", false),
    (
        "The names of the harbour inquiry commission",
        "The members of the harbour inquiry commission are not known.", false
    ),
])
func `a passage of another document answers what is asked for`(topic: String, passage: String, answers: Bool)
    throws
{
    let summary = try OpenQuestions().summarize([question(topic, "open")], context: OnePassage(text: passage))
    #expect((summary?.fields["answer_in"] == "later.txt") == answers)
    #expect((summary?.fields["status"] == "open") == !answers)
}

private func topics(_ text: String) throws -> [String?] {
    let document = Document(id: "a", facts: DocumentFacts(), text: AnnotatedText(text, layers: []))
    return try OpenQuestions().analyze(document).map { $0.fields["topic"]?.joined }
}

@Test(
    arguments: [
        ("It is no longer unclear who paid for the bridge.", []),
        (
            "It was not clear on Friday whether the gate would reopen; on Saturday it reopened.",
            ["whether the gate would reopen"]
        ),
        ("The ministry said the number was unknown.", ["the number"]),
    ] as [(String, [String])])
func `a topic is what is open and no more`(text: String, topics expected: [String]) throws {
    #expect(try topics(text) == expected)
}

@Test(arguments: [
    ("Norway's parliament is due to vote on 30 May.", "Norway's parliament is due to vote"),
    ("The vote, planned for 30 May, is still pending.", "The vote"),
    ("Whether Norway will grant them visas is an open question.", "Whether Norway will grant them visas"),
])
func `a topic is what is open, and not the day of it`(text: String, topic: String) throws {
    let module = OpenQuestions()
    let annotated = AnnotatedText(text, layers: module.descriptor.requires)
    let found = try module.analyze(Document(id: "a", facts: DocumentFacts(), text: annotated))
    #expect(found.map { $0.fields["topic"]?.joined } == [topic])
}
