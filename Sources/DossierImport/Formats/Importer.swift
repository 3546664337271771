/// Reads files of one format: bytes in, reading text and the facts that the format itself states out.
package protocol Importer: Sendable {
    /// File name extensions, in lower case.
    static var extensions: [String] { get }

    /// - Parameters:
    ///   - id: the file's base name.
    ///   - source: the path as the user wrote it, for errors.
    static func document(id: String, bytes: [UInt8], source: String) throws(ImportError) -> ImportedDocument

    /// The same, with what the user says of the file; formats that leave nothing to say ignore it.
    static func document(
        id: String, bytes: [UInt8], source: String, settings: ImportSettings
    ) throws(ImportError) -> ImportedDocument

    /// What comes of a file in which there may be several documents, or that another program reads.
    static func read(_ file: SourceFile) throws(ImportError) -> Reading

    /// Whether the text is kept beside the original, for another version of that program would give another one.
    static var isExtracted: Bool { get }
    static var mediaType: String { get }
}

/// A format implements `document` or `read`, whichever fits.
extension Importer {
    package static func document(
        id: String, bytes: [UInt8], source: String
    ) throws(ImportError) -> ImportedDocument {
        let reading = try read(SourceFile(id: id, bytes: bytes, source: source))
        if let document = reading.documents.first { return document }
        throw reading.problems.first ?? ImportError(.empty, "holds no text", source: source)
    }

    package static func document(
        id: String, bytes: [UInt8], source: String, settings: ImportSettings
    ) throws(ImportError) -> ImportedDocument {
        try document(id: id, bytes: bytes, source: source)
    }

    package static func read(_ file: SourceFile) throws(ImportError) -> Reading {
        let document = try document(
            id: file.id, bytes: file.bytes, source: file.source, settings: file.settings)
        return Reading(documents: [document])
    }

    package static var isExtracted: Bool { false }
    package static var mediaType: String { "text/plain" }
}

/// Formats whose files may need to be told their encoding.
package protocol TextImporter: Importer {
    static func document(
        id: String, bytes: [UInt8], source: String, settings: ImportSettings
    ) throws(ImportError) -> ImportedDocument
}

extension TextImporter {
    package static func document(
        id: String, bytes: [UInt8], source: String
    ) throws(ImportError) -> ImportedDocument {
        try document(id: id, bytes: bytes, source: source, settings: ImportSettings())
    }
}

/// The formats that can be read.
package enum Formats {
    private static let importers: [any Importer.Type] = [
        PlainText.self, Markdown.self, HTML.self, PDF.self, WordDocument.self, OpenDocument.self, EPUB.self,
        RichText.self, Mail.self,
    ]
    static let jsonLines = ["jsonl", "ndjson"]
    static let mailboxes = ["mbox"]

    /// The importer for a file. Where the extension says nothing, its beginning does; text when that says nothing either.
    static func importer(for path: String, bytes: [UInt8]) -> any Importer.Type {
        let suffix = pathExtension(path)
        return importers.first { $0.extensions.contains(suffix) } ?? recognize(bytes) ?? PlainText.self
    }

    private static func recognize(_ bytes: [UInt8]) -> (any Importer.Type)? {
        if bytes.starts(with: "%PDF-".utf8) { return PDF.self }
        if bytes.starts(with: "{\\rtf".utf8) { return RichText.self }
        if HTML.recognizes(bytes) { return HTML.self }
        guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]), let parts = ZipDirectory(bytes)?.names else {
            return nil
        }
        if parts.contains("word/document.xml") { return WordDocument.self }
        if parts.contains("META-INF/container.xml") { return EPUB.self }
        return parts.contains("content.xml") ? OpenDocument.self : nil
    }

    /// The importer for something attached to a mail, nil when it is left out.
    static func importer(forAttachment name: String, type: String) -> (any Importer.Type)? {
        let suffix = pathExtension(name)
        return importers.first { $0.extensions.contains(suffix) }
            ?? importers.first {
                $0.mediaType == type && (type != "text/plain" || suffix.isEmpty || suffix == "plain")
            }
    }

    /// Reads a file; what another program would have to read is taken from where it was kept, if it was.
    static func read(_ file: SourceFile, by importer: any Importer.Type) throws(ImportError) -> Reading {
        guard importer.isExtracted else { return try importer.read(file) }
        if let text = file.context.extractedText(of: file.id) {
            return Reading(documents: [
                ImportedDocument(
                    id: file.id, text: text, mediaType: importer.mediaType, original: file.bytes[...],
                    isExtracted: true)
            ])
        }
        var reading = try importer.read(file)
        for index in reading.documents.indices { reading.documents[index].isExtracted = true }
        return reading
    }

    /// Whether a file holds many documents and is read piece by piece.
    package static func isReadInPieces(_ path: String) -> Bool { isJSONLines(path) || isMailbox(path) }

    static func isMailbox(_ path: String) -> Bool { mailboxes.contains(pathExtension(path)) }

    package static func isJSONLines(_ path: String) -> Bool { jsonLines.contains(pathExtension(path)) }

    /// Whether a file that was not named by itself, but found in a folder, is taken.
    static func isImportable(_ path: String) -> Bool {
        let suffix = pathExtension(path)
        return jsonLines.contains(suffix) || mailboxes.contains(suffix)
            || importers.contains { $0.extensions.contains(suffix) }
    }

    /// Extensions of all formats, for messages and completion.
    package static var allExtensions: [String] { importers.flatMap { $0.extensions } + jsonLines + mailboxes }

    static func pathExtension(_ path: String) -> String {
        let name = path.utf8.split(separator: 0x2F).last ?? path.utf8[...]
        guard let dot = name.lastIndex(of: 0x2E), dot > name.startIndex else { return "" }
        return String(Substring(name[name.index(after: dot)...])).lowercased()
    }

    /// The last part of a path.
    package static func baseName(_ path: String) -> String {
        path.utf8.split(separator: 0x2F).last.map { String(Substring($0)) } ?? path
    }
}
