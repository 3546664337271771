import DossierHost
import DossierSDK
import DossierStore
import Foundation
import Testing

private let rules = """
    module: closures
    summary: What is closed
    version: 1
    kinds: {closed: something shut}
    fields: {thing: text}
    patterns:
      - match: "thing:(port|bridge) closed"
    examples:
      - text: "The [[1:[[1.thing:port]] closed]]."
        expect: {1: {thing: port}}
    """

/// A workspace with two documents and what lies in its folder `modules/`.
private struct Affair {
    let test: TestWorkspace
    var path: String { test.path }
    var trust: ProgramTrust { ProgramTrust(file: test.folder.path + "/trusted") }

    init(_ files: [String: String] = ["closures.yaml": rules]) throws {
        test = try TestWorkspace()
        try test.folder.write("in/a.txt", "The port closed. There is a toll.")
        try test.folder.write("in/b.txt", "The bridge closed, a toll was paid: a toll.")
        for (name, text) in files { try write(text, name) }
        try open().take([test.folder.path + "/in"])
    }

    func write(_ text: String, _ name: String) throws {
        let path = try test.folder.write("w/modules/\(name)", text)
        if text.hasPrefix("#!") {
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        }
    }

    func remove(_ name: String) throws {
        try FileManager.default.removeItem(atPath: "\(path)/modules/\(name)")
    }

    func open(_ trust: ProgramTrust? = nil) throws -> Workspace {
        try Workspace(opening: path, registry: test.registry, trust: trust ?? self.trust)
    }
}

private func names(_ workspace: Workspace) -> [String] {
    workspace.moduleEntries().map { "\($0.name) \($0.kind.rawValue) \($0.state.rawValue)" }
}

private func views(_ workspace: Workspace) throws -> [String] {
    try workspace.sql("SELECT name FROM sqlite_master WHERE name LIKE '%closures%'").rows.flatMap { $0 }
        .compactMap { $0?.joined }
}

@Test func `a workspace lists its modules, whether they run or not`() throws {
    let affair = try Affair([
        "closures.yaml": rules, "broken.yaml": "module: broken\n", "booths.py": ScriptedProgram.text(),
        "again.yaml": rules,
    ])
    let workspace = try affair.open()
    #expect(
        names(workspace) == [
            "tolls built-in active", "closures rules active", "booths program untrusted",
            "broken rules broken",
            "closures rules broken",
        ])
    let problems = workspace.moduleEntries().compactMap(\.problem)
    #expect(problems.contains { $0.contains("broken.yaml:1:1: “summary” is missing") })
    #expect(problems.contains { $0.contains("modules trust booths") })
    #expect(problems.contains { $0.contains("there is a module “closures” already") })
}

@Test func `a module cannot have a word of the language as its name`() throws {
    let affair = try Affair(["closures.yaml": rules])
    let registry = ModuleRegistry(affair.test.registry.modules, reserved: ["closures"])
    let workspace = try Workspace(opening: affair.path, registry: registry, trust: affair.trust)
    #expect(names(workspace) == ["tolls built-in active", "closures rules broken"])
    #expect(
        workspace.moduleEntries().compactMap(\.problem).contains {
            $0.contains("“closures” is a word of the language")
        })
}

@Test func `a program is not run before it is trusted, and again not when it has changed`() throws {
    let mark = NSTemporaryDirectory() + "dossier-ran-\(UUID().uuidString)"
    let affair = try Affair(["booths.py": ScriptedProgram.text(start: "sys.stderr.write('ran')")])
    var workspace = try affair.open()
    #expect(workspace.registry["booths"] == nil)
    #expect(try workspace.trust("booths", isTrusted: true).path.hasSuffix("/modules/booths.py"))
    workspace = try affair.open()
    try workspace.read()
    #expect(try workspace.count(FindingQuery(module: "booths")) == 3)
    #expect(try workspace.documentsRead(by: "booths") == 2)
    try affair.write(ScriptedProgram.text(start: "open('\(mark)', 'w')"), "booths.py")
    #expect(try affair.open().registry["booths"] == nil)
    #expect(!FileManager.default.fileExists(atPath: mark))
}

