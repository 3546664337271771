import DossierImport
package import DossierSDK
import DossierStore
package import DossierText

/// A text of the reader's own, read as a document is, but taken into no workspace.
package struct Draft: Sendable {
    package let text: AnnotatedText
    /// What the modules find in it.
    package let findings: [Finding]
    package let facts: DocumentFacts
}

/// A paragraph that may bear on what a draft says.
package struct EvidencePassage: Sendable {
    package let document: DocumentRecord
    package let span: TextSpan

    package init(document: DocumentRecord, span: TextSpan) {
        self.document = document
        self.span = span
    }
}

extension Workspace {
    /// Reads a draft with all modules.
    ///
    /// - Parameter written: the day from which its `yesterday` counts; nil for the one that the text prints.
    package func draft(at path: String, written: CalendarDate?) throws(WorkspaceError) -> Draft {
        var sources = DocumentSources([path], format: .wholeFiles) { _ in ImportSettings() }
        guard let (documents, problems) = sources.next()?.read(), var document = documents.first else {
            throw WorkspaceError(.missing, "\(path) cannot be read")
        }
        if let problem = problems.first { throw WorkspaceError(.damaged, "\(path): \(problem.reason)") }
        document.facts.published = document.facts.published ?? written
        let analyzer = DocumentAnalyzer(modules: registry.modules)
        let result = analyzer.analyze(document)
        let text = AnnotatedText(
            document.text, layers: .all, published: result.document.facts.published)
        return Draft(text: text, findings: result.findings, facts: result.document.facts)
    }

    /// Paragraphs that hold any of some words, those with most and rarest first.
    package func passages(withAny words: [String], limit: Int) throws(WorkspaceError) -> [EvidencePassage] {
        let phrases = words.flatMap { FoldedText.words($0) }.map {
            SearchExpression.phrase(SearchPhrase([$0]))
        }
        if phrases.isEmpty { return [] }
        return try passages(.any(phrases), limit: limit)
    }

    /// Paragraphs that hold some words beside each other.
    package func passages(withPhrase text: String, limit: Int) throws(WorkspaceError) -> [EvidencePassage] {
        let words = FoldedText.words(text)
        if words.isEmpty { return [] }
        return try passages(.phrase(SearchPhrase(words)), limit: limit)
    }

    private func passages(
        _ expression: SearchExpression, limit: Int
    ) throws(WorkspaceError) -> [EvidencePassage] {
        var query = SearchQuery(expression: expression)
        query.limit = limit
        return try search(query).hits.map { EvidencePassage(document: $0.document, span: $0.span) }
    }

    /// A document's text with the layers that a comparison of passages needs.
    package func annotated(
        _ document: DocumentRecord, layers: TextLayers
    ) throws(WorkspaceError) -> AnnotatedText {
        AnnotatedText(
            try text(of: document), layers: layers, published: document.facts.published, readsPublished: false
        )
    }

    /// A name, text or number in the folded words by which the store finds it.
    package static func foldedWords(_ text: String) -> [String] { FoldedText.words(text) }
}
