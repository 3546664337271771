import DossierSDK
import DossierText
import Testing

@testable import TimelineModule

private func document(_ text: String, published: String? = "2031-05-14") -> Document {
    let date = published.flatMap { CalendarDate(iso: $0) }
    return Document(
        id: "test", facts: DocumentFacts(published: date),
        text: AnnotatedText(text, layers: Timeline().descriptor.requires, published: date))
}

private func findings(_ text: String, published: String? = "2031-05-14") throws -> [Finding] {
    try Timeline().analyze(document(text, published: published))
}

/// The event of a trigger in a text.
private func event(_ trigger: String, of text: String) throws -> Finding? {
    let document = document(text)
    return try Timeline().analyze(document).first { finding in
        finding.role("trigger").map { document.text.string($0) } == trigger
    }
}

// The publication date is a Wednesday.
@Test(arguments: [
    (
        "In 2024, Ana Ruiz ran. Eight years earlier, at the 2015 Harbour Convention, Bo Lund received a prize.",
        "received",
        "2015"
    ),
    ("In 2029, a memorandum about the pipeline was signed by Norway.", "signed", "2029"),
    ("Norway signed a pact on Monday. Later in the evening, the guests went home.", "went", "2031-05-12"),
    ("Four people drowned on Sunday and eleven were taken to hospital.", "drowned", "2031-05-11"),
    (
        "More than 100 people have been arrested since the protests began in April.", "arrested",
        "2031-04/2031-05-14"
    ),
    ("President Ruiz (2029-present) came to office in Norway.", "came", "2029"),
    (
        "Police looked into the raid in Tarn on 17 February in which three workers died.", "died",
        "2031-02-17"
    ),
    ("A hearing is planned for Friday.", "hearing", "2031-05-16"),
    (
        "An engineer who had worked in Tarn told Tarn Radio on Monday that they were late.", "told",
        "2031-05-12"
    ),
    ("She had cut the budget of Norway in 2029.", "cut", "2029"),
    ("Mayor Ida Brandt announced in Tarn on Monday a toll from June 1.", "announced", "2031-05-12"),
    ("The crews' union of Tarn rejected a pay offer of 4 percent on Monday.", "rejected", "2031-05-12"),
    ("Norway had dismissed the crew's warning on May 2, says a letter.", "dismissed", "2031-05-02"),
    ("Norway closed the lock to Swedish barges on 5 May.", "closed", "2031-05-05"),
    ("The ferry of Norway ran aground on Monday and capsized an hour later.", "capsized", "2031-05-12"),
    ("The company raised its price on Monday.", "raised", "2031-05-12"),
    ("Norway recalled its ambassador on Monday.", "recalled", "2031-05-12"),
])
func `an event is of the day that its sentence gives it`(text: String, trigger: String, date: String) throws {
    #expect(try event(trigger, of: text)?.fields["date"] == .text(date))
}

@Test(arguments: [
    // The year of the treaty, and the day of the report.
    ("Norway's minister, Ana Ruiz, praised the treaty of 2019.", "praised"),
    ("OSLO, May 14, 2031 (Agency) - A ferry sank, which Norway called a blow to the port.", "called"),
])
func `the date of a noun or of the report dates no act`(text: String, trigger: String) throws {
    let found = try #require(try event(trigger, of: text))
    #expect(found.fields["date"] == nil)
}

@Test func `what befell people is of the day of the accident, not of the last day of a list`() throws {
    let text = """
        The wreck, day by day

        1 May 2031. The ferry sinks.

        10 May 2031. The search is ended.

        Fourteen people died; 190 people were rescued.
        """
    #expect(try event("died", of: text)?.fields["date"] == "2031-05-01")
}

@Test
func `what takes effect later does not date the entry of a chronology`() throws {
    let text = """
        The bridge, day by day

        1 May. The bridge is reopened.

        10 May. Minister Eva Holt threatens a toll from 1 August and orders a check by 15 August.

        12 May. The bridge collapses.
        """
    #expect(try event("threatens", of: text)?.fields["date"]?.joined == "2031-05-10")
    #expect(try event("orders", of: text)?.fields["date"]?.joined == "2031-05-10")
    #expect(try event("collapses", of: text)?.fields["date"]?.joined == "2031-05-12")
}

@Test
func `a headline has the day of the opening paragraph that tells the same`() throws {
    let found = try findings(
        """
        Norwegian broadcaster shut down by government

        The government issued an order on Monday, and the Norwegian broadcaster was shut down.
        """)
    #expect(found.first?.fields["date"]?.joined == "2031-05-12")
    #expect(found.first?.fields["date_basis"]?.joined == "coref")
}

@Test(arguments: [
    ("Norway met Denmark on May 3, 2031.", ["“May 3, 2031”", "printed", "2031-05-03", "(stated)"]),
    (
        "Norway met Denmark on Monday.",
        ["“Monday”", "publication on 2031-05-14", "= 2031-05-12", "(inferred)"]
    ),
    (
        "Norway met Denmark yesterday.",
        ["counted from publication on 2031-05-14", "= 2031-05-13", "(anchored)"]
    ),
    (
        "Norway voted on May 3, 2031. A day after the vote, Norway met Denmark.",
        ["“A day”", "the day of the event it names, 2031-05-03", "= 2031-05-04"]
    ),
])
func `the working of a date names expression, anchor, rule, result and basis`(text: String, parts: [String])
    throws
{
    let found = try findings(text)
    let working = found.last?.fields["date_working"]?.joined ?? ""
    for part in parts { #expect(working.contains(part), "\(working)") }
}

@Test
func `what cannot be placed says why`() throws {
    let found = try findings("Norway met Denmark on Monday.", published: nil)
    #expect(found.first?.fields["date"] == nil)
    let working = found.first?.fields["date_working"]?.joined ?? ""
    #expect(working.contains("“Monday” cannot be placed") && working.contains("no publication date"))
}

@Test func `who is arrested is not so on the day of the attack`() throws {
    let text =
        "A bomb hit the ferry in Tarn on Monday. Norway closed the port on Tuesday.\n\nTwo men were arrested."
    let arrest = try #require(try event("arrested", of: text))
    #expect(arrest.fields["date"] != "2031-05-12")
}

@Test func `the age that a thing belongs to dates nothing`() throws {
    let text = "The force of Norway was trained in Lisbon to meet 21st century threats."
    #expect(try findings(text).allSatisfy { $0.fields["date"] == nil })
}
