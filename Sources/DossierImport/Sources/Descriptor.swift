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
    /// - Parameter isBlocking: whether reading waits for what a pipe gives, and opening for somebody who writes to it.
    static func open(_ path: String, isBlocking: Bool = false) throws(ReadFailure) -> Int32 {
        let flags = O_RDONLY | O_CLOEXEC | (isBlocking ? 0 : O_NONBLOCK)
        while true {
            let descriptor = unsafe Glibc.open(FileName.bytes(path), flags)
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

    /// Everything that comes of a pipe or a device; nil when that is more than `limit`.
    ///
    /// - Parameters:
    ///   - patience: tenths of a second that a named pipe is waited for without anybody at its other end.
    ///   - isCancelled: asked ten times a second, for nothing may ever come.
    static func readStream(
        _ descriptor: Int32, limit: Int, patience: Int = 50, isCancelled: () -> Bool
    ) throws(ReadFailure) -> [UInt8]? {
        var bytes: [UInt8] = []
        var idle = 0
        while bytes.count <= limit {
            var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            let ready = unsafe poll(&wanted, 1, 100)
            if isCancelled() { throw ReadFailure(code: EINTR) }
            if ready <= 0 {
                idle += 1
                // A named pipe that nobody has opened for writing is at its end; one that is only silent is not.
                if idle >= patience, bytes.isEmpty, try isAtEnd(descriptor, &bytes) {
                    throw ReadFailure(code: EPIPE)
                }
                continue
            }
            idle = 0
            do throws(ReadFailure) {
                let chunk = try read(descriptor, atMost: 1 << 18)
                if chunk.isEmpty { return bytes }
                bytes.append(contentsOf: chunk)
            } catch {
                if error.code != EAGAIN { throw error }
            }
        }
        return nil
    }

    private static func isAtEnd(_ descriptor: Int32, _ bytes: inout [UInt8]) throws(ReadFailure) -> Bool {
        do throws(ReadFailure) {
            bytes = try read(descriptor, atMost: 1)
            return bytes.isEmpty
        } catch {
            if error.code == EAGAIN { return false }
            throw error
        }
    }

    /// A path in which what is not text has become U+FFFD, as the command line gives it.
    static func lossy(_ path: String) -> String {
        String(decoding: FileName.bytes(path).dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// The shell pattern that such a path matches.
    static func pattern(_ lossy: String) -> String {
        var pattern = ""
        for scalar in lossy.unicodeScalars {
            if scalar == "\u{FFFD}" {
                if pattern.last != "*" { pattern += "*" }
            } else {
                if "*?[]\\{}".unicodeScalars.contains(scalar) { pattern += "\\" }
                pattern.unicodeScalars.append(scalar)
            }
        }
        return pattern
    }

    /// Names in a folder, in the order of their bytes, without hidden ones.
    static func names(in folder: String) throws(ReadFailure) -> [String] {
        guard let handle = unsafe opendir(FileName.bytes(folder)) else { throw ReadFailure(code: errno) }
        defer { unsafe closedir(handle) }
        var names: [[UInt8]] = []
        while let entry = unsafe readdir(handle) {
            let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) {
                unsafe Array($0.prefix { $0 != 0 })
            }
            if name.first != 0x2E { names.append(name) }
        }
        return names.sorted { $0.lexicographicallyPrecedes($1) }.map { FileName.path($0) }
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
        guard unsafe stat(FileName.bytes(path), &status) == 0 else { throw ReadFailure(code: errno) }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: return .folder
        case S_IFREG: return .file(size: Int(status.st_size))
        default: return .stream
        }
    }

    /// Whether the entry itself is a symbolic link.
    static func isLink(_ path: String) -> Bool {
        var status = stat()
        return unsafe lstat(FileName.bytes(path), &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    /// The paths that a shell pattern stands for, sorted; `~` is the home folder.
    static func paths(matching pattern: String) -> [String] {
        var result = unsafe glob_t()
        defer { unsafe globfree(&result) }
        guard unsafe glob(FileName.bytes(pattern), GLOB_TILDE | GLOB_BRACE, nil, &result) == 0 else {
            return []
        }
        var paths: [String] = []
        for index in 0..<Int(unsafe result.gl_pathc) {
            guard let path = unsafe result.gl_pathv[index] else { continue }
            unsafe paths.append(FileName.path(UnsafeRawBufferPointer(start: path, count: strlen(path))))
        }
        return paths
    }
}
