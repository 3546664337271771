import DossierCommands
import Glibc

/// Shows text in `$PAGER`, or in `less -FRX`.
enum Pager {
    /// False when there is no pager, so that the text must be written another way.
    static func show(_ bytes: [UInt8]) -> Bool {
        let command = FilePath.environment("PAGER") ?? "less -FRX"
        guard let pipe = unsafe popen(command, "we") else { return false }
        // While the pager has the terminal, Ctrl-C is its own affair.
        let before = signal(SIGINT, SIG_IGN)
        defer { _ = signal(SIGINT, before) }
        _ = FilePath.writeAll(bytes, to: unsafe fileno(pipe))
        let status = unsafe pclose(pipe)
        let notFound = Int32(127 << 8)
        return status != notFound
    }
}
