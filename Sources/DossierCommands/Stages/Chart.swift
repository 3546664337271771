import DossierText

extension StageDefinition {
    static let chart = StageDefinition(
        name: "chart", summary: "Draw bars: how many records, or how great a number, for each value.",
        syntax: ["chart", "chart FIELD", "chart FIELD NUMBER", "chart … width:COLUMNS"],
        details: [
            "With one field: how many records have each value; dates and numbers in their order, others the most",
            "frequent first. With two: the sum of the second for each value of the first. Alone: as the records stand, by",
            "their first field and last number, as after group.",
        ],
        examples: [
            UsageExample("docs | chart published", "how many documents of each day"),
            UsageExample("docs | chart publisher words", "how much each publisher has written"),
            UsageExample("docs | group publisher | head 5 | chart width:60", "what group has counted"),
        ],
        takesFields: true
    ) { output, invocation throws(Diagnostic) in
        let (width, inner) = try invocation.number(named: "width")
        let table = try invocation.table(output)
        let bars = try Bars(table, inner)
        return .page(
            bars.page(width: width.map { Int($0.clamped(to: 20...1000)) } ?? invocation.session.columns))
    }
}

/// Bars with their names and numbers.
private struct Bars {
    private var bars: [(label: String, value: Double)] = []

    init(_ table: Table, _ invocation: Invocation) throws(Diagnostic) {
        let fields = try invocation.fields(of: table)
        switch fields.count {
        case 0:
            let shown = table.shownIndices
            guard let label = shown.first(where: { table.columns[$0].kind != .number }),
                let number = shown.last(where: { table.columns[$0].kind == .number })
            else {
                throw invocation.error(
                    .usage, "these records have no number to draw", hint: "chart FIELD counts by a field")
            }
            bars = table.records.map { ($0.values[label]?.joined ?? "–", Self.number($0.values[number])) }
        case 1, 2:
            if let number = fields.dropFirst().first, table.columns[number].kind != .number {
                throw invocation.error(
                    .usage, "\(table.columns[number].name) is \(table.columns[number].kind.summary)",
                    at: invocation.call.arguments.last?.span, label: "a field of numbers was expected")
            }
            let tally = try Tally(table.records, by: [fields[0]], invocation.session)
            var order = tally.mostFrequentFirst
            if table.columns[fields[0]].kind == .date || table.columns[fields[0]].kind == .number {
                let keys = Table(columns: [table.columns[fields[0]]], records: tally.keys.map { Record($0) })
                order = try SortKey(index: 0, kind: keys.columns[0].kind).order(
                    of: keys.records, invocation.session)
            }
            bars = order.map { position in
                let members = tally.members[position]
                let value = fields.dropFirst().first.map { number in
                    members.reduce(0) { $0 + Self.number(table.records[$1].values[number]) }
                }
                return (tally.keys[position].first??.joined ?? "–", value ?? Double(members.count))
            }
        default:
            throw invocation.error(.usage, "chart takes a field and a number", at: invocation.call.span)
        }
    }

    private static func number(_ value: Value?) -> Double {
        if case .number(let number)? = value { return number }
        return 0
    }

    func page(width: Int) -> Page {
        var page = Page()
        guard !bars.isEmpty else {
            page.add("nothing to draw", .dim)
            return page
        }
        let numbers = bars.map { Value.number(($0.value * 100).rounded() / 100).joined }
        let longest = bars.map { DisplayWidth.of(VisibleText.of($0.label)) }.max() ?? 0
        let label = min(longest, max(8, width / 2))
        let digits = numbers.map(\.utf8.count).max() ?? 0
        let room = max(4, width - label - digits - 4)
        let greatest = bars.map(\.value).max() ?? 0
        for (bar, number) in zip(bars, numbers) {
            let name = DisplayWidth.cut(VisibleText.of(bar.label), to: label)
            let padding = String(repeating: " ", count: max(0, label - DisplayWidth.of(name)))
            let share = greatest > 0 ? max(0, bar.value) / greatest : 0
            page.lines.append(
                Page.Line(
                    [
                        Page.Run("\(name)\(padding)  ", .label),
                        Page.Run(String(repeating: " ", count: digits - number.utf8.count) + number + "  "),
                        Page.Run(Self.bar(share, width: room), .handle),
                    ], isFixed: true))
        }
        return page
    }

    /// To an eighth of a column; what is more than nothing is seen.
    private static func bar(_ share: Double, width: Int) -> String {
        let eighths = Int((share * Double(width) * 8).rounded())
        let ends = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
        if eighths == 0 { return share > 0 ? "▏" : "" }
        return String(repeating: "█", count: eighths / 8) + ends[eighths % 8]
    }
}
