import DossierText
import Testing

/// The persons that the pronouns of a text stand for, in order.
private func persons(_ text: String, _ pronoun: String) -> [String?] {
    let annotated = AnnotatedText(text, layers: [.names, .quotations])
    return annotated.mentions.filter {
        $0.form == .pronoun && annotated.string($0.span).lowercased() == pronoun
    }
    .map { mention in mention.entity.map { annotated.entities[$0].name } }
}

@Test(arguments: [
    (
        "Governor Olaf Lund put a toll on ships. The analyst Ana Ruiz doubts it.\n\n\"He gets what he wants,\" said Ruiz.",
        "Olaf Lund"
    ),
    (
        "Governor Olaf Lund put a toll on ships. The analyst Bo Vik doubts it.\n\nVik said: \"He gets what he wants.\"",
        "Olaf Lund"
    ),
])
func `he in a quotation is not the one who speaks`(text: String, person: String) {
    #expect(persons(text, "he").allSatisfy { $0 == person })
    #expect(!persons(text, "he").isEmpty)
}

@Test func `outside a quotation he may be the one who speaks`() {
    #expect(persons("Jonas Vik said that he would resign.", "he") == ["Jonas Vik"])
}

private func names(_ text: String) -> [String] {
    let annotated = AnnotatedText(text, layers: [.names])
    return annotated.entities.filter { $0.kind == .person || $0.kind == .organisation }.map(\.name)
}

@Test(arguments: [
    "The chapeau of Annex II is amended, and Annex II is printed below.",
    "He flew above the rally on Marine One, and Marine One landed at noon.",
    "It fell ill. May God do whatever is best for it.",
])
func `parts of papers, machines and wishes are nobody's names`(text: String) {
    #expect(names(text).isEmpty, "found \(names(text))")
}

@Test(arguments: [
    ("The Department of the Treasury and Bank Nera Malaysia are in talks.", "Department of the Treasury"),
    ("Later, the AP and NBC News called the vote.", "NBC News"),
    ("The Department of Health and Human Services paid.", "Department of Health and Human Services"),
])
func `two bodies joined by and are two, and the fields of one are one`(text: String, name: String) {
    #expect(names(text).contains(name), "found \(names(text))")
}

@Test func `a treaty is no place, whatever its name ends in`() {
    let text = "It is consistent with the Lisbon Convention on the Law of the Sea."
    let annotated = AnnotatedText(text, layers: [.names])
    #expect(!annotated.entities.contains { $0.kind == .place && $0.name.contains("Convention") })
}
