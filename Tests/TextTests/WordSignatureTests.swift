import Testing

@testable import DossierText

@Suite struct WordSignatureTests {
    private func mostShared(_ one: some Sequence<UInt32>, _ other: some Sequence<UInt32>) -> Int {
        WordSignature(one.sortedDistinct()).mostShared(with: WordSignature(other.sortedDistinct()))
    }

    @Test func `what few words can have in common is mostly nothing`() {
        let pairs = (0..<1000 as Range<UInt32>).map { mostShared([$0 &* 7919], [$0 &* 104_729 &+ 1]) }
        // One in 128 by chance.
        #expect(pairs.count { $0 == 0 } > 988)
    }

    @Test func `the same words are all in common`() {
        for count in [0, 1, 12, 64, 300] as [UInt32] {
            let words = (0..<count).map { $0 &* 2_654_435_761 }
            #expect(mostShared(words, words) == words.count)
        }
    }

    @Test func `it is never less than what is in both`() {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<2000 {
            let one = Set(
                (0..<Int.random(in: 0...80, using: &random)).map { _ in
                    UInt32.random(in: 0..<200, using: &random)
                })
            let other = Set(
                (0..<Int.random(in: 0...80, using: &random)).map { _ in
                    UInt32.random(in: 0..<200, using: &random)
                })
            #expect(mostShared(one, other) >= one.intersection(other).count)
        }
    }
}
