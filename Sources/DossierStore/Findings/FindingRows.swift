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
        var folded: [UInt8] = []
        for (ordinal, finding) in findings.enumerated() {
            let place = RowNumber.finding(document: number, ordinal: ordinal)
            let text = string(finding.span, in: bytes)
            let rest = finding.fields.entries.filter { entry in
                let column = table.columns.first { $0.field.name == entry.name }
                return column?.isFaithful(to: entry.value) != true
            }
            rows.integer(place)
            rows.integer(Int64(bitPattern: finding.id.value))
            rows.integer(number)
            rows.text(finding.kind)
            rows.integer(finding.span.start)
            rows.integer(finding.span.end)
            rows.real(finding.confidence)
            rows.text(finding.rule)
            rows.text(StoredJSON.roles(finding.roles))
            rows.text(rest.isEmpty ? nil : StoredJSON.fields(rest))
            about.removeAll(keepingCapacity: true)
            FoldedText.append(text, to: &about)
            for column in table.columns {
                let value = finding.fields[column.field.name]
                column.append(value, to: &rows)
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
            rows.text(text)
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
