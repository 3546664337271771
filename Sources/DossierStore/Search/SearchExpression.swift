/// What a passage must hold to be found, as the parser of searches makes it.
///
/// `NEAR` is a relation of two: in `a near/5 b near/5 c` both pairs must be near each other, not all three at one place.
package indirect enum SearchExpression: Sendable, Hashable {
    case phrase(SearchPhrase)
    /// Any of the left within so many words of any of the right, in whichever order.
    case near([SearchPhrase], [SearchPhrase], distance: Int)
    case all([SearchExpression])
    case any([SearchExpression])
    case without(SearchExpression, SearchExpression)

    /// In the query syntax of FTS5. Folded words hold only letters and digits, so nothing needs to be escaped.
    package var fts5: String {
        switch self {
        case .phrase(let phrase): phrase.fts5
        case .near(let left, let right, let distance):
            Self.joined(
                left.flatMap { first in
                    right.map { second in "NEAR(\(first.fts5) \(second.fts5), \(distance))" }
                }, " OR ")
        case .all(let parts): Self.joined(parts.map(\.fts5), " AND ")
        case .any(let parts): Self.joined(parts.map(\.fts5), " OR ")
        case .without(let wanted, let unwanted): "(\(wanted.fts5) NOT \(unwanted.fts5))"
        }
    }

    private static func joined(_ parts: [String], _ sign: String) -> String {
        parts.count == 1 ? parts[0] : "(\(parts.joined(separator: sign)))"
    }

    /// All phrases that are wanted, for highlighting and for proposing other spellings.
    package var wanted: [SearchPhrase] {
        switch self {
        case .phrase(let phrase): [phrase]
        case .near(let left, let right, _): left + right
        case .all(let parts), .any(let parts): parts.flatMap(\.wanted)
        case .without(let wanted, _): wanted.wanted
        }
    }
}

/// Folded words beside each other; of a prefix the last may go on.
package struct SearchPhrase: Sendable, Hashable {
    package var words: [String]
    package var isPrefix: Bool

    package init(_ words: [String], isPrefix: Bool = false) {
        self.words = words
        self.isPrefix = isPrefix
    }

    var fts5: String { "\"\(words.joined(separator: " "))\"" + (isPrefix ? " *" : "") }
}
