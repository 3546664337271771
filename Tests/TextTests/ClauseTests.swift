import Testing

@testable import DossierText

private func text(_ string: String) -> TokenizedText { TokenizedText(Array(string.utf8)) }

@Test(arguments: [
    ("Chile signed, but Peru will wait.", ["Chile signed", "but Peru will wait"]),
    ("While Chile waits, Peru signs.", ["While Chile waits", "Peru signs"]),
    ("Peru said that it would sign.", ["Peru said", "it would sign"]),
    ("Peru signed, using the pause as leverage.", ["Peru signed", "using the pause as leverage"]),
    ("Steel, copper and tin were named.", ["Steel, copper and tin were named"]),
    ("Peru signed, Phase 2 Will Begin soon.", ["Peru signed", "Phase 2 Will Begin soon"]),
    ("Peru and Chile, on 5 May, and their ferries", ["Peru and Chile, on 5 May, and their ferries"]),
])
func `a sentence falls into its clauses`(sentence: String, clauses: [String]) {
    let base = text(sentence)
    let found = ClauseSplitter(base).clauses(of: 0..<base.tokens.count)
    #expect(found.map { base.string(base.span($0.tokens)) } == clauses)
}

@Test(arguments: [
    ("strengthen patrols, share data and train guards", Enumeration.Form.infinitive, 3),
    ("strengthening patrols, sharing data, and training guards", .gerund, 3),
    ("protect workers, farmers and firms", .infinitive, 1),
    ("trained guards, delivered boats and opened a port", .past, 3),
    ("patrols, shared data and training", .noun, 3),
    ("patrols of boats and ships", .noun, 1),
])
func `a list falls into its items`(list: String, form: Enumeration.Form, count: Int) {
    let base = text(list)
    #expect(Enumeration(base).items(of: 0..<base.tokens.count, form: form).count == count)
}

@Test func `we are those whom the opening names`() {
    let annotated = AnnotatedText(
        "We, the leaders of Japan and India, met. Nepal sent its greetings. We will meet again.")
    let reader = PartyReader(annotated, isJoint: true)
    let last = annotated.sentences[2].tokens
    #expect(reader.parties(of: last.lowerBound..<last.lowerBound + 1) == ["Japan", "India"])
}

@Test func `both countries of a report are the two that it names most`() {
    let annotated = AnnotatedText(
        "Norway met Iceland in Oslo. Denmark was absent. Norway and Iceland were content. Both countries agreed."
    )
    let reader = PartyReader(annotated, isJoint: false)
    let last = annotated.sentences[3].tokens
    #expect(reader.parties(of: last.lowerBound..<last.lowerBound + 2) == ["Norway", "Iceland"])
}

@Test(arguments: [
    ("The republic of Norr met on Monday. Talks between Norr and Vesk failed.", true),
    ("The republic of Norr met on Monday. Norr and Vesk signed the lease.", false),
])
func `between two names of which one is a state's the other is one, too`(text: String, isState: Bool) {
    #expect(PartyReader(AnnotatedText(text), isJoint: false).ranking.contains("Vesk") == isState)
}

@Test func `verb forms follow the spelling rules`() {
    let verbs = VerbForms.english
    #expect(verbs[Word("stopped")]?.form == .past)
    #expect(verbs[Word("sharing")]?.form == .gerund)
    #expect(verbs[Word("carries")]?.form == .present)
    #expect(verbs[Word("deter")]?.form == .base)
}

@Test(arguments: [
    ("In that spirit, we affirm it.", true), ("Earlier that day, she signed.", true),
    ("They met again, that time in Arlen, to sign.", true), ("She said that ports would close.", false),
    ("She said on Monday that trade fell.", false), ("He said earlier that day would break soon.", false),
])
func `a that before its noun points, and links nothing`(sentence: String, points: Bool) throws {
    let base = text(sentence)
    let that = try #require(base.tokens.indices.first { base.word($0) == "that" })
    #expect(base.isDemonstrativeThat(that) == points)
}
