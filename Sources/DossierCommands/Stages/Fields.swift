extension StageDefinition {
    static let drop = StageDefinition(
        name: "drop", summary: "Leave some fields out.", syntax: ["drop FIELD [FIELD …]"],
        examples: [
            UsageExample("docs | drop findings", "everything else that docs shows"),
            UsageExample("docs | drop id words findings | save list.csv", "a shorter file"),
            UsageExample("modules | drop summary", "without the long texts"),
        ],
        takesFields: true
    ) { output, invocation throws(Diagnostic) in
        let table = try invocation.table(output)
        let dropped = Set(try invocation.fields(of: table))
        guard !dropped.isEmpty else {
            throw invocation.error(.usage, "drop needs a field", hint: "drop FIELD")
        }
        let kept = table.columns.indices.filter { !dropped.contains($0) }
        guard kept.contains(where: { table.columns[$0].isShown }) else {
            throw invocation.error(.usage, "drop would leave no field", at: invocation.call.span)
        }
        return .table(table.keeping(kept))
    }

    static let rename = StageDefinition(
        name: "rename", summary: "Give fields other names.", syntax: ["rename FIELD:NAME [FIELD:NAME …]"],
        examples: [
            UsageExample("docs | rename document:file", "one name"),
            UsageExample("docs | rename published:day publisher:paper | group day", "several"),
            UsageExample("docs | group publisher | rename count:documents", "a count that says of what"),
        ],
        takesFields: true
    ) { output, invocation throws(Diagnostic) in
        var table = try invocation.table(output)
        guard !invocation.call.arguments.isEmpty else {
            throw invocation.error(.usage, "rename needs a field", hint: "rename FIELD:NAME")
        }
        for argument in invocation.call.arguments {
            guard case .filter(let old, let values, false) = argument.form, values.count == 1 else {
                throw invocation.error(
                    .usage, "“\(invocation.source.text(argument.span))” names no field and its new name",
                    at: argument.span, label: "FIELD:NAME was expected")
            }
            let index = try invocation.field(old.text, at: old.span, of: table)
            let name = try invocation.text(of: values[0])
            guard Parser.isName(name) else {
                throw invocation.error(
                    .usage, "“\(name)” cannot be the name of a field", at: values[0].span,
                    label: "letters, digits and “_”, a letter first")
            }
            if let other = table.index(of: name), other != index {
                throw invocation.error(
                    .usage, "there is a field “\(name)” already", at: values[0].span,
                    hint: "leave it out first: drop \(name)")
            }
            table.columns[index].name = name
            table.columns[index].label = name
            table.columns[index].aliases = []
        }
        return .table(table)
    }

    static let distinct = StageDefinition(
        name: "distinct", summary: "The different values of fields, each once.",
        syntax: ["distinct FIELD [FIELD …]"],
        details: [
            "Of a field that is a list, each value counts. group says how many there are of each, too."
        ],
        examples: [
            UsageExample("docs | distinct publisher", "who has published anything"),
            UsageExample("docs | distinct publisher published | sort published", "on which days"),
            UsageExample("let papers = docs | distinct publisher", "as a list to filter by"),
        ],
        takesFields: true
    ) { output, invocation throws(Diagnostic) in
        let table = try invocation.table(output)
        let indices = try invocation.fields(of: table)
        guard !indices.isEmpty else {
            throw invocation.error(.usage, "distinct needs a field", hint: "distinct FIELD")
        }
        let shown = Table(columns: table.columns).choosing(indices)
        return .table(
            Table.distinct(
                shown.columns, try Tally(table.records, by: indices, invocation.session).keys))
    }
}

extension Table {
    /// The same records with some of their fields, all of them shown.
    func choosing(_ indices: [Int]) -> Table {
        var table = keeping(indices)
        for index in table.columns.indices { table.columns[index].isShown = true }
        return table
    }

    /// The same records with some of their fields.
    func keeping(_ indices: [Int]) -> Table {
        var table = self
        table.isWhole = false
        table.columns = indices.map { columns[$0] }
        table.records = records.map { record in
            Record(indices.map { record.values[$0] }, places: record.places)
        }
        return table
    }
}
