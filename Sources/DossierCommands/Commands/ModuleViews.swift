import DossierHost
import DossierSDK
import DossierText

/// Views of a module's groups: the groups themselves, conflicts, and where the findings have dates, who reports what
/// when, stretches without a report, and a chart to scale.
enum ModuleView: String, CaseIterable, Sendable {
    case groups, conflicts, matrix, gaps, chart, speakers, variants

    /// The views that a module with these fields has.
    static func all(of descriptor: ModuleDescriptor) -> [ModuleView] {
        var views: [ModuleView] = [.groups, .conflicts]
        if dateField(of: descriptor) != nil { views += [.matrix, .gaps, .chart] }
        if descriptor.schema.field(speakerField) != nil { views.append(.speakers) }
        if descriptor.schema.groupFields.contains(where: { $0.name == variantsField }) {
            views.append(.variants)
        }
        // What the module lists itself goes before.
        return views.filter { view in !descriptor.views.contains { $0.name == view.rawValue } }
    }

    /// Who speaks, in the findings of a module about speech.
    static let speakerField = "speaker"
    /// Of a group, how its members print one thing differently.
    static let variantsField = "variants"

    static func dateField(of descriptor: ModuleDescriptor) -> String? {
        descriptor.schema.fields.first { $0.kind == .date }?.name
    }

    /// The view that a call asks for, by its first word, and the call without that word.
    static func asked(_ invocation: Invocation, of descriptor: ModuleDescriptor) -> (ModuleView, Invocation)?
    {
        guard let argument = invocation.call.arguments.first, case .values(let values) = argument.form,
            values.count == 1, values[0].kind == .bare, let view = ModuleView(rawValue: values[0].text),
            all(of: descriptor).contains(view)
        else { return nil }
        return (view, invocation.without(argument))
    }

    /// Forms of the command for its help.
    func syntax(_ name: String) -> String {
        self == .chart ? "\(name) chart [FILTER …] [width:COLUMNS]" : "\(name) \(rawValue) [FILTER …]"
    }

    static func examples(_ name: String, _ views: [ModuleView]) -> [UsageExample] {
        views.compactMap { view in
            switch view {
            case .groups: nil
            case .conflicts: UsageExample("\(name) conflicts", "where sources disagree")
            case .matrix:
                UsageExample("\(name) matrix", "who reports it, who leaves it out, and with which date")
            case .gaps:
                UsageExample("\(name) gaps | sort days desc", "stretches of which nothing is reported")
            case .speakers:
                UsageExample("\(name) speakers | head 10", "who speaks how often, first and last day")
            case .variants:
                UsageExample("\(name) variants", "what is printed differently, word by word")
            case .chart: UsageExample("\(name) chart from:2031-05-01 to:2031-05-31", "drawn to scale")
            }
        }
    }
}

/// What a view is made of: groups with those of their findings that the filters let through.
struct GroupedFindings {
    struct Entry {
        let record: GroupRecord
        let findings: [FindingRecord]
        /// The best date of the group.
        let date: String?

        var interval: DayInterval? { date.flatMap { DayInterval(edtf: $0) } }
        var label: String { record.group.label }
    }

    let field: String
    /// By date, those without one at the end.
    let entries: [Entry]

    init(_ groups: [GroupRecord], _ findings: [FindingRecord], field: String) {
        self.field = field
        let known = Dictionary(findings.map { ($0.finding.id, $0) }, uniquingKeysWith: { first, _ in first })
        let entries = groups.compactMap { record -> Entry? in
            let members = record.group.members.compactMap { known[$0] }
            guard !members.isEmpty else { return nil }
            let date =
                record.group.fields[field]?.joined
                ?? members.lazy.compactMap { $0.finding.fields[field]?.joined }.first
            return Entry(record: record, findings: members, date: date)
        }
        func first(_ entry: Entry) -> Int { entry.interval.map { $0.first ?? .min } ?? .max }
        self.entries = entries.enumerated().sorted { left, right in
            let (a, b) = (first(left.element), first(right.element))
            return a != b ? a < b : left.offset < right.offset
        }.map(\.element)
    }

