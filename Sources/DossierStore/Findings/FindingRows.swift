package import DossierSDK
import DossierText
import GRDB

/// The findings of one module in one document, ready to be written. Made on any thread; no access to the database.
package struct FindingRows: Sendable {
    let module: String
    package let count: Int
    let findings: RowBytes
    /// What the findings are about, folded.
    let abouts: RowBytes
    /// ``FindingKeys``, as they are kept.
    let keys: [UInt8]
    let forms: [UInt8]
}

extension Store {
    /// - Parameters:
    ///   - findings: in document order, with their ids.
    ///   - bytes: the text in which the findings' spans lie.
    ///   - keys: by which the next relating brings them together.
    ///   - forms: in which it compares them; empty where they are not kept.
    package func rows(
        of findings: [Finding], module: String, document number: Int64, in bytes: [UInt8],
        keys: FindingKeys = FindingKeys(), forms: [UInt8] = []
    ) throws(StoreError) -> FindingRows {
        let table = try table(of: module)
        let findings = findings.prefix(RowNumber.firstAddedOrdinal)
        var rows = RowBytes()
        rows.reserve(rows: findings.count, columns: table.writtenColumns.count)
        var abouts = RowBytes()
        var about = AboutText(first: 0)
        var scratch = RowScratch()
        for (ordinal, finding) in findings.enumerated() {
            let place = RowNumber.finding(document: number, ordinal: ordinal)
            if about.isFull {
                abouts.append(about)
                about = AboutText(first: place)
            } else if ordinal == 0 {
                about = AboutText(first: place)
            }
            about.add(place) { words in
                table.append(
                    finding, text: passage(finding.span, in: bytes), document: number, number: place,
                    to: &rows, about: &words, with: &scratch)
            }
        }
        if !findings.isEmpty { abouts.append(about) }
        return FindingRows(
            module: module, count: findings.count, findings: rows, abouts: abouts, keys: keys.bytes,
            forms: forms)
    }

    private func passage(_ span: TextSpan, in bytes: [UInt8]) -> ArraySlice<UInt8> {
        let start = min(max(span.start, 0), bytes.count)
        return bytes[start..<min(max(span.end, start), bytes.count)]
    }
}

/// Memory that one row after another uses.
private struct RowScratch {
    /// The place among the finding's fields of what each column holds; −1 for none.
    var entryOfColumn: [Int] = []
    var folded: [UInt8] = []
}

extension ModuleTable {
    /// Adds what the table holds of a finding, and what it is about, folded.
    fileprivate func append(
        _ finding: Finding, text: ArraySlice<UInt8>, document: Int64, number: Int64, to row: inout RowBytes,
        about: inout [UInt8], with scratch: inout RowScratch
    ) {
        let entries = finding.fields.entries
        let held = cells
        let cells = held.span
        let rest = Self.rest(of: entries, cells, &scratch.entryOfColumn)
        row.integer(number)
        row.integer(Int64(bitPattern: finding.id.value))
        row.integer(document)
        row.text(finding.kind)
        row.integer(finding.span.start)
        row.integer(finding.span.end)
        row.real(finding.confidence)
        row.text(finding.rule)
        if finding.roles.isEmpty {
            row.null()
        } else {
            row.json { StoredJSON.write(finding.roles, to: &$0) }
        }
        row.text(rest.isEmpty ? nil : StoredJSON.fields(rest))
        let start = about.count
        FoldedText.append(text, to: &about)
        for place in cells.indices {
            let entry = scratch.entryOfColumn[place]
            let value = entry < 0 ? nil : entries[entry].value
            scratch.folded.removeAll(keepingCapacity: true)
            if cells[place].isSearched, let value {
                let isFolded = cells[place].isFolded
                value.forEachText { value in
                    // A field that repeats the passage, as an utterance does, adds nothing.
                    let isPassage = Self.isSame(value.utf8Span.span, text.span)
                    if isPassage, !isFolded { return }
                    if !scratch.folded.isEmpty { scratch.folded.append(0x7C) }
                    let first = scratch.folded.count
                    FoldedText.append(value, to: &scratch.folded)
                    if isPassage { return }
                    let new = first..<scratch.folded.count
                    let end = min(start + new.count, about.count)
                    if Self.isSame(scratch.folded.span.extracting(new), about.span.extracting(start..<end)) {
                        return
                    }
                    about.append(0x7C)
                    about.append(contentsOf: scratch.folded[new])
                }
            }
            cells[place].append(value, folded: scratch.folded, to: &row)
        }
        row.text(utf8: text)
    }

    private static func isSame(_ one: Span<UInt8>, _ other: Span<UInt8>) -> Bool {
        guard one.count == other.count else { return false }
        for index in one.indices where one[index] != other[index] { return false }
        return true
    }

    /// Which of the fields each column holds, −1 for none; and what no column of its own gives back.
    private static func rest(
        of entries: [Fields.Entry], _ cells: Span<FieldCell>, _ entryOfColumn: inout [Int]
    ) -> [Fields.Entry] {
        entryOfColumn.removeAll(keepingCapacity: true)
        for _ in cells.indices { entryOfColumn.append(-1) }
        var rest: [Fields.Entry] = []
        var next = 0
        for (index, entry) in entries.enumerated() {
            // Fields are mostly set in the order of the schema.
            var place = next
            while place < cells.count, cells[place].name != entry.name { place += 1 }
            if place == cells.count {
                place = 0
                while place < next, cells[place].name != entry.name { place += 1 }
                if place == next { place = cells.count }
            }
            if place < cells.count {
                next = place + 1
                entryOfColumn[place] = index
                if cells[place].isFaithful(to: entry.value) { continue }
            }
            rest.append(entry)
        }
        return rest
    }

    /// What the table holds of one finding, in the order of ``writtenColumns``, and what it is about, folded.
    func row(
        of finding: Finding, text: String, document: Int64, number: Int64
    ) -> (values: [DatabaseValue], about: [UInt8]) {
        var row = RowBytes()
        var about: [UInt8] = []
        var scratch = RowScratch()
        append(
            finding, text: Array(text.utf8)[...], document: document, number: number, to: &row, about: &about,
            with: &scratch)
        return (row.values, about)
    }
}
