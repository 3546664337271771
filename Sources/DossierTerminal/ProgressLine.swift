import DossierCommands
import DossierHost
import Glibc

/// A line on standard error that says how far long work has come; only on a terminal, at most ten times a second, and
/// gone before anything else is written.
final class ProgressLine {
    private let terminal: Terminal
    private var isShown = false
    private var last: UInt64 = 0
    private var began: UInt64 = 0

    init(terminal: Terminal) { self.terminal = terminal }

    func show(_ progress: Progress) {
        guard terminal.errorIsTerminal else { return }
        let now = Self.milliseconds()
        if began == 0 { began = now }
        // What is over in a moment needs no line.
        guard now - began > 200, now - last >= 100 else { return }
        last = now
        isShown = true
        var text = "\(progress.stage) \(Counted.number(progress.done))"
        if let total = progress.total { text += " of \(Counted.number(total))" }
        let line = DisplayWidth.cut(VisibleText.of(text), to: max(10, terminal.errorColumns - 1))
        _ = FilePath.writeAll(Array("\r\(line)\u{1B}[K".utf8), to: 2)
    }

    func clear() {
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
