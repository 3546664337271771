import DossierText

/// Finds the finding that a review was about after the finding itself has gone: a new version of the module gave it
/// another span, or a revision of the document another text.
enum ReviewAnchoring {
    struct Candidate {
        var id: Int64
        var span: TextSpan
        var text: String
    }

    /// - Parameter isSameText: whether the spans lie in the text that the reviewer saw. Then the place decides;
    ///   otherwise the passage does, and of several alike the one nearest to where it stood.
    static func best(
        for text: String, at span: TextSpan, isSameText: Bool, among candidates: [Candidate]
    ) -> Int64? {
        if isSameText { return overlapping(span, candidates) }
        let wanted = FoldedText.fold(text)
        let alike = candidates.filter { FoldedText.fold($0.text) == wanted }
        if let nearest = nearest(to: span, alike) { return nearest.id }
        let words = Set(FoldedText.words(text))
        guard !words.isEmpty else { return nil }
        let telling = Self.telling(words)
        var best: [Candidate] = []
        var highest = 0.5
        for candidate in candidates {
            let others = Set(FoldedText.words(candidate.text))
            let share = Double(words.intersection(others).count) / Double(max(words.count, others.count))
            guard share >= highest, !others.isEmpty, Self.telling(others) == telling else { continue }
            if share > highest { best.removeAll() }
            highest = share
            best.append(candidate)
        }
        return nearest(to: span, best)?.id
    }

    /// What makes a passage say something else, whatever it has in common with another: what was decided of 14 says
    /// nothing of 15, nor of what is denied.
    private static func telling(_ words: Set<String>) -> Set<String> {
        words.filter { TellingWords.contains($0) }
    }

    /// The finding that has most of the span in common: at least half of the longer of the two.
    private static func overlapping(_ span: TextSpan, _ candidates: [Candidate]) -> Int64? {
        var best: (id: Int64, share: Double)?
        for candidate in candidates {
            let common = min(span.end, candidate.span.end) - max(span.start, candidate.span.start)
            let longer = max(span.count, candidate.span.count)
            guard common > 0, common * 2 >= longer else { continue }
            let share = Double(common) / Double(longer)
            if share > best?.share ?? 0 { best = (candidate.id, share) }
        }
        return best?.id
    }

    private static func nearest(to span: TextSpan, _ candidates: [Candidate]) -> Candidate? {
        candidates.min { left, right in
            (abs(left.span.start - span.start), left.span.start)
                < (abs(right.span.start - span.start), right.span.start)
        }
    }

    /// Where a passage stands in a text: at its old place if it is still there, else at the nearest.
    static func place(of passage: [UInt8], at span: TextSpan, in text: [UInt8]) -> TextSpan? {
        guard let first = passage.first, passage.count <= text.count else { return nil }
        if span.end <= text.count, span.count == passage.count, text[span.range].elementsEqual(passage) {
            return span
        }
        var best: Int?
        for start in 0...(text.count - passage.count)
        where text[start] == first && text[start..<start + passage.count].elementsEqual(passage) {
            if let known = best, abs(known - span.start) <= abs(start - span.start) { break }
            best = start
        }
        return best.map { TextSpan($0, $0 + passage.count) }
    }
}
