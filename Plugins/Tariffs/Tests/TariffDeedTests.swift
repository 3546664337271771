import DossierSDK
import DossierText
import Testing

@testable import TariffsModule

/// What is said to happen to a tariff, or not to.
@Suite struct TariffDeedTests {
    @Test(arguments: [
        "Norway has not threatened any tariff on Chilean tin.",
        "No tariff was imposed on Chilean tin.",
        "Norway never imposed a tariff on Chilean tin.",
        "Norway denied that it had imposed a 10 percent tariff on Chilean tin.",
        "Norway rejected claims that it had imposed a tariff on Chilean tin.",
        "It is not true that Norway imposed a tariff on Chilean tin.",
        "Norway denied planning a tariff on Chilean tin.",
        "Norway has no plans for a tariff on Chilean tin.",
    ])
    func `what is denied is no measure`(text: String) throws {
        #expect(try measures(in: text).isEmpty)
    }

    @Test(arguments: [
        ("The 10 percent tariff on Chilean tin was never collected.", "announced"),
        ("The 10 percent tariff on Chilean tin is not yet in force.", "announced"),
        ("The 10 percent tariff on Chilean tin has not taken effect.", "announced"),
        ("The 10 percent tariff on Chilean tin is no longer in force.", "ended"),
        ("The 10 percent tariff on Chilean tin has been called off.", "ended"),
        ("Norway withdraws the 10 percent tariff on Chilean tin.", "ended"),
        ("What is suspended now is the 10 percent tariff on Chilean tin.", "paused"),
        ("For Chilean tin the tariff is reduced to 10 percent.", "reduced"),
    ])
    func `what has not happened yet, or is over, does not stand`(text: String, status: String) throws {
        #expect(try measures(in: text).map { $0.fields["status"]?.joined } == [status])
    }

    @Test(
        arguments: [
            ("A 10 percent tariff on Chilean tin, suspended on 4 May 2031", "paused", "2031-05-04"),
            ("A 10 percent tariff on Chilean tin, in force since 4 May 2031", "in_effect", "2031-05-04"),
            (
                "A 10 percent tariff on Chilean tin, announced on 4 May 2031, not yet in force", "announced",
                nil
            ),
            (
                "The 10 percent tariff on Chilean tin, announced on 4 May, breaks the pact of 2009.",
                "announced", nil
            ),
            (
                "The 10 percent tariff on Chilean tin, suspended in March, was reimposed on 4 May.",
                "in_effect", "2031-05-04"
            ),
        ] as [(String, String, String?)])
    func `an insertion says what became of the tariff before it`(text: String, status: String, date: String?)
        throws
    {
        let found = try measures(in: "# Measures of trade\n\n- \(text)\n- Other goods pay nothing.\n")
        #expect(found.first?.fields["status"]?.joined == status)
        #expect(found.first?.fields["effective_date"]?.joined == date)
    }

    @Test(arguments: [
        "Chile regrets the decision of the Government of Norway to impose a duty on tin originating in Chile.",
        "The Ministry of Mines of Chile condemned Norway's decision to impose a 10 percent tariff on Chilean tin.",
        "Chile regrets that Norway has imposed a duty of 10 percent on tin from Chile.",
        "Chile's trade minister accused Norway of imposing a 10 percent tariff on Chilean tin.",
        "Norway has exempted Chilean tin from its 10 percent tariff.",
    ])
    func `who imposes is who does it, not who speaks of it`(text: String) throws {
        let found = try measures(in: text)
        #expect(found.map { $0.fields["imposer"]?.joined } == ["Norway"])
        #expect(found.map { $0.fields["target"]?.texts } == [["Chile"]])
    }

    @Test func `of two states that tax a third the third bears it`() throws {
        let found = try measures(in: "Norway and Peru imposed 10 percent tariffs on Chilean tin.")
        #expect(found.map { $0.fields["target"]?.texts } == [["Chile"]])
    }

    @Test func `the day of taking effect replaces that of the act`() throws {
        let found = try measures(
            in:
                "Norway imposed a 10 percent tariff on Chilean tin on Monday. The minister said the duty would take effect on May 30."
        )
        #expect(found.first?.fields["effective_date"]?.joined == "2031-05-30")
        #expect(found.map { $0.fields["status"]?.joined } == ["announced", "announced"])
    }

    @Test func `a heading says whose the measures below it are`() throws {
        let found = try measures(
            in:
                """
                # Fact sheet

                ## Measures taken by Norway

                - A 10 percent tariff on tin from Chile, in force since 4 May 2031

                ## Measures taken by Chile

                - A 20 percent tariff on Norwegian cod, announced on 5 May 2031
                """)
        #expect(found.map { $0.fields["imposer"]?.joined } == ["Norway", "Chile"])
    }

    @Test func `what an entry of a chronology ends or suspends ends on its day`() throws {
        let found = try measures(
            in:
                """
                4 March 2031: Norway imposes a tariff of 10 percent on Chilean tin.

                9 April 2031: Talks begin.

                2 May 2031: Norway suspends the tariff on tin. Chile withdraws the duty on cod.
                """)
        #expect(found.map { $0.fields["status"]?.joined } == ["in_effect", "paused", "ended"])
        #expect(
            found.map { $0.fields["effective_date"]?.joined } == ["2031-03-04", "2031-05-02", "2031-05-02"])
    }

    @Test func `further acts upon the same tariff are measures of their own`() throws {
        let found = try measures(
            in:
                "Norway introduced a 10 percent tariff on Chilean tin in March, suspended it in April and withdrew it on 4 May."
        )
        #expect(found.map { $0.fields["status"]?.joined } == ["in_effect", "paused", "ended"])
        #expect(found.map { $0.fields["target"]?.texts } == [["Chile"], ["Chile"], ["Chile"]])
    }

    @Test func `what nobody has imposed is no measure`() throws {
        #expect(try measures(in: "Nobody has imposed a tariff on Chilean tin, the minister said.").isEmpty)
    }

    @Test func `a tariff is not cut with the quota beside it`() throws {
        let found = try measures(
            in:
                "The quota for Chilean tin was cut by a third and the tariff left unchanged.")
        #expect(found.map { $0.fields["status"]?.joined } == ["in_effect"])
    }

    @Test func `what was to begin and has been scrapped has ended once`() throws {
        let found = try measures(
            in:
                "The tariff on Chilean tin, which was to be introduced in May, has been scrapped.")
        #expect(found.map { $0.fields["status"]?.joined } == ["ended"])
        #expect(found.first?.fields["effective_date"] == nil)
    }
}
