import DossierSDK
import DossierTesting
import DossierText
import Testing

@testable import DossierRules

private let harbours = """
    module: closures
    summary: Harbours that close and open again
    handle: h
    kinds:
      closed: a harbour that has been closed
      reopened: a harbour that is open again
    fields:
      harbour: {type: place, filters: [at]}
      by: {type: name}
      since: {type: date, fill: date}
      ships: {type: number}
      state: {type: choice, values: [closed, open]}
    lists:
      shut: shut~, close~, seal~ off
      harbour: harbour~, harbor~, port~
    patterns:
      - name: shut-by
        kind: closed
        match: "by:<name> {shut} the? {harbour} (of|in|at) harbour:<name>"
        unless: "(not|never|may|might) {shut}"
        set: {state: closed}
        confidence: 0.9
      - kind: reopened
        match:
          - "the? {harbour} of harbour:<name> (is|was) open again"
          - "harbour:<name> reopen~"
        set: {state: open}
      - kind: closed
        match: "ships:<number> ships .. {shut} out"
    relate:
      same: [harbour, kind]
      date: since
      days: 7
      label: "{harbour}: {kind}"
      differ: [since, by]
    examples:
      - title: Who shuts what
        text: "[[1:[[1.by:Norway]] shut the port of [[1.harbour:Bergen]]]] on [[1.since:3 May 2031]]."
        expect:
          1: {kind: closed, harbour: Bergen, by: Norway, since: 2031-05-03, state: closed}
      - title: What may come
        text: "Norway may close the port of Bergen."
      - title: Numbers
        text: "In the end [[1:[[1.ships:12]] ships were left shut out]]."
        expect: {1: {kind: closed, ships: 12}}
    """

private let module = Result { try RulesModule(reading: harbours, name: "closures.yaml") }

@Test func `a rules file is a module with schema, layers and examples`() throws {
    let descriptor = try module.get().descriptor
    #expect(descriptor.name == "closures")
    #expect(descriptor.handle == "h")
    #expect(descriptor.schema.kinds.map(\.name) == ["closed", "reopened"])
    #expect(descriptor.schema.field("harbour")?.filters == ["at"])
    #expect(descriptor.schema.field("state")?.kind == .choice(["closed", "open"]))
    #expect(descriptor.requires == [.names, .times, .quantities])
}

@Test func `its examples hold`() throws {
    let module = try module.get()
    for example in module.descriptor.examples { verify(example, with: module) }
}

