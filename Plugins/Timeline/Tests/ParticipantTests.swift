import DossierSDK
import DossierText
import Testing

@testable import TimelineModule

private func findings(_ text: String, published: String? = "2031-05-14") throws -> [Finding] {
    let date = published.flatMap { CalendarDate(iso: $0) }
    let annotated = AnnotatedText(text, layers: Timeline().descriptor.requires, published: date)
    return try Timeline().analyze(
        Document(id: "test", facts: DocumentFacts(published: date), text: annotated))
}

private func participants(_ trigger: String, _ text: String) throws -> [String]? {
    try findings(text).first { finding in
        finding.role("trigger").map { text.utf8Words($0) == trigger } ?? false
    }?.fields["participants"]?.texts
}

extension String {
    fileprivate func utf8Words(_ span: TextSpan) -> String {
        String(decoding: Array(utf8)[span.range], as: UTF8.self)
    }
}

@Test(arguments: [
    (
        "On May 3, Mayor Ana Ruiz, who once drove for President Olaf Lund, met with Governor Mette Berg.",
        "met", ["Ana Ruiz", "Mette Berg"]
    ),
    (
        "Hours after guards seized a ferry of Norway on May 4, Minister Jonas Vik, whose sister advises President Olaf Lund, met Minister Erik Dahl in the old mint.",
        "met", ["Jonas Vik", "Erik Dahl"]
    ),
    (
        "Hours after guards seized a ferry of Norway on May 4, Minister Jonas Vik, whose sister advises President Olaf Lund, met Minister Erik Dahl in the old mint.",
        "seized", ["Norway"]
    ),
    (
        "On Friday, Mayor Ola Moe, a former aide of Senator Kari Lie, signed the pact with Norway.",
        "signed", ["Ola Moe", "Norway"]
    ),
    (
        "Minister Sven Aas, whose brother Nils Aas runs the port, visited Oslo on Monday.", "visited",
        ["Sven Aas"]
    ),
])
func `who is only named in what is said of somebody has no part in the event`(
    text: String, trigger: String, names: [String]
) throws {
    #expect(try participants(trigger, text) == names)
}

@Test
func `an apposition that is the name itself takes part`() throws {
    let text = "One of these groups, the Oslo Harbour Union, opposed the closure on Monday."
    #expect(try participants("opposed", text)?.isEmpty == false)
}

@Test(arguments: [
    "On April 2, 2031, Mayor Ida Brandt closed the port.\n\nYesterday, Mayor Ida Brandt closed the bridge.",
    "On April 2, 2031, Mayor Ida Brandt closed the port. In March the toll took effect, but in no year that is told.",
])
func `a clause with a day that nothing places has no other day`(text: String) throws {
    let last = try findings(text, published: nil).filter {
        $0.fields["summary"]?.joined.contains("port") != true
    }
    #expect(!last.isEmpty)
    #expect(last.allSatisfy { $0.fields["date"]?.joined != "2031-04-02" })
}

@Test func `who says it is not where it was`() throws {
    let found = try findings("On May 3, a missile killed 11 people aboard, according to the Kremlin.")
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.fields["place"] == nil })
}
