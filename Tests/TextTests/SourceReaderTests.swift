import Testing

@testable import DossierText

@Suite struct SourceReaderTests {
    private func read(_ text: String) -> SourceReading { SourceReader.read(TokenizedText(Array(text.utf8))) }

    private static let body = """

        The harbour board met on March 3, 2021, and heard that the ferries would stop for good before the winter, because
        nobody had found the money for new engines.
        """

    @Test(arguments: [
        ("Ferries Stop\n8 September 2025", "2025-09-08"),
        ("Ferries Stop\nPublished September 9, 2025", "2025-09-09"),
        ("(October 30, 2021)", "2021-10-30"),
        ("Wednesday, January 23, 2019", "2019-01-23"),
        ("Today : Sep 08, 2025\nWorld News\n07 September 2025\nFerries Stop", "2025-09-07"),
        (
            "13/09/2025 | Press release | Distributed by Wire on 13/09/2025 10:11\nPublished September 12, 2025",
            "2025-09-12"
        ),
        ("13/09/2025 | Press release | Distributed by Wire on 13/09/2025 10:11\nFerries Stop", "2025-09-13"),
        ("Ferries Stop\nBy Ana Ruiz | Sept. 14, 2023 | 6:45 p.m. EDT", "2023-09-14"),
        ("Ferries Stop\nUpdated 3 May 2020\nPublished 1 May 2020", "2020-05-01"),
        ("Ferries Stop\n2020-01-06", "2020-01-06"),
        ("Ferries Stop\nPublished 4 September 2025, 10:12 CEST", "2025-09-04"),
        ("Ferries Stop\nPublished: 2025-09-04T10:12:00+02:00", "2025-09-04"),
        ("Ferries Stop\nPosted on September 4, 2025 by Ana Ruiz", "2025-09-04"),
        (
            "Ferries Stop\nFirst published on Thu 4 Sep 2025 10.12 BST\nLast modified on Fri 5 Sep 2025",
            "2025-09-04"
        ),
        (
            "Ferries Stop\nUpdated: Sept. 5, 2025 8:00 a.m. | Published: Sept. 4, 2025 10:12 a.m.",
            "2025-09-04"
        ),
        ("Ferries Stop\nUpdated 5 September 2025, first published 4 September 2025", "2025-09-04"),
        ("Ferries Stop\nBy Ana Ruiz in Lisbon | 4 September 2025 | Updated 5 September 2025", "2025-09-04"),
        ("FOR IMMEDIATE RELEASE\nSeptember 4, 2025\n\nFerries Stop", "2025-09-04"),
        ("FOR IMMEDIATE RELEASE: September 4, 2025\n\nFerries Stop", "2025-09-04"),
        ("Ferries Stop\nRelease date: 4 September 2025", "2025-09-04"),
        ("Vol. 12, No. 3 | 4 September 2025\nFerries Stop", "2025-09-04"),
        ("Ferries Stop\nSeptember 4, 2025 5 min read", "2025-09-04"),
        ("Harbour brief 2025-09-04", "2025-09-04"),
        ("2025-09-04: Harbour brief", "2025-09-04"),
        (
            "From: Ana Ruiz <ana@example.org>\nDate: Thu, 4 Sep 2025 10:12:00 +0200\nSubject: Ferries stop",
            "2025-09-04"
        ),
        ("Ferries Stop\nBy Ana Ruiz\nHarbour Herald, 4 September 2025", "2025-09-04"),
        ("Ferries Stop\nThe Port Azure Gazette | September 4, 2025", "2025-09-04"),
        ("Ferries Stop\nStrait Press Agency, Sept. 4, 2025", "2025-09-04"),
        ("Ferries Stop\nHarbour Herald — Port Azure, 4 September 2025", "2025-09-04"),
        ("Ferries Stop\nPort Azure, 4 September 2025", "2025-09-04"),
        ("Harbour Herald, 4 September 2025\n\nFerries Stop", "2025-09-04"),
        (
            "Questions and Answers\n4 September 2025\n\nQ1: Why do the ferries stop?\nA1: The grant ended in 2019.",
            "2025-09-04"
        ),
    ])
    func `a dateline gives the date of publication`(head: String, date: String) {
        #expect(read(head + "\n" + Self.body).published?.value.description == date)
    }

