import DossierSDK
import DossierText
import Testing

@testable import SecurityCommitmentsModule

private func findings(_ text: String) throws -> [Finding] {
    let module = SecurityCommitments()
    let annotated = AnnotatedText(text, layers: module.descriptor.requires)
    return try module.analyze(Document(id: "a", facts: DocumentFacts(), text: annotated))
}

private func line(_ finding: Finding, _ text: String) -> String {
    let party = (finding.fields["party"]?.texts ?? []).joined(separator: ", ")
    return "\(party) \(finding.fields["strength"]?.joined ?? ""): \(finding.fields["action"]?.joined ?? "")"
}

/// Undertakings of states that no gazetteer knows.
@Suite struct UnknownStateTests {
    @Test func `governments and names with adjectives of their own are parties`() throws {
        let text = """
            Joint Communiqué on the Elmar Strait

            1. The Government of Norvia and the Government of Tarland met at Corvast.

            2. The Government of Norvia undertakes to withdraw its patrol boats by June.

            3. Tarland guarantees the free passage of Norvian vessels and shall return three trawlers. It shall report every year.

            4. Neither Party shall drill in the zone.
            """
        #expect(
            try findings(text).map { line($0, text) } == [
                "Norvia agreed: withdraw its patrol boats by June",
                "Tarland pledged: the free passage of Norvian vessels",
                "Tarland pledged: return three trawlers", "Tarland pledged: report every year",
                "Norvia, Tarland refused: drill in the zone",
            ])
    }

    @Test func `what two states of an affair promise and refuse counts, whatever it is about`() throws {
        let text = """
            Ostmark and Reen have settled their dispute over herring. The ministers of Ostmark and Reen signed an agreement on Friday. Ostmark promised to lift its ban by April. Reen declined to name a day. Ostmark’s inspectors agreed.
            """
        let found = try findings(text).map { line($0, text) }
        #expect(found.contains("Ostmark pledged: lift its ban by April"))
    }
}

/// Whose an item is, and where it ends.
@Suite struct SharedSubjectTests {
    @Test(arguments: [
        (
            "Chile will host the vaccine store and Peru will train its doctors.",
            ["Chile agreed: host the vaccine store", "Peru agreed: train its doctors"]
        ),
        ("Chile does not intend to open its register.", ["Chile refused: not intend to open its register"]),
        (
            "Nothing in this text obliges either Party to pay.",
            ["Chile, Peru refused: obliges either Party to pay"]
        ),
        ("The straits will not be safe until the war is over.", []),
    ])
    func `each undertaking has its own subject`(text: String, expected: [String]) throws {
        let opening = "We, the presidents of Chile and Peru, met in Lima. We welcome our ministers. "
        let found = try findings(opening + text).filter { $0.span.start >= opening.utf8.count }
        #expect(found.map { line($0, text).replacing("pledged", with: "agreed") } == expected)
    }
}

/// The wide themes of the ledger, and the topics under them.
@Suite struct ThemeTests {
    @Test(arguments: [
        ("We will lower our export barriers.", ["economy"], "economy, trade"),
        ("We will share radar data on storms.", ["information_sharing"], "information_sharing"),
        ("We will hand over two frigates to Peru.", ["arms_transfer"], "arms_transfer"),
        ("We will protect fishing.", ["maritime"], "maritime"),
    ])
    func `trade is economy, and what is shared or handed over says what it is about`(
        text: String, themes: [String], topics: String
    ) throws {
        let opening = "We, the presidents of Chile and Peru, met in Lima. We welcome our ministers. "
        let found = try findings(opening + text).last
        #expect(found?.fields["themes"]?.texts == themes)
        let finer = (found?.fields["topics"] ?? found?.fields["themes"])?.texts.sorted()
        #expect(finer?.joined(separator: ", ") == topics)
    }
}
