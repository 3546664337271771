import DossierText

/// The verbs with which lives end, and what they then have beside them.
enum LostLives {
    static let lives: WordSet = "lives life"
    private static let losing: WordSet = "lose claim cost"

    static func isLosing(_ word: Word, _ words: TimelineWords) -> Bool {
        losing.contains(words.entry(word)?.base ?? word)
    }
}

extension AnnotatedText {
    /// `fourteen people lost their lives`, `fourteen lives were lost`; not `their lives were changed`.
    func losesLives(_ verb: Int, in clause: Range<Int>, isPassive: Bool, _ words: TimelineWords) -> Bool {
        guard LostLives.isLosing(word(verb), words) else { return false }
        let behind = verb + 1..<max(verb + 1, min(verb + 4, tokens.count))
        if behind.contains(where: { LostLives.lives.contains(word($0)) }) { return true }
        let before = clause.lowerBound..<max(clause.lowerBound, verb)
        return isPassive && before.contains { LostLives.lives.contains(word($0)) }
    }
}
