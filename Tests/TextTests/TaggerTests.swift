import Testing

@testable import DossierText

@Suite struct TaggerTests {
    /// Sentences whose words carry their tag after a slash.
    @Test(arguments: [
        "The/determiner minister/noun said/verbPast the/determiner talks/noun would/auxiliary resume/verbBase ./punctuation",
        "Officials/noun have/auxiliary not/particle confirmed/verbParticiple the/determiner report/noun ./punctuation",
        "She/pronoun wants/verbPresent to/particle report/verbBase on/adposition three/numeral new/adjective cases/noun",
        "Ana/properNoun Ruiz/properNoun told/verbPast reporters/noun that/subordinator it/pronoun was/auxiliary unclear/adjective",
        "It/pronoun did/auxiliary n't/particle say/verbBase whether/subordinator the/determiner port/noun was/auxiliary open/adjective",
    ])
    func `words of plain sentences get their part of speech`(marked: String) throws {
        let words = marked.split(separator: " ").map { $0.split(separator: "/") }
        let sentence = words.map { String($0[0]) }.joined(separator: " ").replacing("did n't", with: "didn't")
        let text = TokenizedText(Array(sentence.utf8))
        #expect(text.tokens.indices.map { text.form($0) } == words.map { String($0[0]) })
        #expect(text.tags.map { "\($0)" } == words.map { String($0[1]) })
    }

    /// Words that no treebank of this size has, and names that are other words in small letters.
    @Test(arguments: [
        "Port/noun experts/noun said/verbPast it/pronoun was/auxiliary late/adjective ./punctuation",
        "“/punctuation It/pronoun is/auxiliary ,/punctuation ”/punctuation West/properNoun said/verbPast ./punctuation",
        "Lam/properNoun says/verbPresent it/pronoun is/auxiliary late/adjective ./punctuation",
    ])
    func `what words can be is known from a dictionary`(marked: String) {
        let words = marked.split(separator: " ").map { $0.split(separator: "/") }
        var sentence = words.map { String($0[0]) }.joined(separator: " ")
        for (spaced, plain) in [(" .", "."), (" ,", ","), ("“ ", "“"), (" ”", "”")] {
            sentence = sentence.replacing(spaced, with: plain)
        }
        let text = TokenizedText(Array(sentence.utf8))
        #expect(text.tags.map { "\($0)" } == words.map { String($0[1]) })
    }

    @Test func `one word has another part of speech in another place`() {
        let text = TokenizedText(Array("They plan to report. The report is new.".utf8))
        let reports = text.tokens.indices.filter { text.word($0) == "report" }
        #expect(reports.map { text.tags[$0] } == [.verbBase, .noun])
    }

    @Test(arguments: ["", " \n\t ", "•", "\u{FEFF}", "Q:", "«»", "😀 漢字 \u{301}"])
    func `there is one tag a token in whatever text`(text: String) {
        let text = TokenizedText(Array(text.utf8))
        #expect(text.tags.count == text.tokens.count)
    }

    @Test func `broken UTF-8 is tagged without harm`() {
        let text = TokenizedText([0xFF, 0x41, 0xE2, 0x80, 0x20, 0xC3, 0x2E, 0xF0, 0x9F])
        #expect(text.tags.count == text.tokens.count)
    }

    @Test func `what the tagger met before changes nothing`() {
        let text = Array("The Port of Alba plans to report. “Plans are new,” West said on 3 May.".utf8)
        let before = TokenizedText(text).tags
        // More forms than its memory holds, and the same words in other forms.
        let others = (0..<20_000).map { "plan\($0) Report\($0 % 97) PORT" }.joined(separator: " ")
        #expect(!TokenizedText(Array(others.utf8)).tags.isEmpty)
        #expect(TokenizedText(text).tags == before)
    }

    @Test(arguments: [0, 3, 63, 64, 68, 200])
    func `memory that holds no whole model is refused`(count: Int) {
        var bytes = [UInt8](repeating: 0, count: count)
        for (index, byte) in [0x44, 0x54, 0x47, 0x32, 1, 0, 0, 0, 1, 0, 0, 0, 1].enumerated()
        where index < count {
            bytes[index] = UInt8(byte)
        }
        let isRefused = unsafe bytes.withUnsafeBytes { unsafe TaggerModel($0) == nil }
        #expect(isRefused)
    }
}
