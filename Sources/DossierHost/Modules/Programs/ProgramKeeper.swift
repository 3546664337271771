import CProcess
import DossierImport
import Glibc
import Synchronization

/// Starts programs from a thread that lasts as long as they may: the system ends them when it does, so that nothing is left
/// behind however the host ends.
final class ProgramKeeper: Sendable {
    struct Command: Sendable {
        var program: String
        var arguments: [String]
        var environment: [String]
        var folder: String
        var limits: ProgramLimits
    }

    struct Started: Sendable {
        var process: pid_t
        var input: Int32
        var output: Int32
        var error: Int32
    }

    private struct Job: Sendable {
        let command: Command
        let done: @Sendable (Result<Started, ProgramFault>) -> Void
    }

    private final class Jobs: Sendable {
        let waiting = Mutex<[Job]?>([])
        let semaphore = Semaphore()
    }

    private let jobs = Jobs()

    init() {
        let jobs = jobs
        startThread {
            while true {
                jobs.semaphore.wait()
                let next = jobs.waiting.withLock { waiting -> Job?? in
                    guard waiting != nil else { return .none }
                    return .some(waiting?.isEmpty == false ? waiting?.removeFirst() : nil)
                }
                guard let next else { return }
                if let next { next.done(Self.start(next.command)) }
            }
        }
    }

    deinit {
        jobs.waiting.withLock { $0 = nil }
        jobs.semaphore.signal()
    }

    func start(_ command: Command) throws(ProgramFault) -> Started {
        let result = Mutex<Result<Started, ProgramFault>?>(nil)
        let semaphore = Semaphore()
        jobs.waiting.withLock {
            $0?.append(
                Job(command: command) { outcome in
                    result.withLock { $0 = outcome }
                    semaphore.signal()
                })
        }
        jobs.semaphore.signal()
        semaphore.wait()
        guard let outcome = result.withLock({ $0 }) else { throw .notStarted(ECANCELED) }
        return try outcome.get()
    }

    private static func start(_ command: Command) -> Result<Started, ProgramFault> {
        var ends: [Int32] = [-1, -1]
        let code = unsafe dossier_socket_pair(&ends)
        guard code == 0 else { return .failure(.notStarted(code)) }
        defer { close(ends[1]) }
        let words = unsafe CStrings([command.program] + command.arguments)
        let variables = unsafe CStrings(command.environment)
        defer {
            unsafe words.free()
            unsafe variables.free()
        }
        var child = dossier_child()
        let limits = dossier_child_limits(
            memory: command.limits.memory, seconds: 0, descriptors: command.limits.descriptors,
            processes: command.limits.processes == 0 ? 0 : processesOfUser() + command.limits.processes)
        let status = unsafe dossier_start_child(
            command.program, words.pointers, variables.pointers, command.folder, ends[1], limits, &child)
        guard status == 0 else {
            close(ends[0])
            return .failure(.notStarted(status))
        }
        return .success(
            Started(process: child.process, input: ends[0], output: child.output, error: child.error))
    }

    /// Processes and threads that count against the limit of this user; the limit is over all of them.
    private static func processesOfUser() -> Int {
        let user = getuid()
        // The superuser is under no such limit.
        guard user != 0, let folder = unsafe opendir("/proc") else { return 0 }
        defer { unsafe closedir(folder) }
        var count = 0
        while let entry = unsafe readdir(folder) {
            let name = unsafe withUnsafePointer(to: entry.pointee.d_name) {
                unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            guard name.utf8.allSatisfy({ $0 &- 0x30 < 10 }) else { continue }
            var status = stat()
            guard unsafe stat("/proc/\(name)", &status) == 0, status.st_uid == user else { continue }
            var tasks = stat()
            // A folder has two links, and one more for each folder in it.
            count += unsafe stat("/proc/\(name)/task", &tasks) == 0 ? max(1, Int(tasks.st_nlink) - 2) : 1
        }
        return count
    }
}
