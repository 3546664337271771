import ArgumentParser

@main
struct Dossier: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dossier",
        abstract: "A research workbench for reading many accounts of one affair against each other.",
        version: "0.1.0",
        subcommands: [
            Analyze.self, Annotate.self, Groups.self, New.self, Import.self, Modules.self,
        ])
}
