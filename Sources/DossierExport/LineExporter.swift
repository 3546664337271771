import DossierSDK

/// Lines for other programs: a header, then a record a line, fields separated by tabs. Tabs and line ends inside a value
/// become spaces, so that every record is one line.
package struct LineExporter: Exporter {
    private let hasHeader: Bool

    package init(hasHeader: Bool = true) { self.hasHeader = hasHeader }

    package mutating func begin(_ columns: [ExportColumn], to bytes: inout [UInt8]) {
        if hasHeader { line(columns.map(\.name), to: &bytes) }
    }

    package mutating func add(_ values: [ExportValue?], source: ExportSource?, to bytes: inout [UInt8]) {
        line(values.map { $0?.joined ?? "" }, to: &bytes)
    }

    private func line(_ cells: [String], to bytes: inout [UInt8]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(0x09) }
            for byte in cell.utf8 { bytes.append(byte == 0x09 || byte == 0x0A || byte == 0x0D ? 0x20 : byte) }
        }
        bytes.append(0x0A)
    }
}

extension ExportValue {
    /// In one line, a list with `; ` between its values.
    package var joined: String {
        switch self {
        case .text(let text): text
        case .number(let number): FieldValue.format(number)
        case .list(let texts): texts.joined(separator: "; ")
        }
    }
}
