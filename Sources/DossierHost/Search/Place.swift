package import DossierText

/// Where a record comes from: a part of a document, or, without a span, the whole of it.
package struct Place: Sendable, Hashable {
    /// Id of the document.
    package var document: String
    package var span: TextSpan?
    /// Whether the span is a passage of the search index from end to end.
    package var isPassage: Bool

    package init(document: String, span: TextSpan? = nil, isPassage: Bool = false) {
        self.document = document
        self.span = span
        self.isPassage = isPassage
    }
}
