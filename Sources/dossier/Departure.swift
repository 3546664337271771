import DossierCommands
import DossierTerminal
import Glibc
import Synchronization

/// Ends a program that has been stopped and does not end by itself soon.
///
/// To put away what has been read, such as a list of a hundred thousand findings, takes longer than anybody waits after
/// Ctrl-C, and to write to a pipe that nobody reads takes for ever. Nothing is lost by it: files get their name when they
/// are whole, and the store is made to be left at any moment. What says what it keeps is waited for.
final class Departure: Sendable {
    private let interruption: Interruption
    private let hasBegun = Atomic<Bool>(false)
    private let staysAtPrompt = Atomic<Bool>(false)

    /// In milliseconds: enough to end in good order what is small.
    private static let patience: UInt32 = 25

    init(_ interruption: Interruption) { self.interruption = interruption }

    /// Whether nobody else is about to end the program with a word of his own.
    func begin() -> Bool { !hasBegun.exchange(true, ordering: .sequentiallyConsistent) }

    /// From now on somebody types at a prompt, who wants to have it back.
    func stayAtPrompt() { staysAtPrompt.store(true, ordering: .sequentiallyConsistent) }

    /// Stops what is at work; called from the thread that waits for Ctrl-C.
    func interrupt(_ output: TerminalOutput) {
        interruption.interrupt()
        if staysAtPrompt.load(ordering: .sequentiallyConsistent) { return }
        var wasKeeping: Bool
        repeat {
            // What has just been kept is still to be told.
            wasKeeping = interruption.isKeeping
            usleep(Self.patience * 1000)
        } while wasKeeping || interruption.isKeeping
        guard begin() else { return }
        output.leave(Diagnostic(.interrupted, "interrupted"))
        _exit(Diagnostic(.interrupted, "").status)
    }
}
