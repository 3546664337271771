import DossierImport
import DossierSDK
import DossierStore
import Foundation
import Glibc

/// Makes the store from the workspace's folder.
enum Rebuilding {
    /// Opens the store; where there is none it is made under another name and moved into place when it is whole.
    static func store(of folder: WorkspaceFolder, _ registry: ModuleRegistry) throws(StoreError) -> Store {
        let modules = registry.kept.map(\.descriptor)
        if folder.stamp(of: folder.storeFile) == nil {
            do throws(WorkspaceError) {
                try folder.make(folder.storeFolder)
            } catch {
                throw StoreError(.io, error.message)
            }
            let originals = folder.originals()
            if !originals.isEmpty {
                let part = "\(folder.storeFolder)/store-\(getpid()).sqlite"
                for suffix in ["", "-wal", "-shm"] { unsafe unlink(part + suffix) }
                let store = try Store(path: part, modules: modules)
                try fill(store, folder, originals)
                try store.checkpoint()
                try store.close()
                // A log left behind by a lost store does not belong to this one.
                for suffix in ["-wal", "-shm"] { unsafe unlink(folder.storeFile + suffix) }
                guard unsafe rename(part, folder.storeFile) == 0 else {
                    throw StoreError(.io, WorkspaceFolder.systemReason())
                }
            }
        }
        return try Store(path: folder.storeFile, modules: modules)
    }

    /// Reads the originals in the order in which their documents stand in `facts.jsonl`, then by name.
    private static func fill(
        _ store: Store, _ folder: WorkspaceFolder, _ originals: [String]
    ) throws(StoreError) {
        let facts = FactsFile(reading: folder.facts)
        var places: [String: Int] = [:]
        for entry in facts?.entries ?? [] {
            let file = entry.file ?? entry.id
            if places[file] == nil { places[file] = places.count }
        }
        let ordered = originals.sorted {
            (places[$0] ?? .max, $0) < (places[$1] ?? .max, $1)
        }
        var sources = DocumentSources(ordered.map { "\(folder.documents)/\($0)" })
        var run = ImportRun(rebuilding: store, folder: folder, facts: facts)
        do {
            try mapInOrder(
                next: { sources.next() }, work: ReadDocument.read,
                deliver: { documents, problems in
                    // What could not be read at the import could not be imported, and is not missed.
                    try run.add(documents, [])
                    return true
                })
            try run.flush()
        } catch let error as WorkspaceError {
            throw StoreError(.io, error.message)
        } catch {
            throw StoreError(.io, "\(error)")
        }
    }
}
