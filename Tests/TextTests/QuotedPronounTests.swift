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
    (
        "Governor Olaf Lund met the analyst Bo Ruiz.\n\nLund said: \"Ruiz knows it. He will go.\"\n\nRuiz said nothing.",
        "Bo Ruiz"
    ),
    (
        "Governor Olaf Lund put a toll on ships. The analyst Bo Vik backs it.\n\n\"He gets his way.\"\n\nVik said nothing.",
        "Bo Vik"
    ),
])
func `he in a quotation is not the one who speaks`(text: String, person: String) {
    #expect(persons(text, "he").allSatisfy { $0 == person })
    #expect(!persons(text, "he").isEmpty)
}

@Test(arguments: [
    // Who is freed, not by whom.
    (
        "This was the first time Michael Lund had spoken since he was freed by Olaf Vik. He said so.", "he",
        "Michael Lund"
    ),
    // The lawyer, and not whose lawyer.
    ("Olaf Menk's lawyer, Ruth Anders, spoke in court. She said so.", "she", "Ruth Anders"),
    ("Ruth Anders met Olaf Menk. He said so.", "he", "Olaf Menk"),
    ("Olaf Menk met Ruth Anders. She said so.", "she", "Ruth Anders"),
    // Of whom the sentence tells, not who is named in somebody's words.
    ("\"Ask Peter Vik,\" said Olaf Menk. He left.", "he", "Olaf Menk"),
    ("Governor Olaf Lund came back from talks with Peter Vik. He said so.", "he", "Olaf Lund"),
])
func `a pronoun means the subject before it whose gender it has`(
    text: String, pronoun: String, person: String
) {
    let found = persons(text, pronoun)
    #expect(!found.isEmpty && found.allSatisfy { $0 == person }, "\(found)")
}

@Test func `outside a quotation he may be the one who speaks`() {
    #expect(persons("Jonas Vik said that he would resign.", "he") == ["Jonas Vik"])
}

private func names(_ text: String) -> [String] {
    let annotated = AnnotatedText(text, layers: [.names])
    return annotated.entities.filter { $0.kind == .person || $0.kind == .organisation }.map(\.name)
}

@Test(arguments: [
    "A new table stands in Annex VII; the old wording of Annex VII lapses in June.",
    "Engineers lost touch with Beacon Four before Beacon Four left its orbit.",
    "Our ship is late. May Fortune bring it home.",
    "The bells rang. May Heaven keep the crew.",
])
func `parts of papers, machines and wishes are nobody's names`(text: String) {
    #expect(names(text).isEmpty, "found \(names(text))")
}

@Test(arguments: [
    ("A loan was granted by the Ministry of the Interior and Bank Orla Iceland.", "Ministry of the Interior"),
    ("Reporters of the LKT and Harbour News counted forty ships.", "Harbour News"),
    (
        "Twelve ferries belong to the Ministry of Ports and Inland Waters.",
        "Ministry of Ports and Inland Waters"
    ),
])
func `two bodies joined by and are two, and the fields of one are one`(text: String, name: String) {
    #expect(names(text).contains(name), "found \(names(text))")
}

@Test func `a treaty is no place, whatever its name ends in`() {
    let text = "It is consistent with the Lisbon Convention on the Law of the Sea."
    let annotated = AnnotatedText(text, layers: [.names])
    #expect(!annotated.entities.contains { $0.kind == .place && $0.name.contains("Convention") })
}
