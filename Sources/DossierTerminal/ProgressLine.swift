import DossierCommands
import DossierHost
import Glibc

/// A line on standard error that says how far long work has come; only on a terminal, at most ten times a second, and
/// gone before anything else is written.
struct ProgressLine: Sendable {
    private let terminal: Terminal
    private var isShown = false
    private var last: UInt64 = 0
    private var began: UInt64 = 0

    init(terminal: Terminal) { self.terminal = terminal }

    mutating func show(_ progress: Progress) {
        guard terminal.errorIsTerminal else { return }
        let now = Self.milliseconds()
        if began == 0 { began = now }
        // What is over in a moment needs no line.
        guard now - began > 200, now - last >= 100 else { return }
        last = now
        isShown = true
        var text = "\(progress.stage) \(Counted.number(progress.done))"
        if let total = progress.total { text += " of \(Counted.number(total))" }
        if let bytes = progress.bytes {
            text += Self.rate(progress.done, bytes, of: progress.totalBytes, milliseconds: Int(now - began))
        }
        let line = DisplayWidth.cut(VisibleText.of(text), to: max(10, terminal.errorColumns - 1))
        _ = FilePath.writeAll(Array("\r\(line)\u{1B}[K".utf8), to: 2)
    }

    /// ` documents, 45%, 12.3 MB/s, 0:42 left`
    static func rate(_ documents: Int, _ bytes: Int, of total: Int?, milliseconds: Int) -> String {
        var text = documents == 1 ? " document" : " documents"
        if let total, total > 0 { text += ", \(min(100, Int(Double(bytes) * 100 / Double(total))))%" }
        guard milliseconds > 0, bytes > 0 else { return text }
        let tenths = bytes / 100 / milliseconds
        text += tenths > 0 ? ", \(tenths / 10).\(tenths % 10) MB/s" : ", \(bytes / milliseconds) KB/s"
        // The first moments tell nothing of the rest.
        if let total, total > bytes, milliseconds > 1500 {
            let left = Int(Double(total - bytes) * Double(milliseconds) / Double(bytes) / 1000) + 1
            let minutes = left / 60 % 60
            let seconds = left % 60
            let clock = "\(minutes):\(seconds < 10 ? "0" : "")\(seconds)"
            text += left < 3600 ? ", \(clock) left" : ", \(left / 3600) h \(minutes) min left"
        }
        return text
    }

    mutating func clear() {
        began = 0
        guard isShown else { return }
        isShown = false
        _ = FilePath.writeAll(Array("\r\u{1B}[K".utf8), to: 2)
    }

    private static func milliseconds() -> UInt64 {
        var time = timespec()
        _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) * 1000 + UInt64(time.tv_nsec) / 1_000_000
    }
}
