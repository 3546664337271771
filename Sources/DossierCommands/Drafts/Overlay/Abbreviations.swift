import DossierText

/// Words that the other side has only by their first letters: `electric vehicles`, `EVs`.
enum Abbreviations {
    /// The units whose words, or whose letters, stand for some of a sentence.
    static func meant(_ units: [ClaimUnit], in sentence: EvidenceSentence, of draft: AnnotatedText) -> [Int] {
        let text = sentence.text
        let there = text.tokens(in: sentence.span)
        var found: [Int] = []
        for index in there {
            guard let letters = letters(text, index) else { continue }
            for start in units.indices where start + letters.count <= units.count {
                let run = units[start..<start + letters.count]
                guard run.allSatisfy({ if case .word = $0.sort { $0.tokens.count == 1 } else { false } }),
                    run[run.endIndex - 1].tokens.lowerBound - run[start].tokens.lowerBound <= letters.count
                        + 1,
                    zip(run, letters).allSatisfy({ initial(draft, $0.tokens.lowerBound) == $1 })
                else { continue }
                found += run.indices
            }
        }
        for place in units.indices {
            guard case .word = units[place].sort, let letters = letters(draft, units[place].tokens.lowerBound)
            else { continue }
            let words = there.filter { text.tokens[$0].shape.isWord }
            let isSpelt = words.indices.contains { start in
                start + letters.count <= words.endIndex
                    && zip(words[start...], letters).allSatisfy { initial(text, $0) == $1 }
            }
            if isSpelt { found.append(place) }
        }
        return found
    }

    /// Of `EVs` and `EV` the first letters of two words.
    private static func letters(_ text: AnnotatedText, _ index: Int) -> [UInt8]? {
        let token = text.tokens[index]
        guard token.shape.isWord, 2...6 ~= token.span.count else { return nil }
        var bytes = Array(text.bytes[token.start..<token.end])
        if bytes.count > 2, bytes.last == UInt8(ascii: "s") { bytes.removeLast() }
        guard bytes.allSatisfy({ 0x41...0x5A ~= $0 }) else { return nil }
        return bytes.map { $0 | 0x20 }
    }

    private static func initial(_ text: AnnotatedText, _ index: Int) -> UInt8 {
        text.bytes[text.tokens[index].start] | 0x20
    }
}
