import Glibc

/// What a module's program did that ends it.
enum ProgramFault: Error, Hashable, Sendable {
    case notStarted(Int32)
    /// It ended by itself, with this status, in the middle of something.
    case exited(status: Int32)
    case killed(signal: Int32)
    /// It did not answer in time; whether it was asked to give up and did not do that either.
    case silent(seconds: Double, ignoredCancel: Bool)
    case flooded(bytes: Int)
    /// What it said is no message, or not the one that was expected.
    case nonsense(expected: String, got: String)
    case cancelled
    /// Its file is not the one that was allowed to run.
    case changed

    var description: String {
        switch self {
        case .notStarted(let code):
            return "cannot be started: \(unsafe String(cString: strerror(code)))"
        case .exited(-1): return "closed its output when an answer was expected"
        case .exited(let status): return "ended with status \(status) when an answer was expected"
        case .killed(let signal):
            let name = Self.names[signal] ?? "signal \(signal)"
            return "was killed (\(name)) when an answer was expected"
        case .silent(let seconds, let ignoredCancel):
            let time = seconds == seconds.rounded() ? "\(Int(seconds))" : "\(seconds)"
            return "did not answer within \(time) s" + (ignoredCancel ? " and ignored being cancelled" : "")
        case .flooded(let bytes): return "answered with more than \(bytes) bytes"
        case .nonsense(let expected, let got): return "\(expected) was expected, but \(got)"
        case .cancelled: return "was stopped"
        case .changed: return "has changed since it was loaded: modules reload takes it over"
        }
    }

    private static let names: [Int32: String] = [
        SIGKILL: "SIGKILL, perhaps for want of memory", SIGSEGV: "SIGSEGV", SIGABRT: "SIGABRT",
        SIGXCPU: "SIGXCPU", SIGXFSZ: "SIGXFSZ: it may not write files", SIGTERM: "SIGTERM",
        SIGILL: "SIGILL", SIGBUS: "SIGBUS",
    ]
}
