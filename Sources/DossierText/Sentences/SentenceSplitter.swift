/// Splits blocks into sentences.
///
/// A full stop, question mark, exclamation mark or ellipsis ends a sentence when what follows can begin one: white
/// space and then a capital, a digit, an opening quotation mark or bracket. Closing marks and brackets stay with their
/// sentence. Abbreviations keep their stop inside the token; they end a sentence only at the block's end or before
/// a word that is hardly ever capitalised inside one. A block that breaks off in mid-sentence is joined with its
/// continuation.
struct SentenceSplitter {
    private let bytes: [UInt8]
    private let tokens: [Token]
    private let words: SentenceWords
    private var sentences: [Sentence] = []

    static func sentences(
        _ bytes: [UInt8], _ tokens: [Token], _ blocks: [Block], words: SentenceWords = .english
    ) -> [Sentence] {
        var splitter = SentenceSplitter(bytes: bytes, tokens: tokens, words: words)
        var index = 0
        while index < blocks.count {
            var range = blocks[index].tokens
            let first = index
            while index + 1 < blocks.count, blocks[index + 1].isContinuation {
                index += 1
                range = range.lowerBound..<blocks[index].tokens.upperBound
            }
            splitter.split(range, block: first, blocks)
            index += 1
        }
        return splitter.sentences
    }

    private init(bytes: [UInt8], tokens: [Token], words: SentenceWords) {
        self.bytes = bytes
        self.tokens = tokens
        self.words = words
    }

    private mutating func split(_ range: Range<Int>, block: Int, _ blocks: [Block]) {
        var start = range.lowerBound
        var index = range.lowerBound
        while index < range.upperBound {
            if let end = boundary(after: index, range) {
                add(start..<end, block, blocks)
                start = end
                index = end
            } else {
                index += 1
            }
        }
        if start < range.upperBound { add(start..<range.upperBound, block, blocks) }
    }

    private mutating func add(_ range: Range<Int>, _ block: Int, _ blocks: [Block]) {
        var home = block
        while home + 1 < blocks.count, blocks[home + 1].isContinuation,
            blocks[home + 1].tokens.lowerBound <= range.lowerBound
        {
            home += 1
        }
        sentences.append(
            Sentence(
                span: TextSpan(tokens[range.lowerBound].start, tokens[range.upperBound - 1].end),
                tokens: range,
                block: home))
    }

    /// If the token ends a sentence: the index after its last closing mark.
    private func boundary(after index: Int, _ range: Range<Int>) -> Int? {
        let token = tokens[index]
        let isStop: Bool
        if token.shape == .punctuation {
            switch bytes[token.start] {
            case 0x2E, 0x3F, 0x21: isStop = true
            case 0xE2:
                isStop =
                    token.span.count == 3 && bytes[token.start + 1] == 0x80 && bytes[token.start + 2] == 0xA6
            default: isStop = false
            }
        } else {
            isStop = token.end - token.start > 1 && bytes[token.end - 1] == 0x2E
        }
        guard isStop else { return nil }
        var end = index + 1
        while end < range.upperBound, !tokens[end].hasSpaceBefore, isClosing(end) { end += 1 }
        guard end < range.upperBound else { return end }
        guard tokens[end].hasSpaceBefore || tokens[end].shape == .quotationMark else { return nil }
        return canBegin(end, after: index, range) ? end : nil
    }

    private func isClosing(_ index: Int) -> Bool {
        let token = tokens[index]
        if token.shape == .quotationMark { return true }
        guard token.span.count == 1 else { return false }
        return [0x29, 0x5D, 0x2E, 0x3F, 0x21].contains(bytes[token.start])
    }

    private func canBegin(_ next: Int, after stop: Int, _ range: Range<Int>) -> Bool {
        var index = next
        while index < range.upperBound, tokens[index].shape == .quotationMark || isOpeningBracket(index) {
            index += 1
        }
        guard index < range.upperBound else { return false }
        let token = tokens[index]
        let isAbbreviation = tokens[stop].shape != .punctuation
        if isAbbreviation {
            // "the U.S. Army" against "in the U.S. The army": only a word that opens sentences ends it here.
            guard token.shape == .capitalized else { return index > next && token.shape == .upper }
            return words.openers.contains(token.word) && !words.titles.contains(tokens[stop].word)
                && !isNameGoingOn(index, after: stop, range)
        }
        let isEllipsis = bytes[tokens[stop].start] == 0xE2 || tokens[stop].span.count > 1
        if isEllipsis { return token.shape.isCapital && index == next && words.openers.contains(token.word) }
        if token.shape.isCapital || token.shape.isNumeric { return true }
        // A quotation or bracket after a stop begins a new sentence, "[m]uch credit", and so does a bare small letter
        // after a question inside a quotation: no ("Why?" she asked).
        if index > next {
            return token.shape != .lower || isOpeningBracket(next) || !tokens[stop].isQuestion(bytes)
        }
        return token.shape == .symbol
    }

    /// `the U.S. Most Valued Partner rate`: behind an article and an abbreviation a name of three capitals or more, which
    /// the abbreviation stands before, whatever its first word may open elsewhere.
    private func isNameGoingOn(_ index: Int, after stop: Int, _ range: Range<Int>) -> Bool {
        guard index == stop + 1, stop > range.lowerBound, index + 2 < range.upperBound,
            words.nameOpeners.contains(tokens[index].word), words.articles.contains(tokens[stop - 1].word)
        else { return false }
        return tokens[index + 1].shape.isCapital && tokens[index + 2].shape.isCapital
    }

    private func isOpeningBracket(_ index: Int) -> Bool {
        let token = tokens[index]
        return token.span.count == 1 && (bytes[token.start] == 0x28 || bytes[token.start] == 0x5B)
    }
}

extension Token {
    fileprivate func isQuestion(_ bytes: [UInt8]) -> Bool { bytes[start] == 0x3F || bytes[start] == 0x21 }
}
