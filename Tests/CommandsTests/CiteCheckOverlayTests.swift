import Testing

@testable import DossierCommands

/// A draft's sentence laid over those of the documents: what is left over on both sides at one place speaks against it.
@Suite struct CiteCheckOverlayTests {
    private final class Reservoir: WorkspaceFixture {
        init() throws {
            try super.init(
                "The reservoir",
                papers: [
                    "wire.txt": """
                    The reservoir at Hollin

                    Engineer Mara Quill was taken to hospital on August 10 after a reported fall at the spillway.

                    Quill was flown to the Norland Infirmary in Marle by helicopter.

                    The board voted to extend the deadline for repairs, which was due to expire on July 9, until August 1.

                    The new pumping station is to be built east of the Tesmar river, which the farmers control.

                    The council met two days before the formal vote of the assembly on the levy.

                    Council minority leader Otto Brandt said the letters were as near to an apology as anybody would get.

                    Otto Brandt also agreed to add two members to the council but did not accede to the farmers' demands for a new inquiry into the spillway.

                    Districts listed in the annex will be subject to the levy; all others pay 10 percent.

                    The order of May 12 retained the fee of 100 crowns a boat that has been in effect since May 2.

                    “If the water falls, then we want to see that levy [on boats] shrink,” said Mara Quill.

                    In that respect, the council confirms that it will not adopt or maintain mooring fees.

                    """
                ], published: "2031-09-08")
        }
    }

    @Test(arguments: [
        // Another day, also of another month
        "Quill was brought to hospital on August 20 after she reportedly fell at the spillway.",
        "The deadline for the repairs, which would have expired on July 9, now runs until August 15.",
        // Another name in its place
        "A helicopter flew Quill to the Sudria Infirmary.",
        // Words that exclude each other
        "The pumping station will be built west of the Tesmar river.",
        "The council met two days after the assembly's formal vote on the levy.",
        "Council majority leader Otto Brandt said the letters were as near to an apology as anybody would get.",
        // What the clause denies that tells of the same
        "Brandt also agreed to the farmers' demand for a new inquiry into the spillway.",
    ]) func `what is left over in the place of something else is contradicted`(sentence: String) throws {
        let rows = try Reservoir().rows(sentence)
        #expect(rows.contains { $0.hasSuffix(" contradicted") }, "\(rows)")
    }

    @Test(arguments: [
        "Mara Quill, an engineer, was brought to hospital on August 10.",
        "A helicopter flew Quill to the Norland Infirmary in Marle.",
        "The deadline, due to expire on July 9, was extended to August 1.",
        "The pumping station will be built to the east of the Tesmar.",
        "The council met two days ahead of the assembly's vote on the levy.",
        "Otto Brandt agreed to add two members to the council.",
        // A participle says of which something is told.
        "Districts not listed in the annex pay 10 percent.",
        // The day by which an order is called is not when it is done.
        "The May 12 order retained a fee of 100 crowns that has been in effect since May 2.",
        // Another verb of saying is not denied with what it tells.
        "The council confirmed that it will not adopt or maintain mooring fees.",
        // What stands in brackets nobody said.
        "“If the water falls, then we want to see that levy shrink,” Mara Quill said.",
    ]) func `what is told, in whatever words, is not contradicted`(sentence: String) throws {
        let rows = try Reservoir().rows(sentence)
        #expect(!rows.contains { $0.hasSuffix(" contradicted") }, "\(rows)")
    }

    /// A document calls by another word what it has named before.
    private final class Ferry: WorkspaceFixture {
        init() throws {
            try super.init(
                "The ferry",
                papers: [
                    "order.txt": """
                    Order of the president on the Seld ferry

                    In Order 12 of March 8, 2031, I prohibited, inter alia, the import into Norland of the following goods from Tesmar: lime; marble; and slate.

                    Section 2 of the Ending Import of Tesmar Lime Act prohibits imports of all goods from Tesmar that are named in annex 3.

                    The Otto Brandt Bridge was built in 1984 beside the landing.

                    For decades, three of the twelve lanes to the bridge had been kept free in the morning for people who come from Hollin.

                    """,
                    "seat.txt": """
                    Who stands for Arlen

                    At the last vote the Farmers' Union, the largest party of Marle Province, won this seat with over 70% of the votes.

                    Last year's seizures of lime at the northern border, though smaller than those in Tesmar, would fill 95 barges.

                    Seizures of lime at the northern border in the first four months of the year are close to those of all of 2029.

                    """,
                ], published: "2031-09-08")
        }
    }

    @Test(arguments: [
        "In Order 12 of March 8, 2031, President Ana Quill prohibited the import into Norland of lime, marble and slate from Tesmar.",
        "For decades, three of the twelve lanes to the Otto Brandt Bridge had been kept free in the morning for people coming from Hollin.",
        "At the last vote, the Farmers' Union won Arlen with over 70% of the votes.",
        "Though smaller than the seizures in Tesmar, the lime seized at the northern border last year would fill 95 barges.",
    ]) func `what a sentence calls by another word is not replaced by what else it names`(
        sentence: String
    ) throws {
        let rows = try Ferry().rows(sentence)
        #expect(!rows.contains { $0.hasSuffix(" contradicted") }, "\(rows)")
    }
}
