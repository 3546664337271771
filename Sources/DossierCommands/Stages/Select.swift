extension StageDefinition {
    static let select: StageDefinition = StageDefinition(
        name: "select", summary: "Keep some fields, in the order given.", syntax: ["select FIELD [FIELD …]"],
        examples: [
            UsageExample("docs | select published title", "dates and titles only"),
            UsageExample("docs | select title url | save links.csv", "for a file"),
            UsageExample("let titles = docs | select title", "a list to filter by"),
        ],
        takesFields: true
    ) { output, invocation throws(Diagnostic) in
        let table = try invocation.table(output)
        let indices = try invocation.fields(of: table)
        guard !indices.isEmpty else {
            throw invocation.error(
                .usage, "select needs a field",
                hint: "fields: \(table.columns.map(\.name).joined(separator: ", "))")
        }
        return .table(table.choosing(indices))
    }

    static let table = StageDefinition(
        name: "table", summary: "Lay the records out in columns, also in a file or pipe.",
        syntax: ["table [FIELD …] [width:NUMBER]"],
        details: [
            "Without it, records go to a terminal as a table that fits it, and elsewhere as lines: a header, then a",
            "record a line, tab-separated and in full.",
        ],
        examples: [
            UsageExample("docs | table title words width:80", "two fields in a table of at most 80 columns"),
            UsageExample("docs | table", "all that is shown"),
            UsageExample("docs | group publisher | table | save counts.txt", "counts as a file"),
        ],
        takesFields: true
    ) { output, invocation throws(Diagnostic) in
        let (width, inner) = try invocation.number(named: "width")
        var table = try invocation.table(output)
        if !inner.call.arguments.isEmpty { table = table.choosing(try inner.fields(of: table)) }
        table.isLaidOut = true
        table.width = width.map { Int($0.clamped(to: 20...10_000)) }
        return .table(table)
    }
}
