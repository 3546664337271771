import DossierExport
import DossierJSON

/// Turns the JSON lines of `analyze`, `annotate` and `groups` into CSV as they come: the columns are known beforehand, so
/// that nothing has to be held until the end.
package struct CSVStream {
    private let columns: [String]
    private let indices: [String: Int]
    private var exporter = CSVExporter()
    private var hasHeader = false

    package init(columns: [String]) {
        self.columns = columns
        indices = Dictionary(columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// - Parameter lines: whole lines; what is no object is left out.
    package mutating func csv(of lines: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        if !hasHeader {
            exporter.begin(columns.map { ExportColumn($0) }, to: &bytes)
            hasHeader = true
        }
        var start = 0
        while start < lines.count {
            let end = lines[start...].firstIndex(of: 0x0A) ?? lines.count
            if case .object(let members)? = try? JSONParser.parse(lines, in: start..<end) {
                var values = [ExportValue?](repeating: nil, count: columns.count)
                for cell in JSONTable.cells(of: members) {
                    if let index = indices[cell.name] {
                        values[index] = JSONTable.value(cell.value)?.exported
                    }
                }
                exporter.add(values, source: nil, to: &bytes)
            }
            start = end + 1
        }
        return bytes
    }
}
