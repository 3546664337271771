import Foundation
import Testing

@testable import DossierCommands

/// What a draft tells otherwise than the documents, in words of its own.
@Suite struct CiteCheckContraryTests {
    private final class Clinic: WorkspaceFixture {
        init() throws {
            try super.init(
                "The clinic",
                papers: [
                    "wire.txt": """
                    Nurses walk out at the Seld clinic

                    About 640 nurses of the Seld clinic walked out on Monday, June 2, after talks on pay had collapsed in May. Doctors moved 58 patients to the hospital of Aldmark by ambulance.

                    The clinic was given until July 31 to repair its roof. The clinic had asked for a longer deadline. The inspectorate refused.

                    The operator, Borg Care, cut the night allowance by 35 percent in April.

                    "We are not machines with badges," said Irene Falk, the head of the nurses' union. The owner of the building, Karl Aune, called the strike "a picnic with placards".

                    Prosecutor Petra Holm opened an inquiry into Borg Care on Tuesday.

                    """,
                    "answers.txt": """
                    The strike: questions and answers

                    Did the director resign?

                    No. Tove Lind offered her resignation to the supervisory board on June 4. The supervisory board did not accept it.

                    Is the ward for children closed?

                    No. The licence of the ward remains in force.

                    How many beds are free?

                    Nineteen.

                    Has the state taken over the clinic?

                    Borg Care threatened to sell the clinic to the state. The state has not made an offer.

                    Aldmark was not fined. The inspectorate fined Borg Care 90,000 crowns.

                    The relief fund will be administered by the Norland Red Cross. The ministers will sign the wage pact on August 20.

                    """,
                ], published: "2031-06-08")
        }
    }

    private func isContradicted(_ sentence: String) throws -> Bool {
        try Clinic().rows(sentence).contains { $0.hasSuffix(" contradicted") }
    }

    @Test(arguments: [
        "Some 85 patients were brought to Aldmark's hospital.",
        "In April the operator, Borg Care, reduced the allowance for night shifts by 53 percent.",
        "The inspectorate imposed a fine of 70,000 crowns on Borg Care.",
    ]) func `a number that no document has is contradicted where one tells the same in other words`(
        sentence: String
    ) throws { #expect(try isContradicted(sentence)) }

    @Test(arguments: [
        "The talks about pay broke down in March 2031.",
        "The clinic has until the end of August to fix its roof.",
    ]) func `a date is contradicted by that of the same act in other words`(sentence: String) throws {
        #expect(try isContradicted(sentence))
    }

    @Test(arguments: [
        "“We are not servants with badges,” said Irene Falk.",
        "Karl Aune called the walkout “a party with placards”.",
    ]) func `a quotation of which a word or two are others is contradicted`(sentence: String) throws {
        #expect(try isContradicted(sentence))
    }

    @Test(arguments: [
        "The supervisory board accepted the resignation of Tove Lind.",
        "Aldmark was fined 90,000 crowns by the inspectorate.",
        "The state made an offer for the clinic in June.",
    ]) func `a denial in few words denies what the draft tells in many`(sentence: String) throws {
        #expect(try isContradicted(sentence))
    }

    @Test func `a question to which the answer is no denies what it asks`() throws {
        #expect(try isContradicted("The director, Tove Lind, resigned."))
    }

    @Test func `what remains in force was not revoked`() throws {
        #expect(try isContradicted("The inspectorate withdrew the licence of the ward."))
    }

    @Test(arguments: [
        "Borg Care sold the clinic to the state.", "The ministers signed the wage pact.",
    ]) func `what is only threatened, or due after all documents, is not done`(sentence: String) throws {
        #expect(try isContradicted(sentence))
    }

    @Test(arguments: [
        "Prosecutor Petra Holm opened an inquiry into Aldmark.",
        "The relief fund is to be administered by the Sudria Trust.",
    ]) func `another name in the place of one is contradicted where all else is told`(
        sentence: String
    ) throws { #expect(try isContradicted(sentence)) }

    @Test(arguments: [
        "Some 58 patients were taken to Aldmark.",
        "The operator lowered the night allowance by 35 percent.",
        "Negotiations over wages failed in May.",
        "The roof has to be mended by July 31.",
        "Irene Falk's union organised the strike.",
        "Karl Aune mocked the walkout.",
        "The board turned down Tove Lind's offer to resign.",
        "The children's ward keeps its licence.",
        "Borg Care had to pay 90,000 crowns.",
        "Borg Care warned that it might sell the clinic.",
        "The wage pact is to be signed on August 20.",
        "The Red Cross of Norland will run the fund.",
        "Petra Holm is looking into Borg Care.",
        "Nineteen beds are free.",
        "Aldmark did not have to pay a fine.",
        "The nurses struck on Monday.",
        "The director is still in office.",
    ]) func `nothing speaks against what documents tell in other words`(sentence: String) throws {
        let rows = try Clinic().rows(sentence)
        #expect(!rows.contains { $0.hasSuffix(" contradicted") }, "\(rows)")
    }
}
