import DossierText

/// Which rules can match in a sentence at all, by its words: of a thousand patterns, only a few are tried.
struct PatternIndex: Sendable {
    private let byWord: WordTable<[Int32]>
    /// Rules that no word stands for.
    private let others: [Int32]

    init(_ rules: [CompiledRule]) {
        var byWord: [Word: [Int32]] = [:]
        var others: [Int32] = []
        for (index, rule) in rules.enumerated() {
            var words: Set<Word> = []
            var isAnchored = true
            for alternative in rule.alternatives {
                if let anchors = alternative.anchors { words.formUnion(anchors) } else { isAnchored = false }
            }
            if isAnchored {
                for word in words { byWord[word, default: []].append(Int32(index)) }
            } else {
                others.append(Int32(index))
            }
        }
        self.byWord = WordTable(byWord.map { (word: $0.key, value: $0.value) })
        self.others = others
    }

    /// The rules to try in a sentence, in the order of the file.
    func candidates(in tokens: Range<Int>, of text: AnnotatedText) -> [Int] {
        var found = others
        for token in tokens {
            if let rules = byWord[text.tokens[token].word] { found += rules }
        }
        guard found.count > 1 else { return found.map(Int.init) }
        found.sort()
        var candidates: [Int] = []
        for rule in found where candidates.last != Int(rule) { candidates.append(Int(rule)) }
        return candidates
    }
}
