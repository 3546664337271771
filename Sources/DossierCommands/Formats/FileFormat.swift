/// The forms in which records leave a session as a file.
package enum FileFormat: String, CaseIterable, Sendable {
    case csv, json, jsonl, md, txt

    /// By the ending of a file's name.
    package init?(path: String) {
        guard let dot = path.lastIndex(of: "."), dot != path.startIndex else { return nil }
        self.init(rawValue: path[path.index(after: dot)...].lowercased())
    }

    package func bytes(_ table: Table) -> [UInt8] {
        switch self {
        case .csv: CSVFormat.bytes(table)
        case .json: JSONFormat.array(table)
        case .jsonl: JSONFormat.lines(table)
        case .md: MarkdownFormat.bytes(table.shown)
        case .txt: LineFormat.bytes(table.shown)
        }
    }
}

/// Lines for other programs: a header, then a record a line, fields separated by tabs. Tabs and line ends inside a value
/// become spaces, so that every record is one line.
package enum LineFormat {
    package static func bytes(_ table: Table, hasHeader: Bool = true) -> [UInt8] {
        var bytes: [UInt8] = []
        if hasHeader { add(table.columns.map(\.name), to: &bytes) }
        for record in table.records { add(record.values.map { $0?.joined ?? "" }, to: &bytes) }
        return bytes
    }

    private static func add(_ cells: [String], to bytes: inout [UInt8]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(0x09) }
            for byte in cell.utf8 { bytes.append(byte == 0x09 || byte == 0x0A || byte == 0x0D ? 0x20 : byte) }
        }
        bytes.append(0x0A)
    }
}

/// RFC 4180, with line feeds at line ends; lists with `; ` between their values.
package enum CSVFormat {
    package static func bytes(_ table: Table, hasHeader: Bool = true) -> [UInt8] {
        var bytes: [UInt8] = []
        if hasHeader { add(table.columns.map(\.name), to: &bytes) }
        for record in table.records { add(record.values.map { $0?.joined ?? "" }, to: &bytes) }
        return bytes
    }

    private static func add(_ cells: [String], to bytes: inout [UInt8]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(0x2C) }
            let needsQuotes = cell.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
            if needsQuotes { bytes.append(0x22) }
            for byte in cell.utf8 {
                if byte == 0x22 { bytes.append(0x22) }
                bytes.append(byte)
            }
            if needsQuotes { bytes.append(0x22) }
        }
        bytes.append(0x0A)
    }
}

/// A table of GitHub's Markdown.
package enum MarkdownFormat {
    package static func bytes(_ table: Table) -> [UInt8] {
        var text = row(table.columns.map(\.label))
        text += row(table.columns.map { $0.kind == .number ? "---:" : "---" })
        for record in table.records { text += row(record.values.map { escaped($0?.joined ?? "") }) }
        return Array(text.utf8)
    }

    private static func row(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |\n" }

    private static func escaped(_ cell: String) -> String {
        var text = ""
        for character in cell {
            switch character {
            case "|", "\\", "*", "_", "`", "<", "[": text += "\\\(character)"
            case "\n", "\r\n", "\r": text += "<br>"
            default: text.append(character)
            }
        }
        return text
    }
}
