import DossierText
import Testing

private func quantities(_ text: String) -> [Quantity] {
    AnnotatedText(text, layers: [.quantities]).quantities
}

@Test(arguments: [
    ("About 40 sailors drowned.", 40, Quantity.Bound.about, false),
    ("Scores of sailors drowned.", 40, .about, true), ("Dozens of sailors drowned.", 24, .about, true),
    ("About a dozen sailors drowned.", 12, .about, false),
    ("More than a hundred sailors drowned.", 100, .atLeast, false),
    ("The sea took several dozen sailors.", 36, .about, true), ("Forty sailors drowned.", 40, .exact, false),
])
func `a number is as exact as its words`(
    text: String, value: Double, bound: Quantity.Bound, isVague: Bool
) throws {
    let quantity = try #require(quantities(text).first)
    #expect(quantity.value == value)
    #expect(quantity.bound == bound)
    #expect(quantity.isVague == isVague)
}

@Test func `a word such as scores leaves more open than about forty`() {
    let scores = RoughNumber(40, .about, isVague: true)
    let aboutForty = RoughNumber(40, .about)
    #expect(scores.agrees(with: RoughNumber(93)))
    #expect(!aboutForty.agrees(with: RoughNumber(93)))
    #expect(aboutForty.agrees(with: RoughNumber(43)))
    #expect(!RoughNumber(40).agrees(with: RoughNumber(43)))
    #expect(RoughNumber(40, .atLeast).agrees(with: RoughNumber(43)))
}

@Test func `which number a passage tells by such a word is seen again in it`() {
    #expect(RoughNumber.isVague(24, in: "seized dozens of boats"))
    #expect(!RoughNumber.isVague(24, in: "seized about 24 boats"))
    #expect(RoughNumber.isVague(36, in: "seized several dozen boats"))
    #expect(!RoughNumber.isVague(40, in: "seized dozens of boats"))
    #expect(!RoughNumber.isVague(300, in: "seized about three hundred boats"))
}

@Test func `a dash behind a year begins what is set off, and no range`() {
    let text = AnnotatedText("Of the wrecks in 2030 and 2031—14,200 in all—half were ferries.")
    #expect(text.quantities.map(\.value).contains(14_200))
    #expect(text.times.map(\.value) == ["2030", "2031"])
    #expect(quantities("In 2031 between 5—10 ferries sailed.").contains { $0.value == 5 && $0.upper == 10 })
}
