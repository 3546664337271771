import DossierText

/// Words and phrases of which any one may stand at a place.
///
/// One look-up of the first word, then a comparison of the rest with the few phrases that begin with it.
struct PhraseList: Sendable {
    /// The rest of the phrases that begin with a word, the longest first.
    private let continuations: WordTable<[[Word]]>
    /// The first words of all phrases: a sentence without any of them cannot hold the list.
    let firstWords: [Word]

    /// - Parameter phrases: `asset freeze`, `U.S.`; with `~` behind a word all its forms: `impose~`.
    init(_ phrases: [String]) {
        var rests: [Word: [[Word]]] = [:]
        for phrase in PhraseList.words(of: phrases.flatMap(Inflection.expand)) {
            guard let first = phrase.first else { continue }
            rests[first, default: []].append(Array(phrase.dropFirst()))
        }
        continuations = WordTable(
            rests.map { word, rests in
                (word: word, value: Array(Set(rests)).sorted { $0.count > $1.count })
            })
        firstWords = Array(rests.keys)
    }

    /// The ends of the phrases that begin at a token, the longest first.
    func ends(at index: Int, in text: AnnotatedText, limit: Int, into ends: inout [Int]) {
        guard index < limit, let rests = continuations[text.tokens[index].word] else { return }
        for rest in rests where index + 1 + rest.count <= limit {
            var next = index + 1
            for word in rest {
                if text.tokens[next].word != word { break }
                next += 1
            }
            if next == index + 1 + rest.count { ends.append(next) }
        }
    }

    private static func words(of phrases: [String]) -> [[Word]] {
        var words = phrases.map(plainWords)
        let others = phrases.indices.filter { words[$0] == nil }
        if !others.isEmpty {
            for (index, tokens) in zip(others, tokens(of: others.map { phrases[$0] })) {
                words[index] = tokens
            }
        }
        return words.map { $0 ?? [] }
    }

    /// The words of a phrase that has only letters of ASCII with single blanks between them, each of which is a token in any
    /// text; nil for all other phrases.
    static func plainWords(_ phrase: String) -> [Word]? {
        var isInside = false
        var count = 1
        for byte in phrase.utf8 {
            if (byte | 0x20) &- 0x61 < 26 {
                isInside = true
            } else if byte == 0x20, isInside {
                isInside = false
                count += 1
            } else {
                return nil
            }
        }
        guard isInside else { return nil }
        return count == 1 ? [Word(phrase)] : phrase.utf8.split(separator: 0x20).map { Word(Substring($0)) }
    }

    /// The tokens of many phrases as the text floor cuts them, in one pass: each is a line of a small text.
    static func tokens(of phrases: [String]) -> [[Word]] {
        let text = TokenizedText(Array(phrases.joined(separator: "\n").utf8), isTagged: false)
        var lines: [[Word]] = []
        var lineEnds: [Int] = []
        var end = 0
        for phrase in phrases {
            end += phrase.utf8.count
            lineEnds.append(end)
            end += 1
            lines.append([])
        }
        var line = 0
        for token in text.tokens {
            while line < lineEnds.count - 1, token.start >= lineEnds[line] { line += 1 }
            lines[line].append(token.word)
        }
        return lines
    }
}

/// The word lists that the patterns of one file name, each once.
struct PatternLists: Sendable {
    private(set) var phrases: [[String]] = []
    private var indices: [String: Int] = [:]

    /// The index of a list with this name or, for a word in a pattern, this text.
    mutating func index(of key: String, _ phrases: @autoclosure () -> [String]) -> Int {
        if let index = indices[key] { return index }
        indices[key] = self.phrases.count
        self.phrases.append(phrases())
        return self.phrases.count - 1
    }
}
