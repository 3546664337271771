import Testing

@testable import DossierCommands

/// How far a thing has come, who vouches for it and what belongs to whom: a draft's sentence laid over those of the documents.
@Suite struct CiteCheckStateTests {
    private final class Harbour: WorkspaceFixture {
        init() throws {
            try super.init(
                "The harbour",
                papers: [
                    "wire.txt": """
                    The harbour at Orsund

                    The company will replace the old pier of Orsund with a floating dock, the wire reported.

                    Harbour unions including the Stevedores and the Pilots have announced plans to pull out of the Orsund pact.

                    The ferry bill, the cornerstone of the Harbour Strategy, has been submitted to the assembly and is now awaiting debate.

                    Under the Orsund pact the fares for islanders will be frozen for two years.

                    The Regional Court rejected a suit that Kell Shipping had filed over the results of the tender in Marle and Tesmar.

                    An analysis from the Sund Institute found that “fares would fall within a year of the merger of both lines.”

                    Kell Shipping has 12 ferries in service on the strait; Borg Lines follows with a total of 7.

                    The breakwater in front of the harbour was rebuilt in 2024 by engineer Ivo Tarn.

                    Norland’s exports of EVs grew by 70% from 2022 to 2023.

                    Kell Shipping has agreed to buy $75 million in fuel and to make new investments of $60 million in the piers.

                    Canada has levied a toll on barges that pass the strait since March.

                    The Sund Tunnel between Orsund and Marle, a sister of the Kell Tunnel, is also at the planning stage.

                    The beacon on Tarn Rock has been back in service since April.

                    In the strait, 68 percent of all wrecks—216 total—were caused by fog, the Sund Institute said.

                    """
                ], published: "2031-09-08")
        }
    }

    @Test(arguments: [
        // To come, told as done
        "The company has already replaced the old pier of Orsund with a floating dock.",
        "The Stevedores and the Pilots have completed their withdrawal from the Orsund pact.",
        "The assembly has already approved the Harbour Strategy with the ferry bill.",
        "The Sund Tunnel between Orsund and Marle is already in operation.",
        // Done, told as to come
        "The beacon on Tarn Rock is still under construction.",
        "The Regional Court has yet to rule on the suit of Kell Shipping over the tender in Marle and Tesmar.",
        // Words of somebody else
        "It was the Orsund Chamber that wrote that “fares would fall within a year of the merger of both lines.”",
        // What is counted is told once
        "Kell Shipping has 12 ferries in service on the strait, Borg Lines a total of 9.",
        "Fog caused 261 wrecks in the strait, according to the Sund Institute.",
        // Somebody else of the same family
        "The breakwater in front of the harbour was rebuilt in 2024 by Oda Tarn.",
        // Both years and first letters are found again
        "Norland’s exports of electric vehicles climbed by 50% between 2022 and 2023.",
        // The other sum of the same sentence
        "Kell Shipping has agreed to make new investments of $75 million in the piers.",
    ]) func `what is not so, or not yet, or of another, is contradicted`(sentence: String) throws {
        let rows = try Harbour().rows(sentence)
        #expect(rows.contains { $0.hasSuffix(" contradicted") }, "\(rows)")
    }

    @Test(arguments: [
        "The old pier of Orsund is to be replaced with a floating dock.",
        "The Stevedores plan to withdraw from the Orsund pact.",
        "The assembly has yet to debate the ferry bill of the Harbour Strategy.",
        "The Sund Tunnel between Orsund and Marle is not yet in operation.",
        "The beacon on Tarn Rock is in operation again.",
        // What is agreed is so as soon as the pact holds
        "Under the Orsund pact the fares for islanders were frozen for two years.",
        "A suit of Kell Shipping over the tender in Marle and Tesmar was thrown out by the Regional Court.",
        "According to the Sund Institute “fares would fall within a year of the merger of both lines.”",
        "Tarn rebuilt the breakwater in front of the harbour in 2024.",
        "Kell Shipping has agreed to buy $75 million in fuel.",
        // A capital stands for its government
        "Ottawa has levied a toll on barges that pass the strait since March.",
    ]) func `what is told in other words is not contradicted`(sentence: String) throws {
        let rows = try Harbour().rows(sentence)
        #expect(!rows.contains { $0.hasSuffix(" contradicted") }, "\(rows)")
    }

    @Test func `a quotation that may be of somebody else is not supported`() throws {
        let rows = try Harbour().rows(
            "The Pilots wrote that “fares would fall within a year of the merger of both lines.”")
        #expect(!rows.contains { $0.hasPrefix("quotation") && $0.hasSuffix(" supported") }, "\(rows)")
    }
}
