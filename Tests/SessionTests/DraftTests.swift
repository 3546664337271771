import Foundation
import Testing

/// A reader's own text held against the documents, and texts that are made of them.
@Suite struct DraftTests {
    private static let documents = [
        "gazette.txt": """
        Ferry sinks off Port Arlen

        PORT ARLEN, May 3, 2031 – The night ferry Merganser sank off Port Arlen on Thursday, May 1, killing 14 people, the \
        Harbour Authority said. Rescue crews pulled 52 passengers from the water.

        “The quay stays closed until every question is answered,” Harbour Minister Ana Ruiz said on Friday. Ruiz will meet \
        the families on May 6.

        Sudria's government threatened a 30 percent tariff on Norland's steel on April 28. A 25 percent tariff on Norland's \
        timber took effect on March 1, 2031.

        The ministry set aside $12 million for the families.

        """,
        "post.txt": """
        What is known of the Merganser

        The ferry Merganser went down on May 1 with 66 people on board, according to the Harbour Authority. Fourteen of them \
        died.

        “We were warned twice,” union leader Ben Ode said on Saturday. The union had written to the ministry on February \
        10, 2031.

        Transport Minister Carla Mossner said that inspections would begin on May 12. The inspectors will look at 23 ferries.

        Norland and Sudria agreed to share radar data from the strait. The 30 percent tariff on Norland's steel has been \
        paused for 60 days, the trade ministry said.

        """,
        "courier.txt": """
        Two ministers, two stories

        Harbour Minister Ana Ruiz told parliament on May 5 that the ministry had received the union's letter. Carla \
        Mossner, the transport minister, said she had never seen it.

        “Nobody in my office read that letter,” Mossner said.

        The Harbour Authority employs 340 inspectors. The toll at Port Arlen will rise to 8 percent on July 1, 2031.

        """,
    ]

    private static let statements = [
        "The night ferry Merganser sank off Port Arlen on May 1, 2031.",
        "The sinking of the ferry killed 14 people.",
        "“The quay stays closed until every question is answered,” Ana Ruiz said.",
        "Rescue crews pulled 52 passengers out of the water.",
        "A 25 percent tariff on Norland's timber took effect on March 1, 2031.",
        "“We were warned twice,” union leader Ben Ode said.",
        "Transport Minister Carla Mossner said inspections would begin on May 12, 2031.",
        "The ministry set aside $12 million for the families.",
        "The Harbour Authority employs 340 inspectors.",
        "The toll at Port Arlen will rise to 8 percent on July 1, 2031.",
    ]

    /// Each with the kind of thing that is wrong in it.
    private static let errors = [
        ("The union wrote to the ministry on February 20, 2031.", "date"),
        ("Sudria threatened a 35 percent tariff on Norland's steel.", "rate"),
        ("The 30 percent tariff on Norland's steel took effect.", "statement"),
        ("The ferry Merganser went down with 86 people on board.", "number"),
        ("“The quay stays open until every question is answered,” Ruiz said.", "quotation"),
        ("“Nobody in my office read that letter,” Ana Ruiz said.", "quotation"),
        ("Carla Mosner said that she had never seen the letter.", "name"),
        ("Transport Minister Ana Ruiz told parliament that the ministry had received the letter.", "role"),
        ("The ministry set aside $20 million for the families.", "money"),
        ("The toll at Port Arlen will rise on June 1, 2031.", "date"),
    ]

    private func affair() throws -> DossierProgram {
        let program = try DossierProgram()
        for (name, text) in Self.documents { try program.write(text, to: "papers/\(name)") }
        let facts = [
            ("gazette.txt", "The Gazette", 3), ("post.txt", "The Post", 4), ("courier.txt", "The Courier", 5),
        ]
        try program.write(
            facts.map { #"{"id":"\#($0.0)","publisher":"\#($0.1)","published":"2031-05-0\#($0.2)"}"# }.joined(
                separator: "\n"), to: "facts.jsonl")
        let made = try program.shell(
            """
            dossier new workspace w --title 'The ferry' 2> /dev/null
            dossier import papers --facts facts.jsonl --workspace w --analyze
            """)
        #expect(made.status == 0, "\(made.errors)")
        return program
    }

