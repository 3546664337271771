import DossierSDK
import Foundation
import Glibc

/// How far a log has been read, and as what it stood then.
///
/// A file that has only grown since is read from there on. Whether it has only grown is told by its inode and by the
/// bytes before the offset: git and editors that replace a file give it another inode, and those that write it anew
/// seldom leave the same 4,096 bytes at the same place.
struct ReviewLogPosition {
    /// Of the whole file; see ``ReviewLog/stamp``.
    var stamp = ""
    var inode: UInt64 = 0
    /// Behind the last whole line.
    var offset = 0
    /// Whole lines before the offset.
    var lines = 0
    /// Hash of the bytes before the offset.
    var digest: UInt64 = 0

    static let digestedBytes = 4096

    init() {}

    init?(_ text: String) {
        let parts = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 5, let inode = UInt64(parts[1]), let offset = Int(parts[2]),
            let lines = Int(parts[3]), let digest = UInt64(parts[4]), offset >= 0, lines >= 0
        else { return nil }
        self.stamp = parts[0]
        self.inode = inode
        self.offset = offset
        self.lines = lines
        self.digest = digest
    }

    var text: String { "\(stamp)|\(inode)|\(offset)|\(lines)|\(digest)" }
}

extension ReviewLog {
    /// What has come since a log was read last, or all of it.
    struct Reading {
        var contents = Contents()
        /// Whether the contents are all that the log says, and not only what has been added.
        var isWhole = true
        var position = ReviewLogPosition()
    }

    /// Reads a log as far as it has not been read.
    func read(after known: ReviewLogPosition?) throws(StoreError) -> Reading {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        if descriptor < 0, errno == ENOENT { return Reading() }
        guard descriptor >= 0 else { throw unreadable() }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw unreadable() }
        var reading = Reading()
        reading.position.stamp = Self.stamp(status)
        reading.position.inode = UInt64(status.st_ino)
        let size = Int(status.st_size)
        if let known, known.inode == reading.position.inode, known.offset > 0, known.offset <= size {
            let start = max(0, known.offset - ReviewLogPosition.digestedBytes)
            let before = try bytes(of: descriptor, start..<known.offset)
            if Self.digest(before) == known.digest {
                reading.isWhole = false
                reading.position.offset = known.offset
                reading.position.lines = known.lines
                reading.position.digest = known.digest
            }
        }
        let start = reading.position.offset
        let added = try bytes(of: descriptor, start..<size)
        reading.contents = Self.contents(added, firstLine: reading.position.lines + 1)
        if let last = added.lastIndex(of: 0x0A) {
            reading.position.offset = start + last + 1
            reading.position.lines += added[...last].count { $0 == 0x0A }
            let first = max(0, reading.position.offset - ReviewLogPosition.digestedBytes)
            reading.position.digest = Self.digest(
                first >= start
                    ? Array(added[first - start...last])
                    : try bytes(of: descriptor, first..<reading.position.offset))
        }
        return reading
    }

    private static func digest(_ bytes: [UInt8]) -> UInt64 {
        var hasher = StableHash()
        hasher.combine(bytes)
        return hasher.value
    }

    func bytes(of descriptor: Int32, _ range: Range<Int>) throws(StoreError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: range.count)
        var done = 0
        while done < bytes.count {
            let count = unsafe bytes.withUnsafeMutableBytes { buffer in
                unsafe pread(
                    descriptor, buffer.baseAddress.map { unsafe $0 + done }, range.count - done,
                    off_t(range.lowerBound + done))
            }
            if count == 0 { break }
            if count < 0, errno != EINTR { throw unreadable() }
            done += max(0, count)
        }
        return done == bytes.count ? bytes : Array(bytes[..<done])
    }

    func unreadable() -> StoreError {
        StoreError(.io, "\(path) cannot be read: \(Self.systemReason())")
    }
}
