import ArgumentParser
import DossierCommands
import DossierTerminal

/// `dossier [WORKSPACE]`: what happens without a subcommand.
struct Prompt: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prompt",
        abstract: "Explore a workspace at the prompt (what happens without a subcommand).")

    @Argument(
        help: "A workspace: a path, or a name in Workspaces/ (default: the current folder, if it is one).",
        completion: .directory)
    var workspace: String?

    @OptionGroup var options: SessionOptions

    func run() throws {
        if let workspace, let command = CommandLineWords.misspelt(workspace) {
            throw CommandLineWords.misspelling(workspace, command)
        }
        let program = SessionProgram(options, isPrompt: Terminal().inputIsTerminal)
        try open(program)
        guard program.output.terminal.inputIsTerminal else {
            return try program.run { session throws(Diagnostic) in
                try session.run(SourceText(FilePath.readAll(0, name: "stdin"), name: "stdin"))
            }
        }
        let status = program.prompt()
        if status != 0 { throw ExitCode(status) }
    }

    /// A single word that is no workspace may have been meant as a subcommand.
    private func open(_ program: SessionProgram) throws {
        guard let workspace, !workspace.contains("/") else { return try program.open(workspace) }
        try program.run { session throws(Diagnostic) in
            do throws(Diagnostic) {
                try session.open(workspace)
            } catch {
                guard error.kind == .missing, !FilePath.exists(workspace) else { throw error }
                var told = error
                told.message = "there is neither a subcommand nor a workspace “\(workspace)”"
                told.hint = "dossier --help lists the subcommands\(error.hint.map { "; \($0)" } ?? "")"
                throw told
            }
        }
    }
}

struct Run: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Run a script in the session language.",
        discussion: """
            The script stops at the first error, with the status that goes with it; an “expect” that does not hold gives \
            1. Results go to standard output: records as tab-separated lines under a header when it is no terminal.
            """)

    @Argument(help: "The script; - is standard input.", completion: .file(extensions: ["dossier"]))
    var script: String

    @Argument(help: "Arguments: $1, $2 … in the script.")
    var arguments: [String] = []

    @Option(
        name: .shortAndLong, help: "The workspace to open first (default: the current folder, if it is one).",
        completion: .directory)
    var workspace: String?

    @Option(help: ArgumentHelp("Set a variable of the script.", valueName: "name=value"))
    var set: [String] = []

    @OptionGroup var options: SessionOptions

    func validate() throws {
        for setting in set where !(setting.firstIndex(of: "=").map { $0 > setting.startIndex } ?? false) {
            throw ValidationError("--set takes NAME=VALUE, not “\(setting)”")
        }
    }

    func run() throws {
        let program = SessionProgram(options, isPrompt: false)
        try program.open(workspace)
        for (index, argument) in arguments.enumerated() {
            program.session.set(String(index + 1), to: Self.value(argument))
        }
        for setting in set {
            let parts = setting.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            program.session.set(String(parts[0]), to: Self.value(parts.count > 1 ? String(parts[1]) : ""))
        }
        try program.run { session throws(Diagnostic) in
            if script == "-" {
                try session.run(SourceText(FilePath.readAll(0, name: "stdin"), name: "stdin"))
            } else {
                try session.runScript(at: script)
            }
        }
    }

    private static func value(_ text: String) -> Value {
        LiteralReading.value(text)
    }
}

struct Eval: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Run one pipeline of the session language.",
        discussion: "Example: dossier eval 'docs | sort words desc | head 3' --workspace harbour-affair")

    @Argument(help: "The pipeline, in quotation marks of the shell.")
    var pipeline: String

    @Option(
        name: .shortAndLong, help: "The workspace to open first (default: the current folder, if it is one).",
        completion: .directory)
    var workspace: String?

    @OptionGroup var options: SessionOptions

    func run() throws {
        let program = SessionProgram(options, isPrompt: false, tellsDecisions: true)
        try program.open(workspace)
        try program.run { session throws(Diagnostic) in try session.run(SourceText(pipeline, name: "eval")) }
    }
}
