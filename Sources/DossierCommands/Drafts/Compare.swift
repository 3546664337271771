import DossierHost
import DossierSDK
import DossierText

extension CommandDefinition {
    static let compare = CommandDefinition(
        name: "compare", summary: "What each of two documents or outlets has, and where they differ.",
        syntax: ["compare A B [MODULE …]"],
        details: [
            "A and B are documents, or outlets by a part of their name. A line is a thing that the modules found: only in the",
            "one, or in both and told differently. What both tell alike is counted and not listed; both:yes lists it, too.",
        ],
        filters: [FilterDefinition("both", .choice(["yes", "no"]), "whether what both have is listed (no)")],
        examples: [
            UsageExample("compare gazette post", "two outlets"),
            UsageExample("compare gazette.txt post.txt timeline", "two documents, their events"),
            UsageExample("compare gazette post both:yes | group module which", "how much of what"),
        ],
        argument: .document, columns: Comparing.columns
    ) { invocation throws(Diagnostic) in .table(try Comparing(invocation).table()) }
}

/// The `compare` command.
private struct Comparing {
    static let columns = [
        Column("id", .handle, aliases: ["group"]),
        Column("which", .choice(["first", "second", "differs", "both"])), Column("module"), Column("label"),
        Column("first", weight: 1), Column("second", weight: 1), Column("documents", .number, isShown: false),
    ]

    private struct Side {
        let name: String
        let documents: Set<String>
    }

    private let invocation: Invocation
    private let workspace: Workspace
    private let first: Side
    private let second: Side
    private let modules: [String]
    private let listsBoth: Bool

    init(_ invocation: Invocation) throws(Diagnostic) {
        self.invocation = invocation
        let workspace = try invocation.workspace()
        self.workspace = workspace
        listsBoth = try invocation.answer(named: "both")
        let arguments = invocation.without(filters: ["both"]).call.arguments
        guard arguments.count >= 2 else {
            throw invocation.error(
                .usage, "compare needs two documents or outlets", label: "followed by two names or ids")
        }
        first = try Self.side(arguments[0], workspace, invocation)
        second = try Self.side(arguments[1], workspace, invocation)
        if let same = first.documents.intersection(second.documents).sorted().first {
            throw invocation.error(
                .usage, "\(same) is one of both", at: arguments[1].span, hint: "name them by their ids: docs")
        }
        var modules: [String] = []
        for argument in arguments.dropFirst(2) {
            modules.append(
                try invocation.choice(
                    try invocation.text(of: argument), among: workspace.registry.names, what: "module",
                    at: argument.span))
        }
        self.modules = modules.isEmpty ? workspace.registry.names : modules
    }

    /// A document by its id or file's name, else all that one outlet has published.
    private static func side(
        _ argument: CallArgument, _ workspace: Workspace, _ invocation: Invocation
    ) throws(Diagnostic) -> Side {
        let text = try invocation.text(of: argument)
        let matching = try invocation.attempt(at: argument.span) { () throws(WorkspaceError) in
            try workspace.documents(matching: text)
        }
        if let only = matching.first, matching.count == 1 || only.id == text || only.handle == text {
            return Side(name: only.facts.publisher ?? only.id, documents: [only.id])
        }
        let wanted = Folding.fold(text)
        let published = matching.filter {
            Folding.contains(Folding.fold($0.facts.publisher ?? ""), wanted)
        }
        let publishers = Set(published.compactMap(\.facts.publisher))
        guard let name = publishers.first, publishers.count == 1 else {
            // The error is the one that every command gives.
            let document = try invocation.attempt(at: argument.span) { () throws(WorkspaceError) in
                try workspace.document(text)
            }
            return Side(name: document.id, documents: [document.id])
        }
        return Side(name: name, documents: Set(published.map(\.id)))
    }

