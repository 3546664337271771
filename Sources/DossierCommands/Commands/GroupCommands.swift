import DossierHost
import DossierSDK

extension CommandDefinition {
    private static let details = [
        "Filters are those of the modules (help quotes): they choose findings, whose groups are listed; a module that does",
        "not have one of them is left out. After a pipe: the groups of what stands where the records do; after people, of",
        "what names them.",
        "Listed module by module, and of each as its own list is (help timeline).",
    ]

    static func conflicts(_ registry: ModuleRegistry) -> CommandDefinition {
        CommandDefinition(
            name: "conflicts", summary: "List where sources disagree, who says which side by side.",
            syntax: [
                "conflicts [MODULE …] [ID …] [open:yes|no] [FILTER …]", "… | conflicts [MODULE …] [FILTER …]",
            ],
            details: [
                "A contradiction: not all sources can be right. Granularity: one is only coarser than another.",
                "show ID gives the passages of a conflict, verdict decides it, and open:yes leaves out what is decided.",
            ] + details,
            filters: [FilterDefinition("open", .words(["yes", "no"]), "whether it is still to be decided")]
                + GroupChoice.filters(of: registry.modules.map(\.descriptor)).filter { $0.name != "open" },
            examples: [
                UsageExample(
                    "conflicts | where conflict = contradiction", "without those that only differ in detail"),
                UsageExample("conflicts timeline open:yes", "events on which it is still to be decided"),
                UsageExample(
                    "conflicts from:2031-05-01 source:gazette", "of some days, in which it has a part"),
                UsageExample("docs publisher:gazette | conflicts", "in which one outlet has a part"),
                UsageExample("conflicts | chart field", "on what the sources differ"),
            ],
            argument: .module, columns: GroupTables.conflictColumns, reach: .passages
        ) { invocation throws(Diagnostic) in
            var isOpen: Bool?
            var rest = invocation
            for argument in invocation.call.arguments {
                guard case .filter(let name, let values, false) = argument.form, name.text == "open" else {
                    continue
                }
                let text = try invocation.texts(of: values).joined(separator: ",")
                isOpen =
                    try invocation.choice(text, among: ["yes", "no"], what: "answer", at: argument.span)
                    == "yes"
                rest = rest.without(argument)
            }
            let groups = try GroupChoice(rest).groups(conflictsOnly: true)
            var table = try GroupTables.conflicts(groups, invocation)
            if let isOpen, let verdict = table.index(of: "verdict") {
                table.records.removeAll { ($0.values[verdict] == nil) != isOpen }
            }
            return .table(table)
        }
    }

    static func groups(_ registry: ModuleRegistry) -> CommandDefinition {
        CommandDefinition(
            name: "groups", summary: "List what belongs together: the groups of all modules.",
            syntax: ["groups [MODULE …] [ID …] [FILTER …]", "… | groups [MODULE …] [FILTER …]"],
            details: ["MODULE groups lists those of one module with their fields; show ID gives the members."]
                + details,
            filters: GroupChoice.filters(of: registry.modules.map(\.descriptor)),
            examples: [
                UsageExample("groups | where documents > 1", "what several documents speak of"),
                UsageExample(
                    "groups timeline | sort documents desc | head 5",
                    "the events of which most documents speak"),
                UsageExample("search harbour | groups", "what is told where a search finds something"),
                UsageExample("quotes groups | head 5", "of one module, with their fields"),
            ],
            argument: .module, columns: GroupTables.columns, reach: .passages,
            run: { invocation throws(Diagnostic) in
                .table(GroupTables.table(of: try GroupChoice(invocation).groups(conflictsOnly: false)))
            },
            count: { invocation throws(Diagnostic) in
                let choice = try GroupChoice(invocation)
                if let count = try choice.count(), count > 0 { return count }
                return try choice.groups(conflictsOnly: false).count
            })
    }
}

extension GroupTables {
    fileprivate static let columns = [
        Column("id", .handle, aliases: ["group", "handle"]), Column("module"), Column("label"),
        Column("findings", .number), Column("documents", .number), Column("conflicts", .number),
        Column("fields", isShown: false), Column("sources", isShown: false),
    ]

    fileprivate static func table(of groups: [GroupRecord]) -> Table {
        let records = groups.map { record in
            let group = record.group
            return Record([
                .handle(record.handle), .text(group.module), .text(group.label),
                .number(Double(group.members.count)), .number(Double(group.documents.count)),
                .number(Double(group.conflicts.count)),
                .list(group.fields.entries.map { "\($0.name): \($0.value.joined)" }),
                .list(group.documents),
            ])
        }
        return Table(columns: columns, records: records, noun: "group")
    }
}
