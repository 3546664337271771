import DossierHost
import Testing

@testable import DossierCommands

/// A workspace of three invented papers about one minister and a coach of her name.
private final class Port: WorkspaceFixture {
    init(withCoach: Bool = false) throws {
        try super.init(
            "The port",
            papers: [
                "gazette.txt": Self.page(
                    "Harbour Minister Ana Ruiz opened the port. Ruiz said she was glad.",
                    "25; Ana Ruiz; announced; 2031-05-02"),
                "courier.txt": Self.page(
                    "In the morning Ruiz said she would wait.", "30; Ruiz; announced; 2031-05-02"),
                "herald.txt": Self.page(
                    withCoach ? "Coach Luis Ruiz won. Ruiz said he was glad." : "The Ports Commission met.",
                    "7; Ben Ode; announced; 2031-05-03"),
            ], published: "2031-05-04")
    }

    private static func page(_ text: String, _ toll: String) -> String {
        "Nothing else happened on that day in Arlen, and the papers had little to tell.\n\n\(text)\n\nTOLL; \(toll)\n"
    }
}

@Suite struct PeopleCommandTests {
    @Test(arguments: [
        ("people kind:person | select name documents", "Ana Ruiz\t2\nBen Ode\t1\n"),
        ("people ruiz | select name", "Ana Ruiz\n"),
        ("people ports kind:organisation | select name", "Ports Commission\n"),
        ("people role:minister | select name roles", "Ana Ruiz\tHarbour Minister\n"),
        ("people source:herald kind:person | select name", "Ben Ode\n"),
        ("people kind:person | where documents > 1 | count", "1"),
        ("tolls by:\"Ana Ruiz\" | select rate", "30\n25\n"), ("tolls by:\"harbour minister\" | count", "2"),
        ("tolls -by:\"Ana Ruiz\" | select rate", "7\n"),
        ("tolls | group speaker", "Ana Ruiz\t2\nBen Ode\t1\n"),
        ("tolls rate:30 | select speaker speaker_form", "Ana Ruiz\tRuiz\n"),
        // What modules find of people, and how many of them a document names.
        ("people role:minister | tolls | select rate", "30\n25\n"), ("people ode | tolls | count", "1"),
        ("people kind:person | conflicts | count", "1"), ("people ode | conflicts | count", "0"),
        ("people kind:person | where documents > 1 | groups | count", "1"),
        ("people ruiz | docs | select document hits", "courier.txt\t1\ngazette.txt\t1\n"),
        ("sql select count(*) from people where name like '%Ruiz'", "2\n"),
    ])
    func `people are listed, and the names of findings are theirs`(text: String, expected: String) throws {
        #expect(try Port().shown(text) == expected)
    }

    @Test(arguments: ["who ruiz", "who Ana Ruiz", "who \"harbour minister\""])
    func `who gives names, roles since when, findings and the commands that list them`(text: String) throws {
        let page = try Port().shown(text)
        for part in [
            "Ana Ruiz  person", "also      Ruiz", "in 2 documents", "2031-05-04  Harbour Minister",
            "“Harbour Minister Ana Ruiz”", "gazette.txt", "2 findings  tolls by:\"Ana Ruiz\"",
            "2 documents  search Ruiz",
        ] {
            #expect(page.contains(part), "\(part) in \(page)")
        }
    }

    @Test func `who takes the id of an entry or of one of its findings`() throws {
        let port = try Port()
        let group = try port.shown("people ruiz | select id").split(separator: "\n").joined()
        let finding = try port.shown("sql select substr(id, 1, 8) from people where name = 'Ana Ruiz'").split(
            separator: "\n"
        ).joined()
        #expect(try port.shown("who \(group)") == port.shown("who p:\(finding)"))
        #expect(try port.shown("show \(group)").contains("people group · Ana Ruiz"))
        #expect(try port.shown("tolls by:\"\(group)\" | count") == "2")
    }

    @Test func `of several who can be meant all are listed, and the name alone shows them`() throws {
        let port = try Port(withCoach: true)
        #expect(try port.shown("who ruiz | count") == "3")
        #expect(
            try port.shown("people ruiz | sort name | select name documents")
                == "Ana Ruiz\t1\nLuis Ruiz\t1\nRuiz\t1\n")
        let alone = try port.shown("people ruiz | where name = Ruiz | select id").split(separator: "\n")
            .joined()
        let page = try port.shown("who \(alone)")
        #expect(page.contains("can be"))
        #expect(page.contains("Luis Ruiz (g:"))
    }

    @Test func `the analyst joins, parts and names people as any group`() throws {
        let port = try Port(withCoach: true)
        func id(_ name: String) throws -> String {
            try port.shown("people ruiz | where name = \"\(name)\" | select id").split(separator: "\n")
                .joined()
        }
        #expect(try port.shown("tolls by:\"Ana Ruiz\" | count") == "1")
        _ = try port.shown("merge \(try id("Ana Ruiz")) \(try id("Ruiz"))")
        #expect(
            try port.shown("people ruiz | sort name | select name documents") == "Ana Ruiz\t2\nLuis Ruiz\t1\n"
        )
        #expect(try port.shown("tolls by:\"Ana Ruiz\" | count") == "2")
        _ = try port.shown("undo")
        #expect(try port.shown("tolls by:\"Ana Ruiz\" | count") == "1")
        _ = try port.shown("set \(try id("Ana Ruiz")) name:\"Ana Ruiz Vidal\"")
        #expect(try port.shown("tolls rate:25 | select speaker speaker_form") == "Ana Ruiz Vidal\tAna Ruiz\n")
        #expect(try port.shown("tolls by:vidal | count") == "1")
    }

    @Test(arguments: [("who nobody", 66), ("who", 64), ("people rol:minister", 64), ("who d:1", 66)])
    func `what nobody is called ends with its status`(text: String, status: Int32) throws {
        let port = try Port()
        let error = #expect(throws: Diagnostic.self) { try port.shown(text) }
        #expect(error?.status == status)
    }

    @Test func `names complete`() throws {
        let completer = Completer(session: try Port().session)
        #expect(completer.completion(of: "who ru").candidates == ["\"Ana Ruiz\""])
        #expect(completer.completion(of: "people k").candidates.contains("kind:"))
    }

    /// More names than are compared one by one.
    @Test func `many names in one document are each counted where they stand`() throws {
        let letters = Array("BCDFGHJKLM")
        let names = letters.flatMap { first in letters.prefix(6).map { "Ana \(first)u\($0.lowercased())o" } }
        let tolls = (names + names.reversed()).enumerated().map {
            "TOLL; \($0.offset + 1); \($0.element); announced; 2031-05-02"
        }
        let fixture = try WorkspaceFixture(
            "Many", papers: ["list.txt": "Tolls of all\n\n\(tolls.joined(separator: "\n"))\n"],
            published: "2031-05-04")
        #expect(try fixture.shown("tolls | group speaker | where count = 2 | count") == "\(names.count)")
    }
}
