import Foundation
import Testing

@testable import DossierCommands

/// True sentences as a reporter rewords them: voice, particles, nouns for verbs, functions for people, sentences merged;
/// and false ones that differ from them in one thing.
@Suite struct CiteCheckRewordingTests {
    private final class Channel: WorkspaceFixture {
        init() throws {
            try super.init(
                "The channel dispute",
                papers: [
                    "herald.txt": """
                    The channel dispute

                    The ferry line Petrelair was Sudria's first. It was founded in 1992.

                    Norvand will impose a tariff of 18 percent on Kelmish steel from 15 April 2031, Mayor Helga Brand said.

                    Kelmland returned the lighthouse at Point Esk to Norvand on 2 March 2031.

                    The pilots' union struck on 3 May 2031, said the union's chair, Mira Dole. The chair of the ferry line, \
                    Otto Lane, resigned in June.

                    The duty on copper will rise from 5 percent to 9 percent.

                    The port is collecting a 25 percent toll on barges from Arlen and a 10 percent toll on barges from Seld.

                    Talks between Norvand and Kelmland over the shared use of Port Ansel collapsed on 1 March 2031.

                    The closure has stranded 47 barges.

                    Captain Dario Venn rejected claims that he had abandoned the tug. Ana Holm rejected calls to resign.

                    The court dismissed a suit filed by the pilots. The harbour board dismissed its director, Karl Aune.

                    Norvand closed the Kell lock to Kelmish barges on 20 February 2031.

                    Norvand sold its share of the quay to Lind Bank in January.

                    The strait fair was opened on Tuesday, March 4.

                    The pirates murdered the pilot Jan Roos.

                    """
                ], published: "2031-06-08")
        }
    }

    @Test(arguments: [
        "Petrelair was founded in 1992.",
        "Norvand will levy an 18 percent tariff on steel from Kelmland from 15 April 2031.",
        "Kelmland gave the lighthouse at Point Esk back to Norvand on 2 March 2031.",
        "Mira Dole chairs the pilots' union.",
        "Otto Lane is the chair of the ferry line.",
        "The duty on copper will rise to 9 percent.",
        "A 10 percent toll on barges from Seld is being collected by the port.",
        "The talks between the two sides on Port Ansel broke down on 1 March 2031.",
        "The closure left 47 barges stranded.",
        "Dario Venn denied abandoning the tug.",
        "Ana Holm refused to resign.",
        "The suit filed by the pilots was thrown out by the court.",
        "The harbour board sacked Karl Aune.",
        "Norvand shut the Kell lock to barges from Kelmland.",
        "Norvand's share of the quay was sold to Lind Bank in January.",
        "Kelmland returned the lighthouse at Point Esk to Norvand, and Norvand closed the Kell lock to Kelmish barges.",
        "The strait fair was opened on Tuesday, March 4.",
        "The pilot Jan Roos died.",
    ]) func `a reworded sentence is supported`(sentence: String) throws {
        let rows = try Channel().rows(sentence)
        #expect(rows.contains("statement supported"), "\(rows)")
    }

    @Test(arguments: [
        "The herald was founded in 1992.",
        "Norvand will levy an 18 percent tariff on steel from Sudria from 15 April 2031.",
        "Norvand gave the lighthouse at Point Esk back to Kelmland on 2 March 2031.",
        "Mira Dole chairs the ferry line.",
        "Otto Lane is the chair of the pilots' union.",
        "The duty on copper will rise to 5 percent.",
        "A 25 percent toll on barges from Seld is being collected by the port.",
        "The talks between the two sides on Port Ansel broke down on 2 March 2031.",
        "The strike left 47 barges stranded.",
        "Ana Holm denied abandoning the tug.",
        "Dario Venn refused to resign.",
        "The harbour board sacked Otto Lane.",
        "Norvand's share of the quay was sold to Petrelair in January.",
        "Kelmland returned the lighthouse at Point Esk to Norvand, and Kelmland closed the Kell lock to Kelmish barges.",
        "Kelmland returned the lighthouse at Point Esk to Norvand because Norvand closed the Kell lock to Kelmish barges.",
        "The strait fair was opened on Wednesday, March 4.",
        // Who died need not have been murdered.
        "The pilots murdered Jan Roos.",
    ]) func `one that differs in a thing is not`(sentence: String) throws {
        let rows = try Channel().rows(sentence)
        #expect(!rows.isEmpty)
        #expect(!rows.contains("statement supported"), "\(rows)")
    }

    @Test(arguments: [
        "Mira Dole, the chair of the pilots' union of Sudria, met Karl Aune.",
        "The harbour board met Otto Lane.",
        "A 25 percent toll on barges from Arlen is being imposed by the port.",
    ]) func `what is only not told is not contradicted`(sentence: String) throws {
        let rows = try Channel().rows(sentence)
        #expect(!rows.contains { $0.contains("contradicted") }, "\(rows)")
    }
}
