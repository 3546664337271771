package import DossierSDK

/// A document as it came in: its reading text and what the file or the line said of it.
package struct ImportedDocument: Sendable {
    /// The file's base name, or the id of a JSON-lines document.
    package var id: String
    /// UTF-8, to the letter as it will be kept.
    package var text: [UInt8]
    package var facts: DocumentFacts
    /// Whether somebody says that it has no date: then the one that its text prints counts for nothing.
    package var isUndated = false
    /// For each fact that a tag of the file states, by the fact's name, which tag: `meta article:published_time`.
    package var tags: [String: String]
    package var mediaType: String
    /// What is kept as the original where that is not the text itself: the Markdown file, the JSON line.
    package var original: ArraySlice<UInt8>?
    /// The encoding that the user declared, without which the original cannot be read again.
    package var encoding: String?
    /// Its name inside a larger file: the id of a line, a message of a mailbox, an attachment. Nil for a file of its own.
    package var part: String?
    /// Whether the text was made by another program, and is kept so that nobody needs that program again.
    package var isExtracted: Bool

    package init(
        id: String, text: [UInt8], facts: DocumentFacts = DocumentFacts(), tags: [String: String] = [:],
        mediaType: String = "text/plain", original: ArraySlice<UInt8>? = nil, encoding: String? = nil,
        part: String? = nil, isExtracted: Bool = false
    ) {
        self.id = id
        self.text = text
        self.facts = facts
        self.tags = tags
        self.mediaType = mediaType
        self.original = original
        self.encoding = encoding
        self.part = part
        self.isExtracted = isExtracted
    }
}

/// Why something could not be read.
package struct ImportError: Error, Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// There is no such file, or the system does not let it be opened.
        case missing, unreadable
        /// The system failed while reading.
        case interrupted
        case empty, binary, invalidUTF8, malformed, unsupported
        /// Nothing is wrong; something was left out that is no text, as a picture attached to a mail.
        case passedOver
    }

    package var kind: Kind
    /// What is wrong and, where that helps, what to do.
    package var reason: String
    /// File or `-`.
    package var source: String
    /// 1-based line of a JSON-lines file.
    package var line: Int?
    /// Byte offset, in the file or in the line.
    package var offset: Int?
    /// Whether the program that reads the format is not installed.
    package var isForLackOfProgram = false

    package init(_ kind: Kind, _ reason: String, source: String, line: Int? = nil, offset: Int? = nil) {
        self.kind = kind
        self.reason = reason
        self.source = source
        self.line = line
        self.offset = offset
    }
}
