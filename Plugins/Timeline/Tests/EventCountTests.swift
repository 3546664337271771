import DossierSDK
import DossierText
import Testing

@testable import TimelineModule

/// By which numbers sources are compared.
@Suite struct EventCountTests {
    @Test(arguments: [
        ("A ferry sank near Lisbon on 4 May 2031, and 14 people lost their lives.", ["14 dead"]),
        ("A ferry sank near Lisbon on 4 May 2031. The disaster claimed 14 lives.", ["14 dead"]),
        ("A ferry sank near Lisbon on 4 May 2031. In all, 14 lives were lost in the accident.", ["14 dead"]),
        (
            "The operator denied reports that 30 people died when the ferry sank near Lisbon on 4 May 2031.",
            []
        ),
        ("The ferry sank near Lisbon on 4 May 2031, and 30 people died, which nobody denied.", ["30 dead"]),
        ("Portugal detained 31 suspected ring leaders on 4 May 2031.", ["31 arrested"]),
        ("Portugal handed over 26 sailors to Spain on 4 May 2031.", ["26 sailors"]),
    ])
    func `people are counted by what befell them, unless the source denies it`(text: String, counts: [String])
        throws
    {
        let module = Timeline()
        let annotated = AnnotatedText(text, layers: module.descriptor.requires)
        let found = try module.analyze(Document(id: "a", facts: DocumentFacts(), text: annotated))
        #expect(Set(found.flatMap { $0.fields["count"]?.texts ?? [] }) == Set(counts))
    }
}

@Test(arguments: [
    ("their lives were changed by it", false), ("14 lives were lost in it", true),
    ("14 people lost their lives", true), ("they lost the keys", false),
])
func `lives are lost by a verb of losing`(clause: String, isLoss: Bool) throws {
    let text = AnnotatedText(clause, layers: Timeline().descriptor.requires)
    let verbs: [Word] = ["lost", "changed"]
    let verb = try #require(text.tokens.firstIndex { verbs.contains($0.word) })
    #expect(
        text.losesLives(verb, in: 0..<text.tokens.count, isPassive: clause.contains("were"), .english)
            == isLoss)
}
