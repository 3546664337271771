import Testing

@testable import DossierText

@Suite struct TokenizerTests {
    private func forms(_ text: String) -> [String] {
        let text = TokenizedText(Array(text.utf8))
        return text.tokens.indices.map { text.form($0) }
    }

    @Test(arguments: [
        ("Mexico's navy didn't act.", "Mexico 's navy did n't act ."),
        ("They’ll say it isn’t O’Brien’s.", "They ’ll say it is n’t O’Brien ’s ."),
        ("a 90-day pause", "a 90 - day pause"),
        ("$1.5 billion, or 25%", "$ 1.5 billion , or 25 %"),
        (
            "Mr. Lee met Donald J. Roe in Washington, D.C., at 10 a.m. today",
            "Mr. Lee met Donald J. Roe in Washington , D.C. , at 10 a.m. today"
        ),
        ("The U.S.-Canada border", "The U.S. - Canada border"),
        ("It sat. Then No. 5 won; I said no. Never.", "It sat . Then No. 5 won ; I said no . Never ."),
        (
            "Read https://example.org/a?b=1 or mail ana@example.org.",
            "Read https : / / example.org / a ? b = 1 or mail ana@example.org ."
        ),
        ("Wait... what -- why?", "Wait ... what -- why ?"),
        (
            "10,000 or 1,2345 at 10:30 in the 1990s, the 25th",
            "10,000 or 1 , 2345 at 10:30 in the 1990s , the 25th"
        ),
        ("the 1990's and “Vogue”’s ’90s", "the 1990 's and “ Vogue ” ’s ’ 90s"),
        ("AT&T’s “plan”—so far…", "AT&T ’s “ plan ” — so far …"),
        ("Žižek and Łódź in España", "Žižek and Łódź in España"),
        ("3×4 €5 東京", "3 × 4 € 5 東京"),
        ("mass. Police", "mass . Police"),
        ("in Boston, Mass. today", "in Boston , Mass. today"),
    ])
    func `text is cut by the conventions of the English treebanks`(text: String, expected: String) {
        #expect(forms(text) == expected.split(separator: " ").map { String($0) })
    }

    @Test(arguments: [
        ("treaty", TokenShape.lower), ("Treaty", .capitalized), ("A", .capitalized), ("NATO", .upper),
        ("U.S.", .upper),
        ("McRoe", .mixed), ("F16", .mixed), ("25", .number), ("25th", .numberWord), ("…", .punctuation),
        ("«", .quotationMark), ("€", .symbol), ("Élan", .capitalized), ("Žižek", .capitalized),
        ("ŁÓDŹ", .upper),
        ("O’BRIEN", .upper), ("жук", .lower), ("Жук", .capitalized),
    ])
    func `a token's shape follows its letters`(text: String, shape: TokenShape) {
        #expect(TokenizedText(Array(text.utf8)).tokens.map(\.shape) == [shape])
    }

    private static let pieces = [
        "a", "s", "t", "n", "I", "A", "U", "S", "re", "Mr", "No", "no", "st", "U.S", "n't", "’s", "'", "’",
        "‘", "“", "”",
        "\"", "«", "-", "--", "–", "—", ".", "...", "…", ",", ":", ";", "?", "!", "(", "]", "/", "&", "@",
        "$", "€", "%",
        "0", "1", "25", "000", "1,000", " ", " ", " ", "\u{A0}", "\u{200B}", "\t", "\n", "\r\n", "\u{2028}",
        "É", "é", "ž",
        "Ž", "ŉ", "Ź", "Ω", "ΐ", "Ж", "ж", "ß", "×", "漢", "。", "😀", "\u{301}", "_", "\u{FFFD}", "\u{FEFF}",
        "ⱥ", "²",
    ]

    private func check(_ bytes: [UInt8]) {
        let tokens = Tokenizer.tokens(of: bytes)
        let plain = PlainTokenizer(bytes)
        let got = tokens.map {
            PlainTokenizer.Found(
                start: $0.start, end: $0.end, shape: $0.shape, hasSpaceBefore: $0.hasSpaceBefore)
        }
        if got != plain.found {
            let first = zip(got, plain.found).first { $0 != $1 }
            let text = String(decoding: bytes, as: UTF8.self).debugDescription
            Issue.record("\(text): \(String(describing: first))")
        }
        let starts = Set(plain.units.map(\.start)).union([bytes.count])
        var end = 0
        for token in tokens {
            #expect(token.start >= end && token.end > token.start && token.end <= bytes.count)
            #expect(starts.contains(token.start) && starts.contains(token.end))
            #expect(token.word == Word(bytes[token.start..<token.end]))
            end = token.end
        }
        // Nothing but white space lies between the tokens.
        var uncovered = bytes
        for token in tokens.reversed() { uncovered.replaceSubrange(token.start..<token.end, with: [0x20]) }
        #expect(Tokenizer.tokens(of: uncovered).isEmpty)
    }

    @Test(arguments: 0..<40)
    func `the fast tokenizer agrees with the plain one on mixtures of what it tells apart`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<50 {
            var text = ""
            for _ in 0..<Int.random(in: 1...25, using: &random) {
                text += Self.pieces.randomElement(using: &random) ?? ""
            }
            check(Array(text.utf8))
        }
    }

    @Test(arguments: 0..<40)
    func `the fast tokenizer agrees with the plain one on broken UTF-8`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for round in 0..<50 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 1...25, using: &random) {
                if round % 2 == 0 || Bool.random(using: &random) {
                    bytes.append(UInt8.random(in: 0...255, using: &random))
                } else {
                    let piece = Array((Self.pieces.randomElement(using: &random) ?? "").utf8)
                    bytes += piece.prefix(Int.random(in: 0...piece.count, using: &random))
                }
            }
            check(bytes)
        }
    }

    @Test func `the fast tokenizer agrees with the plain one on prose`() {
        check(Array(SampleText.page.utf8))
        check(Array(SampleText.page.replacing("\n", with: "\r\n").utf8))
    }
}
