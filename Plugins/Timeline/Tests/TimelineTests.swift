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

@Test
func `a list of dates tells in the present tense what happened, and all of an entry is of its date`() throws {
    let all = try findings(
        "The tolls in dates\n\n2029. Norway closes the harbour.\n\nMarch 4. Ana Ruiz opens the bridge. Five boats are seized.\n\n"
            + "June 2. The harbour is to be opened again.\n")
    #expect(all.map { $0.fields["date"]?.joined } == ["2029", "2031-03-04", "2031-03-04", "2031-06-02"])
    #expect(all.map { $0.fields["certainty"]?.joined } == ["reported", "reported", "reported", "planned"])
}

@Test(arguments: [
    ("Director Bo Lund said that he had opened the gates.", "alleged"),
    ("Police said that Bo Lund had opened the gates.", "reported"),
    ("Critics have claimed that Norway paid the captain.", "alleged"),
])
func `what an interested party says to have happened is its claim`(sentence: String, certainty: String) throws
{
    #expect(try findings(sentence).contains { $0.fields["certainty"]?.joined == certainty })
}

@Test(arguments: [
    ("29 people were killed in the strike on Tuesday.", "29 dead"),
    ("At least 27 people died in the strike on Tuesday.", "≥27 dead"),
    ("Norway seized 55 boats.", "55 boats"), ("Norway seized dozens of boats.", "~24 boats"),
])
func `an event says how many of what`(sentence: String, count: String) throws {
    #expect(try findings(sentence).contains { $0.fields["count"]?.texts.contains(count) ?? false })
}

@Test(arguments: [
    ("27 dead", "29 dead", false), ("≥27 dead", "29 dead", true), ("≥30 dead", "29 dead", false),
    ("~24 boats", "55 boats", true), ("≤10 boats", "12 boats", false), ("~24 boats", "200 boats", false),
    ("~200 boats", "≥400 boats", true), ("~900 boats", "~1200 boats", false),
    ("~450 boats", "≥400 boats", true),
])
func `numbers agree where both can be right`(left: String, right: String, agree: Bool) throws {
    // The passage has the word for what is told by one.
    let passage = "dozens or hundreds of boats"
    let (a, b) = (
        try #require(EventCount(left, in: passage)), try #require(EventCount(right, in: passage))
    )
    #expect(a.agrees(with: b) == agree)
    #expect(b.agrees(with: a) == agree)
}

@Test
func `a list without full stops is read in linear time and does not trap`() throws {
    _ = try findings(String(repeating: "the day before the vote Norway closed the port and ", count: 2000))
    _ = try findings((0..<20_000).map { String($0) }.joined(separator: " "))
}

@Test(arguments: ["The port's week between two fires", "5:45 a.m. Updated May 5, 2031"])
func `a figure of speech in a title and a line of the page are no events`(line: String) throws {
    #expect(try findings(line + "\n\nThe sea is calm, says the harbour.").isEmpty)
}

@Test func `dates with open ends are compared like others`() throws {
    let module = Timeline()
    let dates = ["2031/..", "../2031-05", "2031/..", "0001", "9999-12-31"]
    let members = dates.enumerated().map { number, date in
        Finding(
            kind: "event", span: TextSpan(number, number + 1),
            fields: ["date": .text(date), "date_basis": "timex", "summary": "The port closed"], confidence: 1,
            rule: "test")
    }
    #expect(try module.summarize(members, context: NoContext()) != nil)
    #expect(try module.summarize([members[0], members[2]], context: NoContext())?.conflicts.isEmpty == true)
}

@Test
func `what is announced to be founded is the founding`() throws {
    let all =
        try findings("Norway and Sweden announced the creation of a harbour council on May 3, 2031.")
        + findings("On May 3, 2031, Norway and Sweden established a harbour council.")
    #expect(try Timeline().cluster(all, context: NoContext()) == [[0, 1]])
}

/// A mention as the host compares it, of a document of its own.
private func mention(_ document: UInt64, _ text: String, published: String) throws -> EventMention {
    let read = EventMention(try #require(try findings(text, published: published).last))
    return EventMention(
        document: document, span: read.span, frames: read.frames, certainty: read.certainty,
        trigger: read.trigger, interval: read.interval, isVaguelyDated: read.isVaguelyDated,
        hashes: read.hashes, ends: read.ends, affair: read.affair)
}

private let signed = "The council met.\n\nMinister Ana Ruiz signed a letter about the bridge in Lisbon."

@Test(arguments: [
    // Some days later; what is dated after the paper that tells it as past.
    (signed, "2031-05-16", true),
    (signed.replacing("in Lisbon", with: "in Lisbon on June 3"), "2031-06-04", false),
])
func `what a paper tells as past does not happen after it`(
    text: String, published: String, isOne: Bool
) throws {
    let one = try mention(1, signed, published: "2031-05-14")
    let other = try mention(2, text, published: published)
    #expect(one.isNear(other) == isOne)
}
