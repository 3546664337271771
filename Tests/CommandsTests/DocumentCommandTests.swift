import DossierHost
import Foundation
import Testing

@testable import DossierCommands

/// A workspace with three invented papers, of which two print the same story.
private final class Papers: WorkspaceFixture {
    init() throws {
        let story = (0..<90).map { "word\($0 * $0 % 97) and\($0)" }.joined(separator: " ")
        try super.init(
            "The ferry affair",
            papers: [
                "gazette.txt":
                    "Ferry tolls rise\n\nTOLL; 25; Ana Núñez; announced; 2031-05-02\n\n\(story)\n",
                "courier.txt": "Tolls\n\nTOLL; 25; Ana Núñez; announced; 2031-05-02\n\n\(story) Indeed.\n",
                "post.txt": "The council met.\n\nTOLL; 30; Ana Núñez; announced; 2031-05-02\n",
            ])
    }
}

@Suite struct DocumentCommandTests {
    @Test func `facts lists what is missing, those without a date first`() throws {
        let papers = try Papers()
        try papers.shown("facts gazette.txt published:2031-05-03 publisher:\"The Gazette\"")
        #expect(papers.recorder.notes.contains("1 document: published, publisher decided"))
        // The date is one on which findings hang.
        #expect(papers.recorder.notes.last?.hasPrefix("1 document analysed, 2 unchanged") == true)
        let documents = try papers.shown("facts | select document missing").split(separator: "\n")
        #expect(documents.first?.hasPrefix("courier.txt\tpublished; publisher") == true)
        #expect(documents.last?.hasPrefix("gazette.txt\t") == true)
        #expect(try papers.shown("docs undated:yes | count") == "2")
        #expect(try papers.shown("docs from:2031-05-01 to:2031-05 | select document") == "gazette.txt\n")
        #expect(try papers.shown("docs publisher:gazette | count") == "1")
    }

