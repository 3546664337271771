import DossierSDK
import DossierTesting
import DossierText
import Testing

@testable import TimelineModule

@Test(arguments: Timeline().descriptor.examples)
func `each example finds what is marked and nothing else`(example: Example) {
    verify(example, with: Timeline())
}

private func findings(_ text: String, published: String = "2031-05-14") throws -> [Finding] {
    let date = CalendarDate(iso: published)
    let document = Document(
        id: "test", facts: DocumentFacts(published: date),
        text: AnnotatedText(text, layers: Timeline().descriptor.requires, published: date))
    return try Timeline().analyze(document)
}

private struct NoContext: RelateContext {
    func facts(of document: String) -> DocumentFacts? { nil }
    func passage(_ span: TextSpan, of document: String) -> String? { nil }
    func groups(of module: String) -> [FindingGroup] { [] }
}

@Test
func `spans lie inside the text and never split a scalar`() throws {
    let text =
        "Über Straße — “naïve” Señor Ruíz met Ana Ñúñez on May 3, 2031, in São Paulo… and left for Zürich."
    let bytes = Array(text.utf8)
    for finding in try findings(text) {
        #expect(finding.span.end <= bytes.count)
        #expect(String(validating: bytes[finding.span.range], as: UTF8.self) != nil)
    }
}

@Test(arguments: [
    "", ".", "said said said said", "(((((", "On On On Monday Monday after after before",
    "\u{201C}\u{201C}\u{201C}",
])
func `odd texts give no trap`(text: String) throws { _ = try findings(text) }

@Test
func `the same kind of event on the same day with a name in common is one event`() throws {
    let first = try findings("Norway bombed the island of Hvar on May 3, 2031.")
    let second = try findings("On May 3, 2031, planes from Norway attacked Hvar.")
    let all = first + second
    #expect(all.count == 2)
    #expect(try Timeline().cluster(all, context: NoContext()) == [[0, 1]])
    let keys = all.map { Set(Timeline().keys(of: $0)) }
    #expect(!keys[0].isDisjoint(with: keys[1]))
}

@Test
func `events of one kind in different years stay apart`() throws {
    let all =
        try findings("Norway bombed the island of Hvar on May 3, 2029.")
        + findings("On May 3, 2031, planes from Norway attacked Hvar.")
    #expect(try Timeline().cluster(all, context: NoContext()).isEmpty)
}

@Test
func `an undated mention has the date of the mention that is dated`() throws {
    let all = try findings(
        "Norway bombed the island of Hvar on May 3, 2031. The sea was calm. Norway bombed Hvar to warn Sweden."
    )
    #expect(all.map { $0.fields["date"]?.joined } == ["2031-05-03", "2031-05-03"])
}
