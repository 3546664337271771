import DossierJSON
import Foundation
import Glibc

/// The places of a workspace on disk, and the few ways in which its files are written.
struct WorkspaceFolder: Sendable {
    let path: String
    /// Where the store is: `.dossier/`, or a temporary folder where the workspace cannot be written.
    let storeFolder: String

    init(_ path: String) {
        var path = path
        while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
        self.path = path
        storeFolder = "\(path)/.dossier"
    }

    private init(_ folder: WorkspaceFolder, storeFolder: String) {
        path = folder.path
        self.storeFolder = storeFolder
    }

    var hasTemporaryStore: Bool { storeFolder != "\(path)/.dossier" }
    var name: String { URL(fileURLWithPath: path).lastPathComponent }
    var settings: String { "\(path)/workspace.yaml" }
    var documents: String { "\(path)/documents" }
    var facts: String { "\(documents)/facts.jsonl" }
    var reviews: String { "\(path)/reviews.jsonl" }
    var storeFile: String { "\(storeFolder)/store.sqlite" }

    /// Texts that other programs made of originals, so that they are the same on every machine.
    var extracted: String { "\(documents)/\(Self.extractedName)" }

    static let factsName = "facts.jsonl"
    private static let extractedName = "extracted"

    /// Whether a name in `documents/` is not for an original.
    static func isReserved(_ name: String) -> Bool { name == factsName || name == extractedName }

    func create(title: String?) throws(WorkspaceError) {
        let files = FileManager.default
        if files.fileExists(atPath: path) {
            guard let entries = try? files.contentsOfDirectory(atPath: path), entries.isEmpty else {
                throw WorkspaceError(
                    .exists, "there is something at \(path) already",
                    hint: "choose a path that does not exist")
            }
        }
        var json = JSONWriter()
        json.string(title ?? name)
        let settings = """
            # A Dossier workspace: its title, and options of its modules.
            title: \(String(decoding: json.bytes, as: UTF8.self))

            # Options of modules, by name:
            # modules:
            #   quotes:
            #     option: value

            """
        for folder in [path, documents, "\(path)/sessions", "\(path)/modules"] { try make(folder) }
        try write(Array(settings.utf8), to: self.settings)
        try write(Array(".dossier/\n".utf8), to: "\(path)/.gitignore")
        try write(Array("reviews.jsonl merge=union\n".utf8), to: "\(path)/.gitattributes")
    }

    /// Whether the workspace can be written at all.
    var isWritable: Bool {
        unsafe access(path, W_OK) == 0 && (stamp(of: storeFolder) == nil || access(storeFolder, W_OK) == 0)
    }

    /// Whether there is hardly room left for the store; SQLite itself often says no more than that the disk failed.
    var isDiskFull: Bool {
        var status = statvfs()
        guard unsafe statvfs(storeFolder, &status) == 0 else { return false }
        return UInt(status.f_bavail) * UInt(status.f_frsize) < 64 << 10
    }

    /// The same folder with its store, or the beginnings of one, in a temporary place.
    func withTemporaryStore() throws(WorkspaceError) -> WorkspaceFolder {
        let temporary = WorkspaceFolder(
            self, storeFolder: "\(NSTemporaryDirectory())/dossier-\(UUID().uuidString)")
        try temporary.make(temporary.storeFolder)
        for suffix in ["", "-wal"] where stamp(of: storeFile + suffix) != nil {
            do {
                try FileManager.default.copyItem(
                    atPath: storeFile + suffix, toPath: temporary.storeFile + suffix)
                // The copy has the permissions of a file that must not be written.
                unsafe chmod(temporary.storeFile + suffix, 0o600)
            } catch {
                throw WorkspaceError(.io, "\(storeFile)\(suffix) cannot be read: \(Self.systemReason())")
            }
        }
        return temporary
    }