    /// Lines of the draft with what is contradicted in them.
    private func contradicted(_ program: DossierProgram) throws -> [Int: Set<String>] {
        let outcome = try program.run(
            "eval", "cite-check draft.md written:2031-05-06 verdict:contradicted | select line subject", "-w",
            "w")
        #expect(outcome.status == 0, "\(outcome.errors)")
        var lines: [Int: Set<String>] = [:]
        for line in outcome.output.split(separator: "\n").dropFirst() {
            let fields = line.split(separator: "\t")
            lines[try #require(Int(fields[0])), default: []].insert(String(fields[1]))
        }
        return lines
    }

    @Test func `of ten errors at least eight are found, and no true statement is called contradicted`() throws
    {
        let program = try affair()
        defer { program.remove() }
        let draft = Self.statements + Self.errors.map(\.0)
        try program.write(draft.joined(separator: "\n\n") + "\n", to: "draft.md")
        let lines = try contradicted(program)
        for (number, statement) in Self.statements.enumerated() {
            #expect(lines[number * 2 + 1] == nil, "\(statement)")
        }
        let caught = Self.errors.enumerated().filter { number, error in
            lines[(Self.statements.count + number) * 2 + 1]?.contains(error.1) == true
        }
        #expect(caught.count >= 8, "\(lines)")
    }

    @Test func `what is supported comes with its passage, and what nobody tells is not found`() throws {
        let program = try affair()
        defer { program.remove() }
        try program.write(
            "The ministry set aside $12 million for the families.\n\nA whale was seen by 400 tourists on August 3, 2031.\n",
            to: "draft.md")
        let outcome = try program.run(
            "eval", "cite-check draft.md | select verdict says passage document", "-w", "w")
        #expect(
            outcome.output.contains(
                "supported\t$12 million\tThe ministry set aside $12 million for the families.\tgazette.txt"))
        #expect(outcome.output.contains("not_found\t400"))
        #expect(outcome.output.contains("not_found\tAugust 3, 2031"))
        #expect(try program.run("eval", "cite-check nothing.md", "-w", "w").status == 66)
        #expect(try program.run("eval", "cite-check draft.md writen:2031", "-w", "w").status == 64)
    }

