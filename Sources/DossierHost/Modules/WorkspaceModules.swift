package import DossierRules
import DossierSDK
import Foundation

/// The modules that a workspace brings itself: the rules files in `modules/`.
struct WorkspaceModules {
    private(set) var modules: [any AnalysisModule] = []
    /// Why a file is not in use, a sentence each; the workspace opens without it.
    private(set) var problems: [String] = []

    /// Reads the files in the order of their names. A file that cannot be read, or whose name or letter is taken, is
    /// left out and said.
    init(of folder: WorkspaceFolder, besides registry: ModuleRegistry) {
        var names = Set(registry.kept.map(\.descriptor.name))
        var letters = Set(registry.kept.map(\.descriptor.handle)).union(["g", "d", "r"])
        for file in folder.rulesFiles() {
            do throws(RulesError) {
                let module = try RulesModule(file: file, besides: letters)
                let descriptor = module.descriptor
                guard names.insert(descriptor.name).inserted else {
                    throw RulesError(file: file, message: "there is a module “\(descriptor.name)” already")
                }
                letters.insert(descriptor.handle)
                modules.append(module)
            } catch {
                problems.append(
                    error.description + (error.hint.map { "; \($0)" } ?? "") + " (the file is not in use)")
            }
        }
    }
}

extension RulesModule {
    /// Reads a rules file from disk.
    package init(file path: String, besides letters: Set<Character> = []) throws(RulesError) {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw RulesError(file: path, message: "cannot be read: \(WorkspaceFolder.systemReason())")
        }
        guard data.count <= 16 << 20 else {
            throw RulesError(file: path, message: "is larger than 16 MB")
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw RulesError(file: path, message: "is not valid UTF-8")
        }
        try self.init(reading: text, name: path, besides: letters)
    }
}

extension WorkspaceFolder {
    var modules: String { "\(path)/modules" }

    /// Paths of the rules files, sorted by name.
    fileprivate func rulesFiles() -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: modules)) ?? []
        return names.filter { !$0.hasPrefix(".") && ($0.hasSuffix(".yaml") || $0.hasSuffix(".yml")) }.sorted()
            .map { "\(modules)/\($0)" }
    }
}
