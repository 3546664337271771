import ArgumentParser
import DossierCommands

struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read every finding of a workspace again at its place, and every original.",
        discussion: """
            Lists what is not as it should be, one a line: findings that are moved, orphaned or stale, files that are \
            changed or missing, a damaged store. Exit status 1 when there is anything.
            """)

    @Argument(help: "Modules whose findings are read (default: all).")
    var modules: [String] = []

    @Option(
        name: .shortAndLong, help: "The folder of the workspace (default: the current folder, if it is one).",
        completion: .directory)
    var workspace: String?

    @OptionGroup var options: SessionOptions

    func run() throws {
        let program = SessionProgram(options, isPrompt: false, isChatty: true)
        try program.open(CurrentWorkspace.or(workspace))
        try program.run { session throws(Diagnostic) in
            try session.run(SourceText(SessionLine.join(["verify"] + modules), name: "verify"))
        }
    }
}
