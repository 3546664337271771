extension StageDefinition {
    static let select: StageDefinition = StageDefinition(
        name: "select", summary: "Keep some fields, in the order given.", syntax: ["select FIELD [FIELD …]"],
        examples: [UsageExample("docs | select published title", "dates and titles only")],
        takesFields: true
    ) { output, invocation throws(Diagnostic) in
        var table = try invocation.table(output)
        let indices = try invocation.fields(of: table)
        guard !indices.isEmpty else {
            throw invocation.error(
                .usage, "select needs a field",
                hint: "fields: \(table.columns.map(\.name).joined(separator: ", "))")
        }
        table.records = table.records.map { record in
            Record(indices.map { record.values[$0] }, places: record.places)
        }
        table.isWhole = false
        table.columns = indices.map { index in
            var column = table.columns[index]
            column.isShown = true
            return column
        }
        return .table(table)
    }

    static let table = StageDefinition(
        name: "table", summary: "Lay the records out in columns, also in a file or pipe.",
        syntax: ["table [FIELD …] [width:NUMBER]"],
        details: [
            "Without it, records go to a terminal as a table that fits it, and elsewhere as lines: a header, then a",
            "record a line, tab-separated and in full.",
        ],
        examples: [
            UsageExample("docs | table title words width:80", "two fields in a table of at most 80 columns")
        ],
        takesFields: true
    ) { output, invocation throws(Diagnostic) in
        var call = invocation.call
        var width: Int?
        call.arguments = []
        for argument in invocation.call.arguments {
            guard case .filter(let name, let values, false) = argument.form, name.text == "width" else {
                call.arguments.append(argument)
                continue
            }
            let number = try invocation.number(
                values.count == 1 ? invocation.text(of: values[0]) : "", at: argument.span)
            width = Int(max(20, min(number, 10_000)))
        }
        let inner = Invocation(call: call, session: invocation.session, source: invocation.source)
        var table = try invocation.table(output)
        if !call.arguments.isEmpty {
            guard case .table(let selected) = try select.apply(output, inner) else { return output }
            table = selected
        }
        table.isLaidOut = true
        table.width = width
        return .table(table)
    }
}
