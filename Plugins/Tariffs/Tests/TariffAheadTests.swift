import DossierSDK
import DossierText
import Testing

@testable import TariffsModule

/// What is to become of a tariff, and from when.
@Suite struct TariffAheadTests {
    @Test(arguments: [
        ("Chile would lift its tariff on Italian wine within a month of the signature.", "announced", "end"),
        ("Chile committed to lifting its 10 percent tariff on Italian wine.", "announced", "end"),
        ("Chile intends to eliminate the duty on Italian wine.", "announced", "end"),
        ("Chile is expected to abolish the 12 percent tariff on Italian wine.", "announced", "end"),
        ("The tariffs on Italian wine are to be lifted on 1 May.", "announced", "end"),
        ("Chile will cut its tariff on Italian wine from 20 percent to 5 percent.", "announced", "reduction"),
        (
            "Chile plans to reduce tariffs on Italian wine from 38 percent to 9 percent.", "announced",
            "reduction"
        ),
        ("Chile could lift its tariff on Italian wine next week.", "threatened", "end"),
        ("Chile lifted its tariff on Italian wine.", "ended", nil),
        ("Chile has cut its tariff on Italian wine from 20 percent to 5 percent.", "reduced", nil),
    ])
    func `what is only to be lifted or cut has not ended`(text: String, status: String, change: String?)
        throws
    {
        let found = try findings(text)
        #expect(found.map { $0.fields["status"]?.joined } == [status])
        #expect(found.map { $0.fields["change"]?.joined } == [change])
    }

    @Test(arguments: [
        "Should any partner retaliate against Chile with import duties on Chilean copper, the rate may be increased.",
        "If Italy imposed a 10 percent tariff on Chilean copper, prices would fall.",
    ])
    func `a case that is put is no tariff of anybody`(text: String) throws {
        #expect(try findings(text).first.map { $0.kind } == "mention")
    }

    @Test(
        arguments: [
            (
                "A tariff of 10 percent on machinery, announced in January, was suspended for 60 days.",
                "paused", nil
            ),
            ("The tariff on machinery remains suspended until 30 June.", "paused", nil),
            ("The fish tariff will take effect on 1 June 2031.", "announced", "2031-06-01"),
            ("The fish tariff begins on 1 June 2031.", "announced", "2031-06-01"),
            ("The tariff on fish is raised to 12 percent as of 15 June 2031.", "announced", "2031-06-15"),
            ("Chile postpones the fish tariff from 1 June to 1 July 2031.", "paused", "2031-07-01"),
            ("The fish tariff took effect on 1 May 2031.", "in_effect", "2031-05-01"),
        ] as [(String, String, String?)])
    func `what is suspended or yet to come is not in effect`(text: String, status: String, date: String?)
        throws
    {
        let found = try findings(text)
        #expect(found.map { $0.fields["status"]?.joined } == [status])
        #expect(found.map { $0.fields["effective_date"]?.joined } == [date])
    }

    @Test func `the month of May is no auxiliary`() throws {
        let found = try findings("Chile imposed a 20 percent tariff on Italian wine on 2 May.")
        #expect(found.first?.fields["status"] == "in_effect")
    }

    @Test func `an average tariff is on nobody in particular`() throws {
        let found = try findings(
            "Chile raised its tariff on Italian wine to 10 percent. Chile's average tariff is 4 percent.")
        #expect(found.map { $0.fields["target"]?.joined } == ["Italy", nil])
    }

    @Test(arguments: [
        (
            "Chile announced a 20 percent tariff on Italian wine. The tariff takes effect on 4 June.",
            "2031-06-04"
        ),
        (
            "Chile imposed a 12% tariff on Italian wine, which entered into force on 1 April 2031.",
            "2031-04-01"
        ),
        ("Chile will raise its duty on Italian wine to 40 percent on 1 January 2032.", "2032-01-01"),
        (
            "Chile announced on 3 May a 25 percent tariff on Italian wine, with effect from 1 June 2031.",
            "2031-06-01"
        ),
        ("Chile delayed its 18% tariff on Italian wine until 1 September.", "2031-09-01"),
        (
            "Chile imposed a 20 percent tariff on Italian wine on 2 May. Chile's 20 percent tariff on Italian wine cost jobs.",
            "2031-05-02"
        ),
        (
            "Articles of Italy entered for consumption, or withdrawn from warehouse for consumption, on or after 12:01 a.m. on June 4, 2031, shall be subject to an additional ad valorem duty of 12 percent.",
            "2031-06-04"
        ),
        (
            "All articles of Italy shall be subject to an additional duty of 12 percent. This rate of duty shall apply to goods entered on or after June 4, 2031.",
            "2031-06-04"
        ),
        ("A 25% tariff on Italian wine that kicks in on 4 June will hurt growers.", "2031-06-04"),
    ])
    func `the day from which a tariff holds may stand beside it`(text: String, date: String) throws {
        let dates = try findings(text).filter { $0.fields["rate"] != nil }.map {
            $0.fields["effective_date"]?.joined
        }
        #expect(!dates.isEmpty && dates.allSatisfy { $0 == date })
    }

