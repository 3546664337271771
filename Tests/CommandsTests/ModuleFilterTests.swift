import DossierHost
import DossierSDK
import DossierText
import Testing

@testable import DossierCommands

@Suite struct ModuleFilterTests {
    private func query(_ text: String) throws -> (query: FindingQuery, rest: [Expression]) {
        let session = Session(registry: ModuleRegistry([TollModule()]), output: Recorder())
        session.set("who", to: .list(["Ana Ruiz", "Ben Ode"]))
        let source = SourceText("tolls " + text)
        guard case .pipeline(let pipeline)? = try Parser.statements(of: source).first?.form else {
            return (FindingQuery(module: ""), [])
        }
        let invocation = Invocation(call: pipeline.calls[0], session: session, source: source)
        return try ModuleFilters(TollModule().descriptor).query(invocation)
    }

    private static func days(_ first: String?, _ last: String?) -> DayInterval {
        DayInterval(
            first: first.flatMap { CalendarDate(iso: $0)?.dayNumber },
            last: last.flatMap { CalendarDate(iso: $0)?.dayNumber })
    }

    static let conditions: [(String, [FindingQuery.Condition])] = [
        ("", []), ("by:ruiz", [.field("speaker", anyOf: ["ruiz"])]),
        ("speaker:\"Ana Ruiz\",ode", [.field("speaker", anyOf: ["Ana Ruiz", "ode"])]),
        ("by:$who", [.field("speaker", anyOf: ["Ana Ruiz", "Ben Ode"])]),
        ("-by:ruiz", [.not(.field("speaker", anyOf: ["ruiz"]))]), ("by:*", [.present("speaker")]),
        ("-rate:*", [.not(.present("rate"))]), ("kind:toll,fee", [.kind(["toll", "fee"])]),
        ("status:In_Effect", [.field("status", anyOf: ["in_effect"])]),
        ("rate:25%", [.number("rate", 25...25)]),
        ("rate>=20", [.number("rate", 20...(.greatestFiniteMagnitude))]),
        ("rate>20", [.number("rate", (20.0).nextUp...(.greatestFiniteMagnitude))]),
        ("date:2031-05", [.date("date", days("2031-05-01", "2031-05-31"))]),
        ("date>=2031-05", [.date("date", days("2031-05-01", nil))]),
        ("date<2031-05", [.date("date", days(nil, "2031-04-30"))]),
        ("from:2031-05-01 to:2031-05-05", [.date("date", days("2031-05-01", "2031-05-05"))]),
        ("to:2031", [.date("date", days(nil, "2031-12-31"))]),
        ("due:2031-05-02", [.date("due", days("2031-05-02", "2031-05-02"))]),
        ("about:\"old ferry\"", [.about("old ferry")]), ("source:gazette", [.source("gazette")]),
        ("t:3f2a", [.handle("t:3f2a")]), ("id:3f2a", [.handle("t:3f2a")]),
        ("with:arlen by:ruiz", [.field("parties", anyOf: ["arlen"]), .field("speaker", anyOf: ["ruiz"])]),
    ]

    @Test(arguments: conditions)
    func `filters become conditions of the store`(text: String, expected: [FindingQuery.Condition]) throws {
        let (query, rest) = try query(text)
        #expect(query.conditions == expected)
        #expect(rest.isEmpty)
    }

    @Test(arguments: ["rate:5,10", "rate!=5", "date:2030,2032", "speaker=\"Ana Ruiz\""])
    func `what the store cannot say is tried on the records`(text: String) throws {
        let (query, rest) = try query(text)
        #expect(query.conditions.isEmpty)
        #expect(rest.count == 1)
    }

    @Test(arguments: [
        ("bby:ruiz", "tolls has no filter “bby”", "did you mean “by”?"),
        ("status:in_efect", "there is no status “in_efect”", "did you mean “in_effect”?"),
        ("kind:tol", "there is no kind “tol”", "did you mean “toll”?"),
        ("rate:many", "“many” is not a number", "a number such as 25 or 2.5"),
        ("from:soon", "“soon” is not a date", "a date such as 2025-09-04, 2025-09 or 2025-09-01/.."),
        ("ferries", "“ferries” is no filter of tolls", "name:value was expected"),
        ("from:2032 to:2031", "from: is later than to:", nil),
        ("about>5", "about is written with a colon", "about:TEXT"),
    ])
    func `a wrong filter is named with what was probably meant`(text: String, message: String, label: String?)
    {
        let error = #expect(throws: Diagnostic.self) { try query(text) }
        #expect(error?.message == message)
        #expect(error?.label == label)
        #expect(error?.status == 64)
    }

    @Test func `help shows kinds, fields, filters with their values, and the marked examples`() throws {
        let recorder = Recorder()
        let session = Session(registry: ModuleRegistry([TollModule()]), output: recorder)
        try session.run(SourceText("help tolls"))
        guard case .page(let page)? = recorder.outputs.first else {
            Issue.record("no page")
            return
        }
        let text = page.plainText
        for part in [
            "Tolls on the ferries", "fee", "announced, in_effect, ended", "speaker: by:", "⟦TOLL⟧ of 5",
            "rate: 5",
        ] {
            #expect(text.contains(part), "\(part)")
        }
    }

    @Test func `every command and every stage has help with an example`() throws {
        let session = Session(registry: ModuleRegistry([TollModule()]), output: Recorder())
        for name in session.vocabulary.commands.map(\.name) + session.vocabulary.stages.map(\.name)
            + Vocabulary.keywords
        {
            try session.run(SourceText("help \(name)"))
        }
        for stage in session.vocabulary.stages { #expect(!stage.examples.isEmpty, "\(stage.name)") }
    }
}
