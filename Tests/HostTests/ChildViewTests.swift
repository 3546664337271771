import DossierHost
import DossierSDK
import DossierText
import Testing

/// A module with a list and a say in what hangs together; `rows` and `parts` are what it answers.
private func load(
    rows: String =
        "[{'group': g['group'], 'fields': {'payer': g['fields'].get('payer'), 'booths': 2}} for g in given]",
    parts: String = "[[0, 2]]", features: String = "['views', 'parts']"
) throws -> (TemporaryFolder, ChildModule) {
    let start = """
        FEATURES = \(features)
        MORE = {"views": [{"name": "most", "summary": "those with most booths", "columns": [
            {"name": "payer", "type": "text"}, {"name": "booths", "type": "number"}]}]}
        def view(message):
            given = message["groups"]
            say({"type": "rows", "id": message["id"], "rows": \(rows)})
        def parts(message):
            say({"type": "parts", "id": message["id"], "parts": \(parts)})
        ANSWERS = {"view": view, "parts": parts}
        """
    let folder = try TemporaryFolder()
    let path = try ScriptedProgram.write(ScriptedProgram.text(start: start), to: folder)
    let program = try ModuleProgram(at: path)
    return (
        folder, try ChildModule.load(program, isolation: .limits("a test"), limits: ScriptedProgram.limits)
    )
}

private func groups() -> [FindingGroup] {
    ["toll", "fee"].enumerated().map { index, payer in
        let member = FindingID(value: UInt64(index + 1))
        return FindingGroup(
            id: FindingGroup.id(from: member), module: "booths", label: payer, members: [member],
            documents: ["a.txt"], fields: ["payer": .text(payer)], history: [], conflicts: [])
    }
}

private let three = Array(
    repeating: Finding(kind: "booth", span: TextSpan(0, 1), confidence: 1, rule: "booth"), count: 3)

@Suite(.serialized) struct ChildViews {
    @Test func `a program has lists over its groups`() throws {
        let (folder, module) = try load()
        defer { withExtendedLifetime(folder) {} }
        let view = try #require(module.descriptor.views.first)
        #expect(view.name == "most")
        #expect(view.columns.map(\.name) == ["payer", "booths"])
        let rows = try view.rows(groups(), [])
        #expect(rows.map(\.group) == groups().map(\.id))
        #expect(rows.map { $0.fields["payer"] } == ["toll", "fee"])
        #expect(rows.map(\.documents) == [["a.txt"], ["a.txt"]])
    }

    @Test func `a program says what hangs together and is not one thing`() throws {
        let (folder, module) = try load()
        defer { withExtendedLifetime(folder) {} }
        #expect(try module.parts(of: three, context: NoContext()) == [[0, 2]])
        let (other, silent) = try load(parts: "None")
        defer { withExtendedLifetime(other) {} }
        #expect(try silent.parts(of: three, context: NoContext()) == nil)
        let (third, without) = try load(features: "['views']")
        defer { withExtendedLifetime(third) {} }
        #expect(try without.parts(of: three, context: NoContext()) == nil)
    }

    @Test(arguments: [
        ("[{'group': '00000000000000aa', 'fields': {}}]", "it named the group 00000000000000aa"),
        (
            "[{'group': given[0]['group'], 'fields': {'booths': 'two'}}]",
            "for “booths” “two”, which is no number"
        ),
        ("[{'group': given[0]['group'], 'fields': {'payer': ['a', 'b']}}]", "for “payer” a list"),
        ("[{'group': 'first', 'fields': {}}]", "“rows[0].group”: an id was expected"),
        ("'none'", "“rows”: a list was expected"),
    ])
    func `rows that are not as declared are told`(rows: String, message: String) throws {
        let (folder, module) = try load(rows: rows)
        defer { withExtendedLifetime(folder) {} }
        let view = try #require(module.descriptor.views.first)
        let error = #expect(throws: ModuleError.self) { try view.rows(groups(), []) }
        #expect(error?.message.contains(message) == true, "\(error?.message ?? "")")
    }

    @Test(arguments: [
        ("[[0, 0]]", "[0, 0]"), ("[[0], [0, 1]]", "[0, 0, 1]"), ("[[3]]", "[3]"), ("[[-1]]", "[-1]"),
    ])
    func `parts that are none are told`(parts: String, got: String) throws {
        let (folder, module) = try load(parts: parts)
        defer { withExtendedLifetime(folder) {} }
        let error = #expect(throws: ModuleError.self) { try module.parts(of: three, context: NoContext()) }
        #expect(
            error?.message.contains(
                "sets of 3 findings by their number from 0 was expected, but it gave \(got)") == true)
    }

    @Test func `lists without the feature are refused when the module is loaded`() throws {
        let error = #expect(throws: ModuleError.self) { _ = try load(features: "[]") }
        #expect(error?.message == "booths.py declares “views”, and its “hello” does not name that feature")
    }
}
