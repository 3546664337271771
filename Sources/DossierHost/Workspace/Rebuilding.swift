import DossierImport
import DossierSDK
import DossierStore
import Foundation
import Glibc

/// Makes the store from the workspace's folder.
enum Rebuilding {
    /// Opens the store. Where there is none, or what is there is damaged, it is made under another name and moved into
    /// place when it is whole; what was damaged is kept beside it.
    ///
    /// - Parameter notices: what the user should know about it.
    static func store(
        of folder: WorkspaceFolder, _ registry: ModuleRegistry, notices: inout [String],
        now: Date = Date(), cancellation: Cancellation? = nil
    ) throws(StoreError) -> Store {
        let modules = registry.kept.map(\.descriptor)
        try attempt { () throws(WorkspaceError) in try folder.make(folder.storeFolder) }
        if folder.stamp(of: folder.storeFile) != nil {
            do throws(StoreError) {
                return try Store(path: folder.storeFile, modules: modules)
            } catch  where error.kind == .damaged {
                // Looked at again when nobody else is making it.
            }
        }
        let lock = try attempt { () throws(WorkspaceError) in try WriteLock(folder, patience: 6000) }
        defer { withExtendedLifetime(lock) {} }
        if folder.stamp(of: folder.storeFile) != nil {
            do throws(StoreError) {
                return try Store(path: folder.storeFile, modules: modules)
            } catch  where error.kind == .damaged {
                try setAside(folder)
                notices.append(
                    "the store of \(folder.path) was damaged (\(error.message)) and has been made again from documents/"
                        + " and reviews.jsonl; analyze finds its findings anew")
            }
        }
        let originals = folder.originals()
        if !originals.isEmpty { notices += try make(folder, modules, originals, now, cancellation) }
        return try Store(path: folder.storeFile, modules: modules)
    }

    /// Makes the store anew whatever state it is in; nobody may have it open.
    ///
    /// - Returns: what the user should know about it.
    static func rebuild(
        _ folder: WorkspaceFolder, _ registry: ModuleRegistry
    ) throws(StoreError) -> [String] {
        try attempt { () throws(WorkspaceError) in try folder.make(folder.storeFolder) }
        let lock = try attempt { () throws(WorkspaceError) in try WriteLock(folder) }
        defer { withExtendedLifetime(lock) {} }
        return try make(folder, registry.kept.map(\.descriptor), folder.originals())
    }

    private static func make(
        _ folder: WorkspaceFolder, _ modules: [ModuleDescriptor], _ originals: [String],
        _ now: Date = Date(), _ cancellation: Cancellation? = nil
    ) throws(StoreError) -> [String] {
        let part = "\(folder.storeFolder)/store-new.sqlite"
        for suffix in ["", "-wal", "-shm"] { unsafe unlink(part + suffix) }
        let store = try Store(path: part, modules: modules)
        let notices = try fill(store, folder, originals, now, cancellation)
        try store.checkpoint()
        try store.close()
        // A log left behind by a lost store does not belong to this one.
        for suffix in ["-wal", "-shm"] { unsafe unlink(folder.storeFile + suffix) }
        guard unsafe rename(part, folder.storeFile) == 0 else {
            throw StoreError(.io, WorkspaceFolder.systemReason())
        }
        return notices
    }

    /// Moves a damaged store to `store-damaged.sqlite`, in place of an earlier one.
    private static func setAside(_ folder: WorkspaceFolder) throws(StoreError) {
        for suffix in ["", "-wal", "-shm"] {
            let damaged = "\(folder.storeFolder)/store-damaged.sqlite\(suffix)"
            unsafe unlink(damaged)
            if folder.stamp(of: folder.storeFile + suffix) == nil { continue }
            guard unsafe rename(folder.storeFile + suffix, damaged) == 0 else {
                throw StoreError(.io, WorkspaceFolder.systemReason())
            }
        }
    }

    private static func attempt<Value>(
        _ body: () throws(WorkspaceError) -> Value
    ) throws(StoreError) -> Value {
        do throws(WorkspaceError) {
            return try body()
        } catch {
            throw StoreError(error.kind == .io ? .io : .busy, error.message)
        }
    }

    /// Reads the originals in the order in which their documents stand in `facts.jsonl`, then by name.
    ///
    /// - Returns: which of them were documents and could not be read again.
    private static func fill(
        _ store: Store, _ folder: WorkspaceFolder, _ originals: [String], _ now: Date,
        _ cancellation: Cancellation?
    ) throws(StoreError) -> [String] {
        let facts = FactsFile(reading: folder.facts)
        var places: [String: Int] = [:]
        var encodings: [String: String] = [:]
        for entry in facts?.entries ?? [] {
            let file = entry.file ?? entry.id
            if let encoding = entry.encoding { encodings["\(folder.documents)/\(file)"] = encoding }
            if places[file] == nil { places[file] = places.count }
        }
        let ordered = originals.sorted {
            (places[$0] ?? .max, $0) < (places[$1] ?? .max, $1)
        }
        let declared = encodings
        var sources = DocumentSources(
            ordered.map { "\(folder.documents)/\($0)" }, context: ReadingContext(extracted: folder.extracted),
            settings: { path in ImportSettings(encoding: declared[path]) })
        var run = ImportRun(rebuilding: store, folder: folder, facts: facts, now: now)
        var lost: [String] = []
        do {
            try mapInOrder(
                cancellation: cancellation,
                next: { cancellation?.isCancelled == true ? nil : sources.next() },
                work: { source in
                    let (documents, problems) = ReadDocument.read(source)
                    return (documents, problems, Formats.baseName(source.name), source.isPieces)
                },
                deliver: {
                    (documents: [ReadDocument], problems: [ImportError], file: String, isPieces: Bool) in
                    try run.add(documents, [])
                    // What could not be read at the import could not be imported, and is not missed.
                    if documents.isEmpty, !isPieces, places[file] != nil, let problem = problems.first {
                        lost.append(
                            "\(folder.documents)/\(file) is left out, for it cannot be read again: it \(problem.reason)"
                        )
                    }
                    return true
                })
            if cancellation?.isCancelled == true { throw StoreError(.interrupted, "interrupted") }
            try run.flush()
            let watch = cancellation?.watch { store.interrupt() }
            defer { if let watch { cancellation?.unwatch(watch) } }
            try store.linkCopies()
        } catch let error as WorkspaceError {
            throw StoreError(.io, error.message)
        } catch let error as StoreError {
            throw error
        } catch {
            throw StoreError(.io, "\(error)")
        }
        return lost
    }
}
