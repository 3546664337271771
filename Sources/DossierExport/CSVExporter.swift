import DossierSDK

/// RFC 4180 in UTF-8, with a header, and line feeds at line ends, which every reader takes; lists with `; ` between
/// their values.
///
/// With `safeCells`, a text that a spreadsheet would take for a formula gets an apostrophe before it. That is an option,
/// because it changes what was found: `-5 percent` of a document is no formula, and programs that read the file would see
/// an apostrophe that nobody wrote. Numbers are never changed.
package struct CSVExporter: Exporter {
    private let safeCells: Bool

    package init(safeCells: Bool = false) { self.safeCells = safeCells }

    package mutating func begin(_ columns: [ExportColumn], to bytes: inout [UInt8]) {
        line(columns.map { cell($0.name) }, to: &bytes)
    }

    package mutating func add(_ values: [ExportValue?], source: ExportSource?, to bytes: inout [UInt8]) {
        line(
            values.map { value in
                switch value {
                case nil: ""
                case .text(let text)?: cell(text)
                case .number(let number)?: FieldValue.format(number)
                case .list(let texts)?: cell(texts.joined(separator: "; "))
                }
            }, to: &bytes)
    }

    private func cell(_ text: String) -> String {
        guard safeCells, let first = text.unicodeScalars.first else { return text }
        switch first {
        case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": return "'" + text
        default: return text
        }
    }

    private func line(_ cells: [String], to bytes: inout [UInt8]) {
        // An empty line would be no record at all.
        if cells.count == 1, cells[0].isEmpty {
            bytes += [0x22, 0x22, 0x0A]
            return
        }
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(0x2C) }
            let needsQuotes = cell.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
            guard needsQuotes else {
                bytes += cell.utf8
                continue
            }
            bytes.append(0x22)
            for byte in cell.utf8 {
                if byte == 0x22 { bytes.append(0x22) }
                bytes.append(byte)
            }
            bytes.append(0x22)
        }
        bytes.append(0x0A)
    }
}
