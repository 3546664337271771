import ArgumentParser
import DossierHost
import DossierImport

/// The exit statuses that the command line promises, after `sysexits.h`.
enum ExitStatus {
    static let nothingDone = ExitCode(2)
    static let usage = ExitCode(64)
    static let badData = ExitCode(65)
    static let noInput = ExitCode(66)
    static let inputOutput = ExitCode(74)
    static let interrupted = ExitCode(130)

    static func of(_ error: WorkspaceError) -> ExitCode {
        switch error.kind {
        case .missing: noInput
        case .exists: nothingDone
        case .io: inputOutput
        case .damaged: badData
        case .invalid: usage
        case .cancelled: interrupted
        }
    }

    /// What a run ends with after problems with its input: the gravest decides. Nil when there were none.
    static func of(_ problems: some Sequence<ImportError.Kind>) -> ExitCode? {
        var status: ExitCode?
        for problem in problems {
            switch problem {
            case .interrupted: return inputOutput
            case .missing, .unreadable: status = noInput
            case .empty, .binary, .invalidUTF8, .malformed, .unsupported: status = status ?? badData
            case .passedOver: continue
            }
        }
        return status
    }
}
