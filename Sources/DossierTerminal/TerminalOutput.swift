package import DossierCommands
import DossierExport
package import DossierHost
package import DossierSDK
import Glibc

/// Writes a session's results to standard output and its messages to standard error.
///
/// To a terminal: tables that fit it, styles, a pager for what is higher than the screen. Elsewhere: lines of
/// tab-separated values under a header, in full, and pages as plain text.
package final class TerminalOutput: SessionOutput {
    package let terminal: Terminal
    private let usesPager: Bool
    /// Whether notes such as “12 documents imported” are of interest; a script's reader has not asked for them.
    private let isChatty: Bool
    private let progressLine: ProgressLine
    private let cancellation: Cancellation?

    /// - Parameter cancellation: stops what is being written to a terminal.
    package init(
        terminal: Terminal, usesPager: Bool, isChatty: Bool, cancellation: Cancellation? = nil
    ) {
        self.cancellation = cancellation
        self.terminal = terminal
        self.usesPager = usesPager
        self.isChatty = isChatty
        progressLine = ProgressLine(terminal: terminal)
    }

    package var columns: Int? { terminal.columns }

    package func show(_ output: Output) throws(Diagnostic) {
        switch output {
        case .nothing: return
        case .value(let value):
            try write([VisibleText.of(value.joined)])
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
            let shown =
                text.format == .json || text.format == .jsonl
                ? VisibleText.escapedJSON(text.bytes) : text.bytes
            try write(
                shown.split(separator: 0x0A, omittingEmptySubsequences: false).map {
                    VisibleText.of(String(decoding: $0, as: UTF8.self))
                }.dropLast())
        case .table(let table):
            if terminal.isTerminal || table.isLaidOut {
                try lay(out: table)
            } else {
                try write(LineFormat.bytes(table.shown, isVisible: true))
                if let remark = table.remark { note(remark) }
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
        let layout = TableLayout(table, limit: table.width ?? terminal.columns, styling: styling)
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
            Pager.show(bytes)
        {
            return
        }
        try write(bytes)
    }

    private func write(_ bytes: [UInt8]) throws(Diagnostic) {
        progressLine.clear()
        // A terminal takes its time for a hundred thousand lines, and nobody reads them all.
        let piece = terminal.isTerminal ? 1 << 14 : max(1, bytes.count)
        var rest = bytes[...]
        repeat {
            if terminal.isTerminal, cancellation?.isCancelled == true {
                throw Diagnostic(.interrupted, "interrupted")
            }
            guard FilePath.writeAll(Array(rest.prefix(piece)), to: 1) else { throw failure() }
            rest = rest.dropFirst(piece)
        } while !rest.isEmpty
    }

    private func failure() -> Diagnostic {
        if errno == EPIPE { return Diagnostic(.outputClosed, "the output was closed") }
        return Diagnostic(.io, "standard output cannot be written: \(FilePath.reason(errno))")
    }

    package func say(_ message: String) { report([VisibleText.of(message)]) }

    package func note(_ message: String) {
        guard isChatty else { return }
        report([Styling(hasColour: terminal.errorHasColour).text(message, .dim)])
    }

    package func warn(_ message: String) {
        let styling = Styling(hasColour: terminal.errorHasColour)
        report([styling.text("warning: ", .warning) + VisibleText.of(message)])
    }

    /// Shows an error with its place.
    package func report(_ diagnostic: Diagnostic) {
        guard diagnostic.kind != .outputClosed else { return }
        let limit = terminal.errorIsTerminal ? terminal.errorColumns : nil
        let layout = PageLayout(limit: limit, styling: Styling(hasColour: terminal.errorHasColour))
        report(layout.lines(diagnostic.page))
    }

    private func report(_ lines: [String]) {
        progressLine.clear()
        _ = FilePath.writeAll(Array((lines.joined(separator: "\n") + "\n").utf8), to: 2)
    }

    package func progress(_ progress: Progress?) {
        if let progress { progressLine.show(progress) } else { progressLine.clear() }
    }
}
