import DossierImport
import DossierJSON
import DossierSDK
import DossierText
import Foundation

/// What a line of a facts file says of one document; what it leaves out it does not touch.
struct FactsEntry {
    enum Published {
        case unstated, undated
        case date(CalendarDate)
    }

    var id: String
    var title: String?
    var publisher: String?
    var author: String?
    var url: String?
    var language: String?
    var published = Published.unstated
    /// Kept by the workspace so that its store can be made again.
    var file: String?
    var name: String?
    /// The document's name in a larger file, where that is not its name in the workspace.
    var part: String?
    /// Key of the document where its id is not its name.
    var key: String?
    var imported: String?
    var origin: String?
    /// Declared by the user at the import.
    var encoding: String?
    /// Id of the document of which this is a later text.
    var revises: String?

    init(id: String) { self.id = id }

    /// Lays the entry over what is given already.
    func apply(to given: inout DocumentFacts, isUndated: inout Bool) {
        given.title = title ?? given.title
        given.publisher = publisher ?? given.publisher
        given.author = author ?? given.author
        given.url = url ?? given.url
        given.language = language ?? given.language
        switch published {
        case .unstated: break
        case .undated:
            given.published = nil
            isUndated = true
        case .date(let date):
            given.published = date
            isUndated = false
        }
    }

    /// A later line about the same document.
    mutating func merge(_ later: FactsEntry) {
        title = later.title ?? title
        publisher = later.publisher ?? publisher
        author = later.author ?? author
        url = later.url ?? url
        language = later.language ?? language
        if case .unstated = later.published {} else { published = later.published }
        file = later.file ?? file
        name = later.name ?? name
        part = later.part ?? part
        key = later.key ?? key
        imported = later.imported ?? imported
        origin = later.origin ?? origin
        encoding = later.encoding ?? encoding
        revises = later.revises ?? revises
    }

    func write(to json: inout JSONWriter) {
        json.object { json in
            func pair(_ key: StaticString, _ value: String?) {
                guard let value else { return }
                json.key(key)
                json.string(value)
            }
            pair("id", id)
            pair("title", title)
            pair("publisher", publisher)
            pair("author", author)
            switch published {
            case .unstated: break
            case .undated: pair("published", "none")
            case .date(let date): pair("published", date.description)
            }
            pair("url", url)
            pair("language", language)
            pair("file", file == id ? nil : file)
            pair("name", name == id ? nil : name)
            pair("part", part == (name ?? id) ? nil : part)
            pair("key", key)
            pair("imported", imported)
            pair("origin", origin)
            pair("encoding", encoding)
            pair("revises", revises)
        }
        json.newline()
    }
}

/// A file of JSON lines with facts: `documents/facts.jsonl`, or one given at import.
///
/// `{"id","title"?,"publisher"?,"author"?,"published"?,"url"?,"language"?}`; instead of `id` also `document` or `file` with
/// the file's name; `published` is a date or `"none"`, null is
/// absent, of two lines about one document the later wins fact by fact.
struct FactsFile {
    /// In order of first mention.
    private(set) var entries: [FactsEntry] = []
    private(set) var errors: [ImportError] = []
    var problems: [ImportReport.Problem] { errors.map { ImportReport.Problem($0) } }
    private var places: [String: Int] = [:]
    /// Documents that are parts of a larger file, by its name and theirs.
    private var parts: [Part: [Int]] = [:]

    private struct Part: Hashable {
        let file: String
        let name: String
    }

    subscript(id: String) -> FactsEntry? { places[id].map { entries[$0] } }

    /// The entry of a document that is a part of a file in `documents/`: a line, a message, an attachment.
    ///
    /// - Parameter key: gives the document's key under a name.
    func entry(file: String, part: String, key: (_ name: String) -> UInt64) -> FactsEntry? {
        let found = (parts[Part(file: file, name: part)] ?? []).map { entries[$0] }
        return found.first { $0.key == String(key($0.name ?? $0.id), radix: 16) }
            ?? found.first { $0.key == nil }
    }

    /// A file without lines; nil when there is no such file.
    ///
    /// - Parameter key: the member by which the lines name documents, where that is known.
    init?(reading path: String, key: String? = nil) {
        guard let data = FileManager.default.contents(atPath: path) else { return nil }
        let bytes = Array(data)
        // Editors put a byte order mark before the first line.
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var line = 1
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            if bytes[start..<end].contains(where: { $0 > 0x20 }) {
                do throws(ImportError) {
                    add(try Self.entry(bytes, in: start..<end, line: line, source: path, key: key))
                } catch {
                    errors.append(error)
                }
            }
            start = end + 1
            line += 1
        }
        for (index, entry) in entries.enumerated() {
            guard let file = entry.file else { continue }
            parts[Part(file: file, name: entry.part ?? entry.name ?? entry.id), default: []].append(index)
        }
    }

    private mutating func add(_ entry: FactsEntry) {
        if let place = places[entry.id] {
            entries[place].merge(entry)
        } else {
            places[entry.id] = entries.count
            entries.append(entry)
        }
    }

    private static func entry(
        _ bytes: [UInt8], in range: Range<Int>, line: Int, source: String, key: String?
    ) throws(ImportError) -> FactsEntry {
        func malformed(_ reason: String) -> ImportError {
            ImportError(.malformed, reason, source: source, line: line)
        }
        for mark in ["<<<<<<<", "=======", ">>>>>>>", "|||||||"]
        where bytes[range].starts(with: mark.utf8) {
            throw malformed("a mark that git left at a merge; the lines on both sides count")
        }
        let value: JSONValue
        do throws(JSONError) {
            value = try JSONParser.parse(bytes, in: range)
        } catch {
            throw malformed("not valid JSON: \(error.reason)")
        }
        // Other programs call the document's name otherwise; what is kept by the workspace itself has an id.
        let foreign = key.flatMap { value[$0]?.text }
        let isOwn = foreign == nil && value["id"]?.text != nil
        let named = foreign ?? value["id"]?.text ?? value["document"]?.text ?? value["file"]?.text
        let name = isOwn ? named : named?.split(separator: "/").last.map(String.init)
        guard case .object(let members) = value, let id = name, !id.isEmpty else {
            throw malformed("an object with \"id\" was expected, the name or handle of a document")
        }
        var entry = FactsEntry(id: id)
        for member in members {
            if member.value == .null { continue }
            guard let text = member.value.text else {
                if known.contains(member.key) { throw malformed("\"\(member.key)\" is not a string") }
                continue
            }
            switch member.key {
            case "title": entry.title = text
            case "publisher": entry.publisher = text
            case "author": entry.author = text
            case "url": entry.url = text
            case "language": entry.language = text
            case "published" where text == "none": entry.published = .undated
            case "published":
                guard let date = CalendarDate(iso: text) else {
                    throw malformed(
                        "\"published\" is neither \"none\" nor a date of the form 2025-09-04 but \"\(text)\"")
                }
                entry.published = .date(date)
            case "file": if isOwn { entry.file = text }
            case "name": entry.name = text
            case "part": entry.part = text
            case "key": entry.key = text
            case "imported": entry.imported = text
            case "origin": entry.origin = text
            case "encoding": entry.encoding = text
            case "revises": entry.revises = text
            default: break
            }
        }
        return entry
    }

    private static let known: Set<String> = [
        "title", "publisher", "author", "published", "url", "language", "file", "name", "part", "key",
        "imported", "origin", "encoding", "revises",
    ]
}

extension ImportReport.Problem {
    init(_ error: ImportError) {
        self.init(source: error.source, line: error.line, reason: error.reason)
        kind = error.kind
    }
}
