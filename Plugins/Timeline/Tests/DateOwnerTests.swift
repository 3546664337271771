import DossierSDK
import DossierText
import Testing

@testable import TimelineModule

/// The event of a trigger in a text that appeared on Wednesday, 14 May 2031.
private func event(_ trigger: String, of text: String) throws -> Finding {
    let published = CalendarDate(iso: "2031-05-14")
    let document = Document(
        id: "test", facts: DocumentFacts(published: published),
        text: AnnotatedText(text, layers: Timeline().descriptor.requires, published: published))
    return try #require(
        try Timeline().analyze(document).first { finding in
            finding.role("trigger").map { document.text.string($0) } == trigger
        })
}

@Test(arguments: [
    ("The mill, founded in 1988, sold two of its boats in February.", "sold", "2031-02"),
    ("The mine, opened by the Berg family in 1902 and sold in 1950, was shut in 2016.", "shut", "2016"),
])
func `a date between the commas of a participle is not that of the verb behind them`(
    text: String, trigger: String, date: String
) throws {
    #expect(try event(trigger, of: text).fields["date"] == .text(date))
}

@Test
func `the day on which something was said is not the day of what was said`() throws {
    let text = "Norway's ministry said on Monday it had sent an envoy to Lima."
    #expect(try event("sent", of: text).fields["date"] == nil)
}

@Test
func `the day of a report that is quoted is not the day of what it recommends`() throws {
    let text = "Norway's council proposed the move in a report released on 3 May."
    #expect(try event("proposed", of: text).fields["date"] == nil)
    #expect(try event("released", of: text).fields["date"] == .text("2031-05-03"))
}

@Test
func `what has been done up to now is of no day that is over`() throws {
    let text = "The harbour of Tarn was closed on Friday. Norway has suspended the permit of the port."
    #expect(try event("suspended", of: text).fields["date"] == nil)
}

@Test
func `what was done before a day was not done on it`() throws {
    #expect(try event("left", of: "Norway left the pact prior to May 2.").fields["date"] == nil)
}

@Test
func `a birth told in passing dates nothing that follows`() throws {
    let text =
        "Born in Tarn on 3 May 1950, Ana Ruiz joined the party of Norway. She was brought to Lima by a friend."
    #expect(try event("brought", of: text).fields["date"] == nil)
}

@Test
func `whoever was elected in one year was elected to another office in no year that is given`() throws {
    let text = """
        Ana Ruiz was elected to the council of Tarn.

        Ruiz was elected president of Norway in 2012.
        """
    #expect(try event("elected", of: text).fields["date"] == nil)
}

@Test
func `a time before a clause with when is the time of that clause`() throws {
    let text =
        "Norway closed the port twice: in May 2024, when Peru seized the ferry, and on 3 May 2025, when Chile sank the tug."
    #expect(try event("seized", of: text).fields["date"] == .text("2024-05"))
    #expect(try event("sank", of: text).fields["date"] == .text("2025-05-03"))
}

@Test
func `a noun scheduled for a day is planned for it`() throws {
    let found = try event(
        "trial", of: "Norway may not close the port before a trial scheduled for 4 November.")
    #expect(found.fields["date"] == .text("2031-11-04"))
    #expect(found.fields["certainty"] == .text("planned"))
}

@Test
func `an entry of a chronology tells also what came later where it counts from its own day`() throws {
    let text = """
        14 June 2028: Orsk begins work on a dam. Velden recalls its ambassador two days later.

        3 August 2028: Engineers meet in Bern.
        """
    #expect(try event("recalls", of: text).fields["date"] == .text("2028-06-16"))
}

@Test
func `a day on which somebody speaks is that of what he announces`() throws {
    let text = "Speaking in Tarn on Monday, Ana Ruiz announced a treaty with Norway."
    #expect(try event("announced", of: text).fields["date"] == .text("2031-05-12"))
}

@Test
func `a vote that was planned for a day and put off is planned for no day but the new one`() throws {
    let text = "The vote planned for 30 May was put off to 27 June."
    #expect(try event("vote", of: text).fields["date"] == .text("2031-06-27"))
}

@Test(arguments: [
    ("A day after the strike, Ana Ruiz landed in Oslo.", "landed", "2031-05-06"),
    ("Two weeks before the strike, Norway closed the port.", "closed", "2031-04-21"),
])
func `so many days from an event is counted from the day that the document gives it`(
    sentence: String, trigger: String, day: String
) throws {
    let text = "A missile sank a boat off Tarn on 5 May 2031. \(sentence)"
    #expect(try event(trigger, of: text).fields["date"] == .text(day))
}

@Test
func `of two events of a kind on two days none gives the day from which is counted`() throws {
    let text = """
        A missile sank a boat off Tarn on 5 May 2031. A bomb destroyed a house in Velden on 7 May 2031. A day after the \
        strike, Ana Ruiz landed in Oslo.
        """
    #expect(try event("landed", of: text).fields["date"] == nil)
}
