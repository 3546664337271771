import DossierHost
import Foundation
import Testing

@testable import DossierCommands

/// Stages that make other records of those that come through the pipe.
@Suite struct TableStageTests {
    private func run(_ text: String) throws -> Output {
        let recorder = Recorder()
        let session = Session(registry: ModuleRegistry([]), output: recorder)
        session.variables["t"] = .table(ferries)
        try session.run(SourceText(text))
        return recorder.outputs.last ?? .nothing
    }

    /// A table as its lines, fields with a bar between them.
    private func shown(_ text: String) throws -> String {
        switch try run(text) {
        case .table(let table):
            return table.shown.records.map { record in
                record.values.map { $0?.joined ?? "–" }.joined(separator: " | ")
            }.joined(separator: "\n")
        case .value(let value): return value.joined
        case .page(let page): return page.plainText
        case .text(let text): return String(decoding: text.bytes, as: UTF8.self)
        case .nothing: return ""
        }
    }

    @Test(
        arguments: [
            ("$t | select id rate | drop rate | head 1", "t:1"),
            ("$t | drop id speaker date status parties | head 2", "25\n7.5"),
            ("$t | rename rate:percent speaker:who | where percent > 50 | select who", "Cai Long"),
            ("$t | distinct speaker", "Ana Núñez\nBen Ode\nCai Long"),
            ("$t | distinct parties", "Arlen\nBrisk\n–"),
            ("$t | sum rate", "132.5"), ("$t | mean rate", "44.166666666666664"), ("$t | min rate", "7.5"),
            ("$t | max rate", "100"), ("$t | min date", "2030/2032"), ("$t | max date", "2030/2032"),
            ("$t | where not rate | sum rate", "0"),
            ("$t | sum rate by speaker", "Ana Núñez | 25\nBen Ode | 7.5\nCai Long | 100"),
            ("$t | max rate by parties | sort max desc | head 1", "Brisk | 100"),
            ("$t | mean rate by status speaker | count", "4"),
            (
                "let p = $t | select speaker status | rename status:state | head 2\n$t | select id speaker | join $p speaker",
                "t:1 | Ana Núñez | announced\nt:2 | Ben Ode | in_effect\nt:3 | Ana Núñez | announced"
            ),
            (
                "$t | select id rate | join ($t | where rate > 20 | select id rate | rename id:other) rate unmatched:keep",
                "t:1 | 25 | t:1\nt:2 | 7.5 | –\nt:3 | – | –\nt:4 | 100 | t:4"
            ),
            (
                "$t | select id parties | join ($t | select id parties | rename id:other | head 2) parties | count",
                "5"
            ),
            ("$t | select id | join ($t | select id rate) id | head 1", "t:1 | 25"),
            (
                "$t | select id speaker | join ($t | select id speaker) id | head 1",
                "t:1 | Ana Núñez | Ana Núñez"
            ),
            ("$t | head 3 | diff ($t | tail 3) | select change id", "new | t:1\ngone | t:4"),
            ("$t | diff $t | count", "0"),
            (
                "let old = $t | select speaker status | where status = announced\n$t | select speaker status | tail 3 | diff $old speaker",
                "new | Ben Ode | in_effect | –\nchanged | Ana Núñez | ended | status: announced → ended"
            ),
            ("$t | head 1 | select id rate | list", "  id    t:1\n  rate  25\n"),
            ("$t | head 0 | list", "no tolls\n"),
            (
                "$t | select id rate | head 2 | json",
                "[{\"id\":\"t:1\",\"rate\":25},{\"id\":\"t:2\",\"rate\":7.5}]\n"
            ),
            ("$t | head 1 | csv speaker rate", "speaker,rate\nAna Núñez,25\n"),
            ("$t | head 1 | md rate", "| rate |\n| ---: |\n| 25 |\n"),
            (
                "$t | chart speaker width:30",
                "Ana Núñez  2  ████████████████\nBen Ode    1  ████████\nCai Long   1  ████████\n"
            ),
            ("$t | select speaker rate | chart width:40", nil),
            ("$t | head 0 | chart speaker", "nothing to draw\n"),
            ("echo \"a  b\" $t 3", nil), ("echo (head) x", nil),
            ("let n = 2\necho there are $n, \"as said\"", "there are 2, as said"),
            ("let l = a\n$l", nil), ("let l = \"a\",b\necho $l", "a, b"),
            ("let n = ($t | count)\n$n", "4"),
            ("$t | where speaker in ($t | select speaker | head 1) | count", "2"),
            ("time $t | count", "4"),
        ] as [(String, String?)])
    func `stages make other records`(text: String, expected: String?) throws {
        guard let expected else {
            _ = try? shown(text)
            return
        }
        #expect(try shown(text) == expected)
    }

