import Testing

@testable import DossierExport

private let columns = [
    ExportColumn("says", label: "Says"), ExportColumn("rate", isNumber: true), ExportColumn("who"),
]

private func exported(
    _ format: FileFormat, _ rows: [[ExportValue?]], safeCells: Bool = false,
    _ columns: [ExportColumn] = columns
) -> String {
    var exporter = format.exporter(safeCells: safeCells)
    var bytes: [UInt8] = []
    exporter.begin(columns, to: &bytes)
    for row in rows { exporter.add(row, source: nil, to: &bytes) }
    exporter.end(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
}

@Test(arguments: [
    ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@x", "'@x"), ("\tx", "'\tx"), ("\rx", "\"'\rx\""),
    ("＝1", "'＝1"), ("a=1", "a=1"), ("", ""), ("'=1", "'=1"),
    ("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\""),
])
func `formula-like texts are made harmless only when that is asked for`(text: String, safe: String) {
    let row: [ExportValue?] = [.text(text), .number(-5), .list([text, "b"])]
    let lines = exported(.csv, [row], safeCells: true)
    #expect(lines.hasPrefix("says,rate,who\n\(safe),-5,"))
    let list = safe.contains("\"") ? "" : safe + "; b\n"
    #expect(lines.hasSuffix(list) || list.isEmpty)
    let plain = exported(.csv, [row])
    #expect(!plain.contains("'\(text)") || text.isEmpty)
}

@Test func `CSV quotes what must be quoted, and no record is an empty line`() {
    #expect(
        exported(.csv, [[.text("a \"b\", c\nd\r\n"), .number(2.5), .list(["x", "y"])], [nil, nil, nil]])
            == "says,rate,who\n\"a \"\"b\"\", c\nd\r\n\",2.5,x; y\n,,\n")
    #expect(exported(.csv, [[nil], [.text("a")]], [ExportColumn("x")]) == "x\n\"\"\na\n")
}

@Test func `JSON keeps types, and text to the letter`() {
    let rows: [[ExportValue?]] = [[.text("\u{202E}=\u{1B}"), .number(1), .list([])], [nil, nil, nil]]
    #expect(
        exported(.jsonl, rows)
            == "{\"says\":\"\u{202E}=\\u001b\",\"rate\":1,\"who\":[]}\n{\"says\":null,\"rate\":null,\"who\":null}\n"
    )
    #expect(exported(.json, rows).hasPrefix("[{\"says\""))
    #expect(exported(.json, []) == "[]\n")
}

@Test func `Markdown with sources numbers its lines, and each note names the place`() {
    var exporter = MarkdownExporter(hasSources: true)
    var bytes: [UInt8] = []
    exporter.begin(columns, to: &bytes)
    exporter.add(
        [.text("a|b *c* <d> [e] & f &lt;"), .number(5), nil],
        source: ExportSource(
            title: "The toll", publisher: "Gazette", published: "2031-05-02", document: "a_b.txt",
            bytes: 3..<9, line: 2,
            passage: "One\ntwo."), to: &bytes)
    exporter.add(
        [nil, nil, nil],
        source: ExportSource(
            title: nil, publisher: nil, published: nil, document: "b.txt", bytes: nil, passage: nil),
        to: &bytes)
    exporter.end(to: &bytes)
    #expect(
        String(decoding: bytes, as: UTF8.self) == """
            | Says | rate | who | source |
            | --- | ---: | --- | --- |
            | a\\|b \\*c\\* &lt;d> \\[e\\] & f &amp;lt; | 5 |  | [^1] |
            |  |  |  | [^2] |

            [^1]: *The toll*. Gazette, 2031-05-02. a\\_b.txt, line 2 (bytes 3–9): “One two.”
            [^2]: undated. b.txt

            """)
}
