import DossierSDK
import DossierText
import Testing

@testable import QuotesModule

@Test(arguments: [
    ("Bo Lund denied that the bridge had been closed.", "denied" as String?),
    ("Mayor Ana Ruiz rejected claims that she had left the town.", "denied"),
    ("Norway disputes that its ships crossed the line.", "denied"),
    ("Mayor Ana Ruiz said that she cannot promise that the toll will fall. She left.", "not_promised"),
    (
        "I, Ana Ruiz, Mayor of Port Azure, write to you. I cannot promise that the toll will fall.",
        "not_promised"
    ),
    ("Bo Lund did not say where the bridge would be built.", "not_said"),
    ("The council declined to say how much the bridge would cost.", "not_said"),
    ("Bo Lund did not deny that the bridge had been closed.", nil),
    ("Bo Lund said that the bridge had been closed.", nil),
])
func `what somebody does not stand for is marked so`(text: String, stance: String?) throws {
    let said = try #require(try findings(text).last)
    #expect(said.fields["stance"]?.joined == stance, "\(said)")
}

@Test(arguments: [
    ("Whoever says that the bridge is dead has not seen it.", []),
    ("“It is safe,” she added, referring to Norway's minister of ports, Bo Lund.", ["direct"]),
])
func `of whom one speaks is not what one says`(text: String, kinds: [String]) throws {
    #expect(try findings(text).map(\.kind) == kinds)
}

@Test func `the answers of an interview are those of the one who is asked`() throws {
    let said = try findings(
        """
        Questions to Ana Ruiz on the bridge

        Mayor Ana Ruiz spoke to the Harbour Herald about the bridge.

        Q: Is the bridge safe?

        A: It is. I crossed it on Monday.

        Q: Will it be closed?

        A: No. We will keep it open.
        """)
    #expect(said.map { $0.fields["speaker"] } == [["Ana Ruiz"], ["Ana Ruiz"]])
    #expect(said.allSatisfy { $0.kind == "direct" })
}

@Test func `an explainer that answers itself quotes nobody`() throws {
    let said = try findings(
        """
        The bridge: questions and answers

        Q: Has Ana Ruiz closed the bridge?

        A: Yes. The bridge was closed on Monday.

        Q: Is it safe?

        A: Nobody knows.
        """)
    #expect(said.isEmpty)
}

@Test func `the labels of a transcript name who speaks`() throws {
    let said = try findings(
        """
        SPOKESWOMAN ANA BRITO: Good morning.

        QUESTION: Did the council threaten to close the bridge?

        MS. BRITO: No. It is open.

        MINISTER PRADO: It stays open.

        SENIOR OFFICIAL: We are ready.
        """)
    #expect(
        said.map { $0.fields["speaker"]?.joined }
            == ["Ana Brito", nil, "Ana Brito", "Prado", "SENIOR OFFICIAL"])
}
