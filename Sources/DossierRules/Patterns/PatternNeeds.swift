import DossierText

/// What a sentence must hold for a pattern to match: one word of each of some lists, one item of each of some kinds.
///
/// Held against a small summary of the sentence, so that of the patterns that share a word with it nearly all are passed
/// over without being run.
struct PatternNeeds: Sendable, Equatable {
    /// For each list the places of its words in a summary.
    private(set) var words: [WordSummary] = []
    /// For each place the kinds of item of which one must be there, as bits.
    private(set) var items: [UInt16] = []

    init(_ pattern: Pattern, _ lists: [PhraseList]) { add(pattern, lists) }

    private mutating func add(_ pattern: Pattern, _ lists: [PhraseList]) {
        switch pattern {
        case .atom(.phrase(let list)):
            let summary = WordSummary(lists[list].firstWords)
            if !summary.isFull, !words.contains(summary) { words.append(summary) }
        case .atom(.item(let kind)): if !items.contains(kind.bit) { items.append(kind.bit) }
        case .atom, .gap, .absent, .sentenceBegin, .sentenceEnd, .optional, .zeroOrMore: return
        case .oneOrMore(let inner), .capture(_, let inner): add(inner, lists)
        case .sequence(let parts): for part in parts { add(part, lists) }
        case .choice(let parts):
            // One of them must hold: what is asked for is the least that each asks for, together.
            if let anchors = pattern.anchors(lists) {
                let summary = WordSummary(anchors)
                if !summary.isFull { words.append(summary) }
            }
            let kinds = parts.map(\.requiredItems)
            if !kinds.contains(0) { items.append(kinds.reduce(0, |)) }
        }
    }

    /// Whether a sentence may hold what is needed; it is right whenever it says no.
    func mayBeMet(by sentence: WordSummary, items kinds: UInt16) -> Bool {
        for kind in items where kind & kinds == 0 { return false }
        for summary in words where !summary.meets(sentence) { return false }
        return true
    }
}

/// A set of words in 256 bits, by their hashes: two sets with a word in common have a bit in common.
struct WordSummary: Sendable, Equatable {
    private var bits: SIMD4<UInt64> = .zero

    init(_ words: some Sequence<Word>) { for word in words { insert(word) } }

    mutating func insert(_ word: Word) {
        bits[Int(truncatingIfNeeded: word.hash >> 6) & 3] |= 1 << (word.hash & 63)
    }

    func meets(_ other: WordSummary) -> Bool { bits & other.bits != .zero }

    /// Whether so many words are in it that every sentence has one of their bits.
    var isFull: Bool { (0..<4).reduce(0) { $0 + bits[$1].nonzeroBitCount } > 128 }
}
