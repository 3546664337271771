import DossierSDK
import DossierText

/// On what the sources of one event differ beside its date.
extension Timeline {
    /// Numbers of one thing that differ between documents: a contradiction where they cannot all be right, granularity
    /// where one is only vaguer (`dozens` beside 55).
    static func countConflicts(_ members: [Finding], _ context: any RelateContext) -> [Conflict] {
        var told: [String: [(count: EventCount, text: String, finding: Finding)]] = [:]
        for member in members {
            for text in member.fields["count"]?.texts ?? [] {
                guard let count = EventCount(text) else { continue }
                told[stemmed(count.unit), default: []].append((count, text, member))
            }
        }
        var conflicts: [Conflict] = []
        for unit in told.keys.sorted() {
            let counts = told[unit] ?? []
            var kind: Conflict.Kind?
            for (index, left) in counts.enumerated() {
                for right in counts[..<index]
                where left.finding.document != right.finding.document && left.text != right.text
                    && isOfOneTime(left.finding, right.finding, context)
                {
                    if !left.count.agrees(with: right.count) {
                        kind = .contradiction
                    } else if kind == nil {
                        kind = .granularity
                    }
                }
            }
            guard let kind else { continue }
            conflicts.append(
                Conflict(field: "count", kind: kind, values: sides(counts.map { ($0.text, $0.finding.id) })))
        }
        return conflicts
    }

    /// Whether two mentions give a date, or stand in documents of one season: numbers of what is only planned or has no date
    /// change from year to year.
    private static func isOfOneTime(_ left: Finding, _ right: Finding, _ context: any RelateContext) -> Bool {
        if left.fields["date"] != nil, right.fields["date"] != nil { return true }
        guard let one = context.facts(of: left.document)?.published?.dayNumber,
            let other = context.facts(of: right.document)?.published?.dayNumber
        else { return true }
        return abs(one - other) <= 90
    }

    /// The plural and the singular of a noun are one thing.
    private static func stemmed(_ unit: String) -> String {
        let last = unit.split(separator: " ").last.map(String.init) ?? unit
        return last.count > 3 && last.hasSuffix("s") ? String(last.dropLast()) : last
    }

    /// Two places in different documents, neither of which is named beside the other: a contradiction where neither lies
    /// in the other.
    static func placeConflict(_ members: [Finding]) -> Conflict? {
        let placed = members.compactMap { member in member.fields["place"].map { (member, $0.joined) } }
        func names(_ finding: Finding, _ place: String) -> Bool {
            (finding.fields["keywords"]?.texts ?? []).contains { $0.lowercased() == tail(place) }
        }
        var told: [String: Set<String>] = [:]
        for (member, place) in placed { told[member.document, default: []].insert(place) }
        var kind: Conflict.Kind?
        for (index, left) in placed.enumerated() {
            for right in placed[..<index]
            where left.0.document != right.0.document && tail(left.1) != tail(right.1)
                && !names(left.0, right.1) && !names(right.0, left.1)
            {
                let isOfBoth =
                    told[left.0.document]?.contains(right.1) == true
                    || told[right.0.document]?.contains(left.1) == true
                if PlaceNames.relation(left.1, right.1) != .apart {
                    // Which place lies in which other the texts do not say.
                    kind = kind ?? .granularity
                } else if !isOfBoth {
                    kind = .contradiction
                }
            }
        }
        guard let kind else { return nil }
        return Conflict(field: "place", kind: kind, values: sides(placed.map { ($0.1, $0.0.id) }))
    }

    static func sides(_ values: [(value: String, member: FindingID)]) -> [Conflict.Side] {
        var sides: [Conflict.Side] = []
        for (value, member) in values {
            if let index = sides.firstIndex(where: { $0.value == value }) {
                if !sides[index].members.contains(member) { sides[index].members.append(member) }
            } else {
                sides.append(Conflict.Side(value: value, members: [member]))
            }
        }
        return sides.sorted { $0.value < $1.value }
    }
}
