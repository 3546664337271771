import DossierHost
import DossierSDK
import DossierText

extension CommandDefinition {
    /// The command of a module: its findings, filtered by its fields.
    static func module(_ descriptor: ModuleDescriptor) -> CommandDefinition {
        let name = descriptor.name
        return CommandDefinition(
            name: name, summary: descriptor.summary,
            syntax: ["\(name) [FILTER …]", "… | \(name) [FILTER …]", "\(name) groups", "\(name) conflicts"]
                + descriptor.views.map { "\(name) \($0.name)" },
            details: descriptor.views.map { "\(name) \($0.name): \($0.summary)" } + [
                "After a pipe: the findings in the paragraphs where the records before it stand (passages of a search,",
                "findings of another module), or in the documents, of docs.",
            ],
            filters: ModuleFilters.definitions(of: descriptor), argument: .words(groupWords(descriptor)),
            columns: columns(of: descriptor), module: name, takesRecords: true,
            run: { invocation throws(Diagnostic) in try run(descriptor, invocation) },
            count: { invocation throws(Diagnostic) in
                if groupWord(descriptor, invocation) == nil {
                    let (query, rest) = try query(descriptor, invocation)
                    if rest.isEmpty {
                        let workspace = try invocation.workspace()
                        return try invocation.attempt { () throws(WorkspaceError) in
                            try workspace.count(query)
                        }
                    }
                }
                guard case .table(let table) = try run(descriptor, invocation) else { return 0 }
                return table.records.count
            })
    }

    /// Id and kind, the schema's fields, then the passage and where it stands. A field of the schema goes before one
    /// of the same name that all findings have.
    static func columns(of descriptor: ModuleDescriptor) -> [Column] {
        let schema = descriptor.schema
        let fields = schema.fields.map { field in
            Column(
                field.name, kind(of: field), label: field.label, aliases: field.filters,
                isShown: field.isColumn)
        }
        let taken = Set(fields.map(\.name))
        // Names are shown as people are called over documents; what the document calls them is kept beside.
        let forms = schema.fields.filter { $0.kind == .name && !taken.contains(formColumn($0.name)) }.map {
            Column(formColumn($0.name), label: "\($0.label) in the document", isShown: false)
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

    private static func kind(of field: Field) -> Column.Kind {
        switch field.kind {
        case .number, .percent, .money: .number
        case .date: .date
        case .choice(let values): .choice(values)
        case .text, .name, .place: .text
        }
    }

    private static func groupWords(_ descriptor: ModuleDescriptor) -> [String] {
        ["groups", "conflicts"] + descriptor.views.map(\.name)
    }

    private static func groupWord(_ descriptor: ModuleDescriptor, _ invocation: Invocation) -> String? {
        guard let argument = invocation.call.arguments.first, case .values(let values) = argument.form,
            values.count == 1, values[0].kind == .bare, groupWords(descriptor).contains(values[0].text)
        else { return nil }
        return values[0].text
    }

    private static func run(_ descriptor: ModuleDescriptor, _ invocation: Invocation) throws(Diagnostic)
        -> Output
    {
        let workspace = try invocation.workspace()
        if let word = groupWord(descriptor, invocation) {
            if invocation.input != nil {
                throw invocation.error(
                    .usage, "\(descriptor.name) \(word) begins a pipeline",
                    hint: "the findings themselves can follow a pipe: … | \(descriptor.name)")
            }
            if invocation.call.arguments.count > 1 {
                throw invocation.error(
                    .usage, "“\(word)” stands alone", at: invocation.call.arguments[1].span,
                    hint: "\(descriptor.name) \(word) | where …")
            }
            if let view = descriptor.views.first(where: { $0.name == word }) {
                return .table(try ModuleViews.table(view, of: descriptor, invocation))
            }
            let groups = try invocation.attempt { () throws(WorkspaceError) in
                try workspace.groups(module: descriptor.name, conflictsOnly: word == "conflicts")
            }
            return .table(
                word == "groups"
                    ? GroupTables.groups(groups, fields: descriptor.schema.groupFields)
                    : try GroupTables.conflicts(groups, invocation))
        }
        var (query, rest) = try query(descriptor, invocation)
        if rest.isEmpty { query.limit = invocation.limit }
        let findings = try invocation.attempt { () throws(WorkspaceError) in try workspace.findings(query) }
        let columns = columns(of: descriptor)
        var records = findings.map { Record($0, columns: columns) }
        if !rest.isEmpty {
            let session = invocation.session
            let source = invocation.source
            let compiler = PredicateCompiler(columns: columns, now: session.now) {
                operand throws(Diagnostic) in
                try session.texts(of: operand, in: source)
            }
            do throws(Diagnostic) {
                for expression in rest {
                    let predicate = try compiler.compile(expression)
                    records = records.filter(predicate.holds)
                }
            } catch {
                throw error.located(in: source)
            }
        }
        var table = Table(columns: columns, records: records, noun: "finding")
        table.isWhole = true
        return .table(table.showingReviews)
    }

    /// What the filters ask for, in the places that come through the pipe.
    private static func query(
        _ descriptor: ModuleDescriptor, _ invocation: Invocation
    ) throws(Diagnostic) -> (query: FindingQuery, rest: [Expression]) {
        var (query, rest) = try ModuleFilters(descriptor).query(invocation)
        if let places = try invocation.places() { query.conditions.append(.within(places)) }
        return (query, rest)
    }
}

extension Record {
    init(_ record: FindingRecord, columns: [Column]) {
        let finding = record.finding
        self.init(
            columns.map { column in
                if let value = record.people[column.name] ?? finding.fields[column.name] {
                    return Value(value, kind: column.kind)
                }
                if column.name.hasSuffix("_form"), let value = finding.fields[String(column.name.dropLast(5))]
                {
                    return Value(value, kind: column.kind)
                }
                switch column.name {
                case "id": return .handle(record.handle)
                case "kind": return .text(finding.kind)
                case "text": return .text(record.text)
                case "document": return .text(finding.document)
                case "start": return .number(Double(finding.span.start))
                case "end": return .number(Double(finding.span.end))
                case "confidence": return .number((finding.confidence * 100).rounded() / 100)
                case "rule": return .text(finding.rule)
                case "finding": return .text(finding.id.description)
                case "roles":
                    return finding.roles.isEmpty
                        ? nil : .list(finding.roles.map { "\($0.name) \($0.span.start)–\($0.span.end)" })
                case "review" where column.isReview: return record.review?.label.map(Value.text)
                case "tags" where column.isReview:
                    return record.review.flatMap { $0.tags.isEmpty ? nil : .list($0.tags) }
                case "notes" where column.isReview:
                    return record.review.flatMap { $0.notes.isEmpty ? nil : .list($0.notes) }
                case "reviewer" where column.isReview: return record.review.map { .text($0.reviewer) }
                default: return nil
                }
            }, places: [Place(document: finding.document, span: finding.span)])
    }
}
