import DossierCommands
import DossierTerminal

/// Writes the lines of `analyze`, `annotate` and `groups` in the form that was asked for.
///
/// JSON lines and CSV go out as they come. A table is written at the end, for only then its widths are known.
final class StreamOutput {
    private let format: Analyze.Format
    private var table = JSONTable()
    private var csv: CSVStream

    /// - Parameter format: nil for a table on a terminal and JSON lines elsewhere.
    init(_ format: Analyze.Format?, columns: [String]) {
        self.format = format ?? (StandardOutput.isTerminal ? .table : .jsonl)
        csv = CSVStream(columns: columns)
    }

    /// False when the reader has gone away.
    func write(_ lines: [UInt8]) -> Bool {
        switch format {
        case .jsonl: return StandardOutput.write(lines, isJSON: true)
        case .csv: return StandardOutput.write(csv.csv(of: lines), isJSON: false)
        case .table:
            table.add(lines)
            return true
        }
    }

    func finish() {
        switch format {
        case .jsonl: return
        // The header, where nothing has come.
        case .csv: _ = StandardOutput.write(csv.csv(of: []), isJSON: false)
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
