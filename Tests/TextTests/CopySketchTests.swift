import Testing

@testable import DossierText

/// Invented running text: sentences of words drawn by a seed.
private func story(_ seed: UInt64, words count: Int) -> [String] {
    var generator = SeededGenerator(seed: seed)
    let syllables = ["bar", "cen", "dol", "fir", "gan", "hes", "kol", "mir", "nat", "pos", "rul", "tev"]
    return (0..<count).map { _ in
        (0..<Int.random(in: 1...3, using: &generator)).map { _ in
            syllables.randomElement(using: &generator) ?? ""
        }.joined()
    }
}

private func text(_ words: [String]) -> String {
    stride(from: 0, to: words.count, by: 12).map {
        words[$0..<min($0 + 12, words.count)].joined(separator: " ") + "."
    }.joined(separator: " ")
}

private func sketch(_ text: String) -> CopySketch { CopySketch(TokenizedText(Array(text.utf8))) }

@Test func `the same words are a copy whatever their layout and marks`() {
    let words = story(1, words: 300)
    let likeness = sketch(text(words)).likeness(
        to: sketch(words.map { $0.uppercased() }.joined(separator: "\n")))
    #expect(likeness?.isSameWording == true)
    #expect(sketch("A short note.").likeness(to: sketch("A short note!"))?.isSameWording == true)
    #expect(sketch("").likeness(to: sketch("")) == nil)
}

@Test(arguments: 0..<20)
func `a copy with another headline, an ending and a few edited words is found`(seed: Int) throws {
    let words = story(UInt64(seed), words: 150 + seed * 60)
    var edited = words
    var generator = SeededGenerator(seed: UInt64(seed) + 77)
    for _ in 0..<words.count / 60 {
        edited[Int.random(in: 0..<words.count, using: &generator)] = "altered"
    }
    let other =
        "Quite another headline\n\n" + text(edited)
        + "\n\nThe service added these twelve words to everything it sent out today."
    let likeness = try #require(sketch(text(words)).likeness(to: sketch(other)))
    #expect(likeness.contained > 0.75 && likeness.contained < 1)
    #expect(!Set(sketch(text(words)).keys).isDisjoint(with: sketch(other).keys))
}

@Test(arguments: 0..<20)
func `a text that reprints half of another is found, and a long one that holds it whole`(seed: Int) throws {
    let words = story(UInt64(seed), words: 500)
    let half = sketch(text(Array(words[..<260]) + story(UInt64(seed) + 500, words: 240)))
    // Found, but a source of its own.
    #expect(sketch(text(words)).likeness(to: half)?.isSameSource == false)
    let long = sketch(
        text(story(UInt64(seed) + 900, words: 3000) + words + story(UInt64(seed) + 901, words: 3000)))
    let likeness = try #require(sketch(text(words)).likeness(to: long))
    #expect(likeness.contained > 0.85 && likeness.contains < 0.2 && likeness.isSameSource)
    #expect(!Set(sketch(text(words)).keys).isDisjoint(with: long.keys))
}

@Test(arguments: 0..<20)
func `a formula of fifty words makes no copies of texts that are otherwise different`(seed: Int) {
    let formula = text(story(4000, words: 50))
    let one = sketch(text(story(UInt64(seed), words: 120)) + " " + formula)
    let other = sketch(text(story(UInt64(seed) + 300, words: 110)) + " " + formula)
    #expect(one.likeness(to: other) == nil)
    #expect(sketch(formula + " one two three").likeness(to: sketch("Four five six. " + formula)) != nil)
    let short = text(story(UInt64(seed), words: 45))
    #expect(sketch(short).likeness(to: sketch(short + " more")) == nil)
}

@Test func `a sketch is bounded, and its bytes give it back`() throws {
    let long = sketch(text(story(3, words: 60_000)))
    #expect(long.hashes.count == CopySketch.most)
    #expect(long.keys.count <= 256)
    let repeated = sketch(String(repeating: "the toll of the bridge is due again. ", count: 5000))
    #expect(repeated.hashes.count < 20)
    for sketch in [long, repeated, sketch(""), sketch("one two")] {
        #expect(CopySketch(bytes: sketch.bytes) == sketch)
    }
    #expect(CopySketch(bytes: [1, 2, 3]) == nil)
}
