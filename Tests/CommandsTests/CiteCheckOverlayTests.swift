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
        // What stands in brackets nobody said.
        "“If the water falls, then we want to see that levy shrink,” Mara Quill said.",
    ]) func `what is told, in whatever words, is not contradicted`(sentence: String) throws {
        let rows = try Reservoir().rows(sentence)
        #expect(!rows.contains { $0.hasSuffix(" contradicted") }, "\(rows)")
    }
}
