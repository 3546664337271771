import DossierCommands
import DossierTerminal
import Glibc

/// Writes the lines of `analyze`, `annotate` and `groups` in the form that was asked for.
///
/// JSON lines go out as they come. A table or CSV is written at the end, for only then its columns are known.
final class StreamOutput {
    private let format: Analyze.Format
    private var table = JSONTable()

    /// - Parameter format: nil for a table on a terminal and JSON lines elsewhere.
    init(_ format: Analyze.Format?) { self.format = format ?? (isatty(1) == 1 ? .table : .jsonl) }

    /// False when the reader has gone away.
    func write(_ lines: [UInt8]) -> Bool {
        if format == .jsonl { return FilePath.writeAll(lines, to: 1) }
        table.add(lines)
        return true
    }

    func finish() {
        switch format {
        case .jsonl: return
        case .csv: _ = FilePath.writeAll(CSVFormat.bytes(table.table), to: 1)
        case .table:
            var table = table.table
            table.isLaidOut = true
            let output = TerminalOutput(terminal: Terminal(), usesPager: true, isChatty: false)
            do throws(Diagnostic) {
                try output.show(.table(table))
            } catch {
                output.report(error)
            }
        }
    }
}
