import Glibc

/// Files and their names, by plain calls of the system: what a session needs of them starts faster so than with
/// Foundation.
package enum FilePath {
    package static func name(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    /// The folder of a file, `.` when the path does not say.
    package static func folder(_ path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    package static func join(_ folder: String, _ path: String) -> String {
        path.hasPrefix("/") || folder == "."
            ? path : folder.hasSuffix("/") ? folder + path : "\(folder)/\(path)"
    }

    /// `~/x` with the home folder put in.
    package static func expandingHome(_ path: String) -> String {
        guard path == "~" || path.hasPrefix("~/"), let home = environment("HOME") else { return path }
        return home + path.dropFirst()
    }

    package static func environment(_ name: String) -> String? {
        guard let value = unsafe getenv(name) else { return nil }
        let text = unsafe String(cString: value)
        return text.isEmpty ? nil : text
    }

    /// Without `.`, `..` and links; a path that leads nowhere is only made absolute.
    package static func absolute(_ path: String) -> String {
        if let resolved = unsafe realpath(path, nil) {
            defer { unsafe free(resolved) }
            return unsafe String(cString: resolved)
        }
        if path.hasPrefix("/") { return path }
        guard let current = unsafe getcwd(nil, 0) else { return path }
        defer { unsafe free(current) }
        return unsafe join(String(cString: current), path)
    }

    package static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    package static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }
    package static func isReadable(_ path: String) -> Bool { unsafe access(path, R_OK) == 0 }

    /// Names in a folder, in order, without hidden ones.
    package static func contents(of folder: String) -> [String] {
        guard let handle = unsafe opendir(folder) else { return [] }
        defer { unsafe closedir(handle) }
        var names: [String] = []
        while let entry = unsafe readdir(handle) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted()
    }

    package static func read(_ path: String) throws(Diagnostic) -> [UInt8] {
        if isFolder(path) { throw Diagnostic(.missing, "\(path) is a folder, not a file") }
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            let code = errno
            throw Diagnostic(
                .missing, "\(path) cannot be opened: \(reason(code))",
                hint: code == ENOENT && !path.hasPrefix("/")
                    ? "the path is relative to \(absolute("."))" : nil)
        }
        defer { close(descriptor) }
        return try readAll(descriptor, name: path)
    }

    /// Everything up to the end of a file or pipe.
    package static func readAll(_ descriptor: Int32, name: String) throws(Diagnostic) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe chunk.withUnsafeMutableBytes { buffer in
                unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            }
            if count == 0 { return bytes }
            if count < 0 {
                if errno == EINTR { continue }
                throw Diagnostic(.io, "\(name) cannot be read: \(reason(errno))")
            }
            bytes.append(contentsOf: chunk[..<count])
        }
    }

    /// Writes all bytes; false with `errno` set when that fails.
    package static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var offset = 0
        while offset < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                unsafe Glibc.write(
                    descriptor, buffer.baseAddress.map { unsafe $0 + offset }, bytes.count - offset)
            }
            if count < 0 {
                if errno == EINTR { continue }
                return false
            }
            offset += count
        }
        return true
    }

    /// Makes a folder and those above it that are missing.
    package static func makeFolder(_ path: String) throws(Diagnostic) {
        var made = path.hasPrefix("/") ? "" : "."
        for part in path.split(separator: "/") {
            made += "/\(part)"
            if unsafe mkdir(made, 0o777) != 0, !isFolder(made) {
                throw Diagnostic(.io, "\(made) cannot be made: \(reason(errno))")
            }
        }
    }

    /// Adds to the end of a file, which is made when it is missing.
    package static func append(_ bytes: [UInt8], to path: String) throws(Diagnostic) {
        let code = write(bytes, to: path, flags: O_APPEND)
        if code != 0 { throw Diagnostic(.io, "\(path) cannot be written: \(reason(code))") }
    }

    /// Writes into a file as it stands, which is made when it is missing.
    ///
    /// - Returns: 0, or what went wrong, as `errno` says it.
    static func write(_ bytes: [UInt8], to path: String, flags: Int32 = 0) -> Int32 {
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_CLOEXEC | flags, 0o666)
        if descriptor < 0 { return errno }
        let code = writeAll(bytes, to: descriptor) ? 0 : errno
        return close(descriptor) == 0 || code != 0 ? code : errno
    }

    package static func reason(_ code: Int32) -> String {
        switch code {
        case ENOENT: "there is no such file or folder"
        case EACCES, EPERM: "permission denied"
        case ENOSPC: "the disk is full"
        case EISDIR: "it is a folder"
        case EROFS: "the file system is read-only"
        default: unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
        }
    }
}
