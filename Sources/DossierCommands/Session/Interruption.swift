import DossierHost
package import DossierSDK
import Synchronization

/// What Ctrl-C stops: the work of the statement under way, and what it asks of the store.
///
/// Every statement has a ``Cancellation`` of its own, so that work which nobody waits for any more stays cancelled when
/// the next statement begins.
package final class Interruption: Sendable {
    private struct State {
        var workspace: Workspace?
        /// Of the statement under way.
        var cancellation: Cancellation
        /// Of whoever waits for it.
        var waiting = Cancellation()
        /// How many pieces of work are under way that say what they keep.
        var keeping = 0
    }

    private let state: Mutex<State>

    package init(_ cancellation: Cancellation = Cancellation()) {
        state = Mutex(State(cancellation: cancellation))
    }

    package var cancellation: Cancellation { state.withLock { $0.cancellation } }
    /// Cancelled by each Ctrl-C, also while nothing but an end is waited for.
    package var waiting: Cancellation { state.withLock { $0.waiting } }
    package var isInterrupted: Bool { cancellation.isCancelled }

    var workspace: Workspace? {
        get { state.withLock { $0.workspace } }
        set { state.withLock { $0.workspace = newValue } }
    }

    /// Called from another thread than the session's.
    package func interrupt() {
        let now = state.withLock { $0 }
        now.cancellation.cancel()
        now.workspace?.interrupt()
        now.waiting.cancel()
    }

    /// Carries out what writes into the workspace: when it is stopped it is waited for, since it then says what it keeps.
    package func keeping<Value, Failure: Error>(
        _ body: () throws(Failure) -> Value
    ) throws(Failure) -> Value {
        state.withLock { $0.keeping += 1 }
        defer { state.withLock { $0.keeping -= 1 } }
        return try body()
    }

    /// Whether something is under way that says what it keeps.
    package var isKeeping: Bool { state.withLock { $0.keeping > 0 } }

    /// Makes ready for the next statement.
    package func begin() {
        let workspace = state.withLock { state in
            if state.cancellation.isCancelled { state.cancellation = Cancellation() }
            if state.waiting.isCancelled { state.waiting = Cancellation() }
            return state.workspace
        }
        workspace?.resume()
    }

    /// Makes ready to wait for what has been stopped already.
    package func beginWaiting() {
        state.withLock { state in
            if state.waiting.isCancelled { state.waiting = Cancellation() }
        }
    }
}
