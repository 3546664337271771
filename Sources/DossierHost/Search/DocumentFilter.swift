import DossierStore
package import DossierText

/// What a document must be to be listed or searched; the fields of ``DocumentFilter/names``.
package struct DocumentFilter: Sendable {
    let condition: DocumentCondition
    /// Whether it asks for a date, so that documents without one are left out.
    let asksForDate: Bool

    package enum Field: String, CaseIterable, Sendable {
        case title, publisher, author, source, from, to, published, language, type

        package var isDate: Bool { self == .from || self == .to || self == .published }
    }

    package static let names = Field.allCases.map(\.rawValue)

    /// Why nothing can lie within days that were asked for with `from:` and `to:`; nil when something can.
    package static func fault(in days: DayInterval) -> String? {
        guard let first = days.first, let last = days.last, first > last else { return nil }
        return "from: is later than to:"
    }

    /// A field with any of some words; quoted ones are phrases, `*` at the end leaves it open. Nil when no word is left of
    /// them.
    package static func words(
        _ field: Field, _ values: [(text: String, isQuoted: Bool)], isNegated: Bool
    ) -> DocumentFilter? {
        var alternatives: [DocumentCondition] = []
        for (text, isQuoted) in values {
            switch field {
            case .source: alternatives.append(.source(text, keys: Workspace.documentKeys(text)))
            case .language: alternatives.append(.language(text))
            case .type: alternatives.append(.type(text))
            default:
                let isOpen = text.hasSuffix("*")
                let parts =
                    isQuoted
                    ? [FoldedText.words(text)]
                    : text.split(separator: " ").map { FoldedText.words(String($0)) }
                let phrases = parts.filter { !$0.isEmpty }
                guard !phrases.isEmpty else { return nil }
                let words = SearchExpression.all(
                    phrases.enumerated().map { index, words in
                        .phrase(SearchPhrase(words, isPrefix: isOpen && index == phrases.count - 1))
                    })
                switch field {
                case .publisher: alternatives.append(.publisher(words))
                case .author: alternatives.append(.author(words))
                default: alternatives.append(.title(words))
                }
            }
        }
        let condition = alternatives.count == 1 ? alternatives[0] : .any(alternatives)
        return DocumentFilter(condition: isNegated ? .not(condition) : condition, asksForDate: false)
    }

    /// A span of days for `from`, `to` and `published`: of `from` its first day counts, of `to` its last.
    package static func days(_ field: Field, _ days: DayInterval, isNegated: Bool) -> DocumentFilter {
        let wanted =
            switch field {
            case .from: DayInterval(first: days.first, last: nil)
            case .to: DayInterval(first: nil, last: days.last)
            default: days
            }
        let condition = DocumentCondition.published(wanted)
        return DocumentFilter(condition: isNegated ? .not(condition) : condition, asksForDate: !isNegated)
    }
}
