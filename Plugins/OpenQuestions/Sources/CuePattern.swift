import DossierText

/// A sequence of words that shows that something is open, compiled from a line of ``QuestionWords``.
///
/// `a|b` is any of the words, `@name` any of a class, `?` behind an element makes it optional; `~` stands for up to
/// three adverbs, `*3` for up to three words of any kind without a mark between them, `#` for a year. Before them stands
/// what is open: `<` the words before the cue, `^` these and its first word, `>` those behind it, `=` the cue itself.
final class CuePattern: Sendable {
    enum Element: Sendable {
        /// Number of a set of the lexicon.
        case words(Int, isOptional: Bool)
        case adverbs
        case gap(Int)
        case year
    }

    enum Kind: String, Sendable {
        case unconfirmed, unknown, disputed, pending
    }

    enum Side: Sendable {
        case before, after, cue
        /// The words before the cue with its first word: `a verdict` of `a verdict is due`.
        case head
    }

    let kind: Kind
    let side: Side
    let elements: [Element]
    /// Words with which the cue can begin; none where it begins with a year.
    let firstWords: [Word]
    /// The set of the words that must stand second, where two words must open the cue.
    let secondWords: Int?

    /// The sets of which it cannot do without a word.
    var needed: [Int] {
        elements.compactMap { if case .words(let set, isOptional: false) = $0 { set } else { nil } }
    }

    init?(_ line: Substring, kind: Kind, classes: [String: String], lexicon: inout CueLexicon.Builder) {
        let parts = line.split(separator: " ")
        switch parts.first {
        case "<": side = .before
        case ">": side = .after
        case "=": side = .cue
        case "^": side = .head
        default: return nil
        }
        self.kind = kind
        var firstWords: [Word]?
        var elements: [Element] = []
        for part in parts.dropFirst() {
            if part == "~" {
                elements.append(.adverbs)
            } else if part == "#" {
                elements.append(.year)
            } else if part.hasPrefix("*") {
                elements.append(.gap(Int(part.dropFirst()) ?? 3))
            } else {
                let isOptional = part.hasSuffix("?")
                let list = (isOptional ? part.dropLast() : part).split(separator: "|").flatMap {
                    alternative in
                    alternative.hasPrefix("@")
                        ? (classes[String(alternative.dropFirst())] ?? "").split(
                            whereSeparator: \.isWhitespace)
                        : [alternative]
                }.map { Word($0) }
                if elements.isEmpty { firstWords = list }
                elements.append(.words(lexicon.set(of: list), isOptional: isOptional))
            }
        }
        self.elements = elements
        self.firstWords = firstWords ?? []
        if elements.count > 1, case .words(_, isOptional: false) = elements[0],
            case .words(let set, isOptional: false) = elements[1]
        {
            secondWords = set
        } else {
            secondWords = nil
        }
    }

    /// The index after the cue, if it begins at a token.
    func match(at index: Int, _ end: Int, _ text: AnnotatedText, _ words: QuestionWords) -> Int? {
        match(0, index, end, text, words)
    }

    private func match(_ number: Int, _ index: Int, _ end: Int, _ text: AnnotatedText, _ words: QuestionWords)
        -> Int?
    {
        guard number < elements.count else { return index }
        switch elements[number] {
        case .words(let set, let isOptional):
            if index < end, words.lexicon.contains(text.word(index), in: set),
                let found = match(number + 1, index + 1, end, text, words)
            {
                return found
            }
            return isOptional ? match(number + 1, index, end, text, words) : nil
        case .year:
            guard index < end, text.tokens[index].shape == .number, text.tokens[index].span.count == 4 else {
                return nil
            }
            return match(number + 1, index + 1, end, text, words)
        case .adverbs, .gap:
            return skip(number, index, end, text, words)
        }
    }

    private func skip(_ number: Int, _ index: Int, _ end: Int, _ text: AnnotatedText, _ words: QuestionWords)
        -> Int?
    {
        var next = index
        while true {
            if let found = match(number + 1, next, end, text, words) { return found }
            guard next < end else { return nil }
            let token = text.tokens[next]
            switch elements[number] {
            case .gap(let count):
                let isWord = token.shape.isWord || token.shape.isNumeric
                guard next - index < count, isWord || [0x5B, 0x5D].contains(text.bytes[token.start]) else {
                    return nil
                }
            default:
                guard next - index < 3, text.tags[next] == .adverb || words.adverbs.contains(token.word)
                else { return nil }
            }
            next += 1
        }
    }
}

/// All sets of words of the patterns, so that asking whether a word is in one costs one look-up and a bit.
final class CueLexicon: Sendable {
    private let rows: WordTable<Int>
    private let bits: [UInt64]
    private let width: Int

    struct Builder {
        private var numbers: [[Word]: Int] = [:]
        private(set) var sets: [[Word]] = []

        mutating func set(of words: [Word]) -> Int {
            if let number = numbers[words] { return number }
            numbers[words] = sets.count
            sets.append(words)
            return sets.count - 1
        }
    }

    init(_ builder: Builder) {
        var rowOf: [Word: Int] = [:]
        width = (builder.sets.count + 63) / 64
        var bits: [UInt64] = []
        for (number, words) in builder.sets.enumerated() {
            for word in words {
                let row = rowOf[word] ?? rowOf.count
                if row * width == bits.count { bits += Array(repeating: 0, count: width) }
                rowOf[word] = row
                bits[row * width + number / 64] |= 1 << UInt64(number % 64)
            }
        }
        self.bits = bits
        rows = WordTable(rowOf.map { (word: $0.key, value: $0.value) })
    }

    func contains(_ word: Word, in set: Int) -> Bool { contains(row: rows[word], in: set) }

    /// The number of a word that is in any set, by which it can be looked for in several.
    func row(of word: Word) -> Int? { rows[word] }

    func contains(row: Int?, in set: Int) -> Bool {
        guard let row else { return false }
        return bits[row * width + set / 64] >> UInt64(set % 64) & 1 == 1
    }

    /// The sets as bits, as ``sets(of:)`` gives them.
    func bits(of sets: some Sequence<Int>) -> [UInt64] {
        var bits = [UInt64](repeating: 0, count: width)
        for set in sets { bits[set / 64] |= 1 << UInt64(set % 64) }
        return bits
    }

    /// Of which sets some tokens have a word, bit by bit.
    func sets(of tokens: ArraySlice<Token>) -> [UInt64] {
        var sets = [UInt64](repeating: 0, count: width)
        for token in tokens {
            guard let row = rows[token.word] else { continue }
            for cell in 0..<width { sets[cell] |= bits[row * width + cell] }
        }
        return sets
    }
}
