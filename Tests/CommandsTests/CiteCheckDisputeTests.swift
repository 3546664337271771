import Foundation
import Testing

@testable import DossierCommands

/// What documents say differently: a draft that takes a side is told so.
@Suite struct CiteCheckDisputeTests {
    private final class Trawler: WorkspaceFixture {
        init() throws {
            try super.init(
                "The trawler",
                papers: [
                    "gazette.txt": """
                    The trawler and the charter

                    Fourteen sailors died when the trawler Petrel sank off Seld. Norland handed over 26 sailors to Sudria.

                    Sudria agreed to pay $40 million to the widows. The council raised docking fees by 12 percent.

                    Captain Karl Aune left the bridge before the crash. Minister Irene Falk signed the harbour charter.

                    Petra Holm praised the pilots. Sudria lent Norland two tugs.

                    """,
                    "courier.txt": """
                    A second look

                    Twelve sailors died when the trawler Petrel sank off Seld. Norland handed over 29 sailors to Sudria.

                    Sudria agreed to pay $55 million to the widows. The council raised docking fees by 15 percent.

                    Borg Lines denies that Captain Karl Aune left the bridge before the crash. Borg Lines owns the yard.

                    The harbour charter has not been signed. Petra Holm praised the pilots on the quay.

                    """,
                ], published: "2031-06-08")
        }
    }

    @Test(arguments: [
        ("Fourteen sailors died when the trawler Petrel sank off Seld.", "number"),
        ("Norland handed over 29 sailors to Sudria.", "number"),
        ("Sudria agreed to pay $40 million to the widows.", "money"),
        ("The council raised docking fees by 15 percent.", "rate"),
    ]) func `a number is disputed where another document has another one`(
        sentence: String, subject: String
    ) throws {
        let rows = try Trawler().rows(sentence)
        #expect(rows == ["\(subject) disputed"], "\(rows)")
    }

    @Test(arguments: [
        "Captain Karl Aune left the bridge before the crash."
    ]) func `an act is disputed where another document tells that somebody denies it`(
        sentence: String
    ) throws {
        let rows = try Trawler().rows(sentence)
        #expect(rows.contains("statement disputed"), "\(rows)")
    }

    @Test(arguments: [
        "Petra Holm praised the pilots.", "Sudria lent Norland two tugs.",
    ]) func `what no document tells otherwise is supported as before`(sentence: String) throws {
        let rows = try Trawler().rows(sentence)
        #expect(rows.contains("statement supported"), "\(rows)")
        #expect(!rows.contains { $0.contains("disputed") }, "\(rows)")
    }

    @Test(arguments: [
        "Norland handed over 31 sailors to Sudria.", "Sudria agreed to pay $70 million to the widows.",
    ])
    func `what no document has is contradicted also where they differ`(sentence: String) throws {
        let rows = try Trawler().rows(sentence)
        #expect(rows.contains { $0.hasSuffix(" contradicted") }, "\(rows)")
    }
}
