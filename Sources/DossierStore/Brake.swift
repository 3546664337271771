import GRDB
import GRDBSQLite
import Synchronization

/// Stops what the connections of a store are doing, and what they begin, until it is let go.
///
/// `sqlite3_interrupt` alone reaches only the statement under way: between two of the thousands that a long list takes it
/// is without effect. So SQLite asks here every few hundred steps, and the store before each access.
final class Brake: Sendable {
    private struct State {
        var isPulled = false
        var shields = 0
    }

    private let state = Mutex(State())
    /// Pulled, and nothing is shielded from it.
    private let isOn = Atomic<Bool>(false)

    /// Steps of SQLite's machine: well under a millisecond, also where a step folds a long text.
    private static let steps: CInt = 500

    /// - Parameter interrupt: stops the statement under way; not called where that is shielded.
    func pull(_ interrupt: () -> Void) {
        state.withLock { state in
            state.isPulled = true
            guard state.shields == 0 else { return }
            isOn.store(true, ordering: .relaxed)
            interrupt()
        }
    }

    func release() { change { $0.isPulled = false } }

    /// Lets something end that must not be broken off.
    func shielding<Value, Failure: Error>(_ body: () throws(Failure) -> Value) throws(Failure) -> Value {
        change { $0.shields += 1 }
        defer { change { $0.shields -= 1 } }
        return try body()
    }

    private func change(_ body: (inout State) -> Void) {
        state.withLock { state in
            body(&state)
            isOn.store(state.isPulled && state.shields == 0, ordering: .relaxed)
        }
    }

    func check() throws {
        if isOn.load(ordering: .relaxed) {
            throw DatabaseError(resultCode: .SQLITE_INTERRUPT, message: "interrupted")
        }
    }

    /// The brake must outlive the connection; its configuration holds it.
    func fit(to database: Database) {
        let context = unsafe Unmanaged.passUnretained(self).toOpaque()
        unsafe sqlite3_progress_handler(
            database.sqliteConnection, Self.steps,
            { context in
                guard let context = unsafe context else { return 0 }
                let brake = unsafe Unmanaged<Brake>.fromOpaque(context).takeUnretainedValue()
                return brake.isOn.load(ordering: .relaxed) ? 1 : 0
            }, context)
    }
}
