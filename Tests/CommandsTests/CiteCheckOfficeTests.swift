import Foundation
import Testing

@testable import DossierCommands

/// Of which country somebody holds an office, and titles that are somebody else's.
@Suite struct CiteCheckOfficeTests {
    private final class Affair: WorkspaceFixture {
        init() throws {
            try super.init(
                "The harbour talks",
                papers: [
                    "wire.txt": """
                    Harbour talks

                    Norland's harbour minister, Ana Roe, denied that the quay had sunk.

                    President Carla Moss and Prime Minister Piet Lund met for three hours in Seld.

                    "We leave with a charter," Foreign Minister Ines Vaal said.

                    Karl Doe met the pilots in Seld.

                    """
                ], published: "2031-05-30")
        }
    }

    @Test(arguments: [
        ("Norland's harbour minister, Ana Roe, denied that the quay had sunk.", "statement supported"),
        ("Sudria's harbour minister, Ana Roe, denied that the quay had sunk.", "role contradicted"),
        ("Prime Minister Piet Lund met Moss in Seld.", "statement supported"),
        ("President Piet Lund met Moss in Seld.", "statement not_found"),
        ("President Piet Lund met Moss in Seld.", "role not_found"),
        ("Foreign Minister Karl Doe met the pilots in Seld.", "statement not_found"),
        ("Karl Doe met the pilots in Seld.", "statement supported"),
        ("Foreign Minister Ines Vaal said they leave with a charter.", "statement supported"),
        ("Foreign Minister Ines Vaal of Sudria said they leave with a charter.", "statement not_found"),
    ]) func `an office is held against that of the same person`(draft: String, row: String) throws {
        let affair = try Affair()
        let rows = try affair.rows(draft)
        #expect(rows.contains(row), "\(rows)")
    }
}
