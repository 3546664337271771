import DossierText
import Testing

@testable import DossierCommands

@Suite struct VisibleTextTests {
    @Test(arguments: [
        ("plain – “text”, Núñez, 東京, Ελλάδα", "plain – “text”, Núñez, 東京, Ελλάδα"),
        ("a\u{1B}[31mb\u{7}", "a\u{FFFD}[31mb\u{FFFD}"), ("a\u{9B}31mb", "a\u{FFFD}31mb"),
        ("a\u{7F}", "a\u{FFFD}"),
        ("\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
        ("\u{2066}\u{2067}\u{2068}\u{2069}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
        (
            "a\u{200B}b\u{FEFF}c\u{2060}d\u{200E}e\u{200F}f\u{61C}",
            "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e\u{FFFD}f\u{FFFD}"
        ),
        ("a\u{2028}b\u{2029}c\nd\te\r\nf\u{85}g", "a b c d e f g"), ("co\u{AD}operate", "cooperate"),
        ("\u{E0041}\u{E0100}", "\u{FFFD}\u{FFFD}"), ("👩‍👩‍👧 ❤️", "👩‍👩‍👧 ❤️"), ("a\u{200D}b", "a\u{FFFD}b"),
        ("می\u{200C}خواهم", "می\u{200C}خواهم"), ("\u{FFF9}x\u{FFFB}", "\u{FFFD}x\u{FFFD}"),
    ])
    func `what could steer a terminal is shown as a sign`(text: String, shown: String) {
        #expect(VisibleText.of(text) == shown)
        #expect(Array(VisibleText.of(text).utf8) == Array(shown.utf8))
    }

    @Test func `every control, format and separator of Unicode is replaced or shown`() {
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator:
                #expect(!VisibleText.of("a\(scalar)b").unicodeScalars.contains(scalar))
            case .format
            where ![
                0x600, 0x601, 0x602, 0x603, 0x604, 0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD,
            ].contains(value)
                && !(0x13430...0x1343F).contains(value):
                // The signs of numbers that Arabic and Egyptian set around figures are seen.
                #expect(
                    !VisibleText.of("a\(scalar)b").unicodeScalars.contains(scalar),
                    "\(String(value, radix: 16))")
            default: continue
            }
        }
    }

    @Test func `JSON on a terminal keeps its value`() throws {
        let line = "{\"a\":\"\u{202E}x\u{9B}é\u{200B}\u{E0041}\"}\n"
        let escaped = String(decoding: VisibleText.escapedJSON(Array(line.utf8)), as: UTF8.self)
        #expect(escaped == "{\"a\":\"\\u202ex\\u009bé\\u200b\\udb40\\udc41\"}\n")
    }

    @Test func `an error shows the line without what steers a terminal`() {
        let source = SourceText("docs \u{202E}\u{1B}[31m nothing", name: "a\u{1B}.dossier")
        let text = Diagnostic(.usage, "bad \u{1B}]0;x\u{7}", span: 0..<4).located(in: source).page.plainText
        // What shows a page makes the rest harmless; the line under the mark already is.
        #expect(!text.split(separator: "\n")[1].unicodeScalars.contains("\u{1B}"))
        #expect(!text.split(separator: "\n")[1].unicodeScalars.contains("\u{202E}"))
    }

    @Test func `a completed name with controls is written with escapes`() {
        #expect(Completer.quoted("a\u{1B}[31m\"b\\") == "\"a\\u{1b}[31m\\\"b\\\\\"")
        #expect(Completer.quoted("x\u{202E}y") == "\"x\\u{202e}y\"")
    }
}

@Suite struct SnippetTests {
    private func shown(_ passage: String, _ words: [String], width: Int) -> String {
        var spans: [TextSpan] = []
        for word in words {
            var start = passage.startIndex
            while let range = passage[start...].firstRange(of: word) {
                let offset = passage.utf8.distance(from: passage.startIndex, to: range.lowerBound)
                spans.append(TextSpan(offset, offset + word.utf8.count))
                start = range.upperBound
            }
        }
        let snippet = Snippet(passage, spans, width: width)
        #expect(snippet.width() <= width)
        return snippet.runs.map { $0.isMarked ? "[\($0.text)]" : $0.text }.joined()
    }

    private let long =
        "The ferry to the island sails at noon and again at night, and when the wind is strong the harbour master may close the gate until the morning toll is paid by all."

    @Test(arguments: [
        (200, ["ferry"], "The [ferry] to the island sails"), (40, ["harbour"], "[harbour]"),
        (60, ["ferry", "toll"], "[ferry]"), (60, ["ferry", "toll"], "[toll]"),
        (60, ["ferry", "toll"], " … "),
        (100, ["ferry", "harbour", "toll"], "[harbour]"), (30, ["the"], "[the]"),
        (12, ["harbour"], "harbour"),
        (5, ["harbour"], "…"), (40, [], "The ferry to the island sails at noon"),
    ])
    func `a cut passage shows the hits, with dots for what is left out`(
        width: Int, words: [String], part: String
    ) {
        let text = shown(long, words, width: width)
        #expect(text.contains(part), "\(text)")
    }

    @Test(arguments: 1...120)
    func `no snippet is wider than it may be`(width: Int) {
        _ = shown(long, ["ferry", "toll", "the"], width: width)
        _ = shown("東京都庁の港は閉まっている。" + long, ["港", "toll"], width: width)
        _ = shown(String(repeating: "x", count: 300), [], width: width)
        _ = shown(String(repeating: "x", count: 300) + "toll", ["toll"], width: width)
    }
}