    @Test func `the line before a list dates its items`() throws {
        let found = try findings(
            "Effective August 1, 2031, imports from these countries will be subject to these tariff rates:\n\n- Chile: 20%\n- Peru: 15%"
        )
        let items = found.filter { $0.fields["rate"] != nil }
        #expect(items.map { $0.fields["effective_date"]?.joined } == ["2031-08-01", "2031-08-01"])
    }

    @Test(arguments: [
        ("Italian fish products", "Italian fish", true), ("steel derivatives", "steel", false),
        ("steel products", "steel", true), ("Italian products", "Italian fish", false),
        ("certain products", "imports", true),
    ])
    func `fish products are fish, and what is made of steel is not steel`(
        left: String, right: String, isOne: Bool
    ) {
        let goods = GoodsWords.english
        #expect((goods.kinds(in: left) == goods.kinds(in: right)) == isOne)
    }

    @Test func `what is to end stands until then`() throws {
        let members =
            try findings("Chile's 20 percent tariff on Italian wine took effect in March 2031.")
            + findings("Chile promised to lift its 20 percent tariff on Italian wine.", id: "b")
        let summary = try Tariffs().summarize(members, context: Day())
        #expect(summary?.fields["status"] == "in_effect")
        #expect(summary?.fields["change"] == "end")
    }

    @Test func `an entry of a chronology is of the day of its label`() throws {
        let members = try findings(
            """
            March 5, 2031 – The bridge is closed. Chile threatens a tariff of 15 percent on Italian wine.

            April 1 – Chile's tariff of 15 percent on Italian wine takes effect.

            April 9 – The ports reopen.
            """)
        let summary = try Tariffs().summarize(members, context: Day())
        #expect(
            summary?.history.map { "\($0.date ?? "") \($0.state)" } == [
                "2031-03-05 threatened", "2031-04-01 in_effect",
            ])
    }

    @Test func `what stands since a day stands, whatever it costs a year`() throws {
        let found = try findings(
            "The Sylvanian tariff of 15 percent, in effect since yesterday, will cost us 9 million crowns a year."
        )
        let fields = try #require(found.first?.fields)
        #expect(fields["status"] == "in_effect")
        #expect(fields["effective_date"] == "2031-05-13")
        #expect(fields["duration"] == nil)
        #expect(fields["imposer"] == "Sylvania")
    }

    @Test(arguments: [
        "Chile will not impose further tariffs while the talks go on.",
        "Norway promised that it would not raise any new tariffs on Italian wine.",
        "# Tariffs in force\n\nThe list follows below, and it is short.",
    ])
    func `what is forsworn and what only heads a list is no measure`(text: String) throws {
        #expect(try findings(text).allSatisfy { $0.kind == "mention" })
    }

    @Test func `goods end before the day from which they are taxed`() throws {
        let found = try findings(
            "Chile will impose a tariff of 25 percent on Italian chemicals from 15 June.")
        #expect(found.first?.fields["goods"] == "Italian chemicals")
        #expect(found.first?.fields["target"] == ["Italy"])
        #expect(found.first?.fields["effective_date"] == "2031-06-15")
    }

    private struct Day: RelateContext {
        func facts(of document: String) -> DocumentFacts? {
            DocumentFacts(published: CalendarDate(iso: document == "b" ? "2031-06-01" : "2031-05-14"))
        }
        func passage(_ span: TextSpan, of document: String) -> String? { nil }
        func groups(of module: String) -> [FindingGroup] { [] }
    }

    private func findings(_ text: String, id: String = "a") throws -> [Finding] {
        let module = Tariffs()
        let day = CalendarDate(iso: "2031-05-14")
        let annotated = AnnotatedText(text, layers: module.descriptor.requires, published: day)
        return try module.analyze(
            Document(id: id, facts: DocumentFacts(published: day), text: annotated))
    }
}