    @Test(arguments: [
        ("$t | mean speaker", "mean works on numbers", "speaker is text"),
        ("$t | sum date", "sum works on numbers", "date is a date"),
        ("$t | max status", "max works on numbers and dates", "status is one of some words"),
        ("$t | head 0 | mean rate", "there is no mean of nothing", "no records come through the pipe"),
        ("$t | where not rate | min rate", "there is no min of nothing", "no record has a value of rate"),
        ("$t | sum", "sum needs a field", nil), ("$t | sum rate speaker", "sum takes one field", nil),
        ("$t | drop", "drop needs a field", nil),
        ("$t | select id | drop id", "drop would leave no field", nil),
        ("$t | rename rate", "“rate” names no field and its new name", "FIELD:NAME was expected"),
        ("$t | rename rate:speaker", "there is a field “speaker” already", nil),
        ("$t | rename rat:x", "these records have no field “rat”", "did you mean “rate”?"),
        ("$t | rename rate:\"a b\"", "“a b” cannot be the name of a field", nil),
        ("$t | distinct", "distinct needs a field", nil),
        ("$t | join speaker", "“speaker” is no table", "$TABLE or (PIPELINE) was expected"),
        ("$t | join $t", "join needs a field in which records are equal", nil),
        ("$t | join ($t | count) id", "“($t | count)” gives no records", nil),
        ("$t | diff", "diff needs another table", "followed by $TABLE or (PIPELINE)"),
        ("$t | diff ($t | group rate | rename rate:r)", "the two tables have no field in common", nil),
        ("$t | json | head", "head works on records, and json text comes through the pipe", nil),
        ("$t | json | save x.csv", "json text is no csv", nil),
        ("$t | save x.dossier", "these records are no commands", nil),
        ("$t | chart speaker status", "status is one of some words", "a field of numbers was expected"),
        ("$t | select speaker | chart", "these records have no number to draw", nil),
        ("$t | where rate > ($t | select id rate)", "“$t | select id rate” holds records of 2 fields", nil),
        ("$t > file", "“>” does not belong here", nil),
        ("echo $1", "the script was given no argument $1", nil),
        ("docs > file", "“>” does not belong here", nil),
        (
            "replay /nowhere/x.dossier",
            "/nowhere/x.dossier cannot be opened: there is no such file or folder", nil
        ),
        ("record stop", "nothing is recorded", nil),
    ])
    func `what cannot be made of them is an error`(text: String, message: String, label: String?) {
        let error = #expect(throws: Diagnostic.self) { try run(text) }
        #expect(error?.message == message)
        if let label { #expect(error?.label == label) }
    }

    @Test(arguments: [
        ("expect 1 > 2", "this never holds, whatever the workspace"),
        ("let a = 1\nlet b = 2\nexpect $a > $b", "$a is 1; $b is 2"),
        ("expect ($t | count) < 3 or ($t | count) > 9", "$t | count is 4"),
        ("expect 3 = ($t | count)", "$t | count is 4"),
    ])
    func `an expectation says what was computed and not what was written`(text: String, label: String) {
        let error = #expect(throws: Diagnostic.self) { try run(text) }
        #expect(error?.status == 1)
        #expect(error?.label == label)
    }

    @Test func `fail ends a script with status 1 and its message`() {
        let error = #expect(throws: Diagnostic.self) { try run("fail \"no minutes of\" 2031-05-02") }
        #expect(error?.message == "no minutes of 2031-05-02")
        #expect(error?.status == 1)
    }

    @Test func `a redirection is answered with what there is instead`() {
        let error = #expect(throws: Diagnostic.self) { try run("docs > list.txt") }
        #expect(error?.hint == "there is no redirection: … | save FILE writes a file")
    }

    @Test func `the README has the grammar that help shows`() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let readme = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
        #expect(readme.contains(Grammar.text))
    }
}
