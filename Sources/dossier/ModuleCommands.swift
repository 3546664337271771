import ArgumentParser
import DossierCommands
import DossierConformance
import DossierHost
import DossierRules
import DossierSDK
import DossierWire
import Foundation

struct Modules: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "List the analysis modules: those of the program, and those of a workspace with their states.")

    @Option(
        name: .shortAndLong, help: "The workspace (default: the current folder, if it is one).",
        completion: .directory)
    var workspace: String?

    @OptionGroup var options: SessionOptions

    func run() throws {
        guard let workspace = workspace ?? CurrentWorkspace.path else {
            return listBuiltIn()
        }
        let program = SessionProgram(options, isPrompt: false)
        try program.open(workspace)
        try program.run { session throws(Diagnostic) in
            try session.run(SourceText("modules", name: "modules"))
        }
    }

    private func listBuiltIn() {
        let descriptors = ModuleRegistry.builtIn.modules.map(\.descriptor)
        let width = descriptors.map(\.name.count).max() ?? 0
        var lines = ""
        for descriptor in descriptors {
            let padding = String(repeating: " ", count: width - descriptor.name.count)
            lines += "\(descriptor.name)\(padding)  \(descriptor.summary)\n"
        }
        say(lines)
    }
}

struct TestModule: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test-module",
        abstract: "Hold a module, of whatever kind, to its examples and to what the program relies on.",
        discussion: "Status 1 when a promise is broken, 65 when the file cannot be read as a module.")

    @ArgumentParser.Argument(help: "A rules file, a program or its folder, or the name of a built-in module.")
    var module: String

    func run() throws {
        let module = try chosenModule(module)
        var report = conformance(of: module)
        if let child = module as? ChildModule { child.addProtocolChecks(to: &report) }
        for check in report.checks {
            say("\(check.problems.isEmpty ? "ok    " : "BROKEN")  \(check.promise)\n")
            for problem in check.problems { say("        \(problem)\n") }
        }
        if !report.holds { throw ExitCode(1) }
    }
}

/// A built-in module as a program of its own, to compare the two.
struct ServeModule: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve-module", abstract: "Run a built-in module as a program.", shouldDisplay: false)

    @ArgumentParser.Argument(help: "The module.")
    var module: String

    func run() throws {
        guard let module = ModuleRegistry.builtIn[module] else {
            throw ValidationError("there is no module “\(module)”")
        }
        ModuleServer(module).run()
    }
}

/// A built-in module by its name, or the one in a rules file or program; naming a program is trusting it.
func chosenModule(_ name: String) throws -> any AnalysisModule {
    if let module = ModuleRegistry.builtIn[name] { return module }
    if name.hasPrefix("serve:") { return try servedModule(String(name.dropFirst(6))) }
    guard name.hasSuffix(".yaml") || name.hasSuffix(".yml") else { return try programModule(name) }
    do throws(RulesError) {
        return try RulesModule(RulesSource(file: name))
    } catch {
        warn(error.hint.map { "\(error.description); \($0)" } ?? error.description)
        throw FileManager.default.fileExists(atPath: name) ? ExitStatus.badData : ExitStatus.noInput
    }
}

/// Says that a name is no module's, and which one was meant.
func unknownModule(_ name: String) -> ValidationError {
    let names = ModuleRegistry.builtIn.names
    let near = NearestWord.nearest(to: name, among: names).map { "did you mean “\($0)”? " } ?? ""
    return ValidationError(
        "there is no module “\(name)”; \(near)The modules are \(names.joined(separator: ", ")), and a rules file or program is named with its path"
            .replacing("; The", with: "; the"))
}

/// The module that a program is, by its path.
private func programModule(_ path: String) throws -> any AnalysisModule {
    guard path.contains("/") || FileManager.default.fileExists(atPath: path) else {
        throw unknownModule(path)
    }
    do {
        return try ChildModule.load(ModuleProgram(at: path))
    } catch let error as ModuleProgram.Unfit {
        warn("\(error.reason); \(error.hint)")
        throw FileManager.default.fileExists(atPath: path) ? ExitStatus.badData : ExitStatus.noInput
    } catch let error as ModuleError {
        warn(error.message)
        throw ExitStatus.badData
    }
}

/// A built-in module, but as a child of this program.
private func servedModule(_ name: String) throws -> any AnalysisModule {
    let program = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    do throws(ModuleError) {
        return try ChildModule.load(ModuleProgram(trusted: program, arguments: ["serve-module", name]))
    } catch {
        warn(error.message)
        throw ExitStatus.badData
    }
}
