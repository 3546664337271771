import DossierHost
import DossierSDK
import DossierText
import Foundation
import Testing

/// A workspace of invented papers, each a text and its date.
private func affair(_ papers: [(name: String, text: String)]) throws -> (TestWorkspace, Workspace) {
    let test = try TestWorkspace()
    for paper in papers {
        // Not in the first line, which would be a headline.
        try test.folder.write(
            "in/\(paper.name).txt",
            "Nothing else happened on that day, and there was little to tell of it.\n\n\(paper.text)\n\nIt rained all day.\n"
        )
    }
    var facts = ""
    for (index, paper) in papers.enumerated() {
        facts +=
            #"{"id":"\#(paper.name).txt","published":"2031-0\#(index + 1)-01","publisher":"\#(paper.name)"}"#
            + "\n"
    }
    let file = try test.folder.write("facts.jsonl", facts)
    let workspace = try test.open()
    try workspace.take([test.folder.path + "/in"], ImportOptions(factsFile: file))
    try workspace.read()
    return (test, workspace)
}

extension Workspace {
    /// Everybody listed, with the number of documents.
    fileprivate func everybody() throws -> [String] {
        try people(PersonQuery()).map { "\($0.name) \($0.fields["documents"]?.joined ?? "")" }.sorted()
    }
}

@Suite struct PeopleTests {
    private static let minister = "Harbour Minister Ana Ruiz opened the port. Ruiz said she was glad."
    private static let alone = "In the morning Ruiz said she would wait for the ferry."

    @Test(
        arguments: [
            // Forms of one name.
            (["Mayor Ana Ruiz spoke.", "Ana M. Ruiz said so.", "Mayor ANA RUIZ spoke."], ["Ana Ruiz 3"]),
            (["Mayor José Núñez spoke.", "Mayor Jose Nunez spoke."], ["Jose Nunez 2"]),
            (
                ["Mayor Elena Rojas spoke.", "Mayor Elena Rojas Vidal spoke.", "Mayor Rojas spoke."],
                ["Elena Rojas Vidal 3"]
            ),
            // A family name alone, and the only person of that name.
            ([minister, alone], ["Ana Ruiz 2"]),
            // Two people of one family name stay apart, and the name alone with them.
            (
                [minister, "Coach Luis Ruiz won. Ruiz said he was glad.", alone],
                ["Ana Ruiz 1", "Luis Ruiz 1", "Ruiz 1"]
            ),
            // He who is called nothing but a former one is not the one of these days.
            (
                [
                    "Former Peruvian President Luis Ruiz had closed the mines, said Bo Lund.",
                    "President Ruiz welcomed the ministers in Oslo. President Ruiz said so.",
                ],
                ["Bo Lund 1", "Luis Ruiz 1", "Ruiz 1"]
            ),
            // One who was president at some time is the president of whom another text tells.
            (
                [
                    "President Luis Ruiz opened the mines.", "Former President Luis Ruiz spoke.",
                    "President Ruiz spoke.",
                ],
                ["Luis Ruiz 3"]
            ),
            // A title tells which of the two is meant.
            (
                ["Mayor Ana Ruiz spoke.", "Coach Luis Ruiz won.", "Mayor Ruiz said so."],
                ["Ana Ruiz 2", "Luis Ruiz 1"]
            ),
            // An initial that could be either's.
            (
                ["Mayor Ana Ruiz spoke.", "Mayor Alba Ruiz spoke.", "Mayor A. Ruiz spoke."],
                ["A. Ruiz 1", "Alba Ruiz 1", "Ana Ruiz 1"]
            ),
            // Bodies: order of words, country, acronym.
            (
                [
                    "The U.S. Department of Ports met.", "The Ports Department met.",
                    "The Department of Ports met.",
                ],
                ["Department of Ports 3"]
            ),
            (
                ["The Mexican Foreign Ministry met.", "The Canadian Foreign Ministry met."],
                ["Canadian Foreign Ministry 1", "Mexican Foreign Ministry 1"]
            ),
            (
                ["The Ports Development Agency (PDA) met. The PDA said so.", "In Arlen the PDA met."],
                ["Ports Development Agency 2"]
            ),
        ] as [([String], [String])])
    func `one entry is one person or body`(texts: [String], expected: [String]) throws {
        let (test, workspace) = try affair(texts.enumerated().map { ("paper\($0.offset)", $0.element) })
        defer { test.keep() }
        #expect(try workspace.everybody() == expected)
    }

