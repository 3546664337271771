/// One column of what is exported.
package struct ExportColumn: Sendable, Hashable {
    package var name: String
    /// Heading for readers.
    package var label: String
    package var isNumber: Bool

    package init(_ name: String, label: String? = nil, isNumber: Bool = false) {
        self.name = name
        self.label = label ?? name
        self.isNumber = isNumber
    }
}

package enum ExportValue: Sendable, Hashable {
    case text(String)
    case number(Double)
    case list([String])
}

/// Where a record comes from, for a reader who wants to look it up.
package struct ExportSource: Sendable, Hashable {
    package var title: String?
    package var publisher: String?
    package var published: String?
    /// Id of the document, which mostly is its file's name.
    package var document: String
    /// UTF-8 offsets; nil for the whole document.
    package var bytes: Range<Int>?
    /// On which line of the text it begins, from 1.
    package var line: Int?
    /// The paragraph in which it stands.
    package var passage: String?

    package init(
        title: String?, publisher: String?, published: String?, document: String, bytes: Range<Int>?,
        line: Int? = nil, passage: String?
    ) {
        self.title = title
        self.publisher = publisher
        self.published = published
        self.document = document
        self.bytes = bytes
        self.line = line
        self.passage = passage
    }

    /// `report.txt, line 23 (bytes 1030–1075)`: for a reader, and for a program.
    package var place: String {
        let range = bytes.map { "bytes \($0.lowerBound)–\($0.upperBound)" }
        guard let line else { return range.map { "\(document), \($0)" } ?? document }
        return "\(document), line \(line)\(range.map { " (\($0))" } ?? "")"
    }
}

/// Writes records in one format, one after another; what it must know before the first record are the columns.
package protocol Exporter {
    mutating func begin(_ columns: [ExportColumn], to bytes: inout [UInt8])
    /// - Parameter values: as many as there are columns.
    mutating func add(_ values: [ExportValue?], source: ExportSource?, to bytes: inout [UInt8])
    mutating func end(to bytes: inout [UInt8])
}

extension Exporter {
    package mutating func end(to bytes: inout [UInt8]) {}
}

/// The forms in which records leave a workspace as a file.
package enum FileFormat: String, CaseIterable, Sendable {
    case csv, json, jsonl, md, html, txt
    /// A script: the commands that a history lists.
    case dossier

    /// By the ending of a file's name.
    package init?(path: String) {
        guard let dot = path.lastIndex(of: "."), dot != path.startIndex else { return nil }
        self.init(rawValue: path[path.index(after: dot)...].lowercased())
    }

    /// - Parameter safeCells: see ``CSVExporter``.
    package func exporter(safeCells: Bool = false) -> any Exporter {
        switch self {
        case .csv: CSVExporter(safeCells: safeCells)
        case .json: JSONExporter(isArray: true)
        case .jsonl: JSONExporter(isArray: false)
        case .md: MarkdownExporter()
        case .html: HTMLExporter()
        case .txt: LineExporter()
        case .dossier: ScriptExporter()
        }
    }

    /// Whether it has a place for where records come from.
    package var hasSources: Bool { holdsEverything || self == .md }

    /// Whether everything is written, and not only what is shown.
    package var holdsEverything: Bool {
        switch self {
        case .csv, .json, .jsonl: true
        case .md, .html, .txt, .dossier: false
        }
    }
}
