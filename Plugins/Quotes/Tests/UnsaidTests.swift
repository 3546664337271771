import DossierSDK
import DossierText
import Testing

@testable import QuotesModule

@Test(arguments: [
    "Bo Lund did not say the bridge was safe.",
    "The council had not, as of Monday, announced any plans to close the bridge.",
    "Norway never promised to open the strait.",
    "Bo Lund declared a state of emergency on Sunday.",
    "The council of Lisbon dismissed Bo Lund on May 3.",
    "The navy is responsible for defending the nation's sovereignty.",
    "Norway broke its pledge to protect the strait.",
    "Nobody knows who opened the bridge.",
    "No one said the bridge was safe.",
    "Norway has dismissed the head of the navy on Monday.",
    "As Norway crosses these waters, the choices made now will echo.",
    "The council refused to renew the lease.",
    "Bo Lund endorsed his former rival on Monday.",
    "The storm claimed more than 40 lives in Lisbon.",
    "Island states have the right to fish.",
    "Sovereign states choose their own alliances.",
    "On Sunday in Lisbon, according to witnesses.",
])
func `what nobody says is no utterance`(text: String) throws {
    #expect(try findings(text).isEmpty)
}

@Test(arguments: [
    (
        "On Tuesday, Bo Lund defended the toll, leaked the day before, and said: “It is fair.”",
        "2031-05-13"
    ),
    ("In his Tuesday talk, Bo Lund said: “It is fair.”", "2031-05-13"),
    ("“It is fair,” Bo Lund said, repeating his May 2 remarks.", nil),
    ("Bo Lund said: “It is fair,” and the toll is effective May 9.", nil),
    ("Bo Lund said: “It is fair,” ahead of the vote on June 9.", nil),
])
func `the day of what is spoken of is not the day on which one speaks`(text: String, day: String?) throws {
    let published = CalendarDate(iso: "2031-05-14")
    let annotated = AnnotatedText(text, layers: Quotes().descriptor.requires, published: published)
    let said = try Quotes().analyze(
        Document(id: "a", facts: DocumentFacts(published: published), text: annotated))
    #expect(said.first { $0.kind == "direct" }?.fields["said_on"]?.joined == day)
}

@Test func `a source that is named first is not what is said`() throws {
    let text = "According to official statements, Bo Lund, now in Oslo, is to go on with his duties."
    #expect(try findings(text).allSatisfy { $0.fields["speaker"] != ["Bo Lund"] })
}

@Test func `a condition is not what its subject says`() throws {
    let said = try findings("Mayor Ana Ruiz said that if Norway asked the navy to fire, it would refuse.")
    #expect(said.allSatisfy { $0.fields["speaker"] != ["Norway"] })
}

@Test func `the words are those of whom one quotes`() throws {
    let said = try findings("Bo Lund spoke. He quoted the poet Ana Ruiz: “The river has no owner.”")
    #expect(said.last?.fields["speaker"] == ["Ana Ruiz"])
}

@Test func `a family name means the one of whom the text tells`() throws {
    let said = try findings(
        """
        President Karl Berg arrived on Monday. Berg met the mayor. Berg was late. His daughter, Lotte Berg, came along. On \
        Tuesday Berg said the bridge was safe.
        """)
    #expect(said.last?.fields["speaker"] == ["Karl Berg"])
}

@Test func `of two just named by one sentence neither is taken`() throws {
    let said = try findings(
        "Mayor Anna Smith and her brother, Senator Paul Smith, met on Monday. Smith said the bridge was safe."
    )
    #expect(said.last?.fields["speaker"] == ["Smith"])
}

@Test func `who stands in apposition to a function speaks, not the body of it`() throws {
    let said = try findings(
        "The director of Norway's River Watch International, Mara Bell, said the mayor had “heard the people”."
    )
    #expect(said.last?.fields["speaker"] == ["Mara Bell"])
}

@Test(arguments: [
    (
        "I, Ana Ruiz, Mayor of Port Azure, order as follows. I said on Monday that the port would close.",
        "Ana Ruiz"
    ),
    ("I said on Monday that the port would close. The ships must leave.\n\nAna Ruiz\n", "Ana Ruiz"),
    ("I said on Monday that the port would close. Ana Ruiz heard it.", nil),
    ("Q: Who spoke?\nA: I said that the port would close.\nQ: When?\nA: On Monday.\n\nAna Ruiz", nil),
])
func `whoever signs a text says I in it`(text: String, speaker: String?) throws {
    let said = try findings(text).filter { $0.kind == "indirect" }
    if speaker != nil { #expect(!said.isEmpty) }
    #expect(said.allSatisfy { $0.fields["speaker"]?.texts.first == speaker }, "\(said.map(\.fields))")
}
