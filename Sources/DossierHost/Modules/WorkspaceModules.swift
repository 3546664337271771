package import DossierRules
import DossierSDK
import DossierStore
import Foundation

/// The modules that a workspace brings itself, the rules files and programs in `modules/`, and which of all are in use.
struct WorkspaceModules: Sendable {
    private(set) var entries: [ModuleEntry] = []
    /// What the user should know, a sentence each; the workspace opens all the same.
    private(set) var problems: [String] = []

    /// Reads the files in the order of their names. A file that cannot be used, or whose name or letter is taken, is left
    /// out and said.
    init(
        of folder: WorkspaceFolder, besides registry: ModuleRegistry, options: ModuleOptions,
        trust: ProgramTrust
    ) {
        let disabled = Set(folder.disabledModules())
        var names = Set(registry.kept.map(\.descriptor.name))
        var letters = Set(registry.kept.map(\.descriptor.handle)).union(["g", "d", "r"])
        for module in registry.modules {
            let name = module.descriptor.name
            var entry = ModuleEntry(name: name, kind: .builtIn, state: .active)
            if disabled.contains(name) {
                entry.state = .disabled
            } else {
                do throws(ModuleError) {
                    entry.module = try module.configured(with: options.fields(for: module.descriptor))
                } catch {
                    entry.module = module
                    entry.problem = error.message
                    problems.append(error.message)
                }
            }
            entries.append(entry)
        }
        let files = folder.moduleFiles().map { ($0, folder.entry(of: $0)) }
        let sources = Self.sources(
            of: files.filter { $0.1.kind == .rules && !disabled.contains($0.1.name) }.map(\.0))
        for (file, known) in files {
            var entry = known
            if disabled.contains(entry.name) {
                entry.state = .disabled
            } else {
                Self.read(
                    file, sources[file], &entry, letters, options, trust, "\(folder.storeFolder)/programs")
                if let descriptor = entry.module?.descriptor {
                    if disabled.contains(descriptor.name) {
                        entry.state = .disabled
                        entry.module = nil
                    } else if names.contains(descriptor.name) {
                        entry.state = .broken
                        entry.module = nil
                        entry.problem = "\(file): there is a module “\(descriptor.name)” already"
                    } else if registry.reserved.contains(descriptor.name) {
                        entry.state = .broken
                        entry.module = nil
                        entry.problem =
                            "\(file): “\(descriptor.name)” is a word of the language; give the module another name"
                    } else {
                        names.insert(descriptor.name)
                        letters.insert(descriptor.handle)
                    }
                    entry.name = descriptor.name
                }
            }
            if let problem = entry.problem {
                problems.append(entry.state == .broken ? problem + " (it is not in use)" : problem)
            }
            entries.append(entry)
        }
        let known = Set(entries.map(\.name))
        for name in options.names where !known.contains(name) {
            problems.append("\(folder.settings): modules.\(name): there is no module “\(name)”")
        }
        for name in disabled.subtracting(known).sorted() {
            problems.append("\(folder.disabledList): there is no module “\(name)”")
        }
    }

    /// Those that run, in the order in which they are listed.
    var modules: [any AnalysisModule] { entries.compactMap(\.module) }

    /// Reads rules files, on all cores where they are many: which letters they get is another matter.
    private static func sources(of files: [String]) -> [String: Result<RulesSource, RulesError>] {
        var rest = files[...]
        var sources: [String: Result<RulesSource, RulesError>] = [:]
        mapInOrder(
            workers: files.count < 8 ? 1 : max(1, processorCount()), next: { rest.popFirst() },
            work: { file in
                (file, Result { () throws(RulesError) in try RulesSource(file: file) })
            },
            deliver: { read in
                sources[read.0] = read.1
                return true
            })
        return sources
    }

    private static func read(
        _ file: String, _ source: Result<RulesSource, RulesError>?, _ entry: inout ModuleEntry,
        _ letters: Set<Character>, _ options: ModuleOptions,
        _ trust: ProgramTrust, _ knownPrograms: String
    ) {
        do {
            switch entry.kind {
            case .rules:
                guard let source else { return }
                let module = try RulesModule(source.get(), besides: letters)
                entry.module = try module.configured(with: options.fields(for: module.descriptor))
            case .program:
                let program = try ModuleProgram(at: file)
                entry.program = program
                entry.digest = program.digest
                guard trust.trusts(program) else {
                    entry.state = .untrusted
                    entry.problem =
                        "\(file) is a program, which is not run before you allow it: modules trust \(entry.name)"
                        + " (it would have \(Isolation.here.summary))"
                    return
                }
                entry.module = try ChildModule.load(
                    program, besides: letters, known: KnownPrograms(folder: knownPrograms),
                    options: options.fields(for:))
            case .builtIn: break
            }
        } catch let error as RulesError {
            entry.fail(error.description + (error.hint.map { "; \($0)" } ?? ""))
        } catch let error as ModuleProgram.Unfit {
            entry.fail("\(error.reason); \(error.hint)")
        } catch let error as ModuleError {
            entry.fail(error.message)
        } catch {
            entry.fail("\(file): \(error)")
        }
    }
}

extension ModuleEntry {
    fileprivate mutating func fail(_ problem: String) {
        state = .broken
        self.problem = problem
    }
}

extension RulesSource {
    /// Reads a rules file from disk.
    package init(file path: String) throws(RulesError) {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw RulesError(file: path, message: "cannot be read: \(WorkspaceFolder.systemReason())")
        }
        guard data.count <= 16 << 20 else {
            throw RulesError(file: path, message: "is larger than 16 MB")
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw RulesError(file: path, message: "is not valid UTF-8")
        }
        try self.init(reading: text, name: path)
    }
}
