import DossierText

/// Marks in a passage what a search was looking for.
struct Highlighter {
    private let expression: SearchExpression

    init(_ expression: SearchExpression) { self.expression = expression }

    /// Spans in the passage, in order and without overlap.
    func highlights(in passage: some Sequence<UInt8>) -> [TextSpan] {
        let words = FoldedWords(passage).words
        var found: [Range<Int>] = []
        mark(expression, words.map(\.word), &found)
        var spans: [TextSpan] = []
        for range in found.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
            let span = TextSpan(words[range.lowerBound].span.start, words[range.upperBound - 1].span.end)
            if let last = spans.last, last.overlaps(span) {
                spans[spans.count - 1] = last.union(span)
            } else {
                spans.append(span)
            }
        }
        return spans
    }

    private func mark(_ part: SearchExpression, _ words: [String], _ found: inout [Range<Int>]) {
        switch part {
        case .phrase(let phrase): found += Self.places(of: phrase, in: words)
        case .near(let left, let right, let distance):
            let first = left.flatMap { Self.places(of: $0, in: words) }
            let second = right.flatMap { Self.places(of: $0, in: words) }
            func isNear(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
                max(one.lowerBound - other.upperBound, other.lowerBound - one.upperBound) <= distance
            }
            found += first.filter { one in second.contains { isNear(one, $0) } }
            found += second.filter { one in first.contains { isNear(one, $0) } }
        case .all(let parts), .any(let parts): for part in parts { mark(part, words, &found) }
        case .without(let wanted, _): mark(wanted, words, &found)
        }
    }

    private static func places(of phrase: SearchPhrase, in words: [String]) -> [Range<Int>] {
        let wanted = phrase.words
        guard let first = wanted.first, wanted.count <= words.count else { return [] }
        return (0...words.count - wanted.count).compactMap { start in
            let begins =
                wanted.count == 1 && phrase.isPrefix ? words[start].hasPrefix(first) : words[start] == first
            guard begins else { return nil }
            for index in wanted.indices.dropFirst() {
                let isOpen = phrase.isPrefix && index == wanted.count - 1
                let word = words[start + index]
                guard isOpen ? word.hasPrefix(wanted[index]) : word == wanted[index] else { return nil }
            }
            return start..<start + wanted.count
        }
    }
}
