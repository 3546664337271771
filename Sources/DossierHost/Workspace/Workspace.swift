import DossierSDK
import DossierStore
import DossierText
import Foundation

/// A folder with documents, and everything that was found in them.
///
/// The interface on which the session language stands; thread-safe. The folder is the truth: `workspace.yaml`, the
/// originals in `documents/` and what is known of them in `documents/facts.jsonl`. The store in `.dossier/` is made from
/// it whenever it is missing.
package final class Workspace: Sendable {
    package let path: String
    package let title: String
    package let registry: ModuleRegistry
    let folder: WorkspaceFolder
    let store: Store
    /// What `workspace.yaml` sets for each module, in one fixed spelling.
    let moduleOptions: [String: String]

    /// Makes a new workspace folder; fails when something is there that is not an empty folder.
    package static func create(at path: String, title: String? = nil) throws(WorkspaceError) {
        try WorkspaceFolder(path).create(title: title)
    }

    /// Opens a workspace. The store is made from `documents/` when it is missing.
    package init(opening path: String, registry: ModuleRegistry) throws(WorkspaceError) {
        let folder = WorkspaceFolder(path)
        let settings = try WorkspaceSettings(reading: folder)
        self.path = path
        self.folder = folder
        self.registry = registry
        title = settings.title ?? folder.name
        moduleOptions = settings.moduleOptions
        do throws(StoreError) {
            store = try Rebuilding.store(of: folder, registry)
        } catch {
            throw WorkspaceError(error, in: folder)
        }
        try applyEditedFacts()
        try applyReviews()
    }

    /// Stops what another thread is reading from the store.
    package func interrupt() { store.interrupt() }

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
        let remedy = "move \(folder.storeFolder) away: the store is made again from \(folder.documents)"
        switch error.kind {
        case .damaged:
            self.init(.damaged, "the store of \(folder.path) is damaged: \(error.message)", hint: remedy)
        case .newer:
            self.init(.damaged, "\(error.message): \(folder.path)", hint: "use that version, or \(remedy)")
        case .busy:
            self.init(
                .io, "the store of \(folder.path) is held by another process",
                hint: "try again when it is done")
        case .io: self.init(.io, "the store of \(folder.path) cannot be used: \(error.message)")
        case .invalid: self.init(.invalid, error.message)
        case .interrupted: self.init(.cancelled, "interrupted")
        }
    }
}
