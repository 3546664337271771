import DossierStore
import Foundation
import Glibc

/// Copies of workspaces in which a script is tried out: what it decides, imports and analyses there leaves no trace.
///
/// A copy has a log of reviews, settings and a store of its own, and links to the originals, which nothing ever changes once
/// they are there. The copies are gone with the rehearsal.
package final class Rehearsal {
    /// Ids of decisions that no copy has.
    private let reviews: Set<String>
    /// Where the copies lie, by the absolute paths of what they stand for.
    private var places: [String: String] = [:]
    private var folders: [String] = []
    private var locks: [CopyLock] = []
    /// The rehearsal within which this one is: what it has copied already is copied from its copy.
    package weak var outer: Rehearsal?

    /// - Parameter reviews: ids of decisions that the copies are to be without, and so without what undoes them.
    package init(without reviews: Set<String>) { self.reviews = reviews }

    deinit { for folder in folders { try? FileManager.default.removeItem(atPath: folder) } }

    /// Where the copy of a workspace lies that is known by an absolute path; nil when there is none yet.
    package func place(of path: String) -> String? {
        places[Self.key(path)] ?? (folders.contains { path.hasPrefix("\($0)/") } ? path : nil)
    }

    /// What is to be copied where a path is named: the copy of an outer rehearsal stands for its original.
    package func original(of path: String) -> String {
        if place(of: path) != nil { return path }
        guard let outer else { return path }
        let path = outer.original(of: path)
        return outer.place(of: path) ?? path
    }

    /// Whether there is a copy here or in an outer rehearsal.
    package func isKnown(_ path: String) -> Bool {
        place(of: path) != nil || outer?.isKnown(path) == true
    }

    /// Copies a workspace, and gives the path of the copy.
    package func copy(_ workspace: Workspace, from path: String) throws(WorkspaceError) -> String {
        let original = workspace.folder
        CopyLock.removeAbandoned(in: original.storeFolder)
        // A temporary store goes when its workspace is closed.
        let beside = original.hasTemporaryStore ? NSTemporaryDirectory() : original.storeFolder
        let lock = try CopyLock(in: beside, of: original)
        let folder = Self.resolved(lock.folder)
        locks.append(lock)
        folders.append(folder)
        let copy = WorkspaceFolder("\(folder)/\(original.name)")
        try workspace.copy(to: copy, without: reviews)
        places[Self.key(path)] = copy.path
        return copy.path
    }

    /// Where a workspace is made that the script makes anew.
    package func placeOfNew(_ path: String) throws(WorkspaceError) -> String {
        let made = "\(NSTemporaryDirectory())/dossier-\(UUID().uuidString)"
        try WorkspaceFolder(path).make(made)
        let folder = Self.resolved(made)
        folders.append(folder)
        let place = "\(folder)/\(WorkspaceFolder(path).name)"
        places[Self.key(path)] = place
        return place
    }

    /// Without a stroke at the end.
    private static func key(_ path: String) -> String { WorkspaceFolder(path).path }

    /// Without links, as sessions give the paths of what they open.
    private static func resolved(_ folder: String) -> String {
        guard let path = unsafe realpath(folder, nil) else { return folder }
        defer { unsafe free(path) }
        return unsafe String(cString: path)
    }
}

extension Workspace {
    fileprivate func copy(
        to copy: WorkspaceFolder, without reviews: Set<String>
    ) throws(WorkspaceError) {
        for part in [copy.storeFolder, copy.documents, copy.extracted, "\(copy.path)/modules"] {
            try copy.make(part)
        }
        // These are written into as they stand; everything else only comes, goes, or is replaced.
        let own = [folder.settings, folder.facts, folder.disabledList]
        for (file, place) in zip(own, [copy.settings, copy.facts, copy.disabledList])
        where folder.stamp(of: file) != nil {
            try copy.write(FileManager.default.contents(atPath: file).map(Array.init) ?? [], to: place)
        }
        for part in ["", "/documents", "/documents/extracted", "/modules"] {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path + part)) ?? []
            for name in names where !name.hasPrefix(".") {
                let place = "\(part)/\(name)"
                let hasOwn = own.contains(folder.path + place) || folder.path + place == folder.reviews
                // A folder that has been made is filled on its own.
                if hasOwn || copy.stamp(of: copy.path + place) != nil { continue }
                let original = URL(fileURLWithPath: folder.path + place).standardizedFileURL.path
                guard unsafe symlink(original, copy.path + place) == 0 else {
                    throw WorkspaceError(
                        .io, "a copy of \(folder.path) cannot be made: \(WorkspaceFolder.systemReason())")
                }
            }
        }
        let log = reviewLog
        try withStore { store throws(StoreError) in
            try log.copy(to: copy.reviews, without: reviews)
            try store.copy(to: copy.storeFile)
        }
    }
}
