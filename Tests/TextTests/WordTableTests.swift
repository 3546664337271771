import Testing

@testable import DossierText

@Suite struct WordTableTests {
    private func randomWord(_ generator: inout SeededGenerator) -> String {
        let letters = Array("abcdeé’x-1")
        return String(
            (0..<Int.random(in: 1...4, using: &generator)).map { _ in
                letters.randomElement(using: &generator) ?? "a"
            })
    }

    @Test(arguments: [0, 1, 3, 4, 5, 50, 1000])
    func `a set has the words of its list and no others`(count: Int) {
        var generator = SeededGenerator(seed: UInt64(count))
        let listed = Set((0..<count).map { _ in randomWord(&generator) })
        let set = WordSet(listed.joined(separator: " "))
        for word in listed { #expect(set.contains(Word(word))) }
        for _ in 0..<2000 {
            let word = randomWord(&generator)
            #expect(set.contains(Word(word)) == listed.contains(word))
        }
    }

    @Test func `of a word that stands twice the later value counts`() {
        let table = WordTable([("gate", 1), ("toll", 2), ("gate", 3)].map { (Word($0.0), $0.1) })
        #expect(table["gate"] == 3)
        #expect(table["toll"] == 2)
        #expect(table["bridge"] == nil)
    }

    @Test func `a union has the words of its sets`() {
        let union = WordSet(union: ["gate toll", "", "toll bridge"])
        for word in ["gate", "toll", "bridge"] as [Word] { #expect(union.contains(word)) }
        #expect(!union.contains("port"))
    }

    @Test func `words are counted in the order in which they came first`() {
        var generator = SeededGenerator(seed: 7)
        let words = (0..<500).map { _ in randomWord(&generator) }
        var counts = WordCounts(capacity: words.count)
        for (index, word) in words.enumerated() { counts.add(Word(word), at: index) }
        var known: [String: Int] = [:]
        for word in words { known[word, default: 0] += 1 }
        #expect(counts.entries.count == known.count)
        for entry in counts.entries {
            #expect(entry.count == known[words[entry.first]])
            #expect(words.firstIndex(of: words[entry.first]) == entry.first)
        }
        let ranked = counts.entries.sorted { ($0.count, $1.first) > ($1.count, $0.first) }
        #expect(counts.mostFrequent(10).map(\.first) == ranked.prefix(10).map(\.first))
    }
}
