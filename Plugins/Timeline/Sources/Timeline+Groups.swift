public import DossierSDK
import DossierText

/// Mentions of one event: the same kind, dates that can be reconciled, and names in common.
extension Timeline {
    /// What happened with who took part, with when, and with what is named beside it.
    public func keys(of finding: Finding) -> [BlockingKey] {
        EventMention(finding).keys
    }

    public func cluster(_ candidates: [Finding], context: any RelateContext) throws(ModuleError) -> [[Int]] {
        try comparison(in: context).clusters(of: candidates)
    }

    public func comparison(in context: any RelateContext) -> FindingComparison {
        FindingComparison(
            reading: { EventMention($0) }, keys: \.keys, clustering: { EventMention.clusters(of: $0) },
            parting: { EventMention.parts(of: $0) })
    }

    public func parts(of members: [Finding], context: any RelateContext) throws(ModuleError) -> [[Int]]? {
        EventMention.parts(of: members.map { EventMention($0) })
    }

    public func summarize(_ members: [Finding], context: any RelateContext) throws(ModuleError)
        -> GroupSummary?
    {
        guard let first = members.first else { return nil }
        let moves = EventMoves(members)
        let best = Self.bestDate(members, moves)
        var summary = GroupSummary(label: first.fields["summary"]?.joined ?? "event")
        summary.fields.set("date", best)
        let (certainty, history) = Self.certainty(members)
        summary.fields.set("certainty", certainty)
        summary.history = moves.history ?? history
        summary.fields.set("type", first.fields["type"]?.joined)
        var names: [String] = []
        for member in members {
            for name in member.fields["participants"]?.texts ?? [] where !names.contains(name) {
                names.append(name)
            }
        }
        summary.fields.set("participants", names)
        summary.fields.set("place", Self.commonest(members.compactMap { $0.fields["place"]?.joined }))
        if let conflict = Self.dateConflict(members, moves) { summary.conflicts.append(conflict) }
        summary.conflicts += Self.countConflicts(members)
        if let conflict = Self.placeConflict(members) { summary.conflicts.append(conflict) }
        if members.count > 1 {
            if let conflict = Self.claimConflict(members) { summary.conflicts.append(conflict) }
            if names.count > 2, let conflict = Self.doerConflict(members) {
                summary.conflicts.append(conflict)
            }
            if let conflict = Self.turnedConflict(members) {
                summary.conflicts.append(conflict)
            }
            if Self.haveCommonFamily(names), let conflict = Self.nameConflict(members) {
                summary.conflicts.append(conflict)
            }
        }
        return summary
    }

    /// Participants and place, by which mentions are compared.
    static func names(_ finding: Finding) -> [String] {
        (finding.fields["participants"]?.texts ?? []).map(tail)
            + (finding.fields["place"]?.texts ?? []).map(tail)
    }

    /// The last word of a name: one source gives the full name, another the surname.
    static func tail(_ name: String) -> String {
        name.utf8.split(separator: 0x20).last.map { Substring($0).lowercased() } ?? name
    }

    /// The rule for what has not been done, whose date is that of saying so.
    private static let unconcluded = "timeline.unconcluded"

    static func interval(_ finding: Finding) -> DayInterval? {
        finding.fields["date"].flatMap { DayInterval(edtf: $0.joined) }
    }

    /// A date that members give, and which of them; a large group has few.
    private struct DatedSide {
        let value: String
        let interval: DayInterval
        var members: [FindingID] = []
        var documents: Set<String> = []
    }

    /// The dates of the members for which a condition holds, in the order of their first appearance.
    private static func sides(_ members: [Finding], where holds: (Finding) -> Bool) -> [DatedSide] {
        var sides: [DatedSide] = []
        var places: [String: Int] = [:]
        for member in members where holds(member) {
            guard let value = member.fields["date"]?.joined else { continue }
            let place: Int
            if let known = places[value] {
                place = known
            } else {
                guard let interval = DayInterval(edtf: value) else { continue }
                place = sides.count
                places[value] = place
                sides.append(DatedSide(value: value, interval: interval))
            }
            sides[place].members.append(member.id)
            sides[place].documents.insert(member.document)
        }
        return sides
    }

    /// The finest date that most members can agree with.
    private static func bestDate(_ members: [Finding], _ moves: EventMoves) -> String? {
        let sides = sides(members) { !moves.isOutdated($0) }
        let scored = sides.map { side in
            (
                side: side,
                votes: sides.reduce(0) { $0 + ($1.interval.overlaps(side.interval) ? $1.members.count : 0) }
            )
        }
        return scored.min { left, right in
            if left.votes != right.votes { return left.votes > right.votes }
            let (a, b) = (length(left.side.interval), length(right.side.interval))
            return a != b ? a < b : left.side.value < right.side.value
        }?.side.value
    }

    /// In days; an interval with an open end is longer than any other.
    private static func length(_ interval: DayInterval) -> Int {
        guard let first = interval.first, let last = interval.last else { return .max }
        return last - first
    }

    static func commonest(_ values: [String]) -> String? {
        var counts: [String: Int] = [:]
        for value in values { counts[value, default: 0] += 1 }
        return counts.min { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }?.key
    }

    /// Whether a date reaches from the day of another to that on which its source was written: `closed since Thursday` differs
    /// from `closed on Thursday` in nothing.
    private static func isLasting(_ side: DatedSide, _ members: [Finding]) -> Bool {
        guard let first = side.interval.first, let last = side.interval.last, last > first else {
            return false
        }
        return members.contains { member in
            member.fields["date"]?.joined != side.value && interval(member)?.first == first
        }
            && members.allSatisfy { member in
                guard member.fields["date"]?.joined == side.value else { return true }
                let setting = member.fields["setting"]?.joined
                return setting.flatMap { EventSetting.days(of: $0).published } == last
            }
    }

    /// A contradiction where two dates share no day, granularity where one holds the other.
    private static func dateConflict(_ members: [Finding], _ moves: EventMoves) -> Conflict? {
        // Only dates that the sources give there, not what was taken from elsewhere, nor what was put off since.
        var sides = sides(members) { member in
            let basis = member.fields["date_basis"]
            return basis != "same_article" && basis != "coref" && !moves.isOutdated(member)
                && member.rule != Self.unconcluded
        }
        if sides.count > 1 { sides.removeAll { isLasting($0, members) } }
        // A source that is first coarse and then exact does not differ from another.
        guard sides.count > 1, sides.reduce(Set(), { $0.union($1.documents) }).count > 1 else { return nil }
        var kind = Conflict.Kind.granularity
        for (index, left) in sides.enumerated() {
            for right in sides[..<index]
            where !left.interval.overlaps(right.interval) && left.documents.union(right.documents).count > 1 {
                kind = .contradiction
            }
        }
        // "2031" beside "2031, so far" is no difference; a month beside one of its days is.
        if kind == .granularity {
            let lengths = sides.map { length($0.interval) }
            guard let least = lengths.min(), let most = lengths.max(), least < most, most - 2 > 2 * least
            else {
                return nil
            }
        }
        return Conflict(
            field: "date", kind: kind,
            values: sides.sorted { $0.value < $1.value }.map {
                Conflict.Side(value: $0.value, members: $0.members)
            })
    }
}
