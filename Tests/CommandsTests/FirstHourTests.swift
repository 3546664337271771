import DossierText
import Foundation
import Testing

@testable import DossierCommands

/// What somebody meets who tries the program for the first time.
@Suite struct FirstHourTests {
    @Test(arguments: [("accept x", "“x” is no handle"), ("accept TOLL25 t:nope", "“t:nope” is no handle")])
    func `what is no handle is said to be none`(text: String, message: String) throws {
        let affair = try FerryAffair.underReview()
        let statement = text.replacing("TOLL25", with: try affair.toll("25"))
        let error = #expect(throws: Diagnostic.self) { try affair.shown(statement) }
        #expect(error?.message == message)
        #expect(error?.hint == "a handle is a letter and hexadecimal digits, such as q:3f2a")
    }

    @Test func `a day that is counted from today can be kept`() throws {
        let affair = try FerryAffair.underReview()
        #expect(try affair.shown("let t = today\necho $t") == "2031-05-10")
        #expect(try affair.shown("let t = yesterday\necho $t") == "2031-05-09")
        #expect(try affair.shown("let t = tomorrow\ndocs from:2031-05-01 to:$t | count") == "2")
    }

    @Test(arguments: ["echo $a$n", "echo x:$a$n", "echo \"a\"$n"])
    func `a variable inside a word is an error and not its name`(text: String) throws {
        let affair = try FerryAffair.underReview()
        let error = #expect(throws: Diagnostic.self) { try affair.shown("let a = 1\nlet n = 2\n\(text)") }
        #expect(error?.message.hasPrefix("a variable stands by itself") == true)
    }

    @Test func `how much was decided is said below the list, and what takes it back`() throws {
        let tolls = (1...21).map { "TOLL; \($0); Ana Ruiz; announced; 2031-05-02\n" }.joined()
        let affair = try WorkspaceFixture("Tolls", papers: ["tolls.txt": tolls])
        affair.recorder.notes = []
        _ = try affair.shown("tolls | reject \"a draft\"")
        let note = try #require(affair.recorder.notes.last)
        #expect(note.hasPrefix("rejected 21 findings: a draft"), "\(note)")
        #expect(note.hasSuffix("; undo takes it back"), "\(note)")
        #expect(affair.recorder.order == ["show", "note"])
    }

    @Test func `of a page head and tail keep lines`() throws {
        let affair = try FerryAffair.underReview()
        let whole = try affair.shown("docs | list").split(separator: "\n", omittingEmptySubsequences: false)
        #expect(try affair.shown("docs | list | head 2") == whole.prefix(2).joined(separator: "\n") + "\n")
        #expect(try affair.shown("docs | list | tail 1") == whole.suffix(2).joined(separator: "\n"))
    }

    @Test func `that nothing is known of a document's day is said`() throws {
        let affair = try FerryAffair(published: nil)
        let id = try affair.handle("docs courier")
        #expect(try affair.shown("show \(id)").contains("  published  unknown\n"))
        let facts = try affair.shown("facts \(id) | where fact = published | select value counts")
        #expect(facts == "\t\n")
    }

    @Test func `gaps count what is dated to a year only`() throws {
        let affair = try WorkspaceFixture(
            "Tolls",
            papers: [
                "tolls.txt": """
                TOLL; 5; Ana Ruiz; announced; 2031-05-02
                TOLL; 6; Ben Ode; announced; 2032
                TOLL; 7; Eva Tam; announced; 2034-05-02

                """
            ])
        #expect(try affair.shown("tolls gaps | select from to inexact") == "2031-05-03\t2034-05-01\t1\n")
    }

    @Test func `a chart keeps to the days that are asked for`() throws {
        let affair = try FerryAffair.underReview()
        let chart = try affair.shown("tolls chart from:2031-05-01 to:2031-05-10")
        #expect(!chart.contains("◂") && !chart.contains("▸") && !chart.contains("2031-06"), "\(chart)")
    }
}
