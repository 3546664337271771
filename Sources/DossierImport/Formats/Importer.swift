/// Reads files of one format: bytes in, reading text and the facts that the format itself states out.
package protocol Importer: Sendable {
    /// File name extensions, in lower case.
    static var extensions: [String] { get }

    /// - Parameters:
    ///   - id: the file's base name.
    ///   - source: the path as the user wrote it, for errors.
    static func document(id: String, bytes: [UInt8], source: String) throws(ImportError) -> ImportedDocument
}

/// The formats that can be read.
package enum Formats {
    private static let importers: [any Importer.Type] = [PlainText.self, Markdown.self]
    static let jsonLines = ["jsonl", "ndjson"]

    /// The importer for a file; text when the extension says nothing.
    static func importer(for path: String) -> any Importer.Type {
        let suffix = pathExtension(path)
        return importers.first { $0.extensions.contains(suffix) } ?? PlainText.self
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
