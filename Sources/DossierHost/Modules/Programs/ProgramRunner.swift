import DossierSDK
import DossierWire
import Glibc
import Synchronization

/// Keeps the processes of one module's program: as many as are used at once, started again after a fault, with a pause,
/// and not any more after some faults.
final class ProgramRunner: Sendable {
    let name: String
    private let program: ModuleProgram
    private let isolation: Isolation
    let limits: ProgramLimits
    private let options: Fields
    private let keeper = ProgramKeeper()
    private let number = Atomic<Int>(0)
    private let state = Mutex(State())
    private let stopped = Mutex<Cancellation?>(nil)

    private struct State {
        var idle: [ProgramProcess] = []
        var faultsInARow = 0
        var faults = 0
        var lastFault: String?
        var features: Set<WireProtocol.Feature> = []
    }

    init(name: String, program: ModuleProgram, isolation: Isolation, limits: ProgramLimits, options: Fields) {
        self.name = name
        self.program = program
        self.isolation = isolation
        self.limits = limits
        self.options = options
    }

    deinit { close() }

    /// Ends the processes that wait.
    func close() {
        let idle = state.withLock { state in
            defer { state.idle.removeAll() }
            return state.idle
        }
        for process in idle { process.leave() }
    }

    /// What is known of its features before it has been started.
    func assume(_ features: Set<WireProtocol.Feature>) { state.withLock { $0.features = features } }

    /// Gives its processes away.
    func handOver(to other: ProgramRunner) {
        let (idle, features) = state.withLock { state in
            defer { state.idle.removeAll() }
            return (state.idle, state.features)
        }
        other.state.withLock { state in
            state.idle += idle
            state.features = features
        }
    }

    /// What went wrong last; nil when nothing has.
    var lastFault: String? { state.withLock { $0.lastFault } }

    var isDisabled: Bool { state.withLock { isOver($0) } }

    private func isOver(_ state: State) -> Bool {
        state.faultsInARow >= limits.faultsInARow || state.faults >= limits.faults
    }

    /// Whoever cancels this stops what the programs are doing.
    func follow(_ cancellation: Cancellation?) { stopped.withLock { $0 = cancellation } }

    /// Sends a message that is made with its number and gives the answer, with what the program asks in between answered.
    ///
    /// - Parameter accept: takes the answer, or says what is wrong with it, which ends the process as any fault does.
    func ask<Value>(
        document: String? = nil, context: (any RelateContext)? = nil,
        _ make: (Int) -> HostMessage, accept: (ModuleMessage) throws(ProgramFault) -> Value
    ) throws(ModuleError) -> Value {
        var isSecondTry = false
        while true {
            try stopIfDisabled()
            let process: ProgramProcess
            do throws(ProgramFault) {
                if let idle = state.withLock({ $0.idle.popLast() }) {
                    process = idle
                } else {
                    process = try start()
                }
            } catch {
                throw failure(error, of: nil, document)
            }
            let before = process.answers
            var value: Value?
            var complaint: ModuleError?
            do throws(ProgramFault) {
                let answer = try converse(with: process, context: context, make)
                if case .error(_, let message, let offset) = answer {
                    complaint = ModuleError("\(name): \(message)", document: document, offset: offset)
                } else {
                    value = try accept(answer)
                }
            } catch {
                process.end()
                // A program that went away while it had nothing to do is started again, once.
                if before > 2, process.answers == before, !isSecondTry, case .exited = error {
                    isSecondTry = true
                    continue
                }
                throw failure(error, of: process, document)
            }
            state.withLock { state in
                state.faultsInARow = 0
                state.idle.append(process)
            }
            if let value { return value }
            throw complaint ?? ModuleError("\(name) gave no answer", document: document)
        }
    }

    private func converse(
        with process: ProgramProcess, context: (any RelateContext)?, _ make: (Int) -> HostMessage
    ) throws(ProgramFault) -> ModuleMessage {
        let id = number.add(1, ordering: .relaxed).newValue
        let cancellation = stopped.withLock { $0 }
        let features = state.withLock { $0.features }
        let cancel = features.contains(.cancel) ? HostMessage.cancel(id: id).line : nil
        var line = make(id).line
        for _ in 0..<10_000 {
            let answer = try process.exchange(
                line, seconds: limits.seconds, cancel: cancel,
                isCancelled: { cancellation?.isCancelled ?? false })
            if case .ask(id, let question) = answer, let context {
                line = HostMessage.answer(id: id, question.answer(from: context)).line
                continue
            }
            guard answer.id == id else {
                throw .nonsense(
                    expected: "the answer to message \(id)", got: "it answered \(answer.summary)")
            }
            return answer
        }
        throw .nonsense(expected: "an answer", got: "it asked 10000 questions")
    }

