import DossierHost
import DossierSDK
import DossierText

extension CommandDefinition {
    /// A view of the groups whose findings the filters let through.
    static func show(
        _ view: ModuleView, of descriptor: ModuleDescriptor, _ invocation: Invocation
    ) throws(Diagnostic) -> Output {
        let condition = try invocation.conditionOfInput(on: descriptor)
        let workspace = try invocation.workspace()
        var call = invocation
        var width: Int?
        if view == .chart {
            let (number, rest) = try invocation.number(named: "width")
            width = number.map { Int($0.clamped(to: 40...1000)) }
            call = rest
        }
        var groups = try invocation.attempt { () throws(WorkspaceError) in
            try workspace.groups(module: descriptor.name, conflictsOnly: view == .conflicts)
        }
        var findings: [FindingRecord] = []
        let isFiltered = !call.call.arguments.isEmpty || condition != nil
        if isFiltered || view != .groups && view != .conflicts {
            var (query, rest) = try ModuleFilters(descriptor).query(call)
            if let condition { query.conditions.append(condition) }
            if !rest.isEmpty {
                throw call.error(
                    .usage, "a view takes filters, and no conditions on single findings",
                    hint: "\(descriptor.name) … | where …")
            }
            findings = try call.attempt { [query] () throws(WorkspaceError) in try workspace.findings(query) }
            let chosen = Set(findings.map(\.finding.id))
            groups.removeAll { !$0.group.members.contains(where: chosen.contains) }
            if view == .matrix, isFiltered {
                // The filters choose the rows; what each document says in them stands there whole.
                let shown = Set(groups.filter { $0.group.documents.count > 1 }.flatMap(\.group.members))
                let all = FindingQuery(module: descriptor.name)
                findings = try call.attempt { () throws(WorkspaceError) in try workspace.findings(all) }
                    .filter { shown.contains($0.finding.id) }
            }
        }
        groups = GroupTables.ordered(groups, as: descriptor)
        switch view {
        case .speakers:
            return .table(
                SpeakerTable(findings, date: descriptor.schema.fields.first { $0.kind == .date }?.name).table)
        case .variants:
            return .table(
                GroupTables.groups(
                    groups.filter { $0.group.fields[ModuleView.variantsField] != nil },
                    fields: descriptor.schema.groupFields, showing: ModuleView.variantsField))
        default: break
        }
        guard let field = ModuleView.dateField(of: descriptor) else {
            return .table(
                view == .conflicts
                    ? try GroupTables.conflicts(groups, invocation)
                    : GroupTables.groups(groups, fields: descriptor.schema.groupFields))
        }
        switch view {
        case .groups, .speakers, .variants:
            return .table(GroupTables.groups(groups, fields: descriptor.schema.groupFields))
        case .conflicts: return .table(try GroupTables.conflicts(groups, invocation))
        case .matrix:
            let documents = try call.attempt { () throws(WorkspaceError) in try workspace.documents() }
            let handles = Dictionary(
                documents.map { ($0.id, $0.handle) }, uniquingKeysWith: { first, _ in first })
            return .table(GroupedFindings(groups, findings, field: field).matrix(handles))
        case .gaps: return .table(GroupedFindings(groups, findings, field: field).gaps)
        case .chart:
            let chart = TimeChart(
                GroupedFindings(groups, findings, field: field), days: try days(asked: call))
            return .page(chart.page(width: width ?? invocation.session.columns))
        }
    }

    /// The stretch between `from:` and `to:`.
    private static func days(asked invocation: Invocation) throws(Diagnostic) -> DayInterval {
        var (first, last): (Int?, Int?) = (nil, nil)
        for argument in invocation.call.arguments {
            guard case .filter(let word, let values, false) = argument.form,
                ["from", "to"].contains(word.text)
            else { continue }
            let text = try invocation.texts(of: values).joined(separator: ",")
            let wanted = try invocation.days(text, at: values.first?.span ?? word.span)
            if word.text == "from" { first = wanted.first } else { last = wanted.last }
        }
        return DayInterval(first: first, last: last)
    }
}
