package import DossierSDK
import DossierText
import GRDB

/// The findings of one module in one document, ready to be written. Made on any thread; no access to the database.
package struct FindingRows: Sendable {
    let module: String
    let rows: [[DatabaseValue]]
    /// What each finding is about, folded; parallel to `rows`.
    let abouts: [String]

    package var count: Int { rows.count }
}

extension Store {
    /// - Parameter bytes: the text in which the findings' spans lie.
    package func rows(
        of findings: [Finding], module: String, document number: Int64, in bytes: [UInt8]
    ) throws(StoreError) -> FindingRows {
        let table = try table(of: module)
        var rows: [[DatabaseValue]] = []
        var abouts: [String] = []
        rows.reserveCapacity(findings.count)
        for finding in findings {
            let (row, about) = table.row(of: finding, text: string(finding.span, in: bytes), document: number)
            rows.append(row)
            abouts.append(about)
        }
        return FindingRows(module: module, rows: rows, abouts: abouts)
    }

    private func string(_ span: TextSpan, in bytes: [UInt8]) -> String {
        let start = min(max(span.start, 0), bytes.count)
        return String(decoding: bytes[start..<min(max(span.end, start), bytes.count)], as: UTF8.self)
    }
}

extension ModuleTable {
    /// What the table holds of a finding, and what it is about, folded.
    func row(
        of finding: Finding, text: String, document number: Int64
    ) -> (values: [DatabaseValue], about: String) {
        let rest = finding.fields.entries.filter { entry in
            let column = columns.first { $0.field.name == entry.name }
            return column?.isFaithful(to: entry.value) != true
        }
        var row: [DatabaseValue] = [
            Int64(bitPattern: finding.id.value).databaseValue,
            number.databaseValue,
            finding.kind.databaseValue,
            finding.span.start.databaseValue,
            finding.span.end.databaseValue,
            finding.confidence.databaseValue,
            finding.rule.databaseValue,
            StoredJSON.roles(finding.roles)?.databaseValue ?? .null,
            rest.isEmpty ? .null : StoredJSON.fields(rest).databaseValue,
        ]
        var about: [UInt8] = []
        FoldedText.append(text, to: &about)
        for column in columns {
            let value = finding.fields[column.field.name]
            row += column.values(of: value)
            guard column.isSearched, let value else { continue }
            // A field that repeats the passage, as an utterance does, adds nothing.
            for value in value.texts where value != text {
                about.append(0x7C)
                FoldedText.append(value, to: &about)
            }
        }
        row.append(text.databaseValue)
        return (row, String(decoding: about, as: UTF8.self))
    }

    /// Columns in the order of ``FindingRows``.
    var writtenColumns: [String] {
        ["id", "document", "kind", "span_start", "span_end", "confidence", "rule", "roles", "rest"]
            + columns.flatMap(\.names) + ["text"]
    }

    var insertStatement: String {
        let names = writtenColumns
        return """
            INSERT INTO \(table) (\(names.joined(separator: ", ")))
            VALUES (\(names.map { _ in "?" }.joined(separator: ", ")))
            """
    }
}
