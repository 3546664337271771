extension StageDefinition {
    static let save = StageDefinition(
        name: "save", summary: "Write what comes through the pipe to a file.",
        syntax: ["save FILE.csv | FILE.json | FILE.jsonl | FILE.md | FILE.txt"],
        details: [
            "The name's ending says how: .csv with a header; .json one array; .jsonl an object a line; .md a table in",
            "Markdown; .txt what would be shown. csv, json and jsonl hold all fields, the others those that are shown.",
            "A file that is there is replaced, and only when the new one is complete.",
        ],
        examples: [UsageExample("docs | save documents.csv", "the list of documents for a spreadsheet")]
    ) { output, invocation throws(Diagnostic) in
        let file = try invocation.onlyArgument("a file name")
        let path = FilePath.expandingHome(file.text)
        guard let format = FileFormat(path: path) else {
            throw invocation.error(
                .usage, "“\(file.text)” does not say in which format to save", at: file.span,
                label:
                    "a name that ends in \(FileFormat.allCases.map { ".\($0.rawValue)" }.joined(separator: ", "))"
            )
        }
        let bytes: [UInt8]
        switch (output, format) {
        case (.table(let table), _): bytes = format.bytes(table)
        case (.value(let value), .txt): bytes = Array((value.joined + "\n").utf8)
        case (.value(let value), _):
            bytes = format.bytes(Table(columns: [Column("value")], records: [Record([value])]))
        case (.page(let page), .txt), (.page(let page), .md): bytes = Array(page.plainText.utf8)
        case (.page, _):
            throw invocation.error(
                .usage, "a page has no fields to save as \(format.rawValue)", at: file.span,
                label: ".txt or .md was expected")
        case (.nothing, _): throw invocation.error(.usage, "nothing comes through the pipe")
        }
        do throws(Diagnostic) {
            try FilePath.replace(path, with: bytes)
        } catch {
            throw error.located(in: invocation.source, at: file.span)
        }
        if case .table(let table) = output {
            invocation.session.output.note(
                "\(Counted.text(table.records.count, table.noun)) saved to \(path)")
        } else {
            invocation.session.output.note("saved to \(path)")
        }
        return .nothing
    }
}
