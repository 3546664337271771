package import DossierText

/// Where a record comes from: a part of a document, or, without a span, the whole of it.
package struct Place: Sendable, Hashable {
    /// Id of the document.
    package var document: String
    package var span: TextSpan?

    package init(document: String, span: TextSpan? = nil) {
        self.document = document
        self.span = span
    }
}
