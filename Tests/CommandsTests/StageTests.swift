import DossierHost
import DossierText
import Testing

@testable import DossierCommands

/// Records of an invented ferry dispute.
let ferries = Table(
    columns: [
        Column("id", .handle), Column("speaker", aliases: ["by"]), Column("rate", .number),
        Column("date", .date),
        Column("status", .choice(["announced", "in_effect", "ended"])), Column("parties"),
        Column("text", isShown: false),
    ],
    records: [
        Record([
            .handle("t:1"), .text("Ana Núñez"), .number(25), .date("2031-05-02"), .text("announced"),
            .list(["Arlen", "Brisk"]), .text("The toll is 25 percent."),
        ]),
        Record([
            .handle("t:2"), .text("Ben Ode"), .number(7.5), .date("2031-05"), .text("in_effect"),
            .list(["Arlen"]),
            .text("A toll of 7.5 percent, “for now”."),
        ]),
        Record([.handle("t:3"), .text("Ana Núñez"), nil, nil, .text("ended"), nil, .text("It ended.")]),
        Record([
            .handle("t:4"), .text("Cai Long"), .number(100), .date("2030/2032"), .text("announced"),
            .list(["Brisk"]),
            .text("Up to 100."),
        ]),
    ], noun: "toll")

@Suite struct StageTests {
    private func run(_ text: String) throws -> Output {
        let recorder = Recorder()
        let session = Session(registry: ModuleRegistry([]), output: recorder)
        session.variables["t"] = .table(ferries)
        try session.run(SourceText(text))
        return recorder.outputs.last ?? .nothing
    }

    private func ids(_ text: String) throws -> [String] {
        guard case .table(let table) = try run(text), let index = table.index(of: "id") else { return [] }
        return table.records.compactMap { $0.values[index]?.joined }
    }

    @Test(arguments: [
        ("rate > 20", "t:1 t:4"), ("rate>=25", "t:1 t:4"), ("rate < 25", "t:2"), ("rate = 25%", "t:1"),
        ("rate != 25", "t:2 t:3 t:4"), ("rate in 25,100", "t:1 t:4"), ("rate", "t:1 t:2 t:4"),
        ("not rate", "t:3"),
        ("speaker = \"ana nunez\"", "t:1 t:3"), ("by ~ núñez", "t:1 t:3"), ("speaker ~ an", "t:1 t:3"),
        ("speaker = ana", ""), ("parties = Brisk", "t:1 t:4"), ("parties ~ arl", "t:1 t:2"),
        ("status = announced and rate > 30", "t:4"), ("status = ended or rate < 10", "t:2 t:3"),
        ("not (status = announced or status = ended)", "t:2"), ("status in announced,ended", "t:1 t:3 t:4"),
        ("date = 2031-05", "t:1 t:2 t:4"), ("date = 2031-05-09", "t:2 t:4"), ("date > 2031-05-02", "t:2 t:4"),
        ("date < 2031-05-01", "t:4"), ("date >= 2031-06", "t:4"), ("date = 2030/2031-04", "t:4"),
        ("text ~ 'for now'", "t:2"), ("text ~ \"\\\"for now\\\"\"", "t:2"),
    ])
    func `where keeps what fulfils the condition`(condition: String, expected: String) throws {
        #expect(try ids("$t | where \(condition)").joined(separator: " ") == expected)
    }

    @Test(arguments: [
        ("sort rate", "t:2 t:1 t:4 t:3"), ("sort rate desc", "t:4 t:1 t:2 t:3"),
        ("sort date", "t:4 t:2 t:1 t:3"),
        ("sort speaker rate desc", "t:1 t:3 t:2 t:4"), ("sort status id desc", "t:4 t:1 t:3 t:2"),
        ("head 2", "t:1 t:2"), ("tail 1", "t:4"), ("head 0", ""), ("head", "t:1 t:2 t:3 t:4"),
        ("uniq speaker", "t:1 t:2 t:4"), ("uniq", "t:1 t:2 t:3 t:4"), ("select id rate | tail 2", "t:3 t:4"),
    ])
    func `stages order and choose records`(stages: String, expected: String) throws {
        #expect(try ids("$t | \(stages)").joined(separator: " ") == expected)
    }

    @Test func `group counts values, each value of a list on its own, the most frequent first`() throws {
        guard case .table(let table) = try run("$t | group parties") else {
            Issue.record("no table")
            return
        }
        let rows = table.records.map { $0.values.map { $0?.joined ?? "–" } }
        #expect(rows == [["Arlen", "2"], ["Brisk", "2"], ["–", "1"]])
    }

