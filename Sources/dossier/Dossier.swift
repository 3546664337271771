import ArgumentParser
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
            Run.self, Eval.self, Import.self, New.self, Rebuild.self, Modules.self, Analyze.self,
            Annotate.self, Groups.self, Prompt.self,
        ],
        defaultSubcommand: Prompt.self)

    static func main() {
        // A reader that goes away is an error of `write`, and no reason to die of a signal.
        _ = signal(SIGPIPE, SIG_IGN)
        if CommandLine.arguments.dropFirst().elementsEqual(["--version"]) {
            print(release)
        } else {
            main(nil)
        }
    }
}
