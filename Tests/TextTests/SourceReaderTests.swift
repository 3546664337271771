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
    ])
    func `a dateline gives the date of publication`(head: String, date: String) {
        #expect(read(head + "\n" + Self.body).published?.value.description == date)
    }

    @Test(arguments: [
        "Ferries Stop", "Today : Sep 08, 2025\nFerries Stop", "Ferries Stop\nPhoto taken on 3 May 2020",
        "03/04/2020\nFerries Stop",
        "Ferries Stop\nMay 1, 2020\nMay 2, 2020\nMay 3, 2020", "Ferries Stop\nSept. 14", "", "\n\n", "May",
        "9 May",
    ])
    func `a date that the text does not print of itself is not taken`(head: String) {
        #expect(read(head + "\n" + Self.body).published == nil)
    }

    @Test func `the dateline of a wire story is read up to its dash`() {
        #expect(
            read("LISBON, May 3, 2020 (Wire) — The ferries across the strait stopped.").published?.value
                .description
                == "2020-05-03")
        #expect(read("LISBON, May 3 (Wire) — On April 2, 2019, the ferries stopped.").published == nil)
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