    @Test(arguments: [
        "Ferries Stop", "Today : Sep 08, 2025\nFerries Stop", "Ferries Stop\nPhoto taken on 3 May 2020",
        "03/04/2020\nFerries Stop",
        "Ferries Stop\nMay 1, 2020\nMay 2, 2020\nMay 3, 2020", "Ferries Stop\nSept. 14", "", "\n\n", "May",
        "9 May", "Ferries Stop\nLast updated 5 September 2025",
        "Ferries Stop\nLast published 5 September 2025",
        "Ferries Stop\nModified on Fri 5 Sep 2025", "Ferries Stop\nDeadline: 4 September 2025",
        "Ferries Stop\nEvent date: 4 September 2025", "Ferries Stop\nArchived 4 September 2025",
        "Ferries Stop\nEmbargoed until 4 September 2025",
        "Joint Statement on the Ferries of 4 September 2025",
        "Harbour Elections, 5 October 2025", "Ferries Stop\nThe crews met in Port Azure, 5 October 2025",
        "Ferries Stop\nPort Azure, 4 October 2025\nThe boats lay idle.\nPort Azure, 5 October 2025\nThey sailed again.",
        "The hearing of 2025-09-04 on ferries",
    ])
    func `a date that the text does not print of itself is not taken`(head: String) {
        #expect(read(head + "\n" + Self.body).published == nil)
    }

