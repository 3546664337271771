import Testing

@testable import DossierText

@Suite struct SentenceSplitterTests {
    private func sentences(_ text: String) -> [String] {
        let text = TokenizedText(Array(text.utf8))
        return text.sentences.map { text.string($0.span) }
    }

    /// Sentences with a bar between them.
    @Test(arguments: [
        "The talks ended.|Nobody signed.",
        "Mr. Lee met Dr. Ruiz on Sept. 4 at 3 p.m. in St. Louis.|They left.",
        "Donald J. Roe and J.K. Moor spoke.|It rained.",
        "Prices rose 3.5 percent to $1.25.|They fell by .5 later.",
        "He lives in the U.S. Army barracks.",
        "He lives in the U.S.|The army moved him.",
        "They pay either the U.S. Most Valued Partner rate or a fee.",
        "He lives in the U.S.|Most people do.",
        "It was plan B.|The mayor had no other.",
        "They left at 10 a.m.|Officials said nothing.",
        "He joined Acme Inc.|The firm makes maps.",
        "“We will act,” she said.|“Soon.”|He agreed.",
        "She asked: “Why?”|Nobody knew.",
        "“Why?” she asked.",
        "“No!” he cried, and left.",
        "“It is over.”|He left.",
        "He said (in private.) that it was over.",
        "He said no.|(She said yes.)|They went.",
        "The plan … is dead.|So is hope.",
        "Wait... what is that?|A boat.",
        "It works, i.e. it runs, e.g. on No. 5 rails.|It stops.",
        "What now?!|Nobody said.",
        "It ended in 2019.|25 people came.",
        "He cited [t]he law.|[T]he court agreed.",
        "See example.org. for more.",
        "The deal, worth $1.2bn (£1bn), “isn’t dead.”|Talks go on.",
        "They met Jr. staff.|Then Gen. Ortiz, Col. Roe and Rep. Moor came.",
        "Yahoo! bought the firm.",
        "It was 5 ft. 3 in. tall, approx. a metre.",
        "He worked for Ruiz et al. in Boston, Mass.|The company closed.",
    ])
    func `a sentence ends where the next one begins`(marked: String) {
        let expected = marked.split(separator: "|").map { String($0) }
        #expect(sentences(expected.joined(separator: " ")) == expected)
    }

    @Test func `headings and bullets without a stop are sentences of their own`() {
        let text = """
            Harbour Talks Stall

            What we know
            • The port is closed
            • Two ships wait. Nobody knows why
            1. First item
            (a) second item

            The mayor spoke. She left
            """
        #expect(
            sentences(text) == [
                "Harbour Talks Stall", "What we know", "The port is closed", "Two ships wait.",
                "Nobody knows why",
                "First item", "second item", "The mayor spoke.", "She left",
            ])
    }

    @Test func `a sentence that a blank line breaks is one`() {
        let text = "The ministry said that it would send ships\n\nand planes to the strait. Nobody answered."
        #expect(
            sentences(text) == [
                "The ministry said that it would send ships\n\nand planes to the strait.", "Nobody answered.",
            ])
    }

    @Test func `hard-wrapped lines are one paragraph`() {
        let text = """
            The ministry said on Monday that it would send three ships to the strait before
            the end of the month, because the talks with the neighbouring state had come to
            nothing. The minister did not say how many sailors would go with them, or when
            they would be back.

            Nobody answered.
            """
        let found = sentences(text)
        #expect(found.count == 3)
        #expect(found.last == "Nobody answered.")
    }

    @Test(arguments: 0..<30)
    func `sentences are in order, apart and on tokens in whatever text`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let pieces = [
            "The", "a", "Mr.", "U.S.", ".", "?", "!", "…", "”", "“", "(", ")", " ", " ", "\n", "\n\n", "• ",
            "Q:", "5", "and",
        ]
        var text = ""
        for _ in 0..<60 { text += pieces.randomElement(using: &random) ?? "" }
        let read = TokenizedText(Array(text.utf8))
        var next = 0
        for sentence in read.sentences {
            #expect(sentence.tokens.lowerBound >= next && !sentence.tokens.isEmpty)
            #expect(sentence.tokens.upperBound <= read.tokens.count)
            #expect(sentence.span == read.span(sentence.tokens))
            #expect(read.blocks.indices.contains(sentence.block))
            next = sentence.tokens.upperBound
        }
    }
}
