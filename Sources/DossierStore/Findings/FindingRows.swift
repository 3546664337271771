package import DossierSDK
import DossierText
import GRDB

/// The findings of one module in one document, ready to be written. Made on any thread; no access to the database.
package struct FindingRows: Sendable {
    let module: String
    package let count: Int
    let findings: RowBytes
    /// What each finding is about, folded.
    let abouts: RowBytes
    /// The groups of those that have one while they are alone.
    let groups: RowBytes
    let keys: FindingKeys?

    /// By what the findings are brought together, and the group that each has while it is alone.
    package struct Prepared: Sendable {
        package var keys = FindingKeys()
        /// For each finding.
        package var groups: [FindingGroup?] = []

        package init() {}
    }
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
        var rows = RowBytes()
        var abouts = RowBytes()
        var groups = RowBytes()
        var about: [UInt8] = []
        for (ordinal, finding) in findings.enumerated() {
            let place = RowNumber.finding(document: number, ordinal: ordinal)
            about.removeAll(keepingCapacity: true)
            table.append(
                finding, text: string(finding.span, in: bytes), document: number, number: place, to: &rows,
                about: &about)
            abouts.integer(place)
            abouts.text(utf8: about)
        }
        for (ordinal, group) in (prepared?.groups ?? []).enumerated() {
            guard let group else { continue }
            StoredGroup(group, first: RowNumber.finding(document: number, ordinal: ordinal)).append(
                to: &groups, module: table.number)
        }
        return FindingRows(
            module: module, count: findings.count, findings: rows, abouts: abouts, groups: groups,
            keys: prepared?.keys)
    }

    private func string(_ span: TextSpan, in bytes: [UInt8]) -> String {
        let start = min(max(span.start, 0), bytes.count)
        return String(decoding: bytes[start..<min(max(span.end, start), bytes.count)], as: UTF8.self)
    }
}

extension ModuleTable {
    /// Adds what the table holds of a finding, and what it is about, folded.
    fileprivate func append(
        _ finding: Finding, text: String, document: Int64, number: Int64, to row: inout RowBytes,
        about: inout [UInt8]
    ) {
        let rest = finding.fields.entries.filter { entry in
            let column = columns.first { $0.field.name == entry.name }
            return column?.isFaithful(to: entry.value) != true
        }
        row.integer(number)
        row.integer(Int64(bitPattern: finding.id.value))
        row.integer(document)
        row.text(finding.kind)
        row.integer(finding.span.start)
        row.integer(finding.span.end)
        row.real(finding.confidence)
        row.text(finding.rule)
        row.text(StoredJSON.roles(finding.roles))
        row.text(rest.isEmpty ? nil : StoredJSON.fields(rest))
        FoldedText.append(text, to: &about)
        var folded: [UInt8] = []
        for column in columns {
            let value = finding.fields[column.field.name]
            column.append(value, to: &row)
            guard column.isSearched, let value else { continue }
            // A field that repeats the passage, as an utterance does, adds nothing.
            for value in value.texts where value != text {
                folded.removeAll(keepingCapacity: true)
                FoldedText.append(value, to: &folded)
                if about.starts(with: folded) { continue }
                about.append(0x7C)
                about.append(contentsOf: folded)
            }
        }
        row.text(text)
    }

    /// What the table holds of one finding, in the order of ``writtenColumns``, and what it is about, folded.
    func row(
        of finding: Finding, text: String, document: Int64, number: Int64
    ) -> (values: [DatabaseValue], about: String) {
        var row = RowBytes()
        var about: [UInt8] = []
        append(finding, text: text, document: document, number: number, to: &row, about: &about)
        return (row.values, String(decoding: about, as: UTF8.self))
    }
}
