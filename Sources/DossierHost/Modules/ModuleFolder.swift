import DossierStore
import Foundation
import Glibc

/// The folder `modules/` of a workspace.
extension WorkspaceFolder {
    var modules: String { "\(path)/modules" }
    /// Names of the modules that are switched off, one a line.
    var disabledList: String { "\(modules)/disabled" }

    /// Paths of the rules files, programs, and folders with a program, sorted by name.
    func moduleFiles() -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: modules)) ?? []
        return names.filter(isModule).sorted().map { "\(modules)/\($0)" }
    }

    private func isModule(_ name: String) -> Bool {
        if name.hasPrefix(".") || name == "disabled" || name == "__pycache__" { return false }
        if Self.isRules(name) { return true }
        var isFolder: ObjCBool = false
        let path = "\(modules)/\(name)"
        guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            return false
        }
        if !isFolder.boolValue { return unsafe access(path, X_OK) == 0 || name.hasSuffix(".py") }
        return true
    }

    private static func isRules(_ name: String) -> Bool { name.hasSuffix(".yaml") || name.hasSuffix(".yml") }

    /// What is known of a file before it is read.
    func entry(of file: String) -> ModuleEntry {
        let name = URL(fileURLWithPath: file).lastPathComponent
        return ModuleEntry(
            name: String(name.prefix { $0 != "." }), kind: Self.isRules(name) ? .rules : .program,
            origin: "modules/\(name)", state: .active)
    }

    /// Changes whenever a module's file may have.
    func stampOfModules() -> String {
        ([settings, disabledList] + moduleFiles()).map { file in
            var isFolder: ObjCBool = false
            _ = unsafe FileManager.default.fileExists(atPath: file, isDirectory: &isFolder)
            let files = isFolder.boolValue ? programs(in: file) : [file]
            return files.map { "\($0) \(stamp(of: $0) ?? "")" }.joined(separator: "\n")
        }.joined(separator: "\n")
    }

    /// What can change in a folder with a program, without going through all that is built there.
    private func programs(in folder: String) -> [String] {
        let name = URL(fileURLWithPath: folder).lastPathComponent
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted().map { "\(folder)/\($0)" }
            + ["\(folder)/.build/release/\(name)", "\(folder)/.build/debug/\(name)"]
    }

    /// The contents of the files of `modules/`, by path; equal for files that have only been touched.
    ///
    /// - Parameter known: what has just been read, and need not be read again.
    func digestsOfModules(known: WorkspaceModules? = nil) -> [String: String] {
        var digests: [String: String] = [:]
        let read = Dictionary(
            known?.entries.compactMap { entry in
                entry.origin.flatMap { origin in entry.digest.map { ("\(path)/\(origin)", $0) } }
            } ?? [], uniquingKeysWith: { $1 })
        for file in [settings, disabledList] + moduleFiles() {
            if let digest = read[file] {
                digests[file] = digest
            } else if !Self.isRules(file), file != settings, let program = try? ModuleProgram(at: file) {
                digests[file] = program.digest
            } else if let data = FileManager.default.contents(atPath: file) {
                digests[file] = TextDigest.sha256(Array(data))
            }
        }
        return digests
    }

    func disabledModules() -> [String] {
        guard let data = FileManager.default.contents(atPath: disabledList) else { return [] }
        return String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline)
            .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty && !$0.hasPrefix("#") }
    }

    func setDisabled(_ names: [String]) throws(WorkspaceError) {
        try make(modules)
        if names.isEmpty {
            unsafe unlink(disabledList)
        } else {
            try write(Array((names.joined(separator: "\n") + "\n").utf8), to: disabledList)
        }
    }
}