    @Test func `what stands before a passage of a brief is of that passage`() throws {
        let program = try DossierProgram()
        defer { program.remove() }
        // One tariff in two papers: threatened, then in force.
        let papers = [
            ("a.txt", "2031-03-02", "Sudria threatened a 25 percent tariff on Norland's steel on March 1."),
            ("b.txt", "2031-05-02", "Sudria's 25 percent tariff on Norland's steel took effect on May 1."),
        ]
        var facts: [String] = []
        for (name, day, text) in papers {
            try program.write("Steel news\n\n\(text)\n", to: "papers/\(name)")
            facts.append(#"{"id":"\#(name)","published":"\#(day)"}"#)
        }
        try program.write(facts.joined(separator: "\n"), to: "facts.jsonl")
        let outcome = try program.shell(
            """
            dossier new workspace w 2> /dev/null
            dossier import papers --facts facts.jsonl --workspace w --analyze 2> /dev/null
            dossier eval 'brief tariffs' -w w
            """)
        let lines = outcome.output.split(separator: "\n").filter { $0.contains("“") }
        #expect(lines.count == 2, "\(outcome.output)")
        for line in lines {
            if line.contains("threatened a 25") {
                #expect(!line.contains("**2031-05-01") && line.contains("25%, threatened"), "\(line)")
            } else {
                #expect(line.contains("**2031-05-01") && line.contains("25%, in effect"), "\(line)")
            }
        }
    }

    @Test func `the sources of a passage are those that state the same, and others are named behind them`()
        throws
    {
        let program = try DossierProgram()
        defer { program.remove() }
        let signing = "the pilotage agreement in Port Arlen on 9 June 2031"
        try program.write("Before\n\nNorland and Sudria will sign \(signing).\n", to: "in/gazette.txt")
        try program.write("After\n\nNorland and Sudria signed \(signing).\n", to: "in/post.txt")
        try program.write(
            "Q&A: what was signed\n\nNorland and Sudria signed \(signing), and the strait is quiet.\n\n"
                + "A 10 percent tariff on timber from Norland has been in force since 1 May 2031.\n",
            to: "in/courier.txt")
        let outcome = try program.shell(
            """
            dossier new workspace w 2> /dev/null; dossier import in --workspace w --analyze 2> /dev/null
            dossier eval 'brief timeline tariffs' -w w
            """)
        let lines = outcome.output.split(separator: "\n")
        #expect(
            lines.contains {
                $0.contains("signed the pilotage")
                    && $0.hasSuffix("(reported, 2 sources) [^1][^2]; planned [^3]")
            }, "\(outcome.output)")
        // Whom a tariff hits does not stand where he stands who imposes it.
        #expect(
            lines.contains { $0.hasPrefix("- **2031-05-01** “A 10 percent tariff on timber") },
            "\(outcome.output)")
        #expect(outcome.output.contains("*Q&A: what was signed*"))
    }

    @Test(arguments: [
        // What is denied, only offered, dated or counted otherwise, or told of somebody else, backs nothing.
        ("Rescue crews pulled 53 passengers out of the water.", "statement", "supported"),
        ("The families will meet Ruiz on July 6.", "date", "supported"),
        ("Sudria imposed a 30 percent tariff on Norland's steel.", "statement", "supported"),
        ("Carla Mossner said she had seen the letter.", "statement", "supported"),
        ("Norland and Sudria shared radar data from the strait.", "statement", "supported"),
    ])
    func `the same words in another sense support nothing`(
        statement: String, subject: String, verdict: String
    ) throws {
        let program = try affair()
        defer { program.remove() }
        try program.write(statement + "\n", to: "draft.txt")
        let outcome = try program.run(
            "eval", "cite-check draft.txt written:2031-05-06 | select subject verdict", "-w", "w")
        #expect(!outcome.output.contains("\(subject)\t\(verdict)"), "\(outcome.output)")
    }

    @Test
    func `a date of which the year is left open, and a sentence as a whole, are held against the documents`()
        throws
    {
        let program = try affair()
        defer { program.remove() }
        try program.write(
            """
            # A draft

            The union had written to the ministry on February 20.
            Rescue crews pulled 52 passengers from the water.
            “The quay stays closed until every question is answered,” said Ben Ode.

            """, to: "draft.md")
        let outcome = try program.run(
            "eval", "cite-check draft.md | select line verdict subject finding", "-w", "w")
        #expect(outcome.output.contains("3\tcontradicted\tdate\tthe date is 2031-02-10"), "\(outcome.output)")
        #expect(outcome.output.contains("4\tsupported\tnumber"), "\(outcome.output)")
        #expect(
            outcome.output.contains("5\tcontradicted\tquotation\tthe words are Ana Ruiz’s"),
            "\(outcome.output)")
    }

    @Test func `whom a film shows saying it says it`() throws {
        let program = try affair()
        defer { program.remove() }
        try program.write(
            """
            A film of the Union of Dockers ends with footage of Ana Ruiz saying “The quay stays closed until every question is answered.”

            A film of the Union of Dockers ends with footage of Ben Ode saying “The quay stays closed until every question is answered.”

            """, to: "draft.md")
        let outcome = try program.run(
            "eval", "cite-check draft.md | where subject = quotation | select line verdict says", "-w", "w")
        #expect(outcome.output.contains("1\tsupported\tThe quay stays"), "\(outcome.output)")
        #expect(!outcome.output.contains("3\tsupported"), "\(outcome.output)")
    }

    @Test func `every passage of a brief has a note, and every note its source`() throws {
        let program = try affair()
        defer { program.remove() }
        let text = try program.run("eval", "brief limit:4", "-w", "w").output
        #expect(text.hasPrefix("# The ferry\n\n3 documents of 3 publishers, 2031-05-03 to 2031-05-05.\n"))
        for section in ["Timeline", "Quotes", "Tariffs", "Commitments", "Questions", "Conflicts"] {
            #expect(text.contains("\n## \(section)\n"), "\(section)")
        }
        let lines = text.split(separator: "\n")
        for line in lines where line.hasPrefix("- ") { #expect(line.contains("[^"), "\(line)") }
        let notes = lines.filter { $0.hasPrefix("[^") }
        #expect(notes.count > 4)
        for (index, note) in notes.enumerated() {
            #expect(note.hasPrefix("[^\(index + 1)]: *"), "\(note)")
            #expect(note.contains(" (bytes "), "\(note)")
        }
        let some = try program.run("eval", "brief quotes limit:2 from:2031", "-w", "w").output
        #expect(!some.contains("## Timeline"))
        let saved = try program.shell(
            "dossier eval 'brief format:html | save b.html' -w w && dossier eval 'brief | save b.md' -w w")
        #expect(saved.status == 0, "\(saved.errors)")
        #expect(try program.read("b.html").contains("<li id=\"n1\"><i>"))
        #expect(try program.run("eval", "brief | save b.html", "-w", "w").status == 64)
        #expect(try program.run("eval", "brief nothing", "-w", "w").status == 64)
    }

    @Test func `two outlets are compared by what each has and where they differ`() throws {
        let program = try affair()
        defer { program.remove() }
        let counts = try program.run("eval", "compare gazette post | group which", "-w", "w")
        #expect(counts.output.contains("first\t"), "\(counts.output)\(counts.errors)")
        #expect(counts.output.contains("second\t"))
        let tariffs = try program.run(
            "eval", "compare gazette.txt post.txt tariffs | select which label", "-w", "w")
        #expect(tariffs.output.contains("25"))
        #expect(try program.run("eval", "compare gazette", "-w", "w").status == 64)
        #expect(try program.run("eval", "compare gazette gazette.txt", "-w", "w").status == 64)
        #expect(try program.run("eval", "compare gazette nowhere", "-w", "w").status == 66)
    }
}
