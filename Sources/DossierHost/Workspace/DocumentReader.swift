import DossierImport
import DossierSDK
import DossierStore
import DossierText

/// A document read as far as the store wants it: its key, its digest, its paragraphs, and what it says of itself.
struct ReadDocument: Sendable {
    /// Source facts in force; the caller lays further ones over them.
    var document: ImportedDocument
    let key: UInt64
    let sha256: String
    let words: Int
    let passages: [TextSpan]
    let stated: StatedFacts
    let sketch: CopySketch
    /// Path or `-` from which it came.
    let origin: String
    /// Whether it is a piece of a larger file that is read piece by piece, and kept so.
    let isPiece: Bool
    /// Files of facts that lie beside it.
    var manifests: [FactsManifest] = []

    /// Paragraphs beyond this many bytes are indexed in parts, so that a hit can be shown.
    private static let longestPassage = 2000

    init(_ document: ImportedDocument, origin: String, isPiece: Bool) {
        self.document = document
        self.origin = origin
        self.isPiece = isPiece
        key = StableHash.documentKey(id: document.id, text: document.text)
        sha256 = TextDigest.sha256(document.text)
        let text = AnnotatedText(document.text, layers: .source)
        stated = StatedFacts(text.source)
        words = text.tokens.count { $0.shape.isWord || $0.shape.isNumeric }
        passages = Self.passages(of: text)
        sketch = CopySketch(text.base)
    }

    /// Everything that comes of a source; texts that the store cannot hold are problems.
    static func read(_ source: DocumentSource) -> (documents: [ReadDocument], problems: [ImportError]) {
        var (documents, problems) = source.read()
        documents.removeAll { document in
            guard let offset = document.text.firstIndex(of: 0) else { return false }
            problems.append(
                ImportError(
                    .binary, "the text of “\(document.id)” holds a NUL character (byte \(offset))",
                    source: source.name))
            return true
        }
        let read = documents.map { document in
            var read = ReadDocument(document, origin: source.name, isPiece: source.isPieces)
            read.manifests = source.manifests
            return read
        }
        return (read, problems)
    }

    /// The blocks with their labels, long ones cut between sentences.
    private static func passages(of text: AnnotatedText) -> [TextSpan] {
        var passages: [TextSpan] = []
        for block in text.blocks {
            let span = block.label.map { $0.union(block.span) } ?? block.span
            guard span.count > longestPassage else {
                if !span.isEmpty { passages.append(span) }
                continue
            }
            var start = span.start
            let first = text.base.sentence(at: block.span.start) ?? 0
            for sentence in text.sentences[first...].dropFirst() {
                guard sentence.span.start < span.end else { break }
                guard sentence.span.end - start > longestPassage, sentence.span.start > start else {
                    continue
                }
                passages.append(TextSpan(start, sentence.span.start))
                start = sentence.span.start
            }
            passages.append(TextSpan(start, span.end))
        }
        return passages
    }
}
