import Glibc

/// The system refused to read; `code` is its `errno`.
package struct ReadFailure: Error, Sendable, Hashable {
    package let code: Int32

    package var isMissing: Bool { code == ENOENT || code == ENOTDIR }

    /// In the system's words: `Permission denied`.
    package var reason: String {
        unsafe strerror(code).map { unsafe String(cString: $0) } ?? "error \(code)"
    }
}

/// The few system calls by which files and pipes are read.
enum Descriptor {
    static func open(_ path: String) throws(ReadFailure) -> Int32 {
        while true {
            let descriptor = unsafe Glibc.open(path, O_RDONLY | O_CLOEXEC)
            if descriptor >= 0 { return descriptor }
            if errno != EINTR { throw ReadFailure(code: errno) }
        }
    }

    static func close(_ descriptor: Int32) { _ = Glibc.close(descriptor) }

    /// Up to `count` bytes; none at the end.
    static func read(_ descriptor: Int32, atMost count: Int) throws(ReadFailure) -> [UInt8] {
        var code: Int32 = 0
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while true {
                let got = unsafe Glibc.read(descriptor, buffer.baseAddress, count)
                if got >= 0 {
                    filled = got
                    return
                }
                if errno != EINTR {
                    code = errno
                    return
                }
            }
        }
        if code != 0 { throw ReadFailure(code: code) }
        return bytes
    }

    /// Everything up to the end; nil when that is more than `limit`.
    static func readAll(_ descriptor: Int32, expecting size: Int, limit: Int) throws(ReadFailure) -> [UInt8]?
    {
        var bytes = try read(descriptor, atMost: max(1, min(size + 1, limit + 1)))
        var last = bytes.count
        while last > 0, bytes.count <= limit {
            let chunk = try read(descriptor, atMost: 1 << 18)
            bytes.append(contentsOf: chunk)
            last = chunk.count
        }
        return bytes.count <= limit ? bytes : nil
    }

    enum Kind {
        case file(size: Int)
        case folder
        /// A pipe, a device.
        case stream
    }

    /// What stands at a path, through symbolic links.
    static func kind(_ path: String) throws(ReadFailure) -> Kind {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { throw ReadFailure(code: errno) }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: return .folder
        case S_IFREG: return .file(size: Int(status.st_size))
        default: return .stream
        }
    }

    /// Whether the entry itself is a symbolic link.
    static func isLink(_ path: String) -> Bool {
        var status = stat()
        return unsafe lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    /// The paths that a shell pattern stands for, sorted; `~` is the home folder.
    static func paths(matching pattern: String) -> [String] {
        var result = unsafe glob_t()
        defer { unsafe globfree(&result) }
        guard unsafe glob(pattern, GLOB_TILDE | GLOB_BRACE, nil, &result) == 0 else { return [] }
        var paths: [String] = []
        for index in 0..<Int(unsafe result.gl_pathc) {
            if let path = unsafe result.gl_pathv[index] { unsafe paths.append(String(cString: path)) }
        }
        return paths
    }
}
