import DossierHost
import DossierSDK
import DossierText
import Foundation
import Testing

/// What a workspace holds of its documents, to be compared before and after its store was lost.
private func picture(_ workspace: Workspace) throws -> [String] {
    var lines: [String] = []
    for document in try workspace.documents() + workspace.removedDocuments() {
        lines.append(
            "\(document.handle) \(document.id) \(document.facts) \(document.revisions) \(document.copies) "
                + "\(document.imported) \(document.origin) \(document.textSHA256) \(document.isRemoved)")
        if document.isRemoved { continue }
        lines += try workspace.revisions(of: document).map { "\($0)" }
        lines += try workspace.facts(of: document).map { "\($0)" }
    }
    for family in try workspace.copies() {
        lines.append(
            "\(family.origin.id): \(family.members.map { "\($0.document.id) \(String(describing: $0.likeness))" })"
        )
    }
    lines += try workspace.findings(FindingQuery(module: "tolls")).map { "\($0.handle) \($0.finding)" }
    lines += try workspace.groups(module: nil, conflictsOnly: false).map { "\($0.group) \($0.sources)" }
    return lines
}

/// The store is lost; everything is as before.
private func expectSameAfterLoss(_ test: TestWorkspace, _ workspace: Workspace) throws {
    try workspace.read()
    let before = try picture(workspace)
    try FileManager.default.removeItem(atPath: test.path + "/.dossier")
    let rebuilt = try test.open()
    try rebuilt.read()
    let after = try picture(rebuilt)
    #expect(after == before)
}

private func page(_ body: String, url: String = "https://www.gazette.example/toll?utm_source=x") -> String {
    "---\nurl: \(url)\ndate: 2031-05-02\n---\n\n\(body)\n"
}

/// Enough words to be compared.
private let story = (0..<90).map { "word\($0 * $0 % 97) and\($0)" }.joined(separator: " ")

@Suite struct DocumentLifeTests {
    @Test func `another text from the same address is a revision of the same document`() throws {
        let test = try TestWorkspace()
        defer { test.keep() }
        let workspace = try test.open()
        try workspace.take([try test.folder.write("one/story.md", page("toll Ruiz 5 is due"))])
        let first = try workspace.document("story.md")
        let report = try workspace.take([
            try test.folder.write(
                "two/later.md", page("toll Ruiz 7 is due", url: "http://gazette.example/toll/#top"))
        ])
        #expect(report.imported.isEmpty)
        #expect(report.revised == [first.handle])
        #expect(try workspace.documentCount() == 1)
        let second = try workspace.document("story.md")
        #expect(second.handle == first.handle)
        #expect(second.revisions == 2)
        #expect(String(decoding: try workspace.text(of: second), as: UTF8.self) == "toll Ruiz 7 is due\n")
        let old = try workspace.textReference("\(first.handle)@1")
        #expect(String(decoding: try workspace.text(of: old), as: UTF8.self) == "toll Ruiz 5 is due\n")
        #expect(try workspace.search("7", limit: 5).count == 1)
        #expect(try workspace.search("5", limit: 5).isEmpty)
        try workspace.read()
        #expect(try workspace.findings(FindingQuery(module: "tolls")).map(\.text) == ["toll Ruiz 7"])
        let names = try FileManager.default.contentsOfDirectory(atPath: test.path + "/documents").sorted()
        #expect(names == ["facts.jsonl", "later.md", "story.md"])
        // Both again: nothing is new.
        let again = try workspace.take([test.folder.path + "/one", test.folder.path + "/two"])
        #expect(again.known == ["story.md", "later.md"])
        #expect(again.revised.isEmpty && again.imported.isEmpty)
        try expectSameAfterLoss(test, workspace)
    }

    @Test func `what is decided of a removed document never falls on another with its text`() throws {
        let test = try TestWorkspace()
        defer { test.keep() }
        let workspace = try test.open()
        try workspace.take([
            try test.folder.write("one/story.txt", "toll Ruiz 5 is due\n"),
            try test.folder.write("one/other.txt", "toll Ana 7 is due\n"),
        ])
        let changed = try test.folder.write("two/story.txt", "toll Ruiz 6 is due\n")
        try workspace.take([changed])
        var options = ImportOptions()
        options.revises = "story.txt"
        try workspace.take([changed], options)
        try workspace.remove([workspace.document("story~2.txt")], by: "ana")
        try workspace.decide([("author", "Ben Ode")], of: [workspace.document("other.txt")], by: "ana")
        #expect(try workspace.documents().map(\.id).sorted() == ["other.txt", "story.txt"])
        #expect(try workspace.removedDocuments().map(\.id) == ["story~2.txt"])
        try workspace.restore([workspace.removedDocument("story~2.txt")], by: "ana")
        #expect(try workspace.documentCount() == 3)
    }

