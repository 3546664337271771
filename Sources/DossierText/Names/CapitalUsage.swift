/// How capitalised words are written elsewhere in the document: in small letters, or with a capital in mid-sentence.
///
/// Most words of a text have no capital anywhere; a filter of 4,096 bits keeps them away from the sets.
struct CapitalUsage {
    private var filter = [UInt64](repeating: 0, count: 64)
    private var asked: Set<Word> = []
    private var small: Set<Word> = []
    private var inside: Set<Word> = []

    init(of text: TokenizedText) {
        for sentence in text.sentences {
            for index in sentence.tokens where text.tokens[index].shape.isCapital { ask(text.word(index)) }
        }
        for sentence in text.sentences {
            let isHeading =
                text.blocks[sentence.block].kind == .title || text.blocks[sentence.block].kind == .heading
            for index in sentence.tokens {
                let token = text.tokens[index]
                guard mayBeAsked(token.word) else { continue }
                if token.shape == .lower {
                    if asked.contains(token.word) { small.insert(token.word) }
                } else if !isHeading, index > sentence.tokens.lowerBound, token.shape.isCapital,
                    text.tokens[index - 1].shape.isWord
                {
                    inside.insert(token.word)
                }
            }
        }
    }

    func isSmall(_ word: Word) -> Bool { small.contains(word) }
    func isCapitalInside(_ word: Word) -> Bool { inside.contains(word) }

    private mutating func ask(_ word: Word) {
        asked.insert(word)
        filter[Int(word.hash >> 6 & 63)] |= 1 << (word.hash & 63)
    }

    private func mayBeAsked(_ word: Word) -> Bool {
        filter[Int(word.hash >> 6 & 63)] & (1 << (word.hash & 63)) != 0
    }
}
