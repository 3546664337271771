import Foundation
import Testing

@testable import DossierCommands

/// What a draft tells of an act has to hang on the same act in the passage: whose, on what, how many, for whom, when.
@Suite struct CiteCheckActTests {
    private final class Affair: WorkspaceFixture {
        init() throws {
            try super.init(
                "The ferry dispute",
                papers: [
                    "herald.txt": """
                    The ferry dispute

                    In answer to the Norlandic ferry toll, Sudria imposed a 12 percent duty on Norlandic wool.

                    Harbour masters Ana Holm of Norland and Piet Lund of Sudria initialled the plan at a dinner.

                    Lund was elected to the council for two terms in addition to his six terms in the guild.

                    The coast guard seized three barges in Arlen and released two tugs in Seld.

                    Norland on Monday accused Sudria of dredging the channel.

                    The port authority postponed the deadline for bids from 3 May to 21 June 2031.

                    The duty on copper will rise from 5 percent to 9 percent in 2032. The duty on tin will rise from 5 percent \
                    to 9 percent in 2034.

                    The licence of the ferry line lapsed on Friday, the same day the senate returned from its break.

                    The council voted down the plan by 31 votes to 12.

                    Norland barred the airline Petrelair from landing in the country.

                    """,
                    "courier.txt": """
                    A quarrel

                    Nobody knew the speaker. He accused Norland of delaying the ferries.

                    """,
                ], published: "2031-06-08")
        }
    }

    @Test(arguments: [
        // Of other goods, of another's goods.
        "Sudria imposed a 12 percent duty on Norlandic ferries.",
        "Sudria imposed a 12 percent duty on Sudrian wool.",
        // For another than his own, of another than his own.
        "Ana Holm initialled the plan for Sudria.",
        "Harbour masters Ana Holm of Sudria and Piet Lund of Norland initialled the plan.",
        // The number and the place of another act.
        "Lund was elected to the council for six terms.",
        "The coast guard seized three barges in Seld.",
        "The coast guard seized two tugs in Seld.",
        // Who a pronoun is nobody knows.
        "Lund accused Norland of delaying the ferries.",
        // Who does something else in the sentence says nothing.
        "The licence of the ferry line lapsed on Friday, the senate said.",
        // The year of something else.
        "The duty on copper will rise from 5 percent to 9 percent in 2034.",
        // Where it is not told.
        "Norland barred the airline Petrelair from landing in Sudria.",
        // A function that nobody has.
        "Piet Lund, the governor, initialled the plan.",
    ]) func `what hangs on another act supports nothing`(sentence: String) throws {
        let rows = try Affair().rows(sentence)
        #expect(!rows.isEmpty)
        #expect(!rows.contains("statement supported"), "\(rows)")
    }

    @Test(arguments: [
        "Sudria imposed a 12 percent duty on Norlandic wool.",
        "Ana Holm of Norland and Piet Lund of Sudria initialled the plan.",
        "Lund was elected to the council for two terms.",
        "The coast guard seized three barges in Arlen.",
        "The deadline for bids was postponed from 3 May to 21 June 2031.",
        "The port authority moved the deadline for bids to 21 June 2031.",
        "The duty on tin will rise from 5 percent to 9 percent in 2034.",
        "The council rejected the plan by 31 votes to 12.",
        "Norland banned the airline Petrelair from landing in Norland.",
    ]) func `what hangs on the same act is supported in other words, too`(sentence: String) throws {
        let rows = try Affair().rows(sentence)
        #expect(rows.contains("statement supported"), "\(rows)")
        #expect(!rows.contains { $0.contains("contradicted") }, "\(rows)")
    }

    @Test(arguments: [
        "Sudria accused Norland of dredging the channel.",
        "The airline Petrelair barred Norland from landing.",
    ]) func `exactly the reverse of what is told is contradicted`(sentence: String) throws {
        let rows = try Affair().rows(sentence)
        #expect(rows.contains("statement contradicted"), "\(rows)")
    }

    @Test func `a day of accusing says nothing of the day of what is accused`() throws {
        let rows = try Affair().rows("Sudria dredged the channel on 28 May 2031.")
        #expect(!rows.isEmpty)
        #expect(!rows.contains { $0.contains("contradicted") }, "\(rows)")
    }
}
