import DossierCommands
import DossierTerminal
import DossierText
import Testing

@Suite struct TableLayoutTests {
    private let plain = Styling(hasColour: false)

    private let table = Table(
        columns: [
            Column("id", .handle), Column("name"), Column("rate", .number), Column("day", .date),
            Column("secret", isShown: false),
        ],
        records: [
            Record([.handle("t:1"), .text("Ana Núñez"), .number(25), .date("2031-05-02"), .text("x")]),
            Record([.handle("t:2"), .text("東京都庁"), .number(2.5), nil, nil]),
        ])

    @Test func `columns line up, numbers to the right, wide characters counted double`() {
        #expect(
            TableLayout(table, limit: nil, styling: plain).lines() == [
                "id   name       rate  day",
                "───  ─────────  ────  ──────────",
                "t:1  Ana Núñez    25  2031-05-02",
                "t:2  東京都庁    2.5",
            ])
    }

    @Test(arguments: [20, 24, 28, 31, 32, 40, 200])
    func `no line is wider than the limit`(limit: Int) {
        for line in TableLayout(table, limit: limit, styling: plain).lines() {
            #expect(DisplayWidth.of(line) <= limit)
        }
    }

    @Test func `bars shrink to the room together, and stay as unequal as they are`() {
        let bars = Table(
            columns: [Column("goods"), Column("bar")],
            records: [10, 20, 25].map { Record([.text("ore"), .text(String(repeating: "█", count: $0))]) })
        let lines = TableLayout(bars, limit: 15, styling: plain).lines().dropFirst(2)
        #expect(lines.allSatisfy { !$0.contains("…") && DisplayWidth.of($0) <= 15 }, "\(lines)")
        #expect(Array(lines) == ["ore    ███▏", "ore    ██████▍", "ore    ████████"])
    }

    @Test func `text gives way, ids, numbers and dates do not`() {
        let lines = TableLayout(table, limit: 31, styling: plain).lines()
        #expect(lines[2] == "t:1  Ana Núñ…    25  2031-05-02")
    }

    @Test func `over dates the heading is cut, and not the dates`() {
        let table = Table(
            columns: [Column("label"), Column("a-very-long-file-name.txt", .date)],
            records: [Record([.text("the bridge is opened"), .date("2031-05-02")])])
        #expect(
            TableLayout(table, limit: 26, styling: plain).lines() == [
                "label        a-very-long-…",
                "───────────  ─────────────",
                "the bridge…  2031-05-02",
            ])
    }

    @Test func `columns without room are left out from the right and named`() {
        let layout = TableLayout(table, limit: 20, styling: plain)
        #expect(layout.leftOut == ["day"])
    }

    @Test(arguments: [
        (60, ["id", "day", "passage", "who", "place"]), (50, ["id", "day", "passage"]),
        (30, ["id", "day", "passage"]),
    ])
    func `a passage stays readable as long as leaving out what stands behind it helps`(
        limit: Int, shown: [String]
    ) {
        let table = Table(
            columns: [
                Column("id", .handle), Column("day", .date), Column("passage"), Column("who"),
                Column("place"),
            ],
            records: [
                Record([
                    .handle("t:1"), .date("2031-05-02"),
                    .text("the bridge over the lower river is opened to carts again"),
                    .text("Harbour Commission of Oldport"), .text("Oldport"),
                ])
            ])
        let lines = TableLayout(table, limit: limit, styling: plain).lines()
        #expect(lines[0].split(separator: " ").map(String.init) == shown)
    }

    @Test(arguments: [
        (100, ["id", "module", "label", "kind", "says"]), (60, ["id", "label", "says"]),
        (30, ["id", "says"]),
    ])
    func `what weighs most stays, and what all records have in common goes first`(
        limit: Int, shown: [String]
    ) {
        let table = Table(
            columns: [
                Column("id", .handle, weight: 1), Column("module"), Column("label"),
                Column("kind", .choice(["granularity", "contradiction"])), Column("says", weight: 1),
            ],
            records: (1...3).map { number in
                Record([
                    .handle("g:\(number)"), .text("timeline"),
                    .text("the bridge number \(number) over the lower river is opened to carts"),
                    .text("contradiction"),
                    .text("2031-05-0\(number) (gazette.txt); 2031-05-09 (courier.txt)"),
                ])
            })
        let lines = TableLayout(table, limit: limit, styling: plain).lines()
        #expect(lines[0].split(separator: " ").map(String.init) == shown)
        #expect(lines.allSatisfy { DisplayWidth.of($0) <= limit })
    }

    @Test func `line ends and escape sequences inside a cell do no harm`() {
        let table = Table(columns: [Column("text")], records: [Record([.text("a\nb\u{1B}[31mc\u{202E}")])])
        #expect(TableLayout(table, limit: nil, styling: plain).lines()[2] == "a b\u{FFFD}[31mc\u{FFFD}")
    }

    @Test func `a long passage is cut so that what was looked for is seen`() throws {
        let passage = String(repeating: "word ", count: 30) + "harbour opened again"
        let start = 150
        let table = Table(
            columns: [Column("passage")],
            records: [Record([.passage(passage, [TextSpan(start, start + 7)])])])
        let line = TableLayout(table, limit: 40, styling: plain).lines()[2]
        #expect(line.contains("harbour"))
        #expect(DisplayWidth.of(line) <= 40)
    }
}
