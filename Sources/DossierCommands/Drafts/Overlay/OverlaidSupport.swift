import DossierHost
import DossierText

/// The passages that bear out a draft's sentence: one that tells all of it, or one for each of the facts that it joins.
struct OverlaidSupport {
    private let overlay: Overlay

    init(_ overlay: Overlay) { self.overlay = overlay }

    /// So many of the likest sentences are looked at.
    private static let most = 14
    /// What tells one clause well may be looked at, too.
    private static let clause = 0.9

    /// Supported with its passages; nil where something of it is not told.
    ///
    /// - Parameter checks: what has been said of its values. A function that was not found has to be there.
    func check(_ checks: [Check]) -> Check? {
        let sentences = sentences { sentence in
            checks.allSatisfy { check in
                check.verdict != .notFound || check.subject != .role
                    || !check.function.isEmpty
                        && check.function.isSubset(of: sentence.stems.union(sentence.paragraph))
            }
        }
        guard let first = sentences.first else { return nil }
        var check = Check(.statement, overlay.values.sentence, .supported).shown(by: first)
        check.passage = sentences.map(\.line).joined(separator: " … ")
        return check
    }

    private func sentences(where hasFunctions: (EvidenceSentence) -> Bool) -> [EvidenceSentence] {
        if overlay.units.count < 2 || tellsOrder { return [] }
        let ranked = overlay.rows.map { (row: $0, rank: rank($0)) }.sorted { $0.rank > $1.rank }
        let rows = ranked.prefix(Self.most).map { SupportRow($0.row, overlay) }.filter {
            hasFunctions($0.sentence)
        }
        for row in rows where SupportFit(overlay, row, overlay.tokens).isTold {
            return row.before + [row.sentence]
        }
        return separate(rows)
    }

    /// Whether what is enumerated stands in its order: `in that order`, `respectively`. That is not looked at.
    private var tellsOrder: Bool {
        overlay.tokens.contains { index in
            let word = overlay.draft.word(index)
            return SupportWords.ordering.contains(word)
                || SupportWords.orders.contains(word) && index > overlay.tokens.lowerBound
                    && OverlayWords.pointing.contains(overlay.draft.word(index - 1))
        }
    }

    private func rank(_ row: Overlay.Row) -> Double {
        overlay.clauses.reduce(row.coverage) { best, clause in
            let units = overlay.units.indices.filter { clause.tokens.overlaps(overlay.units[$0].tokens) }
            guard units.count > 2 else { return best }
            return max(best, overlay.coverage(row, of: units) * Self.clause)
        }
    }

    /// Of each part of the sentence the sentence of one document that tells it, where nothing ties the parts as cause,
    /// condition or order in time.
    private func separate(_ rows: [SupportRow]) -> [EvidenceSentence] {
        let parts = parts
        guard parts.count > 1 else { return [] }
        var found: [SupportRow] = []
        for part in parts {
            let row = rows.first { row in
                (found.first.map { $0.sentence.document.id == row.sentence.document.id } ?? true)
                    && SupportFit(overlay, row, part).isTold
            }
            guard let row else { return [] }
            found.append(row)
        }
        // Of whom the first part tells all are, and whoever is named is named.
        for index in overlay.units.indices {
            guard case .name = overlay.units[index].sort else { continue }
            if overlay.units[index].weight > Self.rare,
                !found.contains(where: { $0.strengths[index] >= Overlay.direct })
            {
                return []
            }
        }
        let subject = overlay.units.indices.first {
            if case .name = overlay.units[$0].sort {
                parts[0].contains(overlay.units[$0].tokens.lowerBound)
            } else {
                false
            }
        }
        if let subject, !found.allSatisfy({ $0.strengths[subject] >= Self.around }) { return [] }
        return found.reduce(into: []) { sentences, row in
            for sentence in row.before + [row.sentence]
            where !sentences.contains(where: { $0.span == sentence.span }) {
                sentences.append(sentence)
            }
        }
    }

    private static let rare = 0.45
    private static let around = 0.4

    /// The clauses that each tell something by themselves, with what hangs on them.
    private var parts: [Range<Int>] {
        if overlay.tokens.contains(where: { ClaimWords.ties.contains(overlay.draft.word($0)) }) { return [] }
        let verbs = overlay.values.assertion.verbs
        var parts: [Range<Int>] = []
        // What stands before the first verb belongs to it.
        var start = overlay.tokens.lowerBound
        var isOpen = true
        for clause in overlay.clauses {
            let hasVerb = verbs.contains { clause.tokens.contains($0.token) }
            let stands = hasVerb && [.main, .coordinate, .relative].contains(clause.link)
            if parts.isEmpty || stands && !isOpen {
                if !parts.isEmpty { start = clause.tokens.lowerBound }
                parts.append(start..<clause.tokens.upperBound)
                isOpen = !hasVerb
            } else {
                parts[parts.count - 1] = start..<clause.tokens.upperBound
                if hasVerb { isOpen = false }
            }
        }
        return parts
    }
}
