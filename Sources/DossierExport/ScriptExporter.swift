/// A script of the session language: the field `command` of each record, a line each.
package struct ScriptExporter: Exporter {
    package static let column = "command"
    private var index: Int?

    package init() {}

    package mutating func begin(_ columns: [ExportColumn], to bytes: inout [UInt8]) {
        index = columns.firstIndex { $0.name == Self.column }
    }

    package mutating func add(_ values: [ExportValue?], source: ExportSource?, to bytes: inout [UInt8]) {
        guard let index, index < values.count, let value = values[index] else { return }
        bytes += value.joined.utf8
        bytes.append(0x0A)
    }
}
