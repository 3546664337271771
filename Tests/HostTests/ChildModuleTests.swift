import DossierHost
import DossierImport
import DossierSDK
import DossierText
import Foundation
import Glibc
import Testing

private func load(
    _ text: String, isolation: Isolation = .limits("a test"), limits: ProgramLimits = ScriptedProgram.limits
) throws -> (TemporaryFolder, ChildModule) {
    let folder = try TemporaryFolder()
    let path = try ScriptedProgram.write(text, to: folder)
    return (folder, try ChildModule.load(ModuleProgram(at: path), isolation: isolation, limits: limits))
}

/// What a module that does something wrong with a document is told to have done.
private func complaint(
    _ analyze: String, start: String = "", isolation: Isolation = .limits("a test"),
    limits: ProgramLimits = ScriptedProgram.limits
) throws -> String {
    let (folder, module) = try load(
        ScriptedProgram.text(start: start, analyze: analyze), isolation: isolation, limits: limits)
    defer { withExtendedLifetime(folder) {} }
    do throws(ModuleError) {
        _ = try module.analyze(document("A toll."))
        return ""
    } catch {
        #expect(error.document == "a.txt")
        return error.message
    }
}

@Suite(.serialized) struct ChildModules {
    @Test(arguments: [Isolation.limits("a test"), .here])
    func `a program answers with findings`(isolation: Isolation) throws {
        let (folder, module) = try load(ScriptedProgram.text(), isolation: isolation)
        defer { withExtendedLifetime(folder) {} }
        #expect(module.descriptor.name == "booths")
        #expect(module.descriptor.schema.kinds.map(\.name) == ["booth"])
        let found = try module.analyze(document("Über: a toll, no toll."))
        #expect(found.map(\.span) == [TextSpan(9, 13), TextSpan(18, 22)])
        #expect(found.map { $0.fields["payer"] } == ["toll", "toll"])
        #expect(Set(found.flatMap(module.keys)).count == 1)
    }

    @Test(arguments: [
        ("sys.exit(3)", "ended with status 3 when an answer was expected"),
        ("sys.stdout.write('{\"type\": \"fin'); sys.stdout.flush(); os._exit(0)", "ended with status 0"),
        ("os.kill(os.getpid(), 9)", "was killed (SIGKILL"),
        ("os.close(1); time.sleep(60)", "closed its output"),
        ("time.sleep(60)", "did not answer within 2 s"),
        ("print('hello there', flush=True)", "a message was expected, but it said “hello there” (no JSON:"),
        ("sys.stdout.buffer.write(b'\\xff\\xfe\\n'); sys.stdout.flush()", "a message was expected"),
        ("say([1, 2])", "a message is a JSON object"),
        ("say({'type': 'weather'})", "there is no message “weather” in version 1"),
        ("reply(document='b.txt')", "findings of “a.txt” was expected, but it gave findings of “b.txt”"),
        ("reply(id=message['id'] + 1)", "the answer to message 1 was expected, but it answered message 2"),
        ("say({'type': 'module', 'name': 'x', 'summary': 'x', 'version': 1})", "it answered a description"),
        ("reply(findings='none')", "“findings”: a list was expected"),
        (
            "reply(findings=[{'kind': 'booth', 'start': 2, 'end': 99, 'fields': {}}])",
            "outside of the text of 7 bytes"
        ),
        ("reply(findings=[{'kind': 'booth', 'start': -2, 'end': 3, 'fields': {}}])", "runs from -2 to 3"),
        ("reply(findings=[{'kind': 'booth', 'start': 3, 'end': 3, 'fields': {}}])", "which is empty"),
        (
            "reply(findings=[{'kind': 'shed', 'start': 2, 'end': 3, 'fields': {}}])",
            "the kind “shed”, which is not declared"
        ),
        (
            "reply(findings=[{'kind': 'booth', 'start': 2, 'end': 3, 'fields': {'x': 1}}])",
            "the field “x”, which is not declared"
        ),
        (
            "reply(findings=[{'kind': 'booth', 'start': 2, 'end': 3, 'fields': {'payer': 1}}])",
            "for “payer” a number, and a text was declared"
        ),
        ("while True: sys.stdout.write('x' * 65536)", "answered with more than 1048576 bytes"),
        ("while True: sys.stderr.write('x' * 65536 + '\\n')", "did not answer within 2 s"),
        ("hoard = []\nwhile True: hoard.append(bytearray(1 << 24))", "MemoryError"),
        (
            "while True: say({'type': 'ask', 'id': message['id'], 'what': 'facts', 'document': 'a.txt'})",
            "it answered message 1 with a question"
        ),
    ])
    func `a fault ends the run with what was expected and what came`(analyze: String, message: String) throws
    {
        let said = try complaint(analyze)
        #expect(said.contains(message))
        #expect(said.hasPrefix("the module booths "))
    }

