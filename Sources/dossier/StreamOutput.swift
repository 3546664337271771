import ArgumentParser
import DossierCommands
import DossierTerminal
import Glibc

/// Writes the lines of `analyze`, `annotate` and `groups` in the form that was asked for.
///
/// JSON lines and CSV go out as they come. A table is written at the end, for only then its widths are known.
final class StreamOutput {
    private let format: Analyze.Format
    private var table: JSONTable
    private var csv: CSVStream
    /// Why standard output takes nothing more, as `errno` says it.
    private var failure: Int32 = 0

    /// Beyond this no cell of a table goes that no terminal limits.
    private static let widest = 100

    /// - Parameters:
    ///   - format: nil for a table on a terminal and JSON lines elsewhere.
    ///   - shown: what of it a table shows; nil for nearly all.
    init(_ format: Analyze.Format?, columns: [String], shown: [String]? = nil) {
        table = JSONTable(shown: shown)
        self.format = format ?? (StandardOutput.isTerminal ? .table : .jsonl)
        csv = CSVStream(columns: columns)
    }

    /// False when nothing more can be written.
    func write(_ lines: [UInt8]) -> Bool {
        switch format {
        case .jsonl: return put(lines, isJSON: true)
        case .csv: return put(csv.csv(of: lines), isJSON: false)
        case .table:
            table.add(lines)
            return true
        }
    }

    private func put(_ bytes: [UInt8], isJSON: Bool) -> Bool {
        if StandardOutput.write(bytes, isJSON: isJSON) { return true }
        failure = errno
        return false
    }

    /// Writes what is left, and throws when something could not be written; a reader that has gone away is no error.
    func finish() throws {
        do throws(Diagnostic) {
            try end()
            if failure != 0 { throw TerminalOutput.failure(failure) }
        } catch {
            if error.kind == .outputClosed { return }
            warn(error.message)
            throw ExitCode(error.status)
        }
    }

    private func end() throws(Diagnostic) {
        switch format {
        case .jsonl: return
        // The header, where nothing has come.
        case .csv: if failure == 0 { _ = put(csv.csv(of: []), isJSON: false) }
        case .table:
            var table = table.table
            table.isLaidOut = true
            if !StandardOutput.isTerminal {
                for record in table.records.indices {
                    for (column, value) in table.records[record].values.enumerated() {
                        guard let text = value?.joined, text.utf8.count > Self.widest else { continue }
                        table.records[record].values[column] = .text(
                            DisplayWidth.cut(VisibleText.of(text), to: Self.widest))
                    }
                }
            }
            try TerminalOutput(terminal: Terminal(), usesPager: true, isChatty: false).show(.table(table))
        }
    }
}
