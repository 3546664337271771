import DossierSDK
import DossierWire

extension ChildModule {
    /// A list of the program's: its rows are asked for when somebody wants to see them.
    static func view(_ view: WireView, asking runner: ProgramRunner) -> GroupView {
        GroupView(view.name, view.summary, columns: view.columns, isAnnounced: view.isAnnounced) {
            groups, others throws(ModuleError) in
            let known = Dictionary(
                (groups + others).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
            return try runner.ask {
                .view(id: $0, name: view.name, groups: groups, others: view.seesOthers ? others : [])
            } accept: {
                answer throws(ProgramFault) in
                guard case .rows(_, let rows) = answer else { throw answer.instead(of: "rows") }
                var checked: [GroupView.Row] = []
                checked.reserveCapacity(rows.count)
                for row in rows {
                    guard let group = known[row.group] else {
                        throw .nonsense(
                            expected: "rows of the groups that it was given",
                            got: "it named the group \(row.group)")
                    }
                    for column in view.columns {
                        guard let value = row.fields[column.name],
                            let problem = FindingCheck.problem(of: value, column)
                        else { continue }
                        throw .nonsense(
                            expected: "a row as declared", got: "it gave for “\(column.name)” \(problem)")
                    }
                    checked.append(GroupView.Row(group, row.fields, documents: row.documents))
                }
                return checked
            }
        }
    }
}
