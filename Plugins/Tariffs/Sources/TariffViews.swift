import DossierSDK
import DossierText

/// What stands now, how it came about, and how rates have moved.
enum TariffViews {
    static let all = [now, history, chart]

    private static let parties: [Field] = [
        Field("imposer", .name), Field("target", .place, isList: true), Field("goods", .text),
        Field("rate", .percent),
    ]

    private static let now = GroupView(
        "now", "measures that stand or are to come, with their status, those in force first",
        columns: parties + [
            Field("status", .choice(TariffStatus.all)),
            Field("change", .choice(TariffReader.Change.all), label: "to come"),
            Field("effective_date", .date, label: "from"),
            Field(
                "due_since", .date,
                summary: "the day, now past, for which it was announced; no document says whether it came"),
            Field("expires", .date, label: "until"), Field("conflicts", .number),
        ],
        daily: standing)

    private static func standing(
        _ groups: [FindingGroup], _ others: [FindingGroup], on today: CalendarDate?
    ) -> [GroupView.Row] {
        let order: [TariffStatus] = [
            .inEffect, .paused, .announced, .threatened, .reduced, .exempted,
        ]
        let standing = TariffStanding(groups)
        func rank(_ group: FindingGroup) -> Int {
            group.fields["status"].flatMap { TariffStatus(rawValue: $0.joined) }.flatMap {
                order.firstIndex(of: $0)
            }
                ?? order.count
        }
        return groups.filter(standing.stands).enumerated().sorted { left, right in
            let (a, b) = (rank(left.element), rank(right.element))
            return a != b ? a < b : left.offset < right.offset
        }.map { _, group in
            var fields = group.fields
            if !group.conflicts.isEmpty { fields.set("conflicts", Double(group.conflicts.count)) }
            if let today, isDue(group, today) { fields["due_since"] = group.fields["effective_date"] }
            return GroupView.Row(group, fields)
        }
    }

    /// Whether what is only announced or threatened was to be by a day.
    private static func isDue(_ group: FindingGroup, _ today: CalendarDate) -> Bool {
        let status = group.fields["status"].flatMap { TariffStatus(rawValue: $0.joined) }
        guard status == .announced || status == .threatened || group.fields["change"] != nil,
            let date = group.fields["effective_date"]?.joined, let last = DayInterval(edtf: date)?.last
        else { return false }
        return last < today.dayNumber
    }

    private static let history = GroupView(
        "history", "the states of each measure in the order of their dates",
        columns: [
            Field("measure", .text), Field("date", .date), Field("status", .choice(TariffStatus.all)),
            Field("statements", .number),
        ]
    ) { groups, _ in
        groups.flatMap { group in
            group.history.map { state in
                var fields: Fields = ["measure": .text(group.label)]
                fields.set("date", state.date)
                fields.set("status", state.state)
                fields.set("statements", Double(state.members.count))
                return GroupView.Row(group, fields)
            }
        }
    }

    /// A bar beside each rate, ten signs at most: a table has little room, and bars that it cuts are all alike.
    private static let chart = GroupView(
        "chart", "rates over time, a bar for each, grouped by who taxes whom",
        columns: [
            Field("on", .text), Field("date", .date), Field("rate", .percent), Field("chart", .text),
            Field("status", .choice(TariffStatus.all)), Field("goods", .text),
        ]
    ) { groups, _ in
        var rows: [(on: String, day: Int, row: GroupView.Row)] = []
        let greatest = groups.compactMap { $0.fields["rate"].flatMap(number) }.max() ?? 0
        for group in groups {
            guard let rate = group.fields["rate"].flatMap(number) else { continue }
            let imposer = group.fields["imposer"]?.joined ?? "?"
            let on = "\(imposer) on \(group.fields["target"]?.joined ?? "all")"
            let states =
                group.history.isEmpty ? [GroupState(date: nil, state: "", members: [])] : group.history
            for state in states {
                var fields: Fields = ["on": .text(on), "rate": .number(rate)]
                fields.set("date", state.date)
                fields.set("chart", bar(rate, greatest))
                fields.set("status", state.state.isEmpty ? nil : state.state)
                fields["goods"] = group.fields["goods"]
                let day = state.date.flatMap { DayInterval(edtf: $0)?.first } ?? .min
                rows.append((on, day, GroupView.Row(group, fields)))
            }
        }
        return rows.enumerated().sorted { left, right in
            let (a, b) = (left.element, right.element)
            return a.on != b.on ? a.on < b.on : a.day != b.day ? a.day < b.day : left.offset < right.offset
        }.map(\.element.row)
    }

    private static func number(_ value: FieldValue) -> Double? {
        if case .number(let number) = value { return number }
        return nil
    }

    /// One sign for each ten percent, to an eighth of a sign; for fewer where a rate is higher than a hundred.
    private static func bar(_ rate: Double, _ greatest: Double) -> String {
        let eighths = max(1, Int((rate * 80 / max(greatest, 100)).rounded()))
        let ends = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
        return String(repeating: "█", count: eighths / 8) + ends[eighths % 8]
    }
}
