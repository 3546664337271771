package import DossierExport
import DossierHost

extension StageDefinition {
    static let save = StageDefinition(
        name: "save", summary: "Write what comes through the pipe to a file.",
        syntax: ["save FILE.csv|.json|.jsonl|.md|.html|.txt|.dossier [safe:yes]"],
        details: [
            "The name's ending says how: .csv with a header; .json one array; .jsonl an object a line; .md and .html a table;",
            " .txt what would be shown; .dossier a script of the lines that history lists. csv, json and jsonl hold",
            "all fields, the others those that are shown.",
            "Of findings, passages and documents the source goes with them (title, publisher, date, place, paragraph), as",
            "fields or, in Markdown, as numbered notes; after select only what was chosen, and the notes.",
            "A file that is there is replaced, and only when the new one is complete.",
            "safe:yes puts an apostrophe before texts of a CSV file that a spreadsheet would take for a formula (= + - @);",
            "unless it is said, texts stay as they are.",
        ],
        examples: [
            UsageExample("docs | save documents.csv", "the list of documents for a spreadsheet"),
            UsageExample("search toll* | save tolls.md", "the passages with their sources"),
            UsageExample("history 3-8 | save morning.dossier", "what was typed, as a script"),
        ]
    ) { output, invocation throws(Diagnostic) in
        let safeCells = try invocation.answer(named: "safe")
        let inner = invocation.without(filters: ["safe"])
        let file = try inner.onlyArgument("a file name")
        let path = FilePath.expandingHome(file.text)
        guard let format = FileFormat(path: path) else {
            throw invocation.error(
                .usage, "“\(file.text)” does not say in which format to save", at: file.span,
                label:
                    "a name that ends in \(FileFormat.allCases.map { ".\($0.rawValue)" }.joined(separator: ", "))"
            )
        }
        let session = invocation.session
        do throws(Diagnostic) {
            let bytes = try session.bytes(of: output, as: format, safeCells: safeCells)
            try FilePath.replace(path, with: bytes)
        } catch {
            throw error.located(in: invocation.source, at: file.span)
        }
        if case .table(let table) = output {
            session.output.note("\(Counted.text(table.records.count, table.noun)) saved to \(path)")
        } else {
            session.output.note("saved to \(path)")
        }
        return .nothing
    }
}

extension Session {
    /// What a pipeline gave, as a file.
    package func bytes(
        of output: Output, as format: FileFormat, safeCells: Bool = false
    ) throws(Diagnostic) -> [UInt8] {
        switch (output, format) {
        case (.table(let table), .dossier) where table.index(of: ScriptExporter.column) == nil:
            throw Diagnostic(
                .usage, "these records are no commands", label: "a script holds what history lists",
                hint: "history 3-8 | save FILE.dossier")
        case (.table(let table), _):
            let whole: TableSources
            do throws(WorkspaceError) {
                whole = try TableSources(table, in: workspace, for: format)
            } catch {
                throw Diagnostic(error, span: nil)
            }
            return try format.bytes(whole.table, sources: whole.sources, safeCells: safeCells) {
                () throws(Diagnostic) in try checkCancellation()
            }
        case (.value(let value), .txt): return Array((value.joined + "\n").utf8)
        case (.value, .dossier), (.page, .dossier):
            throw Diagnostic(
                .usage, "this is no list of commands", label: "a script holds what history lists",
                hint: "history 3-8 | save FILE.dossier")
        case (.value(let value), _):
            return format.bytes(
                Table(columns: [Column("value")], records: [Record([value])]), safeCells: safeCells)
        case (.page(let page), .txt), (.page(let page), .md): return Array(page.plainText.utf8)
        case (.page, _):
            throw Diagnostic(
                .usage, "a page has no fields to save as \(format.rawValue)",
                label: ".txt or .md was expected")
        case (.text(let text), _):
            if text.format == format || format == .txt { return text.bytes }
            throw Diagnostic(
                .usage, "\(text.format.rawValue) text is no \(format.rawValue)",
                label: "a name that ends in .\(text.format.rawValue) or .txt was expected",
                hint: "save writes records in the format of the name: … | save FILE.\(format.rawValue)")
        case (.nothing, _): throw Diagnostic(.usage, "nothing comes through the pipe")
        }
    }

    /// What a single pipeline gives.
    package func output(of source: SourceText) throws(Diagnostic) -> Output {
        guard let statement = try Parser.statements(of: source).first,
            case .pipeline(let pipeline) = statement.form
        else { throw Diagnostic(.usage, "a pipeline was expected") }
        do throws(Diagnostic) {
            return try evaluate(pipeline, in: source)
        } catch {
            throw error.located(in: source, at: statement.span)
        }
    }
}
