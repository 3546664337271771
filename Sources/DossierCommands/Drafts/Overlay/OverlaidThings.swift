import DossierHost
import DossierText

/// A word that excludes one of the draft's, in its place, where a sentence tells most of the rest: `east of` for `west of`.
struct OverlaidThings {
    let overlay: Overlay

    struct Other {
        let text: String
        let sentence: EvidenceSentence
        let coverage: Double
    }

    func other() -> Other? {
        let (draft, tokens) = (overlay.draft, overlay.tokens)
        let own = overlay.values.assertion.words
        var best: Other?
        // `last` and `first` count days as other numbers do.
        let timed = draft.tokensOfTimes(in: tokens)
        for index in tokens where !timed.contains(index) {
            let word = draft.word(index)
            var exclusions = Opposites.exclusions[word] ?? []
            exclusions.formUnion(Kinds.exclusions(of: draft.form(index)))
            exclusions.subtract(own)
            if exclusions.isEmpty { continue }
            let told = overlay.rows.lazy.filter { $0.sentence.assertion.words.contains(word) }.map(\.coverage)
            let least = max(Self.least, (told.max() ?? 0) - Self.margin)
            let beside = Neighbours(of: index, in: tokens, of: draft)
            for row in overlay.rows
            where row.coverage > best?.coverage ?? least && !row.sentence.assertion.words.contains(word) {
                let text = row.sentence.text
                let range = text.tokens(in: row.sentence.span)
                let timed = text.tokensOfTimes(in: range)
                let there = range.first {
                    !timed.contains($0) && exclusions.contains(text.word($0))
                        && beside.areAlike(Neighbours(of: $0, in: range, of: text))
                }
                guard let there else { continue }
                best = Other(text: text.form(there), sentence: row.sentence, coverage: row.coverage)
            }
        }
        return best
    }

    private static let least = 0.5
    private static let margin = 0.1

    /// The nearest words on either side that tell something.
    private struct Neighbours {
        private let before: Set<String>
        private let behind: Set<String>
        private static let reach = 4

        init(of index: Int, in range: Range<Int>, of text: AnnotatedText) {
            func stems(_ place: Int) -> Set<String>? {
                let shape = text.tokens[place].shape
                guard shape == .number || shape == .numberWord || ClaimContext.weight(text, place) != nil
                else { return nil }
                var stems = Set(Workspace.foldedWords(text.form(place)).map(ClaimContext.stem))
                if let act = ClaimContext.act(text, place, range.upperBound) { stems.insert(act) }
                return stems
            }
            let first = max(range.lowerBound, index - Self.reach)
            let end = min(range.upperBound, index + 1 + Self.reach)
            /// The nearest that tells something, with those that tell little before it.
            func nearest(_ places: some Sequence<Int>) -> Set<String> {
                var found: Set<String> = []
                for place in places {
                    guard let stems = stems(place) else { continue }
                    found.formUnion(stems)
                    if !OverlayWords.faint.contains(text.word(place)) { break }
                }
                return found
            }
            before = nearest((first..<index).reversed())
            behind = nearest(index + 1..<max(index + 1, end))
        }

        func areAlike(_ other: Neighbours) -> Bool {
            [(before, other.before), (behind, other.behind)].contains { own, there in
                !own.isDisjoint(with: there)
                    || !Related.lines(of: own).isDisjoint(with: Related.lines(of: there))
            }
        }
    }
}
