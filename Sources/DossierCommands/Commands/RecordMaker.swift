import DossierHost
import DossierSDK
import DossierText

/// Makes records of findings: where each column has its value from is found once for all of them.
struct RecordMaker {
    private let columns: [Column]
    /// Columns by the field that they show: as people are called over documents, and as the document calls them.
    private var shown: [String: Int] = [:]
    private var forms: [String: Int] = [:]
    private let others: [(index: Int, name: String, isReview: Bool)]

    init(_ columns: [Column]) {
        self.columns = columns
        var others: [(index: Int, name: String, isReview: Bool)] = []
        for (index, column) in columns.enumerated() {
            shown[column.name] = index
            if column.name.hasSuffix(Self.form) {
                forms[String(column.name.dropLast(Self.form.count))] = index
            }
            if Self.ownNames.contains(column.name) || column.isReview {
                others.append((index, column.name, column.isReview))
            }
        }
        self.others = others
    }

    private static let form = "_form"
    private static let ownNames: Set<String> = [
        "id", "kind", "text", "document", "start", "end", "confidence", "rule", "finding", "roles",
    ]

    func record(_ record: FindingRecord) -> Record {
        let finding = record.finding
        var values = [Value?](repeating: nil, count: columns.count)
        for (index, name, isReview) in others {
            values[index] = isReview ? Self.review(name, record) : Self.own(name, record)
        }
        // A field of the schema goes before what all findings have.
        for entry in finding.fields.entries {
            if let index = shown[entry.name] {
                values[index] = Value(record.people[entry.name] ?? entry.value, kind: columns[index].kind)
            }
            if let index = forms[entry.name] { values[index] = Value(entry.value, kind: columns[index].kind) }
        }
        return Record(values, places: [Place(document: finding.document, span: finding.span)])
    }

    private static func own(_ name: String, _ record: FindingRecord) -> Value? {
        let finding = record.finding
        switch name {
        case "id": return .handle(record.handle)
        case "kind": return .text(finding.kind)
        case "text": return .text(record.text)
        case "document": return .text(finding.document)
        case "start": return .number(Double(finding.span.start))
        case "end": return .number(Double(finding.span.end))
        case "confidence": return .number((finding.confidence * 100).rounded() / 100)
        case "rule": return .text(finding.rule)
        case "finding": return .text(finding.id.description)
        default:
            return finding.roles.isEmpty
                ? nil : .list(finding.roles.map { "\($0.name) \($0.span.start)–\($0.span.end)" })
        }
    }

    private static func review(_ name: String, _ record: FindingRecord) -> Value? {
        guard let review = record.review else { return nil }
        switch name {
        case "review": return review.label.map(Value.text)
        case "tags": return review.tags.isEmpty ? nil : .list(review.tags)
        case "notes": return review.notes.isEmpty ? nil : .list(review.notes)
        case "reviewer": return .text(review.reviewer)
        default: return nil
        }
    }
}
