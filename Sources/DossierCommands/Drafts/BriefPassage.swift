import DossierHost
import DossierSDK
import DossierText

/// The member of a group whose passage a brief prints, with what that passage itself says.
///
/// What stands before and behind a passage is its own. Where the group as a whole has come to something else (a later
/// status, another date), the passage that says so is preferred; if none does, the difference is told as the group's.
struct BriefPassage {
    let record: FindingRecord
    private let group: GroupRecord
    private let schema: RecordSchema?
    /// The field that says when.
    private let date: String?
    private let sources: Int
    private let isRestricted: Bool

    /// Nil for a group without members.
    ///
    /// - Parameter isRestricted: whether other members of the group do not count.
    init?(
        of members: [FindingRecord], in group: GroupRecord, _ schema: RecordSchema?, date: String?,
        isRestricted: Bool = false
    ) {
        let fields = (schema?.fields ?? []).filter { $0.name == date || Self.isState($0) }
        // Those that say what the group says first; of them one that begins as a sentence does, so that it can stand
        // alone; then the surest, and the one with most to read.
        func rank(_ record: FindingRecord) -> (Int, Int, Int, Double, Int) {
            var (agreeing, differing) = (0, 0)
            for field in fields {
                guard let whole = group.group.fields[field.name]?.joined else { continue }
                if record.finding.fields[field.name]?.joined == whole {
                    agreeing += 1
                } else {
                    differing += 1
                }
            }
            return (
                -differing, Self.beginsSentence(record.text) ? 1 : 0, agreeing, record.finding.confidence,
                min(record.text.utf8.count, 240)
            )
        }
        guard let best = members.max(by: { rank($0) < rank($1) }) else { return nil }
        record = best
        self.group = group
        self.schema = schema
        self.date = date
        self.isRestricted = isRestricted
        sources = isRestricted ? Set(members.map(\.finding.document)).count : group.sources
    }

    /// What a group can say otherwise than one of its members.
    private static func isState(_ field: Field) -> Bool {
        switch field.kind {
        case .choice, .percent, .number, .money: field.isColumn
        case .text, .name, .place, .date: false
        }
    }

    /// What this finding has in a field, people by the names of the workspace.
    func value(_ field: String) -> String? {
        record.people[field]?.joined ?? record.finding.fields[field]?.joined
    }

    /// Its own date.
    var day: String? { date.flatMap(value) }

    /// What comes before the passage: its date, who, where.
    var lead: String? {
        var leads = [day].compactMap(\.self)
        for field in schema?.fields ?? [] where field.isColumn && leads.count < 2 {
            guard field.kind == .name || field.kind == .place, let value = value(field.name), !value.isEmpty,
                // `Sudria; Norland` towards Norland says it once.
                leads.last?.contains(value) != true
            else { continue }
            leads.append(value)
        }
        return leads.isEmpty ? nil : leads.joined(separator: " · ")
    }

    /// What comes behind it: its rate and status, how many sources tell of it, and what they come to where that is
    /// something else.
    var remarks: [String] {
        var remarks: [String] = []
        var together: [String] = []
        for field in schema?.fields ?? [] where field.name == date || Self.isState(field) {
            let own = value(field.name)
            if field.name != date, let own, !own.isEmpty { remarks.append(Self.spelt(own, field)) }
            if !isRestricted, let whole = group.group.fields[field.name]?.joined, !whole.isEmpty, whole != own
            {
                together.append(Self.spelt(whole, field))
            }
        }
        if sources > 1 { remarks.append(Counted.text(sources, "source")) }
        if !together.isEmpty { remarks.append("all together: \(together.joined(separator: ", "))") }
        return remarks
    }

    private static func spelt(_ value: String, _ field: Field) -> String {
        switch field.kind {
        case .percent: "\(value)%"
        case .money: ReadableSum.text(value)
        case .choice: value.replacing("_", with: " ")
        default: value
        }
    }

    /// With a capital or a number, marks aside.
    private static func beginsSentence(_ text: String) -> Bool {
        guard
            let first = text.unicodeScalars.first(where: {
                $0.properties.isAlphabetic || $0.value < 0x80 && $0.value &- 0x30 < 10
            })
        else { return false }
        return !first.properties.isLowercase
    }
}