    func make(_ folder: String) throws(WorkspaceError) {
        var isFolder: ObjCBool = false
        if unsafe FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), !isFolder.boolValue
        {
            throw WorkspaceError(
                .io, "\(folder) is a file, and a folder is needed there", hint: "move the file away")
        }
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw WorkspaceError(.io, "\(folder) cannot be made: \(Self.systemReason())")
        }
    }

    /// Writes a whole file beside its place and moves it there, so that it is never seen half-written.
    func write(_ bytes: [UInt8], to file: String) throws(WorkspaceError) {
        let url = URL(fileURLWithPath: file)
        let part = url.deletingLastPathComponent().appendingPathComponent(".\(url.lastPathComponent).part")
            .path
        do throws(WorkspaceError) {
            try AppendingFile(part, truncating: true).append(bytes)
        } catch {
            unsafe unlink(part)
            throw error
        }
        guard unsafe rename(part, file) == 0 else {
            throw WorkspaceError(.io, "\(file) cannot be written: \(Self.systemReason())")
        }
    }

    /// Adds lines to `facts.jsonl`. Where an editor or a full disk has left the last one without its end, it stays a line of
    /// its own.
    func addFacts(_ lines: [UInt8]) throws(WorkspaceError) {
        var isWhole = true
        if let file = FileHandle(forReadingAtPath: facts) {
            defer { try? file.close() }
            if let size = try? file.seekToEnd(), size > 0 {
                try? file.seek(toOffset: size - 1)
                isWhole = (try? file.read(upToCount: 1))?.first == 0x0A
            }
        }
        try AppendingFile(facts).append(isWhole ? lines : [0x0A] + lines)
    }

    /// Names of the files in `documents/` that hold originals, sorted.
    func originals() -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: documents)) ?? []
        return names.filter { !$0.hasPrefix(".") && !Self.isReserved($0) }.sorted()
    }

    /// Changes whenever a file does; nil when there is none.
    func stamp(of file: String) -> String? {
        var status = stat()
        guard unsafe stat(file, &status) == 0 else { return nil }
        return "\(status.st_size) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
    }

    /// Why a file cannot be read.
    static func reasonUnread(_ path: String) -> String {
        let descriptor = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            return errno == ENOENT ? "there is no such file or folder" : systemReason()
        }
        close(descriptor)
        return "it is a folder"
    }

    static func systemReason() -> String {
        unsafe strerror(errno).map { unsafe String(cString: $0) } ?? "unknown error"
    }
}

/// A file to which whole pieces are appended.
final class AppendingFile {
    private let path: String
    private let descriptor: Int32

    init(_ path: String, truncating: Bool = false) throws(WorkspaceError) {
        self.path = path
        let flags = O_WRONLY | O_CREAT | O_CLOEXEC | (truncating ? O_TRUNC : O_APPEND)
        descriptor = unsafe open(path, flags, 0o644)
        if descriptor < 0 {
            throw WorkspaceError(.io, "\(path) cannot be written: \(WorkspaceFolder.systemReason())")
        }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    func append(_ bytes: [UInt8]) throws(WorkspaceError) {
        var offset = 0
        while offset < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                unsafe Glibc.write(
                    descriptor, buffer.baseAddress.map { unsafe $0 + offset }, bytes.count - offset)
            }
            if count < 0 {
                if errno == EINTR { continue }
                throw WorkspaceError(.io, "\(path) cannot be written: \(WorkspaceFolder.systemReason())")
            }
            offset += count
        }
    }
}

/// Held while documents are imported or analysed: one process at a time writes to a workspace.
final class WriteLock {
    private let descriptor: Int32

    /// - Parameter patience: how long to wait for another process, in tenths of a second.
    init(_ folder: WorkspaceFolder, patience: Int = 100) throws(WorkspaceError) {
        let file = "\(folder.storeFolder)/lock"
        descriptor = unsafe open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw WorkspaceError(.io, "\(file) cannot be opened: \(WorkspaceFolder.systemReason())")
        }
        for attempt in 0... {
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return }
            if attempt == patience {
                throw WorkspaceError(
                    .io, "another process is writing to \(folder.path)", hint: "try again when it is done")
            }
            usleep(100_000)
        }
    }

    /// Nil while another process writes, or where nothing can be written.
    init?(ifFree folder: WorkspaceFolder) {
        descriptor = unsafe open("\(folder.storeFolder)/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return nil }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }
}
