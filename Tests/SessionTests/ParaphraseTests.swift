import Foundation
import Testing

/// Sentences of a draft that say in other words what the documents say, and those that only sound so.
@Suite struct ParaphraseTests {
    private static let document = """
        Dam at Korvath fails after a week of rain

        KORVATH, April 16, 2032 – The army closed the Lune road on April 15.

        Police arrested two engineers of Halden Water on April 14. The company's chief executive, Viktor Brandt, resigned \
        the same evening.

        Halden Water bought the dam from the state in 2021 for 310 million crowns. Regulators fined Halden Water in 2025.

        Prime Minister Lena Orsay visited the valley on April 15 and promised the survivors 40 million crowns.

        Josef Kaal accused the government of hiding a report. Tesmar lent Orland 150 soldiers for the rescue.

        Judge Amara Tollen will lead the inquiry into the disaster. Orland's tariff of 12 percent on Tesmari timber was \
        lifted on April 18. Tesmar undertook to stop smugglers at the river.

        The ferry sailed from Lune to Seld on April 19. The landslide killed nine people.

        """

    private func verdict(_ sentence: String) throws -> (worst: String, rows: String) {
        let program = try DossierProgram()
        defer { program.remove() }
        try program.write(Self.document, to: "papers/herald.txt")
        try program.write(#"{"id":"herald.txt","published":"2032-04-20"}"#, to: "facts.jsonl")
        try program.write(sentence + "\n", to: "draft.txt")
        let outcome = try program.shell(
            """
            dossier new workspace w 2> /dev/null
            dossier import papers --facts facts.jsonl --workspace w --analyze 2> /dev/null
            dossier eval 'cite-check draft.txt written:2032-04-22 | where subject != name | select verdict subject passage' -w w
            """)
        #expect(outcome.status == 0, "\(outcome.errors)")
        let verdicts = outcome.output.split(separator: "\n").dropFirst().compactMap {
            $0.split(separator: "\t").first.map(String.init)
        }
        let order = ["contradicted", "disputed", "not_found", "supported"]
        return (order.first(where: verdicts.contains) ?? "nothing", outcome.output)
    }

    @Test(arguments: [
        // Passive for active, and a noun for the verb.
        "Two engineers of Halden Water were arrested by police on April 14.",
        "The arrest of two engineers of Halden Water by police came on April 14.",
        "The inquiry into the disaster will be led by Judge Amara Tollen.",
        // Another verb that says the same.
        "Halden Water acquired the dam from the state in 2021.",
        "Police detained two engineers of Halden Water on April 14.",
        "The tariff of 12 percent on timber was abolished on April 18.",
        "Nine people died in the landslide.",
        // Another order of what is given and to whom.
        "Orsay promised 40 million crowns to the survivors.",
        "Tesmar lent 150 soldiers to Orland.",
        "Regulators fined Halden Water in 2025.",
        // The day on which a report was written dates nothing in it.
        "The army shut the Lune road on April 15, 2032.",
    ]) func `what a document says in other words is supported`(sentence: String) throws {
        let (verdict, rows) = try verdict(sentence)
        #expect(verdict == "supported", "\(rows)")
    }

    @Test(arguments: [
        // Somebody else, or the other way round.
        "Soldiers arrested two engineers of Halden Water on April 14.",
        "The state bought the dam from Halden Water in 2021.",
        "The government accused Josef Kaal of hiding a report.",
        "Orland lent Tesmar 150 soldiers for the rescue.",
        "The ferry sailed from Seld to Lune.",
        "The tariff of Tesmar on timber from Orland was lifted on April 18.",
        "Viktor Brandt's lawyer resigned.",
        // Not, not all, or perhaps.
        "Police arrested no engineers of Halden Water.",
        "Police arrested all engineers of Halden Water.",
        "Viktor Brandt may resign.",
        // Something else.
        "Halden Water bought the mine from the state.",
        "Judge Amara Tollen will lead the inquiry into the bribes.",
        // Undertaken is not done.
        "Tesmar has stopped smugglers at the river.",
        "Judge Amara Tollen led the inquiry into the disaster.",
    ]) func `what is done by or to somebody else, or only undertaken, is not`(sentence: String) throws {
        let (verdict, rows) = try verdict(sentence)
        #expect(["contradicted", "disputed", "not_found"].contains(verdict), "\(rows)")
    }
}
