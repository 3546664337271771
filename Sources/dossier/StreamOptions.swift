import ArgumentParser
import DossierHost
import DossierImport
import DossierText

/// Options that `analyze`, `annotate` and `groups` have in common.
struct StreamOptions: ParsableArguments {
    enum InputFormat: String, ExpressibleByArgument, CaseIterable {
        case text, jsonl
    }

    @Option(
        help: "How to read the input: text, or jsonl, one document a line (the default for .jsonl files).")
    var inputFormat: InputFormat?

    @Option(
        help: "The date on which relative dates hang: auto (given or read from the text), none, or a date.")
    var published = "auto"

    @Argument(help: "Files, folders or globs; - is standard input.")
    var files: [String]

    var format: DocumentSources.Format {
        switch inputFormat {
        case nil: .automatic
        case .text: .wholeFiles
        case .jsonl: .jsonLines
        }
    }

    func publishedOption() throws -> ImportOptions.Published {
        switch published {
        case "auto": return .automatic
        case "none": return .none
        default:
            guard let date = CalendarDate(iso: published) else {
                throw ValidationError(
                    "--published takes auto, none or a date such as 2025-09-04, not “\(published)”")
            }
            return .date(date)
        }
    }
}