    @Test func `the last line on standard error is told`() throws {
        let said = try complaint("sys.stderr.write('first\\nno such ferry\\n\\n'); sys.exit(1)")
        #expect(said.hasSuffix("; its last line on standard error: no such ferry"))
    }

    @Test func `an error of the module concerns one document and ends nothing`() throws {
        let (folder, module) = try load(
            ScriptedProgram.text(
                analyze: """
                    if "ferry" in document["text"]:
                        say({"type": "error", "id": message["id"], "message": "no ferries", "offset": 2})
                    else:
                        reply()
                    """))
        defer { withExtendedLifetime(folder) {} }
        #expect(throws: ModuleError("booths: no ferries", document: "b.txt", offset: 2)) {
            try module.analyze(document("A ferry.", id: "b.txt"))
        }
        for _ in 0..<5 { #expect(try module.analyze(document("A toll.")).count == 1) }
    }

    @Test func `whoever reads on while it works can give up when asked to`() throws {
        let start = """
            import select
            FEATURES = ["cancel"]
            """
        let said = try complaint(
            """
            while not select.select([0], [], [], 0.01)[0]: pass
            cancel = json.loads(sys.stdin.buffer.readline())
            say({"type": "error", "id": cancel["id"], "message": "gave up"})
            """, start: start)
        #expect(said == "booths: gave up")
        let deaf = try complaint("time.sleep(60)", start: start)
        #expect(deaf.contains("ignored being cancelled"))
    }

    @Test func `what it has started ends with it`() throws {
        let (folder, module) = try load(
            ScriptedProgram.text(
                analyze: """
                    for _ in range(5):
                        if os.fork() == 0:
                            time.sleep(600)
                    open_marker = os.getpgid(0)
                    sys.stderr.write(str(open_marker) + "\\n")
                    sys.exit(1)
                    """))
        defer { withExtendedLifetime(folder) {} }
        let error = #expect(throws: ModuleError.self) { try module.analyze(document("A toll.")) }
        let group = try #require(error?.message.split(separator: " ").last.flatMap { Int32($0) })
        var isGone = false
        for _ in 0..<100 where !isGone {
            isGone = kill(-group, 0) != 0
            if !isGone { usleep(20_000) }
        }
        #expect(isGone)
    }

    @Test func `it may not write files`() throws {
        let folder = try TemporaryFolder()
        let target = folder.path + "/written"
        let said = try complaint(
            "f = open('\(target)', 'w'); f.write('x'); f.flush(); reply()", isolation: .here)
        #expect(said.contains("ended with status 1"))
        let size = (try? FileManager.default.attributesOfItem(atPath: target)[.size] as? Int) ?? 0
        #expect(size == 0)
    }

    @Test func `after three faults in a row it is not run any more, and says so once`() throws {
        let (folder, module) = try load(ScriptedProgram.text(analyze: "sys.exit(1)"))
        defer { withExtendedLifetime(folder) {} }
        var messages: [String] = []
        for number in 0..<5 {
            do throws(ModuleError) {
                _ = try module.analyze(document("A toll.", id: "\(number).txt"))
            } catch {
                messages.append(error.message)
            }
        }
        #expect(messages.count == 5)
        #expect(messages[2].contains("it is not run any more (modules reload booths tries again)"))
        #expect(messages[3] == messages[4])
        let analyzer = DocumentAnalyzer(modules: [module])
        let result = analyzer.analyze(
            ImportedDocument(id: "x", text: Array("A toll.".utf8), facts: DocumentFacts()))
        #expect(result.failures.isEmpty)
        #expect(result.failed == ["booths"])
    }

    @Test func `one that was killed between two documents is started again`() throws {
        let (folder, module) = try load(
            ScriptedProgram.text(
                start: "sys.stderr.write('x')",
                analyze: """
                    reply()
                    if "die" in document["text"]:
                        sys.exit(0)
                    """))
        defer { withExtendedLifetime(folder) {} }
        #expect(try module.analyze(document("A toll.")).count == 1)
        #expect(try module.analyze(document("A toll to die.")).count == 1)
        #expect(try module.analyze(document("A toll.")).count == 1)
    }

