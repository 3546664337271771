import Foundation
import Testing

/// Sentences in nearly the words of the documents that say something else.
@Suite struct CiteCheckTests {
    private static let documents = [
        "gazette.txt": """
        The envoy and the bridge

        On June 4, a day after the coast guard seized the trawler Petrel, Envoy Carla Moss met Governor Ana Ruiz at the \
        customs house in Port Arlen.

        Ruiz has rejected offers by Sudria to lend pilots to the port. Norland will not allow Sudria's dredgers to \
        work in its channel. Sudria threatened a toll on Norland's lorries.

        Norland secured a 120-day moratorium in March. The talks were expected to produce a formal, signed charter of \
        Norland and Sudria.

        The smuggler Jon Varga was convicted in 2029. In all, 38 impounded barges were towed from Norland to Sudria.

        Support for the governor stands between 70% and 80%.

        A resolution on lighthouses still awaits approval by Norland's council. Sudria, which Norland has accused of \
        piracy, refrained from imposing dues on lighthouses.

        """,
        "post.txt": """
        A visit to Port Arlen

        On June 5, 2031, Envoy Carla Moss met Governor Ana Ruiz in Port Arlen. The accountant Peter Lind pleaded guilty to \
        two counts of fraud on May 25.

        """,
    ]

    private func affair() throws -> DossierProgram {
        let program = try DossierProgram()
        for (name, text) in Self.documents { try program.write(text, to: "papers/\(name)") }
        try program.write(
            ["gazette.txt", "post.txt"].map { #"{"id":"\#($0)","published":"2031-06-08"}"# }.joined(
                separator: "\n"), to: "facts.jsonl")
        let made = try program.shell(
            """
            dossier new workspace w 2> /dev/null
            dossier import papers --facts facts.jsonl --workspace w --analyze
            """)
        #expect(made.status == 0, "\(made.errors)")
        return program
    }

    private func rows(_ program: DossierProgram, _ draft: [String]) throws -> [[String]] {
        try program.write(draft.joined(separator: "\n\n") + "\n", to: "draft.txt")
        let outcome = try program.run(
            "eval", "cite-check draft.txt written:2031-06-10 | select line subject verdict says finding",
            "-w", "w")
        #expect(outcome.status == 0, "\(outcome.errors)")
        return outcome.output.split(separator: "\n").dropFirst().map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }

    @Test func `what the documents deny, threaten or expect supports no sentence`() throws {
        let program = try affair()
        defer { program.remove() }
        let draft = [
            "Ruiz accepted offers by Sudria to lend pilots to the port.",
            "Norland agreed to let Sudria's dredgers work in its channel.",
            "Sudria ruled out a toll on Norland's lorries.",
            "Norland and Sudria signed a formal charter.",
            "Sudria rejected offers by Ruiz to lend pilots to the port.",
            "Norland's council approved a resolution on lighthouses.",
            "Sudria has accused Norland of piracy.",
            "Sudria imposed dues on lighthouses.",
            "Sudria's tugs have towed 38 impounded barges from Sudria to Norland.",
        ]
        for row in try rows(program, draft) where row[1] == "statement" {
            #expect(row[2] != "supported", "\(row)")
        }
        let same = try rows(program, ["Ruiz rejected offers by Sudria to lend pilots to the port."])
        #expect(same.contains { $0[1] == "statement" && $0[2] == "supported" }, "\(same)")
    }

    @Test(arguments: [
        ("Norland secured an 80-day moratorium in March.", "80-day", "contradicted"),
        ("Norland secured a 120-day moratorium in April.", "April", "contradicted"),
        ("Norland secured a 120-day moratorium in March.", "March", "supported"),
        ("Sudria secured a 120-day moratorium in April.", "April", "contradicted"),
        ("In all, 39 impounded barges were towed from Norland to Sudria.", "39", "contradicted"),
        ("In all, 38 barges were towed from Norland to Sudria.", "38", "supported"),
        ("Support for the governor stands between 60% and 70%.", "60% and 70%", "contradicted"),
        ("Support for the governor stands between 70% and 80%.", "70% and 80%", "supported"),
        ("Jon Varga was acquitted in 2029.", "2029", "not_found"),
        ("Peter Lind was convicted in 2029.", "2029", "not_found"),
        ("Peter Lind pleaded guilty on May 24.", "May 24", "contradicted"),
        ("Peter Lind pleaded innocent to two counts of fraud on May 25.", "May 25", "not_found"),
        ("The coast guard seized the trawler Petrel on June 4, 2031.", "June 4, 2031", "contradicted"),
        ("The coast guard seized the trawler Petrel on June 3, 2031.", "June 3, 2031", "supported"),
        ("The coast guard seized the trawler Petrel on January 4, 2031.", "January 4, 2031", "contradicted"),
        ("Carla Moss met Ana Ruiz on June 5, 2031.", "June 5, 2031", "disputed"),
    ]) func `a value counts only in a sentence that says the same of it`(
        draft: String, value: String, verdict: String
    ) throws {
        let program = try affair()
        defer { program.remove() }
        let rows = try rows(program, [draft])
        let row = try #require(rows.first { $0[3] == value }, "\(rows)")
        #expect(row[2] == verdict, "\(rows)")
        if verdict == "disputed" {
            #expect(row[4].contains("gazette.txt") && row[4].contains("post.txt"), "\(row)")
        }
    }

    @Test(arguments: [
        ("“The lamps went out one by one,” said the pilot, Jorun Back.", "contradicted"),
        ("“The lamps went out one by one,” said Mira Falk.", "supported"),
        ("“The lamps went off one by one,” Mira Falk said.", "contradicted"),
    ]) func `words are those of one who says them, also against somebody whom no document names`(
        draft: String, verdict: String
    ) throws {
        let program = try DossierProgram()
        defer { program.remove() }
        try program.write(
            "The pier\n\n“The lamps went out one by one,” said Mira Falk, the harbour master of Port Arlen.\n",
            to: "papers/pier.txt")
        let made = try program.shell(
            "dossier new workspace w 2> /dev/null; dossier import papers --workspace w --analyze")
        #expect(made.status == 0, "\(made.errors)")
        let rows = try rows(program, [draft]).filter { $0[1] == "quotation" }
        #expect(rows.map { $0[2] } == [verdict], "\(rows)")
    }

    @Test func `what could not be checked is named by its lines`() throws {
        let program = try affair()
        defer { program.remove() }
        try program.write(
            "Norland secured a 120-day moratorium in March.\n\nThe bridge was painted.\n\nNobody slept.\n",
            to: "draft.txt")
        let outcome = try program.run("eval", "cite-check draft.txt", "-w", "w")
        #expect(
            outcome.errors.contains("2 sentences hold nothing that could be checked: lines 3, 5"),
            "\(outcome.errors)")
    }
}