    func table() throws(Diagnostic) -> Table {
        var records: [Record] = []
        var both = 0
        for module in modules {
            let groups = try invocation.attempt { () throws(WorkspaceError) in
                try workspace.groups(module: module, conflictsOnly: false)
            }
            for group in groups {
                try invocation.session.checkCancellation()
                let documents = Set(group.group.documents)
                let (isFirst, isSecond) = (
                    !documents.isDisjoint(with: first.documents),
                    !documents.isDisjoint(with: second.documents)
                )
                guard isFirst || isSecond else { continue }
                guard isFirst && isSecond else {
                    let own = try told(group, by: isFirst ? first : second)
                    records.append(
                        record(
                            own, isFirst ? "first" : "second", isFirst ? "yes" : nil, isSecond ? "yes" : nil
                        ))
                    continue
                }
                let differing = try differences(in: group)
                if differing.isEmpty { both += 1 }
                if differing.isEmpty, listsBoth { records.append(record(group, "both", "yes", "yes")) }
                for difference in differing {
                    records.append(record(group, "differs", difference.first, difference.second))
                }
            }
        }
        let order = ["differs", "first", "second", "both"]
        let sorted = records.enumerated().sorted { left, right in
            let (l, r) = (rank(left.element, order), rank(right.element, order))
            return l != r ? l < r : left.offset < right.offset
        }.map(\.element)
        var columns = Self.columns
        columns[4].label = first.name
        columns[5].label = second.name
        var table = Table(columns: columns, records: sorted, noun: "line")
        table.remark = "\(Counted.number(both)) told alike by both"
        return table
    }

    /// A group that others tell, too, in the words of this side.
    private func told(_ record: GroupRecord, by side: Side) throws(Diagnostic) -> GroupRecord {
        let group = record.group
        if Set(group.documents).isSubset(of: side.documents) { return record }
        let members = try invocation.attempt { () throws(WorkspaceError) in try workspace.members(of: record)
        }
        let own = members.filter { side.documents.contains($0.finding.document) }
        // A label that is made of fields is anybody's.
        guard !own.contains(where: { $0.text == group.label }),
            members.contains(where: { $0.text == group.label }),
            let best = own.max(by: { $0.finding.confidence < $1.finding.confidence })
        else { return record }
        var told = record
        told.group = FindingGroup(
            id: group.id, module: group.module, label: VisibleText.of(best.text), members: group.members,
            documents: group.documents, fields: group.fields, history: group.history,
            conflicts: group.conflicts)
        return told
    }

    private func rank(_ record: Record, _ order: [String]) -> Int {
        order.firstIndex(of: record.values[1]?.joined ?? "") ?? order.count
    }

    private func record(_ group: GroupRecord, _ which: String, _ first: String?, _ second: String?) -> Record
    {
        Record(
            [
                .handle(group.handle), .text(which), .text(group.group.module), .text(group.group.label),
                first.map(Value.text), second.map(Value.text), .number(Double(group.group.documents.count)),
            ],
            places: group.group.documents.filter {
                self.first.documents.contains($0) || self.second.documents.contains($0)
            }.map { Place(document: $0) })
    }

    /// The conflicts in which the two take different sides.
    private func differences(in record: GroupRecord) throws(Diagnostic) -> [(first: String, second: String)] {
        guard !record.group.conflicts.isEmpty else { return [] }
        let members = try invocation.attempt { () throws(WorkspaceError) in try workspace.members(of: record)
        }
        let documents = Dictionary(
            members.map { ($0.finding.id, $0.finding.document) }, uniquingKeysWith: { first, _ in first })
        return record.group.conflicts.compactMap { conflict in
            func values(_ side: Side) -> [String] {
                conflict.values.filter { value in
                    value.members.contains { documents[$0].map(side.documents.contains) ?? false }
                }.map { ReadableSum.text($0.value) }
            }
            let (left, right) = (values(first), values(second))
            if left.isEmpty || right.isEmpty || left == right { return nil }
            return (
                "\(conflict.field) \(left.joined(separator: " and "))",
                "\(conflict.field) \(right.joined(separator: " and "))"
            )
        }
    }
}
