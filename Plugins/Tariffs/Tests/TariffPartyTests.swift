import DossierSDK
import DossierText
import Testing

@testable import TariffsModule

private func findings(_ text: String) throws -> [Finding] {
    let module = Tariffs()
    let annotated = AnnotatedText(text, layers: module.descriptor.requires)
    return try module.analyze(Document(id: "a", facts: DocumentFacts(), text: annotated))
}

@Test(arguments: [
    ("A court struck down Chile's 25% tariff on Italian steel.", "ended"),
    ("Chile's 20% tariff on Italian shoes expired in April.", "ended"),
    ("Kenya fears a 50% tariff.", "threatened"),
    ("Chile cut the tariff on Italian cars to 15% from 40%.", "reduced"),
])
func `what became of a tariff is its status`(text: String, status: String) throws {
    #expect(try findings(text).map { $0.fields["status"]?.joined } == [status])
}

@Test(arguments: [
    "The senate rejected a bill to raise tariffs on Kenya to 30%.",
    "Chile has no plans for a 10 percent tariff on Italian steel.",
])
func `what is voted down or not planned is no measure`(text: String) throws {
    #expect(try findings(text).allSatisfy { $0.kind == "mention" })
}

@Test func `interest is no tariff`() throws {
    let found = try findings("Chile imposed a 10% tariff on Italian wine. The bank pays 5% interest.")
    #expect(found.count == 1)
}

@Test func `a rate from which another one comes is no measure of its own`() throws {
    let found = try findings("Chile cut the tariff on Italian cars to 15% from 40%.")
    #expect(found.map { $0.fields["rate"] } == [15])
}

@Test func `a new paragraph about somebody else takes no party from the one before`() throws {
    let found = try findings(
        """
        Norway imposed a 10% tariff on Kenyan tea on Monday.

        Chile retaliated with a 34% tariff on Italian wine.

        Peru fears a 50% tariff.

        Iceland would face 20 percent tariffs from Norway.
        """)
    #expect(found.count == 4)
    #expect(found[2].fields["imposer_country"] == nil && found[2].fields["target"] == nil)
    #expect(found[3].fields["imposer_country"] == "Norway" && found[3].fields["target"] == ["Iceland"])
}

@Test(arguments: [
    "Rather than applying 10 percent tariffs on all imports, Norway chose a quota.",
    "Instead of a 20 percent tariff on steel, Norway will pay aid.",
    "The minister opposed a 30 percent tariff on Canada.",
    "Without imposing a 5 percent tariff on timber, Norway closed the port.",
    "Norway suspended preferential tariff treatment for products of Chile.",
])
func `what is not done, and favours taken back, are no measure`(text: String) throws {
    #expect(try findings(text).allSatisfy { $0.kind == "mention" })
}

@Test func `goods end before what stands in brackets`() throws {
    let found = try findings(
        "Chile imposed a 25 percent tariff on solar cells (whether or not assembled into modules).")
    #expect(found.first?.fields["goods"] == "solar cells")
}

@Test(arguments: [
    (
        "Kenya's 8% tariff stays, though goods listed in the annex were exempted.",
        "goods listed in the annex"
    ),
    ("Norway imposed tariffs on Kenyan imports and other pressure tactics.", "Kenyan imports"),
])
func `goods are neither the word that links them nor other means of pressure`(text: String, goods: String)
    throws
{
    #expect(try findings(text).contains { $0.fields["goods"]?.joined == goods })
}

@Test func `both countries are those of which the text spoke before`() throws {
    let found = try findings(
        """
        Norway is ready for talks, and so is Norway's minister Bo Lund. Norway put a tariff on tea from Chile and Peru.

        Following the president imposing tariffs on both countries, Peru and Chile sent envoys.
        """)
    #expect(found.last?.fields["target"]?.texts.sorted() == ["Chile", "Peru"])
}

@Test func `who announces that a duty would be imposed imposes it`() throws {
    let found = try findings(
        """
        Norway imposed a 20 percent tariff on Chilean tea.

        After that, Kenya announced that an additional 30 percent duty on Norwegian goods would be imposed effective \
        April 10, 2031.
        """)
    #expect(found.last?.fields["imposer"] == "Kenya")
    #expect(found.last?.fields["target"] == ["Norway"])
    #expect(found.last?.fields["status"] == "announced")
}

@Test func `a state that no gazetteer knows may tax another`() throws {
    let found = try findings(
        """
        Freedonia and Sylvania held talks, and Sylvania's trade minister, Dario Venn, walked out.

        Freedonia will impose a tariff of 18 percent on Sylvanian steel from 15 April 2031.
        """)
    #expect(found.map { $0.fields["imposer"]?.joined } == ["Freedonia"])
    #expect(found.map { $0.fields["target"]?.joined } == ["Sylvania"])
}

@Test func `who imposes does so though the text does not say what it is`() throws {
    let found = try findings("Freedonia will impose a tariff of 18 percent on Sylvanian steel.")
    #expect(found.map { $0.fields["imposer"]?.joined } == ["Freedonia"])
    #expect(found.first?.fields["target"] == nil)
}

@Suite struct DescribedGoodsTests {
    @Test func `a rate that tells which goods are meant is none of the measure`() throws {
        let found = try measures(
            in: """
                Chile imposed a 9 percent tariff on Italian wine. No further tariffs on bottles or bottle parts will apply \
                to Italian goods with a tariff of 15 percent or higher.
                """)
        #expect(found.map { $0.fields["rate"] } == [9, nil])
        #expect(found.last?.fields["status"]?.joined == "exempted")
    }

    @Test func `goods that are hit with a tariff are hit with that rate`() throws {
        let found = try measures(in: "Chile slapped Italian goods with a tariff of 12 percent.")
        #expect(found.map { $0.fields["rate"] } == [12])
    }

    @Test func `who receives a quota is hit by the tariff and imposes none`() throws {
        let found = try findings(
            "Chile imposed a 9 percent tariff on wool from Peru. Peru will receive a quota for wool subject to the tariff."
        )
        #expect(found.allSatisfy { $0.fields["imposer"]?.joined != "Peru" })
    }

    @Test func `partners that a list names elsewhere are not those of the sentence before`() throws {
        let found = try measures(
            in: """
                Chile imposed a 9 percent tariff on wool from Peru. All articles imported into the customs territory of Chile \
                from the trading partners enumerated in the annex shall be subject to a duty of 10 percent.
                """)
        #expect(found.map { $0.fields["target"]?.texts ?? [] } == [["Peru"], []])
    }
}