    @Test func `an entry has names, roles since when they are seen, counts and dates`() throws {
        let (test, workspace) = try affair([
            ("gazette", Self.minister),
            ("courier", "Former Harbour Minister Ana Ruiz, the mayor of Arlen, spoke."),
            ("herald", Self.alone),
        ])
        defer { test.keep() }
        let person = try #require(try workspace.people(PersonQuery()).first)
        #expect(person.name == "Ana Ruiz")
        #expect(person.fields["aliases"]?.texts.sorted() == ["Ana Ruiz", "Ruiz"])
        #expect(person.fields["sources"] == 3)
        #expect(person.fields["first"] == "2031-01-01")
        #expect(person.fields["last"] == "2031-03-01")
        let group = try workspace.person(person.handle).group
        #expect(
            group.history.map { "\($0.date ?? "") \($0.state)" } == [
                "2031-01-01 Harbour Minister", "2031-02-01 Former Harbour Minister",
                "2031-02-01 mayor of Arlen",
            ])
    }

    @Test func `people are found by words, kind, role and source`() throws {
        let (test, workspace) = try affair([
            ("gazette", Self.minister + " The Ports Commission met."), ("courier", "Mayor Ben Ode spoke."),
        ])
        defer { test.keep() }
        func names(_ change: (inout PersonQuery) -> Void) throws -> [String] {
            var query = PersonQuery()
            change(&query)
            return try workspace.people(query).map(\.name).sorted()
        }
        #expect(try names { $0.words = ["ruiz"] } == ["Ana Ruiz"])
        #expect(try names { $0.kind = "organisation" } == ["Ports Commission"])
        #expect(try names { $0.role = "minister" } == ["Ana Ruiz"])
        #expect(try names { $0.source = "courier" } == ["Ben Ode"])
        #expect(try names { $0.name = "mayor" } == ["Ben Ode"])
        #expect(try names { $0.name = "nobody" } == [])
    }

    @Test func `findings refer to people by every name of theirs`() throws {
        let (test, workspace) = try affair([
            ("gazette", Self.minister + " One toll Ruiz 5 was paid."),
            ("courier", Self.alone + " The toll Ruiz 6 was not."),
            ("herald", "A toll Ode 7 was paid."),
        ])
        defer { test.keep() }
        func rates(_ condition: FindingQuery.Condition) throws -> [String] {
            try workspace.findings(FindingQuery(module: "tolls", conditions: [condition])).map {
                $0.finding.fields["rate"]?.joined ?? ""
            }.sorted()
        }
        for name in ["Ana Ruiz", "ruiz", "harbour minister", "ana"] {
            #expect(try rates(.field("payer", anyOf: [name])) == ["5", "6"], "\(name)")
            #expect(try rates(.not(.field("payer", anyOf: [name]))) == ["7"], "\(name)")
        }
        #expect(try rates(.field("payer", anyOf: ["ode"])) == ["7"])
        #expect(try rates(.field("payer", anyOf: ["nobody"])) == [])
        let handle = try #require(try workspace.people(PersonQuery()).first?.handle)
        #expect(try rates(.field("payer", anyOf: [handle])) == ["5", "6"])
        let found = try workspace.findings(FindingQuery(module: "tolls"))
        #expect(found.map { $0.people["payer"]?.joined } == ["Ana Ruiz", "Ana Ruiz", nil])
        #expect(found.map { $0.finding.fields["payer"]?.joined } == ["Ruiz", "Ruiz", "Ode"])
        #expect(
            try workspace.sql("select payer, payer_person from tolls order by rate").rows == [
                ["Ruiz", "Ana Ruiz"], ["Ruiz", "Ana Ruiz"], ["Ode", "Ode"],
            ])
    }

    @Test func `people are not counted among what the modules found`() throws {
        let (test, workspace) = try affair([("gazette", Self.minister)])
        defer { test.keep() }
        #expect(try workspace.documents().map(\.findings) == [0])
        let report = try workspace.read()
        #expect((report.findings, report.groups, report.unchanged) == (0, 0, 1))
    }

    @Test func `who speaks in a transcript is listed by the fullest label`() throws {
        let (_, workspace) = try affair([
            (
                "briefing",
                "SPOKESWOMAN ANA BRITO: Good morning.\n\nQUESTION: Is it open?\n\nMS. BRITO: It is.\n\n"
                    + "SENIOR OFFICIAL: We are ready."
            )
        ])
        #expect(try workspace.everybody() == ["Ana Brito 1"])
    }
}
