import DossierImport
package import DossierText

/// How documents are imported.
package struct ImportOptions: Sendable {
    package enum Published: Sendable, Hashable {
        /// As given in a JSON line or read from the text.
        case automatic
        /// No date, whatever the text says.
        case none
        case date(CalendarDate)
    }

    package var published: Published
    /// Whether files without a telling extension, and `-`, are JSON lines.
    package var readsJSONLines: Bool
    /// A file with one JSON object a document that adds or corrects facts by id.
    package var factsFile: String?
    /// Character encoding of text, Markdown and HTML files that do not tell.
    package var encoding: String?
    /// Handle, id or title of the document of which the one text that is imported is a new revision.
    package var revises: String?

    package init(
        published: Published = .automatic, readsJSONLines: Bool = false, factsFile: String? = nil,
        encoding: String? = nil
    ) {
        self.published = published
        self.readsJSONLines = readsJSONLines
        self.factsFile = factsFile
        self.encoding = encoding
    }
}

extension ImportOptions {
    /// Whether there is a character encoding of that name.
    package static func isEncoding(_ name: String) -> Bool { TextEncoding.isKnown(name) }

    /// Some names of encodings.
    package static var encodings: [String] { TextEncoding.examples }
}
