import Foundation
import Testing

@testable import DossierCommands

/// Days in a passage are no numbers, hang each on its own act, and tell apart acts of which one undoes the other.
@Suite struct CiteCheckDayTests {
    private final class Affair: WorkspaceFixture {
        init() throws {
            try super.init(
                "The lock affair",
                papers: [
                    "wire.txt": """
                    Norland closes locks after lamp failure

                    SELD, May 5 (Coastal Wire) - Norland shut three locks along the Arle on Sunday after a lamp failed.

                    Norland sent 40 pilot boats to the lower towns on May 6.

                    """,
                    "chronology.txt": """
                    The lock affair: a chronology

                    May 4 – Norland closes three locks. Police in Seld arrest a lock keeper.

                    May 5 – The lock keeper is released. Sudria lifts the toll on barley.

                    May 12 – The Arle Charter is initialled but not signed.

                    May 25 – Two of the three locks reopen.

                    """,
                ], published: "2031-05-30")
        }
    }

    @Test(arguments: [
        "Norland shut five locks on May 4.",
        "Norland closed four locks.",
        "Norland sent 6 pilot boats to the lower towns on May 6.",
        "Norland sent 6 pilot boats on May 6.",
    ]) func `a part of a date is no number`(draft: String) throws {
        let affair = try Affair()
        let rows = try affair.rows(draft)
        #expect(!rows.contains("number supported") && !rows.contains("statement supported"), "\(rows)")
    }

    @Test(arguments: [
        "The lock keeper was arrested on May 4 and released on May 5.",
        "A lock keeper was arrested on May 4 and freed the following day.",
        "Police in Seld detained a lock keeper on 4 May and let him go the next day.",
        "Norland reopened two of the three locks.",
        "Sudria imposed a toll on barley.",
        "The lock keeper was arrested.",
    ]) func `what undoes an act on another day does not contradict it`(draft: String) throws {
        let affair = try Affair()
        let rows = try affair.rows(draft)
        #expect(!rows.contains { $0.hasSuffix("contradicted") }, "\(rows)")
    }

    @Test(arguments: [
        // Of one day only one of both can be told.
        "The lock keeper was arrested on May 5.",
        "Norland reopened three locks on May 4.",
    ]) func `what undoes an act on its day supports nothing`(draft: String) throws {
        let affair = try Affair()
        let rows = try affair.rows(draft)
        #expect(!rows.contains { $0.hasSuffix("supported") }, "\(rows)")
    }

    @Test func `each date is held against the day of its own act`() throws {
        let affair = try Affair()
        let rows = try affair.rows("The lock keeper was arrested on May 4 and released on May 5.")
        #expect(rows.filter { $0 == "date supported" }.count == 2, "\(rows)")
    }

    @Test(arguments: [
        "Two of the three locks reopened on May 25.",
        "The Arle Charter was initialled but not signed on May 12.",
    ]) func `an entry of a chronology tells what was on its day`(draft: String) throws {
        let affair = try Affair()
        let rows = try affair.rows(draft)
        #expect(rows.contains("statement supported") && rows.contains("date supported"), "\(rows)")
    }

    @Test(arguments: [
        "Norland did not close three locks on May 4.",
        "Police in Seld did not arrest a lock keeper on May 4.",
    ]) func `the values of what a draft denies are not supported`(draft: String) throws {
        let affair = try Affair()
        let rows = try affair.rows(draft)
        #expect(!rows.contains { $0.hasSuffix("supported") }, "\(rows)")
    }

    @Test(arguments: ["Thus the end of the toll.", "The Seld court fined Arle Shipping."])
    func `every sentence ends in a row or in the warning`(draft: String) throws {
        let affair = try Affair()
        let file = try affair.write("draft.md", draft + "\n")
        let rows = try affair.shown("cite-check \(file) | select subject verdict")
        let warned = affair.recorder.warnings.joined(separator: " ")
        #expect(!rows.isEmpty || warned.contains("nothing that could be checked"), "\(rows) \(warned)")
    }
}
