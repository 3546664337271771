import DossierHost
import DossierText

/// How something stands, told without a verb of its own: `in operation`, `under construction`, `at the planning stage`.
enum Standing {
    case toCome, inForce

    /// Of the tokens of a sentence, with the token that tells it; nil where none does, or where it tells both.
    static func of(_ text: AnnotatedText, in tokens: Range<Int>) -> (standing: Standing, token: Int)? {
        var found: (standing: Standing, token: Int)?
        for index in tokens {
            guard let standing = standing(at: index, text, tokens) else { continue }
            if let found, found.standing != standing { return nil }
            found = found ?? (standing, index)
        }
        return found
    }

    private static func standing(at index: Int, _ text: AnnotatedText, _ tokens: Range<Int>) -> Standing? {
        let word = text.word(index)
        let isToCome = OverlayWords.toComeStandings.contains(word)
        let isInForce = OverlayWords.inForceStandings.contains(word)
        guard isToCome || isInForce else { return nil }
        let before = max(tokens.lowerBound, index - reach)..<index
        guard before.contains(where: { OverlayWords.standing.contains(text.word($0)) }),
            !before.contains(where: { text.tags[$0].isVerb || text.tags[$0] == .punctuation })
        else { return nil }
        return isToCome ? .toCome : .inForce
    }

    private static let reach = 3
}

extension OverlaidStates {
    private static let least = 0.4

    /// A sentence by which what the draft says to be in operation is under construction, or the other way round.
    var otherStanding: Other? {
        let (draft, tokens) = (overlay.draft, overlay.tokens)
        guard let (standing, token) = Standing.of(draft, in: tokens), !isHedged(at: token),
            !tokens.contains(where: { draft.tags[$0].isVerb && !isState($0) && $0 < token })
        else { return nil }
        let unit = overlay.units.firstIndex { $0.tokens.contains(token) }
        var best: (sentence: EvidenceSentence, coverage: Double)?
        for row in rows {
            let coverage = overlay.coverage(row, without: unit)
            guard coverage > best?.coverage ?? Self.least else { continue }
            let text = row.sentence.text
            let there = Standing.of(text, in: text.tokens(in: row.sentence.span))
            if there?.standing == standing { return nil }
            let isDenied = row.sentence.assertion.words.contains { OppositeWords.negators.contains($0) }
            if there != nil, !isDenied, namesAll(row) { best = (row.sentence, coverage) }
        }
        return best.map { Other(finding: standing == .inForce ? .open : .done, sentence: $0.sentence) }
    }

    /// Whether a verb tells nothing but that something is so.
    private func isState(_ token: Int) -> Bool {
        let word = overlay.draft.word(token)
        return ClaimWords.being.contains(word) || OverlayWords.lasting.contains(word)
    }
}
