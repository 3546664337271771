package import DossierSDK
import DossierText
import GRDB

/// The findings of one module in one document, ready to be written. Made on any thread; no access to the database.
package struct FindingRows: Sendable {
    let module: String
    let rows: [[DatabaseValue]]
    /// What each finding is about, folded; parallel to `rows`.
    let abouts: [String]
    let prepared: Prepared?

    /// By what the findings are brought together, and the group that each has while it is alone.
    package struct Prepared: Sendable {
        package var keys = FindingKeys()
        /// For each finding.
        package var groups: [FindingGroup?] = []

        package init() {}
    }

    /// The groups of one, ready to be written.
    let groups: [StoredGroup]

    package var count: Int { rows.count }
}

extension Store {
    /// - Parameters:
    ///   - findings: in document order, with their ids.
    ///   - bytes: the text in which the findings' spans lie.
    ///   - prepared: what the next relating then need not make from the findings.
    package func rows(
        of findings: [Finding], module: String, document number: Int64, in bytes: [UInt8],
        prepared: FindingRows.Prepared? = nil
    ) throws(StoreError) -> FindingRows {
        let table = try table(of: module)
        let findings = findings.prefix(RowNumber.largestOrdinal)
        var rows: [[DatabaseValue]] = []
        var abouts: [String] = []
        rows.reserveCapacity(findings.count)
        for (ordinal, finding) in findings.enumerated() {
            let (row, about) = table.row(
                of: finding, text: string(finding.span, in: bytes), document: number,
                number: RowNumber.finding(document: number, ordinal: ordinal))
            rows.append(row)
            abouts.append(about)
        }
        let groups = (prepared?.groups ?? []).enumerated().compactMap { ordinal, group in
            group.map {
                StoredGroup($0, first: RowNumber.finding(document: number, ordinal: ordinal))
            }
        }
        return FindingRows(
            module: module, rows: rows, abouts: abouts, prepared: prepared, groups: groups)
    }

    private func string(_ span: TextSpan, in bytes: [UInt8]) -> String {
        let start = min(max(span.start, 0), bytes.count)
        return String(decoding: bytes[start..<min(max(span.end, start), bytes.count)], as: UTF8.self)
    }
}

extension ModuleTable {
    /// What the table holds of a finding, and what it is about, folded.
    func row(
        of finding: Finding, text: String, document: Int64, number: Int64
    ) -> (values: [DatabaseValue], about: String) {
        let rest = finding.fields.entries.filter { entry in
            let column = columns.first { $0.field.name == entry.name }
            return column?.isFaithful(to: entry.value) != true
        }
        var row: [DatabaseValue] = [
            number.databaseValue,
            Int64(bitPattern: finding.id.value).databaseValue,
            document.databaseValue,
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
        ["number", "id", "document", "kind", "span_start", "span_end", "confidence", "rule", "roles", "rest"]
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