@Test(arguments: [
    ("kinds: {a: b}\npatterns: [{match: x}]\nsummary: s", 1, "“module” is missing"),
    ("module: Big Name", 1, "the module's name is not “Big Name”"),
    ("module: m\nsummary: s\ncolour: red", 3, "the key “colour” is not known"),
    ("module: m\nsummary: s\nkinds: {a: b}\npatterns:\n  - match: ship ( port", 5, "“(” is not closed"),
    (
        "module: m\nsummary: s\nkinds: {a: b}\npatterns:\n  - match: \"a {ports}\"", 5,
        "there is no list “ports”"
    ),
    (
        "module: m\nsummary: s\nkinds: {a: b}\npatterns:\n  - match: {ports}", 5,
        "a pattern: a text was expected"
    ),
    ("module: m\nsummary: s\nkinds: {a: b}\npatterns:\n  - kind: c\n    match: d", 5, "there is no kind “c”"),
    ("module: m\nsummary: s\nkinds: {a: b}\npatterns:\n  - kind: a", 5, "the pattern has no “match”"),
    (
        "module: m\nsummary: s\nkinds: {a: b}\nfields: {n: numbre}\npatterns: []", 4,
        "there is no type “numbre”"
    ),
    ("module: m\nsummary: s\nkinds: {a: b}\npatterns: []", 4, "patterns: a list with at least one"),
    (
        "module: m\nsummary: s\nkinds: {a: b}\nfields: {by: {type: name}}\norder: by\npatterns: []", 5,
        "order: there is no field “by” with one value that is no name"
    ),
    ("module: m\nmodule: n", nil, ""),
    ("- a\n- b", 1, "a rules file: keys with values were expected"),
    ("", nil, "the file is empty"),
    ("a: [", nil, ""),
])
func `a wrong file is refused with line and reason`(text: String, line: Int?, message: String) {
    let error = #expect(throws: RulesError.self) { try RulesModule(reading: text, name: "m.yaml") }
    #expect(error?.message.hasPrefix(message) == true, "\(error?.message ?? "")")
    if let line { #expect(error?.line == line) }
}

@Test func `the column of a pattern's error is that of the sign in the file`() {
    let text = "module: m\nsummary: s\nkinds: {a: b}\npatterns:\n  - match: \"ship {ports}\""
    let error = #expect(throws: RulesError.self) { try RulesModule(reading: text, name: "m.yaml") }
    #expect(error?.column == 18)
    #expect(error?.description == "m.yaml:5:18: there is no list “ports”")
}

private struct NoContext: RelateContext {
    func facts(of document: String) -> DocumentFacts? { nil }
    func passage(_ span: TextSpan, of document: String) -> String? { nil }
    func groups(of module: String) -> [FindingGroup] { [] }
}

private func closure(_ harbour: String, _ since: String?) -> Finding {
    Finding(
        kind: "closed", span: TextSpan(0, 1),
        fields: ["harbour": .text(harbour), "since": since.map(FieldValue.text)], confidence: 1, rule: "test")
}

@Test func `findings with equal fields and near dates are one group, and what differs is a conflict`() throws
{
    let module = try module.get()
    let findings = [
        closure("Bergen", "2031-05-03"), closure("Bergen", "2031-05-04"), closure("Bergen", "2031-08-01"),
        closure("Bergen", nil),
    ]
    #expect(module.keys(of: findings[0]) == module.keys(of: findings[2]))
    #expect(module.keys(of: findings[0]) != module.keys(of: closure("Oslo", nil)))
    #expect(try module.cluster(findings, context: NoContext()) == [[0, 1]])
    let summary = try #require(try module.summarize(Array(findings[..<2]), context: NoContext()))
    #expect(summary.label == "Bergen: closed")
    #expect(summary.conflicts.map(\.field) == ["since"])
    #expect(summary.conflicts.first?.kind == .contradiction)
}

@Test func `any change of the file makes kept findings void`() throws {
    let changed = try RulesModule(reading: harbours + "\n# a note", name: "closures.yaml")
    #expect(try module.get().descriptor.version != changed.descriptor.version)
}

@Test(arguments: [
    "", "?", "\u{FEFF}\n\n•", "Norway shut the port of", String(repeating: "12 ships ", count: 20_000),
])
func `odd texts give no harm`(text: String) throws {
    let document = Document(id: "odd", facts: DocumentFacts(), text: AnnotatedText(text))
    for finding in try module.get().analyze(document) { #expect(!finding.span.isEmpty) }
}

@Test func `a module without a letter of its own gets one that is free`() throws {
    let text = "module: cab\nsummary: s\nkinds: {a: b}\npatterns: [{match: x}]"
    func handle(besides letters: Set<Character>) throws -> Character {
        try RulesModule(reading: text, name: "m.yaml", besides: letters).descriptor.handle
    }
    #expect(try handle(besides: []) == "c")
    #expect(try handle(besides: ["c", "a"]) == "b")
    #expect(try handle(besides: ["c", "a", "b"]) == "e")
    // With more modules than small letters.
    #expect(try handle(besides: Set("abcdefghijklmnopqrstuvwxyz")) == "A")
    let error = #expect(throws: RulesError.self) {
        try RulesModule(reading: text + "\nhandle: q", name: "m.yaml", besides: ["q"])
    }
    #expect(error?.message == "the letter “q” is taken")
}

@Test func `marks at the ends of what a gap has taken in are no part of the value`() throws {
    let rules = """
        module: openings
        summary: What opens
        kinds: {opened: x}
        fields: {what: text}
        patterns:
          - match: "opened what:(.. bridge _)"
        """
    let module = try RulesModule(reading: rules, name: "openings.yaml")
    let text = AnnotatedText("She opened, at last, the old bridge, and left.", layers: [])
    let finding = try #require(
        module.analyze(Document(id: "a", facts: DocumentFacts(), text: text)).first)
    #expect(finding.fields["what"] == "at last, the old bridge")
    #expect(finding.role("what").map(text.string) == "at last, the old bridge")
}
