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
}

extension Importer {
    package static func document(
        id: String, bytes: [UInt8], source: String, settings: ImportSettings
    ) throws(ImportError) -> ImportedDocument {
        try document(id: id, bytes: bytes, source: source)
    }
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
    private static let importers: [any Importer.Type] = [PlainText.self, Markdown.self, HTML.self]
    static let jsonLines = ["jsonl", "ndjson"]

    /// The importer for a file. Where the extension says nothing, its beginning does; text when that says nothing either.
    static func importer(for path: String, bytes: [UInt8]) -> any Importer.Type {
        let suffix = pathExtension(path)
        return importers.first { $0.extensions.contains(suffix) }
            ?? (HTML.recognizes(bytes) ? HTML.self : PlainText.self)
    }

    static func isJSONLines(_ path: String) -> Bool { jsonLines.contains(pathExtension(path)) }

    /// Whether a file that was not named by itself, but found in a folder, is taken.
    static func isImportable(_ path: String) -> Bool {
        let suffix = pathExtension(path)
        return jsonLines.contains(suffix) || importers.contains { $0.extensions.contains(suffix) }
    }

    /// Extensions of all formats, for messages and completion.
    package static var allExtensions: [String] { importers.flatMap { $0.extensions } + jsonLines }

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
