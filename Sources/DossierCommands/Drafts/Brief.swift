import DossierExport
import DossierHost
import DossierSDK
import DossierText

extension CommandDefinition {
    static let brief: CommandDefinition = CommandDefinition(
        name: "brief", summary: "A summary of the workspace to read, each sentence with its sources.",
        syntax: [
            "brief [SECTION …] [limit:NUMBER] [from:DATE] [to:DATE] [format:md|html]",
            "… | brief [SECTION …]",
        ],
        details: [
            "Sections are the modules, and conflicts; all unless they are named. Of each, what most sources tell comes in,",
            "ten things unless limit: says another number, in the order of their dates. Every passage stands as its document has",
            "it, with numbers of the notes at the end, which name title, publisher, date and place. Date, names and status beside",
            "a passage are those of that passage; what all sources come to, where it differs, is told as “all together”. Sources",
            "are those that state the same; who plans, denies or dates otherwise what another reports is named behind them.",
            "After a pipe: a brief of the documents in which the records stand, as if there were no others.",
        ],
        filters: [
            FilterDefinition("limit", .number, "things in each section (10)"),
            FilterDefinition("from", .date, "only what is dated not before"),
            FilterDefinition("to", .date, "only what is dated not after"),
            FilterDefinition("format", .choice(["md", "html"]), "Markdown, or a page for a browser (md)"),
        ],
        examples: [
            UsageExample("brief | save brief.md", "everything, in Markdown"),
            UsageExample("brief timeline conflicts limit:20", "two sections, and more of them"),
            UsageExample("brief format:html | save brief.html", "a page for a browser"),
            UsageExample("docs publisher:gazette | brief", "what one outlet tells"),
        ],
        argument: .module, reach: .documents
    ) { invocation throws(Diagnostic) in try BriefWriter(invocation).output() }
}

/// A brief before it has a format.
struct Brief {
    struct Item {
        /// What comes before the passage: a date, a name.
        var lead: String?
        /// To the letter, or words of the program where there is no one passage.
        var text: String
        var isPassage = true
        /// What is known of it besides: status, rate.
        var remarks: [String] = []
        /// Numbers of notes.
        var notes: [Int] = []
        /// Who states it otherwise, by how, with their notes.
        var others: [(how: String, notes: [Int])] = []
        /// Of a conflict: each side with its sources.
        var sides: [(value: String, notes: [Int])] = []
    }

    struct Section {
        var title: String
        var summary: String
        var items: [Item]
        /// How many more there are.
        var left: Int
    }

    var title: String
    var introduction: String
    var sections: [Section] = []
    var notes: [ExportSource] = []
}

/// The `brief` command.
private struct BriefWriter {
    private let invocation: Invocation
    private let workspace: Workspace
    private var modules: [String] = []
    private var hasConflicts = false
    private var limit = 10
    private var days = DayInterval(first: nil, last: nil)
    private var format = FileFormat.md
    /// The documents to which it is restricted.
    private var documents: Set<String>?

    private static let longest = 320

    init(_ invocation: Invocation) throws(Diagnostic) {
        self.invocation = invocation
        workspace = try invocation.workspace()
        try invocation.tellUnread()
        documents = try invocation.documentsOfInput()
        let sections = workspace.registry.names + ["conflicts"]
        for argument in invocation.call.arguments {
            switch argument.form {
            case .filter(let name, let values, false):
                let text = try invocation.texts(of: values).joined(separator: ",")
                switch name.text {
                case "limit":
                    limit = Int(try invocation.number(text, at: argument.span).clamped(to: 0...10_000))
                case "from":
                    days = DayInterval(
                        first: try invocation.days(text, at: argument.span).first, last: days.last)
                case "to":
                    days = DayInterval(
                        first: days.first, last: try invocation.days(text, at: argument.span).last)
                case "format":
                    let word = try invocation.choice(
                        text, among: ["md", "html"], what: "format", at: argument.span)
                    format = word == "html" ? .html : .md
                default:
                    throw invocation.error(
                        .usage, "brief has no filter “\(name.text)”", at: name.span,
                        label: Invocation.proposal(name.text, among: ["limit", "from", "to", "format"]))
                }
            case .values:
                let section = try invocation.choice(
                    try invocation.text(of: argument), among: sections, what: "section", at: argument.span)
                if section == "conflicts" { hasConflicts = true } else { modules.append(section) }
            default: throw invocation.error(.usage, "brief takes sections and filters", at: argument.span)
            }
        }
        if modules.isEmpty, !hasConflicts {
            modules = workspace.registry.names
            hasConflicts = true
        }
    }

