import DossierSDK
import DossierText
import Testing

@testable import TariffsModule

/// Tariffs that a text about tariffs tells of without naming one, and statements that name one and change nothing.
@Suite struct UnnamedTariffTests {
    private static let lead = "Norway imposed a 10 percent tariff on copper from Chile on 2 May."

    @Test(arguments: [
        ("Copper wire from Chile will be charged 12 percent.", 12, "announced"),
        ("Norway answered with an extra 4 percent on Chilean tin.", 4, "in_effect"),
        ("Pipes made in Chile face the highest rate, 18 percent.", 18, "in_effect"),
        ("The copper rate goes up to 14 percent.", 14, "in_effect"),
        ("Cargo already at sea remains subject to the 3 percent baseline rate.", 3, "in_effect"),
    ])
    func `a rate is known by the words beside it`(text: String, rate: Double, status: String) throws {
        let found = try measures(in: "\(Self.lead)\n\n\(text)")
        #expect(found.count == 2)
        #expect(found.last?.fields["rate"] == .number(rate))
        #expect(found.last?.fields["status"]?.joined == status)
    }

    @Test(arguments: [
        "Brass is exempt.", "Cables for hospitals are left out.", "Scrap metal is not affected.",
        "Spare parts will be excluded from its scope.",
    ])
    func `goods that are spared are exempted`(text: String) throws {
        let found = try measures(in: "\(Self.lead) \(text)")
        #expect(found.map { $0.fields["status"]?.joined } == ["in_effect", "exempted"])
        #expect(found.last?.fields["target"] == ["Chile"])
    }

    @Test(arguments: [
        "The central bank left the key rate at 4 percent.", "Brass makes up 9 percent of exports.",
        "The minister was excluded from the talks.", "They are exempt from military service.",
        "The interest rate will rise to 5 percent.", "Brass is not exempt.",
        "Children are spared.", "Passengers will be charged 15 percent.", "Members pay 20 percent less.",
        "An increase in rents will come on 2 June.", "The old rate on mortgages takes effect on 2 June.",
        "The second half will begin on 7 June in the stadium.", "The higher rate of unemployment is new.",
        "Norway's duty is clear, the minister said.",
        "A ten cent levy on plastic bags applies in Oslo.",
    ])
    func `other rates and other exemptions are none`(text: String) throws {
        #expect(try measures(in: "\(Self.lead)\n\n\(text)").count == 1)
    }

    @Test(arguments: [
        ("A second list will follow on June 15.", "announced", "2031-06-15"),
        ("A further rise to 15 percent will follow on June 15.", "announced", "2031-06-15"),
    ])
    func `the next round of a tariff is a measure with its day`(text: String, status: String, date: String)
        throws
    {
        let found = try measures(in: "\(Self.lead) \(text)")
        #expect(found.last?.fields["status"]?.joined == status)
        #expect(found.last?.fields["effective_date"]?.joined == date)
    }

    @Test(arguments: [
        "Norway has not imposed any duty on Chilean wool.",
        "Norway has so far imposed no tariff on Chilean wool.",
    ])
    func `a tariff that nobody imposed frees nothing`(text: String) throws {
        #expect(try measures(in: text).isEmpty)
    }

    @Test(arguments: [
        ("Tin is not subject to the 10 percent duty on Chilean metals.", "exempted"),
        ("Chilean tin will no longer be subject to the 10 percent duty.", "ended"),
        ("A separate 5 percent duty on Chilean tin has been on hold since March.", "paused"),
        ("Norway shelved its 5 percent tariff on Chilean tin.", "paused"),
        (
            "The duty on Chilean tin, which was due to expire in May, is extended until the review ends.",
            "in_effect"
        ),
        ("A 7 percent tariff on Chilean tin is under consideration.", "threatened"),
        (
            "Norway will impose a 7 percent tariff on tin from Chile unless the ban is withdrawn.",
            "threatened"
        ),
        ("Norway said it would impose a 7 percent tariff on tin from Chile, beginning July 1.", "announced"),
        ("Norway's tariffs on Chilean tin will be phased out over five years.", "announced"),
        ("If prices rise, Norway's tariff on Chilean tin falls back to 7 percent.", "threatened"),
        ("Chile will press for the tariff on its tin to be deferred.", "sought_relief"),
        ("Norway is considering a tariff on Chilean tin.", "threatened"),
        ("An earlier “temporary” duty on Chilean tin is still in place. Tariffs never die.", "in_effect"),
        ("The tariff on Chilean tin, which angered the miners, has been suspended.", "paused"),
        ("Norway has decided to place a 7 percent tariff on Chilean tin.", "announced"),
    ])
    func `what became of a tariff is its status, in other words`(text: String, status: String) throws {
        #expect(try measures(in: text).first?.fields["status"]?.joined == status)
    }

