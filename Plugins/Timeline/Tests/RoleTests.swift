import DossierSDK
import DossierText
import Testing

@testable import TimelineModule

private struct Told {
    let finding: Finding
    let text: String
    let trigger: String
}

private func told(_ text: String, published: String = "2031-05-14") throws -> [Told] {
    let date = CalendarDate(iso: published)
    let document = Document(
        id: "test", facts: DocumentFacts(published: date),
        text: AnnotatedText(text, layers: Timeline().descriptor.requires, published: date))
    return try Timeline().analyze(document).map { finding in
        Told(
            finding: finding, text: document.text.string(finding.span),
            trigger: finding.role("trigger").map { document.text.string($0) } ?? "")
    }
}

/// The mention as one of a document of its own.
private func mention(_ finding: Finding, of document: UInt64) -> EventMention {
    let read = EventMention(finding)
    return EventMention(
        document: document, span: read.span, frames: read.frames, certainty: read.certainty,
        trigger: read.trigger, interval: read.interval, isVaguelyDated: read.isVaguelyDated,
        hashes: read.hashes, ends: read.ends, affair: read.affair)
}

@Test(arguments: [
    ("Norway accused Denmark of spying.", "Norway > Denmark"),
    ("Denmark was accused by Norway of spying.", "Norway > Denmark"),
    ("Mayor Ida Brandt praised the pilot Bo Lund.", "Brandt+ > Lund+"),
    ("On Monday, Mayor Ida Brandt closed the port of Tarn.", "Brandt+ >"),
])
func `an event says who acts on whom`(text: String, acting: String) throws {
    let lines = try told(text).map { $0.finding.fields["acting"]?.joined ?? "" }
    #expect(lines.contains { $0.hasPrefix(acting) }, "\(lines)")
}

/// Whether the first event of each of two documents of one affair are taken for one.
private func isOne(_ one: String, _ other: String, published: String = "2031-05-14") throws -> Bool {
    let setting =
        "\n\nThe Tarn Bridge stands between Norway and Denmark. Norway built the Tarn Bridge, and Denmark paid for it."
    let left = try told(one + setting)
    let right = try told(other + setting, published: published)
    return mention(left[0].finding, of: 1).isNear(mention(right[0].finding, of: 2))
}

@Test(arguments: [
    (
        "Norway accused Denmark of closing the Tarn Bridge.",
        "Denmark accused Norway of closing the Tarn Bridge."
    ),
    ("Norway bombed Denmark on Monday.", "Denmark bombed Norway on Monday."),
])
func `with the roles turned round it is another event`(one: String, other: String) throws {
    #expect(try !isOne(one, other))
    #expect(try isOne(one, one))
}

@Test func `in the passive it is the same event`() throws {
    #expect(
        try isOne(
            "Norway accused Denmark of closing the Tarn Bridge.",
            "Denmark was accused by Norway of closing the Tarn Bridge."))
}

@Test func `what is told without a day two years later is another event`() throws {
    let (one, other) = ("Ida Brandt won the election.", "Ida Brandt won the election against her rival.")
    #expect(try isOne(one, other, published: "2031-05-15"))
    #expect(try !isOne(one, other, published: "2033-05-15"))
}

@Test(arguments: [
    ("According to two engineers, Bo Lund opened the gate on May 3.", "opened", "alleged"),
    ("According to the police, Bo Lund opened the gate on May 3.", "opened", "reported"),
    ("Bo Lund was suspected of ordering the strike on May 3.", "ordering", "alleged"),
    ("Bo Lund opened the gate on May 3. Lund denied this.", "opened", "alleged"),
    ("Bo Lund opened the gate on May 3. Ida Brandt denied the request.", "opened", "reported"),
    ("Bo Lund rejected claims that he had opened the gate on May 3.", "opened", "alleged"),
    ("Bo Lund opened the gate on May 3. He did not.", "opened", "alleged"),
    ("Bo Lund opened the gate on May 3. That is not true.", "opened", "alleged"),
    ("Bo Lund opened the gate on May 3. He did not stop.", "opened", "reported"),
    ("It is not true that Norway bought the mill on May 3.", "bought", "alleged"),
    ("It is true that Norway bought the mill on May 3.", "bought", "reported"),
])
func `hearsay, a suspicion and what is denied are claims`(text: String, trigger: String, certainty: String)
    throws
{
    let found = try told(text).last { $0.text.contains(trigger) }
    #expect(found?.finding.fields["certainty"]?.joined == certainty)
}

@Test(arguments: [
    "Who opened the gate on May 3 has not been established.",
    "The report does not say who opened the gate on May 3.",
])
func `what is asked is not told`(text: String) throws {
    #expect(try told(text).allSatisfy { $0.trigger != "opened" })
}

@Test(arguments: [
    "Norway closed the lock to Polish barges on 20 February 2024.",
    "Norway closed the lock to Swedish ships on 20 February 2024.",
])
func `behind whose things they are stands the day`(text: String) throws {
    #expect(try told(text).first?.finding.fields["date"]?.joined == "2024-02-20")
}
