import Foundation
import Testing

@testable import DossierCommands

/// One name or word in the place of another, in a sentence that tells all the rest.
@Suite struct CiteCheckSlotTests {
    private final class Ferry: WorkspaceFixture {
        init() throws {
            try super.init(
                "The ferry",
                papers: [
                    "gazette.txt": """
                    The ferry

                    On May 4, 2031, a search by customs officers at a Hollin shipyard in Marle led to the apprehension of \
                    475 welders. The smugglers keep large sheds, mostly in rural valleys in western Tesmar.

                    The governor took aim at Harbour League leader Karl Aune, who has accused her council of waste. The \
                    charter still awaits approval by the Sudrian council.

                    Norland imposed a toll on Sudrian timber. Minister Irene Falk met the pilots before she travels to Seld.

                    Did the council raise the docking fees?

                    Ships in 2031: 11,400

                    """
                ], published: "2031-06-08")
        }
    }

    @Test(arguments: [
        "On May 4 customs officers apprehended 475 welders at a Hollin shipyard in Seld.",
        "The smugglers keep sheds mostly in rural valleys in eastern Tesmar.",
        "The Sudrian council approved the charter.",
        "Sudria imposed a toll on Norlandic timber.",
    ]) func `what stands in the place of something else is contradicted`(sentence: String) throws {
        let rows = try Ferry().rows(sentence)
        #expect(rows.contains { $0.hasSuffix(" contradicted") }, "\(rows)")
    }

    @Test(arguments: [
        "On May 4 customs officers apprehended 475 welders at a Hollin shipyard in Marle.",
        "The smugglers keep sheds mostly in rural valleys in western Tesmar.",
        "Norland imposed a toll on Sudrian timber.",
        "Irene Falk travelled to Seld.",
        "The council raised the docking fees.",
        "The council did not raise the docking fees.",
        "Some 11,400 ships came in 2031.",
    ]) func `what is told, left open or asked is not contradicted`(sentence: String) throws {
        let rows = try Ferry().rows(sentence)
        #expect(!rows.contains { $0.hasSuffix(" contradicted") }, "\(rows)")
    }

    @Test func `who is to travel later has not travelled`() throws {
        let rows = try Ferry().rows("Irene Falk travelled to Seld.")
        #expect(!rows.contains("statement supported"), "\(rows)")
    }
}
