package import DossierSDK
package import DossierText

/// What the text says of itself, each fact with the span that says so.
package struct StatedFacts: Sendable, Hashable {
    package struct Fact<Value: Sendable & Hashable>: Sendable, Hashable {
        package var value: Value
        package var span: TextSpan
    }

    package var title: Fact<String>?
    package var publisher: Fact<String>?
    package var author: Fact<String>?
    package var published: Fact<CalendarDate>?

    package init() {}

    package init(_ reading: SourceReading) {
        title = reading.title.map { Fact(value: $0.value, span: $0.span) }
        publisher = reading.publisher.map { Fact(value: $0.value, span: $0.span) }
        author = reading.author.map { Fact(value: $0.value, span: $0.span) }
        published = reading.published.map { Fact(value: $0.value, span: $0.span) }
    }
}

/// A document on its way into the store.
package struct NewDocument: Sendable {
    /// `StableHash.documentKey` of name and text.
    package var key: UInt64
    /// Unique in the workspace.
    package var id: String
    /// The name under which it came: the file's base name, the id of its line.
    package var name: String
    package var text: [UInt8]
    package var facts: SourcedFacts
    package var mediaType: String
    package var words: Int
    /// Paragraphs, the units of search.
    package var passages: [TextSpan]
    package var imported: String
    package var origin: String
    /// The file in `documents/` that holds the original.
    package var file: String
    package var sha256: String
    /// What of its wording is compared with other documents; made later where it is missing.
    package var sketch: CopySketch?

    package init(
        key: UInt64, id: String, name: String, text: [UInt8], facts: SourcedFacts, mediaType: String,
        words: Int, passages: [TextSpan], imported: String, origin: String, file: String, sha256: String,
        sketch: CopySketch? = nil
    ) {
        self.key = key
        self.id = id
        self.name = name
        self.text = text
        self.facts = facts
        self.mediaType = mediaType
        self.words = words
        self.passages = passages
        self.imported = imported
        self.origin = origin
        self.file = file
        self.sha256 = sha256
        self.sketch = sketch
    }
}

/// A document in the store, without its text.
package struct DocumentEntry: Sendable {
    /// Row number: the order of import.
    package let number: Int64
    package let key: UInt64
    package let id: String
    package let name: String
    package let facts: DocumentFacts
    package let isUndated: Bool
    package let mediaType: String
    package let bytes: Int
    package let words: Int
    package let findings: Int
    package let imported: String
    package let origin: String
    package let file: String
    package let sha256: String
    /// How many texts it has had; the last is the one that counts.
    package let revisions: Int
    /// How many other documents have the same wording.
    package let copies: Int
}
