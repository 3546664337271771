import DossierSDK
import DossierText
import Testing

@testable import DossierStore

@Suite struct AboutTextTests {
    private static let names = (0..<300).map { "Word\($0)ium" }

    @Test func `each of very many findings of a document is found by what it alone is about`() throws {
        let store = try Store.sample()
        let lines = Self.names.map { "The \($0) of the old harbour office is due." }
        let document = try store.add("a.txt", lines.joined(separator: "\n"))
        try store.find(
            zip(Self.names, lines).map { ("toll", $1, ["payer": .text("Ana \($0)"), "port": "Arlen"]) },
            in: document)
        for name in [Self.names[0], Self.names[1], Self.names[150], Self.names[299]] {
            let expected = ["The \(name) of the old harbour office is due."]
            #expect(try store.ids(.about(name)) == expected)
            #expect(try store.ids(.about("ana office \(name) arlen")) == expected)
        }
        #expect(try store.ids(.about("harbour off*")).count == 300)
        // Words of two findings, numbers of entries, parts of words.
        #expect(try store.ids(.about("\(Self.names[4]) \(Self.names[5])")).isEmpty)
        #expect(try store.ids(.about("17")).isEmpty)
        #expect(try store.ids(.about("arbour")).isEmpty)
        #expect(try store.ids(.not(.about("harbour"))).isEmpty)
        #expect(
            try store.values(of: "payer", module: "tolls", prefix: "word29", limit: 20).map(\.value).sorted()
                == ([29] + Array(290...299)).map { "Ana Word\($0)ium" }.sorted())
    }

    @Test func `a row takes other words for one of its findings and leaves the rest`() {
        var about = AboutText(first: 100)
        for number: Int64 in [100, 101, 110] {
            about.add(number) { $0.append(contentsOf: " word \(number) ".utf8) }
        }
        let changed = AboutText(about.bytes, first: 100, replacing: 101, with: Array(" other ".utf8))
        #expect(
            String(decoding: changed.bytes, as: UTF8.self) == "\n0\t word 100 \n10\t word 110 \n1\t other ")
        let added = AboutText(about.bytes, first: 100, replacing: 102, with: Array(" new ".utf8))
        #expect(String(decoding: added.bytes, as: UTF8.self).hasSuffix("\n10\t word 110 \n2\t new "))
    }
}
