import Dispatch
import GRDB
import GRDBSQLite
import Synchronization

/// Brings what is written by the hundred megabytes from the log into the main file, on a thread and a connection of its
/// own, while the writer goes on.
///
/// By itself SQLite does so within a commit: everybody would wait for the copying of what they have just written.
final class Checkpointer: Sendable {
    private let queue: DatabaseQueue
    private let line = DispatchQueue(label: "dossier.checkpoint")
    private let isUnderWay = Atomic<Bool>(false)
    private let isStopped = Atomic<Bool>(false)

    /// Bytes in the log from which it is worth its two syncs.
    private static let least = 16 << 20
    /// Bytes in the log at which the writer waits: it begins anew only when all of it has been brought over.
    private static let most = 1 << 29

    private let pageSize: Int

    init(path: String, pageSize: Int) throws {
        self.pageSize = pageSize
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        queue = try DatabaseQueue(path: path, configuration: configuration)
    }

    /// Has every commit of a connection looked at, in place of SQLite's own checkpoints; until it is told
    /// `PRAGMA wal_autocheckpoint` again. It must outlive that.
    func watch(_ database: Database) {
        let context = unsafe Unmanaged.passUnretained(self).toOpaque()
        _ = unsafe sqlite3_wal_hook(
            database.sqliteConnection,
            { context, connection, _, frames in
                guard let context = unsafe context else { return SQLITE_OK }
                let checkpointer = unsafe Unmanaged<Checkpointer>.fromOpaque(context).takeUnretainedValue()
                checkpointer.note(pages: Int(frames))
                return SQLITE_OK
            }, context)
    }

    private func note(pages: Int) {
        let bytes = pages * pageSize
        if bytes < Self.least { return }
        if !isUnderWay.exchange(true, ordering: .acquiringAndReleasing) {
            line.async { [self] in
                copy()
                isUnderWay.store(false, ordering: .releasing)
            }
        }
        if bytes >= Self.most { line.sync { copy() } }
    }

    /// What fails now is done by the next checkpoint, and told by the last, which is the store's own.
    private func copy() {
        if isStopped.load(ordering: .relaxed) { return }
        _ = try? queue.writeWithoutTransaction { database in try database.checkpoint(.passive) }
    }

    /// Waits until none is under way.
    func finish() { line.sync {} }

    /// Breaks off what is under way: the log keeps it.
    func interrupt() { queue.interrupt() }

    /// The same for good.
    func stop() {
        isStopped.store(true, ordering: .relaxed)
        interrupt()
        finish()
    }
}
