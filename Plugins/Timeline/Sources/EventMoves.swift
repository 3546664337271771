import DossierSDK
import DossierText

/// What is told of an event that was put off: which mentions name the day that no longer holds.
struct EventMoves {
    private let outdated: Set<FindingID>
    private let moved: [Finding]

    init(_ members: [Finding]) {
        moved = members.count > 1 ? members.filter { $0.fields["moved_from"] != nil } : []
        let former = moved.compactMap { member in
            member.fields["moved_from"].flatMap { DayInterval(edtf: $0.joined) }
        }
        var outdated: Set<FindingID> = []
        if !former.isEmpty {
            for member in members where member.fields["moved_from"] == nil {
                guard member.fields["certainty"] == "planned",
                    let interval = member.fields["date"].flatMap({ DayInterval(edtf: $0.joined) }),
                    former.contains(where: interval.overlaps)
                else { continue }
                outdated.insert(member.id)
            }
        }
        self.outdated = outdated
    }

    /// Whether a mention tells of a day from which another says the event was moved.
    func isOutdated(_ member: Finding) -> Bool { outdated.contains(member.id) }

    /// Planned for one day, then for another; nil where nothing was moved.
    var history: [GroupState]? {
        guard let last = moved.last, let date = last.fields["date"]?.joined,
            let first = last.fields["moved_from"]?.joined
        else { return nil }
        return [
            GroupState(date: first, state: "planned", members: outdated.sorted()),
            GroupState(date: date, state: "moved", members: moved.map(\.id)),
        ]
    }
}