    @Test func `a file that changes while its module is loaded is not started in its new form`() throws {
        let text = ScriptedProgram.text(
            analyze: """
                if "die" in document["text"]:
                    sys.exit(1)
                reply()
                """)
        let (folder, module) = try load(text)
        _ = try ScriptedProgram.write(text + "\n", to: folder)
        #expect(try module.analyze(document("A toll.")).count == 1)
        #expect(throws: ModuleError.self) { try module.analyze(document("die")) }
        let error = #expect(throws: ModuleError.self) { try module.analyze(document("A toll.")) }
        #expect(
            error?.message
                == "the module booths has changed since it was loaded: modules reload takes it over")
    }

    @Test func `a file that is deleted while its module is loaded is missed at the next start`() throws {
        let (folder, module) = try load(
            ScriptedProgram.text(
                analyze: """
                    if "die" in document["text"]:
                        sys.exit(1)
                    reply()
                    """))
        try FileManager.default.removeItem(atPath: folder.path + "/booths.py")
        #expect(try module.analyze(document("A toll.")).count == 1)
        #expect(throws: ModuleError.self) { try module.analyze(document("die")) }
        let error = #expect(throws: ModuleError.self) { try module.analyze(document("A toll.")) }
        #expect(error?.message == "the module booths cannot be started: No such file or directory")
    }

    @Test(arguments: [
        ("sys.exit(4)", "ended with status 4"),
        ("time.sleep(60)", "did not answer within 1 s"),
        (
            "say({'type': 'hello', 'protocol': 9, 'features': []})",
            "version 1 of the protocol was expected, but it speaks version 9"
        ),
        ("say({'type': 'error', 'message': 'no licence'})", "“hello” was expected, but it said “no licence”"),
        ("print('usage: booths FILE')", "a message was expected, but it said “usage: booths FILE”"),
    ])
    func `a program that does not introduce itself is not loaded`(start: String, message: String) throws {
        var limits = ScriptedProgram.limits
        if message.contains("within") { limits.startSeconds = 1 }
        let error = #expect(throws: ModuleError.self) {
            _ = try load(ScriptedProgram.text(start: start), limits: limits)
        }
        #expect(error?.message.contains(message) == true)
    }

    @Test(arguments: [
        ("\"name\": \"booths\"", "\"name\": \"Booths!\"", "is not one word of small letters"),
        ("\"version\": 1, ", "", "“version”: a whole number was expected"),
        ("\"type\": \"text\"}]", "\"type\": \"colour\"}]", "“fields[0].type”: one of text, number"),
        ("\"name\": \"payer\"", "\"name\": \"kind\"", "every record has a “kind” already"),
        ("\"layers\": []", "\"layers\": [\"smells\"]", "there is no layer “smells”"),
        ("[[1:toll]]", "[[1:toll", "a mark is not closed"),
    ])
    func `a description that does not hold is told with what is wrong`(
        part: String, change: String, message: String
    ) throws {
        let error = #expect(throws: ModuleError.self) {
            _ = try load(ScriptedProgram.text().replacing(part, with: change))
        }
        #expect(error?.message.contains(message) == true, "\(error?.message ?? "")")
    }

    @Test func `a file that is not executable is no program`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("booths.py", "#!/bin/sh\n")
        let error = #expect(throws: ModuleProgram.Unfit.self) { _ = try ModuleProgram(at: path) }
        #expect(error?.hint == "make it so with: chmod +x \(path)")
    }

    @Test func `a program is trusted by its path and by what is in it`() throws {
        let folder = try TemporaryFolder()
        let trust = ProgramTrust(file: folder.path + "/data/trusted")
        let path = try ScriptedProgram.write(ScriptedProgram.text(), to: folder)
        let program = try ModuleProgram(at: path)
        #expect(!trust.trusts(program))
        try trust.trust(program)
        #expect(trust.trusts(program))
        let elsewhere = try ScriptedProgram.write(ScriptedProgram.text(), to: folder, as: "copy.py")
        #expect(!trust.trusts(try ModuleProgram(at: elsewhere)))
        _ = try ScriptedProgram.write(ScriptedProgram.text(start: "pass"), to: folder)
        #expect(!trust.trusts(try ModuleProgram(at: path)))
        #expect(trust.trusts(program))
        try trust.distrust(program)
        #expect(!trust.trusts(program))
        #expect(ProgramTrust.everything.trusts(program))
    }
}
