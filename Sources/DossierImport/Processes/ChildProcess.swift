import CProcess
import DossierSDK
import Glibc

/// A program of the system that reads a file for us, held within limits.
///
/// It runs without a shell, in a process group of its own that is killed whole when it has ended, is cancelled or goes
/// beyond a limit; with few variables in its environment, no descriptor but the standard three, and no right to write
/// files. It dies with the thread that waits for it, so that nothing is left behind however the program ends.
struct ChildProcess {
    struct Limits: Sendable {
        /// Of the clock, and of one processor.
        var seconds = 120
        var outputBytes = 512 << 20
        /// Address space.
        var memory = 2 << 30
    }

    struct Output {
        var bytes: [UInt8]
        /// The beginning of what it said on standard error.
        var errors: [UInt8]
        /// Nil when a signal ended it.
        var status: Int32?
        var signal: Int32?
    }

    enum Failure: Error, Hashable {
        /// The system could not start it; with the error number.
        case notStarted(Int32)
        case tookTooLong(seconds: Int)
        case wroteTooMuch(bytes: Int)
        case cancelled
    }

    let program: String
    let arguments: [String]
    var limits = Limits()

    private static let longestErrors = 64 << 10

    /// The first program of a name in the absolute folders of a search path.
    static func find(_ name: String, in searchPath: String) -> String? {
        searchPath.split(separator: ":").lazy.filter { $0.hasPrefix("/") }.map { "\($0)/\(name)" }
            .first { path in
                guard case .file = try? Descriptor.kind(path) else { return false }
                return unsafe access(path, X_OK) == 0
            }
    }

    /// Gives it some bytes as standard input and waits for its end.
    func run(input: [UInt8], cancellation: Cancellation?) throws(Failure) -> Output {
        let file = unsafe input.withUnsafeBytes { unsafe dossier_memory_file($0.baseAddress, $0.count) }
        guard file >= 0 else { throw .notStarted(errno) }
        defer { close(file) }
        let child = try start(input: file)
        var collected = Collected()
        var failure: Failure?
        let deadline = Self.milliseconds() + UInt64(limits.seconds) * 1000
        var isOpen = (output: true, error: true)
        var hasEnded = false
        while isOpen.output || isOpen.error || !hasEnded {
            if cancellation?.isCancelled == true { failure = .cancelled }
            if Self.milliseconds() > deadline { failure = .tookTooLong(seconds: limits.seconds) }
            if collected.bytes.count > limits.outputBytes {
                failure = .wroteTooMuch(bytes: limits.outputBytes)
            }
            if failure != nil { break }
            var polls = [
                pollfd(fd: isOpen.output ? child.output : -1, events: Int16(POLLIN), revents: 0),
                pollfd(fd: isOpen.error ? child.error : -1, events: Int16(POLLIN), revents: 0),
            ]
            let isQuiet = !isOpen.output && !isOpen.error
            let ready = unsafe poll(&polls, 2, isQuiet ? 2 : hasEnded ? 0 : 20)
            if ready <= 0 {
                // A grandchild may hold the pipes open after the end.
                if hasEnded { break }
                hasEnded = dossier_child_has_ended(child.process) != 0
                continue
            }
            if polls[0].revents != 0 { isOpen.output = collected.read(child.output, isOutput: true) }
            if polls[1].revents != 0 { isOpen.error = collected.read(child.error, isOutput: false) }
        }
        let status = dossier_end_child(child.process)
        close(child.output)
        close(child.error)
        if let failure { throw failure }
        let signal = status & 0x7F
        return Output(
            bytes: collected.bytes, errors: collected.errors,
            status: signal == 0 ? (status >> 8) & 0xFF : nil,
            signal: signal == 0 ? nil : signal)
    }

    private func start(input: Int32) throws(Failure) -> dossier_child {
        let environment = ["PATH=/usr/bin:/bin", "LANG=C.UTF-8", "LC_ALL=C.UTF-8", "HOME=/nonexistent"]
        let words = unsafe CStrings([program] + arguments)
        let variables = unsafe CStrings(environment)
        defer {
            unsafe words.free()
            unsafe variables.free()
        }
        var child = dossier_child()
        let code = unsafe dossier_start_child(
            program, words.pointers, variables.pointers, "/", input,
            dossier_child_limits(
                memory: limits.memory, seconds: limits.seconds, descriptors: 64, processes: 0), &child)
        if code != 0 { throw .notStarted(code) }
        return child
    }

    private static func milliseconds() -> UInt64 {
        var time = timespec()
        _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) * 1000 + UInt64(time.tv_nsec) / 1_000_000
    }

    private struct Collected {
        var bytes: [UInt8] = []
        var errors: [UInt8] = []

        /// Takes what is there; false at the end.
        mutating func read(_ descriptor: Int32, isOutput: Bool) -> Bool {
            do throws(ReadFailure) {
                let chunk = try Descriptor.read(descriptor, atMost: 1 << 16)
                if isOutput {
                    bytes.append(contentsOf: chunk)
                } else {
                    errors.append(contentsOf: chunk.prefix(ChildProcess.longestErrors - errors.count))
                }
                return !chunk.isEmpty
            } catch {
                return error.code == EAGAIN
            }
        }
    }
}
