import DossierCommands
import Testing

@Suite struct DisplayWidthTests {
    @Test(arguments: [
        ("plain", 5), ("Núñez", 5), ("Nu\u{301}n\u{303}ez", 5), ("東京", 4), ("한국", 4), ("👍", 2), ("👩‍👩‍👧", 2),
        ("🇲🇽", 2),
        ("❤️", 2), ("“a”", 3), ("…", 1), ("", 0),
    ])
    func `a text takes as many columns as a terminal gives it`(text: String, width: Int) {
        #expect(DisplayWidth.of(text) == width)
    }

    @Test(arguments: [
        ("harbour", 7, "harbour"), ("harbour", 6, "harbo…"), ("東京都庁", 5, "東京…"), ("東京都庁", 4, "東…"),
        ("abc", 1, "…"),
        ("abc", 0, ""),
    ])
    func `a cut text fits and ends with an ellipsis`(text: String, width: Int, expected: String) {
        let cut = DisplayWidth.cut(text, to: width)
        #expect(cut == expected)
        #expect(DisplayWidth.of(cut) <= width)
    }
}
