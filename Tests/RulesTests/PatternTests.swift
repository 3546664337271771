import DossierText
import Testing

@testable import DossierRules

private let lists = [
    "measure": ["sanction~", "asset freeze~", "travel ban~"], "impose": ["impose~", "slap~"],
]

/// The passages that a pattern finds in a text of one sentence.
private func passages(_ pattern: String, _ text: String) throws -> [String] {
    var named = PatternLists()
    let parsed = try PatternParser.parse(
        pattern, lists: lists, fields: ["who", "target"], named: &named)
    let annotated = AnnotatedText(text, published: CalendarDate(iso: "2031-05-04"))
    var matcher = PatternMatcher(
        text: annotated, lattice: ItemLattice(annotated), lists: named.phrases.map { PhraseList($0) })
    return annotated.sentences.flatMap { sentence in
        matcher.matches(of: PatternProgram(parsed), in: sentence.tokens).map {
            annotated.string(annotated.span($0.tokens))
        }
    }
}

@Test(arguments: [
    ("bans", "The port bans and BANS ships.", ["bans", "BANS"]),
    ("ban~", "It banned, bans and is banning what a ban hit.", ["banned", "bans", "banning", "ban"]),
    ("strike~", "It struck; it strikes.", ["struck", "strikes"]),
    ("{measure}", "An asset freeze, then sanctions.", ["asset freeze", "sanctions"]),
    ("(ship|boat) sank", "The ship sank, a boat sank.", ["ship sank", "boat sank"]),
    ("the ship | a boat", "Behind the ship lay a boat.", ["the ship", "a boat"]),
    ("the old? ship", "The ship and the old ship.", ["The ship", "the old ship"]),
    ("very* good", "Very very good, good.", ["Very very good", "good"]),
    ("very+ good", "Very very good, good.", ["Very very good"]),
    ("ban .. ships", "A ban on all foreign ships.", ["ban on all foreign ships"]),
    ("ban ..2 ships", "A ban on all foreign ships.", []),
    ("ban .. ships", "A ban on ships and ships.", ["ban on ships"]),
    ("^ the", "The ship and the port.", ["The"]),
    ("ships $", "Ships bring ships.", ["ships"]),
    ("not !(the|a) _", "It is not a ban but not seldom.", ["not seldom"]),
    ("<percent> of", "Some 25 percent of ships.", ["25 percent of"]),
    ("on <date>", "It closed on 3 May 2031.", ["on 3 May 2031"]),
    ("<country> {impose} {measure}", "Norway imposes travel bans.", ["Norway imposes travel bans"]),
    ("the <noun> <verb>", "In the port the crane collapsed.", ["the crane collapsed"]),
    ("U.S. port", "At a U.S. port.", ["U.S. port"]),
    ("( ( ship ) )", "A ship.", ["ship"]),
])
func `a pattern finds`(pattern: String, text: String, expected: [String]) throws {
    #expect(try passages(pattern, text) == expected)
}

@Test(arguments: [
    ("", 0), ("ship )", 5), ("( ship", 0), ("a | ", 4), ("..", 0), ("a?", 0), ("a*", 0), ("(a?)* b", 4),
    ("..99 a", 0), ("<ship> a", 0), ("{ships} a", 0), ("ship:<name>", 0), ("!(a b) c", 0), ("{measure", 0),
    ("? a", 0), ("~", 0), ("a \"b\"", 2), ("!", 1),
])
func `a malformed pattern is refused at its place`(pattern: String, offset: Int) {
    var named = PatternLists()
    let error = #expect(throws: PatternError.self) {
        try PatternParser.parse(pattern, lists: lists, fields: ["who"], named: &named)
    }
    #expect(error?.offset == offset)
}

@Test func `parentheses nested without end are refused`() {
    var named = PatternLists()
    let pattern = String(repeating: "(", count: 100_000) + "a" + String(repeating: ")", count: 100_000)
    #expect(throws: PatternError.self) {
        try PatternParser.parse(pattern, lists: [:], fields: [], named: &named)
    }
}

/// `(a?){30}a{30}` and the like take exponential time where a matcher goes back without remembering.
@Test func `a pattern made to explode is matched in time linear in the sentence`() throws {
    let pattern = String(repeating: "very? ", count: 40) + String(repeating: "very ", count: 40)
    let sentence = String(repeating: "very ", count: 5_000) + "good."
    #expect(try passages(pattern, sentence).count == 5_000 / 80 + (5_000 % 80 >= 40 ? 1 : 0))
    #expect(try passages("(very+)+ bad", sentence).isEmpty)
    #expect(try passages("very .. very .. very .. bad", sentence).isEmpty)
}

@Test(arguments: [
    ("control", ["control", "controls", "controlled", "controlling"]),
    ("carry", ["carry", "carries", "carried", "carrying"]),
    ("ban", ["ban", "bans", "banned", "banning"]),
    ("seize", ["seize", "seizes", "seized", "seizing"]),
    ("offer", ["offer", "offers", "offered", "offering"]),
    ("hold", ["hold", "holds", "holding", "held"]),
    ("box", ["box", "boxes", "boxed", "boxing"]),
])
func `words have their forms`(base: String, forms: [String]) {
    #expect(Inflection.forms(of: base) == forms)
}

@Test(arguments: [
    "ship", "Asset freeze", "go slow on", "x", "U.S.", "a.m.", "cannot", "don't", "port's", "state-owned",
    "24 hours",
    "first-class mail", "São Tomé", " ship", "ship ", "two  blanks", "", "gonna", "AT&T", "Mr", "No. 5",
    "e.g.",
])
func `a phrase of plain words has the words that the text floor gives it`(phrase: String) {
    let plain = PhraseList.plainWords(phrase)
    if let plain { #expect([plain] == PhraseList.tokens(of: [phrase])) }
    let isPlain = phrase.wholeMatch(of: /[A-Za-z]+( [A-Za-z]+)*/) != nil
    #expect((plain != nil) == isPlain)
}
