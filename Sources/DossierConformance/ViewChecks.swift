import DossierSDK

/// Columns that the host adds to every list.
private let hostColumns: Set<String> = ["id", "documents"]

/// What is wrong with how lists are declared.
func viewDeclarationProblems(_ views: [GroupView]) -> [String] {
    var problems = repeated(views.map(\.name)).map { "the list “\($0)” is declared twice" }
    for view in views {
        if !view.name.split(separator: "-", omittingEmptySubsequences: false).allSatisfy({
            isName(String($0))
        }) {
            problems.append("the list “\(view.name)” is not called by small letters")
        }
        if view.columns.isEmpty { problems.append("the list “\(view.name)” has no columns") }
        problems += repeated(view.columns.map(\.name)).map {
            "the column “\($0)” of the list “\(view.name)” is declared twice"
        }
        for column in view.columns {
            if !isName(column.name) {
                problems.append("the column “\(column.name)” is not one word of small letters")
            }
            if hostColumns.contains(column.name) {
                problems.append("every list has a column “\(column.name)” already")
            }
        }
    }
    return problems
}

/// Rows that the host could not show.
func viewProblems(_ readings: [Reading], _ module: some AnalysisModule) -> [String] {
    var problems: [String] = []
    var groups: [FindingGroup] = []
    for finding in settledFindings(of: readings, module).prefix(50) {
        guard let summary = try? module.summarize([finding], context: NoContext()) else { continue }
        groups.append(
            FindingGroup(module: module.descriptor.name, members: [finding], summary: summary))
    }
    let stranger = FindingID(value: 0x1234_5678_9ABC_DEF0)
    let others = [
        FindingGroup(
            id: FindingGroup.id(from: stranger), module: "another", label: "the bridge", members: [stranger],
            documents: ["probe-0"], fields: Fields(), history: [],
            conflicts: [
                Conflict(
                    field: "state", kind: .contradiction,
                    values: [.init(value: "shut", members: [stranger]), .init(value: "open", members: [])])
            ])
    ]
    let known = Set((groups + others).map(\.id))
    for view in module.descriptor.views {
        let name = "the list “\(view.name)”"
        do {
            let rows = try view.rows(groups, others)
            if rows.contains(where: { !known.contains($0.group) }) {
                problems.append("\(name) has a row of a group that it was not given")
            }
            for row in rows {
                for column in view.columns {
                    guard let value = row.fields[column.name], let problem = typeProblem(value, column) else {
                        continue
                    }
                    problems.append("\(name): \(column.name) \(problem)")
                }
            }
            let again = try view.rows(groups, others)
            let isSame =
                again.map(\.group) == rows.map(\.group)
                && zip(again, rows).allSatisfy { pair in
                    view.columns.allSatisfy { pair.0.fields[$0.name] == pair.1.fields[$0.name] }
                }
            if !isSame { problems.append("\(name), asked for twice, has other rows") }
            if try !view.rows([], []).isEmpty { problems.append("\(name) has rows without any groups") }
        } catch {
            problems.append("\(name) failed: \(error.message)")
        }
        if problems.count >= 5 { break }
    }
    return Array(problems.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }.prefix(5))
}