    @Test func `a revision is declared by option or facts file, and a file can go back to an earlier text`()
        throws
    {
        let test = try TestWorkspace()
        defer { test.keep() }
        let workspace = try test.open()
        let place = "in/a.txt"
        try workspace.take([try test.folder.write(place, "toll Ana 1")])
        var options = ImportOptions()
        options.revises = "a.txt"
        try workspace.take([try test.folder.write(place, "toll Ana 2")], options)
        #expect(try workspace.document("a.txt").revisions == 2)
        // The file in its place has its first text again.
        let back = try workspace.take([try test.folder.write(place, "toll Ana 1")])
        #expect(back.revised.count == 1)
        let facts = try test.folder.write(
            "f.jsonl", #"{"id":"b.txt","revises":"a.txt","publisher":"The Post"}"# + "\n")
        try workspace.take([try test.folder.write("b.txt", "toll Ana 4")], ImportOptions(factsFile: facts))
        let document = try workspace.document("a.txt")
        #expect(document.revisions == 4)
        #expect(document.facts.publisher == "The Post")
        #expect(
            try workspace.revisions(of: document).map(\.textSHA256).count == 4
                && Set(try workspace.revisions(of: document).map(\.textSHA256)).count == 3)
        // Not twice by the same facts file.
        #expect(
            try workspace.take([test.folder.path + "/b.txt"], ImportOptions(factsFile: facts)).known == [
                "b.txt"
            ])
        try test.folder.write("many/x.txt", "x")
        try test.folder.write("many/y.txt", "y")
        let error = #expect(throws: WorkspaceError.self) {
            try workspace.take([test.folder.path + "/many"], options)
        }
        #expect(error?.kind == .invalid)
        try expectSameAfterLoss(test, workspace)
    }

    @Test func `lines of one file at one address are revisions, and come in once`() throws {
        let test = try TestWorkspace()
        defer { test.keep() }
        let workspace = try test.open()
        let lines = (1...5).map {
            #"{"id":"n\#($0 % 2)","text":"toll Eva \#($0)","url":"https://gazette.example/live"}"# + "\n"
        }
        let file = try test.folder.write("d.jsonl", lines.joined())
        let report = try workspace.take([file])
        #expect(report.imported.count == 1 && report.revised.count == 1)
        #expect(try workspace.documents().map(\.revisions) == [5])
        #expect(try workspace.take([file]).known.count == 5)
        try expectSameAfterLoss(test, workspace)
    }

    @Test func `a fact has its origins, the analyst's word first, and a date moves the findings`() throws {
        let test = try TestWorkspace()
        defer { test.keep() }
        let workspace = try test.open()
        let facts = try test.folder.write("f.jsonl", #"{"id":"a.md","publisher":"The Courier"}"# + "\n")
        try workspace.take(
            [try test.folder.write("a.md", page("By Ana Ruiz\n\nMay 4, 2031\n\ntoll Ana 5"))],
            ImportOptions(factsFile: facts))
        try workspace.take([try test.folder.write("b.txt", "toll Eva 6")])
        try workspace.read()
        #expect(try workspace.isAnalyzed())
        let document = try workspace.document("a.md")
        #expect(document.facts.published?.description == "2031-05-02")
        try workspace.decide([("published", "2031-06-01"), ("author", nil)], of: [document], by: "ana")
        #expect(try !workspace.isAnalyzed())
        #expect(try workspace.read().analyzed == 1)
        let changed = try workspace.document("a.md")
        #expect(changed.facts.published?.description == "2031-06-01")
        #expect(changed.facts.author == nil)
        let due = try workspace.findings(FindingQuery(module: "tolls")).map {
            $0.finding.fields["due"]?.joined
        }
        #expect(due == ["2031-06-01", nil])
        let published = try workspace.facts(of: changed).filter { $0.name == "published" }
        #expect(published.map(\.value) == ["2031-06-01", "2031-05-02", "2031-05-04"])
        #expect(published.map(\.counts) == [true, false, false])
        #expect(published.first?.origin == .decision)
        #expect(try workspace.facts(of: changed).first { $0.name == "publisher" }?.origin == .given)
        for (name, value) in [("published", "soon"), ("colour", "red"), ("copy_of", "a.md")] {
            #expect(throws: WorkspaceError.self) {
                try workspace.decide([(name, value)], of: [changed], by: "ana")
            }
        }
        try workspace.decide([("published", nil)], of: [changed], by: "ana")
        #expect(try workspace.documents { $0.isUndated = true }.map(\.id) == ["a.md", "b.txt"])
        try expectSameAfterLoss(test, workspace)
    }

    @Test func `a removed document is nowhere, and comes back as it was`() throws {
        let test = try TestWorkspace()
        defer { test.keep() }
        let workspace = try test.open()
        let files = try ["a", "b", "c"].map {
            try test.folder.write("in/\($0).txt", "toll Ana 5, says \($0)")
        }
        try workspace.take(files)
        try workspace.decide([("publisher", "The Post")], of: [workspace.document("c.txt")], by: "ana")
        try workspace.read()
        let before = try picture(workspace)
        let last = try workspace.document("c.txt")
        try workspace.remove([last], by: "ana")
        try workspace.read()
        #expect(try workspace.documents().map(\.id) == ["a.txt", "b.txt"])
        #expect(try workspace.removedDocuments().map(\.id) == ["c.txt"])
        #expect(try workspace.search("says", limit: 9).count == 2)
        #expect(try workspace.findings(FindingQuery(module: "tolls")).count == 2)
        #expect(
            try workspace.groups(module: nil, conflictsOnly: false).map(\.group.documents) == [
                ["a.txt", "b.txt"]
            ])
        #expect(try workspace.sql("select count(*) from tolls").rows == [[.number(2)]])
        #expect(throws: WorkspaceError.self) { try workspace.document("c.txt") }
        let again = try workspace.take(files)
        #expect(again.known.count == 2)
        #expect(again.removed == ["c.txt"])
        // What comes in meanwhile takes neither its number nor its name.
        let other = try workspace.take([try test.folder.write("other/c.txt", "toll Eva 9")])
        #expect(other.imported.count == 1)
        try expectSameAfterLoss(test, workspace)
        let reopened = try test.open()
        try reopened.remove([reopened.document("c~2.txt")], by: "ana")
        try reopened.restore([reopened.removedDocument(last.handle)], by: "ana")
        try reopened.read()
        let kept = try picture(reopened).filter { !$0.contains("c~2.txt") }
        #expect(kept == before)
    }

    @Test func `copies know each other, and a family counts as one source`() throws {
        let test = try TestWorkspace()
        defer { test.keep() }
        let workspace = try test.open()
        let facts = try test.folder.write(
            "f.jsonl",
            #"{"id":"a.txt","published":"2031-05-03"}"# + "\n" + #"{"id":"b.txt","published":"2031-05-01"}"#
                + "\n")
        try workspace.take(
            [
                try test.folder.write("a.txt", "toll Ana 5\n\n\(story)"),
                try test.folder.write("b.txt", "toll Ana 5\n\n\(story)"),
                try test.folder.write(
                    "c.txt", "Another headline for it\n\ntoll Ana 5\n\n\(story) and an ending"),
                try test.folder.write("d.txt", "toll Ana 7, says another paper"),
            ], ImportOptions(factsFile: facts))
        try workspace.read()
        let family = try #require(try workspace.copies().first)
        #expect(family.origin.id == "b.txt")
        #expect(family.members.map(\.document.id) == ["b.txt", "a.txt", "c.txt"])
        #expect(family.members[1].likeness?.isSameWording == true)
        #expect(try workspace.documents().map(\.copies) == [2, 2, 2, 0])
        let group = try #require(try workspace.groups(module: "tolls", conflictsOnly: false).first)
        #expect(group.group.documents.count == 4)
        #expect(group.sources == 2)
        #expect(
            try workspace.sql("select documents, sources from group_sources").rows == [
                [.number(4), .number(2)]
            ])

        try workspace.decide([("copy_of", nil)], of: [workspace.document("c.txt")], by: "ana")
        #expect(try workspace.documents().map(\.copies) == [1, 1, 0, 0])
        try workspace.decide([("copy_of", "c.txt")], of: [workspace.document("d.txt")], by: "ana")
        #expect(try workspace.documents().map(\.copies) == [1, 1, 1, 1])
        try expectSameAfterLoss(test, workspace)
        let again = try test.open()
        try again.remove([again.document("b.txt")], by: "ana")
        #expect(try again.documents().map(\.copies) == [0, 1, 1])
        try again.restore([again.removedDocument("b.txt")], by: "ana")
        #expect(try again.documents().map(\.copies) == [1, 1, 1, 1])
    }

    @Test func `one by one or all at once, the same copies are found`() throws {
        let (one, all) = (try TestWorkspace(), try TestWorkspace())
        defer {
            one.keep()
            all.keep()
        }
        var files: [String] = []
        for index in 0..<60 {
            let words = (0..<120).map { "w\(($0 * 31 + index / 6 * 977) % 1009)" }
            let text = "Headline \(index)\n\n" + words.dropFirst(index % 6).joined(separator: " ")
            files.append(try one.folder.write("in/\(index).txt", text))
        }
        let (first, second) = (try one.open(), try all.open())
        for file in files { try first.take([file]) }
        try second.take(files)
        func families(_ workspace: Workspace) throws -> [[String]] {
            try workspace.copies().map { $0.members.map(\.document.id) }
        }
        #expect(try families(second).count == 10)
        #expect(try families(first) == families(second))
    }

    @Test func `findings of two texts are told apart as new, gone and changed`() throws {
        let test = try TestWorkspace()
        defer { test.keep() }
        let workspace = try test.open()
        try workspace.take([try test.folder.write("a.txt", "Here toll Ana 5 is due.\n\nAnd toll Eva 3.\n")])
        var options = ImportOptions()
        options.revises = "a.txt"
        try workspace.take(
            [try test.folder.write("b.txt", "Now. Here toll Ana 6 is due.\n\nAlso toll Ben 8.\n")], options)
        let changes = try workspace.findingChanges(
            from: workspace.textReference("a.txt@1"), to: workspace.textReference("a.txt"))
        #expect(changes.map(\.kind) == [.changed, .new, .gone])
        #expect(changes.map(\.finding.text) == ["toll Ana 6", "toll Ben 8", "toll Eva 3"])
        #expect(changes.first?.differences.map(\.name) == ["text", "rate"])
        #expect(throws: WorkspaceError.self) { try workspace.textReference("a.txt@3") }
    }

    @Test func `a process that was killed between file and store is made up for`() throws {
        let test = try TestWorkspace()
        defer { test.keep() }
        let workspace = try test.open()
        try workspace.take([try test.folder.write("a.md", page("toll Ana 5"))])
        // The original and its line are there, the store knows nothing of them.
        let body = page("toll Ana 6")
        try Data(body.utf8).write(to: URL(fileURLWithPath: test.path + "/documents/new.md"))
        let report = try workspace.take([try test.folder.write("new.md", body)])
        #expect(report.revised.count == 1)
        #expect(try FileManager.default.contentsOfDirectory(atPath: test.path + "/documents").count == 3)
        try expectSameAfterLoss(test, workspace)
    }

    @Test func `what one process decides another sees`() throws {
        let test = try TestWorkspace()
        defer { test.keep() }
        let (one, other) = (try test.open(), try test.open())
        try one.take([
            try test.folder.write("a.txt", "toll Ana 5"), try test.folder.write("b.txt", "toll Eva 5"),
        ])
        try one.decide([("publisher", "The Post")], of: [one.document("a.txt")], by: "ana")
        try other.decide([("title", "A toll")], of: [other.document("a.txt")], by: "ben")
        try other.remove([other.document("b.txt")], by: "ben")
        #expect(try one.document("a.txt").facts.publisher == "The Post")
        #expect(try one.document("a.txt").facts.title == "A toll")
        #expect(try one.documentCount() == 1)
        try expectSameAfterLoss(test, one)
    }

    @Test func `decisions on a document wait for it`() throws {
        let (here, there) = (try TestWorkspace(), try TestWorkspace())
        defer {
            here.keep()
            there.keep()
        }
        let file = try here.folder.write("a.txt", "toll Ana 5")
        let workspace = try here.open()
        try workspace.take([file])
        try workspace.decide([("publisher", "The Post")], of: [workspace.document("a.txt")], by: "ana")
        try FileManager.default.copyItem(
            atPath: here.path + "/reviews.jsonl", toPath: there.path + "/reviews.jsonl")
        let other = try there.open()
        try other.take([file])
        #expect(try other.document("a.txt").facts.publisher == "The Post")
    }
}

extension Workspace {
    fileprivate func documents(_ set: (inout DocumentQuery) -> Void) throws -> [DocumentRecord] {
        var query = DocumentQuery()
        set(&query)
        return try documents(query)
    }
}
