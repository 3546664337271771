/// A table of GitHub's Markdown; where records have sources, each line ends in the number of a note that names title,
/// publisher, date, document and place, and cites the paragraph.
package struct MarkdownExporter: Exporter {
    private var columns: [ExportColumn] = []
    private var hasSources: Bool
    private var notes: [String] = []

    /// - Parameter hasSources: whether any record has one.
    package init(hasSources: Bool = false) { self.hasSources = hasSources }

    package mutating func begin(_ columns: [ExportColumn], to bytes: inout [UInt8]) {
        self.columns = columns
        row(columns.map { Self.escaped($0.label) } + (hasSources ? ["source"] : []), to: &bytes)
        row(columns.map { $0.isNumber ? "---:" : "---" } + (hasSources ? ["---"] : []), to: &bytes)
    }

    package mutating func add(_ values: [ExportValue?], source: ExportSource?, to bytes: inout [UInt8]) {
        var cells = values.map { Self.escaped($0?.joined ?? "") }
        if hasSources {
            if let source { notes.append(Self.note(source)) }
            cells.append(source == nil ? "" : "[^\(notes.count)]")
        }
        row(cells, to: &bytes)
    }

    package mutating func end(to bytes: inout [UInt8]) {
        guard !notes.isEmpty else { return }
        bytes.append(0x0A)
        for (index, note) in notes.enumerated() { bytes += "[^\(index + 1)]: \(note)\n".utf8 }
    }

    /// `*Title*. Publisher, 2031-05-02. report.txt, line 2 (bytes 30–75): “The paragraph.”`
    private static func note(_ source: ExportSource) -> String {
        var note = ""
        if let title = source.title { note += "*\(escaped(title))*. " }
        let facts = [source.publisher, source.published ?? "undated"].compactMap(\.self)
        note += "\(escaped(facts.joined(separator: ", "))). \(escaped(source.place))"
        if let passage = source.passage, !passage.isEmpty {
            note += ": “\(escaped(passage).replacing("<br>", with: " "))”"
        }
        return note
    }

    private func row(_ cells: [String], to bytes: inout [UInt8]) {
        bytes += "| \(cells.joined(separator: " | ")) |\n".utf8
    }

    package static func escaped(_ cell: String) -> String {
        var text = ""
        for character in cell {
            switch character {
            case "|", "\\", "*", "_", "`", "[", "]", "~": text += "\\\(character)"
            case "<": text += "&lt;"
            case "&": text += "&amp;"
            case "\n", "\r\n", "\r", "\u{2028}", "\u{2029}", "\u{85}", "\u{B}", "\u{C}": text += "<br>"
            default: text.append(character)
            }
        }
        return text
    }
}