    @Test func `a fact that is undone is read anew, as one that is decided`() throws {
        let papers = try Papers()
        try papers.shown("facts gazette.txt published:2031-05-03")
        for text in ["undo", "redo"] {
            let known = papers.recorder.notes.count
            try papers.shown(text)
            #expect(
                papers.recorder.notes.dropFirst(known).contains {
                    $0.hasPrefix("1 document analysed, 2 unchanged")
                }, "\(text)")
        }
        try papers.shown("remove post.txt")
        try papers.shown("undo")
        #expect(papers.recorder.notes.last?.hasPrefix("1 document analysed, 2 unchanged") == true)
    }

    @Test(arguments: [
        ("language:klingon", "is no code of a language"), ("url:somewhere", "is no address"),
        ("publisher:\"\"", "has no value"), ("published:2031-05-03 published:2031-05-04", "is said twice"),
        ("publisher:\"A\",\"B\"", "a document has one publisher"),
    ]) func `a fact that cannot be one is refused`(fact: String, message: String) throws {
        let papers = try Papers()
        let error = #expect(throws: Diagnostic.self) { try papers.shown("facts gazette.txt \(fact)") }
        #expect(error?.message.contains(message) == true, "\(error?.message ?? "")")
        try papers.shown("facts gazette.txt language:pt-BR url:gazette.example/toll")
    }

    @Test func `two documents cannot be copies of each other`() throws {
        let papers = try Papers()
        try papers.shown("facts gazette.txt copy_of:post.txt")
        let error = #expect(throws: Diagnostic.self) {
            try papers.shown("facts post.txt copy_of:gazette.txt")
        }
        #expect(error?.message.contains("is said to be a copy of post.txt already") == true)
        try papers.shown("facts gazette.txt copy_of:none")
        try papers.shown("facts post.txt copy_of:gazette.txt")
    }

    @Test func `facts shows every value of a document with who states it`() throws {
        let papers = try Papers()
        let facts = papers.folder.appendingPathComponent("f.jsonl")
        try Data(#"{"id":"post.txt","published":"2031-05-01"}"#.utf8).write(to: facts)
        try papers.shown("import \(papers.folder.path)/post.txt facts:\(facts.path)")
        try papers.shown(
            "facts \(papers.handle("docs post.txt")) published:none url:https://post.example/toll")
        let shown = try papers.shown("facts post.txt | where fact = published | select value origin counts")
        #expect(shown == "none\tdecided (reviews.jsonl)\tyes\n2031-05-01\tgiven (facts.jsonl)\tno\n")
        #expect(
            try papers.shown("facts post.txt | where fact = url | select value")
                == "https://post.example/toll\n")
        try papers.shown("docs | facts publisher:\"Arlen Press\"")
        #expect(try papers.shown("docs | group publisher") == "Arlen Press\t3\n")
        for (text, status) in [
            ("facts post.txt published:soon", 64), ("facts post.txt colour:red", 64),
            ("facts publisher:X", 64), ("facts nothing.txt", 66), ("docs | facts post.txt", 64),
        ] as [(String, Int32)] {
            let error = #expect(throws: Diagnostic.self) { try papers.shown(text) }
            #expect(error?.status == status, "\(text): \(error?.message ?? "")")
        }
    }

    @Test func `copies are shown and count as one source`() throws {
        let papers = try Papers()
        #expect(
            try papers.shown("copies | select document relation")
                == "courier.txt\torigin\ngazette.txt\tnear copy\n")
        #expect(
            try papers.shown("docs copies:yes | select document copies") == "courier.txt\t1\ngazette.txt\t1\n"
        )
        #expect(
            try papers.shown("tolls groups | select documents sources") == "3\t2\n")
        let says = try papers.shown("conflicts | select says")
        #expect(says.contains("25 (courier.txt and 1 copy)") && says.contains("30 (post.txt)"))
        let gazette = try papers.handle("docs gazette.txt")
        #expect(
            try papers.shown(
                "show courier.txt".replacing("courier.txt", with: papers.handle("docs courier.txt"))
            )
            .contains("copies     \(gazette) gazette.txt"))
        try papers.shown("facts gazette.txt copy_of:none")
        #expect(try papers.shown("copies | count") == "0")
        try papers.shown("facts post.txt copy_of:\(gazette)")
        #expect(
            try papers.shown("copies \(gazette) | select document relation")
                == "gazette.txt\torigin\npost.txt\tdeclared\n")
    }

    @Test func `a revision is imported, read, and told apart from what was there`() throws {
        let papers = try Papers()
        let post = try papers.handle("docs post.txt")
        let file = try papers.write(
            "later.md",
            "The council met.\n\nTOLL; 35; Ana Núñez; announced; 2031-05-02\n\nTOLL; 1; Ben Ode; ended; 2031-06\n"
        )
        try papers.shown("import \(file) revises:\(post)")
        #expect(papers.recorder.notes.contains("0 documents imported, 1 revised (\(post))"))
        #expect(try papers.shown("docs revised:yes | select id revisions") == "\(post)\t2\n")
        #expect(try papers.shown("read \(post)@1").contains("TOLL; 30; Ana"))
        #expect(try papers.shown("read \(post)").contains("TOLL; 35; Ana"))
        #expect(try papers.shown("show \(post)@1").contains("revision   1 of 2"))
        let page = try papers.shown("diff \(post)")
        #expect(page.contains("   3 │ TOLL; [-30-]{+35+}; Ana Núñez; announced; 2031-05-02\n"))
        #expect(page.contains("{+TOLL; 1; Ben Ode; ended; 2031-06+}"))
        #expect(page.contains("\(post)@1  post.txt"))
        #expect(try papers.shown("diff \(post)@2 \(post)@1").contains("[-35-]{+30+}"))
        #expect(try papers.shown("diff gazette.txt courier.txt").contains("{+ Indeed.+}"))
        #expect(
            try papers.shown("diff \(post) findings | select change text")
                == "changed\tTOLL; 35; Ana Núñez; announced; 2031-05-02\nnew\tTOLL; 1; Ben Ode; ended; 2031-06\n"
        )
        for text in ["diff gazette.txt", "diff", "diff a b c", "diff \(post)@7"] {
            #expect(throws: Diagnostic.self) { try papers.shown(text) }
        }
    }

    @Test func `what is removed is gone until it is restored`() throws {
        let papers = try Papers()
        let post = try papers.handle("docs post.txt")
        try papers.shown("remove \(post)")
        #expect(papers.recorder.notes.contains("1 document removed: post.txt"))
        #expect(try papers.shown("docs | count") == "2")
        #expect(try papers.shown("conflicts | count") == "0")
        #expect(try papers.shown("search council | count") == "0")
        #expect(try papers.shown("docs removed:yes | select id document") == "\(post)\tpost.txt\n")
        try papers.shown("import \(papers.folder.path)/post.txt")
        #expect(papers.recorder.notes.last?.contains("restore post.txt takes it in again") == true)
        let error = #expect(throws: Diagnostic.self) { try papers.shown("read \(post)") }
        #expect(error?.hint?.contains("restore") == true)
        try papers.shown("restore \(post)")
        #expect(try papers.shown("conflicts | count") == "1")
        try papers.shown("docs | remove")
        #expect(try papers.shown("docs | count") == "0")
        try papers.shown("docs removed:yes | restore")
        #expect(try papers.shown("docs | count") == "3")
        #expect(try papers.shown("tolls source:post | head 1 | remove\ndocs | count") == "2")
    }
}
