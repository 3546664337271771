/// The `that` that points, which looks like the one that links.
extension TokenizedText {
    /// Whether the word at an index is a `that` that belongs to the noun behind it and opens no clause: `in that spirit`,
    /// `earlier that day`, `…, that time in Athens`.
    ///
    /// Behind a preposition any noun will do, elsewhere only a stretch of time; a verb right behind the noun makes a clause
    /// of it (`said earlier that day would break`). False where parts of speech were not asked for.
    public func isDemonstrativeThat(_ index: Int) -> Bool {
        let words = ClauseWords.english
        guard word(index) == words.that, index > 0, index + 2 < tags.count else { return false }
        var noun = index + 1
        if tags[noun] == .adjective, noun + 2 < tags.count { noun += 1 }
        guard tags[noun] == .noun, tokens[noun].shape == .lower, !tags[noun + 1].isFiniteVerb,
            tags[noun + 1] != .auxiliary
        else { return false }
        if tags[index - 1] == .adposition { return true }
        return words.stretches.contains(tokens[noun].word)
            && (tags[index - 1] == .adverb || tokens[index - 1].shape == .punctuation
                || words.stretchLeads.contains(tokens[index - 1].word))
    }
}
