import DossierText

extension AnnotatedText {
    /// The mentions that overlap a range of tokens, also those that begin before it. O(log n).
    func mentions(overlapping range: Range<Int>) -> ArraySlice<Mention> {
        Self.extended(mentions(in: range), in: mentions, to: range, \.tokens)
    }

    func quantities(overlapping range: Range<Int>) -> ArraySlice<Quantity> {
        Self.extended(quantities(in: range), in: quantities, to: range, \.tokens)
    }

    /// Quantities that are no part of a date: the 4 of `March 4` counts nothing, and neither do those of a dateline.
    func numbers(overlapping range: Range<Int>) -> [Quantity] {
        let dates = times(overlapping: range).filter { $0.kind != .duration }
        return quantities(overlapping: range).filter { quantity in
            !dates.contains { $0.span.overlaps(quantity.span) }
        }
    }

    func times(overlapping range: Range<Int>) -> ArraySlice<TimeExpression> {
        Self.extended(times(in: range), in: times, to: range, \.tokens)
    }

    private static func extended<Layer>(
        _ found: ArraySlice<Layer>, in layer: [Layer], to range: Range<Int>,
        _ tokens: KeyPath<Layer, Range<Int>>
    ) -> ArraySlice<Layer> {
        var first = found.startIndex
        while first > 0, layer[first - 1][keyPath: tokens].upperBound > range.lowerBound { first -= 1 }
        return layer[first..<found.endIndex]
    }

    /// The tokens of dates and times, which are no verbs and no names.
    func tokensOfTimes(in range: Range<Int>) -> Set<Int> {
        times(overlapping: range).reduce(into: []) { $0.formUnion($1.tokens) }
    }
}
