import ArgumentParser
// Its `malloc` and `free` take the place of the C library's, by being linked.
import CMimalloc
import DossierCommands
import Glibc

@main
struct Dossier: ParsableCommand {
    static let release = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "dossier",
        abstract: "A research workbench for reading many accounts of one affair against each other.",
        usage: """
            dossier [WORKSPACE] [--color <color>] [--no-pager] [--now <date>] [--reviewer <name>]
            dossier <subcommand>
            """,
        discussion: "Without a subcommand: the prompt, on the workspace if one is named.",
        version: release,
        subcommands: [
            Run.self, Eval.self, Import.self, New.self, Rebuild.self, Modules.self, TestModule.self,
            Analyze.self, Annotate.self, Groups.self, Verify.self, Export.self, Install.self, Manual.self,
            Prompt.self, ServeModule.self,
        ],
        defaultSubcommand: Prompt.self)

    static func main() {
        // A reader that goes away is an error of `write`, and no reason to die of a signal.
        _ = signal(SIGPIPE, SIG_IGN)
        if CommandLine.arguments.dropFirst().elementsEqual(["--version"]) {
            print(release)
        } else {
            start()
        }
    }

    /// What the arguments say is shown back in errors, and a pattern of the shell may have put any file's name there.
    private static func start() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        do {
            try CommandLineWords.check(arguments)
            var command = try parseAsRoot()
            try command.run()
        } catch let first {
            let error = CommandLineWords.named(first, arguments)
            let status = exitCode(for: error)
            let message = fullMessage(for: error)
            guard status.rawValue != 0, !message.isEmpty else { exit(withError: error) }
            // As everything that the program says on standard error.
            let own = message.hasPrefix("Error: ") ? "dossier: " + message.dropFirst(7) : message
            let lines = own.split(separator: "\n", omittingEmptySubsequences: false).map {
                VisibleText.of(String($0))
            }
            _ = FilePath.writeAll(Array((lines.joined(separator: "\n") + "\n").utf8), to: 2)
            exit(withError: status)
        }
    }
}
