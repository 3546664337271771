package import DossierText

/// Which passages are looked for; all conditions must hold.
package struct PassageSelection: Sendable {
    package var expression: SearchExpression
    /// Of the passage's document.
    package var documents: [DocumentCondition]
    package var places: Places?
    /// The best so many; nil for all.
    package var limit: Int?

    package init(
        _ expression: SearchExpression, documents: [DocumentCondition] = [], places: Places? = nil,
        limit: Int? = nil
    ) {
        self.expression = expression
        self.documents = documents
        self.places = places
        self.limit = limit
    }
}

/// A passage that a search found, or the title of a document.
package struct PassageHit: Sendable {
    /// Number of the document.
    package let document: Int64
    package let passage: String
    /// Of a title that does not stand in the text, an empty span at its beginning.
    package let span: TextSpan
    /// UTF-8 offsets into `passage`.
    package let highlights: [TextSpan]
    /// BM25, turned so that higher is better.
    package let score: Double
}
