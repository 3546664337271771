import Foundation
import Testing

/// Decisions in scripts, through the program.
@Suite struct ReviewScriptTests {
    /// A workspace “quay” with an invented note of the harbour.
    private func program() throws -> DossierProgram {
        let program = try DossierProgram()
        try program.write(
            """
            The quay

            “We will close the quay on Monday,” said Ana Ruiz, the harbour master. “The toll stays as it is,” said Ben Ode.

            """, to: "note.txt")
        let made = try program.shell(
            "dossier new workspace quay && dossier import note.txt --workspace quay --published 2031-03-04 --analyze"
        )
        #expect(made.status == 0, "\(made.errors)")
        return program
    }

    private static let script = """
        open quay
        quotes by:ruiz | accept
        quotes by:ode | set speaker:"Juan Ejemplo" "the caption" | tag later
        add quotes note.txt "as it is" kind:term
        reject $1
        undo
        quotes | select kind speaker text review tags
        reviews all | select by action decision state
        quotes | save out.jsonl
        sql select text, review, tags, reviewer from quotes order by span_start
        """

    @Test func `on a fixed day a script of decisions prints the same everywhere`() throws {
        var outcomes: Set<String> = []
        for _ in 0..<2 {
            let program = try program()
            defer { program.remove() }
            try program.write(Self.script, to: "a.dossier")
            let id = try program.run("eval", "quotes by:ruiz | select id", "--workspace", "quay")
            let handle = try #require(id.output.split(separator: "\n").last)
            let outcome = try program.run(
                "run", "a.dossier", String(handle), "--now", "2031-05-10", "--reviewer", "Ana")
            #expect(outcome.status == 0, "\(outcome.errors)")
            // Ids of decisions come from their times.
            outcomes.insert(outcome.output.replacing(/r:[0-9a-f]+/, with: "r"))
            #expect(try program.read("out.jsonl").contains("\"review\":\"added\""))
        }
        #expect(outcomes.count == 1)
        let all = try #require(outcomes.first)
        for part in [
            "Juan Ejemplo\tThe toll stays as it is", "corrected\tlater",
            "\nAna\tundo", "reject\t\tundone",
        ] {
            #expect(all.contains(part), "\(part) in \(all)")
        }
    }

    @Test func `what is decided bears the clock's time, whatever day is today`() throws {
        let program = try program()
        defer { program.remove() }
        let pipeline = "quotes | tag a"
        _ = try program.run("eval", pipeline, "--workspace", "quay", "--now", "1999-01-01")
        let log = try program.read("quay/reviews.jsonl")
        #expect(!log.isEmpty && !log.contains("1999-01-01"), "\(log)")
        let time = try program.run("eval", "reviews | select time", "--workspace", "quay")
        #expect(time.output.split(separator: "\n").count == 2 && !time.output.contains("1999"))
    }

    @Test func `the reviewer is whom the option names, else the environment, else the user`() throws {
        let program = try program()
        defer { program.remove() }
        let outcome = try program.shell(
            """
            dossier eval reviewer --reviewer Ana; DOSSIER_REVIEWER=Ben dossier eval reviewer; USER=eva dossier eval reviewer
            """)
        #expect(outcome.output == "Ana\nBen\neva\n")
    }

    @Test func `two processes that decide at once lose nothing`() throws {
        let program = try program()
        defer { program.remove() }
        let outcome = try program.shell(
            """
            for n in 1 2 3 4; do
                (for m in 1 2 3 4 5; do dossier eval "quotes | tag t$n$m" --workspace quay --reviewer r$n >/dev/null; done) &
            done; wait
            dossier eval 'reviews | count' --workspace quay; rm -r quay/.dossier
            dossier eval analyze --workspace quay; dossier eval 'reviews | count' --workspace quay
            """)
        #expect(outcome.output == "20\n20\n", "\(outcome.errors)")
        #expect(try program.read("quay/reviews.jsonl").split(separator: "\n").count == 20)
    }
}
