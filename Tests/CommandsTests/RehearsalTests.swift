import DossierHost
import Foundation
import Testing

@testable import DossierCommands

/// `replay` works on a copy of the workspace.
@Suite struct RehearsalTests {
    /// A workspace, and what was decided in it while `day.dossier` was recorded.
    private func recorded(_ script: String) throws -> FerryAffair {
        let affair = try FerryAffair.underReview()
        let handles = try ("TOLL25", affair.toll("25"))
        try affair.session.run(SourceText("record \(affair.folder.path)/day.dossier output:yes"))
        let filled = script.replacing(handles.0, with: handles.1).replacing("HERE", with: affair.folder.path)
        for line in filled.split(separator: "\n") {
            try affair.session.run(SourceText(String(line)))
        }
        try affair.session.run(SourceText("record stop"))
        affair.recorder.notes = []
        return affair
    }

    private func content(_ affair: FerryAffair, _ file: String) throws -> String {
        try String(contentsOfFile: "\(affair.folder.path)/\(file)", encoding: .utf8)
    }

    @Test(arguments: [
        "tolls review:accepted | count\naccept TOLL25\ntolls review:accepted | count",
        "conflicts | count\nsplit TOLL25\nconflicts | count", "tolls rate:25,7.5 | merge\ngroups | count",
        "reject TOLL25\ntolls | count\nundo\ntolls | count", "docs | note \"checked\"\nreviews | count",
        "tolls | count\nset TOLL25 rate:40\ntolls rate:40 | count\naccept TOLL25\nundo\nundo\nredo\ntolls rate:40 | count",
        "docs courier | remove\ntolls | count",
        "facts gazette published:2031-06-01\ndocs from:2031-06 | count",
        "new workspace HERE/elsewhere\ndocs | count",
    ])
    func `a day of decisions holds when it is replayed, and changes nothing`(script: String) throws {
        let affair = try recorded(script)
        let log = try? content(affair, "affair/reviews.jsonl")
        for _ in 0..<2 {
            #expect(try affair.shown("replay \(affair.folder.path)/day.dossier") == "")
            #expect(affair.recorder.notes.count == 1)
            #expect(
                affair.recorder.notes.last?.hasSuffix("all as recorded") == true, "\(affair.recorder.notes)")
            affair.recorder.notes = []
        }
        #expect((try? content(affair, "affair/reviews.jsonl")) == log)
        let left = try FileManager.default.contentsOfDirectory(
            atPath: "\(affair.folder.path)/affair/.dossier")
        #expect(!left.contains { $0.hasPrefix("replay") }, "\(left)")
    }

    @Test func `what is decided elsewhere is there, and is shown as the difference that it makes`() throws {
        let affair = try recorded("accept TOLL25\ntolls | count")
        try affair.session.run(SourceText("reject \(affair.toll("30"))"))
        let page = try affair.shown("replay \(affair.folder.path)/day.dossier")
        #expect(page.contains("[-3-]\n  {+2+}"), "\(page)")
        #expect(try affair.shown("tolls review:accepted | count") == "1")
    }

    @Test func `an update takes the results of the copy and keeps what names the decisions`() throws {
        let affair = try recorded("accept TOLL25\ntolls review:accepted | count")
        let script = try content(affair, "day.dossier")
        #expect(script.contains("\n#= r:"))
        try affair.session.run(SourceText("let kept = 7\nreject \(affair.toll("25"))"))
        try affair.session.run(SourceText("replay \(affair.folder.path)/day.dossier update:yes"))
        #expect(try content(affair, "day.dossier") == script)
        #expect(try affair.shown("$kept") == "7")
        #expect(try affair.shown("tolls review:accepted | count") == "0")
    }

    @Test func `a workspace that the script opens is copied, too`() throws {
        let affair = try FerryAffair.underReview()
        let script = "\(affair.folder.path)/open.dossier"
        let toll = try affair.toll("25")
        try affair.write(
            "open.dossier", "open \(affair.folder.path)/affair\nreject \(toll)\ntolls | count\n")
        try affair.session.run(SourceText("replay \(script) update:yes"))
        #expect(try content(affair, "open.dossier").contains("tolls | count\n#> 2\n"))
        #expect(try affair.shown("tolls | count") == "3")
    }

    /// A script that the replayed one includes stands in `sessions/`, from where the workspace is known by its name.
    @Test(arguments: [
        "open affair\naccept TOLL25\ntolls review:accepted | count",
        "open affair\naccept TOLL25\nopen affair\ntolls review:accepted | count",
        "open affair\naccept TOLL25\nopen HERE/affair\nopen affair\ntolls review:accepted | count",
        "open HERE/affair/../affair/\naccept TOLL25\nopen affair\ntolls review:accepted | count",
        "accept TOLL25\nopen affair\ntolls review:accepted | count",
    ])
    func `a workspace is opened only as its one copy, whatever it is called`(script: String) throws {
        let affair = try FerryAffair.underReview()
        let filled = try script.replacing("TOLL25", with: affair.toll("25"))
            .replacing("HERE", with: affair.folder.path)
        try affair.write("affair/sessions/day.dossier", filled + "\n")
        let outer = "\(affair.folder.path)/outer.dossier"
        try affair.write(
            "outer.dossier",
            "include \(affair.folder.path)/affair/sessions/day.dossier\ntolls review:accepted | count\n")
        try affair.session.run(SourceText("replay \(outer) update:yes"))
        let written = try content(affair, "outer.dossier")
        #expect(written.contains("#> 1\n"), "\(written)")
        #expect(!written.contains("error"), "\(written)")
        #expect((try? content(affair, "affair/reviews.jsonl")) == nil)
        #expect(try affair.shown("tolls review:accepted | count") == "0")
    }

    @Test func `a replay within a replay goes on from the copy, and leaves it there`() throws {
        let affair = try FerryAffair.underReview()
        let toll = try affair.toll("25")
        try affair.write(
            "inner.dossier",
            "open HERE/affair\ntolls review:accepted | count\n#> 1\n"
                .replacing("HERE", with: affair.folder.path))
        try affair.write(
            "outer.dossier",
            "accept \(toll)\nreplay \(affair.folder.path)/inner.dossier\ntolls review:accepted | count\n#> 1\n"
        )
        #expect(try affair.shown("replay \(affair.folder.path)/outer.dossier") == "")
        #expect(
            affair.recorder.notes.last?.hasSuffix("all as recorded") == true, "\(affair.recorder.notes)")
        #expect(!affair.session.hasFailedVerification)
    }

    @Test func `a workspace whose path is not of English letters is copied like any other`() throws {
        let affair = try FerryAffair.underReview()
        let place = "\(affair.folder.path)/Búsqueda — пристань"
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: "\(affair.folder.path)/affair", toPath: "\(place)/año")
        let script = "\(affair.folder.path)/own.dossier"
        try affair.write("own.dossier", "open \"\(place)/año\"\ntolls | count\n#> 3\ndocs | count\n#> 2\n")
        #expect(try affair.shown("replay \(script)") == "")
    }

    @Test func `copies that killed processes left are removed, and no other's`() throws {
        let affair = try FerryAffair.underReview()
        let store = "\(affair.folder.path)/affair/.dossier"
        for name in ["replay-left", "replay-1-0", "replay-held"] {
            try FileManager.default.createDirectory(
                atPath: "\(store)/\(name)", withIntermediateDirectories: true)
            // Older versions had none.
            if name != "replay-1-0" { try affair.write("affair/.dossier/\(name)/lock", "") }
        }
        let held = unsafe open("\(store)/replay-held/lock", O_RDWR)
        defer { close(held) }
        #expect(flock(held, LOCK_EX | LOCK_NB) == 0)
        try affair.write("count.dossier", "tolls | count\n#> 3\n")
        #expect(try affair.shown("replay \(affair.folder.path)/count.dossier") == "")
        let left = try FileManager.default.contentsOfDirectory(atPath: store).filter {
            $0.hasPrefix("replay") || $0.hasPrefix("copy")
        }
        #expect(left == ["replay-held"])
    }
}