    @Test func `an appeal to lift a tariff does not end it`() throws {
        let found = try measures(
            in:
                "Norway's tariff on Chilean tin is 10 percent. “Lift the duty on tin,” the miners pleaded.")
        #expect(!found.contains { $0.fields["status"]?.joined == "ended" })
    }

    @Test func `a tariff in another clause is not what is cut`() throws {
        #expect(try measures(in: "Azure Tools cuts its outlook as tariffs bite.").isEmpty)
    }

    @Test func `each of two states does its own`() throws {
        let found = try measures(
            in:
                "Norway would cut its tin tariff to 5 percent and Chile would scrap the duty on cod.")
        #expect(found.map { $0.fields["change"]?.joined } == ["reduction", "end"])
    }
}

/// From when a tariff holds.
@Suite struct BeginningTests {
    @Test(arguments: [
        ("Norway announced a 10 percent tariff on Chilean tin. Collection starts on June 1.", "2031-06-01"),
        (
            "Norway decided on a 10 percent tariff on Chilean tin. It will be levied from June 1.",
            "2031-06-01"
        ),
        (
            "Norway's 10 percent tariff on Chilean tin, announced in April, would be delayed until July 1.",
            "2031-07-01"
        ),
        (
            "The 10 percent tariff on Chilean tin, the ministry said, would be delayed until July 1.",
            "2031-07-01"
        ),
        (
            "Norway's 10 percent duty on Chilean tin shall enter into force 15 days after publication.",
            "2031-05-29"
        ),
        ("Norway imposed a duty of 10 percent on Chilean tin effective immediately.", "2031-05-14"),
        ("Norway's tariffs on Chilean tin, in place since 2029, will expire on June 30.", "2031-06-30"),
    ])
    func `the day is that of the tariff, not of its announcement`(text: String, date: String) throws {
        let module = Tariffs()
        let day = CalendarDate(iso: "2031-05-14")
        let annotated = AnnotatedText(text, layers: module.descriptor.requires, published: day)
        let found = try module.analyze(
            Document(id: "a", facts: DocumentFacts(published: day), text: annotated))
        #expect(found.first?.fields["effective_date"]?.joined == date)
    }

    @Test func `the day before a list is that of its items`() throws {
        let found = try measures(
            in:
                """
                From July 1, importers will face new tariffs. The changes at a glance:

                - Bicycles: duty up from 4 to 9 percent
                - Scooters from China: additional duty of 22 percent
                """)
        #expect(found.suffix(2).map { $0.fields["rate"] } == [.number(9), .number(22)])
        #expect(found.suffix(2).map { $0.fields["effective_date"]?.joined } == ["2031-07-01", "2031-07-01"])
    }

    @Test func `what takes effect in an entry of a chronology does so on its day`() throws {
        let found = try measures(
            in:
                """
                - February 4: Norway announces a tariff of 10 percent on Chilean tin.
                - March 10: Talks fail. The tariff on tin takes effect.
                - April 28: Chile's duty on Norwegian cod becomes final, at 14 percent.
                """)
        #expect(found.map { $0.fields["status"]?.joined } == ["announced", "in_effect", "in_effect"])
        #expect(found[1].fields["effective_date"]?.joined == "2031-03-10")
        #expect(found[2].fields["rate"] == .number(14))
    }

    @Test(arguments: [
        ("The tariff on Chilean tin will not take effect until July 1.", "2031-07-01"),
        (
            "The tariffs on Chilean tin, originally due on May 1, have been put off until July 1.",
            "2031-07-01"
        ),
        ("The tariff on Chilean tin was suspended with immediate effect.", "2031-05-14"),
    ])
    func `until is the first day of what begins later`(text: String, date: String) throws {
        #expect(try measures(in: text).first?.fields["effective_date"]?.joined == date)
    }
}
