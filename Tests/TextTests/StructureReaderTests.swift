import Testing

@testable import DossierText

@Suite struct StructureReaderTests {
    private func kinds(_ text: String) -> [String] {
        let text = TokenizedText(Array(text.utf8))
        return text.blocks.map {
            "\($0.kind)\($0.label.map { " " + text.string($0) } ?? ""): \(text.string($0.span))"
        }
    }

    @Test func `questions with a number head the answers below them`() {
        let text = TokenizedText(
            Array(
                "Q1: Who pays?\nA1: The state pays. It has always paid.\nNobody else would.\nQ2: When?\nA2: Soon."
                    .utf8))
        #expect(text.blocks.map(\.kind) == [.heading, .turn, .paragraph, .heading, .turn])
        #expect(text.blocks.map(\.section) == [nil, 0, 0, nil, 3])
    }

    @Test(arguments: [
        "On Monday, The Courier reported that the bridge was shut.",
        "The Harbour Courier reported the closure on May 5.", "The Harbour Courier wrote that it was shut.",
    ])
    func `a last paragraph that tells what a paper reports is content`(last: String) {
        let body = (1...5).map { "Paragraph \($0). The council met in the port. The road was opened.\n\n" }
            .joined()
        #expect(kinds(body + last + "\n").last?.hasPrefix("paragraph") == true)
    }

    @Test(arguments: [
        "Ana Ruiz reports from Lisbon for the Courier.", "Ana Ruiz covers the port for the Courier.",
        "Ana Ruiz is a fellow with the Harbour Institute.",
    ])
    func `a last line about the author is none`(last: String) {
        let body = (1...5).map { "Paragraph \($0). The council met in the port. The road was opened.\n\n" }
            .joined()
        #expect(kinds(body + last + "\n").last?.hasPrefix("boilerplate") == true)
    }

    @Test func `a closed sentence that stands alone is a paragraph`() {
        #expect(
            kinds("On May 3, 2031, Ana Ruiz met Bo Lund in Lisbon.\n").first?.hasPrefix("paragraph") == true)
        #expect(kinds("Lisbon Mayor Meets Bo Lund in Port.\n").first?.hasPrefix("title") == true)
    }

    @Test func `turns of a conversation are told by their labels`() {
        #expect(
            kinds(
                """
                MODERATOR: Good morning. We begin with Ana.

                Q    Thanks. Is it over?  And when did it end?

                SENIOR OFFICIAL: It is over.

                Was there another part?

                Q    No.
                """)
                == [
                    "turn MODERATOR:: Good morning. We begin with Ana.",
                    "turn Q: Thanks. Is it over?  And when did it end?",
                    "turn SENIOR OFFICIAL:: It is over.", "paragraph: Was there another part?",
                    "paragraph: Q    No.",
                ].map { $0.replacing("paragraph: Q    No.", with: "turn Q: No.") })
    }

    @Test func `a label that says question is one whatever stands in brackets behind it`() {
        #expect(
            kinds(
                """
                QUESTION (The Lund Courier): Is it over?

                Minister: No.

                Question (by telephone): When, then?

                Minister: Soon.
                """)
                == [
                    "turn QUESTION (The Lund Courier):: Is it over?", "turn Minister:: No.",
                    "turn Question (by telephone):: When, then?", "turn Minister:: Soon.",
                ])
    }

    @Test func `a note below an answer is no speaker because somebody asks`() {
        let found = kinds(
            """
            Question: Is it over?

            It is over for this year.

            Note: The ferries go again in May.

            Question: When was it over?

            It was over in June.

            Note: Nobody knew that then.
            """)
        #expect(found.filter { $0.hasPrefix("turn Note") }.isEmpty)
    }

    @Test func `a slogan in capitals before a colon is no speaker`() {
        #expect(
            kinds("MAKING HARBOURS SAFE: The board acted today.\n\n- It bought boats.").first?.hasPrefix(
                "paragraph") == true)
    }

    @Test func `the line under a pulled quotation is no heading`() {
        let text = """
            The board met and heard that the ferries would stop before the winter.

            “Nobody will cross the strait again.”

            Ana Ruiz, Harbour Master

            —The mayor, Ivo Moor

            Next Steps

            The board meets again in May and will hear the owners of the boats.
            """
        let read = TokenizedText(Array(text.utf8))
        #expect(
            read.blocks.map(\.kind) == [.paragraph, .paragraph, .paragraph, .paragraph, .heading, .paragraph])
    }

    @Test(arguments: [
        "6 min read", "###", "8:07 P.M. CEST", "© 2025 Harbour Times", "Leave a Comment",
        "Ana Ruiz is a reporter with the Harbour Times in Freeport, Md.",
    ])
    func `what is not content is boilerplate`(line: String) {
        let head = (1...5).map { "The board met for the \($0)th time and heard that the ferries would stop." }
        let read = TokenizedText(Array((head + [line]).joined(separator: "\n\n").utf8))
        #expect(read.blocks.last?.kind == .boilerplate)
        #expect(read.blocks.dropLast().allSatisfy { $0.kind == .paragraph })
    }
}