    /// Starts a process and brings it to where it takes documents.
    func start() throws(ProgramFault) -> ProgramProcess {
        let pause = state.withLock { state in
            state.faultsInARow == 0 ? 0 : limits.pause * Double(1 << min(state.faultsInARow - 1, 6))
        }
        if pause > 0 { usleep(UInt32(pause * 1_000_000)) }
        let process = try launch()
        do throws(ProgramFault) {
            let hello = HostMessage.hello(versions: [WireProtocol.version], options: options)
            switch try process.exchange(hello.line, seconds: limits.startSeconds) {
            case .hello(WireProtocol.version, _, let features): state.withLock { $0.features = features }
            case .hello(let version, _, _):
                throw .nonsense(
                    expected: "version \(WireProtocol.version) of the protocol",
                    got: "it speaks version \(version)")
            case .error(_, let message, _): throw .nonsense(expected: "“hello”", got: "it said “\(message)”")
            case let other: throw .nonsense(expected: "“hello”", got: "it said \(other.summary)")
            }
            return process
        } catch {
            remember(process)
            process.end()
            throw error
        }
    }

    private func launch() throws(ProgramFault) -> ProgramProcess {
        guard unsafe access(program.path, X_OK) == 0 else { throw .notStarted(errno) }
        // What was allowed is this file and no other.
        guard program.isUnchanged else { throw .changed }
        var command = isolation.command(
            for: program.path, in: program.folder, limits: limits, isOneFile: program.isOneFile)
        command.arguments += program.arguments
        return try ProgramProcess(command, keeper: keeper)
    }

    /// The answer of a new process to the last of some messages, as they are.
    func probe(_ lines: [[UInt8]]) throws(ProgramFault) -> ModuleMessage? {
        let process = try launch()
        defer { process.end() }
        var answer: ModuleMessage?
        for line in lines { answer = try process.exchange(line, seconds: limits.startSeconds) }
        return answer
    }

    /// What the module says of itself, and its features.
    func describe() throws(ModuleError) -> (WireModule, Set<WireProtocol.Feature>) {
        let process: ProgramProcess
        do throws(ProgramFault) {
            process = try start()
            switch try process.exchange(HostMessage.describe.line, seconds: limits.startSeconds) {
            case .module(let module):
                let features = state.withLock { state in
                    state.idle.append(process)
                    return state.features
                }
                return (module, features)
            case .error(_, let message, _):
                throw .nonsense(expected: "a description", got: "it said “\(message)”")
            case let other: throw .nonsense(expected: "a description", got: "it said \(other.summary)")
            }
        } catch {
            throw failure(error, of: nil, nil)
        }
    }

    private let lastLine = Mutex<String?>(nil)

    private func remember(_ process: ProgramProcess) {
        let line = process.lastErrorLine
        lastLine.withLock { $0 = line }
    }

    private func failure(
        _ fault: ProgramFault, of process: ProgramProcess?, _ document: String?
    ) -> ModuleError {
        if let process { remember(process) }
        let line = lastLine.withLock { line in
            defer { line = nil }
            return line
        }
        var message = "the module \(name) \(fault.description)"
        if let line { message += "; its last line on standard error: \(line)" }
        if fault != .cancelled {
            let isDisabled = state.withLock { state in
                state.faultsInARow += 1
                state.faults += 1
                state.lastFault = message
                return isOver(state)
            }
            if isDisabled { message += "; it is not run any more (modules reload \(name) tries again)" }
        }
        return ModuleError(message, document: document)
    }

    private func stopIfDisabled() throws(ModuleError) {
        guard isDisabled else { return }
        var error = ModuleError("the module \(name) is not run any more after \(limits.faultsInARow) faults")
        error.isKnown = true
        throw error
    }
}

extension ModuleMessage {
    /// The number of the message that it answers.
    var id: Int? {
        switch self {
        case .findings(let id, _, _), .keys(let id, _), .groups(let id, _), .group(let id, _),
            .parts(let id, _), .rows(let id, _), .ask(let id, _):
            id
        case .error(let id, _, _): id
        case .hello, .module, .goodbye: nil
        }
    }

    func instead(of expected: String) -> ProgramFault {
        .nonsense(expected: expected, got: "it answered \(summary)")
    }

    /// It in a few words, for errors.
    var summary: String {
        switch self {
        case .hello: "“hello”"
        case .module: "a description"
        case .findings(let id, let document, _): "message \(id), findings of “\(document)”"
        case .keys(let id, _): "message \(id), keys"
        case .groups(let id, _): "message \(id), groups"
        case .group(let id, _): "message \(id), a group"
        case .parts(let id, _): "message \(id), parts"
        case .rows(let id, _): "message \(id), rows"
        case .ask(let id, _): "message \(id) with a question"
        case .error(let id, let message, _): "\(id.map { "message \($0), " } ?? "")an error: \(message)"
        case .goodbye: "“goodbye”"
        }
    }
}
