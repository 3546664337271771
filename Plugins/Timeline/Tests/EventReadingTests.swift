import DossierSDK
import DossierText
import Testing

@testable import TimelineModule

// The publication date is a Wednesday.
private func findings(_ text: String, published: String? = "2031-05-14") throws -> [(
    text: String, fields: Fields, rule: String
)] {
    let date = published.flatMap { CalendarDate(iso: $0) }
    let annotated = AnnotatedText(text, layers: Timeline().descriptor.requires, published: date)
    let document = Document(id: "test", facts: DocumentFacts(published: date), text: annotated)
    return try Timeline().analyze(document).map { (annotated.string($0.span), $0.fields, $0.rule) }
}

/// What is found in a sentence in the middle of a report.
private func found(_ sentence: String) throws -> [(text: String, fields: Fields, rule: String)] {
    let text =
        "Toll news\n\nThe council of Lisbon met Bo Lund in May.\n\n\(sentence)\n\nThe harbour is old.\n"
    return try findings(text).filter { !$0.text.hasPrefix("The council") }
}

@Test(arguments: [
    "Norway did not announce any plans for the bridge on May 2.",
    "Norway had not, as of Monday, announced any plans for the bridge.",
    "No one was arrested in Lisbon on May 4.",
    "On Monday, nobody was hurt in Lisbon.",
    "No ships were seized in Lisbon on May 4.",
    "Neither Norway nor Sweden opened the strait on Monday.",
    "None of the ships left Lisbon on Monday.",
    "Norway delivered nothing on Monday.",
    "Bo Lund made no announcement on Monday.",
    "Norway has not promised to open the strait.",
    "The mayor did not concede on Monday.",
    "Bo Lund has yet to concede the vote.",
    "The letter is as near as Norway will ever come to an apology from Bo Lund.",
])
func `what did not happen is no event`(text: String) throws {
    #expect(try found(text).isEmpty)
}

@Test func `a no that denies nothing leaves the event`() throws {
    #expect(try found("The inspectors found no leak in Lisbon on Monday.").count == 1)
}

@Test func `what was planned for a day that is over need not have come`() throws {
    let text = "In Lisbon, which was planning to hold its election on Tuesday, Bo Lund put it off."
    let events = try found(text)
    let election = events.first { $0.text.hasPrefix("election") }
    #expect(election?.fields["date"] == "2031-05-13")
    #expect(election?.fields["certainty"] == "planned")
}

@Test func `a day carried on is not that of a meeting named in passing`() throws {
    let events = try found(
        "Norway praised the plan at a January 25 meeting in Lisbon. The council of Lisbon paid for the pier.")
    #expect(events.first { $0.text.contains("paid") }?.fields["date"] == nil)
}

@Test func `what is denied is alleged at most`() throws {
    let events = try found("The ferry company denied that it had sunk the barge on May 3.")
    #expect(events.contains { $0.fields["certainty"] == "alleged" && $0.fields["date"] == "2031-05-03" })
    #expect(try found("Bo Lund denied meeting Ana Ruiz on Monday.").count == 1)
}

@Test(arguments: [
    ("The airport in Lisbon reopens tomorrow.", "2031-05-15"),
    ("The toll law takes effect on January 1, 2032.", "2032-01-01"),
    ("The trial begins on May 20.", "2031-05-20"),
    ("Bo Lund arrives in Lisbon on Monday.", "2031-05-19"),
    ("Norway reopens its embassy on June 3.", "2031-06-03"),
])
func `the present tense with a day to come is planned`(text: String, date: String) throws {
    let events = try found(text)
    #expect(events.map { $0.fields["certainty"] } == ["planned"])
    #expect(events.first?.fields["date"] == .text(date))
}

@Test(arguments: [
    ("A quake of magnitude 6.1 struck Lisbon on Sunday, killing 40 people.", "2031-05-11"),
    ("A quake hit Lisbon on Sunday.", "2031-05-11"),
    ("Officials put the death toll at 52 on Sunday.", "2031-05-11"),
    ("Floods swept through Lisbon on Sunday.", "2031-05-11"),
    ("The fair ended yesterday.", "2031-05-13"),
    ("Since Monday, ships have been blocked.", "2031-05-12/2031-05-14"),
    ("Bo Lund led the port from May 2025 to June 2027.", "2025-05/2027-06"),
    ("Bo Lund led the port between May 2025 and June 2027.", "2025-05/2027-06"),
    ("Elections were held in Norway on Easter Monday.", "2031-04-14"),
])
func `short reports give their event and its day`(text: String, date: String) throws {
    #expect(
        try found(text).contains { $0.fields["date"] == .text(date) && $0.text == String(text.dropLast()) })
}

