import DossierJSON

/// Objects, one a line or all in one array: numbers as numbers, lists as arrays, what has no value as null.
package struct JSONExporter: Exporter {
    private let isArray: Bool
    private var columns: [ExportColumn] = []
    private var isFirst = true

    package init(isArray: Bool) { self.isArray = isArray }

    package mutating func begin(_ columns: [ExportColumn], to bytes: inout [UInt8]) {
        self.columns = columns
        if isArray { bytes.append(0x5B) }
    }

    package mutating func add(_ values: [ExportValue?], source: ExportSource?, to bytes: inout [UInt8]) {
        var json = JSONWriter()
        json.object { json in
            for (column, value) in zip(columns, values) {
                json.key(column.name)
                switch value {
                case nil: json.null()
                case .text(let text)?: json.string(text)
                case .number(let number)?: json.number(number)
                case .list(let texts)?: json.array { json in for text in texts { json.string(text) } }
                }
            }
        }
        if isArray, !isFirst { bytes.append(0x2C) }
        isFirst = false
        bytes += json.bytes
        if !isArray { bytes.append(0x0A) }
    }

    package mutating func end(to bytes: inout [UInt8]) {
        if isArray { bytes += [0x5D, 0x0A] }
    }
}