    @Test(arguments: [
        ("Ferries Stop\nBy Ana Ruiz\nHarbour Herald, 4 September 2025", "Harbour Herald"),
        ("Ferries Stop\nBy Ana Ruiz | Strait Monitor | 4 September 2025", "Strait Monitor"),
        ("Ferries Stop\nBy Ana Ruiz, Strait Monitor", "Strait Monitor"),
        ("Ferries Stop\nThe Port Azure Gazette — Lisbon, 4 September 2025", "The Port Azure Gazette"),
        ("Ferries Stop\nStrait Press Agency, September 4, 2025", "Strait Press Agency"),
        ("Ferries Stop\nPort Azure, 4 September 2025", nil),
        ("Ferries Stop\nBy Ana Ruiz | World News | 4 September 2025", nil),
        ("Ferries Stop\nPress Release | 4 September 2025", nil),
        ("Ferries Stop\nBy Ana Ruiz, Staff Reporter\n4 September 2025", nil),
        ("Ferries Stop\nBy Ana Ruiz, National Security Reporter\n4 September 2025", nil),
        ("Ferries Stop\nBy Ana Ruiz, Journal of Tolls\n4 September 2025", "Journal of Tolls"),
        (
            "Ferries Stop\nInstitute for River Studies, Lisbon, 4 September 2025",
            "Institute for River Studies"
        ),
        ("Ferries Stop\nBy Ana Ruiz, News Desk Chief\n4 September 2025", nil),
        ("Ferries Stop\nThe Herald reported on 4 September 2025 that they stop.", nil),
    ])
    func `a line of credit names the outlet`(head: String, outlet: String?) {
        let reading = read(head + "\n" + Self.body)
        #expect(reading.publisher?.value == outlet)
        if head.contains("By Ana") { #expect(reading.author?.value == "Ana Ruiz") }
    }

    @Test(arguments: [
        ("PORT AZURE, 3 May 2024 (Harbour Wire) — The ferries stopped.", "Harbour Wire"),
        ("LISBON, Portugal, May 3 (Strait Press Agency) -- The ferries stopped.", "Strait Press Agency"),
        ("LISBON (3 May 2024) – The ferries stopped.", nil),
        ("The ferries (Merganser and Teal) — both old — stopped.", nil),
        ("LISBON (Harbour Wire) — The ferries stopped.", "Harbour Wire"),
        ("The European Union (EU) — Sudria's third partner — wants ferries.", nil),
        ("EUROPEAN UNION (EU) — Ferries stopped.", nil),
        ("Germany (Berlin) — Talks began.", nil),
        ("GERMANY (BERLIN) — Talks began.", nil),
        ("The ferries stopped on Monday.\n\nLISBON (Harbour Wire) — The crews went home.", nil),
    ])
    func `the agency of a dateline is the publisher`(opening: String, agency: String?) {
        #expect(read("Ferries Stop\n\n" + opening + "\n" + Self.body).publisher?.value == agency)
    }

    @Test(arguments: [
        ("Statement by the Ministry of Ports on the ferries\n3 May 2024", "Ministry of Ports"),
        (
            "STATEMENT BY THE MINISTRY OF PORTS AND FISHERIES OF SUDRIA",
            "Ministry of Ports and Fisheries of Sudria"
        ),
        ("Press release from the Committee on Harbours", "Committee on Harbours"),
        ("Statement from the White House on Ferry Tolls", "White House"),
        ("Statement by Ana Ruiz on the ferries", nil),
        ("Joint statement by the Ministry of Ports and the Ministry of Fisheries", nil),
        ("Statement by the Prime Minister", nil),
        (
            "Chronology\nCompiled by the Institute for River Studies, Lisbon, 3 May 2024",
            "Institute for River Studies"
        ),
        ("Chronology\nCompiled by the Harbour Herald's data desk", "Harbour Herald"),
        ("Chronology\nCompiled by the Harbour Herald data desk, 3 May 2024", "Harbour Herald"),
        ("Chronology\nCompiled by Ana Ruiz, 3 May 2024", nil),
        ("Chronology\nCompiled by the foreign desk, 3 May 2024", nil),
        ("Transcript of the briefing\nGovernment House, Lisbon, 3 May 2024", nil),
    ])
    func `a text says by whom it was issued or compiled`(head: String, publisher: String?) {
        #expect(read(head + "\n" + Self.body).publisher?.value == publisher)
    }

    @Test func `the dateline of a wire story is read up to its dash`() {
        #expect(
            read("LISBON, May 3, 2020 (Wire) — The ferries across the strait stopped.").published?.value
                .description
                == "2020-05-03")
        #expect(read("LISBON, May 3 (Wire) — On April 2, 2019, the ferries stopped.").published == nil)
    }

    @Test(arguments: [
        ("LISBON, 3 September 2025 (Harbour Wire) – The port is closed.", "2025-09-03"),
        ("PORTO, Portugal, Sept. 3, 2025 -- The port is closed.", "2025-09-03"),
        ("Lisbon (3 September 2025) – The port is closed.", "2025-09-03"),
    ])
    func `a dateline names place, day and agency`(opening: String, date: String) {
        #expect(read("Ferries Stop\n\n" + opening + "\n" + Self.body).published?.value.description == date)
    }

    @Test(arguments: [
        "LISBON, Sept. 3 (Harbour Wire) – The port is closed.",
        "The board met on 3 September 2025 – a day too late.",
    ])
    func `a dateline without year, or a sentence with a dash, gives no date`(opening: String) {
        #expect(read("Ferries Stop\n\n" + opening + "\n" + Self.body).published == nil)
    }

    @Test(arguments: [
        ("Published 4 September 2025", "2025-09-04"),
        ("ANA RUIZ\n\nTHE HARBOUR BOARD,\n\nSeptember 4, 2025.", "2025-09-04"),
        ("Lisbon, 4 September 2025", "2025-09-04"),
        ("Commentary by Ana Ruiz - October 29, 2021", nil),
        ("Posted 4 May 2020\n\nPosted 5 May 2020", nil),
        ("October 29, 2021", nil),
        ("Friday, December 4, 2015.", nil),
        ("© 2025 Harbour Times. Last updated 4 September 2025.", nil),
    ])
    func `below the text, only a line of publication or a signature dates it`(line: String, date: String?) {
        let text = "Ferries Stop\n" + Self.body + Self.body + "\n" + line
        #expect(read(text).published?.value.description == date)
    }

