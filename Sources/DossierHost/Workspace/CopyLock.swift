import Foundation
import Glibc

/// A folder for a copy that is only needed as long as whoever made it: its lock is held until then, so that others can tell
/// it from one that was left behind by a process that was killed.
final class CopyLock {
    let folder: String
    private let descriptor: Int32

    init(in parent: String, of original: WorkspaceFolder) throws(WorkspaceError) {
        let id = UUID().uuidString
        let begun = "\(parent)/copy-\(id)"
        folder = "\(parent)/\(Self.prefix)\(id)"
        try original.make(begun)
        descriptor = unsafe open("\(begun)/\(Self.name)", O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        // It has its name only when the lock is held: nobody else takes it for an abandoned one.
        guard descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) == 0, unsafe rename(begun, folder) == 0
        else {
            let reason = WorkspaceFolder.systemReason()
            try? FileManager.default.removeItem(atPath: begun)
            throw WorkspaceError(.io, "a copy of \(original.path) cannot be made: \(reason)")
        }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Removes the copies of which nobody holds the lock any more.
    static func removeAbandoned(in parent: String) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
        for name in names where name.hasPrefix(prefix) {
            let folder = "\(parent)/\(name)"
            let descriptor = unsafe open("\(folder)/\(Self.name)", O_RDWR | O_CLOEXEC)
            defer { if descriptor >= 0 { close(descriptor) } }
            guard descriptor >= 0 ? flock(descriptor, LOCK_EX | LOCK_NB) == 0 : errno == ENOENT else {
                continue
            }
            try? FileManager.default.removeItem(atPath: folder)
        }
    }

    private static let prefix = "replay-"
    private static let name = "lock"
}
