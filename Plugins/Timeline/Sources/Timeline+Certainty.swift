import DossierSDK
import DossierText

/// What all sources of an event come to: whether it has happened.
extension Timeline {
    /// What most of them say; but what one tells as past, no later than it was written, is not to come because others were
    /// written before it. Where it was planned first, the history says so.
    static func certainty(_ members: [Finding]) -> (certainty: String?, history: [GroupState]) {
        if members.count == 1, let only = members.first { return (only.fields["certainty"]?.joined, []) }
        func state(_ member: Finding) -> String? { member.fields["certainty"]?.joined }
        let planned = members.filter { state($0) == "planned" }
        // Nearly always none is.
        let told = planned.isEmpty ? [] : members.filter { state($0) == "reported" && isOver($0) }
        guard !told.isEmpty, members.allSatisfy({ state($0) == "planned" || state($0) == "reported" })
        else { return (commonest(members.compactMap(state)), []) }
        let first = planned.compactMap(written).min()
        return (
            "reported",
            [
                GroupState(
                    date: first.map { CalendarDate(dayNumber: $0).description }, state: "planned",
                    members: planned.map(\.id)),
                GroupState(
                    date: told.compactMap { $0.fields["date"]?.joined }.min(), state: "reported",
                    members: told.map(\.id)),
            ]
        )
    }

    /// The day on which the document of a mention was written, as far as it is known.
    private static func written(_ mention: Finding) -> Int? {
        let days = mention.fields["setting"].map { EventSetting.days(of: $0.joined) }
        return days?.published ?? days?.told
    }

    /// Whether it tells of a day that was over when it was written.
    private static func isOver(_ mention: Finding) -> Bool {
        guard let day = interval(mention)?.first else { return true }
        return written(mention).map { day <= $0 } ?? true
    }
}
