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
    /// Where the copies lie, by the places of what they stand for.
    private var places: [String: String] = [:]
    private var folders: [String] = []

    /// - Parameter reviews: ids of decisions that the copies are to be without, and so without what undoes them.
    package init(without reviews: Set<String>) { self.reviews = reviews }

    deinit { for folder in folders { try? FileManager.default.removeItem(atPath: folder) } }

    /// Where the copy of a workspace lies that is known by a path; nil when there is none yet.
    package func place(of path: String) -> String? {
        places[path] ?? (folders.contains { path.hasPrefix("\($0)/") } ? path : nil)
    }

    /// Copies a workspace, and gives the path of the copy.
    package func copy(_ workspace: Workspace, from path: String) throws(WorkspaceError) -> String {
        let folder = "\(workspace.folder.storeFolder)/\(Self.prefix)\(getpid())-\(folders.count)"
        Self.removeAbandoned(in: workspace.folder.storeFolder)
        folders.append(folder)
        let copy = WorkspaceFolder("\(folder)/\(workspace.folder.name)")
        try workspace.copy(to: copy, without: reviews)
        places[path] = copy.path
        return copy.path
    }

    /// Where a workspace is made that the script makes anew.
    package func placeOfNew(_ path: String) throws(WorkspaceError) -> String {
        let folder = "\(NSTemporaryDirectory())/dossier-\(UUID().uuidString)"
        try WorkspaceFolder(path).make(folder)
        folders.append(folder)
        let place = "\(folder)/\(WorkspaceFolder(path).name)"
        places[path] = place
        return place
    }

    private static let prefix = "replay-"

    /// Removes the copies of processes that were killed.
    private static func removeAbandoned(in storeFolder: String) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: storeFolder)) ?? []
        for name in names where name.hasPrefix(prefix) {
            guard
                let process = name.dropFirst(prefix.count).split(separator: "-").first.flatMap({ pid_t($0) })
            else { continue }
            if kill(process, 0) != 0, errno == ESRCH {
                try? FileManager.default.removeItem(atPath: "\(storeFolder)/\(name)")
            }
        }
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
        for file in own where folder.stamp(of: file) != nil {
            try copy.write(
                FileManager.default.contents(atPath: file).map(Array.init) ?? [],
                to: copy.path + file.dropFirst(folder.path.utf8.count))
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
