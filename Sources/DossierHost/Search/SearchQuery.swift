import DossierStore
import DossierText

/// A search as it was written: what the passages must hold, and in which documents.
package struct SearchQuery: Sendable {
    var expression: SearchExpression
    package var documents: [DocumentFilter] = []
    /// At most so many, the best.
    package var limit: Int?
    /// Nil for everywhere.
    package var within: [Place]?
}

/// What is wrong with a search, and where in its text.
package struct SearchSyntaxError: Error, Sendable {
    package let message: String
    package let span: Range<Int>
    package var label: String?
    package var hint: String?
    /// A filter that does not exist, to look for what was meant.
    package var unknownFilter: String?
}

/// What a search found.
package struct SearchOutcome: Sendable {
    /// The best, as many as were asked for.
    package var hits: [SearchHit] = []
    /// How many there are altogether.
    package var total = 0
    /// Passages that would have been found, but their documents have no date.
    package var undated = 0
    /// Of a search that found nothing: what could be changed.
    package var advice: [String] = []
}
