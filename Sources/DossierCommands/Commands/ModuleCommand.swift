import DossierHost
import DossierSDK
import DossierText

extension CommandDefinition {
    /// The command of a module: its findings, filtered by its fields.
    static func module(_ descriptor: ModuleDescriptor) -> CommandDefinition {
        let name = descriptor.name
        return CommandDefinition(
            name: name, summary: descriptor.summary,
            syntax: ["\(name) [FILTER …]", "… | \(name) [FILTER …]"]
                + ModuleView.all(of: descriptor).map { $0.syntax(name) }
                + descriptor.views.map { "\(name) \($0.name)" },
            details: [
                "After a pipe: the findings in the paragraphs where the records before it stand (passages of a search,",
                "findings of another module), or in the documents, of docs; after people: the findings that name them.",
                orderDetail(of: descriptor),
            ] + viewDetails(of: descriptor) + descriptor.views.map { "\($0.name): \($0.summary)." },
            filters: ModuleFilters.definitions(of: descriptor), examples: examples(of: descriptor),
            argument: .words(
                ModuleView.all(of: descriptor).map(\.rawValue) + descriptor.views.map(\.name)),
            columns: columns(of: descriptor), module: name, reach: .passages,
            run: { invocation throws(Diagnostic) in try run(descriptor, invocation) },
            count: { invocation throws(Diagnostic) in
                if ModuleView.asked(invocation, of: descriptor) == nil,
                    DeclaredViews.asked(invocation, of: descriptor) == nil
                {
                    let count = try ModuleQuery(descriptor, invocation).count()
                    if count == 0 {
                        try invocation.tellUnread(by: [name])
                        try invocation.tellUnknownNames(of: descriptor)
                    }
                    return count
                }
                guard case .table(let table) = try run(descriptor, invocation) else { return 0 }
                return table.records.count
            },
            fold: { invocation, fold throws(Diagnostic) in
                try ModuleQuery(descriptor, invocation).folded(fold)
            },
            takesConditions: {
                ModuleView.asked($0, of: descriptor) == nil && DeclaredViews.asked($0, of: descriptor) == nil
            })
    }

    /// Lines that hold for every module, with its own kinds and fields.
    private static func examples(of descriptor: ModuleDescriptor) -> [UsageExample] {
        let (name, schema) = (descriptor.name, descriptor.schema)
        var examples = [UsageExample("\(name) about:harbour | head 5", "the first that speak of something")]
        for field in schema.fields {
            if case .choice(let values) = field.kind, let value = values.first {
                examples.append(
                    UsageExample(
                        "\(name) \(field.filters.first ?? field.name):\(value) | count",
                        "how many are \(value)"))
                break
            }
        }
        if let kind = schema.kinds.first, schema.kinds.count > 1 {
            examples.append(UsageExample("\(name) kind:\(kind.name)", "one kind of it"))
        }
        if let date = schema.fields.first(where: { $0.kind == .date }) {
            examples.append(
                UsageExample(
                    "\(name) from:2031-05-01 to:2031-05-31 | sort \(date.name)",
                    "those of some days, in their order"))
        }
        examples.append(UsageExample("search harbour | \(name)", "where a search finds something"))
        examples += ModuleView.examples(name, ModuleView.all(of: descriptor))
        return examples
    }

    /// Id and kind, the schema's fields, then the passage and where it stands. A field of the schema goes before one
    /// of the same name that all findings have.
    static func columns(of descriptor: ModuleDescriptor) -> [Column] {
        let schema = descriptor.schema
        // What state a finding is in stays on a narrow screen: a tariff without its status misleads.
        let state = schema.fields.firstIndex { field in
            if case .choice = field.kind { field.isColumn } else { false }
        }
        let fields = schema.fields.enumerated().map { index, field in
            var column = Column(field, aliases: field.filters, isShown: field.isColumn)
            if index == state { column.weight = 1 }
            return column
        }
        let taken = Set(fields.map(\.name))
        // Names are shown as people are called over documents; what the document calls them is kept beside.
        let forms = schema.fields.filter { $0.kind == .name && !taken.contains(formColumn($0.name)) }.map {
            Column(formColumn($0.name), isShown: false)
        }
        let first = [
            Column("id", .handle, aliases: ["handle"]),
            Column("kind", .choice(schema.kinds.map(\.name)), isShown: schema.kinds.count > 1),
        ]
        let last =
            [
                Column("text", aliases: ["passage"]), Column("document"),
                Column("start", .number, isShown: false),
                Column("end", .number, isShown: false), Column("confidence", .number, isShown: false),
                Column("rule", isShown: false), Column("finding", isShown: false),
                Column("roles", isShown: false),
            ] + Column.ofReviews
        return first.filter { !taken.contains($0.name) } + fields + last.filter { !taken.contains($0.name) }
            + forms
    }

    static func formColumn(_ field: String) -> String { "\(field)_form" }

    private static func orderDetail(of descriptor: ModuleDescriptor) -> String {
        guard let order = descriptor.schema.listOrder?.name else {
            return "Listed document by document, as the passages stand; sort puts them in another order."
        }
        return "Listed in the order of \(order), what has none at the end; sort puts them in another order."
    }

    private static func viewDetails(of descriptor: ModuleDescriptor) -> [String] {
        let views = ModuleView.all(of: descriptor)
        let parts: [String] = views.compactMap { view in
            switch view {
            case .matrix:
                "matrix: one line a group that several documents report, with the date that each gives it"
            case .gaps: "gaps: stretches of days on which nothing falls"
            case .chart:
                "chart: groups drawn to scale, ! where sources contradict each other, ○ what is to come"
            default: nil
            }
        }
        if parts.isEmpty { return [] }
        return [
            "\(parts.joined(separator: "; ")). Filters choose the findings whose groups these views show."
        ]
    }

    private static func run(_ descriptor: ModuleDescriptor, _ invocation: Invocation) throws(Diagnostic)
        -> Output
    {
        if let view = DeclaredViews.asked(invocation, of: descriptor) {
            let table = try DeclaredViews.table(view, of: descriptor, invocation)
            if table.records.isEmpty { try invocation.tellUnread(by: [descriptor.name]) }
            return .table(table)
        }
        if let (view, rest) = ModuleView.asked(invocation, of: descriptor) {
            let shown = try show(view, of: descriptor, rest)
            if case .table(let table) = shown, table.records.isEmpty {
                try invocation.tellUnread(by: [descriptor.name])
            }
            return shown
        }
        let table = try ModuleQuery(descriptor, invocation).table()
        if table.records.isEmpty { try invocation.tellUnknownNames(of: descriptor) }
        return .table(table)
    }
}
