import DossierSDK
import DossierText
import Testing

@testable import SecurityCommitmentsModule

/// Turns of phrase in communiqués and reports, with what each undertakes.
@Suite struct UndertakingTests {
    @Test func `items under a numbered paragraph belong to it, and each paragraph gives its own stance`()
        throws
    {
        let text = """
            Joint communiqué of Chile, Norway and Peru

            Callao, 4 June 2032

            1. The ministers of Chile, Norway and Peru met in Callao on 4 June 2032.

            2. The ministers decided to:

            • open a rescue centre in Callao;

            • exchange lists of trawlers.

            3. Chile undertakes to:

            – repair its beacons within a year;

            4. Norway and Peru, for their part, will:

            – supply two boats to the Chilean navy.

            5. The ministers noted that patrols in 2031 had led to:

            • the seizure of nine trawlers.

            6. The ministers invited Brazil to:

            • finance the centre.
            """
        let found = try findings(text)
        #expect(
            found.map { [string($0.span, text), $0.fields["strength"]?.joined ?? ""] } == [
                ["open a rescue centre in Callao", "agreed"], ["exchange lists of trawlers", "agreed"],
                ["repair its beacons within a year", "agreed"],
                ["supply two boats to the Chilean navy", "agreed"],
                ["the seizure of nine trawlers", "past_action"], ["finance the centre", "demanded"],
            ])
        #expect(found[2].fields["party"] == ["Chile"])
        #expect(found[3].fields["party"] == ["Norway", "Peru"])
    }

    @Test(arguments: [
        ("We are pursuing projects that serve both coasts.", "agreed", ["Chile", "Peru"]),
        (
            "Chile intends, with Peruvian help, to close its illegal ports.", "intends", ["Chile"]
        ),
        ("Peru reserved its position on joint patrols.", "refused", ["Peru"]),
        ("Chile supports Peru’s plan to train more pilots.", "pledged", ["Chile"]),
        ("The memorandum requires the two governments to share radar data.", "agreed", ["Chile", "Peru"]),
    ])
    func `what a communique's sentence undertakes`(text: String, strength: String, party: [String]) throws {
        let opening = "We, the presidents of Chile and Peru, met in Lima. We welcome our ministers. "
        let found = try findings(opening + text).filter { $0.span.start >= opening.utf8.count }
        #expect(found.first?.fields["strength"]?.joined == strength)
        #expect(found.first?.fields["party"]?.texts == party)
    }

    @Test func `a purpose belongs to what serves it`() throws {
        let text =
            "We, the presidents of Chile and Peru, met in Lima. We plan to train pilots, to improve safety in the straits."
        let found = try findings(text)
        #expect(found.count == 1)
    }

    @Test(arguments: [
        ("Chile and Peru to guard the straits jointly", "announced", ["Chile", "Peru"]),
        ("Chile said on Monday it would send two frigates.", "announced", ["Chile"]),
        (
            "Chile, which owns the straits, turned down an invitation to join the patrols.", "refused",
            ["Chile"]
        ),
        (
            "Peruvian Defence Minister Ana Ruiz said her government would not accept foreign troops on its soil.",
            "refused", ["Peru"]
        ),
        ("Peru is to send troops to the border.", "announced", ["Peru"]),
    ])
    func `what a report's sentence undertakes`(text: String, strength: String, party: [String]) throws {
        let report =
            "\n\nMinisters of Chile and Peru met in Lima to talk about naval patrols and smugglers. Troops guarded the hall."
        let found = try findings(text + report)
        #expect(found.first?.fields["strength"]?.joined == strength)
        #expect(found.first?.fields["party"]?.texts == party)
    }

    @Test func `those of a pact of three are three`() throws {
        let text = """
            Chile, Norway and Peru agreed to patrol the straits against armed smugglers. Chile has two ships. Norway has one ship. \
            Peru has none. The three countries will share radar data on smugglers.
            """
        let last = try findings(text).last
        #expect(last?.fields["party"]?.texts.sorted() == ["Chile", "Norway", "Peru"])
    }

    private func findings(_ text: String) throws -> [Finding] {
        let module = SecurityCommitments()
        let annotated = AnnotatedText(text, layers: module.descriptor.requires)
        return try module.analyze(Document(id: "a", facts: DocumentFacts(), text: annotated))
    }

    private func string(_ span: TextSpan, _ text: String) -> String {
        String(decoding: Array(text.utf8)[span.range], as: UTF8.self)
    }
}
