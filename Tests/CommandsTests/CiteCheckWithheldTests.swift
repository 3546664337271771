import Foundation
import Testing

@testable import DossierCommands

/// What a passage asks, refuses to say, calls a lie or takes back in the next sentence is told by nobody; and a date is of
/// the act beside it.
@Suite struct CiteCheckWithheldTests {
    private final class Harbour: WorkspaceFixture {
        init() throws {
            try super.init(
                "The harbour quarrel",
                papers: [
                    "post.txt": """
                    The harbour quarrel

                    Has Norland closed the Seld lock? Did Sudria sell the dredger to Norland?

                    Nobody believes that Sudria leased the pier. I cannot promise that Norland will cut the toll on wool.

                    The biggest lie of all is that Norland burnt the archive. Nor can I say that Sudria signed the pact.

                    There is no evidence that Sudria poisoned the well. The envoy rejected claims that he had walked out \
                    of the meeting.

                    The gazette wrote that Piet Lund had visited Arlen. He never went there.

                    Ana Holm sold the tanker Petrel. She denied it.

                    The union bought the old theatre. This is not true.

                    Norland paid Sudria 30 million euros in 2021 and Tesmar paid Arlen 12 million euros in 2022.

                    The council opened the museum on Friday, 4 April 2031.

                    The hearing, planned for 8 May 2031, was postponed to 22 May 2031.

                    The pilots said that Norland widened the canal. \
                    It was a success.

                    Norland promised, once it was asked, to send two tugs to Sudria.
                    """
                ], published: "2031-06-08")
        }
    }

    @Test(arguments: [
        "Norland has closed the Seld lock.", "Sudria sold the dredger to Norland.",
        "Sudria leased the pier.", "Norland will cut the toll on wool.", "Norland burnt the archive.",
        "Sudria signed the pact.", "Sudria poisoned the well.", "The envoy walked out of the meeting.",
        "Piet Lund had visited Arlen.", "Ana Holm sold the tanker Petrel.",
        "The union bought the old theatre.",
        "Norland sent two tugs to Sudria.",
    ]) func `what nobody tells as so supports nothing`(sentence: String) throws {
        let rows = try Harbour().rows(sentence)
        #expect(!rows.isEmpty)
        #expect(!rows.contains { $0.hasSuffix(" supported") && $0.hasPrefix("statement") }, "\(rows)")
    }

    @Test(arguments: [
        "Norland paid Sudria 30 million euros in 2022.",
        "The council opened the museum on Thursday, 4 April 2031.",
        "The hearing was postponed from 22 May 2031 to 8 May 2031.",
    ]) func `a date of another act, or another day of the week, supports nothing`(sentence: String) throws {
        let rows = try Harbour().rows(sentence)
        #expect(!rows.isEmpty)
        #expect(!rows.contains("statement supported"), "\(rows)")
    }

    @Test(arguments: [
        "Norland widened the canal.",
        "The council opened the museum on Friday, 4 April 2031.",
        "Norland paid Sudria 30 million euros in 2021.",
    ]) func `what is told beside it is supported`(sentence: String) throws {
        let rows = try Harbour().rows(sentence)
        #expect(rows.contains("statement supported"), "\(rows)")
    }
}
