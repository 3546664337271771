import DossierSDK
import DossierTesting
import DossierText
import Testing

@testable import TariffsModule

@Test(arguments: Tariffs().descriptor.examples)
func `each example finds what is marked and nothing else`(example: Example) {
    verify(example, with: Tariffs())
}

private func findings(_ text: String, id: String = "a") throws -> [Finding] {
    let module = Tariffs()
    let annotated = AnnotatedText(text, layers: module.descriptor.requires)
    return try module.analyze(Document(id: id, facts: DocumentFacts(), text: annotated))
}

@Test(arguments: [
    ("Chile announced a 10% tariff on wine from Italy.", "announced"),
    ("Chile's 10% tariff on Italian wine took effect in March.", "in_effect"),
    ("Chile may impose a 10% tariff on Italian wine.", "threatened"),
    ("Chile paused its 10% tariff on Italian wine.", "paused"),
    ("Chile reduced its tariff on Italian wine from 10% to 5%.", "reduced"),
    ("Chile lifted its tariffs on Italian wine.", "ended"),
    ("Chile will not impose customs duties on Italian wine.", "exempted"),
    ("Italy asked Chile to lower its tariffs on wine.", "sought_relief"),
    ("In a telephone call Chile agreed to suspend a 25 percent tariff on wine.", "paused"),
    ("Chile refused to lift its tariffs on Italian wine.", "relief_refused"),
    ("Italy managed to avert the tariffs on its wine.", "past_relief"),
])
func `the words around a tariff give its status`(text: String, status: String) throws {
    let found = try findings(text)
    #expect(found.map { $0.fields["status"]?.joined } == [status])
}

@Test(arguments: [
    "Turnout was 61 percent, up from 58 percent.",
    "Output fell by 4% although tariffs were low in those years.",
    "Its heavy-duty trucks have a market share of 20%.",
])
func `a percentage that is no tariff gives no measure`(text: String) throws {
    #expect(try findings(text).allSatisfy { $0.kind == "mention" && $0.fields["rate"] == nil })
}

@Test func `a range of rates keeps both ends`() throws {
    let found = try findings("Chile imposes tariffs of 5% to 15% on Italian wine.")
    #expect(found.first?.fields["rate"] == 5)
    #expect(found.first?.fields["rate_max"] == 15)
}

@Test func `statements of one measure in two documents form one cluster`() throws {
    let first = try findings("Chile imposed a 10% tariff on wine from Italy.")
    let second = try findings(
        "Chile's 10% tariff on Italian wine took effect in March.", id: "b")
    let other = try findings("Chile imposed a 30% tariff on wine from Italy.", id: "c")
    let module = Tariffs()
    let clusters = try module.cluster(first + second + other, context: NoContext())
    #expect(clusters == [[0, 1]])
    let summary = try module.summarize(first + second, context: NoContext())
    #expect(summary?.fields["rate"] == 10)
}

@Test func `long lists take time in proportion to their length`() throws {
    let line = "- Goods from Chile: 10% (duty on wine, cars and steel, effective on arrival)\n"
    let text = "Tariffs will be:\n" + String(repeating: line, count: 400)
    #expect(try findings(text).count > 100)
}

private struct NoContext: RelateContext {
    func facts(of document: String) -> DocumentFacts? { nil }
    func passage(_ span: TextSpan, of document: String) -> String? { nil }
    func groups(of module: String) -> [FindingGroup] { [] }
}

@Test(arguments: [
    (
        "Chile's ministry said that a provisional safeguard duty of 18 percent on steel from Peru will take effect on April 2, 2031.",
        "Chile", "Peru", "2031-04-02"
    ),
    ("Ankara imposed a 10 percent surcharge on Italian tiles in 2021.", "Turkey", "Italy", "2021"),
    (
        "Peru's tariff on Chilean wine, announced on May 2, 2031, took effect on June 1, 2031.", "Peru",
        "Chile", "2031-06-01"
    ),
])
func `a duty is read with who imposes it, on whom, and from when`(
    text: String, imposer: String, target: String, date: String
) throws {
    let found = try findings(text).first { $0.kind == "measure" }
    #expect(found?.fields["imposer"]?.joined == imposer)
    #expect(found?.fields["target"]?.joined == target)
    #expect(found?.fields["effective_date"]?.joined == date)
}

@Test(arguments: [
    "Customs officers on duty at the border found steel from Peru.",
    "The electricity tariff for homes rose by 12 percent.",
    "It is his duty to see that imports are weighed.",
    "The mayor raised property tax levies on shops by 3 percent.",
])
func `other duties and tariffs are left alone`(text: String) throws {
    #expect(try findings(text).filter { $0.kind == "measure" }.isEmpty)
}

@Test func `a statement without a rate is joined with the rate to which it refers`() throws {
    let found = try findings(
        "Chile imposed a 25% tariff on Peruvian copper. The tariff took effect in March. Pipes were exempted."
    )
    #expect(found.map { $0.fields["prior_rate"]?.joined } == [nil, "25", nil])
}

@Test(arguments: [
    ("Chile to double its tariff on wine from Italy to 20 percent", "announced", ["Italy"]),
    ("Chile said it was ready to put a 10 percent tariff on Italian wine.", "threatened", ["Italy"]),
    ("The Chilean duty on wine from Italy will lapse in March.", "announced", ["Italy"]),
    ("Chile imposed a 20 percent duty on European cheese.", "in_effect", ["European Union"]),
    ("The 25 percent Chilean duty covers steel from Italy and Peru.", "in_effect", ["Italy", "Peru"]),
    (
        "Italy, whose exports to Chile fell, will face a further 10 percent tariff.", "announced", ["Italy"]
    ),
])
func `headlines, offers and what lapses`(text: String, status: String, target: [String]) throws {
    let found = try findings(text).first { $0.kind == "measure" }
    #expect(found?.fields["status"]?.joined == status)
    #expect(found?.fields["target"]?.texts == target)
}

@Test(arguments: [
    (
        "Chile will remove its tariffs on Italian wine and suspend the duties on Italian cheese.",
        ["announced", "paused"]
    ),
    (
        "Chile raised the tariff on Italian tiles to 10 percent, which was lifted a year later.",
        ["in_effect", "ended"]
    ),
    (
        "Chile imposed a 10 percent duty on Italian tiles. That increase was scrapped in May.",
        ["in_effect", "ended"]
    ),
])
func `one sentence may state two measures, and a later one what became of the first`(
    text: String, statuses: [String]
) throws {
    #expect(try findings(text).map { $0.fields["status"]?.joined } == statuses)
}

@Test func `states that are enumerated are all exempt`() throws {
    let found = try findings(
        "Chile raised its duty on imports of steel to 20 percent. Steel from Norway, Peru and Italy will be exempt."
    )
    #expect(found.last?.fields["status"] == "exempted")
    #expect(found.last?.fields["target"]?.texts == ["Norway", "Peru", "Italy"])
}
