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

    /// What Markdown would take for a sign of its own stands behind a `\`, line ends become `<br>`.
    package static func escaped(_ cell: String) -> String {
        guard cell.utf8.contains(where: { isSpecial[Int($0)] }) else { return cell }
        var bytes: [UInt8] = []
        let text = Array(cell.utf8)
        bytes.reserveCapacity(text.count + 16)
        var index = 0
        while index < text.count {
            let byte = text[index]
            index += 1
            guard isSpecial[Int(byte)] else {
                bytes.append(byte)
                continue
            }
            switch byte {
            case 0x3C: bytes += "&lt;".utf8
            case 0x26: bytes += isEntity(text[index...]) ? Array("&amp;".utf8) : [byte]
            case 0x0A...0x0D:
                if byte == 0x0D, index < text.count, text[index] == 0x0A { index += 1 }
                bytes += "<br>".utf8
            case 0xC2, 0xE2:
                // U+0085, U+2028 and U+2029 end lines, too.
                let rest = text[index...].prefix(byte == 0xC2 ? 1 : 2)
                if rest.elementsEqual([0x85]) || rest.elementsEqual([0x80, 0xA8])
                    || rest.elementsEqual([0x80, 0xA9])
                {
                    index += rest.count
                    bytes += "<br>".utf8
                } else {
                    bytes.append(byte)
                }
            default: bytes += [0x5C, byte]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether what stands behind an ampersand makes it a sign by its name or number: `lt;` of `&lt;`.
    private static func isEntity(_ rest: ArraySlice<UInt8>) -> Bool {
        let name = rest.prefix(longestEntity).prefix {
            ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x23
        }
        return !name.isEmpty && rest.dropFirst(name.count).first == 0x3B
    }

    /// In bytes; the longest name that HTML knows has 31.
    private static let longestEntity = 32

    private static let isSpecial: [Bool] = {
        var table = [Bool](repeating: false, count: 256)
        for byte in "|\\*_`[]~<&\n\r\u{B}\u{C}".utf8 { table[Int(byte)] = true }
        // The first bytes of the line ends beyond ASCII.
        table[0xC2] = true
        table[0xE2] = true
        return table
    }()
}
