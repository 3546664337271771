import DossierSDK
import DossierText
import Testing

@testable import TariffsModule

private func measures(_ text: String, published: String? = nil) throws -> [Finding] {
    let module = Tariffs()
    let day = published.flatMap { CalendarDate(iso: $0) }
    let annotated = AnnotatedText(text, layers: module.descriptor.requires, published: day)
    let document = Document(id: "a", facts: DocumentFacts(published: day), text: annotated)
    return try module.analyze(document).filter { $0.kind == "measure" }
}

private func line(_ finding: Finding) -> String {
    ["imposer", "target", "goods", "rate", "status", "effective_date", "expires"]
        .compactMap { finding.fields[$0]?.joined }.joined(separator: " ")
}

/// Items of lists, which leave out what their heading or the line before them says.
@Suite struct TariffListTests {
    @Test func `a heading says whose tariffs its items are, and on whose goods`() throws {
        let text = """
            Duties in spring

            Norwegian tariffs on Peruvian goods

            - Tin: 18% since 3 March 2031
            - Wool: 12%, effective 1 June 2031
            - Glass: suspended on 5 January 2031
            - Paper: none
            - Cod: 4% since January 2020; 8% from 1 August 2031

            Peruvian tariffs on Norwegian goods

            - Salmon: 15% until 30 June 2031
            """
        #expect(
            try measures(text, published: "2031-04-01").map(line) == [
                "Norway Peru Tin 18 in_effect 2031-03-03", "Norway Peru Wool 12 announced 2031-06-01",
                "Norway Peru Glass paused 2031-01-05", "Norway Peru Paper exempted",
                "Norway Peru Cod 4 in_effect 2020-01", "Norway Peru Cod 8 announced 2031-08-01",
                "Peru Norway Salmon 15 in_effect 2031-06-30",
            ])
    }

    @Test func `items under a line that tells what is to be done each have their rate and year`() throws {
        let text = """
            Norway will raise its duties on these goods from Peru:

            - Copper wire: to 25 percent in 2031;
            - Fishing boats (new or second-hand): to 50 percent in 2033.
            """
        let found = try measures(text, published: "2031-05-14")
        #expect(found.map { $0.fields["rate"] } == [25, 50])
        #expect(found.map { $0.fields["effective_date"]?.joined } == ["2031", "2033"])
        #expect(found.allSatisfy { $0.fields["target"] == ["Peru"] })
        #expect(found.allSatisfy { $0.fields["status"]?.joined == "announced" })
    }

    @Test func `percentages of other things in a list are no tariffs`() throws {
        let text = """
            Norwegian tariffs on Peruvian goods

            - Trade: 12% of the total
            - Exports fell by 8% last year
            """
        #expect(try measures(text).isEmpty)
    }
}

/// From when a tariff is, in the ways in which reports and orders say it.
@Suite struct TariffDateTests {
    @Test(arguments: [
        ("As of 3 May 2033, the duty on Peruvian tin is 12 percent.", ["2033-05-03"]),
        ("Norway set new tariffs on Peru. The new rates take effect on 1 September 2033.", ["2033-09-01"]),
        (
            "Norway imposed a 10 percent tariff on tin from Peru on 8 August and will raise it to 20 percent on 1 October.",
            ["2033-08-08", "2033-10-01"]
        ),
        (
            "Peru's tariff on Norwegian cod, which took effect on 1 March, was suspended on 10 April.",
            ["2033-04-10"]
        ),
        (
            "Norway imposed a 10 percent duty on Peruvian tin on 5 June. On 8 June it raised the duty to 20 percent.",
            ["2033-06-05", "2033-06-08"]
        ),
        (
            "Effective 1 September, the tariff on tin from Peru is 15 percent; the tariff on zinc from Peru is 10 percent.",
            ["2033-09-01", "2033-09-01"]
        ),
        (
            "The order of 3 May raised the tariff on Peruvian tin to 30 percent, beginning on 9 May.",
            ["2033-05-09"]
        ),
        ("Norway's 10 percent tariff on Peruvian tin will expire on 31 December.", ["2033-12-31"]),
        (
            "Norway will impose a duty of 18 percent on Peruvian tin from 15 October. The duty on Peruvian zinc will rise to 12 percent on the same day.",
            ["2033-10-15", "2033-10-15"]
        ),
        (
            "Norway imposes a 9 percent tariff on tin from Peru. The order takes effect in ten days.",
            ["2033-08-25"]
        ),
    ])
    func `the day from which it holds`(text: String, dates: [String]) throws {
        let found = try measures(text, published: "2033-08-15")
        #expect(found.map { $0.fields["effective_date"]?.joined ?? "" } == dates)
    }
}

/// Parties that only the text makes known.
@Suite struct UnknownStateTests {
    @Test func `the adjective of a name makes it known for a state's`() throws {
        let found = try measures(
            """
            Kaldra doubled its duty on Veshtian timber to 24 percent on Monday. Veshti said that it would wait.

            Tarland will impose a 5 percent duty on Kaldran wool. A group of Tarish farmers was content.
            """)
        #expect(found.map { $0.fields["imposer_country"]?.joined } == ["Kaldra", "Tarland"])
        #expect(found.map { $0.fields["target"]?.texts } == [["Veshti"], ["Kaldra"]])
    }

    @Test func `a minister of such a state speaks for it`() throws {
        let found = try measures(
            """
            Kaldra raised its duty on Veshtian timber to 24 percent. Veshti's trade minister, Oda Prell, said that her country would respond with a 10 percent duty on Kaldran wool.
            """)
        #expect(found.last?.fields["target"] == ["Kaldra"])
    }

    @Test(arguments: [
        "a tax of 10 percent on Peruvian gold", "a levy of 6 percent on imports of Peruvian paper",
    ])
    func `a tax on goods of a country is a tariff`(tax: String) throws {
        #expect(try measures("Norway will answer with \(tax) in July.").count == 1)
    }
}
