import DossierSDK
import DossierText
import Testing

@testable import TimelineModule

private struct Told: Equatable, CustomStringConvertible {
    let trigger: String
    let date: String?
    let certainty: String
    var description: String { "\(trigger) \(date ?? "-") \(certainty)" }
}

private func told(_ text: String) throws -> [Told] {
    let date = CalendarDate(iso: "2031-05-14")
    let document = Document(
        id: "test", facts: DocumentFacts(published: date),
        text: AnnotatedText(text, layers: Timeline().descriptor.requires, published: date))
    return try Timeline().analyze(document).map { finding in
        Told(
            trigger: finding.role("trigger").map { document.text.string($0) } ?? "",
            date: finding.fields["date"]?.joined, certainty: finding.fields["certainty"]?.joined ?? "")
    }
}

// The publication date is a Wednesday.
@Test(arguments: [
    (
        "Norway agreed to postpone the first phase of filling from 10 June to 1 September 2031.", "agreed",
        "phase", "2031-09-01"
    ),
    ("The parliamentary vote planned for 30 May was put off to 27 June.", "put", "vote", "2031-06-27"),
    ("The council of Tarn moved the hearing from Monday to Thursday.", "moved", "hearing", "2031-05-15"),
    ("Norway delayed the launch of the ferry until 3 July.", "delayed", "launch", "2031-07-03"),
    ("The summit has been rescheduled for 4 August 2031.", "rescheduled", "summit", "2031-08-04"),
    ("The board of Tarn Ferries pushed the opening back to October.", "pushed", "opening", "2031-10"),
    ("The election, due on 3 May 2031, was postponed until September.", "postponed", "election", "2031-09"),
])
func `what is put off is planned for its new day, and the act is of neither`(
    text: String, act: String, head: String, date: String
) throws {
    let events = try told(text)
    #expect(
        events.contains { $0.trigger == act && $0.date == nil && $0.certainty == "reported" }, "\(events)")
    #expect(events.contains(Told(trigger: head, date: date, certainty: "planned")), "\(events)")
    #expect(events.count == 2, "\(events)")
}

@Test func `of an act told with its day the new day may be over`() throws {
    let events = try told("On 29 April Norway postponed the launch of the ferry from 1 May to 8 May.")
    #expect(events.contains(Told(trigger: "launch", date: "2031-05-08", certainty: "planned")), "\(events)")
}

@Test(arguments: [
    "Norway postponed the deadline for the tender from 31 March to 15 June.",
    "Norway refused to postpone the vote to 27 June.",
    "The council of Tarn may move the hearing from Monday to Thursday.",
    "Workers moved the statue from the square to the port on Monday.",
])
func `what is not put off or is nothing that happens is not planned`(text: String) throws {
    let events = try told(text)
    #expect(events.allSatisfy { $0.certainty != "planned" }, "\(events)")
}

@Test(arguments: [
    ("Norway committed to lifting its duty on timber by 12 June 2031.", "committed", "lifting", "2031-06-12"),
    (
        "Mayor Ida Brandt promised to pay each family before the end of March.", "promised", "pay",
        "2031-03-21/2031-03-31"
    ),
    ("Norway has pledged to publish the report by 1 May.", "pledged", "publish", "2031-05-01"),
    ("Tarn Ferries agreed to reopen the pier no later than 3 July.", "agreed", "reopen", "2031-07-03"),
])
func `what is promised is planned for its day, and the promise is not of that day`(
    text: String, act: String, verb: String, date: String
) throws {
    let events = try told(text)
    #expect(
        events.contains { $0.trigger == act && $0.date == nil && $0.certainty == "reported" }, "\(events)")
    #expect(events.contains(Told(trigger: verb, date: date, certainty: "planned")), "\(events)")
}

@Test(arguments: [
    "Norway agreed on Monday to reopen the pier.",
    "Mayor Ida Brandt refused to resign before the end of June.",
    "Norway did not promise to pay by 1 June.",
])
func `without a promise for a day nothing is planned`(text: String) throws {
    let events = try told(text)
    #expect(events.allSatisfy { $0.certainty != "planned" }, "\(events)")
}

@Test(arguments: [
    ("2031-03-01/2031-04-10", "2032-03-01/2032-04-10"), ("2032-02-29", "2033-02-28"),
    ("2031-10", "2032-10"), ("2031-12-20/..", "2032-12-20/.."), ("nowhere", nil), ("", nil),
])
func `a year on both ends are a year later`(date: String, later: String?) {
    #expect(EventReader.aYearOn(date) == later)
}
