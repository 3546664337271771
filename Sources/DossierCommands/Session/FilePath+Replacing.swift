import Glibc

extension FilePath {
    /// Replaces a file as a whole: it has its old content or the new, never a part. Its permissions stay unless others
    /// are asked for, a link stays a link, and what is no plain file (a terminal, `/dev/null`, a named pipe) is written to
    /// as it is.
    ///
    /// - Parameter mode: permissions, less what the user's mask takes away.
    package static func replace(
        _ path: String, with bytes: [UInt8], mode: UInt32? = nil
    ) throws(Diagnostic) {
        var status = stat()
        let isThere = unsafe stat(path, &status) == 0
        let kind = isThere ? status.st_mode & S_IFMT : S_IFREG
        let permissions = status.st_mode & 0o7777
        let isLinkOnly = unsafe lstat(path, &status) == 0 && !isThere
        guard kind == S_IFREG || kind == S_IFDIR, !isLinkOnly else {
            let code = write(bytes, to: path)
            if code == 0 || code == EPIPE { return }
            throw Diagnostic(.io, "\(path) cannot be written: \(reason(code))")
        }
        let target = isThere ? absolute(path) : path
        let unfinished = UnfinishedFile(beside: target, mode: mode ?? 0o666)
        let code = unfinished.complete(
            bytes, permissions: isThere && mode == nil ? permissions : nil)
        if code != 0 { throw Diagnostic(.io, "\(path) cannot be written: \(reason(code))") }
    }
}

/// A file that has no name until it is whole, so that nothing of it is left when the program ends in between, however
/// that comes about. Where the file system knows no files without a name, or `/proc` is not there to give them one, it has one
/// that begins with a dot.
private struct UnfinishedFile {
    private let target: String
    private let temporary: String
    private let descriptor: Int32
    private let failure: Int32
    private let hasName: Bool

    /// `O_TMPFILE` of Linux, which is no plain number in C's header.
    private static let withoutName: Int32 = 0o20_000_000 | O_DIRECTORY
    /// Where an open file can be found to be given a name.
    private static let descriptors = "/proc/self/fd"

    init(beside target: String, mode: UInt32) {
        self.target = target
        let name = String(decoding: FilePath.name(target).utf8.prefix(200), as: UTF8.self)
        temporary = FilePath.join(FilePath.folder(target), ".\(name).\(getpid())~")
        let canBeNamed = FilePath.exists(Self.descriptors)
        let nameless =
            canBeNamed
            ? unsafe open(FilePath.folder(target), Self.withoutName | O_WRONLY | O_CLOEXEC, mode) : -1
        hasName = nameless < 0
        descriptor =
            nameless >= 0
            ? nameless : unsafe open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
        failure = descriptor < 0 ? errno : 0
    }

    /// - Returns: 0, or what went wrong, as `errno` says it.
    func complete(_ bytes: [UInt8], permissions: UInt32?) -> Int32 {
        guard descriptor >= 0 else { return failure }
        if let permissions { _ = fchmod(descriptor, permissions) }
        var code = FilePath.writeAll(bytes, to: descriptor) && fsync(descriptor) == 0 ? 0 : errno
        if code == 0, !hasName {
            // A name of an earlier process of the same number, which was killed.
            _ = unsafe unlink(temporary)
            let place = "\(Self.descriptors)/\(descriptor)"
            code = unsafe linkat(AT_FDCWD, place, AT_FDCWD, temporary, AT_SYMLINK_FOLLOW) == 0 ? 0 : errno
        }
        if close(descriptor) != 0, code == 0 { code = errno }
        if code == 0 { code = unsafe rename(temporary, target) == 0 ? 0 : errno }
        if code != 0 { _ = unsafe unlink(temporary) }
        return code
    }
}
