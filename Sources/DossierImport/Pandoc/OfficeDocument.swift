import DossierJSON
import DossierSDK
import DossierText

/// A format that pandoc reads.
package protocol OfficeDocument: Importer {
    /// The format's name in pandoc.
    static var reader: String { get }
    /// What a file of the format is called: `a Word document`.
    static var noun: String { get }
    /// A part that its archive holds; nil where it is no archive.
    static var part: String? { get }
    /// Whether title, author and date are paragraphs of the text, of which pandoc takes them away.
    static var printsFacts: Bool { get }
}

package enum WordDocument: OfficeDocument {
    package static let extensions = ["docx"]
    package static let mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    package static let reader = "docx"
    package static let noun = "a Word document"
    package static let part: String? = "[Content_Types].xml"
    package static let printsFacts = true
}

package enum OpenDocument: OfficeDocument {
    package static let extensions = ["odt"]
    package static let mediaType = "application/vnd.oasis.opendocument.text"
    package static let reader = "odt"
    package static let noun = "an OpenDocument text"
    package static let part: String? = "content.xml"
    package static let printsFacts = false
}

package enum EPUB: OfficeDocument {
    package static let extensions = ["epub"]
    package static let mediaType = "application/epub+zip"
    package static let reader = "epub"
    package static let noun = "an EPUB"
    package static let part: String? = "META-INF/container.xml"
    package static let printsFacts = false
}

package enum RichText: OfficeDocument {
    package static let extensions = ["rtf"]
    package static let mediaType = "application/rtf"
    package static let reader = "rtf"
    package static let noun = "a rich text file"
    package static let part: String? = nil
    package static let printsFacts = false
}

extension OfficeDocument {
    package static var isExtracted: Bool { true }

    package static func read(_ file: SourceFile) throws(ImportError) -> Reading {
        func error(_ kind: ImportError.Kind, _ reason: String) -> ImportError {
            ImportError(kind, reason, source: file.source)
        }
        try check(file)
        // pandoc's runtime is told of its limit, so that it ends with a message and not by a signal.
        let output = try Tool.pandoc.output(
            of: file.bytes,
            arguments: [
                "+RTS", "-M1g", "-RTS", "--sandbox", "-f", reader, "-t", "json", "--track-changes=accept",
            ],
            source: file.source, context: file.context)
        guard output.status == 0 else {
            let said = String(decoding: output.errors, as: UTF8.self)
            if said.contains("heap") {
                throw error(
                    .unsupported, "needs more memory than pandoc is given; split it first, if it is sound")
            }
            let line = said.split(separator: "\n").first.map { ": \($0.prefix(200))" } ?? ""
            throw error(.malformed, "cannot be read as \(noun); it seems to be damaged\(line)")
        }
        let tree: JSONValue
        do throws(JSONError) {
            tree = try JSONParser.parse(output.bytes)
        } catch {
            throw ImportError(
                .malformed, "cannot be read as \(noun): what pandoc gives of it is \(error.reason)",
                source: file.source)
        }
        return try document(tree, file)
    }

    private static func check(_ file: SourceFile) throws(ImportError) {
        func error(_ kind: ImportError.Kind, _ reason: String) -> ImportError {
            ImportError(kind, reason, source: file.source)
        }
        if file.bytes.isEmpty { throw error(.empty, "is empty") }
        guard let part else {
            if file.bytes.starts(with: "{\\rtf".utf8) { return }
            throw error(.malformed, "is not \(noun): its beginning is another format's")
        }
        if file.bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            throw error(
                .unsupported,
                "is an old office document, or one protected by a password; save it as .docx without a password first"
            )
        }
        guard let directory = ZipDirectory(file.bytes) else {
            throw error(.malformed, "is not \(noun), or is cut off: it has no directory of its parts")
        }
        if let objection = directory.objection(fileSize: file.bytes.count) {
            throw error(.unsupported, objection)
        }
        guard directory.names.contains(part) else {
            throw error(.malformed, "is not \(noun): the archive has no \(part)")
        }
    }

    private static func document(_ tree: JSONValue, _ file: SourceFile) throws(ImportError) -> Reading {
        var writer = PandocTree()
        let meta = tree["meta"]
        let title = words(meta?["title"])
        let authors = words(meta?["author"])
        let date = words(meta?["date"])
        if printsFacts {
            for paragraph in title + words(meta?["subtitle"]) + authors + date {
                writer.writeParagraph(paragraph)
            }
        }
        writer.write(tree["blocks"])
        guard writer.text.contains(where: { $0 > 0x20 }) else {
            throw ImportError(.empty, "holds no text", source: file.source)
        }
        var facts = DocumentFacts()
        facts.title = title.first
        facts.author = authors.isEmpty ? nil : authors.joined(separator: ", ")
        facts.published = date.lazy.compactMap { CalendarDate(iso: $0.prefix(10)) }.first
        let language = words(meta?["lang"] ?? meta?["language"]).first?.prefix { $0.isLetter } ?? ""
        if (2...3).contains(language.count) { facts.language = language.lowercased() }
        var tags: [String: String] = [:]
        if facts.title != nil { tags["title"] = "\(reader) title" }
        if facts.author != nil { tags["author"] = "\(reader) author" }
        if facts.published != nil { tags["published"] = "\(reader) date" }
        if facts.language != nil { tags["language"] = "\(reader) language" }
        return Reading(documents: [
            ImportedDocument(
                id: file.id, text: writer.text + [0x0A], facts: facts, tags: tags, mediaType: mediaType,
                original: file.bytes[...])
        ])
    }

    /// The texts of a value of the metadata, which may be a list.
    private static func words(_ value: JSONValue?) -> [String] {
        guard let value else { return [] }
        var writer = PandocTree()
        let content = value["c"]
        switch value["t"]?.text {
        case "MetaInlines":
            let text = writer.inlines(content).split(whereSeparator: \.isWhitespace).joined(separator: " ")
            return text.isEmpty ? [] : [text]
        case "MetaString": return content?.text.map { [$0] } ?? []
        case "MetaList": return PandocTree.items(content).flatMap { words($0) }
        case "MetaBlocks":
            return PandocTree.items(content).flatMap {
                words(
                    .object([
                        .init(key: "t", value: .string("MetaInlines")),
                        .init(key: "c", value: $0["c"] ?? .null),
                    ]))
            }
        // Of a map, as EPUB has for its creators, the text.
        case "MetaMap": return words(content?["text"])
        default: return []
        }
    }
}
