import CSQLiteSettings
package import DossierSDK
import Foundation
import GRDB
import Synchronization

/// Documents, findings and groups in one SQLite file, made anew from the workspace's folder whenever it is lost.
///
/// The only place where SQL is written. Every change is one transaction; a process that is killed loses no more than
/// the transaction under way. Thread-safe: all access is brought into one line.
package final class Store: Sendable {
    let queue: DatabaseQueue
    let brake: Brake
    /// Tables of the modules that this store was opened with.
    let tables: [ModuleTable]
    /// The file; nil for a store in memory.
    let path: String?
    private let writes = Atomic<Int>(0)
    /// There as long as much is written.
    private let checkpointer = Mutex<Checkpointer?>(nil)

    /// Opens or creates a store and brings its tables in line with the modules.
    package init(path: String, modules: [ModuleDescriptor]) throws(StoreError) {
        do {
            if StoreFile.isCut(path) { throw StoreError(.damaged, "the file has been cut off") }
            let brake = Brake()
            var configuration = Self.configuration(brake)
            configuration.journalMode = .wal
            queue = try DatabaseQueue(path: path, configuration: configuration)
            tables = try Self.prepare(queue, modules)
            self.path = path
            self.brake = brake
        } catch {
            throw StoreError(error)
        }
    }

    /// A store in memory, for tests.
    package init(inMemoryWith modules: [ModuleDescriptor]) throws(StoreError) {
        do {
            let brake = Brake()
            queue = try DatabaseQueue(configuration: Self.configuration(brake))
            tables = try Self.prepare(queue, modules)
            path = nil
            self.brake = brake
        } catch {
            throw StoreError(error)
        }
    }

    private static let mappedBytes = 256 << 20
    /// Kilobytes of pages that are held, those that have been changed among them.
    private static let heldPages = 32_000
    private static let fewHeldPages = 8_000

    private static func memory(isSpared: Bool) -> String {
        """
        PRAGMA cache_size = -\(isSpared ? fewHeldPages : heldPages);
        PRAGMA mmap_size = \(isSpared ? 0 : mappedBytes);
        """
    }
    private static let pageSize = 16 << 10

    private static let withoutMemoryCount: Void = dossier_sqlite_without_memory_count()

    private static func configuration(_ brake: Brake) -> Configuration {
        withoutMemoryCount
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { database in
            brake.fit(to: database)
            database.add(function: .folded)
            try AboutMatches.register(in: database)
            try FoldedComparison.register(in: database)
            // In WAL mode, NORMAL loses no consistency, and no transaction to a crash of the process. The size of a page
            // is that of a store which is made now: what is written by the hundred megabytes goes in fewer pieces.
            try database.execute(
                sql: """
                    PRAGMA page_size = \(pageSize);
                    PRAGMA synchronous = NORMAL;
                    \(memory(isSpared: false))
                    PRAGMA temp_store = MEMORY;
                    """)
        }
        return configuration
    }

    private static func prepare(_ queue: DatabaseQueue, _ modules: [ModuleDescriptor]) throws -> [ModuleTable]
    {
        let migrator = Migrations.all
        let (isCurrent, isNewer, isForeign) = try queue.read { database in
            (
                try migrator.hasCompletedMigrations(database), try migrator.hasBeenSuperseded(database),
                try Bool.fetchOne(
                    database,
                    sql: """
                        SELECT EXISTS (SELECT 1 FROM sqlite_master)
                            AND NOT EXISTS (SELECT 1 FROM sqlite_master WHERE name = 'grdb_migrations')
                        """) == true
            )
        }
        if isForeign { throw StoreError(.damaged, "it is the database of another program") }
        if isNewer { throw StoreError(.newer, "the store was written by a later version of dossier") }
        if !isCurrent { try migrator.migrate(queue) }
        let tables = try modules.map {
            try ModuleTable($0, hasPeople: modules.contains { $0.name == ModuleTable.people })
        }
        return try ModuleTable.bringInLine(tables, queue)
    }

    func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
        do {
            try brake.check()
            return try queue.read(body)
        } catch {
            throw StoreError(error)
        }
    }

    /// How many transactions have been begun; what has been seen between two equal counts, no other thread of this process
    /// has changed.
    package var writeCount: Int { writes.load(ordering: .relaxed) }

    func noteWrite() { writes.add(1, ordering: .relaxed) }

    /// Runs a transaction: all of it or nothing.
    func write<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
        do {
            try brake.check()
            noteWrite()
            return try queue.write(body)
        } catch {
            throw StoreError(error)
        }
    }

    /// For writing what may be much: nothing of the store is mapped, since what is mapped counts as the process's own memory,
    /// and few of its pages are held.
    package func spareMemory(_ isSpared: Bool) throws(StoreError) {
        do {
            try queue.writeWithoutTransaction { database in
                try database.execute(sql: Self.memory(isSpared: isSpared))
            }
        } catch {
            throw StoreError(error)
        }
    }

    /// For writing a large part of the store: into the main file beside the work, sparing memory, and with what is sorted
    /// for the indices in files. Pages are not filled with zeros before they are written, as some builds of SQLite do lest
    /// anything of what was removed be left: what is replaced meanwhile is of documents that stay.
    package func prepareForBulk(_ isBulk: Bool) throws(StoreError) {
        do {
            let former = checkpointer.withLock { $0 }
            // Older stores have smaller pages.
            let pageSize = max(
                try queue.read { database in try Int.fetchOne(database, sql: "PRAGMA page_size") ?? 0 }, 512)
            let new = isBulk ? try former ?? path.map { try Checkpointer(path: $0, pageSize: pageSize) } : nil
            try queue.writeWithoutTransaction { database in
                try database.execute(
                    sql: """
                        \(Self.memory(isSpared: isBulk))
                        PRAGMA wal_autocheckpoint = \((4 << 20) / pageSize);
                        PRAGMA temp_store = \(isBulk ? "FILE" : "MEMORY");
                        PRAGMA secure_delete = \(isBulk ? "OFF" : "ON");
                        """)
                new?.watch(database)
            }
            if !isBulk { former?.stop() }
            checkpointer.withLock { $0 = new }
        } catch {
            throw StoreError(error)
        }
    }

    /// Stops what other threads are doing with the store; it fails as interrupted, and so does what they begin, until
    /// ``resume()``.
    package func interrupt() {
        brake.pull {
            queue.interrupt()
            checkpointer.withLock { $0 }?.interrupt()
        }
    }

    package func resume() { brake.release() }

    /// Does something that ``interrupt()`` does not stop: what has been half done outside the store as well.
    package func shielded<Value, Failure: Error>(
        _ body: () throws(Failure) -> Value
    ) throws(Failure) -> Value {
        try brake.shielding(body)
    }

    /// For long work between two accesses.
    package func proceed() throws(StoreError) {
        do {
            try brake.check()
        } catch {
            throw StoreError(error)
        }
    }

    /// Brings everything into the main file, so that the next opening finds no log to replay.
    package func checkpoint() throws(StoreError) {
        do {
            checkpointer.withLock { $0 }?.finish()
            try queue.writeWithoutTransaction { database in _ = try database.checkpoint(.truncate) }
        } catch let error as DatabaseError
            where error.resultCode == .SQLITE_BUSY || error.resultCode == .SQLITE_LOCKED
        {
            // Somebody reads the log: the next checkpoint will do.
            return
        } catch {
            throw StoreError(error)
        }
    }

    package func close() throws(StoreError) {
        // It watches the connection, and so goes after it.
        let former = checkpointer.withLock { checkpointer in
            defer { checkpointer = nil }
            return checkpointer
        }
        defer { former?.stop() }
        do {
            try queue.close()
        } catch {
            throw StoreError(error)
        }
    }

    /// Small values that the host keeps with the store.
    package func setting(_ name: String) throws(StoreError) -> String? {
        try read { database in
            try String.fetchOne(database, sql: "SELECT value FROM setting WHERE name = ?", arguments: [name])
        }
    }

    package func set(_ name: String, to value: String) throws(StoreError) {
        try write { database in
            try database.execute(
                sql:
                    "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
                arguments: [name, value])
        }
    }

    func table(of module: String) throws(StoreError) -> ModuleTable {
        if let table = tables.first(where: { $0.module == module }) { return table }
        throw StoreError(.invalid, "there is no module “\(module)”")
    }
}
