import CPseudoTerminal
import Foundation

/// A program with a real terminal: what is typed to it, and what it shows.
final class PseudoTerminal {
    private let master: Int32
    private let process: Int32
    private(set) var shown = ""
    private var pending: [UInt8] = []

    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    init(_ program: DossierProgram, _ arguments: [String], columns: Int32 = 80, rows: Int32 = 24) throws {
        var master: Int32 = -1
        let environment = program.environment.map { "\($0.key)=\($0.value)" }
        let strings = unsafe ([DossierProgram.path] + arguments).map { unsafe strdup($0) } + [nil]
        let variables = unsafe environment.map { unsafe strdup($0) } + [nil]
        defer {
            for unsafe pointer in unsafe strings + variables { unsafe free(pointer) }
        }
        process = unsafe pseudo_terminal_start(
            DossierProgram.path, strings.map { unsafe UnsafePointer($0) }, variables.map { unsafe UnsafePointer($0) },
            program.folder.path, columns, rows, &master)
        self.master = master
        if process < 0 { throw Failure(description: "no pseudo-terminal") }
    }

    deinit {
        kill(process, SIGKILL)
        close(master)
    }

    func type(_ text: String) {
        let bytes = Array(text.utf8)
        _ = unsafe bytes.withUnsafeBytes { unsafe write(master, $0.baseAddress, $0.count) }
    }

    /// Waits until a text is shown, and gives what was shown up to it.
    @discardableResult
    func wait(for text: String, seconds: Double = 10) throws -> String {
        let end = Date().addingTimeInterval(seconds)
        while Date() < end {
            if let range = shown.range(of: text) {
                let before = String(shown[..<range.upperBound])
                shown = String(shown[range.upperBound...])
                return before
            }
            if !readMore() { break }
        }
        throw Failure(description: "“\(text)” was not shown, but: \(shown.debugDescription)")
    }

    /// Waits until the program ends, and gives its status.
    func waitForEnd(seconds: Double = 10) throws -> Int32 {
        let end = Date().addingTimeInterval(seconds)
        var status: Int32 = 0
        while Date() < end {
            _ = readMore()
            if unsafe waitpid(process, &status, WNOHANG) == process {
                return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
            }
        }
        throw Failure(description: "the program did not end; it shows: \(shown.debugDescription)")
    }

    /// False when there is nothing more to come.
    private func readMore() -> Bool {
        var poll = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        guard unsafe Foundation.poll(&poll, 1, 50) > 0 else { return true }
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = unsafe bytes.withUnsafeMutableBytes { unsafe read(master, $0.baseAddress, $0.count) }
        guard count > 0 else { return false }
        pending += bytes[..<count]
        // A scalar that is cut off waits for its rest.
        var whole = pending.count
        while whole > 0, whole > pending.count - 4, String(validating: pending[..<whole], as: UTF8.self) == nil { whole -= 1 }
        shown += String(decoding: pending[..<whole], as: UTF8.self)
        pending.removeFirst(whole)
        return true
    }
}
