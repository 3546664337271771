import DossierSDK
import DossierText
import Testing

@testable import DossierStore

@Test(arguments: [
    ("Señor O’Neil", " senor o neil "),
    ("ÀÉÎÕÜ ç ÑÑ", " aeiou c nn "),
    ("e\u{301}te\u{301}", " ete "),
    ("Łódź Ørsted straße", " łodz ørsted straße "),
    ("“a”—b…c", " a b c "),
    ("ΆΛΦΑ Ёлка", " αλφα елка "),
    ("東京 Tōkyō 2031", " 東京 tokyo 2031 "),
    ("", " "),
    ("…", " "),
])
func `folded text is small letters without accents and marks`(text: String, folded: String) {
    #expect(FoldedText.fold(text) == folded)
}

@Test(arguments: [
    ("tariff talks", #"("tariff" AND "talks")"#),
    ("“joint statement” -", #""joint statement""#),
    ("secur* OR Señal", #"("secur" * OR "senal")"#),
    ("port NOT canal", #"("port" NOT ("canal"))"#),
    ("(a OR b) c", #"(("a" OR "b") AND "c")"#),
    (#""drone strike" near/10 strait*"#, #"NEAR("drone strike" "strait" *, 10)"#),
    ("don’t counter-terrorism", #"("don t" AND "counter terrorism")"#),
    ("or and not", #"("or" AND "and" AND "not")"#),
])
func `a search is translated`(text: String, fts5: String) throws {
    #expect(try SearchExpression(text).fts5 == fts5)
}

@Test(arguments: ["", "…", "NOT a", "a OR", "(a", "a)", "\"a", "a near/5", "NOT", "( )"])
func `a search that makes no sense is an error`(text: String) {
    let error = #expect(throws: StoreError.self) { try SearchExpression(text) }
    #expect(error?.kind == .invalid)
}

@Test func `hits are ranked and highlighted by bytes of the passage`() throws {
    let store = try Store.sample()
    let text = "Preámbulo “raro”.\r\nLa señora O’Neil llegó ayer.\r\nSENORA, señora: O'NEIL!\r\n"
    let document = try store.add("a.txt", text)
    let hits = try store.search(try SearchExpression("senora o’neil"), limit: 10)
    #expect(hits.count == 2)
    for hit in hits {
        let passage = Array(hit.passage.utf8)
        #expect(Array(text.utf8)[hit.span.range].elementsEqual(passage))
        for highlight in hit.highlights {
            let word = FoldedText.words(String(decoding: passage[highlight.range], as: UTF8.self))
            #expect(["senora", "o", "neil", "o neil"].contains(word.joined(separator: " ")))
        }
    }
    #expect(hits.map(\.document) == [document.number, document.number])
    #expect(hits[0].score >= hits[1].score)
    #expect(hits[0].passage == "SENORA, señora: O'NEIL!")
    #expect(try store.search(try SearchExpression("senora"), limit: 1).count == 1)
    #expect(try store.search(try SearchExpression("senora NOT llego"), limit: 9).count == 1)
    #expect(try store.search(try SearchExpression("llego near/2 ayer"), limit: 9).count == 1)
    #expect(try store.search(try SearchExpression("canal"), limit: 9).isEmpty)
}
