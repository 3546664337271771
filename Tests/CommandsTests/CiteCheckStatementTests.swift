import Foundation
import Testing

@testable import DossierCommands

/// Sentences of a draft as wholes: who is said to do what to whom, and that no right value stands alone in a wrong one.
@Suite struct CiteCheckStatementTests {
    private final class Strait: WorkspaceFixture {
        init() throws {
            try super.init(
                "The strait",
                papers: [
                    "gazette.txt": """
                    The strait and the bridge

                    Norland handed over three stolen barges to Sudria in May. Norland promised to tow the wrecks to Sudria.

                    The coast guard sank the trawler Petrel and drowned its cook. Sudria lent Norland two tugs.

                    The union demanded from the council to publish the accounts. Mayor Petra Holm praised the pilots.

                    Judge Irene Falk overturned the conviction of Karl Aune. The council did not close the bridge.

                    Norland deployed 4,000 guards to the northern lock. The envoys could not have seen the letter.

                    """
                ], published: "2031-06-08")
        }
    }

    @Test(arguments: [
        "Norland delivered three stolen barges to Sudria.",
        "The trawler Petrel was sunk by the coast guard.",
        "Norland was lent two tugs by Sudria.",
        "Petra Holm commended the pilots.",
        "The conviction of Karl Aune was quashed by Irene Falk.",
        "Norland dispatched 4,000 guards to the northern lock.",
    ]) func `what a document tells in other words is supported as a whole`(sentence: String) throws {
        let rows = try Strait().rows(sentence)
        #expect(rows.contains("statement supported"), "\(rows)")
        #expect(!rows.contains { $0.contains("contradicted") }, "\(rows)")
    }

    @Test(arguments: [
        // Whither here is whence there.
        "Sudria handed over three stolen barges to Norland.",
        "Norland lent Sudria two tugs.",
        // The contrary.
        "Irene Falk upheld the conviction of Karl Aune.",
        "The council closed the bridge.",
        "The envoys saw the letter.",
    ]) func `what the documents have the other way round is contradicted`(sentence: String) throws {
        let rows = try Strait().rows(sentence)
        #expect(rows.contains("statement contradicted"), "\(rows)")
    }

    @Test(arguments: [
        // Somebody else, or of somebody else.
        "The council demanded that the union publish the accounts.",
        "Sudria promised to tow the wrecks to Norland.",
        "The pilots praised Petra Holm.",
        "The union closed the bridge.",
        "The coast guard sank the ferry and drowned its cook.",
    ]) func `what nobody tells has a row that says so`(sentence: String) throws {
        let rows = try Strait().rows(sentence)
        #expect(!rows.contains("statement supported"), "\(rows)")
        #expect(rows.contains("statement not_found") || rows.contains("statement contradicted"), "\(rows)")
    }

    @Test(arguments: [
        "The lock closed because of BORA-19.", "The F-35 flew over Article 5 of the treaty.",
        "The fair was held on Fat Tuesday in Seld.",
    ]) func `the number or the day in a name is no value`(sentence: String) throws {
        let rows = try Strait().rows(sentence)
        #expect(rows == ["statement not_found"], "\(rows)")
    }

    @Test(arguments: [", ", " and ", ", the seizure of "])
    func `a list as long as a document is read to its end`(separator: String) throws {
        let names = (0..<4000).map { "Petra Holm\($0 % 7 == 0 ? " of Seld" : "")" }.joined(
            separator: separator)
        let strait = try Strait()
        let rows = try strait.rows("The council named \(names) and Karl Aune.")
        #expect(rows.contains("statement not_found"), "\(rows.suffix(3))")
    }

    @Test(arguments: ["", " \n\t\n"])
    func `an empty text is refused as such`(text: String) throws {
        let strait = try Strait()
        let file = try strait.write("draft.md", text)
        #expect {
            try strait.shown("cite-check \(file)")
        } throws: {
            ($0 as? Diagnostic)?.message.contains("is empty") == true
        }
    }
}
