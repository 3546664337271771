import DossierCommands
import DossierTerminal
import Glibc

/// Says something on standard error, in one line.
func warn(_ message: String) {
    _ = FilePath.writeAll(Array("dossier: \(VisibleText.of(message))\n".utf8), to: 2)
}

/// Standard output, for results that keep the truth in files and pipes and do no harm on a terminal.
enum StandardOutput {
    static let isTerminal = isatty(1) == 1

    /// False when the reader has gone away.
    static func write(_ bytes: [UInt8], isJSON: Bool) -> Bool {
        guard isTerminal else { return FilePath.writeAll(bytes, to: 1) }
        if isJSON { return FilePath.writeAll(VisibleText.escapedJSON(bytes), to: 1) }
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map {
            VisibleText.of(String(decoding: $0, as: UTF8.self))
        }
        return FilePath.writeAll(Array(lines.joined(separator: "\n").utf8), to: 1)
    }
}

/// Writes results to standard output; where that cannot be done the program ends.
func say(_ text: String) {
    if FilePath.writeAll(Array(text.utf8), to: 1) { return }
    let failure = TerminalOutput.failure(errno)
    if failure.kind != .outputClosed { warn(failure.message) }
    exit(failure.status)
}
