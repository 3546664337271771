package import DossierSDK
import DossierStore
import DossierText
import Foundation
import Synchronization

/// A folder with documents, and everything that was found in them.
///
/// The interface on which the session language stands; thread-safe. The folder is the truth: `workspace.yaml`, the
/// originals in `documents/` and what is known of them in `documents/facts.jsonl`. The store in `.dossier/` is made from
/// it whenever it is missing.
package final class Workspace: Sendable {
    package let path: String
    package let title: String
    /// The modules of the program and those of the workspace.
    package let registry: ModuleRegistry
    let folder: WorkspaceFolder
    let store: Store
    /// What `workspace.yaml` sets for each module, in one fixed spelling.
    let moduleOptions: [String: String]
    let modules: WorkspaceModules
    let trust: ProgramTrust
    /// What the files of the modules were when they were last looked at.
    let moduleStamp: Mutex<(stamp: String, digests: [String: String])>
    /// How long each module has worked since the workspace was opened, in seconds of one core.
    private let timings = Mutex<[String: Double]>([:])
    private let notices: Mutex<[String]>
    /// What the log of reviews and the store were when they were last held against each other between two statements.
    let lastFollowed = Mutex<(state: String, time: ContinuousClock.Instant)?>(nil)
    /// Ids of the decisions that this process has written and nobody has asked for yet.
    let written = Mutex<[String]>([])
    /// The day on which decisions are written; nil is today.
    private let day: Int?

    /// Makes a new workspace folder; fails when something is there that is not an empty folder.
    package static func create(at path: String, title: String? = nil) throws(WorkspaceError) {
        try WorkspaceFolder(path).create(title: title)
    }

    /// Opens a workspace. The store is made from `documents/` when it is missing.
    ///
    /// - Parameters:
    ///   - trust: which programs may run.
    ///   - day: the number of a day that what is written bears instead of the clock's time, for tests.
    package init(
        opening path: String, registry: ModuleRegistry, trust: ProgramTrust = .ofUser, day: Int? = nil,
        cancellation: Cancellation? = nil
    ) throws(WorkspaceError) {
        var folder = WorkspaceFolder(path)
        let settings = try WorkspaceSettings(reading: folder)
        var notices: [String] = []
        if !folder.isWritable {
            folder = try folder.withTemporaryStore()
            notices.append("\(path) cannot be written: it can be read, and nothing is kept")
        }
        let stamp = folder.stampOfModules()
        modules = WorkspaceModules(
            of: folder, besides: registry,
            options: ModuleOptions(file: folder.settings, texts: settings.moduleOptions), trust: trust)
        moduleStamp = Mutex((stamp, folder.digestsOfModules(known: modules)))
        self.trust = trust
        notices += modules.problems
        let registry = ModuleRegistry(modules.modules)
        self.path = path
        self.folder = folder
        self.registry = registry
        title = settings.title ?? folder.name
        moduleOptions = settings.moduleOptions
        do throws(StoreError) {
            store = try Rebuilding.store(
                of: folder, registry, notices: &notices, now: Self.date(of: day), cancellation: cancellation)
            // An analysis was killed, unless it is still at work.
            if try store.lacksIndices(), let lock = WriteLock(ifFree: folder) {
                try store.buildIndices()
                withExtendedLifetime(lock) {}
            }
        } catch {
            throw WorkspaceError(error, in: folder)
        }
        self.notices = Mutex(notices)
        self.day = day
        try forgetMissingModules()
        try applyEditedFacts()
        try openReviews()
    }

    deinit { if folder.hasTemporaryStore { try? FileManager.default.removeItem(atPath: folder.storeFolder) } }

    /// Makes the store anew from the folder, whatever state it is in.
    ///
    /// - Returns: what the user should know about it.
    package static func rebuild(
        _ path: String, registry: ModuleRegistry, trust: ProgramTrust = .ofUser
    ) throws(WorkspaceError) -> [String] {
        let folder = WorkspaceFolder(path)
        let settings = try WorkspaceSettings(reading: folder)
        let own = WorkspaceModules(
            of: folder, besides: registry,
            options: ModuleOptions(file: folder.settings, texts: settings.moduleOptions), trust: trust)
        do throws(StoreError) {
            return try own.problems + Rebuilding.rebuild(folder, ModuleRegistry(own.modules))
        } catch {
            throw WorkspaceError(error, in: folder)
        }
    }

    /// What the user should know and has not been told yet: a store that was made again, a line that could not be read.
    package func takeNotices() -> [String] {
        notices.withLock { notices in
            defer { notices.removeAll() }
            return notices
        }
    }

    /// Ids of the decisions that have been written here since this was asked last.
    package func takeWritten() -> [String] {
        written.withLock { ids in
            defer { ids.removeAll() }
            return ids
        }
    }

    /// How long a module has read documents since the workspace was opened; nil where it has not.
    package func seconds(of module: String) -> Double? { timings.withLock { $0[module] } }

    func add(seconds: [(module: String, seconds: Double)]) {
        timings.withLock { timings in
            for entry in seconds { timings[entry.module, default: 0] += entry.seconds }
        }
    }

    /// When decisions are written.
    var now: Date {
        Self.date(of: day)
    }

    private static func date(of day: Int?) -> Date {
        day.map { Date(timeIntervalSince1970: Double($0) * 86400) } ?? Date()
    }

    func notice(_ text: String) { notices.withLock { $0.append(text) } }

    /// Stops what other threads are doing with the store, and keeps them from going on until ``resume()``.
    package func interrupt() { store.interrupt() }

    package func resume() { store.resume() }

    /// For work that goes through all of the store: it is as quick with little memory, and takes no more for a larger one.
    package func spareMemory(_ isSpared: Bool) { try? store.spareMemory(isSpared) }

    func descriptor(of module: String) throws(WorkspaceError) -> ModuleDescriptor {
        if let module = registry[module] { return module.descriptor }
        throw WorkspaceError(
            .missing, "there is no module “\(module)”",
            hint: "the modules are \(registry.names.joined(separator: ", "))")
    }

    /// Runs something on the store, with its errors in the workspace's words.
    func withStore<Value>(_ body: (Store) throws(StoreError) -> Value) throws(WorkspaceError) -> Value {
        do throws(StoreError) {
            return try body(store)
        } catch {
            throw WorkspaceError(error, in: folder)
        }
    }
}

extension WorkspaceError {
    init(_ error: StoreError, in folder: WorkspaceFolder) {
        let remedy = "make it again from the documents and reviews: dossier rebuild \(folder.path)"
        switch error.kind {
        case .damaged:
            self.init(.damaged, "the store of \(folder.path) is damaged: \(error.message)", hint: remedy)
        case .newer:
            self.init(.damaged, "\(error.message): \(folder.path)", hint: "use that version, or \(remedy)")
        case .busy:
            self.init(
                .io, "the store of \(folder.path) is held by another process",
                hint: "try again when it is done")
        case .io where folder.isDiskFull:
            self.init(
                .io, "the disk of \(folder.storeFolder) is full (\(error.message))",
                hint: "make room and try again; what was acknowledged is kept")
        case .io: self.init(.io, "the store of \(folder.path) cannot be used: \(error.message)")
        case .invalid: self.init(.invalid, error.message)
        case .interrupted: self.init(.cancelled, "interrupted")
        }
    }
}
