import DossierExport

extension StageDefinition {
    static let list = StageDefinition(
        name: "list", summary: "Show the records one under the other, a field a line.",
        syntax: ["list [FIELD …]"], details: ["For fields with long texts, and records with many fields."],
        examples: [
            UsageExample("docs | head 2 | list", "two documents with what is shown of them"),
            UsageExample("docs | list title url imported", "fields that have no room in a table"),
            UsageExample("modules | list | save modules.txt", "as a file"),
        ],
        takesFields: true
    ) { output, invocation throws(Diagnostic) in
        var table = try invocation.table(output)
        let indices = try invocation.fields(of: table)
        if !indices.isEmpty { table = table.choosing(indices) }
        let shown = table.shownIndices
        let width = shown.map { DisplayWidth.of(table.columns[$0].label) }.max() ?? 0
        var page = Page()
        for (number, record) in table.records.enumerated() {
            if number > 0 { page.blank() }
            for index in shown {
                guard let value = record.values[index] else { continue }
                let style: Page.Style = table.columns[index].kind == .handle ? .handle : .plain
                page.field(table.columns[index].label, value.joined, width: width, style: style)
            }
        }
        if table.records.isEmpty { page.add("no \(table.noun)s", .dim) }
        return .page(page)
    }

    static let json = form(
        .json, "Give the records as JSON, one array.",
        [
            UsageExample("docs | json", "all fields of all documents"),
            UsageExample("docs | select title words | json", "some of them"),
            UsageExample("docs | group publisher | json", "counts for another program"),
        ])
    static let csv = form(
        .csv, "Give the records as CSV, with a header.",
        [
            UsageExample("docs | csv", "all fields of all documents"),
            UsageExample("docs | select title words | csv", "some of them"),
            UsageExample("docs | group publisher | csv", "counts for a spreadsheet"),
        ])
    static let md = form(
        .md, "Give the records as a table in Markdown, with their sources as notes.",
        [
            UsageExample("docs | select title publisher | md", "a table to paste into a text"),
            UsageExample("search toll* | head 3 | md", "passages with their sources"),
            UsageExample("docs | group publisher | md", "counts"),
        ])

    private static func form(
        _ format: FileFormat, _ summary: String, _ examples: [UsageExample]
    ) -> StageDefinition {
        StageDefinition(
            name: format.rawValue, summary: summary, syntax: ["\(format.rawValue) [FIELD …]"],
            details: [
                "What save would write to a file of this ending goes to the screen, a file or a pipe of the shell.",
                "With fields: those only.",
            ],
            examples: examples, takesFields: true
        ) { output, invocation throws(Diagnostic) in
            var table = try invocation.table(output)
            let indices = try invocation.fields(of: table)
            if !indices.isEmpty { table = table.choosing(indices) }
            let bytes = try invocation.session.bytes(of: .table(table), as: format)
            return .text(FormattedText(format: format, bytes: bytes))
        }
    }

    static let tee = StageDefinition(
        name: "tee", summary: "Save what comes through the pipe, and let it go on.",
        syntax: ["tee FILE [safe:yes]"], details: ["As save does: help save."],
        examples: [
            UsageExample(
                "docs | tee all.csv | group publisher", "the whole list as a file, counts on the screen"),
            UsageExample("search toll* | tee tolls.md | count", "passages as a file, and how many they are"),
            UsageExample("let late = docs from:2031 | tee late.jsonl", "as a file and in a variable"),
        ]
    ) { output, invocation throws(Diagnostic) in
        _ = try save.apply(output, invocation)
        return output
    }
}
