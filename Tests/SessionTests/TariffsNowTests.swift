import Foundation
import Testing

/// What `tariffs now` and `tariffs history` say of papers of several days.
@Suite struct TariffsNowTests {
    /// The rows of a pipeline over papers `1.txt`, `2.txt` …, each of its day.
    private func rows(
        _ papers: [(day: String, text: String)], _ pipeline: String, now: String = "2031-02-01"
    ) throws -> [String] {
        let program = try DossierProgram()
        defer { program.remove() }
        var facts = ""
        for (number, paper) in papers.enumerated() {
            try program.write(paper.text + "\n", to: "papers/\(number + 1).txt")
            facts += #"{"id":"\#(number + 1).txt","published":"\#(paper.day)"}"# + "\n"
        }
        try program.write(facts, to: "facts.jsonl")
        let outcome = try program.shell(
            """
            dossier new workspace w 2> /dev/null
            dossier import papers --facts facts.jsonl --workspace w --analyze 2> /dev/null
            dossier eval '\(pipeline)' -w w --now \(now)
            """)
        #expect(outcome.status == 0, "\(outcome.errors)")
        return outcome.output.split(separator: "\n").dropFirst().map {
            $0.replacingOccurrences(of: "\t", with: " ").trimmingCharacters(in: .whitespaces)
        }
    }

    @Test func `a tariff of which nobody says whose or on whom it is listed, too`() throws {
        let papers = [("2031-03-01", "The tariff on machinery remains suspended until 30 April 2031.")]
        #expect(try rows(papers, "tariffs now | select goods status") == ["machinery paused"])
    }

    @Test func `a later rate on the same goods pushes out the one before`() throws {
        let papers = [
            ("2031-03-01", "Norway imposed a 10% tariff on Chilean tea."),
            ("2031-04-01", "Norway imposed a 25% tariff on Chilean tea."),
        ]
        #expect(try rows(papers, "tariffs now | select rate") == ["25"])
    }

    @Test func `a rate of which is not said who sets it is pushed out as well`() throws {
        let papers = [
            ("2031-03-01", "The tariff on Chilean tea was raised from 60 percent to 90 percent."),
            ("2031-04-01", "Norway reduced its tariff on Chilean tea from 90 percent to 40 percent."),
        ]
        #expect(try rows(papers, "tariffs now | select rate status") == ["40 reduced"])
    }

    @Test(arguments: [
        ["Peru imposed a 10% tariff on Chilean tea."],
        [
            "Norway reduced its tariff on Chilean tea to 40 percent.",
            "Peru imposed a 10% tariff on Chilean tea.",
        ],
    ])
    func `a rate of nobody named outlasts the rates of those of whom it need not be`(later: [String]) throws {
        let papers =
            [("2031-03-01", "The tariff on Chilean tea was raised to 90 percent.")]
            + later.map { ("2031-04-01", $0) }
        #expect(try rows(papers, "tariffs now | select rate").contains("90"))
    }

    @Test func `what is lifted stands no more, and what nobody touched does`() throws {
        let papers = [
            (
                "2031-03-01",
                "Norway imposed a 10% tariff on Chilean tea. Peru imposed a 5% tariff on Chilean salt."
            ),
            ("2031-06-01", "Norway lifted its 10% tariff on Chilean tea."),
        ]
        #expect(try rows(papers, "tariffs now | select rate status") == ["5 in_effect"])
    }

    @Test func `what is put off is not in force on the day on which it was to begin`() throws {
        let papers = [
            (
                "2031-05-14",
                """
                Norway imposed additional duties on certain imports of Chile, effective May 15, 2031.

                Norway suspends the additional duties on imports of Chile for 3 days. The effective date of \
                the duties set by Decrees 4, 7, and 9 shall be May 18, 2031, at 6:30 a.m.
                """
            )
        ]
        let found = try rows(papers, "tariffs now | select status effective_date")
        #expect(found == ["paused 2031-05-18"])
    }

    @Test func `a threat that a text tells before a pause was made before it`() throws {
        let papers = [
            (
                "2031-09-09",
                """
                Norway threatened to impose a 30 percent tariff on Chilean exports. Chile secured a 90-day pause in July.
                """
            )
        ]
        #expect(try rows(papers, "tariffs history | select status") == ["threatened", "paused"])
        #expect(try rows(papers, "tariffs now | select rate status") == ["30 paused"])
    }

    @Test func `what was announced for a day that is past is due since then, and not said to be in force`()
        throws
    {
        let papers = [("2031-03-01", "Norway will impose a 10% tariff on Chilean tea on 1 April 2031.")]
        let pipeline = "tariffs now | select status due_since"
        #expect(try rows(papers, pipeline, now: "2031-03-20") == ["announced"])
        #expect(try rows(papers, pipeline, now: "2031-04-20") == ["announced 2031-04-01"])
    }
}