    func output() throws(Diagnostic) -> Output {
        let brief = try brief()
        let text = format == .html ? BriefFormat.html(brief) : BriefFormat.markdown(brief)
        return .text(FormattedText(format: format, bytes: Array(text.utf8)))
    }

    private func brief() throws(Diagnostic) -> Brief {
        let documents = try invocation.attempt { () throws(WorkspaceError) in try workspace.documents() }
            .filter { self.documents?.contains($0.id) != false }
        var brief = Brief(title: workspace.title, introduction: Self.introduction(documents))
        var notes = BriefNotes()
        for module in modules { brief.sections.append(try section(module, &notes)) }
        if hasConflicts { brief.sections.append(try conflicts(&notes)) }
        let sources = try invocation.attempt { [notes] () throws(WorkspaceError) in
            try workspace.sources(of: notes.places)
        }
        brief.notes = notes.places.map { place in
            let source = sources[place]
            return ExportSource(
                title: source?.facts.title, publisher: source?.facts.publisher,
                published: source?.facts.published?.description, document: place.document,
                bytes: place.span?.range, line: source?.line, passage: nil)
        }
        return brief
    }

    private static func introduction(_ documents: [DocumentRecord]) -> String {
        let publishers = Set(documents.compactMap(\.facts.publisher)).count
        let dates = documents.compactMap { $0.facts.published?.description }.sorted()
        var text = Counted.text(documents.count, "document")
        if publishers > 0 { text += " of \(Counted.text(publishers, "publisher"))" }
        if let first = dates.first, let last = dates.last {
            text += first == last ? ", \(first)" : ", \(first) to \(last)"
        }
        return text + "."
    }

    private func section(_ module: String, _ notes: inout BriefNotes) throws(Diagnostic) -> Brief.Section {
        let descriptor = workspace.registry[module]?.descriptor
        let schema = descriptor?.schema
        let date = schema?.fields.first { $0.kind == .date }?.name
        let isAnyDay = days.first == nil && days.last == nil
        let (days, documents) = (days, documents)
        func isWanted(_ group: FindingGroup) -> Bool {
            if let documents, documents.isDisjoint(with: group.documents) { return false }
            if isAnyDay { return true }
            let value = date.flatMap { group.fields[$0]?.joined } ?? group.fields["date"]?.joined
            return value.flatMap { DayInterval(edtf: $0) }.map(days.overlaps) ?? false
        }
        let (groups, total) = try invocation.attempt { () throws(WorkspaceError) in
            try workspace.groups(
                module: module, toldByMost: limit, where: isAnyDay && documents == nil ? nil : isWanted)
        }
        let families = groups.isEmpty ? [:] : try GroupTables.copyFamilies(invocation)
        var items: [(item: Brief.Item, day: Int, told: [[FindingRecord]])] = []
        for group in groups {
            try invocation.session.checkCancellation()
            if let item = try item(group, schema, date, families) { items.append(item) }
        }
        var ordered = items.enumerated().sorted { left, right in
            left.element.day != right.element.day
                ? left.element.day < right.element.day : left.offset < right.offset
        }.map(\.element)
        // Notes are numbered in the order in which they are read.
        for index in ordered.indices {
            let numbers = ordered[index].told.map { records in records.map { notes.number(of: $0) } }
            ordered[index].item.notes = numbers.first ?? []
            for (place, numbers) in numbers.dropFirst().enumerated() {
                ordered[index].item.others[place].notes = numbers
            }
        }
        return Brief.Section(
            title: String(module.prefix(1).uppercased() + module.dropFirst()),
            summary: descriptor?.summary ?? "", items: ordered.map(\.item), left: max(0, total - groups.count)
        )
    }