@Test func `two sessions on one workspace use the same program at once`() throws {
    let affair = try Affair(["booths.py": ScriptedProgram.text()])
    let (one, two) = (try affair.open(.everything), try affair.open(.everything))
    try one.read()
    #expect(try two.read().analyzed == 0)
    try affair.test.folder.write("in/c.txt", "A toll.")
    try two.take([affair.test.folder.path + "/in/c.txt"])
    try two.read()
    #expect(try one.count(FindingQuery(module: "booths")) == 4)
}

@Test func `a program that fails on a document leaves all else alone`() throws {
    let affair = try Affair([
        "booths.py": ScriptedProgram.text(
            analyze: "if 'bridge' in document['text']: sys.exit('no bridges')\nreply()"),
        "closures.yaml": rules,
    ])
    let workspace = try affair.open(.everything)
    let report = try workspace.read()
    #expect(report.failures.map(\.document) == ["b.txt"])
    #expect(report.failures.first?.message.contains("its last line on standard error: no bridges") == true)
    #expect(try workspace.count(FindingQuery(module: "closures")) == 2)
    #expect(try workspace.count(FindingQuery(module: "booths")) == 1)
    #expect(try workspace.documentsRead(by: "booths") == 1)
    #expect(workspace.moduleEntries().first { $0.name == "booths" }?.problem?.contains("no bridges") == true)
}

@Test func `what is switched off keeps its findings, what is unloaded does not`() throws {
    let affair = try Affair()
    var workspace = try affair.open()
    try workspace.read()
    try workspace.setModule("closures", isEnabled: false)
    workspace = try affair.open()
    #expect(workspace.registry["closures"] == nil)
    #expect(names(workspace).contains("closures rules disabled"))
    #expect(!(try views(workspace)).isEmpty)
    try workspace.setModule("closures", isEnabled: true)
    workspace = try affair.open()
    #expect(try workspace.count(FindingQuery(module: "closures")) == 2)
    #expect(try workspace.read().analyzed == 0)
    try workspace.unload("closures")
    workspace = try affair.open()
    #expect(try views(workspace) == [])
    #expect(workspace.takeNotices() == [])
    try workspace.setModule("closures", isEnabled: true)
    #expect(try affair.open().read().analyzed == 2)
}

@Test func `of a module that is gone the findings go, and what was decided stays`() throws {
    let affair = try Affair()
    var workspace = try affair.open()
    try workspace.read()
    let finding = try #require(try workspace.findings(FindingQuery(module: "closures")).first)
    let reference = try workspace.references(finding.handle)
    try workspace.decide([(.accept(nil), reference)], Reviewing(by: "Ana", day: 22_000))
    try affair.remove("closures.yaml")
    workspace = try affair.open()
    #expect(try views(workspace) == [])
    #expect(
        workspace.takeNotices() == [
            "the module “closures” is gone (there is no modules/closures.yaml): its 2 findings are dropped, what was"
                + " decided about them is kept"
        ])
    #expect(try affair.open().takeNotices() == [])
    try affair.write(rules, "closures.yaml")
    workspace = try affair.open()
    try workspace.read()
    let again = try #require(try workspace.findings(FindingQuery(module: "closures")).first)
    #expect(again.review?.label == "accepted")
}

@Test func `a broken file leaves what was found with it as it is`() throws {
    let affair = try Affair()
    try affair.open().read()
    try affair.write("module: [", "closures.yaml")
    #expect(!(try views(affair.open())).isEmpty)
    try affair.write(rules, "closures.yaml")
    #expect(try affair.open().read().analyzed == 0)
}