@Test(arguments: [
    "Norway imposed the toll pursuant to the Harbour Act of 1974.",
    "Norway has signed the 1982 Toll Convention.",
    "Norway opened the road, 2015 km long.",
    "Norway has named Bo Lund as 2032 running mate.",
    "Norway has pushed for more, including a February 2029 State Office designation.",
    "Born on May 3, 1990, in Lisbon, Bo Lund joined the council.",
])
func `years of names, lengths and lives date no deed`(text: String) throws {
    let events = try found(text)
    #expect(!events.isEmpty)
    #expect(events.contains { $0.text.count * 2 > text.count && $0.fields["date"] == nil })
}

@Test(
    arguments: [
        ("Bo Lund died of an illness on May 3.", nil), ("Nine people died in Lisbon on May 3.", "killing"),
        ("The missing boy was found on May 3.", nil), ("The ferry sank in a storm on Sunday.", nil),
        ("Norway sank the barge on Sunday.", "strike"),
    ] as [(String, String?)])
func `the words around a verb give its sense`(text: String, type: String?) throws {
    #expect(try found(text).first?.fields["type"]?.joined == type)
}

@Test func `things do not threaten`() throws {
    #expect(try found("Our harbour was threatened by a rise of the sea.").isEmpty)
    #expect(try found("Bo Lund threatened to close the harbour.").first?.fields["certainty"] == "threatened")
}

@Test func `a day that nothing places is not another day`() throws {
    let events = try findings(
        "A storm struck Lisbon on May 5, 2031. Bo Lund closed the harbour on Thursday.", published: nil)
    #expect(events.last?.fields["date"] == nil)
}

@Test(arguments: [
    ("Lisbon held its vote on May 2.", "2031-05-02"),
    ("In 2027, a memorandum of understanding about the line was signed by Norway and Chile.", "2027"),
    ("In May 2029, talks about a port were held by Norway and Chile.", "2029-05"),
    ("Bo Lund led the party from late 2028 to early 2029.", "2028-09/2029-04"),
    ("Bo Lund led the party from June to August 2029.", "2029-06/2029-08"),
])
func `a date in the sentence is that of its verb`(text: String, date: String) throws {
    #expect(try found(text).map { $0.fields["date"]?.joined } == [date])
}

@Test func `what is cancelled is no meeting`() throws {
    let events = try found("The summit of Norway and Chile was cancelled on May 8.")
    #expect(events.map { $0.fields["type"] } == ["suspension"])
}

@Test(arguments: [
    "Neither Norway nor Sweden signed the treaty on Monday.", "No truce was signed in Lisbon.",
    "Norway insists that the agreement has not been signed.", "A declaration was never adopted in Lisbon.",
    "No deal was reached in Lisbon on Monday.", "In Lisbon nobody signed it.",
])
func `that an accord was not concluded is told as denied`(sentence: String) throws {
    let denied = try found(sentence).filter { $0.fields["stance"] == "denied" }
    #expect(denied.count == 1)
    #expect(denied.first?.fields["certainty"] == "alleged")
}

@Test(arguments: [
    "The treaty was not signed until Monday.", "Norway did not sign its name.",
    "Norway has not reached the strait.", "She did not sign on Monday.",
    "The settlement of Tarn has not been reached by the fire.",
    "If no truce was signed, the strait was closed.", "Norway denied that no truce was signed.",
])
func `what is no accord, or was concluded later, is not told as unconcluded`(sentence: String) throws {
    #expect(try !found(sentence).contains { $0.rule == "timeline.unconcluded" })
}

@Test(arguments: [
    "Two days after the blast the harbour authority closed the bridge.",
    "A week before the strike Bo Lund closed the bridge.",
])
func `behind two days after a noun the main clause is told`(sentence: String) throws {
    let all = try found(sentence)
    #expect(all.map(\.text) == [String(sentence.dropLast())])
    #expect(all.first?.fields["type"] == nil)
}

@Test func `behind a day after a ship of some name the clause of the ship is told`() throws {
    let all = try found("On May 4, a day after the tanker Petrel sank, Bo Lund closed the bridge.")
    #expect(all.first { $0.text.contains("sank") }?.fields["date"] == "2031-05-03")
}

@Test func `what was shut is told like what was closed`() throws {
    let all = try found("The bridge at Skagen was shut to all traffic on May 4.")
    #expect(all.map { $0.fields["date"] } == ["2031-05-04"])
}

@Test func `a short sentence about it has the things of the sentence before for keywords`() throws {
    let all = try found("Norway closed the crossing at Skagen on May 2. It was opened again on May 9.")
    let again = try #require(all.last?.fields["keywords"]?.texts)
    #expect(again.contains("crossing"))
    #expect(!again.contains("Skagen"))
}
