import DossierText
import Foundation
import Testing

@testable import DossierCommands

/// What people type who come from a shell, a notebook or a database.
final class OtherHabitsTests: WorkspaceFixture {
    init() throws {
        try super.init(
            "Habits",
            papers: ["gazette.txt": "Harbour fees rise\n\nThe Gazette, 3 May 2031\n\nTOLL25 on the quay.\n"],
            published: "2031-05-03")
    }

    @Test(arguments: ["docs --help", "docs -h", "docs ?", "docs -help"])
    func `a command that is asked for help gives its page`(text: String) throws {
        #expect(try shown(text) == shown("help docs"))
    }

    @Test func `so does a stage, and what stands behind it is not carried out`() throws {
        #expect(try shown("docs | sort --help") == shown("help sort"))
        #expect(try shown("docs --help | count") == shown("help docs"))
        #expect(try shown("echo -h") == "-h")
    }

    @Test func `a verb that is command and stage alike is explained once`() throws {
        #expect(try shown("help accept").components(separatedBy: "Examples").count == 2)
        #expect(try shown("help merge").components(separatedBy: "Examples").count == 3)
    }

    @Test(arguments: [
        ("tolls help", "help tolls explains it"), ("undo help", "help undo explains it"),
        ("docs?", "help docs explains it"), ("?docs", "help docs explains it"),
        ("?", "help lists everything"),
        (".quit", "without the point: quit"),
        ("docs; ls", "each statement stands on a line of its own, without a semicolon"),
        ("!ls", "commands of the shell do not run here"),
        ("%timeit docs", "time PIPELINE says how long it takes"),
        ("\\d", "help lists the commands"),
        ("docs | top 3", "… | head NUMBER; … | sort FIELD desc | head NUMBER"),
        ("docs | sort by words", "fields stand without “by”: sort FIELD, group FIELD"),
        ("docs | sort words descending", "sort FIELD desc turns the order round"),
        (
            "docs | select *",
            "without select all fields stay; json and csv give those, too, for which a table has no room"
        ),
        ("docs | where title like port", "FIELD ~ WORD looks for a part of a text"),
        ("docs | where words between 1 and 3", "FIELD >= 1 and FIELD <= 3"),
        ("docs | where words > 1 && words < 3", "and, or, not"), ("n = 3", "let NAME = … keeps a value"),
    ])
    func `another language's word is met with the one of this language`(text: String, hint: String) {
        let error = #expect(throws: Diagnostic.self) { try self.shown(text) }
        #expect(error?.hint == hint, "\(text)")
    }

    @Test(arguments: ["gazette.txt", "gazette", "Harbour"])
    func `show takes the name of a document, too`(name: String) throws {
        #expect(try shown("show \(name)") == shown("show \(handle("docs"))"))
    }

    @Test func `help on a module that is switched off says how to switch it on`() throws {
        try shown("modules disable tolls")
        for text in ["help tolls", "tolls"] {
            let error = #expect(throws: Diagnostic.self) { try self.shown(text) }
            #expect(error?.hint == "the module tolls is switched off: modules enable tolls")
        }
    }

    @Test func `what is no document and no id is said`() {
        let error = #expect(throws: Diagnostic.self) { try self.shown("show zzz") }
        #expect(error?.hint == "a handle is a letter and hexadecimal digits, such as q:3f2a")
    }

    @Test func `an interval that ends before it begins is an error and not an empty list`() {
        let interval = "from:2031-05-04 to:2031-05-01"
        for text in ["docs \(interval)", "search quay \(interval)", "tolls from:2031-05-04 to:2031-05-01"] {
            let error = #expect(throws: Diagnostic.self) { try self.shown(text) }
            #expect(error?.message == "from: is later than to:")
        }
    }

    @Test func `today is the clock's day unless another is said`() throws {
        #expect(
            try shown("docs from:today to:2999-01-01 | count") == "1"
                || CalendarDate.ofClock?.year ?? 0 >= 2031)
        try shown("let day = 2999-01-01\nexpect $day > tomorrow")
    }
}