    private func item(
        _ group: GroupRecord, _ schema: RecordSchema?, _ date: String?, _ families: [String: Int64]
    ) throws(Diagnostic) -> (item: Brief.Item, day: Int, told: [[FindingRecord]])? {
        let members = try invocation.attempt { () throws(WorkspaceError) in try workspace.members(of: group) }
            .filter { documents?.contains($0.finding.document) != false }
        guard
            let passage = BriefPassage(
                of: members, in: group, schema, date: date, isRestricted: documents != nil,
                sources: { Workspace.sources(among: $0, families).count })
        else { return nil }
        let best = passage.record
        var item = Brief.Item(text: Self.shortened(best.text))
        item.lead = passage.lead
        item.remarks = passage.remarks
        let day = passage.day ?? date.flatMap { group.group.fields[$0]?.joined }
        // Each document once, with what it says first of this.
        func told(_ records: [FindingRecord]) -> [FindingRecord] {
            var seen: Set<String> = []
            return records.filter { seen.insert($0.finding.document).inserted }
        }
        item.others = passage.others.map { ($0.how, []) }
        let told = [told([best] + passage.stating)] + passage.others.map { told($0.records) }
        return (item, day.flatMap { DayInterval(edtf: $0)?.first } ?? .max, told)
    }

    private func conflicts(_ notes: inout BriefNotes) throws(Diagnostic) -> Brief.Section {
        var items: [Brief.Item] = []
        let groups = try invocation.attempt { () throws(WorkspaceError) in
            try workspace.groups(module: nil, conflictsOnly: true)
        }
        var all: [(GroupRecord, Conflict)] = []
        for group in groups { all += try within(group).map { (group, $0) } }
        for (group, conflict) in all.prefix(limit) {
            try invocation.session.checkCancellation()
            var item = Brief.Item(text: "\(group.group.label): \(conflict.field)", isPassage: false)
            if conflict.kind == .granularity { item.remarks.append("some are only less exact") }
            if let verdict = group.verdict(on: conflict.field) {
                item.remarks.append("decided: \(verdict.value)")
            }
            for side in conflict.values {
                var numbers: [Int] = []
                for member in side.members {
                    let record = try invocation.attempt { () throws(WorkspaceError) in
                        try workspace.finding(member.description)
                    }
                    let number = notes.number(of: record)
                    if !numbers.contains(number) { numbers.append(number) }
                }
                item.sides.append((ReadableSum.text(side.value), numbers))
            }
            items.append(item)
        }
        return Brief.Section(
            title: "Conflicts", summary: "where the sources disagree", items: items,
            left: max(0, all.count - limit))
    }

    /// The conflicts between the documents of the brief.
    private func within(_ group: GroupRecord) throws(Diagnostic) -> [Conflict] {
        guard let documents, !group.group.conflicts.isEmpty else { return group.group.conflicts }
        let members = try invocation.attempt { () throws(WorkspaceError) in try workspace.members(of: group) }
        let told = Set(members.lazy.filter { documents.contains($0.finding.document) }.map(\.finding.id))
        return group.group.conflicts.compactMap { conflict in
            var conflict = conflict
            for index in conflict.values.indices {
                conflict.values[index].members.removeAll { !told.contains($0) }
            }
            conflict.values.removeAll { $0.members.isEmpty }
            return conflict.values.count > 1 ? conflict : nil
        }
    }

    private static func shortened(_ text: String) -> String {
        let line = VisibleText.of(text)
        guard line.utf8.count > longest else { return line }
        let head = line.prefix(longest).split(separator: " ", omittingEmptySubsequences: false).dropLast()
        return head.joined(separator: " ") + " …"
    }
}

/// Notes in the order in which they are first referred to, each place once.
private struct BriefNotes {
    private(set) var places: [Place] = []
    private var numbers: [Place: Int] = [:]

    mutating func number(of record: FindingRecord) -> Int {
        let place = Place(document: record.finding.document, span: record.finding.span)
        if let known = numbers[place] { return known }
        places.append(place)
        numbers[place] = places.count
        return places.count
    }
}
