import Foundation
import Glibc

/// Which programs of workspaces the user has allowed to run: by path and by what is in them, so that a program that is
/// changed, or comes with another workspace, is asked for again. Kept outside of all workspaces.
package struct ProgramTrust: Sendable {
    /// Lines of digest and path; nil trusts everything.
    private let file: String?

    package init(file: String) { self.file = file }

    private init() { file = nil }

    /// For scripts that say so.
    package static let everything = ProgramTrust()

    /// That of the user, in the folder that XDG names.
    package static var ofUser: ProgramTrust {
        let environment = ProcessInfo.processInfo.environment
        let home = environment["HOME"] ?? NSHomeDirectory()
        let folder =
            environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "\(home)/.local/share"
        return ProgramTrust(file: "\(folder)/dossier/trusted-programs")
    }

    package func trusts(_ program: ModuleProgram) -> Bool {
        guard let file else { return true }
        return lines(file).contains("\(program.digest) \(program.path)")
    }

    /// Remembers a program, in place of what was remembered of this path.
    package func trust(_ program: ModuleProgram) throws(WorkspaceError) {
        try change(program, isTrusted: true)
    }

    package func distrust(_ program: ModuleProgram) throws(WorkspaceError) {
        try change(program, isTrusted: false)
    }

    private func change(_ program: ModuleProgram, isTrusted: Bool) throws(WorkspaceError) {
        guard let file else { return }
        var kept = lines(file).filter { $0.dropFirst(65) != program.path }
        if isTrusted { kept.append("\(program.digest) \(program.path)") }
        do {
            let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data((kept.joined(separator: "\n") + "\n").utf8).write(
                to: URL(fileURLWithPath: file), options: .atomic)
            unsafe chmod(file, 0o600)
        } catch {
            throw WorkspaceError(.io, "\(file) cannot be written: \(WorkspaceFolder.systemReason())")
        }
    }

    private func lines(_ file: String) -> [String] {
        guard let data = FileManager.default.contents(atPath: file) else { return [] }
        return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
    }
}
