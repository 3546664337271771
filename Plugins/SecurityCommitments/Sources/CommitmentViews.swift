import DossierSDK

/// What is still to be done, by whom, and by when.
enum CommitmentViews {
    static let all = [open, byParty, due, delivered]

    private static let columns: [Field] = [
        Field("party", .place, isList: true), Field("action", .text), Field("strength", .text),
        Field("due", .date), Field("refused", .text),
    ]

    private static let open = GroupView(
        "open", "commitments on which nothing is delivered yet, with the refusals that bear on them",
        columns: columns
    ) { groups, _ in
        rows(groups) { bearing in bearing.deliveries.isEmpty }
    }

    private static let delivered = GroupView(
        "delivered", "commitments on which something is delivered, and what",
        columns: columns + [Field("delivered", .text)]
    ) { groups, _ in
        rows(groups) { bearing in !bearing.deliveries.isEmpty }
    }

    private static let byParty = GroupView(
        "by-party", "commitments, deliveries and red lines of each party",
        columns: [
            Field("by", .place), Field("kind", .text), Field("action", .text), Field("strength", .text),
            Field("due", .date),
        ]
    ) { groups, _ in
        var rows: [(party: String, row: GroupView.Row)] = []
        for group in groups {
            for party in group.fields["party"]?.texts ?? ["?"] {
                var fields = shown(group)
                fields.set("by", party)
                rows.append((party, GroupView.Row(group, fields)))
            }
        }
        return rows.enumerated().sorted { left, right in
            let (a, b) = (left.element.party, right.element.party)
            return a != b ? a < b : left.offset < right.offset
        }.map(\.element.row)
    }

    private static let due = GroupView(
        "due", "commitments with a date by which they are due, the next first",
        columns: [
            Field("due", .date), Field("party", .place, isList: true), Field("action", .text),
            Field("delivered", .text),
        ]
    ) { groups, _ in
        rows(groups) { $0.group.fields["due"] != nil }.sorted {
            ($0.fields["due"]?.joined ?? "") < ($1.fields["due"]?.joined ?? "")
        }
    }

    /// What bears on a commitment: deliveries and refusals of one of its parties on its subject.
    private struct Bearing {
        let group: FindingGroup
        var deliveries: [FindingGroup] = []
        var refusals: [FindingGroup] = []
    }

    private static func rows(_ groups: [FindingGroup], _ isWanted: (Bearing) -> Bool) -> [GroupView.Row] {
        var bySubject: [String: [FindingGroup]] = [:]
        for group in groups where group.fields["kind"]?.joined != "commitment" {
            bySubject[group.fields["subject"]?.joined ?? "other", default: []].append(group)
        }
        return groups.compactMap { group in
            guard group.fields["kind"]?.joined == "commitment" else { return nil }
            var bearing = Bearing(group: group)
            let subject = group.fields["subject"]?.joined ?? "other"
            for other in subject == "other" ? [] : bySubject[subject] ?? [] where shareParty(group, other) {
                switch other.fields["kind"]?.joined {
                case "delivery": if fulfils(other, group) { bearing.deliveries.append(other) }
                case "red_line": bearing.refusals.append(other)
                default: break
                }
            }
            guard isWanted(bearing) else { return nil }
            var fields = shown(group)
            fields.set("delivered", listed(bearing.deliveries))
            fields.set("refused", listed(bearing.refusals))
            return GroupView.Row(group, fields)
        }
    }

    /// Whether what was done can be what was promised: it shares words with it beside the theme, was not done before, and
    /// takes nothing back.
    private static func fulfils(_ delivery: FindingGroup, _ promise: FindingGroup) -> Bool {
        let done = action(delivery)
        if undoing.contains(where: { done.hasPrefix($0) }) { return false }
        if let then = promise.history.compactMap(\.date).min(),
            let when = delivery.history.compactMap(\.date).max(), when < String(then.prefix(when.utf8.count))
        {
            return false
        }
        let stems = CommitmentProfile.stems(of: action(promise))
        return CommitmentProfile.stems(of: done).contains { stems.contains($0) }
    }

    /// The label without the parties before it.
    private static func action(_ group: FindingGroup) -> String {
        guard let parties = group.fields["party"]?.texts.joined(separator: ", "), !parties.isEmpty,
            group.label.hasPrefix(parties + ": ")
        else { return group.label }
        return String(group.label.dropFirst(parties.count + 2))
    }

    private static let undoing = ["withdrew", "pulled out", "left ", "suspended", "cancelled", "canceled"]

    private static func shown(_ group: FindingGroup) -> Fields {
        var fields = group.fields
        fields.set("action", group.label)
        return fields
    }

    private static func listed(_ groups: [FindingGroup]) -> String? {
        guard let first = groups.first else { return nil }
        return groups.count > 1 ? "\(first.label) and \(groups.count - 1) more" : first.label
    }

    private static func shareParty(_ left: FindingGroup, _ right: FindingGroup) -> Bool {
        !Set(left.fields["party"]?.texts ?? []).isDisjoint(with: right.fields["party"]?.texts ?? [])
    }
}
