import Foundation
import Testing

/// The rules of the house, read from the sources themselves.
private let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

private func contents(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
}

private func folders(_ path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(path).path)
        .filter { !$0.hasPrefix(".") }.sorted()
}

private func swiftFiles(_ path: String) -> [String] {
    let base = root.appendingPathComponent(path)
    let files = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
    return files.filter { $0.hasSuffix(".swift") }.map { path + "/" + $0 }.sorted()
}

/// The names in the manifest's list of modules.
private func modulesInManifest() throws -> [String] {
    let manifest = try contents("Package.swift")
    let line = try #require(manifest.split(separator: "\n").first { $0.hasPrefix("let modules = [") })
    return line.split(separator: "\"").enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
}

@Test func `folders, manifest and the list of built-in modules name the same modules`() throws {
    let modules = try modulesInManifest()
    #expect(try folders("Plugins").filter { $0 != "Extras" } == modules.sorted())
    let builtIn = try contents("Sources/dossier/BuiltInModules.swift")
    for module in modules {
        #expect(
            builtIn.contains("import \(module)Module"), "\(module) is not imported by BuiltInModules.swift")
        #expect(
            builtIn.contains("        \(module)(),"), "\(module) is not in the list of BuiltInModules.swift")
    }
}

@Test func `each module has a manual, sources and tests`() throws {
    for module in try modulesInManifest() {
        #expect(try folders("Plugins/\(module)") == ["README.md", "Sources", "Tests"])
    }
}

@Test func `modules import the text floor and the SDK and nothing else of the house`() throws {
    for module in try modulesInManifest() {
        for file in swiftFiles("Plugins/\(module)/Sources") {
            for name in try imports(file) {
                #expect(["DossierText", "DossierSDK"].contains(name), "\(file) imports \(name)")
            }
        }
    }
}

@Test func `a module outside of the program imports what every module may`() throws {
    for name in try folders("Plugins/Extras").filter({ !$0.contains(".") }) {
        let sources = swiftFiles("Plugins/Extras/\(name)/Sources")
        #expect(!sources.isEmpty)
        for file in sources {
            for imported in try imports(file) {
                #expect(["DossierText", "DossierSDK"].contains(imported), "\(file) imports \(imported)")
            }
        }
    }
}

@Test func `no file but one names a built-in module`() throws {
    let modules = try modulesInManifest()
    for file in swiftFiles("Sources") where file != "Sources/dossier/BuiltInModules.swift" {
        for name in try imports(file) {
            #expect(!modules.contains { "\($0)Module" == name }, "\(file) imports \(name)")
        }
    }
}

@Test func `a floor imports only lower floors`() throws {
    let floors = [
        ["DossierText", "DossierJSON"], ["DossierSDK"],
        [
            "DossierConformance", "DossierWire", "DossierStore", "DossierImport", "DossierExport",
            "DossierRules",
        ],
        ["DossierTesting", "DossierHost"], ["DossierCommands"], ["DossierTerminal"], ["dossier"],
    ]
    for (height, names) in floors.enumerated() {
        let allowed = Set(floors[..<height].joined())
        for name in names {
            for file in swiftFiles("Sources/\(name)") {
                for imported in try imports(file) where floors.joined().contains(imported) {
                    #expect(allowed.contains(imported), "\(file) imports \(imported)")
                }
            }
        }
    }
}

@Test func `the README names every module, and what the set-up installs`() throws {
    let readme = try contents("README.md")
    for module in try modulesInManifest() { #expect(readme.contains("Plugins/\(module)"), "\(module)") }
    let setup = try contents(".ci/setup")
    for list in ["packages=", "optional="] {
        let line = try #require(setup.split(separator: "\n").first { $0.hasPrefix(list) })
        for package in line.split(separator: "\"")[1].split(separator: " ") {
            #expect(readme.contains("`\(package)`"), "\(package)")
        }
    }
}

/// Names of the modules of this package that a file imports.
private func imports(_ file: String) throws -> [String] {
    try contents(file).split(separator: "\n").compactMap { line in
        let words = line.split(separator: " ")
        guard let position = words.firstIndex(of: "import"), position < 3, position + 1 < words.count,
            words[..<position].allSatisfy({ ["public", "package", "@testable"].contains(String($0)) })
        else { return nil }
        let name = String(words[position + 1])
        return name.hasPrefix("Dossier") || name.hasSuffix("Module") ? name : nil
    }
}
