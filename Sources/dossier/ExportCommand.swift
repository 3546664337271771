import ArgumentParser
import DossierCommands
import DossierExport
import Glibc

struct Export: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case csv, jsonl, json, md, html, txt
    }

    static let configuration = CommandConfiguration(
        abstract: "Write findings, groups, conflicts, documents or passages as CSV, JSON, Markdown or HTML.",
        discussion: """
            WHAT is a module, or documents, groups, conflicts, or “search” with its words; then come filters of the \
            session language. Findings, passages and documents go out with their sources, but for HTML and text: title, \
            publisher, date, place and paragraph. A file that is there is replaced, when the new one is complete. Filters that begin with a - \
            stand after --.

            dossier export quotes by:ruiz --workspace ports --format md -o ruiz.md
            dossier export timeline from:2025-09-01 --workspace ports --format csv --safe-cells
            """)

    @Argument(help: "What to write.")
    var what: String

    @Argument(help: "Filters of the session language.")
    var filters: [String] = []

    @Option(
        name: .shortAndLong, help: "The folder of the workspace (default: the current folder, if it is one).",
        completion: .directory)
    var workspace: String?

    @Option(name: .shortAndLong, help: "How (default: by the name of the file, else csv).")
    var format: Format?

    @Option(name: .shortAndLong, help: "The file (default: standard output).")
    var output: String?

    @Flag(
        help: """
            Put an apostrophe before texts of a CSV file that a spreadsheet would take for a formula (= + - @). An \
            option, because the file then no longer says what the documents say.
            """)
    var safeCells = false

    @OptionGroup var options: SessionOptions

    func validate() throws {
        guard format == nil, let output, FileFormat(path: output) == nil else { return }
        throw ValidationError(
            "The name “\(output)” does not say in which form. Use a name that ends in .csv, .jsonl, .json, .md, .html or .txt, "
                + "or --format.")
    }

    func run() throws {
        let format =
            format.flatMap { FileFormat(rawValue: $0.rawValue) } ?? output.flatMap { FileFormat(path: $0) }
            ?? .csv
        let program = SessionProgram(options, isPrompt: false)
        try program.open(CurrentWorkspace.or(workspace))
        try program.run { session throws(Diagnostic) in
            let words = [what == "documents" ? "docs" : what] + filters
            let result = try session.output(of: SourceText(SessionLine.join(words), name: "export"))
            let bytes = try session.bytes(of: result, as: format, safeCells: safeCells)
            if let output {
                try FilePath.replace(FilePath.expandingHome(output), with: bytes)
            } else if !StandardOutput.write(bytes, isJSON: format == .json || format == .jsonl),
                errno != EPIPE
            {
                throw Diagnostic(.io, "standard output cannot be written: \(FilePath.reason(errno))")
            }
        }
    }
}
