import Foundation
import Testing

/// What `conflicts` lists is disputed in a draft that takes a side, and what no document has is contradicted by the same
/// comparison.
@Suite struct CiteCheckConflictTests {
    private static let documents = [
        "chronicle.txt": """
        The lock and the dredger

        On 11 March 2031 the coast guard of Sudria stopped the dredger Selma Roe off Port Arlen. Lina Dahl said: "We will \
        not pay twice for water that is ours."

        """,
        "gazette.txt": """
        A quarrel over a lock

        The coast guard of Sudria stopped the dredger Selma Roe off Port Arlen on 12 March 2031. "We will not pay twice \
        for water that is ours," Governor Ana Ruiz told reporters.

        """,
    ]

    private func rows(_ sentence: String) throws -> [String] {
        let program = try DossierProgram()
        defer { program.remove() }
        for (name, text) in Self.documents { try program.write(text, to: "papers/\(name)") }
        try program.write(
            ["chronicle.txt", "gazette.txt"].map { #"{"id":"\#($0)","published":"2031-03-20"}"# }.joined(
                separator: "\n"), to: "facts.jsonl")
        let made = try program.shell(
            """
            dossier new workspace w 2> /dev/null
            dossier import papers --facts facts.jsonl --workspace w --analyze
            """)
        #expect(made.status == 0, "\(made.errors)")
        try program.write(sentence + "\n", to: "draft.txt")
        let outcome = try program.run(
            "eval", "cite-check draft.txt written:2031-03-21 | select subject verdict", "-w", "w")
        #expect(outcome.status == 0, "\(outcome.errors)")
        return outcome.output.split(separator: "\n").dropFirst().map {
            String($0).replacing("\t", with: " ")
        }
    }

    @Test(arguments: [
        "The dredger Selma Roe was stopped on March 11, 2031.",
        "The dredger Selma Roe was stopped on March 12, 2031.",
    ]) func `a date on which documents differ is disputed, whichever the draft has`(sentence: String) throws {
        let rows = try rows(sentence)
        #expect(!rows.contains("date contradicted"), "\(rows)")
        #expect(rows.contains("date disputed"), "\(rows)")
    }

    @Test func `a date that no document has is contradicted also where they differ`() throws {
        let rows = try rows("The coast guard of Sudria stopped the dredger Selma Roe on March 17, 2031.")
        #expect(rows.contains("date contradicted"), "\(rows)")
    }

    @Test(arguments: ["Ana Ruiz", "Lina Dahl"])
    func `words that documents give to two people are disputed`(speaker: String) throws {
        let rows = try rows("\(speaker) said: \"We will not pay twice for water that is ours.\"")
        #expect(rows.contains("quotation disputed"), "\(rows)")
    }
}
