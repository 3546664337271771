import DossierText
import Testing

@testable import DossierCommands

@Suite struct DiagnosticTests {
    @Test func `an error shows file, line, column, the line and a mark under the place`() {
        let source = SourceText("open x\nquotes bby:ruiz | head 5\n", name: "visit.dossier")
        var error = Diagnostic(
            .usage, "quotes has no filter “bby”", span: 14..<17, label: "did you mean “by”?",
            hint: "filters: by")
        error.source = source
        #expect(
            error.page.plainText == """
                visit.dossier:2:8: error: quotes has no filter “bby”
                2 | quotes bby:ruiz | head 5
                  |        ^~~ did you mean “by”?
                hint: filters: by

                """)
    }

    @Test func `the mark stands under the word also behind wide and combining characters and tabs`() {
        let text = "\tsearch \"東京 e\u{301}\" bby:x"
        let start = text.utf8.count - 5
        var error = Diagnostic(.usage, "no", span: start..<start + 3)
        error.source = SourceText(text)
        #expect(error.page.plainText.contains("  |  search \"東京 e".replacing("search \"東京 e", with: "")))
        let lines = error.page.lines.map(\.text)
        #expect(DisplayWidth.of(lines[2].prefix { $0 != "^" }) == 4 + 1 + 7 + 1 + 4 + 1 + 1 + 1 + 1)
    }

    @Test func `a line of a megabyte is shown in part`() {
        let text = String(repeating: "x", count: 1_000_000)
        var error = Diagnostic(.usage, "no", span: 500_000..<500_003)
        error.source = SourceText(text)
        #expect(error.page.plainText.utf8.count < 1_000)
    }

    @Test(arguments: [
        ("haed", "head"), ("hed", "head"), ("slect", "select"), ("sortt", "sort"), ("whre", "where"),
        ("zzz", nil),
        ("u", nil),
    ])
    func `the nearest word is found`(typed: String, expected: String?) {
        #expect(
            NearestWord.nearest(to: typed, among: ["where", "sort", "head", "tail", "select"]) == expected)
    }

    @Test(arguments: [("ca", "abc", 3), ("ab", "ba", 1), ("", "abc", 3), ("kitten", "sitting", 3)])
    func `distances count swaps of neighbours as one`(left: String, right: String, distance: Int) {
        #expect(EditDistance.between(Array(left.utf8), Array(right.utf8)) == distance)
    }
}
