import DossierSDK
import DossierText
import Testing

@testable import TariffsModule

/// What is denied, voted down, put off or told of something else, and the tariff that stands all the same.
@Suite struct TariffDenialTests {
    @Test(arguments: [
        "Norway denied that it had lifted the 10 percent tariff on Chilean tin.",
        "Norway denied having suspended the 10 percent tariff on Chilean tin.",
        "Chile disputes that the 10 percent tariff on Chilean tin, in force since May, is lawful.",
        "Norway rejected suggestions that it lift the 10 percent tariff on Chilean tin.",
        "It is not true that Norway has lifted the 10 percent tariff on Chilean tin.",
        "The 10 percent tariff on Chilean tin did not change and remains in force.",
        "The 10 percent tariff on Chilean tin is not affected by the ruling.",
        "Norway called off talks on the 10 percent tariff on Chilean tin.",
        "A decree set out a 10 percent tariff on Chilean tin.",
        "The 10 percent tariff on Chilean tin is set out in a decree.",
        "Norway dismissed claims that the 10 percent tariff on Chilean tin was a mistake.",
        "The talks on the 10 percent tariff on Chilean tin were called off.",
        "A court threw out a case against the 10 percent tariff on Chilean tin.",
        "The suspension of the 10 percent tariff on Chilean tin was not extended.",
    ])
    func `a tariff stands of which its end is denied or something else is told`(text: String) throws {
        #expect(try measures(in: text).map { $0.fields["status"]?.joined } == ["in_effect"])
    }

    @Test(arguments: [
        "Norway denied reports of a 10 percent tariff on Chilean tin.",
        "Norway denied that it would raise the tariff on Chilean tin to 10 percent.",
        "It is not true that a 10 percent tariff was imposed on Chilean tin.",
        "Parliament voted down a bill imposing a 10 percent tariff on Chilean tin.",
        "Parliament rejected a bill imposing a 10 percent tariff on Chilean tin.",
        "Norway denied that there was a 10 percent tariff on Chilean tin.",
    ])
    func `a tariff is none of which its beginning is denied or voted down`(text: String) throws {
        #expect(try measures(in: text).isEmpty)
    }

    @Test(arguments: [
        ("Norway has not lifted the 10 percent tariff on Chilean tin in force since May.", "relief_refused"),
        ("Parliament voted against lifting the 10 percent tariff on Chilean tin.", "relief_refused"),
        ("Parliament rejected a bill to lift the 10 percent tariff on Chilean tin.", "relief_refused"),
        ("Norway has not dropped the threat of a 10 percent tariff on Chilean tin.", "threatened"),
        ("Norway has not dropped its threat to impose a 10 percent tariff on Chilean tin.", "threatened"),
        ("The pause on the 10 percent tariff on Chilean tin was extended until 9 August.", "paused"),
        ("Chilean tin's exemption from the 10 percent tariff was extended until 9 August.", "exempted"),
        ("The 10 percent tariff on Chilean tin was extended until 9 August.", "in_effect"),
        ("Chilean tin is not affected by the 10 percent tariff.", "exempted"),
        ("Norway called off the 10 percent tariff on Chilean tin.", "ended"),
        ("In May the 10 percent tariff on Chilean tin was called off.", "ended"),
        ("A court set aside the 10 percent tariff on Chilean tin.", "ended"),
        ("The 10 percent tariff on Chilean tin was set aside by a court.", "ended"),
        ("A court threw out the 10 percent tariff on Chilean tin.", "ended"),
        ("Parliament voted for a bill imposing a 10 percent tariff on Chilean tin.", "in_effect"),
        ("The 10 percent tariff on Chilean tin has not come into force.", "announced"),
    ])
    func `a deed counts for what it is done to`(text: String, status: String) throws {
        #expect(try measures(in: text).map { $0.fields["status"]?.joined } == [status])
    }

    @Test func `the day of an order is not that on which its tariff took effect`() throws {
        let found = try measures(
            in:
                "The 10 percent tariff on Chilean tin took effect on 3 May under an order issued on 2 April.")
        #expect(found.map { $0.fields["effective_date"]?.joined } == ["2031-05-03"])
    }

    @Test func `an act upon the same tariff stands before one upon another`() throws {
        let found = try measures(
            in:
                "Norway imposed a 10 percent tariff on Chilean tin, suspended it in April and cut the duty on cod."
        )
        #expect(found.map { $0.fields["status"]?.joined } == ["in_effect", "paused", "reduced"])
        #expect(found.map { $0.fields["effective_date"]?.joined } == [nil, "2031-04", nil])
    }

    @Test(arguments: [
        "The 10 percent tariff on Chilean tin will, from 1 June, be lifted.",
        "The 10 percent tariff on Chilean tin will be lifted from 1 June.",
    ])
    func `a date set between commas does not end what will be`(text: String) throws {
        let found = try measures(in: text)
        #expect(found.map { $0.fields["status"]?.joined } == ["announced"])
        #expect(found.map { $0.fields["change"]?.joined } == ["end"])
        #expect(found.map { $0.fields["effective_date"]?.joined } == ["2031-06-01"])
    }

    @Test(
        arguments: [
            ("Chile regrets the decision to impose a 10 percent tariff on its tin.", nil),
            ("Chile welcomed the plan to impose a 10 percent tariff on tin.", nil),
            ("Norway defended its decision to impose a 10 percent tariff on Chilean tin.", "Norway"),
            ("Norway took the decision to impose a 10 percent tariff on Chilean tin.", "Norway"),
            ("Chile regrets Norway's decision to impose a 10 percent tariff on its tin.", "Norway"),
        ] as [(String, String?)])
    func `who speaks of a decision has not taken it`(text: String, imposer: String?) throws {
        #expect(try measures(in: text).map { $0.fields["imposer"]?.joined } == [imposer])
    }

    @Test func `who faces the tariffs of a section has not imposed them`() throws {
        let found = try measures(
            in: """
                # Fact sheet

                ## Tariffs faced by Chile

                - A 10 percent tariff on tin, in force since 4 May 2031
                """)
        #expect(found.map { $0.fields["imposer"]?.joined } == [nil])
    }
}
