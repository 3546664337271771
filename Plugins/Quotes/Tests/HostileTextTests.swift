import DossierSDK
import DossierText
import Testing

@testable import QuotesModule

/// Texts that no editor would print: nothing is invented, nothing crashes, and spans stay whole.
@Suite struct HostileTextTests {
    static let texts: [String] = [
        String(repeating: "\"", count: 10_000),
        String(repeating: "“", count: 10_000),
        String(repeating: "' ", count: 10_000),
        String(repeating: "''", count: 10_000),
        String(repeating: "“a ", count: 3_000) + "said Ana Ruiz.",
        "“" + String(repeating: "The bridge stands. And again.\n\n", count: 2_000),
        "قال الوزير “الجسر مفتوح” يوم الجمعة. “\u{202E}نعم\u{202C},” said Ana Ruiz.",
        "“👩‍👩‍👧‍👦 e\u{301}\u{308}\u{323} 🏳️‍🌈,” said Ana Ruiz. “\u{301}\u{301}\u{301}”",
        String(repeating: "the keeper of the ", count: 1_000) + "lock said the bridge was open.",
        "Ana Ruiz" + String(repeating: ", the mayor of Port Azure", count: 1_000)
            + ", said the bridge was open.",
        String(repeating: "he said that ", count: 4_000) + "it rained.",
        "'Twas the '90s, y'all; the dogs' bowls, rock 'n' roll, O'Brien's and five o'clock.",
        "said said said said said. “,” said. According to according to according to.",
        "“”“”“” said “” . '' '' `` ``",
        "\u{0}\u{1}“\u{0}” said \u{0}.",
    ]

    @Test(arguments: texts.indices)
    func `spans lie on scalar boundaries inside the text, whatever it is`(number: Int) throws {
        let text = Self.texts[number]
        let bytes = Array(text.utf8)
        for finding in try findings(text) {
            for span in [finding.span] + finding.roles.map(\.span) {
                #expect(span.start >= 0 && span.start <= span.end && span.end <= bytes.count)
                #expect(span.start == bytes.count || bytes[span.start] & 0xC0 != 0x80)
                #expect(span.end == bytes.count || bytes[span.end] & 0xC0 != 0x80)
            }
        }
    }

    @Test func `apostrophes are nobody's speech`() throws {
        #expect(try findings(Self.texts[11]).isEmpty)
    }

    @Test func `marks alone name no speaker`() throws {
        for text in Self.texts[0..<4] {
            #expect(try findings(text).allSatisfy { $0.fields["speaker"] == nil })
        }
    }

    @Test func `a speaker a thousand words long is nobody's name`() throws {
        for finding in try findings(Self.texts[8]) { #expect(finding.fields["speaker"] == nil) }
    }

    private func findings(_ text: String) throws -> [Finding] {
        try Quotes().analyze(Document(id: "d", facts: DocumentFacts(), text: AnnotatedText(text)))
    }
}
