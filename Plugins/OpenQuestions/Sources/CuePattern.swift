import DossierText

/// A sequence of words that shows that something is open, compiled from a line of ``QuestionWords``.
///
/// `a|b` is any of the words, `@name` any of a class, `?` behind an element makes it optional; `~` stands for up to
/// three adverbs, `*3` for up to three words of any kind without a mark between them, `#` for a year.
struct CuePattern: Sendable {
    enum Element: Sendable {
        case words(WordSet, first: [Word], isOptional: Bool)
        case adverbs
        case gap(Int)
        case year
    }

    enum Kind: String, Sendable {
        case unconfirmed, unknown, disputed, pending
    }

    let kind: Kind
    /// Whether the words behind the cue, rather than its subject, say what is open.
    let asksAfter: Bool
    let elements: [Element]
    /// Words with which the cue can begin; none where it begins with a year.
    let firstWords: [Word]

    init?(_ line: Substring, kind: Kind, classes: [String: String]) {
        let parts = line.split(separator: " ")
        guard let side = parts.first, side == "<" || side == ">" else { return nil }
        self.kind = kind
        asksAfter = side == ">"
        elements = parts.dropFirst().map { part in
            if part == "~" { return .adverbs }
            if part == "#" { return .year }
            if part.hasPrefix("*") { return .gap(Int(part.dropFirst()) ?? 3) }
            let isOptional = part.hasSuffix("?")
            let name = isOptional ? part.dropLast() : part
            let words = name.split(separator: "|").map { alternative in
                alternative.hasPrefix("@")
                    ? classes[String(alternative.dropFirst())] ?? "" : String(alternative)
            }.joined(separator: " ")
            return .words(
                WordSet(words), first: words.split(whereSeparator: \.isWhitespace).map { Word($0) },
                isOptional: isOptional)
        }
        if case .words(_, let first, false)? = elements.first { firstWords = first } else { firstWords = [] }
    }

    /// The index after the cue, if it begins at a token.
    func match(at index: Int, _ end: Int, _ text: AnnotatedText, adverbs: WordSet) -> Int? {
        match(elements[...], index, end, text, adverbs)
    }

    private func match(
        _ rest: ArraySlice<Element>, _ index: Int, _ end: Int, _ text: AnnotatedText, _ adverbs: WordSet
    ) -> Int? {
        guard let element = rest.first else { return index }
        let tail = rest.dropFirst()
        switch element {
        case .words(let set, _, let isOptional):
            if index < end, set.contains(text.word(index)),
                let found = match(tail, index + 1, end, text, adverbs)
            {
                return found
            }
            return isOptional ? match(tail, index, end, text, adverbs) : nil
        case .adverbs:
            return skip(tail, index, end, 3, text, adverbs) { adverbs.contains($0.word) || $1 == .adverb }
        case .gap(let count):
            return skip(tail, index, end, count, text, adverbs) { token, _ in
                token.shape.isWord || token.shape.isNumeric
            }
        case .year:
            guard index < end, text.tokens[index].shape == .number, text.tokens[index].span.count == 4 else {
                return nil
            }
            return match(tail, index + 1, end, text, adverbs)
        }
    }

    private func skip(
        _ tail: ArraySlice<Element>, _ index: Int, _ end: Int, _ count: Int, _ text: AnnotatedText,
        _ adverbs: WordSet,
        _ isSkipped: (Token, PartOfSpeech) -> Bool
    ) -> Int? {
        var next = index
        while true {
            if let found = match(tail, next, end, text, adverbs) { return found }
            guard next < end, next - index < count, isSkipped(text.tokens[next], text.tags[next]) else {
                return nil
            }
            next += 1
        }
    }
}
