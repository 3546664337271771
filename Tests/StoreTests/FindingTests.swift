import DossierSDK
import DossierText
import Testing

@testable import DossierStore

private let text = "The Añil crew paid. The tin crew waits. Ruiz will pay. Nothing is due."

private func filled() throws -> Store {
    let store = try Store.sample()
    let document = try store.add(
        "a.txt", text, facts: DocumentFacts(title: "Harbour dues", publisher: "El País"))
    try store.find(
        [
            (
                "toll", "The Añil crew paid.",
                [
                    "payer": "Ana María Ruíz", "crews": ["Añil", "Tin Men"], "port": "Puerto Ángel",
                    "reason": "[sic] “salt” tax", "rate": 2.5, "sum": 100, "count": 3, "due": "2031-03",
                    "status": "paid", "themes": ["salt", "tin"], "text": "own text",
                ]
            ),
            ("toll", "The tin crew waits.", ["payer": "Tomás O’Neil", "rate": 25, "due": "2031-03-31/.."]),
            ("waiver", "Ruiz will pay.", ["payer": ["Ana Ruiz", "Tomás O’Neil"], "due": "2031-05-04"]),
            ("toll", "Nothing is due.", ["themes": ["tin"], "status": "due"]),
        ], in: document)
    return store
}

@Test func `findings come back as they were written`() throws {
    let store = try filled()
    let findings = try store.findings(FindingSelection(module: "tolls"))
    #expect(
        findings.map(\.text) == [
            "The Añil crew paid.", "The tin crew waits.", "Ruiz will pay.", "Nothing is due.",
        ])
    let first = try #require(findings.first)
    #expect(first.fields["payer"] == "Ana María Ruíz")
    #expect(first.fields["crews"] == ["Añil", "Tin Men"])
    #expect(first.fields["reason"] == "[sic] “salt” tax")
    #expect(first.fields["rate"] == 2.5)
    #expect(first.fields["text"] == "own text")
    #expect(first.document == "a.txt")
    #expect(first.module == "tolls")
    #expect(first.roles == [.init("cue", TextSpan(0, 1))])
    #expect(first.confidence == 0.5)
    #expect(findings[2].fields["payer"] == ["Ana Ruiz", "Tomás O’Neil"])
    #expect(try store.documents(.all).map(\.findings) == [4])
}

@Test func `a field beyond the schema and a value of another type are kept`() throws {
    let store = try Store.sample()
    let document = try store.add("a.txt", text)
    let fields: Fields = [
        "rate": "about a tenth", "payer": 7, "crews": "Añil", "extra": ["x", "y"], "themes": [],
    ]
    try store.find([("toll", "Ruiz", fields)], in: document)
    let found = try #require(try store.findings(FindingSelection(module: "tolls")).first)
    #expect(found.fields["rate"] == "about a tenth")
    #expect(found.fields["payer"] == 7)
    #expect(found.fields["crews"] == "Añil")
    #expect(found.fields["extra"] == ["x", "y"])
}

@Test(arguments: [
    ("rúiz", ["The Añil crew paid.", "Ruiz will pay."]),
    ("MARIA", ["The Añil crew paid."]),
    ("ana ruiz", ["The Añil crew paid.", "Ruiz will pay."]),
    ("O'Neil", ["The tin crew waits.", "Ruiz will pay."]),
    ("rui*", ["The Añil crew paid.", "Ruiz will pay."]),
    ("rui", []),
    ("“”", []),
])
func `a name is found by any of its words without case and accents`(name: String, passages: [String]) throws {
    #expect(try filled().ids(.field("payer", anyOf: [name])) == passages)
}

@Test func `a list is searched value by value`() throws {
    let store = try filled()
    #expect(try store.ids(.field("crews", anyOf: ["anil"])) == ["The Añil crew paid."])
    #expect(try store.ids(.field("themes", anyOf: ["tin"])) == ["The Añil crew paid.", "Nothing is due."])
    #expect(try store.ids(.field("themes", anyOf: ["ti"])).isEmpty)
    #expect(
        try store.ids(.field("status", anyOf: ["due", "paid"])) == ["The Añil crew paid.", "Nothing is due."])
}

@Test(arguments: [
    ("2031-03-15", ["The Añil crew paid."]),
    ("2031-04", ["The tin crew waits."]),
    ("../2031-03-01", ["The Añil crew paid."]),
    ("2031-05-01/2031-05-31", ["The tin crew waits.", "Ruiz will pay."]),
    ("2030", []),
    ("2099/..", ["The tin crew waits."]),
])
func `dates overlap as intervals of days`(interval: String, passages: [String]) throws {
    let interval = try #require(DayInterval(edtf: interval))
    #expect(try filled().ids(.date("due", interval)) == passages)
}

