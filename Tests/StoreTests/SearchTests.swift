import DossierSDK
import DossierText
import GRDB
import Testing

@testable import DossierStore

@Test(arguments: [
    ("Señor O’Neil", " senor o neil "),
    ("O'Neil O`Neil OʼNeil", " o neil o neil o neil "),
    ("ÀÉÎÕÜ ç ÑÑ", " aeiou c nn "),
    ("e\u{301}te\u{301}", " ete "),
    ("Łódź Ørsted straße Þór æon", " lodz orsted strasse thor aeon "),
    ("“a”—b…c «d» „e“", " a b c d e "),
    ("drone-strike drone‑strike drone – strike", " drone strike drone strike drone strike "),
    ("U.S. U.S.A.", " u s u s a "),
    ("naïve Peña", " naive pena "),
    ("ΆΛΦΑ Ёлка", " αλφα елка "),
    ("東京 Tōkyō 2031", " 東 京 tokyo 2031 "),
    ("Ｔｏｌｌ　２５％", " toll 25 "),
    ("ﬁnal eﬀort", " final effort "),
    ("fee² 1½", " fee 2 1 1 2 "),
    ("co\u{AD}operation", " co operation "),
    ("مرحبا العالم", " مرحبا العالم "),
    ("한국어", " 한국어 "),
    ("", " "),
    ("…", " "),
])
func `folded text is small letters without accents and marks`(text: String, folded: String) {
    #expect(FoldedText.fold(text) == folded)
    #expect(FoldedText.fold(Array(text.utf8)[...]) == folded)
    let words = FoldedWords(Array(text.utf8)).words
    #expect(words.map(\.word) == folded.split(separator: " ").map(String.init))
    for (word, span) in words {
        let source = String(decoding: Array(text.utf8)[span.range], as: UTF8.self)
        #expect(FoldedText.words(source) == [word] || source.unicodeScalars.count == 1, "\(source)")
    }
}

private func phrase(_ words: String) -> SearchExpression {
    .phrase(SearchPhrase(FoldedText.words(words), isPrefix: words.hasSuffix("*")))
}

@Test func `hits are ranked and highlighted by bytes of the passage`() throws {
    let store = try Store.sample()
    let text = "Preámbulo “raro”.\r\nLa señora O’Neil llegó ayer.\r\nSENORA, señora: O'NEIL!\r\n"
    let document = try store.add("a.txt", text)
    let both = SearchExpression.all([phrase("senora"), phrase("o’neil")])
    let hits = try store.search(PassageSelection(both, limit: 10))
    #expect(hits.count == 2)
    for hit in hits {
        let passage = Array(hit.passage.utf8)
        #expect(Array(text.utf8)[hit.span.range].elementsEqual(passage))
        for highlight in hit.highlights {
            let word = FoldedText.words(String(decoding: passage[highlight.range], as: UTF8.self))
            #expect(["senora", "o neil"].contains(word.joined(separator: " ")))
        }
    }
    #expect(hits.map(\.document) == [document.number, document.number])
    #expect(hits[0].score >= hits[1].score)
    #expect(hits[0].passage == "SENORA, señora: O'NEIL!")
    #expect(hits[0].highlights.count == 3)
    #expect(try store.search(PassageSelection(phrase("senora"), limit: 1)).count == 1)
    #expect(try store.count(PassageSelection(phrase("senora"), limit: 1)) == 2)
    #expect(try store.search(PassageSelection(phrase("canal"))).isEmpty)
}

@Test func `a title weighs more than a text, whether it stands in the text or was given`() throws {
    let store = try Store.sample()
    try store.add("a.txt", "The toll, the toll and again the toll is paid.\nNothing else.")
    var stated = StatedFacts()
    stated.title = .init(value: "The toll of Arlen", span: TextSpan(0, 17))
    try store.add("b.txt", "The toll of Arlen\nA ferry sails.", stated: stated)
    try store.add("c.txt", "Another ferry sails.", facts: DocumentFacts(title: "The toll of Brisk"))
    let hits = try store.search(PassageSelection(phrase("toll")))
    #expect(Set(hits.prefix(2).map(\.passage)) == ["The toll of Arlen", "The toll of Brisk"])
    #expect(hits.count == 3)
    #expect(try store.count(PassageSelection(phrase("toll"))) == 3)
    #expect(hits.first { $0.passage == "The toll of Brisk" }?.span == TextSpan(0, 0))
    #expect(
        hits.map(\.passage) == (try store.search(PassageSelection(phrase("toll"), limit: 3))).map(\.passage))

    // Facts that are corrected are found, and what they replace is not.
    let document = try #require(try store.documents(.id("c.txt")).first)
    try store.update([(document.number, SourcedFacts(given: DocumentFacts(title: "A fee of Brisk")))])
    #expect(try store.count(PassageSelection(phrase("toll"))) == 2)
    #expect(try store.count(PassageSelection(phrase("fee"))) == 1)
    #expect(try store.documents(where: [.title(phrase("fee"))]).map(\.id) == ["c.txt"])
    #expect(try store.documents(where: [.title(phrase("toll"))]).map(\.id) == ["b.txt"])
}

