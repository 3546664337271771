import ArgumentParser
import DossierHost
import Foundation

/// `dossier new module`: a working module to begin with.
struct NewModule: ParsableCommand {
    enum Kind: String, ExpressibleByArgument, CaseIterable {
        case rules, python, swift
    }

    static let configuration = CommandConfiguration(
        commandName: "module",
        abstract: "Write a working module to begin with, commented and with examples that hold.",
        discussion: """
            rules: a file of patterns, no code. python: one program file, nothing but the standard library. swift: a package \
            with a module that could be built in, its tests, and a program that runs it.
            """)

    @ArgumentParser.Argument(help: "The module's name, which becomes its command: small letters.")
    var name: String

    @Option(help: "What it is written in.")
    var kind: Kind = .rules

    @Option(
        name: .shortAndLong,
        help: "The workspace that gets it, in its folder modules/ (default: the current folder).")
    var workspace: String?

    @Option(
        help:
            "Of swift: the clone of Dossier to build it with (default: the one that this program was built in)."
    )
    var dossier: String?

    func run() throws {
        guard name.utf8.first.map({ $0 &- 0x61 < 26 }) == true, name.utf8.count <= 40,
            name.utf8.allSatisfy({ $0 &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == 0x5F })
        else { throw ValidationError("“\(name)” is not one word of small letters") }
        if ModuleRegistry.builtIn[name] != nil {
            throw ValidationError("there is a module “\(name)” already")
        }
        if ModuleRegistry.builtIn.reserved.contains(name) {
            throw ValidationError("“\(name)” is a word of the language already; a module needs another name")
        }
        let folder = workspace.map { "\($0)/modules" } ?? "."
        if let workspace, !FileManager.default.fileExists(atPath: "\(workspace)/workspace.yaml") {
            warn("\(workspace) is no workspace; make one with: dossier new workspace \(workspace)")
            throw ExitStatus.noInput
        }
        switch kind {
        case .rules:
            try write([("\(name).yaml", RulesTemplate.text(name: name), false)], folder, "\(name).yaml")
        case .python: try write([("\(name).py", PythonTemplate.text(name: name), true)], folder, "\(name).py")
        case .swift:
            let template = SwiftTemplate(name: name, dossier: try clone())
            try write(template.files.map { ("\(name)/\($0.path)", $0.text, false) }, folder, name)
        }
    }

    private func write(
        _ files: [(path: String, text: String, isProgram: Bool)], _ folder: String, _ module: String
    ) throws {
        let path = "\(folder)/\(module)"
        if FileManager.default.fileExists(atPath: path) {
            warn("there is something at \(path) already")
            throw ExitStatus.nothingDone
        }
        for file in files {
            let url = URL(fileURLWithPath: "\(folder)/\(file.path)")
            do {
                try FileManager.default.createDirectory(
                    at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
                try file.text.write(to: url, atomically: true, encoding: .utf8)
                if file.isProgram {
                    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: url.path)
                }
            } catch {
                warn("\(url.path) cannot be written: \(error.localizedDescription)")
                throw ExitStatus.inputOutput
            }
        }
        let build =
            kind == .swift ? "swift build -c release --package-path \(path) && " : ""
        warn("wrote \(path); try it with: \(build)dossier test-module \(path)")
    }

    /// The folder of Dossier's own package.
    private func clone() throws -> String {
        if let dossier {
            let path = URL(fileURLWithPath: dossier).standardizedFileURL.path
            if Self.isClone(path) { return path }
            warn("there is no Package.swift of dossier in \(path)")
            throw ExitStatus.noInput
        }
        let program = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        var folder = URL(fileURLWithPath: program).deletingLastPathComponent()
        while folder.path.utf8.count > 1 {
            if Self.isClone(folder.path) { return folder.path }
            folder.deleteLastPathComponent()
        }
        throw ValidationError("a module in Swift is built with a clone of Dossier: --dossier PATH")
    }

    private static func isClone(_ folder: String) -> Bool {
        let manifest = try? String(contentsOfFile: "\(folder)/Package.swift", encoding: .utf8)
        return manifest?.contains("name: \"dossier\"") ?? false
    }
}
