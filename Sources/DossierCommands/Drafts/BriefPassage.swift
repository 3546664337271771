import DossierHost
import DossierSDK
import DossierText

/// The member of a group whose passage a brief prints, with what that passage itself says.
///
/// What stands before and behind a passage is its own. Where the group as a whole has come to something else (a later
/// status, another date), the passage that says so is preferred; if none does, the difference is told as the group's.
/// Its sources are those that state the same: who plans what another reports done, or has somebody else say it, stands
/// beside.
struct BriefPassage {
    let record: FindingRecord
    /// Members that state it, too.
    let stating: [FindingRecord]
    /// Members that state it otherwise, by how: `planned`, another speaker.
    let others: [(how: String, records: [FindingRecord])]
    private let group: GroupRecord
    private let schema: RecordSchema?
    /// The field that says when.
    private let date: String?
    private let sources: Int
    private let isRestricted: Bool

    /// Nil for a group without members.
    ///
    /// - Parameters:
    ///   - isRestricted: whether other members of the group do not count.
    ///   - sources: how many sources some documents are, of which copies are one.
    init?(
        of members: [FindingRecord], in group: GroupRecord, _ schema: RecordSchema?, date: String?,
        isRestricted: Bool = false, sources count: ([String]) -> Int
    ) {
        let fields = (schema?.fields ?? []).filter { $0.name == date || Self.isState($0) }
        let actor = Self.actor(schema)?.name
        // Those that say what the group says first; of them one that begins as a sentence does, so that it can stand
        // alone; then the surest, and the one with most to read.
        func rank(_ record: FindingRecord) -> (Int, Int, Int, Int, Double, Int) {
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
                -differing, Self.beginsSentence(record.text) ? 1 : 0,
                actor.map { record.finding.fields[$0] != nil } == true ? 1 : 0, agreeing,
                record.finding.confidence, min(record.text.utf8.count, 240)
            )
        }
        guard let best = members.max(by: { rank($0) < rank($1) }) else { return nil }
        record = best
        self.group = group
        self.schema = schema
        self.date = date
        self.isRestricted = isRestricted
        (stating, others) = Self.parted(members, by: best, group, schema)
        sources = count(Array(Set(stating.map(\.finding.document))))
    }

    /// The members that state what one of them states, and the others: with another certainty or status, or on another
    /// side of a contradiction.
    private static func parted(
        _ members: [FindingRecord], by best: FindingRecord, _ group: GroupRecord, _ schema: RecordSchema?
    ) -> (stating: [FindingRecord], others: [(how: String, records: [FindingRecord])]) {
        let states = (schema?.fields ?? []).filter { field in
            if case .choice = field.kind { field.isColumn } else { false }
        }
        let contradictions = group.group.conflicts.filter { conflict in
            conflict.kind == .contradiction
                && conflict.values.contains { $0.members.contains(best.finding.id) }
        }
        var stating: [FindingRecord] = []
        var others: [(how: String, records: [FindingRecord])] = []
        for member in members {
            var how: [String] = []
            var isOther = false
            for conflict in contradictions {
                let own = conflict.values.filter { $0.members.contains(member.finding.id) }
                guard !own.isEmpty, !own.contains(where: { $0.members.contains(best.finding.id) }) else {
                    continue
                }
                how += own.map { ReadableSum.text($0.value) }
            }
            for field in states {
                let own = value(field.name, of: member)
                guard own != value(field.name, of: best) else { continue }
                isOther = true
                if let own { how.append(spelt(own, field)) }
            }
            if how.isEmpty, !isOther {
                stating.append(member)
                continue
            }
            let words = how.joined(separator: ", ")
            if let index = others.firstIndex(where: { $0.how == words }) {
                others[index].records.append(member)
            } else {
                others.append((words, [member]))
            }
        }
        return (stating, others)
    }

    /// Who does or says what a finding tells: the first field that names somebody.
    private static func actor(_ schema: RecordSchema?) -> Field? {
        schema?.fields.first { $0.isColumn && ($0.kind == .name || $0.kind == .place) }
    }

    /// What a group can say otherwise than one of its members.
    private static func isState(_ field: Field) -> Bool {
        switch field.kind {
        case .choice, .percent, .number, .money: field.isColumn
        case .text, .name, .place, .date: false
        }
    }

    /// What this finding has in a field, people by the names of the workspace.
    func value(_ field: String) -> String? { Self.value(field, of: record) }

    private static func value(_ field: String, of record: FindingRecord) -> String? {
        record.people[field]?.joined ?? record.finding.fields[field]?.joined
    }

    /// Its own date.
    var day: String? { date.flatMap(value) }

    /// What comes before the passage: its date, who, where.
    var lead: String? {
        var leads = [day].compactMap(\.self)
        // Where it is not said who does it, whom it concerns does not stand in that place.
        let isActorKnown = Self.actor(schema).map { value($0.name)?.isEmpty == false } ?? false
        for field in schema?.fields ?? [] where field.isColumn && leads.count < 2 {
            guard field.kind == .name || field.kind == .place,
                isActorKnown || field.kind == .place && !field.isList, let value = value(field.name),
                !value.isEmpty,
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
