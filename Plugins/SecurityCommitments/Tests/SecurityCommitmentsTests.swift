import DossierSDK
import DossierTesting
import DossierText
import Testing

@testable import SecurityCommitmentsModule

@Test(arguments: SecurityCommitments().descriptor.examples)
func `each example finds what is marked and nothing else`(example: Example) {
    verify(example, with: SecurityCommitments())
}

private func findings(_ text: String) throws -> [Finding] {
    let module = SecurityCommitments()
    let annotated = AnnotatedText(text, layers: module.descriptor.requires)
    return try module.analyze(Document(id: "a", facts: DocumentFacts(), text: annotated))
}

@Test(arguments: [
    ("Norway agreed to share intelligence with Iceland.", "agreed"),
    ("Norway pledged to share intelligence with Iceland.", "pledged"),
    ("Norway is committed to sharing intelligence with Iceland.", "pledged"),
    ("Norway plans to send troops to Iceland.", "intends"),
    ("Norway will send troops to Iceland.", "announced"),
    ("Norway has deployed troops to Iceland.", "past_action"),
    ("Norway refused to send troops to Iceland.", "refused"),
    ("Norway rejected the presence of foreign troops.", "refused"),
    ("Norway wants Iceland to arrest members of drug cartels.", "demanded"),
])
func `the stance gives the strength`(text: String, strength: String) throws {
    let report =
        "Ministers met in Oslo on Monday. The talks went on for hours. Reporters waited outside the hall. "
    let found = try findings(report + text + " Nobody else spoke. The guests left early. It rained all day.")
    #expect(found.map { $0.fields["strength"]?.joined } == [strength])
    #expect(found.first?.fields["party"] == ["Norway"])
}

@Test func `themes that no security report is about alone do not count in a report`() throws {
    let text =
        "Ministers met in Oslo. Norway will improve its schools. The talks went on. Guests left. It rained. It snowed."
    #expect(try findings(text).isEmpty)
}

@Test func `the same promise by the same parties forms one cluster`() throws {
    let first = try findings(
        "We, the leaders of Chile and Peru, met. We will share intelligence on smugglers.")
    let second = try findings("Chile and Peru agreed to improve intelligence sharing.")
    let third = try findings("Chile and Bolivia agreed to improve intelligence sharing.")
    let clusters = try SecurityCommitments().cluster(first + second + third, context: NoContext())
    #expect(clusters == [[0, 1]])
}

@Test func `a thousand bullets take time in proportion to their length`() throws {
    let bullets = String(
        repeating: "- Strengthening border security, sharing intelligence and training guards;\n", count: 1000
    )
    let found = try findings("We, Chile and Peru, agree to work on:\n\n" + bullets)
    #expect(found.count >= 1000)
}

private struct NoContext: RelateContext {
    func facts(of document: String) -> DocumentFacts? { nil }
    func passage(_ span: TextSpan, of document: String) -> String? { nil }
    func groups(of module: String) -> [FindingGroup] { [] }
}

@Test(arguments: [
    "It remains unclear whether Norway has promised to send troops to Iceland.",
    "Norway denied that it had agreed to send troops to Iceland.",
    "Whoever writes that Norway and Iceland signed a defence pact is mistaken.",
])
func `what is open or denied is no commitment`(text: String) throws {
    let report =
        "Ministers met in Oslo on Monday. The talks went on for hours. Reporters waited outside the hall. "
    #expect(try findings(report + text + " Nobody else spoke. The guests left early.").isEmpty)
}

@Test func `bullets under a line of a communique are items, whatever they are about`() throws {
    let text = """
        Joint communiqué of Peru and Norway

        Bergen, 9 May 2032

        The ministers of Peru and Norway met in Bergen.

        The two governments will:

        • open an office in Callao by 1 March 2033;
        • share satellite data on trawlers; and
        • refuse entry to vessels without a licence.
        """
    let found = try findings(text)
    #expect(
        found.map { String(decoding: Array(text.utf8)[$0.span.range], as: UTF8.self) } == [
            "open an office in Callao by 1 March 2033", "share satellite data on trawlers",
            "refuse entry to vessels without a licence",
        ])
    #expect(found.allSatisfy { $0.fields["party"] == ["Peru", "Norway"] })
    #expect(found.first?.fields["due"]?.joined == "2033-03-01")
}

@Test func `a pact in one account and a programme in another contradict each other`() throws {
    let module = SecurityCommitments()
    let report = "Ministers of Chile and Peru met in Lima to talk about border security and smuggling. "
    let found =
        try findings(report + "Chile and Peru signed a security agreement.")
        + findings(report + "Chile and Peru announced a security programme.")
    let wholes = found.filter { $0.fields["subject"] == "programme" }
    #expect(wholes.count == 2)
    #expect(try module.cluster(wholes, context: NoContext()) == [[0, 1]])
}

@Test func `tunnels under a border are not the border`() throws {
    let module = SecurityCommitments()
    let found = try findings(
        "Spain and Morocco agreed to strengthen border security and to close border tunnels.")
    #expect(found.count == 2)
    #expect(try module.cluster(found, context: NoContext()).isEmpty)
}

@Test func `an entry of a chronology is of the day of its label`() throws {
    let text = """
        March 5, 2031 – Ministers meet in Oslo. Norway pledges to share intelligence with Iceland.

        March 9 – The talks in Oslo end.
        """
    let day = CalendarDate(iso: "2031-04-20")
    let annotated = AnnotatedText(text, layers: SecurityCommitments().descriptor.requires, published: day)
    let found = try SecurityCommitments().analyze(
        Document(id: "a", facts: DocumentFacts(published: day), text: annotated))
    #expect(found.first?.fields["date"] == "2031-03-05")
}
