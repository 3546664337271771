import CProcess
import DossierWire
import Glibc
import Synchronization

/// A module's program while it runs: messages go in, messages come out, and what it says on standard error is kept in its
/// last lines. Used by one thread at a time.
final class ProgramProcess: Sendable {
    private struct State {
        var buffer: MessageBuffer
        var errors: [UInt8] = []
        var isOpen = true
        var hasErrors = true
        /// Answers that it has given.
        var answers = 0
        var end: ProgramFault?
    }

    private let started: ProgramKeeper.Started
    /// The system ends the program with the thread that has started it.
    private let keeper: ProgramKeeper
    private let limits: ProgramLimits
    private let state: Mutex<State>

    init(_ command: ProgramKeeper.Command, keeper: ProgramKeeper) throws(ProgramFault) {
        limits = command.limits
        self.keeper = keeper
        started = try keeper.start(command)
        state = Mutex(State(buffer: MessageBuffer(limit: command.limits.answer)))
    }

    deinit { end() }

    var answers: Int { state.withLock { $0.answers } }

    /// Says something and waits for one message.
    ///
    /// - Parameters:
    ///   - cancel: what asks the program to give up; nil for one that is ended instead.
    ///   - isCancelled: asked every now and then; when it is true, nothing more is waited for.
    func exchange(
        _ line: [UInt8], seconds: Double, cancel: [UInt8]? = nil, isCancelled: () -> Bool = { false }
    ) throws(ProgramFault) -> ModuleMessage {
        var line = line[...]
        var deadline = Self.now() + seconds
        var hasCancelled = false
        while true {
            if let message = try received() { return message }
            let rest = deadline - Self.now()
            if isCancelled(), cancel == nil || hasCancelled { throw .cancelled }
            if rest <= 0 || isCancelled() {
                // A message that is half written cannot be followed by another.
                guard let cancel, !hasCancelled, line.isEmpty else {
                    throw .silent(seconds: seconds, ignoredCancel: hasCancelled)
                }
                hasCancelled = true
                line = cancel[...]
                deadline = Self.now() + limits.grace
                continue
            }
            try wait(for: min(rest, 0.05), writing: &line)
        }
    }

    private func received() throws(ProgramFault) -> ModuleMessage? {
        let next: Result<[UInt8]?, ProgramFault> = state.withLock { state in
            do {
                let line = try state.buffer.next()
                if line != nil { state.answers += 1 }
                return .success(line)
            } catch {
                return .failure(.flooded(bytes: limits.answer))
            }
        }
        guard let line = try next.get() else {
            if state.withLock({ !$0.isOpen }) { throw end() }
            return nil
        }
        do {
            return try ModuleMessage(parsing: line)
        } catch {
            let beginning = String(decoding: line.prefix(60), as: UTF8.self)
            throw .nonsense(
                expected: "a message",
                got: "it said “\(beginning)\(line.count > 60 ? "…" : "")” (\(error.message))")
        }
    }

    /// Writes what is left and reads what is there, for a while.
    private func wait(for seconds: Double, writing line: inout ArraySlice<UInt8>) throws(ProgramFault) {
        let (isOpen, hasErrors) = state.withLock { ($0.isOpen, $0.hasErrors) }
        var polls = [
            pollfd(fd: line.isEmpty ? -1 : started.input, events: Int16(POLLOUT), revents: 0),
            pollfd(fd: isOpen ? started.output : -1, events: Int16(POLLIN), revents: 0),
            pollfd(fd: hasErrors ? started.error : -1, events: Int16(POLLIN), revents: 0),
        ]
        guard unsafe poll(&polls, 3, max(1, Int32(seconds * 1000))) > 0 else { return }
        if polls[2].revents != 0, case .some(let more) = read(started.error) {
            state.withLock { state in
                state.errors += more
                if state.errors.count > limits.errors * 2 {
                    state.errors.removeFirst(state.errors.count - limits.errors)
                }
                if more.isEmpty { state.hasErrors = false }
            }
        }
        if polls[1].revents != 0, case .some(let more) = read(started.output) {
            state.withLock { state in
                state.buffer.append(more)
                if more.isEmpty { state.isOpen = false }
            }
        }
        if polls[0].revents != 0 {
            let sent = unsafe line.withUnsafeBytes {
                unsafe dossier_send(started.input, $0.baseAddress, $0.count)
            }
            if sent > 0 {
                line = line.dropFirst(sent)
            } else if sent != -Int(EAGAIN), sent != -Int(EINTR) {
                // It does not read any more; perhaps it has said why.
                line = []
            }
        }
    }

    /// What is there; empty at the end, nil when nothing is there.
    private func read(_ descriptor: Int32) -> [UInt8]? {
        var failed = false
        let chunk = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { bytes, count in
            let got = unsafe Glibc.read(descriptor, bytes.baseAddress, 1 << 16)
            failed = got < 0 && (errno == EAGAIN || errno == EINTR)
            count = max(0, got)
        }
        return failed ? nil : chunk
    }

    /// The last line that it wrote on standard error.
    var lastErrorLine: String? {
        var line: ArraySlice<UInt8> = []
        wait()
        return state.withLock { state in
            let lines = state.errors.split(separator: 0x0A).filter { !$0.allSatisfy { $0 <= 0x20 } }
            line = lines.last ?? []
            return line.isEmpty ? nil : String(decoding: line.suffix(300), as: UTF8.self)
        }
    }

    /// Takes what is left of its standard error.
    private func wait() {
        for _ in 0..<64 {
            guard state.withLock({ $0.hasErrors }), let more = read(started.error), !more.isEmpty else {
                return
            }
            state.withLock { state in
                state.errors += more
                if state.errors.count > limits.errors * 2 {
                    state.errors.removeFirst(state.errors.count - limits.errors)
                }
            }
        }
    }

    /// Says goodbye and gives it a moment.
    func leave() {
        var line = HostMessage.goodbye.line[...]
        do throws(ProgramFault) {
            let deadline = Self.now() + 0.2
            while Self.now() < deadline, state.withLock({ $0.isOpen }) { try wait(for: 0.05, writing: &line) }
        } catch {
            // It is ended all the same.
        }
        end()
    }

    /// Ends it with all that it has started; how it had ended before, if it had.
    @discardableResult
    func end() -> ProgramFault {
        state.withLock { state in
            if let end = state.end { return end }
            // A program that closes its output is about to end, by itself.
            if !state.isOpen {
                for _ in 0..<100 where dossier_child_has_ended(started.process) == 0 { usleep(2000) }
            }
            let hadEnded = dossier_child_has_ended(started.process) != 0
            let status = dossier_end_child(started.process)
            // What it said last is read before its pipes go.
            while state.hasErrors, let more = read(started.error), !more.isEmpty {
                state.errors += more
                if state.errors.count > limits.errors * 8 { break }
            }
            state.hasErrors = false
            state.isOpen = false
            close(started.input)
            close(started.output)
            close(started.error)
            let signal = status & 0x7F
            let end: ProgramFault =
                signal == 0
                ? .exited(status: (status >> 8) & 0xFF)
                : hadEnded ? .killed(signal: signal) : .exited(status: -1)
            state.end = end
            return end
        }
    }

    private static func now() -> Double {
        var time = timespec()
        _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
