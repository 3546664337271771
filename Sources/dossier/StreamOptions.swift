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

    @Option(
        help: "Character encoding of text, Markdown and HTML files that do not tell: windows-1252, koi8-r …")
    var encoding: String?

    @Argument(help: "Files, folders or globs; - is standard input.", completion: .file())
    var files: [String]

    var format: DocumentSources.Format {
        switch inputFormat {
        case nil: .automatic
        case .text: .wholeFiles
        case .jsonl: .jsonLines
        }
    }

    func sources() -> DocumentSources {
        let settings = ImportSettings(encoding: encoding)
        return DocumentSources(files, format: format, findsManifests: true) { _ in settings }
    }

    func validate() throws {
        if let encoding, !TextEncoding.isKnown(encoding) {
            let examples = TextEncoding.examples.joined(separator: ", ")
            throw ValidationError("there is no encoding “\(encoding)”; known are for example \(examples)")
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