    @Test(arguments: [
        (
            "IN WITNESS WHEREOF, I have set my hand this twenty-fourth day of March, in the year of our Lord two"
                + " thousand twenty-three, and of the harbour the fortieth.", "2023-03-24"
        ),
        ("DONE at Lisbon, this fourth day of September, two thousand and five, in two copies.", "2005-09-04"),
        ("Signed at Porto on the 3rd day of May 2020, in the English language.", "2020-05-03"),
        ("Given under our hands this tenth day of June, two thousand ten.", "2010-06-10"),
        ("The ferries stopped on the third day of May 2020 for want of engines.", nil),
        ("Done at Lisbon this fourth day of September.", nil),
        ("In May the board spoke of the day of the ferries.", nil),
    ])
    func `the closing clause of a treaty or order dates it`(clause: String, date: String?) {
        let text = "Ferries Stop\n" + Self.body + "\n" + clause + "\n\nANA RUIZ"
        #expect(read(text).published?.value.description == date)
    }

    @Test(arguments: [
        ("From: Ana Ruiz <ana@example.org>\nDate: Thu, 4 Sep 2025\nSubject: Ferries stop", "Ferries stop"),
        ("Preamble", nil), ("Source: Harbour Times", nil), ("Ferries Stop", "Ferries Stop"),
    ])
    func `a line of facts or the name of a part is no title`(head: String, title: String?) {
        #expect(read(head + "\n" + Self.body).title?.value == title)
    }

    @Test func `the author of another article below the text is not the author`() {
        let text = "Ferries Stop\n" + Self.body + Self.body + "\nCommentary by Ana Ruiz - October 29, 2021"
        #expect(read(text).author == nil)
    }

    @Test func `every value comes with the span that says it`() throws {
        let text = "Ferries Stop\n8 September 2025\n\(Self.body)"
        let reading = read(text)
        let published = try #require(reading.published)
        #expect(TokenizedText(Array(text.utf8)).string(published.span) == "8 September 2025")
        #expect(reading.title?.value == "Ferries Stop")
        #expect(reading.author == nil)
        #expect(reading.publisher == nil)
    }

    @Test(arguments: [
        ("Ferries Stop\nBy Ana Ruiz\n8 May 2020", "Ana Ruiz"),
        ("Ferries Stop\nAna Ruiz\n8 May 2020", "Ana Ruiz"),
        ("Harbour Notes by Ana de la Cruz\nPublished May 8, 2020", "Ana de la Cruz"),
        ("Ferries Stop\nBy Ana Ruiz and J.K. Moor, Staff Writers", "Ana Ruiz and J.K. Moor"),
    ])
    func `a byline gives the author`(head: String, author: String) {
        #expect(read(head + "\n" + Self.body).author?.value == author)
    }

    @Test(arguments: [
        "Ferries Stop\nWorld News", "Ferries Stop\nKey Takeaways", "Ferries Stop\nBy ferry or train",
    ])
    func `other short lines under a title are no author`(head: String) {
        #expect(read(head + "\n" + Self.body).author == nil)
    }

    @Test(arguments: [
        (
            "© 2025 by the Institute for Harbours and Seas. All rights reserved.",
            "Institute for Harbours and Seas"
        ),
        ("Copyright 2025 Harbour Times", "Harbour Times"),
        ("To contact the Harbour Times and its readers", "Harbour Times"),
    ])
    func `rights and contact lines give the publisher`(line: String, publisher: String) {
        #expect(read("Ferries Stop\n" + Self.body + "\n\n" + line).publisher?.value == publisher)
    }
}
