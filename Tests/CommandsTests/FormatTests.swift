import DossierExport
import Testing

@testable import DossierCommands

@Suite struct FormatTests {
    private let table = Table(
        columns: [
            Column("id", .handle), Column("says"), Column("rate", .number), Column("who"),
            Column("more", isShown: false),
        ],
        records: [
            Record([.handle("t:1"), .text("a \"b\", c\nd"), .number(2.5), .list(["x", "y"]), .text("z")]),
            Record([.handle("t:2"), .text("p|q"), nil, nil, nil]),
        ])

    @Test(arguments: [
        (FileFormat.csv, "id,says,rate,who,more\nt:1,\"a \"\"b\"\", c\nd\",2.5,x; y,z\nt:2,p|q,,,\n"),
        (
            .jsonl,
            #"{"id":"t:1","says":"a \"b\", c\nd","rate":2.5,"who":["x","y"],"more":"z"}"# + "\n"
                + #"{"id":"t:2","says":"p|q","rate":null,"who":null,"more":null}"# + "\n"
        ),
        (
            .md,
            "| id | says | rate | who |\n| --- | --- | ---: | --- |\n| t:1 | a \"b\", c<br>d | 2.5 | x; y |\n| t:2 | p\\|q |  |  |\n"
        ),
        (.txt, "id\tsays\trate\twho\nt:1\ta \"b\", c d\t2.5\tx; y\nt:2\tp|q\t\t\n"),
    ])
    func `records are written in the form that the name of the file asks for`(
        format: FileFormat, expected: String
    ) {
        #expect(String(decoding: format.bytes(table), as: UTF8.self) == expected)
    }

    @Test func `JSON lines of the stream become CSV as they come, under the columns that were named`() {
        var stream = CSVStream(columns: ["kind", "start", "rate", "who", "role_cue", "text"])
        let lines = [
            #"{"kind":"toll","span":{"start":3,"end":9},"text":"a,b","roles":{"cue":{"start":3,"end":4,"text":"c"}},"fields":{"rate":5,"who":["x","y"]}}"#,
            #"{"kind":"fee","other":1}"#,
        ]
        let csv = lines.map { String(decoding: stream.csv(of: Array(($0 + "\n").utf8)), as: UTF8.self) }
        #expect(csv == ["kind,start,rate,who,role_cue,text\ntoll,3,5,x; y,c,\"a,b\"\n", "fee,,,,,\n"])
        var empty = CSVStream(columns: ["a"])
        #expect(empty.csv(of: []) == Array("a\n".utf8))
    }

    @Test func `JSON lines of the stream become records with a column a field`() {
        var table = JSONTable()
        table.add(
            Array(
                """
                {"id":"1","kind":"toll","span":{"start":3,"end":9},"text":"abc","roles":{"cue":{"start":3,"end":4,"text":"a"}},"fields":{"rate":5,"who":["x","y"]}}
                {"id":"2","kind":"fee","span":{"start":5,"end":6},"text":"d","roles":{},"fields":{"rate":null,"place":"Arlen"}}

                """.utf8))
        #expect(
            String(decoding: CSVFormat.bytes(table.table), as: UTF8.self) == """
                id,kind,start,end,role_cue,rate,who,place,text
                1,toll,3,9,a,5,x; y,,abc
                2,fee,5,6,,,,Arlen,d

                """)
    }
}
