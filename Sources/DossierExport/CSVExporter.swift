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
        line(columns.map { .text($0.name) }, to: &bytes)
    }

    package mutating func add(_ values: [ExportValue?], source: ExportSource?, to bytes: inout [UInt8]) {
        line(values, to: &bytes)
    }

    private func line(_ values: [ExportValue?], to bytes: inout [UInt8]) {
        let start = bytes.count
        for (index, value) in values.enumerated() {
            if index > 0 { bytes.append(0x2C) }
            switch value {
            case nil: continue
            case .text(let text)?: cell(text, to: &bytes)
            case .number(let number)?: bytes += FieldValue.format(number).utf8
            case .list(let texts)?: cell(texts.joined(separator: "; "), to: &bytes)
            }
        }
        // An empty line would be no record at all.
        if bytes.count == start { bytes += [0x22, 0x22] }
        bytes.append(0x0A)
    }

    private func cell(_ text: String, to bytes: inout [UInt8]) {
        let safe = isFormula(text) ? "'" + text : text
        let needsQuotes = safe.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
        guard needsQuotes else {
            bytes += safe.utf8
            return
        }
        bytes.append(0x22)
        for byte in safe.utf8 {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        bytes.append(0x22)
    }

    private func isFormula(_ text: String) -> Bool {
        guard safeCells, let first = text.unicodeScalars.first else { return false }
        switch first {
        case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": return true
        default: return false
        }
    }
}
