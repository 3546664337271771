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
        var escaped = ""
        for character in text {
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            default: escaped.append(character)
            }
        }
        return escaped
    }
}
