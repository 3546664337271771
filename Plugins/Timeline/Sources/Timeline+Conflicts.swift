import DossierSDK
import DossierText

/// On what the sources of one event differ beside its date.
extension Timeline {
    /// Numbers of one thing that differ between documents: a contradiction where they cannot all be right, granularity
    /// where one is only vaguer (`dozens` beside 55).
    static func countConflicts(_ members: [Finding]) -> [Conflict] {
        guard members.count > 1 else { return [] }
        var told: [String: [Counted]] = [:]
        for member in members {
            guard let texts = member.fields["count"]?.texts else { continue }
            let time = MentionTime(member)
            for counted in texts.compactMap({ Counted($0, member, time) }) {
                told[stemmed(counted.count.unit), default: []].append(counted)
            }
        }
        var conflicts: [Conflict] = []
        for unit in told.keys.sorted() {
            let counts = told[unit] ?? []
            var kind: Conflict.Kind?
            for (index, left) in counts.enumerated() {
                for right in counts[..<index] where left.isComparable(with: right) {
                    if !left.count.agrees(with: right.count) {
                        kind = .contradiction
                    } else if kind == nil {
                        kind = .granularity
                    }
                }
            }
            guard let kind else { continue }
            conflicts.append(
                Conflict(field: "count", kind: kind, values: sides(counts.map { ($0.text, $0.finding) })))
        }
        return conflicts
    }

    /// How many of a thing a mention tells of.
    private struct Counted {
        let count: EventCount
        let text: String
        let finding: FindingID
        let time: MentionTime
        /// Who is named first.
        let actor: String?

        init?(_ text: String, _ mention: Finding, _ time: MentionTime) {
            guard let count = EventCount(text) else { return nil }
            self.count = count
            self.text = text
            finding = mention.id
            self.time = time
            actor = mention.fields["participants"]?.texts.first.map(Timeline.tail)
        }

        /// Whether both numbers can be meant to be one: of one time, and sums of money of one who gives or pays.
        func isComparable(with other: Counted) -> Bool {
            guard text != other.text, time.document != other.time.document, time.isOfOneTime(with: other.time)
            else { return false }
            guard count.isMoney, let actor, let theirs = other.actor else { return true }
            return actor == theirs
        }
    }

    /// The plural and the singular of a noun are one thing.
    private static func stemmed(_ unit: String) -> String {
        let last = unit.split(separator: " ").last.map(String.init) ?? unit
        return last.count > 3 && last.hasSuffix("s") ? String(last.dropLast()) : last
    }

    /// Two places in different documents, neither of which is named beside the other: a contradiction where neither lies
    /// in the other.
    static func placeConflict(_ members: [Finding]) -> Conflict? {
        let placed = members.compactMap(Placed.init)
        guard let first = placed.first, placed.contains(where: { $0.tail != first.tail }) else { return nil }
        let times = members.filter { $0.fields["place"] != nil }.map(MentionTime.init)
        var told: [String: Set<String>] = [:]
        for mention in placed { told[mention.document, default: []].insert(mention.place) }
        var kind: Conflict.Kind?
        search: for (index, left) in placed.enumerated() {
            for (other, right) in placed[..<index].enumerated()
            where left.tail != right.tail && left.document != right.document
                && times[index].isOfOneTime(with: times[other])
                && !left.keywords.contains(right.tail) && !right.keywords.contains(left.tail)
            {
                let isOfBoth =
                    told[left.document]?.contains(right.place) == true
                    || told[right.document]?.contains(left.place) == true
                if PlaceNames.relation(left.place, right.place) != .apart {
                    // Which place lies in which other the texts do not say.
                    kind = kind ?? .granularity
                } else if !isOfBoth {
                    kind = .contradiction
                    break search
                }
            }
        }
        guard let kind else { return nil }
        return Conflict(field: "place", kind: kind, values: sides(placed.map { ($0.place, $0.finding) }))
    }

    /// Where a mention says that it happened.
    private struct Placed {
        let finding: FindingID
        let document: String
        let place: String
        /// The last word of the place, in small letters, and the words around it.
        let tail: String
        let keywords: Set<String>

        init?(_ mention: Finding) {
            guard let place = mention.fields["place"]?.joined else { return nil }
            finding = mention.id
            document = mention.document
            self.place = place
            tail = Timeline.tail(place)
            keywords = Set((mention.fields["keywords"]?.texts ?? []).map { $0.lowercased() })
        }
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