@Test func `conditions are joined and can be turned round`() throws {
    let store = try filled()
    #expect(try store.ids(.kind(["toll"]), .number("rate", 2...3)) == ["The Añil crew paid."])
    #expect(try store.ids(.number("rate", 10...(.infinity))) == ["The tin crew waits."])
    #expect(
        try store.ids(.not(.field("payer", anyOf: ["ruiz"]))) == ["The tin crew waits.", "Nothing is due."])
    #expect(try store.ids(.present("due"), .not(.kind(["toll"]))) == ["Ruiz will pay."])
    #expect(try store.ids(.about("anil crew")) == ["The Añil crew paid."])
    #expect(try store.ids(.about("salt")) == ["The Añil crew paid."])
    #expect(try store.ids(.about("cre")).isEmpty)
    #expect(try store.ids(.source("el pais", keys: nil)).count == 4)
    #expect(try store.ids(.source("elsewhere", keys: nil)).isEmpty)
    #expect(try store.count(FindingSelection(module: "tolls", conditions: [.kind(["toll"])])) == 3)
    #expect(try store.findings(FindingSelection(module: "tolls", limit: 2)).count == 2)
}

@Test func `an unknown field is an error that names it`() throws {
    let store = try filled()
    let error = #expect(throws: StoreError.self) { try store.ids(.present("colour")) }
    #expect(error?.kind == .invalid)
    #expect(error?.message.contains("colour") == true)
}

@Test func `values are counted and narrowed by the beginning of any word`() throws {
    let store = try filled()
    let all = try store.values(of: "payer", module: "tolls", prefix: "", limit: 9)
    #expect(all.map(\.value) == ["Tomás O’Neil", "Ana María Ruíz", "Ana Ruiz"])
    #expect(all.map(\.count) == [2, 1, 1])
    let narrowed = try store.values(of: "payer", module: "tolls", prefix: "rui", limit: 9)
    #expect(narrowed.map(\.value) == ["Ana María Ruíz", "Ana Ruiz"])
    #expect(try store.values(of: "themes", module: "tolls", prefix: "t", limit: 9).map(\.value) == ["tin"])
    #expect(try store.values(of: "kind", module: "tolls", prefix: "", limit: 1).map(\.value) == ["toll"])
}

@Test func `what was found before is replaced`() throws {
    let store = try filled()
    let document = try #require(try store.documents(.all).first)
    try store.find([("waiver", "Nothing", [:])], in: document)
    #expect(try store.ids() == ["Nothing"])
    #expect(try store.findingCount(of: ["tolls"]) == 1)
    #expect(try store.documents(.all).map(\.findings) == [1])
}

@Test func `handles are the shortest beginnings that are unique`() throws {
    let store = try Store.sample()
    let text = try store.add("a.txt", String(repeating: "x ", count: 800))
    let findings = (0..<700).map {
        Finding(kind: "toll", span: TextSpan($0 * 2, $0 * 2 + 1), confidence: 1, rule: "r")
    }
    var settled = findings
    settled.settle(
        module: "tolls", document: text.id, documentKey: text.key,
        text: AnnotatedText(String(repeating: "x ", count: 800), layers: []))
    let rows = try store.rows(of: settled, module: "tolls", document: text.number, in: [])
    try store.replace([
        AnalyzedDocument(number: text.number, results: [(ModuleRun(module: "tolls", key: 1), rows)])
    ])
    let ids = settled.map(\.id.value)
    let many = try store.prefixLengths(of: ids, among: .findings(module: "tolls"))
    let few = try ids.prefix(50).map {
        try store.prefixLengths(of: [$0], among: .findings(module: "tolls"))[0]
    }
    #expect(Array(many.prefix(50)) == few)
    let handles = Set(zip(settled, many).map { $0.id.description.prefix($1) })
    #expect(handles.count == 700)
    #expect(many.allSatisfy { $0 >= 4 && $0 < 10 })
}

@Test(arguments: [(0, 1), (19, 20), (20, 39), (35, 70), (60, 61), (71, 72)])
func `the findings at a passage are those whose spans share something with it`(start: Int, end: Int) throws {
    let store = try filled()
    let document = try #require(try store.documents(.all).first).number
    let passage = TextSpan(start, end)
    let expected = try store.findings(FindingSelection(module: "tolls"))
        .filter { $0.span.overlaps(passage) }.map(\.id)
    #expect(
        try store.reader().read { try $0.findings(at: passage, ofDocument: document, module: "tolls") }
            == expected)
}