@Test func `passages of a store of the first version are found as before`() throws {
    let store = try Store.sample()
    let document = try store.add("a.txt", "Straße and Ｔｏｌｌ.\nA ﬁnal word.")
    try store.write { database in try Migrations.search(emptying: database) }
    for word in ["strasse", "toll", "final"] {
        #expect(try store.search(PassageSelection(phrase(word))).map(\.document) == [document.number])
    }
}

extension Migrations {
    /// The step once more, over a store that has taken it.
    fileprivate static func search(emptying database: Database) throws {
        for name in ["insert", "delete", "update"] {
            try database.execute(sql: "DROP TRIGGER IF EXISTS document_index_\(name)")
        }
        try database.execute(sql: "DROP TABLE document_index; DROP TABLE passage_word")
        try search(database)
    }
}

/// The obvious way: each passage folded and looked through word by word.
private struct PlainScan {
    let words: [String]

    init(_ passage: String) { words = FoldedText.words(passage) }

    func holds(_ expression: SearchExpression) -> Bool {
        switch expression {
        case .phrase(let phrase): !starts(of: phrase).isEmpty
        case .near(let left, let right, let distance):
            left.contains { one in
                right.contains { other in
                    starts(of: one).contains { a in
                        starts(of: other).contains { b in
                            let between = a < b ? b - (a + one.words.count) : a - (b + other.words.count)
                            return between <= distance
                        }
                    }
                }
            }
        case .all(let parts): parts.allSatisfy(holds)
        case .any(let parts): parts.contains(where: holds)
        case .without(let wanted, let unwanted): holds(wanted) && !holds(unwanted)
        }
    }

    private func starts(of phrase: SearchPhrase) -> [Int] {
        words.indices.filter { start in
            phrase.words.indices.allSatisfy { index in
                guard start + index < words.count else { return false }
                let isOpen = phrase.isPrefix && index == phrase.words.count - 1
                return isOpen
                    ? words[start + index].hasPrefix(phrase.words[index])
                    : words[start + index] == phrase.words[index]
            }
        }
    }
}

private struct RandomSearch {
    var generator: SeededGenerator
    static let vocabulary = [
        "toll", "tolls", "tollgate", "Fähre", "ferry", "ferries", "harbour", "O’Brien", "U.S.", "Peña",
        "strike",
        "drone-strike", "東京", "25",
    ]

    mutating func pick<Element>(_ values: [Element]) -> Element {
        values[Int.random(in: 0..<values.count, using: &generator)]
    }

    mutating func passage() -> String {
        (0..<Int.random(in: 1...12, using: &generator)).map { _ in pick(Self.vocabulary) }.joined(
            separator: pick([" ", ", ", " – "]))
    }

    mutating func phrase() -> SearchPhrase {
        let words = (0..<pick([1, 1, 1, 2])).flatMap { _ in FoldedText.words(pick(Self.vocabulary)) }
        guard pick([true, false, false]), let last = words.last else { return SearchPhrase(words) }
        return SearchPhrase(words.dropLast() + [String(last.prefix(3))], isPrefix: true)
    }

    mutating func expression(_ depth: Int = 0) -> SearchExpression {
        switch depth > 2 ? 0 : Int.random(in: 0..<6, using: &generator) {
        case 0, 1: return .phrase(phrase())
        case 2:
            return .near(
                [phrase()], [phrase(), phrase()], distance: Int.random(in: 0...4, using: &generator))
        case 3: return .all([expression(depth + 1), expression(depth + 1)])
        case 4: return .any([expression(depth + 1), expression(depth + 1)])
        default: return .without(expression(depth + 1), expression(depth + 1))
        }
    }
}

@Test(arguments: 0..<4)
func `the index finds what a plain scan finds`(seed: Int) throws {
    let store = try Store.sample()
    var random = RandomSearch(generator: SeededGenerator(seed: UInt64(seed)))
    var passages: [String] = []
    for number in 0..<20 {
        let lines = (0..<6).map { _ in random.passage() }
        passages += lines
        try store.add("\(number).txt", lines.joined(separator: "\n"))
    }
    for _ in 0..<150 {
        let expression = random.expression()
        let expected = passages.filter { PlainScan($0).holds(expression) }.sorted()
        let hits = try store.search(PassageSelection(expression))
        #expect(hits.map(\.passage).sorted() == expected, "\(expression.fts5)")
        #expect(try store.count(PassageSelection(expression)) == expected.count)
        let some = try store.search(PassageSelection(expression, limit: 5))
        #expect(some.map(\.score) == hits.prefix(5).map(\.score))
        #expect(some.map(\.span) == hits.prefix(5).map(\.span))
    }
}

/// SplitMix64.
private struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
