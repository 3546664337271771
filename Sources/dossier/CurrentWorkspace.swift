import ArgumentParser
import DossierCommands

/// The workspace in whose folder the program is run, for commands that are told no other.
enum CurrentWorkspace {
    /// Its whole path, since the prompt shows the folder's name; nil when the folder is none.
    static var path: String? { FilePath.exists("workspace.yaml") ? FilePath.absolute(".") : nil }

    /// The one that was asked for, or this one.
    static func or(_ asked: String?) throws -> String {
        guard let path = asked ?? path else {
            throw ValidationError("Which workspace? Say --workspace PATH, or run this in the folder of one.")
        }
        return path
    }
}
