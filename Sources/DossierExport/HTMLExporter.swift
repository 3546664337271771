/// A table of HTML in a page of its own.
package struct HTMLExporter: Exporter {
    private var columns: [ExportColumn] = []

    package init() {}

    package mutating func begin(_ columns: [ExportColumn], to bytes: inout [UInt8]) {
        self.columns = columns
        bytes += "<!DOCTYPE html>\n<meta charset=\"utf-8\">\n<title>Dossier</title>\n<table>\n<tr>".utf8
        for column in columns { bytes += "<th>\(Self.escaped(column.label))</th>".utf8 }
        bytes += "</tr>\n".utf8
    }

    package mutating func add(_ values: [ExportValue?], source: ExportSource?, to bytes: inout [UInt8]) {
        bytes += "<tr>".utf8
        for (column, value) in zip(columns, values) {
            let cell = Self.escaped(value?.joined ?? "")
            bytes += (column.isNumber ? "<td align=\"right\">\(cell)</td>" : "<td>\(cell)</td>").utf8
        }
        bytes += "</tr>\n".utf8
    }

    package mutating func end(to bytes: inout [UInt8]) { bytes += "</table>\n".utf8 }

    package static func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count + 16)
        for byte in text.utf8 {
            switch byte {
            case 0x26: bytes += "&amp;".utf8
            case 0x3C: bytes += "&lt;".utf8
            case 0x3E: bytes += "&gt;".utf8
            case 0x22: bytes += "&quot;".utf8
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
