import DossierSDK
import DossierText
import GRDB
import Testing

@testable import DossierStore

@Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
])
func `digests are those of the standard`(text: String, digest: String) {
    #expect(TextDigest.sha256(Array(text.utf8)) == digest)
}

@Test func `given facts win over what the text says, and both are kept`() throws {
    let store = try Store.sample()
    var stated = StatedFacts()
    stated.title = .init(value: "Printed title", span: TextSpan(0, 3))
    stated.published = CalendarDate(year: 2031, month: 1, day: 2).map {
        .init(value: $0, span: TextSpan(4, 8))
    }
    let given = DocumentFacts(title: "Given title", url: "https://a.example")
    let document = try store.add("a.txt", "Some text", facts: given, stated: stated)
    #expect(document.facts.title == "Given title")
    #expect(document.facts.published?.description == "2031-01-02")
    var facts = try store.facts(of: document.number)
    #expect(facts.stated == stated)
    facts.given.title = nil
    facts.isUndated = true
    try store.update([(document.number, facts)])
    let changed = try #require(try store.documents(.all).first)
    #expect(changed.facts.title == "Printed title")
    #expect(changed.facts.published == nil)
    #expect(changed.isUndated)
    #expect(try store.facts(of: document.number) == facts)
}

@Test func `a document is read again only for what has changed`() throws {
    let store = try Store.sample()
    let document = try store.add("a.txt", "Ruiz pays.")
    try store.add("b.txt", "Nobody pays.")
    let run = ModuleRun(module: "tolls", key: 1)
    #expect(try store.pending([run]).count == 2)
    try store.find([("toll", "Ruiz", [:])], in: document, run: run)
    #expect(try store.pending([run]).count == 1)
    #expect(try store.pending([ModuleRun(module: "tolls", key: 2)]).count == 2)
    var facts = try store.facts(of: document.number)
    facts.given.publisher = "Somebody"
    try store.update([(document.number, facts)])
    #expect(try store.pending([run]).count == 1)
    facts.given.published = CalendarDate(year: 2031, month: 1, day: 2)
    try store.update([(document.number, facts)])
    #expect(try store.pending([run]).count == 2)
}

@Test func `documents are found by id, title, publisher and handle`() throws {
    let store = try Store.sample()
    let first = try store.add("a.txt", "one", facts: DocumentFacts(title: "Año uno", publisher: "The Post"))
    try store.add("b.txt", "two", facts: DocumentFacts(title: "Year two"))
    #expect(try store.documents(.matching("ano", keys: nil)).map(\.id) == ["a.txt"])
    #expect(try store.documents(.matching("the p", keys: nil)).map(\.id) == ["a.txt"])
    #expect(try store.documents(.matching("B.TXT", keys: nil)).map(\.id) == ["b.txt"])
    #expect(try store.documents(.matching("…", keys: nil)).isEmpty)
    #expect(try store.documents(.keys(first.key...first.key)).map(\.id) == ["a.txt"])
    #expect(try store.presence(of: [first.key, 5]) == [first.key: .present(first.number)])
    #expect(try store.takenIDs(["b.txt", "c.txt"]) == ["b.txt"])
}

@Test func `a transaction that fails leaves nothing behind`() throws {
    let store = try Store.sample()
    try store.add("a.txt", "one")
    let error = #expect(throws: StoreError.self) {
        try store.write { database in
            try database.execute(sql: "UPDATE document SET title = 'half'")
            throw StoreError(.io, "stopped here")
        }
    }
    #expect(error?.message == "stopped here")
    #expect(try store.documents(.all).map(\.facts.title) == [nil])
}
