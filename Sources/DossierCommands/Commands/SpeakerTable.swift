import DossierHost
import DossierSDK

/// Who speaks: one record a person or body, with the number of findings and documents, the first and the last day.
struct SpeakerTable {
    private struct Entry {
        var findings = 0
        var documents: Set<String> = []
        var first: String?
        var last: String?
    }

    let table: Table

    /// - Parameter date: the field that dates what is said.
    init(_ findings: [FindingRecord], date: String?) {
        var entries: [String: Entry] = [:]
        for record in findings {
            let finding = record.finding
            let speakers = record.people[ModuleView.speakerField] ?? finding.fields[ModuleView.speakerField]
            let day = date.flatMap { finding.fields[$0]?.joined }
            for speaker in speakers?.texts ?? [] {
                var entry = entries[speaker] ?? Entry()
                entry.findings += 1
                entry.documents.insert(finding.document)
                if let day {
                    entry.first = entry.first.map { min($0, day) } ?? day
                    entry.last = entry.last.map { max($0, day) } ?? day
                }
                entries[speaker] = entry
            }
        }
        let sorted = entries.sorted { left, right in
            left.value.findings != right.value.findings
                ? left.value.findings > right.value.findings : left.key < right.key
        }
        table = Table(
            columns: [
                Column(ModuleView.speakerField), Column("count", .number), Column("documents", .number),
                Column("first", .date), Column("last", .date),
            ],
            records: sorted.map { speaker, entry in
                Record([
                    .text(speaker), .number(Double(entry.findings)), .number(Double(entry.documents.count)),
                    entry.first.map { .date($0) }, entry.last.map { .date($0) },
                ])
            }, noun: "speaker")
    }
}
