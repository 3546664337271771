import DossierJSON
package import Foundation
import Glibc

/// `reviews.jsonl`: what analysts decided, one line a decision, only ever added to.
///
/// Lines are on the disk before ``append(_:now:)`` returns. Several processes may write at once, and git may put the lines
/// of two people together (`merge=union`): what a line means does not depend on the lines around it.
package struct ReviewLog: Sendable {
    package let path: String

    package init(path: String) { self.path = path }

    /// What stands in a log.
    package struct Contents: Sendable {
        /// In the order of their times, then of their ids; each once.
        package var reviews: [Review] = []
        package var problems: [Problem] = []
    }

    /// A line that is passed over; it stays in the file.
    package struct Problem: Sendable, Hashable {
        /// 1-based.
        package var line: Int
        package var reason: String
    }

    /// Changes whenever the file does; nil when there is none.
    package var stamp: String? {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return nil }
        return Self.stamp(status)
    }

    static func stamp(_ status: stat) -> String {
        "\(status.st_ino) \(status.st_size) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
    }

    /// All lines; none when there is no file.
    package func read() throws(StoreError) -> Contents {
        try read(after: nil).contents
    }

    /// - Parameter firstLine: number of the line with which the bytes begin.
    static func contents(_ bytes: [UInt8], firstLine: Int = 1) -> Contents {
        var contents = Contents()
        var seen: Set<String> = []
        // Editors put a byte order mark before the first line.
        var start = firstLine == 1 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var number = firstLine - 1
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            number += 1
            if bytes[start..<end].contains(where: { $0 > 0x20 }) {
                switch review(bytes, in: start..<end) {
                case .success(let review):
                    if seen.insert(review.id).inserted { contents.reviews.append(review) }
                case .failure(let reason):
                    contents.problems.append(Problem(line: number, reason: reason.text))
                }
            }
            start = end + 1
        }
        contents.reviews.sort { ($0.time, $0.id) < ($1.time, $1.id) }
        return contents
    }

    private struct Reason: Error { var text: String }

    private static func review(_ bytes: [UInt8], in range: Range<Int>) -> Result<Review, Reason> {
        for marker in ["<<<<<<<", "=======", ">>>>>>>", "|||||||"]
        where bytes[range].starts(with: marker.utf8) {
            return .failure(Reason(text: "a mark that git left at a merge; the lines on both sides count"))
        }
        do throws(JSONError) {
            let value = try JSONParser.parse(bytes, in: range)
            do throws(ReviewLineError) {
                return .success(try Review(value))
            } catch {
                switch error {
                case .missing(let key):
                    return .failure(Reason(text: "no review: “\(key)” is missing or malformed"))
                case .unknownAction(let name):
                    return .failure(Reason(text: "the action “\(name)” is not known to this version"))
                }
            }
        } catch {
            let isCut = range.upperBound == bytes.count
            return .failure(
                Reason(
                    text: isCut ? "the line breaks off: \(error.reason)" : "not valid JSON: \(error.reason)"))
        }
    }

    /// Writes decisions and waits until they are on the disk; gives them with their ids and times. All or none.
    ///
    /// - Parameter now: the time, or an earlier one if the clock has been put back; the lines get later times than the last
    ///   line of the file, and than `latest`.
    @discardableResult
    package func append(
        _ reviews: [Review], now: Date = Date(), latest: String? = nil
    ) throws(StoreError) -> [Review] {
        guard !reviews.isEmpty else { return [] }
        let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw failure() }
        // Closing gives the lock back.
        defer { close(descriptor) }
        while flock(descriptor, LOCK_EX) != 0 { if errno != EINTR { throw failure() } }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw failure() }
        let size = Int(status.st_size)
        guard let tail = Self.tail(of: descriptor, size: size) else { throw failure() }
        let last = [Self.contents(tail).reviews.last?.time, latest].compactMap { $0 }.max()
        let written = Self.timed(reviews, after: last, now: now)
        var json = JSONWriter()
        // Where a process was stopped in the middle of a line, its half stays a line of its own.
        if let end = tail.last, end != 0x0A { json.newline() }
        for review in written {
            review.write(to: &json)
            json.newline()
        }
        guard Self.write(json.bytes, to: descriptor), fsync(descriptor) == 0 else {
            let failure = failure()
            ftruncate(descriptor, off_t(size))
            throw failure
        }
        if size == 0 { Self.syncFolder(of: path) }
        return written
    }

    /// The end of the file, with at least one whole line where there is one.
    private static func tail(of descriptor: Int32, size: Int) -> [UInt8]? {
        var wanted = min(size, 16 << 10)
        while true {
            guard let bytes = tail(of: descriptor, size: size, wanted) else { return nil }
            let isEnough = bytes.count { $0 == 0x0A } > 1
            if isEnough || wanted == size { return bytes }
            wanted = min(size, wanted * 8)
        }
    }

    private static func tail(of descriptor: Int32, size: Int, _ wanted: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: wanted)
        let count = unsafe bytes.withUnsafeMutableBytes { buffer in
            unsafe pread(descriptor, buffer.baseAddress, wanted, off_t(size - wanted))
        }
        guard count == wanted else { return nil }
        return bytes
    }

    private static func timed(_ reviews: [Review], after last: String?, now: Date) -> [Review] {
        var milliseconds = Int64((now.timeIntervalSince1970 * 1000).rounded(.down))
        if let last, let time = Self.milliseconds(last) { milliseconds = max(milliseconds, time + 1) }
        var written: [Review] = []
        for review in reviews {
            var review = review
            review.time = spelled(milliseconds)
            // Not its time, which other people's steps can have, too.
            review.step = written.first?.id
            milliseconds += 1
            review.id = review.digest
            written.append(review)
        }
        if written.count > 1 { written[0].step = written[0].id }
        return written
    }

    private static let style = Date.ISO8601FormatStyle(includingFractionalSeconds: true)

    private static func milliseconds(_ time: String) -> Int64? {
        guard let date = try? Date(time, strategy: style) else { return nil }
        return Int64((date.timeIntervalSince1970 * 1000).rounded())
    }

    private static func spelled(_ milliseconds: Int64) -> String {
        Date(timeIntervalSince1970: (Double(milliseconds) + 0.25) / 1000).formatted(style)
    }

    static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var offset = 0
        while offset < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                unsafe Glibc.write(
                    descriptor, buffer.baseAddress.map { unsafe $0 + offset }, bytes.count - offset)
            }
            if count < 0, errno != EINTR { return false }
            offset += max(0, count)
        }
        return true
    }

    /// A new file is not there for good before its folder is written.
    private static func syncFolder(of path: String) {
        let folder = unsafe open(
            URL(fileURLWithPath: path).deletingLastPathComponent().path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { return }
        fsync(folder)
        close(folder)
    }

    func failure() -> StoreError {
        StoreError(.io, "\(path) cannot be written: \(Self.systemReason())")
    }

    static func systemReason() -> String {
        unsafe strerror(errno).map { unsafe String(cString: $0) } ?? "unknown error"
    }
}

extension [Review] {
    /// Those that hold: without undone ones, and without the undoing.
    ///
    /// An undoing can be undone, too. The reviews must be in the order of their times.
    package var inForce: [Review] {
        var undone: Set<String> = []
        for review in reversed() where review.action == .undo && !undone.contains(review.id) {
            if let target = review.review { undone.insert(target) }
        }
        return filter { $0.action != .undo && !undone.contains($0.id) }
    }
}
