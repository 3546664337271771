import ArgumentParser
import DossierCommands

/// Words of the shell's line with which the parser would find fault for a reason that helps nobody.
enum CommandLineWords {
    private static let subcommands = Dossier.configuration.subcommands.compactMap {
        $0.configuration.commandName ?? $0._commandName
    }

    /// The subcommand that is nearly spelt like this, when there is no such folder.
    static func misspelt(_ name: String) -> String? {
        isUnknown(name) ? NearestWord.nearest(to: name, among: subcommands) : nil
    }

    /// Finds a first word that is neither a subcommand nor a workspace before what follows it is taken for its fault.
    static func check(_ arguments: [String]) throws {
        guard arguments.count > 1, let first = arguments.first, !first.hasPrefix("-"), first != "help",
            !subcommands.contains(first), isUnknown(first)
        else { return }
        if let command = misspelt(first) { throw misspelling(first, command) }
        if !arguments[1].hasPrefix("-") {
            throw ValidationError("There is neither a subcommand nor a workspace “\(first)”.")
        }
    }

    static func misspelling(_ name: String, _ command: String) -> ValidationError {
        ValidationError("There is no workspace “\(name)”. Did you mean the subcommand “\(command)”?")
    }

    /// Where an argument is missing and an option unknown, the option: it may be the argument, misspelt.
    static func named(_ error: any Error, _ arguments: [String]) -> any Error {
        guard Dossier.fullMessage(for: error).contains("Missing expected argument") else { return error }
        var filled = arguments
        for _ in 0..<2 {
            filled.append("x")
            do {
                _ = try Dossier.parseAsRoot(filled)
            } catch let other {
                if Dossier.fullMessage(for: other).contains("Unknown option") { return other }
            }
        }
        return error
    }

    private static func isUnknown(_ name: String) -> Bool {
        !FilePath.exists(name) && !FilePath.exists("Workspaces/\(name)")
    }
}
