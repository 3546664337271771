package import DossierExport
import DossierHost
import DossierText

extension FileFormat {
    /// A table as a file of this format; where it is a whole one, with the sources of its records.
    package func bytes(_ table: Table, sources: [ExportSource?] = [], safeCells: Bool = false) -> [UInt8] {
        bytes(table, sources: sources, safeCells: safeCells) {}
    }

    /// - Parameter check: called once in a while, for a hundred thousand records take longer than anybody waits for the
    ///   end of what he has stopped.
    func bytes<Failure: Error>(
        _ table: Table, sources: [ExportSource?], safeCells: Bool, check: () throws(Failure) -> Void
    ) throws(Failure) -> [UInt8] {
        let table = holdsEverything ? table : table.shown
        var exporter = exporter(safeCells: safeCells)
        if self == .md { exporter = MarkdownExporter(hasSources: sources.contains { $0 != nil }) }
        return try table.bytes(&exporter, sources: sources, check: check)
    }
}

/// Lines for other programs, tab-separated.
package enum LineFormat {
    /// - Parameter isVisible: whether the lines may reach a terminal, so that they must not hold what could steer it.
    package static func bytes(_ table: Table, hasHeader: Bool = true, isVisible: Bool = false) -> [UInt8] {
        var exporter: any Exporter = LineExporter(hasHeader: hasHeader)
        let bytes = table.bytes(&exporter, sources: []) {}
        guard isVisible else { return bytes }
        // The lines' own tabs and ends must stay.
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
            line.split(separator: 0x09, omittingEmptySubsequences: false).map {
                VisibleText.of(String(decoding: $0, as: UTF8.self))
            }.joined(separator: "\t")
        }
        return Array(lines.joined(separator: "\n").utf8)
    }
}

package enum CSVFormat {
    package static func bytes(_ table: Table) -> [UInt8] { FileFormat.csv.bytes(table) }
}

extension Table {
    fileprivate func bytes<Failure: Error>(
        _ exporter: inout any Exporter, sources: [ExportSource?], check: () throws(Failure) -> Void
    ) throws(Failure) -> [UInt8] {
        var bytes: [UInt8] = []
        exporter.begin(
            columns.map { ExportColumn($0.name, label: $0.label, isNumber: $0.kind == .number) }, to: &bytes)
        for (index, record) in records.enumerated() {
            if index & 0x3FF == 0 { try check() }
            exporter.add(
                record.values.map { $0?.exported }, source: index < sources.count ? sources[index] : nil,
                to: &bytes)
        }
        exporter.end(to: &bytes)
        return bytes
    }
}

extension Value {
    var exported: ExportValue {
        switch self {
        case .number(let number): .number(number)
        case .list(let values): .list(values)
        case .text(let text), .date(let text), .handle(let text), .passage(let text, _): .text(text)
        }
    }
}
