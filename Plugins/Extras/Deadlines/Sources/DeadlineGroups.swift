import DossierSDK
import DossierText

/// One deadline as several documents tell it.
enum DeadlineGroups {
    /// The words of four letters or more for what is to be done.
    static func words(of finding: Finding) -> Set<String> {
        let words = finding.fields["what"]?.joined.lowercased().split { !$0.isLetter } ?? []
        return Set(words.filter { $0.count > 3 }.map(String.init))
    }

    /// Two are the same where they share half of the words of the longer.
    static func sets(of candidates: [Finding]) -> [[Int]] {
        let words = candidates.map(words)
        var pairs: [[Int]] = []
        for left in candidates.indices {
            for right in candidates.indices.dropFirst(left + 1) {
                let (a, b) = (words[left], words[right])
                guard candidates[left].kind == candidates[right].kind,
                    candidates[left].fields["who"] == candidates[right].fields["who"],
                    a.intersection(b).count * 2 >= max(a.count, b.count), !a.isEmpty
                else { continue }
                pairs.append([left, right])
            }
        }
        return pairs
    }

    static func summary(of members: [Finding]) -> GroupSummary? {
        guard let first = members.first else { return nil }
        let what = first.fields["what"]?.joined ?? first.text
        let who = first.fields["who"]?.joined
        var summary = GroupSummary(label: who.map { "\($0): \(what)" } ?? what)
        for name in ["who", "what", "strength"] {
            summary.fields[name] = members.lazy.compactMap { $0.fields[name] }.first
        }
        let sides = Conflict.sides(of: "due", among: members)
        // What most say; of as many, what was said first.
        summary.fields.set("due", sides.max { $0.members.count < $1.members.count }?.value)
        if sides.count > 1 {
            summary.conflicts = [Conflict(field: "due", kind: kind(of: sides.map(\.value)), values: sides)]
        }
        return summary
    }

    /// Dates of which one lies in the other are only more or less exact.
    private static func kind(of dates: [String]) -> Conflict.Kind {
        let intervals = dates.compactMap { DayInterval(edtf: $0) }.sorted { length($0) > length($1) }
        let isNested = zip(intervals, intervals.dropFirst()).allSatisfy { $0.contains($1) }
        return isNested && intervals.count == dates.count ? .granularity : .contradiction
    }

    private static func length(_ interval: DayInterval) -> Int {
        guard let first = interval.first, let last = interval.last else { return .max }
        return last - first
    }

    /// `deadlines next`
    static let next = GroupView(
        "next", "deadlines by their last day, and how many sources name another",
        columns: [
            Field("due", .date), Field("who", .name), Field("what", .text),
            Field("strength", .choice(["must", "should", "will"])), Field("conflicts", .number),
        ]
    ) { groups, _ in
        groups.enumerated().map { index, group -> (day: Int, index: Int, row: GroupView.Row) in
            var fields = group.fields
            if !group.conflicts.isEmpty { fields.set("conflicts", Double(group.conflicts.count)) }
            let due = fields["due"].flatMap { DayInterval(edtf: $0.joined) }
            return (due?.last ?? .max, index, GroupView.Row(group, fields))
        }.sorted { ($0.day, $0.index) < ($1.day, $1.index) }.map(\.row)
    }
}
