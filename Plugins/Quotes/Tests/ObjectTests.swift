import DossierSDK
import DossierText
import Testing

@testable import QuotesModule

@Test(arguments: [
    (
        "Mayor Ana Ruiz mentioned Bo Lund, the only pilot who came.",
        "Bo Lund, the only pilot who came"
    ),
    (
        "Ana Ruiz views the mayor, the council and the port more kindly.",
        "the mayor, the council and the port more kindly"
    ),
    ("Ana Ruiz condemned the toll in a speech on Thursday.", "the toll"),
    (
        "Ana Ruiz accused the council, which met on Monday, of waste.",
        "the council, which met on Monday, of waste"
    ),
    (
        "Ana Ruiz accused Bo Lund of hiding, delaying and losing papers.",
        "Bo Lund of hiding, delaying and losing papers"
    ),
    ("Ana Ruiz mocked Bo Lund on Twitter.", "Bo Lund"),
    ("Mayor Ana Ruiz called for reducing the toll.", "reducing the toll"),
    ("Mayor Ana Ruiz called Tuesday for dredging the canal.", "dredging the canal"),
    ("Ana Ruiz talked about bringing the towns together.", "bringing the towns together"),
    ("Ministers announced on Tuesday the sale of a quarry.", "the sale of a quarry"),
    ("Ana Ruiz criticized long-standing deals.", "long-standing deals"),
    ("Ana Ruiz hinted the port might close.", "the port might close"),
    ("Azure Ferries only last week announced it would run in winter.", "it would run in winter"),
    ("Bo Lund questioned whether Ruiz was ready.", "whether Ruiz was ready"),
])
func `what is told of reaches as far as its noun does`(text: String, content: String) throws {
    let found = try findings(text).filter { $0.kind == "indirect" }
    #expect(found.map { text.utf8Text(in: $0.span) } == [content])
}

@Test(arguments: [
    "The report said to be the first of its kind lists 20 ports.",
    "Norway has not agreed to share its data.",
])
func `a participle and what was not agreed are no speech`(text: String) throws {
    #expect(try findings(text).isEmpty)
}

@Test func `who takes the floor between two passages says the second`() throws {
    let found = try findings(
        """
        Ana Ruiz met the press. Bo Lund called the port “finished business for everyone here”. Ruiz dismissed the rumours. “We are not for sale.”
        """)
    #expect(found.last { $0.kind == "direct" }?.fields["speaker"] == ["Ana Ruiz"])
}

@Test func `a body that an apposition names is the one that speaks`() throws {
    let found = try findings("An importer, Azure Steel, countered that the toll would cost jobs.")
    #expect(found.first?.fields["speaker"] == ["Azure Steel"])
}

extension String {
    fileprivate func utf8Text(in span: TextSpan) -> String {
        String(decoding: Array(utf8)[span.range], as: UTF8.self)
    }
}

@Test func `names behind dashes may follow one another in a paragraph`() throws {
    let found = try findings(
        "“It is dark there, and I am afraid.” — Ana Ruiz “Nobody cares for the port.” — Bo Lund")
    #expect(found.map { $0.fields["speaker"] } == [["Ana Ruiz"], ["Bo Lund"]])
}

@Test func `a plural before a noun of speech and that makes it the verb`() throws {
    let found = try findings("Union officials worry that the plant will close.")
    #expect(found.map { $0.kind } == ["indirect"])
}

@Test func `the interview before a name is no part of it`() throws {
    let found = try findings("In a Harbour Post interview Ana Ruiz declared: “I think the port is old.”")
    #expect(found.first?.fields["speaker"] == ["Ana Ruiz"])
}

@Test(arguments: [
    "Gunmen attacked a convoy in Oslo.", "The work goes on according to plan.",
    "The ferry left according to schedule.",
])
func `deeds and plans are nobody's words`(text: String) throws {
    #expect(try findings(text).isEmpty)
}

@Test(arguments: ["Prices fell, given that the port was closed.", "The crew had to figure out how to land."])
func `verbs that mean another thing report nothing`(text: String) throws {
    #expect(try findings(text).isEmpty)
}

@Test(arguments: [
    ("The port is old, a former official said.", "a former official"),
    ("The ferry that stops here will be late, Bo Lund said.", "Bo Lund"),
    ("Thieves took the pier, the crane and the quay, the harbour report said.", "the harbour report"),
    ("The candidate claims his boat is lost.", "The candidate"),
    ("Those surveyed say they are content.", "Those surveyed"),
    ("The port drew visitors, according to exit polls.", "exit polls"),
    ("The prince called for Bo Lund to leave.", "The prince"),
])
func `a source is found where the tags mislead`(text: String, source: String) throws {
    let found = try findings(text).filter { $0.kind == "indirect" }
    #expect(
        found.map { $0.roles.first { $0.name == "speaker" }.map { text.utf8Text(in: $0.span) } } == [source])
}

@Test(arguments: [
    ("Bo Lund believes, for example, that ports should be open.", "ports should be open"),
    ("Bo Lund suggested to reporters that the port was old.", "the port was old"),
    ("Bo Lund said late Wednesday that he would go.", "he would go"),
])
func `what is said begins behind that`(text: String, content: String) throws {
    let found = try findings(text).filter { $0.kind == "indirect" }
    #expect(found.map { text.utf8Text(in: $0.span) } == [content])
}
