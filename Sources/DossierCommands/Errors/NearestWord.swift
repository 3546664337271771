import DossierText

/// Finds the word that somebody probably meant.
package enum NearestWord {
    /// The nearest of some words by Damerau–Levenshtein distance, when it is near enough to be worth proposing: one
    /// change for short words, a third of the letters for longer ones. A word that begins with what was typed counts
    /// as near.
    package static func nearest(to typed: String, among words: some Sequence<String>) -> String? {
        let wanted = Array(Folding.fold(typed))
        guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
        var best: (word: String, distance: Int)?
        for word in words {
            let candidate = Array(Folding.fold(word))
            var distance = EditDistance.between(wanted, candidate)
            if wanted.count >= 3,
                candidate.starts(with: wanted) || candidate.suffix(wanted.count).elementsEqual(wanted)
            {
                distance = min(distance, 1)
            }
            if distance <= max(1, wanted.count / 3), distance < best?.distance ?? .max {
                best = (word, distance)
            }
        }
        return best?.word
    }
}
