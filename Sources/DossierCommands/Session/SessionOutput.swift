package import DossierHost

/// Where a session's results and messages go.
package protocol SessionOutput: AnyObject {
    /// A result of a statement.
    func show(_ output: Output) throws(Diagnostic)
    /// What was asked for and is no result, such as how long something took.
    func say(_ message: String)
    /// What was done: `12 documents imported`.
    func note(_ message: String)
    /// What was decided, which changes the workspace: also of interest where nobody wants to hear what was done.
    func decided(_ message: String)
    /// What went wrong without stopping the work.
    func warn(_ message: String)
    /// How far long work has come; nil when it is over.
    func progress(_ progress: Progress?)
    /// How wide what is drawn may be; nil where nothing limits it.
    var columns: Int? { get }
}

extension SessionOutput {
    package var columns: Int? { nil }
    package func decided(_ message: String) { note(message) }
}

/// While a script is only tried nobody is told that something was done or decided: it was not.
final class MutedOutput: SessionOutput {
    private let audience: any SessionOutput

    init(_ audience: any SessionOutput) { self.audience = audience }

    func show(_ output: Output) throws(Diagnostic) { try audience.show(output) }
    func say(_ message: String) { audience.say(message) }
    func note(_ message: String) {}
    func decided(_ message: String) {}
    func warn(_ message: String) { audience.warn(message) }
    func progress(_ progress: Progress?) { audience.progress(progress) }
    var columns: Int? { audience.columns }
}
