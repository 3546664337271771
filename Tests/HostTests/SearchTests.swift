import DossierHost
import DossierSDK
import DossierText
import Foundation
import Testing

/// Papers about the tolls of an invented harbour.
private struct Papers {
    let test: TestWorkspace
    let workspace: Workspace

    init() throws {
        test = try TestWorkspace([TollModule(), TollModule(name: "fees", handle: "f")])
        let papers:
            [(
                id: String, title: String?, publisher: String?, published: String?, language: String?,
                text: String
            )] = [
                (
                    "gazette", "Night ferry to stop", "Arlen Gazette", "2031-05-02", "en",
                    "The harbour office raised the toll.\n\nMrs O’Brien called it a “naïve” step; a strike followed.\n\n"
                        + "Both sides met: the U.S. envoy and the port of Brisk. There toll Ruiz 5 was agreed."
                ),
                (
                    "courier", "Harbour fees", "Brisk Courier", "2031-05-04", "en-GB",
                    "A drone-strike hit the harbour wall.\n\nThe toll of the dead is not known.\n\nThen toll Ana 7 fell."
                ),
                (
                    "heraldo", "La huelga", "El Heraldo", nil, "es",
                    "La señora Peña habló de la huelga en el puerto.\n\nEl peaje sube; the harbour waits."
                ),
            ]
        let lines = try papers.map { paper in
            var object: [String: String] = ["id": paper.id, "text": paper.text]
            object["title"] = paper.title
            object["publisher"] = paper.publisher
            object["published"] = paper.published
            object["language"] = paper.language
            return String(decoding: try JSONEncoder().encode(object), as: UTF8.self)
        }
        _ = try test.folder.write("in/papers.jsonl", lines.joined(separator: "\n"))
        workspace = try test.open()
        try workspace.take([test.folder.path + "/in/papers.jsonl"])
        try workspace.read()
    }

    func query(_ text: String) throws -> SearchQuery {
        let bytes = Array(text.utf8)
        return try SearchParser.query(bytes, in: 0..<bytes.count)
    }

    /// The beginnings of what is found.
    func found(_ text: String) throws -> [String] {
        try workspace.search(try query(text)).hits.map { String($0.passage.prefix(12)) }
    }
}

private let office = "The harbour "
private let brien = "Mrs O’Brien "
private let sides = "Both sides m"
private let wall = "A drone-stri"
private let dead = "The toll of "
private let ana = "Then toll An"
private let pena = "La señora Pe"
private let peaje = "El peaje sub"

private let searches: [(query: String, expected: [String])] = [
    ("toll", [office, dead, ana, sides]), ("TOLL", [office, dead, ana, sides]),
    ("harbour", [office, wall, peaje, "Harbour fees"]),
    ("harbour toll", [office]), ("harbour AND toll", [office]),
    ("strike OR huelga", [brien, wall, pena, "La huelga"]),
    ("toll NOT ruiz", [office, dead, ana]), ("toll -ruiz", [office, dead, ana]),
    ("toll -\"of the dead\" -ruiz", [office, ana]),
    ("(strike OR toll) (harbour OR dead)", [wall, office, dead]),
    ("“harbour office”", [office]), ("\"office harbour\"", []), ("'harbour office'", [office]),
    ("«harbour office»", [office]), ("harb*", [office, wall, peaje, "Harbour fees"]),
    ("\"harbour off\"*", [office]),
    ("drone-strike", [wall]), ("drone‑strike", [wall]), ("\"drone strike\"", [wall]),
    ("O'Brien", [brien]), ("o’brien", [brien]), ("naive", [brien]), ("NAÏVE", [brien]), ("U.S.", [sides]),
    ("US", [sides]), ("pena", [pena]), ("Peña", [pena]), ("ｔｏｌｌ ｒｕｉｚ", [sides]),
    ("office near/3 toll", [office]), ("toll near/2 office", [office]), ("toll near/1 office", []),
    ("\"both sides\" near/8 (envoy OR wall)", [sides]), ("harb* near/2 wall", [wall]),
    ("\"both sides\" near/4 envoy near/4 brisk", [sides]),
    ("toll title:harbour", [dead, ana]), ("toll title:\"night ferry\"", [office, sides]),
    ("toll -title:harb*", [office, sides]), ("harbour publisher:courier", [wall, "Harbour fees"]),
    ("harbour source:heraldo", [peaje]), ("toll from:2031-05-03", [dead, ana]),
    ("toll to:2031-05-03", [office, sides]), ("toll published:2031-05-02", [office, sides]),
    ("harbour published:2031-05", [office, wall, "Harbour fees"]), ("harbour language:es", [peaje]),
    ("toll language:en -title:night", [dead, ana]),
    ("toll publisher:gazette,courier", [office, sides, dead, ana]),
    ("harbour type:pdf", []), ("toll title:harbour limit:1", [dead]),
    ("zzz", []),
]

@Test(arguments: searches)
func `a search finds its passages`(query: String, expected: [String]) throws {
    let papers = try Papers()
    defer { papers.test.keep() }
    let found = try papers.found(query)
    if query.contains("limit:") {
        #expect(found.count == 1)
    } else {
        #expect(found.sorted() == expected.sorted(), "\(query)")
    }
    #expect(try papers.workspace.count(try papers.query(query)) == expected.count || query.contains("limit:"))
}