@Test func `a file that changes is told once, one that is only touched is not`() throws {
    let affair = try Affair()
    let workspace = try affair.open()
    #expect(workspace.moduleChanges() == [])
    try affair.write(rules, "closures.yaml")
    #expect(workspace.moduleChanges() == [])
    try affair.write(rules.replacing("bridge", with: "quay"), "closures.yaml")
    #expect(
        workspace.moduleChanges() == ["w/modules: closures.yaml has changed; modules reload takes it over"])
    #expect(workspace.moduleChanges() == [])
    try affair.write(rules.replacing("closures", with: "openings"), "openings.yaml")
    #expect(workspace.moduleChanges() == ["w/modules: openings.yaml is new; modules reload takes it over"])
    try affair.remove("openings.yaml")
    #expect(workspace.moduleChanges() == ["w/modules: openings.yaml is gone; modules reload takes it over"])
}

@Test func `only the changed module reads again`() throws {
    let affair = try Affair(["closures.yaml": rules, "more.yaml": rules.replacing("closures", with: "more")])
    try affair.open().read()
    try affair.write(rules.replacing("port|", with: ""), "closures.yaml")
    let workspace = try affair.open()
    #expect(try workspace.documentsRead(by: "closures") == 0)
    #expect(try workspace.documentsRead(by: "more") == 2)
    try workspace.read()
    #expect(try workspace.count(FindingQuery(module: "closures")) == 1)
    #expect(workspace.seconds(of: "more") == nil)
}

@Test func `a link takes a module in from elsewhere, and goes when it is unloaded`() throws {
    let affair = try Affair([:])
    let file = try affair.test.folder.write("elsewhere/closures.yaml", rules)
    #expect(try affair.open().link(file) == "closures.yaml")
    let workspace = try affair.open()
    try workspace.read()
    #expect(throws: WorkspaceError.self) { try workspace.link(file) }
    #expect(throws: WorkspaceError.self) { try workspace.link(file + "x") }
    try workspace.unload("closures")
    #expect(!FileManager.default.fileExists(atPath: "\(affair.path)/modules/closures.yaml"))
    #expect(FileManager.default.fileExists(atPath: file))
    #expect(try affair.open().takeNotices() == [])
}

@Test func `options have the type that the module declares`() throws {
    let affair = try Affair(["booths.py": ScriptedProgram.text()])
    let settings = "\(affair.path)/workspace.yaml"
    func open(_ text: String) throws -> Workspace {
        try Data("title: Tolls\nmodules:\n\(text)\n".utf8).write(to: URL(fileURLWithPath: settings))
        return try affair.open(.everything)
    }
    var workspace = try open("  booths: {word: port}")
    #expect(workspace.takeNotices() == [])
    try workspace.read()
    #expect(try workspace.findings(FindingQuery(module: "booths")).map(\.text) == ["port"])
    workspace = try open("  booths: {word: toll}")
    try workspace.read()
    #expect(try workspace.count(FindingQuery(module: "booths")) == 3)
    for (text, problem) in [
        (
            "  booths: {words: port}",
            "workspace.yaml: modules.booths.words: there is no such option; its options are word"
        ),
        ("  booths: {word: [a, b]}", "workspace.yaml: modules.booths.word: one value was expected"),
        ("  booths: 3", "workspace.yaml: modules.booths: options with their values were expected"),
        ("  tolls: {rate: 3}", "workspace.yaml: modules.tolls.rate: there is no such option; it has none"),
        ("  sheds: {}", "workspace.yaml: modules.sheds: there is no module “sheds”"),
    ] {
        let notices = try open(text).takeNotices()
        #expect(notices.contains { $0.contains(problem) }, "\(notices)")
    }
}

@Test func `a workspace can have more modules than there are letters`() throws {
    var files: [String: String] = [:]
    for number in 10..<60 { files["m\(number).yaml"] = rules.replacing("closures", with: "m\(number)") }
    let affair = try Affair(files)
    let workspace = try affair.open()
    #expect(workspace.takeNotices() == [])
    let letters = workspace.registry.kept.map(\.descriptor.handle)
    #expect(Set(letters).count == letters.count)
    try workspace.read()
    let finding = try #require(try workspace.findings(FindingQuery(module: "m59")).first)
    #expect(try workspace.finding(finding.handle).finding.id == finding.finding.id)
}
