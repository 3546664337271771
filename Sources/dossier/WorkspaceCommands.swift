import ArgumentParser
import DossierCommands
import DossierHost
import DossierImport
import DossierSDK
import DossierTerminal

struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make something new.", subcommands: [NewWorkspace.self, NewModule.self])
}

struct NewWorkspace: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "workspace", abstract: "Make an empty workspace folder.")

    @ArgumentParser.Argument(help: "Where; nothing may be there, or an empty folder.")
    var path: String

    @Option(help: "Title of the workspace (default: the folder's name).")
    var title: String?

    func run() throws {
        try reporting { () throws(WorkspaceError) in try Workspace.create(at: path, title: title) }
        warn("made the workspace \(path); bring documents in with: dossier import FILE… --workspace \(path)")
    }
}

struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: """
            Bring documents into a workspace: text, Markdown, HTML, PDF, Word, OpenDocument, EPUB, RTF, mail, JSON \
            lines; files, folders, globs.
            """
    )

    @Option(
        name: .shortAndLong, help: "The folder of the workspace (default: the current folder, if it is one).",
        completion: .directory)
    var workspace: String?

    @Option(
        help:
            "A file of JSON lines that adds or corrects facts by id or file name: title, publisher, author, published, url."
    )
    var facts: String?

    @Option(help: "The document (handle or name) of which the one file is a later text.")
    var revises: String?

    @Flag(help: "Analyse afterwards what is new.")
    var analyze = false

    @OptionGroup var options: StreamOptions

    func run() throws {
        let published = try options.publishedOption()
        let folder = try CurrentWorkspace.or(workspace)
        let output = TerminalOutput(terminal: Terminal(), usesPager: false, isChatty: false)
        let cancellation = Cancellation()
        let interruption = Interruption(cancellation)
        let departure = Departure(interruption)
        Interrupts.catchAll(leavesOnSecond: true) { departure.interrupt(output) }
        defer { output.progress(nil) }
        try reporting { () throws(WorkspaceError) in
            let workspace = try Workspace(
                opening: folder, registry: .builtIn, cancellation: cancellation)
            for notice in workspace.takeNotices() { warn(notice) }
            var importOptions = ImportOptions(
                published: published, readsJSONLines: options.inputFormat == .jsonl, factsFile: facts)
            importOptions.encoding = options.encoding
            importOptions.revises = revises
            return try interruption.keeping { () throws(WorkspaceError) -> ExitCode? in
                // What has been begun says itself how it ends.
                defer { _ = departure.begin() }
                workspace.spareMemory(true)
                defer { workspace.spareMemory(false) }
                let report = try workspace.importDocuments(
                    options.files, options: importOptions,
                    cancellation: cancellation, progress: { output.progress($0) })
                output.progress(nil)
                for line in ImportSummary.problems(of: report) { warn(line) }
                warn(ImportSummary.counts(of: report))
                for line in (try? ImportSummary.hints(of: report, importOptions, in: workspace)) ?? [] {
                    warn(line)
                }
                if analyze {
                    let analysis = try workspace.analyze(
                        cancellation: cancellation, progress: { output.progress($0) })
                    output.progress(nil)
                    for failure in analysis.failures { warn("\(failure.document ?? ""): \(failure.message)") }
                    warn("\(analysis.findings) findings in \(analysis.groups) groups")
                }
                if let status = ExitStatus.of(report.problems.map(\.kind)) { return status }
                return report.imported.isEmpty && report.known.isEmpty && report.revised.isEmpty
                    && report.removed.isEmpty && facts == nil
                    ? ExitStatus.nothingDone : nil
            }
        }
    }
}

struct Rebuild: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make a workspace's store anew from its documents, facts and reviews.",
        discussion:
            "Findings are found anew at the next analyze. No other process may have the workspace open.")

    @ArgumentParser.Argument(help: "The folder of the workspace.", completion: .directory)
    var workspace: String

    func run() throws {
        try reporting { () throws(WorkspaceError) -> Void in
            for notice in try Workspace.rebuild(workspace, registry: .builtIn) { warn(notice) }
            let opened = try Workspace(opening: workspace, registry: .builtIn)
            for notice in opened.takeNotices() { warn(notice) }
            let count = try opened.documentCount()
            warn("made the store of \(workspace) anew: \(count) \(count == 1 ? "document" : "documents")")
        }
    }
}

/// Runs something on a workspace; its error becomes one line and the exit status.
private func reporting(_ body: () throws(WorkspaceError) -> ExitCode?) throws {
    let status: ExitCode?
    do throws(WorkspaceError) {
        status = try body()
    } catch {
        warn(error.hint.map { "\(error.message); \($0)" } ?? error.message)
        throw ExitStatus.of(error)
    }
    if let status { throw status }
}

private func reporting(_ body: () throws(WorkspaceError) -> Void) throws {
    try reporting { () throws(WorkspaceError) -> ExitCode? in
        try body()
        return nil
    }
}
