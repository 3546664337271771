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
        defer { unsafe (strings + variables).forEach { unsafe free($0) } }
        process = unsafe pseudo_terminal_start(
            DossierProgram.path, strings.map { unsafe UnsafePointer($0) },
            variables.map { unsafe UnsafePointer($0) },
            program.folder.path, columns, rows, &master)
        self.master = master
        if process < 0 { throw Failure(description: "no pseudo-terminal") }
    }

    deinit {
        kill(process, SIGKILL)
        close(master)
    }

    func resize(columns: Int32, rows: Int32) { _ = pseudo_terminal_resize(master, columns, rows) }

    func type(_ text: String) {
        let bytes = Array(text.utf8)
        _ = unsafe bytes.withUnsafeBytes { unsafe write(master, $0.baseAddress, $0.count) }
    }

    /// Waits until a text is shown, and gives what was shown up to it.
    @discardableResult
    func wait(for text: String, seconds: Double = 30) throws -> String {
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

    /// Waits until the program itself sees to a signal, which would end it before.
    func wait(forHandlerOf signal: Int32, seconds: Double = 30) throws {
        let end = Date().addingTimeInterval(seconds)
        while Date() < end {
            let status = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
            let caught = status.split(separator: "\n").first { $0.hasPrefix("SigCgt:") }
            let mask = caught.flatMap { UInt64($0.dropFirst("SigCgt:".count).drop { $0 == "\t" }, radix: 16) }
            if let mask, mask >> UInt64(signal - 1) & 1 == 1 { return }
            Thread.sleep(forTimeInterval: 0.02)
        }
        throw Failure(description: "the program does not see to signal \(signal)")
    }

    /// Waits until the program ends, and gives its status.
    func waitForEnd(seconds: Double = 30) throws -> Int32 {
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
        shown += String(decoding: printable(), as: UTF8.self)
        return true
    }

    /// What has come, without control sequences and carriage returns; what is cut off waits for its rest.
    private func printable() -> [UInt8] {
        var text: [UInt8] = []
        var offset = 0
        while offset < pending.count {
            let byte = pending[offset]
            if byte == 0x1B {
                guard offset + 1 < pending.count else { break }
                guard pending[offset + 1] == 0x5B else {
                    offset += 2
                    continue
                }
                guard let end = pending[(offset + 2)...].firstIndex(where: { (0x40...0x7E).contains($0) })
                else { break }
                offset = end + 1
                continue
            }
            let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            guard offset + length <= pending.count else { break }
            if byte != 0x0D && byte != 0x07 { text += pending[offset..<offset + length] }
            offset += length
        }
        pending.removeFirst(offset)
        return text
    }
}
