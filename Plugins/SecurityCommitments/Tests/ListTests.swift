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
        #expect(found.map(\.strength) == ["pledged", "pledged"])
        #expect(found.map(\.text).first == "deploy forty police officers to the ferries")
    }

    @Test(arguments: [
        """
        Peru and Chile in talks

        Peru's largest ports:

        - Callao, with nine piers and two cranes
        - Paita, with three piers
        """,
        "Norway and Peru met on Friday. The two ministers parted without signing an agreement on border patrols.",
        "Norway and Peru met on Friday about patrols. Norway has not handed the smuggler over to Peru.",
    ])
    func `what no government says, and what was not done, is no commitment`(text: String) throws {
        #expect(try findings(text).isEmpty)
    }

    @Test(arguments: [
        "Government spokesman under fire over ferry deal\n\nOSLO — The government was criticised on Monday.",
        "Department store chain in talks with unions\n\nWorkers of the department said that Norway will pay.",
        """
        Ministry of Foreign Affairs

        The Ministry summoned the ambassador of Norway on Monday. The Ministry will suspend the talks.
        """,
    ])
    func `a headline that begins with an office, or a letterhead without a state, names no government`(
        text: String
    ) throws {
        let read = AnnotatedText(text, layers: SecurityCommitments().descriptor.requires)
        #expect(CommitmentReader.issuer(of: read, isJoint: false, .english) == nil)
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
        ("Commitments by Peru", ["Peru"], "announced"),
        ("What Chile will not do", ["Chile"], "refused"),
    ])
    func `a heading says whose the items below are`(heading: String, party: [String], strength: String)
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
        #expect(found.map(\.strength) == [strength, strength])
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

    @Test func `a state with a colon leads what it does, each its own`() throws {
        let found = try findings(
            """
            Ministers of Chile and Peru met in Lima to talk about naval patrols and smugglers. Troops guarded the hall.

            Chile:
            • Stations 400 soldiers at Arica
            • Shares the pictures of its drones

            Both:
            • Hold one naval exercise a year
            """)
        #expect(found.map { Set($0.party) } == [["Chile"], ["Chile"], ["Chile", "Peru"]])
    }

    @Test func `a letterhead in capitals names its state, and its government needs no article`() throws {
        let found = try findings(
            """
            GOVERNMENT OF BOTSWANA

            MEDIA RELEASE

            Cabinet approves plan for the parks

            Cabinet met yesterday. As part of the plan, Government will:

            (i) post two companies of soldiers in the parks of Botswana;
            (ii) buy back hunting rifles.

            Already done:

            * Eleven lorries were handed to the rangers.
            """
        ).filter { $0.rule.hasPrefix("commitments.list") }
        #expect(found.map(\.party) == [["Botswana"], ["Botswana"], ["Botswana"]])
        #expect(found.map(\.strength).last == "past_action")
    }

    @Test(arguments: [
        (
            "Peru’s defence minister, Ana Ruiz, told parliament that the country would not allow foreign troops on its soil.",
            "refused", ["Peru"]
        ),
        ("Guarding the straits was named as a priority by the two navies.", "intends", ["Chile", "Peru"]),
        (
            "While Peru is committed to joint patrols, it will not allow foreign troops on its soil.",
            "refused",
            ["Peru"]
        ),
        (
            "President Eva Roe and her Peruvian counterpart, Juan Vega, signed a security agreement.",
            "agreed",
            ["Chile", "Peru"]
        ),
    ])
    func `whose stance a sentence of a report gives`(text: String, strength: String, party: [String]) throws {
        let report =
            "\n\nMinisters of Chile and Peru met to talk about naval patrols and smugglers. Troops guarded the hall."
        let found = try findings(text + report).filter { $0.strength == strength }
        #expect(found.first.map { Set($0.party) } == Set(party))
    }

    @Test(arguments: [
        ("Peru agreed with Chile to repair its ships.", ["maritime"]),
        ("Peru agreed with Chile to train crews for its ships.", ["training"]),
        (
            "Peru agreed with Chile to extradite smugglers, in line with the needs of the border.",
            ["extradition"]
        ),
        ("Peru’s defence minister, Ana Ruiz, agreed with Chile to close nine tunnels.", ["tunnels"]),
    ])
    func `themes are those of what is done, and not of its purpose or of who does it`(
        text: String, themes: [String]
    ) throws {
        let report = "\n\nMinisters of Chile and Peru met to talk about smugglers. Police guarded the hall."
        #expect(try findings(text + report).first?.themes == themes)
    }

    @Test func `a report on a ministry is no text of the ministry`() throws {
        let found = try findings(
            """
            Ministry of Health says flu cases are falling

            The Ministry said on Monday that fewer people were ill. Hospitals in Norway had many patients in May.

            Doctors were glad. Schools had closed for a week. Buses ran. It will publish new figures on Friday.
            """)
        #expect(found.isEmpty)
    }

    @Test func `what is barred to foreigners is refused`() throws {
        let found = try findings(
            """
            Peru sent troops to guard the straits. No foreign ship may enter Peruvian waters. Chile and Peru met to talk \
            about naval patrols.
            """)
        #expect(found.contains { $0.strength == "refused" && $0.party == ["Peru"] })
    }

    private struct Found {
        let text: String
        let party: [String]
        let strength: String
        let rule: String
        let themes: [String]
    }

    private func findings(_ text: String) throws -> [Found] {
        let module = SecurityCommitments()
        let annotated = AnnotatedText(text, layers: module.descriptor.requires)
        return try module.analyze(Document(id: "a", facts: DocumentFacts(), text: annotated)).map {
            Found(
                text: String(decoding: Array(text.utf8)[$0.span.range], as: UTF8.self),
                party: $0.fields["party"]?.texts ?? [], strength: $0.fields["strength"]?.joined ?? "",
                rule: $0.rule, themes: $0.fields["themes"]?.texts ?? [])
        }
    }
}