    @Test func `count gives a number`() throws {
        guard case .value(let value) = try run("$t | where rate | count") else {
            Issue.record("no value")
            return
        }
        #expect(value == .number(3))
    }

    @Test(arguments: [
        ("$t | where speeker = x", "these records have no field “speeker”", "did you mean “speaker”?"),
        ("$t | sort rat", "these records have no field “rat”", "did you mean “rate”?"),
        ("$t | select id nothing", "these records have no field “nothing”", nil),
        (
            "$t | where rate > many", "rate is a number, and “many” is not",
            "a number such as 25 or 2.5 was expected"
        ),
        ("$t | where date > soon", "date is a date, and “soon” is not", nil),
        ("$t | where status = anounced", "status is never “anounced”", "did you mean “announced”?"),
        ("$t | where speaker > a", "“>” compares numbers and dates, and speaker is neither", nil),
        ("$t | haed 3", "there is no stage “haed”", "did you mean “head”?"),
        ("$t | copies", "copies is a command and begins a pipeline", nil),
        ("$t | docs", "no workspace is open", nil),
        ("head 3", "head works on records that come through a pipe", nil),
        ("$t | head many", "“many” is no number of records", nil),
        ("$t | count | head", "head works on records, and one value comes through the pipe", nil),
        ("$t | count speaker", "count takes no arguments", nil),
        ("$u", "there is no variable “$u”", "did you mean “$t”?"),
        ("dosc", "there is no command “dosc”", "did you mean “docs”?"),
        ("docs", "no workspace is open", nil),
        ("$t | save x.pdf", "“x.pdf” does not say in which format to save", nil),
        ("let x = helo", "there is no command “helo”", "did you mean “help”?"),
        ("let x = quit", "“quit” gives nothing to keep", nil),
    ])
    func `a mistake is named with what was probably meant`(text: String, message: String, label: String?) {
        let error = #expect(throws: Diagnostic.self) { try run(text) }
        #expect(error?.message == message)
        #expect(error?.status == 64)
        if let label { #expect(error?.label == label) }
    }

    @Test(arguments: [
        "expect ($t | count) = 4", "let n = $t | count\nexpect $n >= 4 and $n < 5",
        "expect ($t | where rate > 20)",
        "expect not ($t | where rate > 500)", "expect error $t | head x", "expect error nothing at all",
        "let a = \"Ana\"\nexpect $a = ana", "let d = 2031-05\nexpect $d = 2031-05-09",
        "expect 3 > 2 or 1 > 2",
        "expect ($t | select rate | head 1) = 25", "let l = 1,2,3\nexpect $l = 2",
        "let a = \"x\"\nlet l = \"y\",$a\nexpect $l = x", "expect not (1 = 2)",
        "let who = $t | group speaker | head 1 | select speaker\nexpect ($t | where speaker in $who | count) = 2",
    ])
    func `an expectation that holds lets the script go on`(text: String) throws {
        _ = try run(text)
    }

    @Test(arguments: [
        ("expect ($t | count) = 5", "$t | count is 4"),
        ("expect ($t | where rate > 500)", "$t | where rate > 500 is 0 tolls"),
        ("let n = 2\nexpect $n > 3", "$n is 2"),
    ])
    func `an expectation that does not hold says what was found, with status 1`(text: String, label: String) {
        let error = #expect(throws: Diagnostic.self) { try run(text) }
        #expect(error?.status == 1)
        #expect(error?.label == label)
    }

    @Test func `a table cannot be compared as if it were a number`() {
        let error = #expect(throws: Diagnostic.self) { try run("expect ($t) > 3") }
        #expect(error?.message == "$t gives 4 tolls")
        #expect(error?.status == 64)
    }

    @Test func `an error expected but not made is a failure`() {
        let error = #expect(throws: Diagnostic.self) { try run("expect error $t | head 1") }
        #expect(error?.status == 1)
    }
}

/// Keeps what a session shows.
final class Recorder: SessionOutput {
    var outputs: [Output] = []
    var said: [String] = []
    var notes: [String] = []
    var warnings: [String] = []

    /// Since the notes were emptied last.
    var order: [String] { shownBeforeNotes ? ["show", "note"] : ["note", "show"] }
    private var shownBeforeNotes = false

    func show(_ output: Output) throws(Diagnostic) {
        outputs.append(output)
        shownBeforeNotes = notes.isEmpty
    }
    func say(_ message: String) { said.append(message) }
    func note(_ message: String) { notes.append(message) }
    func warn(_ message: String) { warnings.append(message) }
    func progress(_ progress: Progress?) {}
}
