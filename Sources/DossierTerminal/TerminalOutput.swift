package import DossierCommands
import DossierExport
package import DossierHost
import Glibc
import Synchronization

/// Writes a session's results to standard output and its messages to standard error.
///
/// To a terminal: tables that fit it, styles, a pager for what is higher than the screen. Elsewhere: lines of
/// tab-separated values under a header, in full, and pages as plain text.
package final class TerminalOutput: SessionOutput, Sendable {
    package let terminal: Terminal
    private let usesPager: Bool
    /// Whether notes such as “12 documents imported” are of interest; a script's reader has not asked for them.
    private let isChatty: Bool
    /// Whether it is said what was decided.
    private let tellsDecisions: Bool
    private let progressLine: Mutex<ProgressLine>
    /// Whether nobody wants to hear of what is at work.
    private let isLeft = Atomic<Bool>(false)
    private let pages = Atomic<Bool>(false)
    private let interruption: Interruption?

    /// - Parameter interruption: stops what is being written to a terminal.
    package init(
        terminal: Terminal, usesPager: Bool, isChatty: Bool, tellsDecisions: Bool = false,
        interruption: Interruption? = nil
    ) {
        self.interruption = interruption
        self.terminal = terminal
        self.usesPager = usesPager
        self.isChatty = isChatty
        self.tellsDecisions = tellsDecisions || isChatty
        progressLine = Mutex(ProgressLine(terminal: terminal))
    }

    package var columns: Int? { terminal.columns }

    package func show(_ output: Output) throws(Diagnostic) {
        switch output {
        case .nothing: return
        case .value(let value):
            try write([VisibleText.of((terminal.isTerminal ? value.readable : value).joined)])
        case .page(let page):
            if terminal.isTerminal || terminal.hasColour {
                let styling = Styling(hasColour: terminal.hasColour)
                try write(PageLayout(limit: terminal.columns, styling: styling).lines(page))
            } else {
                try write(
                    page.plainText.split(separator: "\n", omittingEmptySubsequences: false).map {
                        VisibleText.of(String($0))
                    }.dropLast())
            }
        case .text(let text):
            guard terminal.isTerminal else { return try write(text.bytes) }
            if text.format == .md || text.format == .txt {
                var page = Page()
                for line in String(decoding: text.bytes, as: UTF8.self).split(
                    separator: "\n", omittingEmptySubsequences: false)
                {
                    page.add(String(line))
                }
                if page.lines.last?.runs.first?.text.isEmpty == true { page.lines.removeLast() }
                let styling = Styling(hasColour: terminal.hasColour)
                return try write(PageLayout(limit: terminal.columns, styling: styling).lines(page))
            }
            let shown =
                switch text.format {
                case .json: ReadableJSON.lines(of: VisibleText.escapedJSON(text.bytes))
                case .jsonl: VisibleText.escapedJSON(text.bytes)
                default: text.bytes
                }
            try write(
                shown.split(separator: 0x0A, omittingEmptySubsequences: false).map {
                    VisibleText.of(String(decoding: $0, as: UTF8.self))
                }.dropLast())
        case .table(let table):
            if terminal.isTerminal || table.isLaidOut {
                try lay(out: table)
            } else {
                try write(LineFormat.bytes(table.shown, isVisible: true))
                // That something is missing is not to be missed in a script, either.
                if let remark = table.remark { tell(remark) }
            }
        }
    }

    private func lay(out table: Table) throws(Diagnostic) {
        let styling = Styling(hasColour: terminal.hasColour)
        if table.records.isEmpty, terminal.isTerminal, table.width == nil {
            try write(
                [styling.text("no \(table.noun)s", .dim)]
                    + (table.remark.map { [styling.text($0, .dim)] } ?? []))
            return
        }
        let layout = TableLayout(table.readable, limit: table.width ?? terminal.columns, styling: styling)
        var lines = layout.lines()
        if terminal.isTerminal {
            var footer = Counted.text(table.records.count, table.noun)
            if let total = table.total {
                footer = "\(Counted.number(table.records.count)) of \(Counted.text(total, table.noun))"
            }
            if let remark = table.remark { footer += "; \(remark)" }
            if !layout.leftOut.isEmpty {
                footer += "; no room for \(layout.leftOut.joined(separator: ", ")) (select FIELD …)"
            }
            lines.append(
                styling.text(DisplayWidth.cut(VisibleText.of(footer), to: terminal.columns ?? 80), .dim))
        }
        try write(lines)
    }

    private func write(_ lines: some Collection<String>) throws(Diagnostic) {
        let bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
        if usesPager, terminal.isTerminal, terminal.inputIsTerminal, lines.count >= terminal.rows,
            interruption?.isInterrupted != true
        {
            pages.store(true, ordering: .sequentiallyConsistent)
            defer { pages.store(false, ordering: .sequentiallyConsistent) }
            if Pager.show(bytes) { return }
        }
        try write(bytes)
    }

    private func write(_ bytes: [UInt8]) throws(Diagnostic) {
        progress(nil)
        // A terminal takes its time for a hundred thousand lines, and nobody reads them all.
        let piece = terminal.isTerminal ? 1 << 14 : max(1, bytes.count)
        var rest = bytes[...]
        repeat {
            if terminal.isTerminal, interruption?.isInterrupted == true {
                throw Diagnostic(.interrupted, "interrupted")
            }
            guard FilePath.writeAll(Array(rest.prefix(piece)), to: 1) else { throw Self.failure(errno) }
            rest = rest.dropFirst(piece)
        } while !rest.isEmpty
    }

    /// What it means that standard output cannot be written.
    package static func failure(_ code: Int32) -> Diagnostic {
        if code == EPIPE { return Diagnostic(.outputClosed, "the output was closed") }
        return Diagnostic(.io, "standard output cannot be written: \(FilePath.reason(code))")
    }

    package func say(_ message: String) { report(Page.Run(message)) }

    package func note(_ message: String) {
        if isChatty { tell(message) }
    }

    package func decided(_ message: String) {
        if tellsDecisions { tell(message) }
    }

    private func tell(_ message: String) {
        report(Page.Run(message, .dim))
    }

    package func warn(_ message: String) {
        report(Page.Run("warning: ", .warning), Page.Run(message))
    }

    /// Shows an error with its place.
    package func report(_ diagnostic: Diagnostic) {
        guard diagnostic.kind != .outputClosed else { return }
        report(lines(of: diagnostic.page))
    }

    /// A message, of which no word is broken at the edge of the terminal.
    private func report(_ runs: Page.Run...) {
        var page = Page()
        page.lines.append(Page.Line(runs))
        report(lines(of: page))
    }

    private func lines(of page: Page) -> [String] {
        let limit = terminal.errorIsTerminal ? terminal.errorColumns : nil
        return PageLayout(limit: limit, styling: Styling(hasColour: terminal.errorHasColour)).lines(page)
    }

    private func report(_ lines: [String]) {
        if isLeft.load(ordering: .relaxed) { return }
        progress(nil)
        put(lines)
    }

    private func put(_ lines: [String]) {
        _ = FilePath.writeAll(Array((lines.joined(separator: "\n") + "\n").utf8), to: 2)
    }

    package func progress(_ progress: Progress?) {
        progressLine.withLock { line in
            if isLeft.load(ordering: .relaxed) { return }
            if let progress { line.show(progress) } else { line.clear() }
        }
    }

    /// Whether a pager has the terminal.
    var isPaging: Bool { pages.load(ordering: .sequentiallyConsistent) }

    /// Says a last word on what is at work, of which nothing is shown any more until ``resume()``.
    package func leave(_ diagnostic: Diagnostic) {
        progress(nil)
        progressLine.withLock { _ in isLeft.store(true, ordering: .relaxed) }
        put(lines(of: diagnostic.page))
    }

    func resume() { isLeft.store(false, ordering: .relaxed) }
}