private let mistakes: [(text: String, message: String, span: Range<Int>)] = [
    ("", "search needs a word to look for", 0..<0), ("from:2031", "search needs a word to look for", 0..<9),
    ("a OR", "OR needs a word on either side", 2..<4), ("OR a", "OR needs a word on either side", 0..<2),
    ("a AND", "AND needs a word on either side", 2..<5), ("(a", "the parenthesis is not closed", 0..<1),
    ("a)", "a closing parenthesis has no opening one", 1..<2),
    ("()", "nothing stands in the parentheses", 0..<2),
    ("\"a", "the quotation mark is not closed", 0..<1), ("é “a", "the quotation mark is not closed", 3..<6),
    ("NOT a", "what is left out needs a word to be left out from", 0..<3),
    ("a near/5", "near needs a word or phrase on either side", 2..<8),
    ("a near/x b", "“near/x” does not say how near", 2..<8), ("near/5 a", "a word was expected here", 0..<6),
    ("(a b) near/5 c", "near takes words, phrases and alternatives of these", 0..<1),
    ("*bour", "a word is left open at its end only", 0..<5),
    ("a titel:b", "search has no filter “titel”", 2..<7),
    ("a title:", "“title:” has no value", 7..<8), ("a from:soon", "“soon” is not a date", 7..<11),
    ("a published>=2031", "published is written with a colon", 2..<11),
    ("(a title:b)", "filters narrow the whole search", 3..<10),
    ("a limit:many", "“many” is no number of passages", 8..<12),
    ("a title:—", "“title:” holds no word to look for", 8..<11), ("a $x", "there is no variable “$x”", 2..<4),
    (String(repeating: "(", count: 60) + "a", "the search is nested too deep", 50..<51),
]

@Test(arguments: mistakes)
func `a search that makes no sense is an error in its place`(text: String, message: String, span: Range<Int>)
{
    let bytes = Array(text.utf8)
    let error = #expect(throws: SearchSyntaxError.self) { try SearchParser.query(bytes, in: 0..<bytes.count) }
    #expect(error?.message == message)
    #expect(error?.span == span)
}

@Test func `a long search is refused or carried out, never a failure of the store`() throws {
    let papers = try Papers()
    defer { papers.test.keep() }
    let words = (0..<199).map { "w\($0)" }
    #expect(try papers.found(words.joined(separator: " ")).isEmpty)
    #expect(try papers.found(words.joined(separator: " OR ")).isEmpty)
    #expect(throws: SearchSyntaxError.self) {
        try papers.query((0..<300).map { "w\($0)" }.joined(separator: " "))
    }
    for text in [
        "\"'; drop table x\"", "a\u{0}b", "toll:*", "{toll} : x", "^toll", "toll + fee", "NEAR(a b)", "\\",
    ] {
        _ = try? papers.found(text)
    }
}

@Test func `what a date hides is said, and what was probably meant`() throws {
    let papers = try Papers()
    defer { papers.test.keep() }
    let dated = try papers.workspace.search(try papers.query("harbour from:2031"))
    #expect(dated.total == 3)
    #expect(dated.undated == 1)
    #expect(try papers.workspace.search(try papers.query("harbour")).undated == 0)
    for (text, advice) in [
        ("harbuor", "no document has “harbuor”; did you mean “harbour”?"),
        ("toll zzzzzz", "no document has “zzzzzz”"),
        (
            "huelga wall",
            "there are passages with each word, but none as the search asks: “huelga” in 2, “wall” in 1"
        ),
        ("wall language:es", "without the filters it would be found in 1 passage"),
    ] {
        #expect(try papers.workspace.search(try papers.query(text)).advice == [advice])
    }
}

@Test func `findings are found in the paragraphs that places touch, and in whole documents`() throws {
    let papers = try Papers()
    defer { papers.test.keep() }
    func findings(_ places: [Place]) throws -> [String] {
        try papers.workspace.findings(FindingQuery(module: "tolls", conditions: [.within(places)])).map(
            \.text)
    }
    let hits = try papers.workspace.search(try papers.query("envoy")).hits
    let places = hits.map { Place(document: $0.document.id, span: $0.span) }
    #expect(try findings(places) == ["toll Ruiz 5"])
    let word = hits[0].highlights[0]
    let narrow = Place(
        document: hits[0].document.id,
        span: TextSpan(hits[0].span.start + word.start, hits[0].span.start + word.end))
    #expect(try findings([narrow, narrow]) == ["toll Ruiz 5"])
    #expect(try findings([Place(document: "courier")]) == ["toll of the", "toll Ana 7"])
    #expect(
        try findings([Place(document: "courier"), narrow]) == ["toll Ruiz 5", "toll of the", "toll Ana 7"])
    #expect(
        try findings([Place(document: "nowhere", span: TextSpan(0, 9)), Place(document: "heraldo")]).isEmpty)
    #expect(try findings([]).isEmpty)
    var query = try papers.query("toll")
    query.within = [narrow]
    #expect(try papers.workspace.search(query).hits.count == 1)
    query.within = [Place(document: "courier")]
    #expect(try papers.workspace.count(query) == 2)
}

extension Workspace {
    /// The best passages for a search as somebody would write it.
    func search(_ text: String, limit: Int) throws -> [SearchHit] {
        let bytes = Array(text.utf8)
        var query = try SearchParser.query(bytes, in: 0..<bytes.count)
        query.limit = limit
        return try search(query).hits
    }
}
