import DossierHost
import DossierSDK
import DossierText

/// The lists that a module has over its groups, as tables.
enum DeclaredViews {
    /// The list that a call asks for by its first word.
    static func asked(_ invocation: Invocation, of descriptor: ModuleDescriptor) -> GroupView? {
        guard let argument = invocation.call.arguments.first, case .values(let values) = argument.form,
            values.count == 1, values[0].kind == .bare
        else { return nil }
        return descriptor.views.first { $0.name == values[0].text }
    }

    static func table(
        _ view: GroupView, of descriptor: ModuleDescriptor, _ invocation: Invocation
    ) throws(Diagnostic) -> Table {
        if invocation.input != nil {
            throw invocation.error(
                .usage, "\(descriptor.name) \(view.name) begins a pipeline",
                hint: "the findings themselves can follow a pipe: … | \(descriptor.name)")
        }
        if invocation.call.arguments.count > 1 {
            throw invocation.error(
                .usage, "“\(view.name)” stands alone", at: invocation.call.arguments[1].span,
                hint: "\(descriptor.name) \(view.name) | where …")
        }
        let workspace = try invocation.workspace()
        let (own, others) = try invocation.attempt { () throws(WorkspaceError) in
            try workspace.groups(around: descriptor.name)
        }
        let handles = Dictionary(
            (own + others).map { ($0.group.id, $0.handle) }, uniquingKeysWith: { first, _ in first })
        let columns =
            [Column("id", .handle, aliases: ["group", "handle"])]
            + view.columns.map { field in
                Column(field, isShown: field.isColumn)
            } + [Column("documents", isShown: false)]
        let rows = try invocation.attempt { () throws(WorkspaceError) in
            try view.rows(own, others, on: invocation.session.today)
        }
        let records = rows.map { row in
            Record(
                [handles[row.group].map { .handle($0) }]
                    + view.columns.enumerated().map { index, field in
                        row.fields[field.name].map { Value($0, kind: columns[index + 1].kind) }
                    } + [.list(row.documents)])
        }
        return Table(columns: columns, records: records, noun: "row")
    }

    /// What an import has brought, a line for each list that is announced.
    static func news(of documents: [String], in workspace: Workspace) throws(WorkspaceError) -> [String] {
        var lines: [String] = []
        let new = Set(documents)
        for module in workspace.registry.modules {
            let descriptor = module.descriptor
            for view in descriptor.views where view.isAnnounced {
                let (own, others) = try workspace.groups(around: descriptor.name)
                let rows: [GroupView.Row]
                do throws(WorkspaceError) {
                    rows = try view.rows(own, others)
                        .filter { row in row.documents.contains(where: new.contains) }
                } catch {
                    // The documents are in, whatever a module says of them.
                    lines.append("\(descriptor.name) \(view.name): \(error.message)")
                    continue
                }
                guard let first = rows.first else { continue }
                let label = own.first { $0.group.id == first.group }
                let what = label.map { "\($0.handle) \(VisibleText.of($0.group.label))" } ?? ""
                lines.append(
                    "\(descriptor.name) \(view.name) lists \(Counted.text(rows.count, "group")) with passages of these documents, "
                        + "such as \(what)")
            }
        }
        return lines
    }
}

extension GroupView {
    fileprivate func rows(
        _ own: [GroupRecord], _ others: [GroupRecord], on today: CalendarDate? = nil
    ) throws(WorkspaceError) -> [Row] {
        do throws(ModuleError) {
            return try rows(own.map(\.group), others.map(\.group), on: today)
        } catch {
            throw WorkspaceError(.invalid, error.message)
        }
    }
}

extension Workspace {
    /// The groups of a module, and those of all others.
    func groups(around module: String) throws(WorkspaceError) -> (own: [GroupRecord], others: [GroupRecord]) {
        let own = try groups(module: module, conflictsOnly: false)
        // What has been decided is no conflict any more.
        let others = try groups(module: nil, conflictsOnly: true).filter { $0.group.module != module }.map {
            record in
            var open = record
            let group = record.group
            open.group = FindingGroup(
                id: group.id, module: group.module, label: group.label, members: group.members,
                documents: group.documents, fields: group.fields, history: group.history,
                conflicts: group.conflicts.filter { record.verdict(on: $0.field) == nil })
            return open
        }
        return (own, others)
    }
}
