import DossierHost
import Foundation
import Testing

@testable import DossierCommands

/// What a command leaves to the store gives the same as the stages give over records that are at hand, which a variable
/// holds.
@Suite struct LeftToTheStoreTests {
    @Test(arguments: [
        "where speaker ~ nun", "where goods ~ salt", "where text ~ TOLL | count",
        "where rate > 8 | sort rate desc",
        "where confidence > 0.8 | count", "where kind = toll | group status",
        "where not status = ended | count",
        "where rate > 20 or speaker ~ ode | select rate", "where document ~ courier | select rate text",
        "where date >= 2031-06 | select date", "where start > 60 | sort start desc | head 2 | select start",
        "sort speaker desc | head 3 | select speaker rate",
        "sort speaker rate desc | head 4 | select speaker rate",
        "sort speaker | head 1 | select rate", "sort parties desc | head 9 | select parties rate",
        "distinct parties", "uniq parties | select rate", "uniq speaker | head 2 | select rate",
        "where rate > 8 | group speaker", "where speaker ~ nun | sort speaker | head 1 | select rate",
        "sort text | head 2", "sort text desc | head 2 | select text",
        "sort status date desc | head 5 | select status date",
        "sort rate | head 1", "sort date desc rate | head 3 | select date rate",
        "sort place rate | head 2 | select rate",
        "sort parties | head 3 | select parties", "sort document rate desc | head 9 | select document rate",
        "group speaker", "group status", "group parties", "group speaker status", "group date",
        "group rate | head 2",
        "group place", "group document kind", "group speaker_form", "group id | count", "distinct speaker",
        "distinct parties status", "distinct rate | sort rate", "distinct document",
        "uniq status | select rate",
        "uniq speaker | select speaker rate", "uniq document | head 1 | select rate", "uniq parties | count",
        "uniq place | select rate", "tail 1", "tail 2 | select rate", "tail 99 | count",
        "head 2 | tail 1 | select rate",
        "sum rate by speaker", "max date", "min rate", "mean rate by status | sort mean",
        "where rate > 8 | where status = announced | uniq date | select date", "count",
    ])
    func `it is the same whoever does it`(rest: String) throws {
        let affair = try Tolls()
        #expect(try affair.lines("tolls | \(rest)") == affair.lines("let all = tolls\n$all | \(rest)"))
    }

    @Test func `a filter takes a list of very many values, and says when they are too many`() throws {
        let affair = try Tolls()
        let names = (0..<2000).map { "n\($0)" }.joined(separator: ",")
        #expect(try affair.lines("tolls speaker:\(names),ode | count") == "3")
        #expect(
            try affair.lines(
                "tolls status:\(Array(repeating: "ended", count: 2000).joined(separator: ",")) | count")
                == "1")
        let tooMany = (0..<5001).map { "n\($0)" }.joined(separator: ",")
        #expect(throws: Diagnostic.self) { try affair.lines("tolls speaker:\(tooMany)") }
    }

    /// Tolls of two papers with accents, several days and missing values.
    private final class Tolls {
        let folder: URL
        let recorder = Recorder()
        let session: Session

        init() throws {
            folder = FileManager.default.temporaryDirectory.appendingPathComponent(
                "tolls-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let papers = [
                "courier.txt": """
                TOLL; 30; Ana Núñez; announced; 2031-05-02
                TOLL; 9; Zoë Álvarez; in_effect; 2031-06
                TOLL; x; ben ode; ended; 2031-05
                """,
                "gazette.txt": """
                TOLL; 25; Ana Núñez; announced; 2031-05-02
                TOLL; 7.5; Ben Ode; in_effect; 2031-06
                TOLL; 7.5; Ben Ode; in_effect; 2031-06
                TOLL; 12; Érica Lund; announced; 2031-05-02/..
                """,
            ]
            for (name, text) in papers {
                try Data("The tolls\n\n\(text)\n".utf8).write(to: folder.appendingPathComponent(name))
            }
            let path = folder.appendingPathComponent("affair").path
            try Workspace.create(at: path)
            session = Session(registry: ModuleRegistry([TollModule()]), output: recorder)
            try session.run(SourceText("open \(path)\nimport \(folder.path)/*.txt"))
        }

        deinit { try? FileManager.default.removeItem(at: folder) }

        func lines(_ text: String) throws -> String {
            recorder.outputs = []
            try session.run(SourceText(text))
            switch recorder.outputs.last {
            case .table(let table)?: return String(decoding: LineFormat.bytes(table.shown), as: UTF8.self)
            case .value(let value)?: return value.joined
            default: return "nothing"
            }
        }
    }
}
