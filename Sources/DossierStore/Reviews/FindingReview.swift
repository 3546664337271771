import DossierJSON
package import DossierSDK
import GRDB

/// What the decisions in force come to for one finding.
package struct FindingReview: Sendable, Hashable {
    package enum Status: String, Sendable {
        case accepted, rejected
    }

    /// What the module says of a field where the analyst says otherwise; nil when it says nothing.
    package struct Original: Sendable, Hashable {
        /// `kind` is the finding's kind where the schema has no field of that name.
        package let field: String
        package let value: FieldValue?
    }

    package var status: Status?
    /// Whether the finding is there by an analyst's hand alone.
    package var isAdded = false
    package var originals: [Original] = []
    package var tags: [String] = []
    package var notes: [String] = []
    /// Who decided last, and when.
    package var reviewer = ""
    package var time = ""

    init() {}

    /// One word for tables; nil while nothing is decided.
    package var label: String? {
        status?.rawValue ?? (isAdded ? "added" : originals.isEmpty ? nil : "corrected")
    }

    /// ``label`` over `v`, a row of `finding_review`.
    static let labelSQL = """
        coalesce(v.status, CASE WHEN v.is_added THEN 'added' WHEN v.original IS NOT NULL THEN 'corrected' END)
        """
}

/// Lays decisions over a finding, one after another in the order of their times.
struct FindingDecision {
    /// With the values that count.
    private(set) var finding: Finding
    private(set) var review = FindingReview()
    /// As the module made it.
    private let base: Finding
    private let hasKindField: Bool

    init(_ base: Finding, isAdded: Bool, schema: RecordSchema) {
        self.base = base
        finding = base
        review.isAdded = isAdded
        hasKindField = schema.field("kind") != nil
    }

    mutating func apply(_ decision: Review) {
        review.reviewer = decision.reviewer
        review.time = decision.time
        switch decision.action {
        case .accept: review.status = .accepted
        case .reject: review.status = .rejected
        case .set: correct(decision)
        case .add:
            correct(decision)
            // Found by the module as well: the analyst has said that it is right.
            if !review.isAdded { review.status = .accepted }
        case .note: if let text = decision.text { review.notes.append(text) }
        case .tag: for tag in decision.tags where !review.tags.contains(tag) { review.tags.append(tag) }
        case .untag: review.tags.removeAll { decision.tags.contains($0) }
        default: break
        }
    }

    private mutating func correct(_ decision: Review) {
        if let kind = decision.kind { finding.kind = kind }
        for entry in decision.fields.entries {
            // A module writes one value of a list as it likes; its way is kept.
            if case .text? = base.fields[entry.name], case .list(let values) = entry.value, values.count == 1
            {
                finding.fields[entry.name] = .text(values[0])
            } else {
                finding.fields[entry.name] = entry.value
            }
        }
        for name in decision.cleared { finding.fields[name] = nil }
    }

    /// The module's values of all fields that have another now.
    mutating func finish() {
        guard !review.isAdded else { return }
        var originals: [FindingReview.Original] = []
        if finding.kind != base.kind, !hasKindField {
            originals.append(FindingReview.Original(field: "kind", value: .text(base.kind)))
        }
        for entry in base.fields.entries where finding.fields[entry.name] != entry.value {
            originals.append(FindingReview.Original(field: entry.name, value: entry.value))
        }
        for entry in finding.fields.entries where base.fields[entry.name] == nil {
            originals.append(FindingReview.Original(field: entry.name, value: nil))
        }
        review.originals = originals.sorted { $0.field < $1.field }
    }

    /// Undoes what earlier decisions have laid over a finding.
    static func base(of finding: Finding, _ originals: [FindingReview.Original], schema: RecordSchema)
        -> Finding
    {
        var base = finding
        for original in originals {
            if original.field == "kind", schema.field("kind") == nil {
                if let kind = original.value { base.kind = kind.joined }
            } else {
                base.fields[original.field] = original.value
            }
        }
        return base
    }
}

extension FindingReview {
    static let columns = "status, is_added, original, tags, notes, reviewer, time"

    /// - Parameter first: place of the first of ``columns``.
    init(_ row: Row, at first: Int) {
        status = (row[first] as String?).flatMap { Status(rawValue: $0) }
        isAdded = row[first + 1]
        originals = Self.originals(row[first + 2])
        tags = (row[first + 3] as String?).map { StoredJSON.list($0) } ?? []
        notes = (row[first + 4] as String?).map { StoredJSON.list($0) } ?? []
        reviewer = row[first + 5]
        time = row[first + 6]
    }

    static func originals(_ text: String?) -> [Original] {
        guard let text, let value = try? JSONParser.parse(Array(text.utf8)), case .object(let members) = value
        else { return [] }
        return members.map { Original(field: $0.key, value: $0.value.fieldValue) }
    }

    private var original: String? {
        guard !originals.isEmpty else { return nil }
        var json = JSONWriter()
        json.object { json in
            for original in originals {
                json.key(original.field)
                if let value = original.value { json.value(value) } else { json.null() }
            }
        }
        return String(decoding: json.bytes, as: UTF8.self)
    }

    /// Each tag between bars, so that one that is part of another is not found in it.
    static func folded(_ tags: [String]) -> String {
        "|" + tags.map { FoldedText.words($0).joined(separator: " ") + "|" }.joined()
    }

    func write(
        module: String, finding: Int64, document: Int64, _ database: Database
    ) throws {
        try database.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO finding_review (module, finding, document, status, is_added, original, tags,
                    folded_tags, notes, folded_notes, reviewer, time)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            module, finding, document, status?.rawValue, isAdded, original,
            tags.isEmpty ? nil : StoredJSON.list(tags), tags.isEmpty ? nil : Self.folded(tags),
            notes.isEmpty ? nil : StoredJSON.list(notes), notes.isEmpty ? nil : FoldedText.fold(notes),
            reviewer, time,
        ])
    }
}
