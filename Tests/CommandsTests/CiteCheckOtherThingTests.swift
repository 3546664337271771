import Foundation
import Testing

@testable import DossierCommands

/// What a draft tells of another thing than the documents, where all else is the same.
@Suite struct CiteCheckOtherThingTests {
    private final class Harbour: WorkspaceFixture {
        init() throws {
            try super.init(
                "The harbour",
                papers: [
                    "wire.txt": """
                    Fire in the harbour of Aldmark

                    The city hired the engineers Roe & Tull in May to draw up plans for a new tunnel. A spark from a lamp set off the blaze in the harbour, the fire service said.

                    Two sailors were flown to a clinic in Seldby. The navy lent the fire service two pumps.

                    Irene Falk learned of the fire from the radio.

                    The council did not accept the offer of the dock workers. The dock workers have not filed a suit against the council. The dismissal of Karl Roth was approved by the council, Roth said.

                    The inquiry will be chaired by Karl Aune of the Blue Party. The documents were transferred to the State Archive.

                    A cutter was found by noon on Friday.

                    """,
                    "council.txt": """
                    Council of Aldmark: minutes

                    The council discussed the budget of the harbour. The bridge over the river was painted. Tove Lind said that the talks in Brennick had begun.

                    """,
                ], published: "2031-06-06")
        }
    }

    private func isContradicted(_ sentence: String) throws -> Bool {
        try Harbour().rows(sentence).contains { $0.hasSuffix(" contradicted") }
    }

    @Test(arguments: [
        "The city engaged Roe & Tull to plan a new bridge.",
        "A spark from a cable set off the blaze in the harbour.",
        "Irene Falk learned of the fire from a newspaper.",
        "The navy lent the fire service two helicopters.",
    ]) func `a plain noun in the place of one of its kind is contradicted where all else is told`(
        sentence: String
    ) throws { #expect(try isContradicted(sentence)) }

    @Test(arguments: [
        "The inquiry will be led by Karl Aune of the Green Party.",
        "The documents were moved to the State Library.",
    ]) func `a name that is made like another is contradicted in its place`(sentence: String) throws {
        #expect(try isContradicted(sentence))
    }

    @Test func `another place behind the same noun is contradicted`() throws {
        #expect(try isContradicted("Two sailors were taken to a clinic in Brennick."))
    }

    @Test func `the contrary of an act is contradicted by the act itself`() throws {
        #expect(try isContradicted("The council accepted the offer of the dock workers."))
        #expect(try isContradicted("The dock workers sued the council."))
        #expect(try isContradicted("The council rejected the dismissal of Karl Roth."))
    }

    @Test(arguments: [
        "Roe & Tull were hired by the city to plan a new tunnel.",
        "The bridge was painted.",
        "The city hired the engineers Roe & Tull to save money.",
        "The blaze in the harbour was caused by a lamp.",
        "The navy lent the fire service equipment.",
        "Irene Falk heard of the fire on the radio.",
        "Karl Aune of the Blue Party leads the inquiry.",
        "The papers are in the State Archive now.",
        "The cutter was discovered by noon on Friday.",
    ]) func `nothing speaks against the same thing, or one of another kind`(sentence: String) throws {
        let rows = try Harbour().rows(sentence)
        #expect(!rows.contains { $0.hasSuffix(" contradicted") }, "\(rows)")
    }
}
