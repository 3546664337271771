import Foundation
import Testing

/// Text that no grammar foresees: sentences cut, shuffled and strewn with marks.
@Suite struct MangledTextTests {
    private static let pieces = """
        On Monday, Minister Ana Ruiz said that the port would “open in May,” according to the Harbour Authority. A day after \
        the strike, Norland threatened a 25% tariff on Sudria's steel, from 10% to 25% by Oct. 1, 2031. Q1: Will it hold? \
        A1: Nobody knows. Whether it will remains unclear; the two governments agreed to: - strengthen border patrols, - \
        share intelligence. "We will not," he added, "accept this." MS. LEE: The U.S.-Canadian talks (2018-2024) ended last \
        week, didn't they? Sources: © 2031 The Post. All rights reserved. no longer than $1.5 billion and 11 people killed
        """.split(separator: " ").map(String.init)

    private static let marks = [
        "“", "”", "\"", "‘", "’", "'", ",", ".", ";", ":", "—", "-", "(", ")", "[", "]", "…", "?", "!", "%",
        "$", "•", "\n",
        "\n\n", "\u{301}", "é", "東京", "of", "and", "that", "who", "to", "the", "not", "0", "2031", "1.",
        "Q", "A:",
    ]

    /// One JSON line a text, the same on every machine.
    private static func documents(count: Int) throws -> String {
        var state: UInt64 = 20_310_904
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let encoder = JSONEncoder()
        return try (0..<count).map { number in
            let words = (0..<random(60) + 1).map { _ in
                random(3) == 0 ? marks[random(marks.count)] : pieces[random(pieces.count)]
            }
            let text = words.joined(separator: random(4) == 0 ? "" : " ")
            let line = try encoder.encode(["id": "m\(number)", "text": text, "published": "2031-09-04"])
            return String(decoding: line, as: UTF8.self)
        }.joined(separator: "\n")
    }

    @Test func `all modules read mangled text to its end, with passages that stand in it`() throws {
        let program = try DossierProgram()
        defer { program.remove() }
        let outcome = try program.run(
            "analyze", "--input-format", "jsonl", "--format", "jsonl", "-",
            input: try Self.documents(count: 3000)
        )
        #expect(outcome.status == 0, "\(outcome.errors.suffix(400))")
        let lines = outcome.output.split(separator: "\n")
        #expect(lines.count > 500)
        for line in lines.prefix(400) {
            let finding = try #require(
                try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            let span = try #require(finding["span"] as? [String: Int])
            let text = try #require(finding["text"] as? String)
            #expect(try #require(span["end"]) - (try #require(span["start"])) == text.utf8.count)
        }
    }

    @Test func `the findings of many documents are the same bytes at one core and at all`() throws {
        let program = try DossierProgram()
        defer { program.remove() }
        try program.write(Self.documents(count: 400), to: "mangled.jsonl")
        let all = try program.shell("dossier analyze --format jsonl mangled.jsonl | sha256sum")
        let one = try program.shell(
            "taskset -c 0 '\(DossierProgram.path)' analyze --format jsonl mangled.jsonl | sha256sum")
        #expect(all.output == one.output)
        #expect(all.status == 0)
    }
}
