import DossierHost
import Foundation
import Testing

@testable import DossierCommands

@Suite struct GoingOnTests {
    /// Of its papers one has a date in its name and nowhere else.
    private func affair() throws -> FerryAffair {
        try FerryAffair(courier: "2031-05-04-courier.txt", published: nil)
    }

    @Test(arguments: [
        // From a group to the findings and documents of its members, from conflicts, and from facts.
        ("tolls groups | where findings > 1 | tolls | select rate", "30\n25\n"),
        ("tolls groups | where findings = 1 | docs | select document", "gazette.txt\n"),
        ("conflicts | docs | count", "2"),
        ("facts | docs | count", "2"),
        ("tolls groups | where findings = 1 | search toll | count", "1"),
        // A list that a view holds is a list.
        ("sql select parties from tolls where rate = 7.5", "Arlen; Ben Ode\n"),
        // The document stands in the matrix under its name.
        ("tolls matrix | select gazette.txt", "2031-05-02\n"),
    ]) func `a pipe goes on from whatever stands in documents`(pipeline: String, shown: String) throws {
        let affair = try affair()
        #expect(try affair.shown(pipeline) == shown)
    }

    @Test func `a brief after a pipe is one of these documents alone`() throws {
        let affair = try affair()
        let path = affair.folder.appendingPathComponent("brief.md").path
        _ = try affair.shown("docs gazette | brief | save \(path)")
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.contains("1 document") && text.contains("25%") && !text.contains("30%"), "\(text)")
        // With one of them there is nobody to disagree with, and nothing that others come to.
        #expect(!text.contains("courier") && !text.contains("all together"), "\(text)")
        #expect(text.contains("Nothing was found"), "\(text)")
    }

    @Test func `notes of a table name the line, also of chosen columns`() throws {
        let affair = try affair()
        let path = affair.folder.appendingPathComponent("out.md").path
        _ = try affair.shown("tolls rate:25 | select rate | save \(path)")
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.contains("gazette.txt, line 4 (bytes 54–"), "\(text)")
    }

    @Test func `a note on a document stands on its page`() throws {
        let affair = try affair()
        _ = try affair.shown("docs gazette | note \"from the archive\"")
        let handle = try affair.handle("docs gazette")
        #expect(try affair.shown("show \(handle)").contains("from the archive ("))
        #expect(throws: Diagnostic.self) { try affair.shown("docs | note") }
    }

    @Test func `an import says what can be done about documents without a date or of one name`() throws {
        let affair = try affair()
        #expect(
            affair.recorder.notes.contains { note in
                note.hasPrefix("2031-05-04-courier.txt has no date, but its name begins with one: facts d:")
                    && note.hasSuffix("published:2031-05-04")
            }, "\(affair.recorder.notes)")
        #expect(
            affair.recorder.notes.contains {
                $0.hasPrefix("1 document has no date of publication") && $0.hasSuffix("facts lists them")
            }, "\(affair.recorder.notes)")
        try affair.write("gazette.txt", "Ferry tolls\n\nTOLL; 26; Ana Ruiz; announced; 2031-05-02\n")
        try affair.session.run(SourceText("import \(affair.folder.path)/gazette.txt"))
        #expect(
            affair.recorder.notes.contains {
                $0.hasPrefix("gazette~2.txt stands beside gazette.txt") && $0.hasSuffix("revises:gazette.txt")
            }, "\(affair.recorder.notes)")
    }

    @Test func `what a search leaves out for want of a date is said of a count, too`() throws {
        let affair = try affair()
        #expect(try affair.shown("search toll from:2031 | count") == "0")
        #expect(affair.recorder.warnings == ["4 passages of documents without a date left out"])
    }

    @Test func `a narrow chart says where it ends`() throws {
        let chart = try affair().shown("tolls chart from:2031-05-01 to:2031-05-10 width:45")
        let axis = try #require(chart.split(separator: "\n").first)
        #expect(axis.contains("2031-05-01·") && axis.hasSuffix("·05-10"), "\(axis)")
    }

    @Test func `a name that is no entry is said to stand in the filters that find it`() throws {
        let affair = try affair()
        let error = try #require(throws: Diagnostic.self) { try affair.shown("who Arlen") }
        // Nothing but a field of the tolls names it.
        #expect(error.hint?.contains("tolls with:Arlen (3)") == true, "\(error)")
    }

    @Test func `of many documents the matrix is headed by ids, those that say most first`() throws {
        var papers: [String] = []
        let affair = try affair()
        for number in 1...6 {
            let name = "paper\(number).txt"
            let second = number == 6 ? "TOLL; 7; Ben Ode; in_effect; 2031-06\n" : ""
            try affair.write(
                name, "Tolls of day \(number)\n\nTOLL; \(number); Ana Ruiz; announced; 2031-05-02\n\(second)")
            papers.append("\(affair.folder.path)/\(name)")
        }
        try affair.session.run(SourceText("import \(papers.joined(separator: " "))"))
        affair.recorder.outputs = []
        try affair.session.run(SourceText("tolls matrix"))
        guard case .table(let table)? = affair.recorder.outputs.last else {
            Issue.record("no table")
            return
        }
        let documents = table.columns.dropFirst(3).dropLast()
        #expect(documents.map(\.name).prefix(2) == ["gazette.txt", "paper6.txt"])
        #expect(documents.allSatisfy { $0.label.hasPrefix("d:") }, "\(documents.map(\.label))")
    }

    @Test func `facts may call the document's name file`() throws {
        let affair = try affair()
        let facts = try affair.write(
            "facts.jsonl", #"{"file":"papers/ode.txt","publisher":"The Post"}"# + "\n")
        try affair.write("ode.txt", "Of ferries\n\nNothing new.\n")
        try affair.session.run(SourceText("import \(affair.folder.path)/ode.txt facts:\(facts)"))
        #expect(try affair.shown("docs ode | select publisher") == "The Post\n")
    }
}
