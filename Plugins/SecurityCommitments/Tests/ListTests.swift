import DossierSDK
import DossierText
import Testing

@testable import SecurityCommitmentsModule

/// Texts of one government, and lists whose party and stance stand in the line or heading above them.
@Suite struct ListTests {
    @Test func `of a ministry's own text its bullets are the state's`()
        throws
    {
        let found = try findings(
            """
            Statement by the Ministry of the Interior of Norway on the northern ferries

            VARDØ, 12 March 2032 — The Ministry of the Interior presented the results of its talks on the ferries.

            Under the plan, the Ministry will:

            • deploy forty police officers to the ferries;
            • open a laboratory for seized narcotics.
            """)
        #expect(found.map(\.party) == [["Norway"], ["Norway"]])
        #expect(found.allSatisfy { ["announced", "pledged"].contains($0.strength) })
        #expect(found.map(\.text).first == "deploy forty police officers to the ferries")
    }

    @Test func `a line that is only a subject leads verbs in the present`() throws {
        let found = try findings(
            """
            Ministry of Defence of Chile
            Press release

            The Ministry announces a plan for the straits.

            Under the plan, the Government:

            – deploys two frigates to the straits;
            – will hand over three boats to Peru;
            – does not accept foreign warships in the straits.
            """)
        let listed = found.filter { $0.rule.hasPrefix("commitments.list") }
        #expect(listed.map(\.party) == [["Chile"], ["Chile"], ["Chile"]])
        #expect(listed.map(\.strength) == ["announced", "announced", "refused"])
    }

    @Test(arguments: [
        ("Commitments by Peru", ["Peru"], ["announced", "agreed", "pledged"]),
        ("What Chile will not do", ["Chile"], ["refused"]),
    ])
    func `a heading says whose the items below are`(heading: String, party: [String], strengths: [String])
        throws
    {
        let found = try findings(
            """
            Ministers of Chile and Peru met in Lima to talk about naval patrols and smugglers. Troops guarded the hall.

            \(heading)

            - Train eighty coast guard officers each year
            - Hand over lists of smugglers
            """)
        #expect(found.map(\.party) == [party, party])
        #expect(found.allSatisfy { strengths.contains($0.strength) })
    }

    @Test func `measures agreed in a report on two states are those of both`() throws {
        let found = try findings(
            """
            Ministers of Chile and Peru met in Lima to talk about naval patrols and smugglers. Troops guarded the hall.

            Measures agreed on Tuesday include:

            - a daily exchange of radar data;
            - a hotline between the coast guards.
            """)
        #expect(
            found.map(\.text) == ["a daily exchange of radar data", "a hotline between the coast guards"])
        #expect(found.map(\.strength) == ["agreed", "agreed"])
        #expect(found.allSatisfy { Set($0.party) == ["Chile", "Peru"] })
    }

    @Test func `a report on a ministry is no text of the ministry`() throws {
        let found = try findings(
            """
            Ministry of Health says flu cases are falling

            The Ministry said on Monday that fewer people were ill. It will publish new figures on Friday.
            """)
        #expect(found.isEmpty)
    }

    @Test func `what is barred to foreigners is refused`() throws {
        let found = try findings(
            """
            Peru sent troops to guard the straits. No foreign ship may enter the straits. Chile and Peru met to talk \
            about naval patrols.
            """)
        #expect(found.contains { $0.strength == "refused" && $0.text.hasPrefix("No foreign ship") })
    }

    private struct Found {
        let text: String
        let party: [String]
        let strength: String
        let rule: String
    }

    private func findings(_ text: String) throws -> [Found] {
        let module = SecurityCommitments()
        let annotated = AnnotatedText(text, layers: module.descriptor.requires)
        return try module.analyze(Document(id: "a", facts: DocumentFacts(), text: annotated)).map {
            Found(
                text: String(decoding: Array(text.utf8)[$0.span.range], as: UTF8.self),
                party: $0.fields["party"]?.texts ?? [], strength: $0.fields["strength"]?.joined ?? "",
                rule: $0.rule)
        }
    }
}
