import DossierHost
import DossierSDK
import Foundation
import Testing

@testable import DossierCommands

/// Scripts that nobody writes: pieces of the language put together at random, and examples of the manual with bytes changed.
/// Whatever comes, the session answers with a result or an error that stands in its place.
///
/// A few thousand at each run of the tests, the same on every machine. `DOSSIER_FUZZ_SECONDS=600` goes on with others for
/// that long and writes each script to `/tmp/dossier-fuzz.txt` before it is run, so that a crash leaves what made it.
@Suite struct ScriptFuzzTests {
    private static let words = [
        "docs", "tolls", "search", "where", "sort", "head", "tail", "select", "drop", "rename", "count",
        "sum", "mean",
        "min", "max", "group", "uniq", "distinct", "join", "diff", "table", "list", "chart", "json", "csv",
        "md", "let",
        "expect", "include", "time", "fail", "echo", "history", "record", "replay", "help", "error", "and",
        "or", "not",
        "in", "by", "rate", "speaker", "date", "status", "parties", "$t", "$n", "$l", "$1", "$", "|", "|",
        "|", "(", ")",
        "(", ")", ",", ":", "=", "!=", "<", "<=", ">", ">=", "~", "\"a b\"", "'x'", "“q”", "\"", "\\", "\\\n",
        "#", "\n",
        "\n", "25", "-3", "1e400", "99999999999999999999", "25%", "2031-05", "2031-05-01/..", "..", "0",
        "rate:25",
        "-by:ruiz", "by:*", "kind:", "a,b", "width:0", "width:-1", "unmatched:keep", "rate:x", "é", "👩‍👩‍👧",
        "\u{301}",
        "\u{FEFF}", "\t", "\r\n", "sql", "select 1", "near/10", "OR", "NOT", "*", "d:3f2a", "t:1", "g:", ":x",
        "==",
    ]

    /// What a run has found once; each must stay an answer.
    private static let finds = [
        "$t | head 99999999999999999999", "$t | chart rate width:99999999999999999999", "$t | head -1",
        "$t | join $t speaker | join $t speaker | join $t speaker | count",
        "let x = $t\nlet x = $x | head 1\n$x",
        "expect ((((1))))", "$t | where not not not rate", "echo \"\\u{110000}\"", "echo \"\\u{}\"", "(docs)",
        "$t | where ()",
        "$t | table width:1e300", "$t | rename id:id id:id", "time time $t", "let $t = $t",
        "expect error expect error",
        "include \"\"", "$t | join (((", "echo (((((", "$t | where rate > ($t | select rate)", "$t |", "|",
        "\\", "\"",
        "history 0-0", "history 9999999999999999999-", "history -", "$t | sort desc",
        "$t | sort rate desc desc",
        "$t | diff $t rate speaker id date status parties text", "$t | group rate rate rate",
        "$t | head 0 | mean rate by id",
        "search \"", "tolls rate>1e308", "$t | where date in 2031/2030", "$t | where date > 9999-99",
        "$t | max date by date",
    ]

    private struct Generator {
        var state: UInt64

        mutating func number(below bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % max(1, bound)
        }

        mutating func script() -> [UInt8] {
            if number(below: 3) > 0 {
                let count = number(below: 14) + 1
                let separator = number(below: 6) == 0 ? "" : " "
                return Array(
                    (0..<count).map { _ in ScriptFuzzTests.words[number(below: ScriptFuzzTests.words.count)] }
                        .joined(separator: separator)
                        .utf8)
            }
            var bytes = Array(ScriptFuzzTests.finds[number(below: ScriptFuzzTests.finds.count)].utf8)
            for _ in 0...number(below: 4) {
                let position = number(below: bytes.count + 1)
                switch number(below: 4) {
                case 0: if position < bytes.count { bytes.remove(at: position) }
                case 1: bytes.insert(UInt8(number(below: 256)), at: position)
                case 2:
                    bytes.insert(
                        contentsOf: ScriptFuzzTests.words[number(below: ScriptFuzzTests.words.count)].utf8,
                        at: position)
                default: if position < bytes.count { bytes[position] = UInt8(number(below: 128)) }
                }
            }
            return bytes
        }
    }

    private func run(_ script: [UInt8]) {
        let session = Session(registry: ModuleRegistry([TollModule()]), output: Recorder())
        session.variables["t"] = .table(ferries)
        session.variables["n"] = .value(.number(4))
        session.variables["l"] = .value(.list(["Arlen", "Brisk"]))
        session.history = ["docs", "echo x"]
        do throws(Diagnostic) {
            try session.run(SourceText(script))
        } catch {
            let count = script.count
            let isInside = error.span.map { $0.lowerBound >= 0 && $0.upperBound <= count } ?? true
            if error.source?.bytes == script {
                #expect(isInside, "\(String(decoding: script, as: UTF8.self)): \(error.message)")
            }
            #expect(!error.message.isEmpty)
            _ = error.page.plainText
        }
        _ = Completer(session: session).completion(of: String(decoding: script, as: UTF8.self))
    }

    /// Nothing that writes files or reads what is not the test's.
    private func isHarmless(_ script: [UInt8]) -> Bool {
        let text = String(decoding: script, as: UTF8.self)
        return !["save", "tee", "record", "replay", "include", "import", "open"].contains {
            text.contains($0)
        }
    }

    @Test func `what was found stays an answer`() {
        for find in Self.finds where isHarmless(Array(find.utf8)) { run(Array(find.utf8)) }
    }

    @Test func `random scripts end in a result or an error in its place`() throws {
        var generator = Generator(state: 20_310_504)
        for _ in 0..<4_000 {
            let script = generator.script()
            if isHarmless(script) { run(script) }
        }
        guard let seconds = ProcessInfo.processInfo.environment["DOSSIER_FUZZ_SECONDS"].flatMap(Double.init)
        else {
            return
        }
        let log = FileManager.default.temporaryDirectory.appendingPathComponent("dossier-fuzz.txt")
        let end = Date().addingTimeInterval(seconds)
        var count = 0
        while Date() < end {
            let script = generator.script()
            guard isHarmless(script) else { continue }
            try Data(script).write(to: log)
            run(script)
            count += 1
        }
        print("\(count) scripts")
    }
}