    /// One record a group that several documents report, one column a document: the date that it gives, `undated` where
    /// it gives none, nothing where it leaves the event out.
    ///
    /// - Parameter handles: ids of documents by name, which head the columns where names would leave no room.
    func matrix(_ handles: [String: String]) -> Table {
        let told = entries.filter { $0.record.group.documents.count > 1 }
        var counts: [String: Int] = [:]
        var documents: [String] = []
        for entry in told {
            for document in entry.record.group.documents {
                if counts[document] == nil { documents.append(document) }
                counts[document, default: 0] += 1
            }
        }
        let taken: Set<String> = ["id", "label", field, "reports"]
        let columns =
            [Column("id", .handle, aliases: ["group", "handle"]), Column(field, .date), Column("label")]
            + Self.order(documents.filter { !taken.contains($0) }, counts).map { document in
                let handle = documents.count > Self.mostNamed ? handles[document] : nil
                return Column(
                    document, .date, label: handle ?? document, aliases: handle.map { [$0] } ?? [])
            }
            + [Column("reports", .number)]
        let records = told.map { entry in
            let reports = columns.dropFirst(3).dropLast().map { column -> Value? in
                let own = entry.findings.filter { $0.finding.document == column.name }
                guard !own.isEmpty else {
                    return entry.record.group.documents.contains(column.name) ? .text("undated") : nil
                }
                var dates: [String] = []
                for finding in own {
                    let date = finding.finding.fields[field]?.joined
                    if let date, !dates.contains(date) { dates.append(date) }
                }
                return dates.isEmpty ? .text("undated") : dates.count == 1 ? .text(dates[0]) : .list(dates)
            }
            return Record(
                [.handle(entry.record.handle), entry.date.map { .date($0) }, .text(entry.label)] + reports
                    + [.number(Double(entry.record.group.documents.count))])
        }
        return Table(columns: columns, records: records, noun: "group")
    }

    /// More columns than these are headed by ids, and those that say most come first.
    private static let mostNamed = 6

    private static func order(_ documents: [String], _ counts: [String: Int]) -> [String] {
        documents.sorted { left, right in
            let (l, r) = (counts[left] ?? 0, counts[right] ?? 0)
            return documents.count > mostNamed && l != r ? l > r : left < right
        }
    }

    /// One record a stretch of days on which nothing that is dated to a month or finer falls, with the number of groups that
    /// are dated to a longer time which reaches into it.
    var gaps: Table {
        let columns = [
            Column("from", .date), Column("to", .date), Column("days", .number),
            Column("inexact", .number), Column("before"), Column("after"),
        ]
        /// Of what is dated to a season, a year or longer.
        let inexact = entries.compactMap { entry -> ClosedRange<Int>? in
            guard let first = entry.interval?.first, let last = entry.interval?.last, last - first > 31 else {
                return nil
            }
            return first...last
        }
        var records: [Record] = []
        var last: (day: Int, label: String)?
        for entry in entries {
            guard let interval = entry.interval, let first = interval.first, let end = interval.last,
                end - first <= 31
            else { continue }
            if let last, first - last.day > 1 {
                records.append(
                    Record([
                        .date(CalendarDate(dayNumber: last.day + 1).description),
                        .date(CalendarDate(dayNumber: first - 1).description),
                        .number(Double(first - last.day - 1)),
                        .number(
                            Double(inexact.count { $0.overlaps(last.day + 1...first - 1) })),
                        .text(last.label), .text(entry.label),
                    ]))
            }
            if end >= last?.day ?? .min { last = (end, entry.label) }
        }
        return Table(columns: columns, records: records, noun: "gap")
    }
}
