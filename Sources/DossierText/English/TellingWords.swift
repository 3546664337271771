/// Words by which one passage says something else than another, whatever the two have in common: numbers and negations.
package enum TellingWords {
    /// - Parameter word: folded, as searches compare it.
    package static func contains(_ word: String) -> Bool {
        if word.utf8.first.map({ $0 &- 0x30 < 10 }) == true { return true }
        let word = Word(word)
        if negations.contains(word) { return true }
        switch NumberWords.english.entry(word) {
        // "one of them" counts nothing.
        case .value(let number)?: return number != 1
        case .scale?, .vague?, .half?: return true
        case .ordinal?, nil: return false
        }
    }

    /// `t` is what is left of `didn't`.
    private static let negations: WordSet = "not no never nobody none nothing without cannot neither nor t"
}
