import DossierHost
import Foundation
import Testing

@testable import DossierCommands

@Suite struct ReviewSessionTests {
    @Test(arguments: [
        ("reject TOLL25 \"a misprint\"\ntolls | count", "2"),
        ("reject TOLL25\ntolls review:rejected | select rate", "25\n"),
        ("reject TOLL25\nconflicts | count", "0"), ("reject TOLL25\nundo\nconflicts | count", "1"),
        ("reject TOLL25\nundo\nredo\ntolls | count", "2"),
        ("reject TOLL25,TOLL30\ntolls | count", "1"),
        (
            "set TOLL25 speaker:\"Juan Ejemplo\" rate:40 -status \"caption\"\ntolls by:ejemplo | select rate status",
            "40\t\n"
        ),
        ("set TOLL25 date:2031-05\ntolls date:2031-05 | select date", "2031-05-02\n2031-05\n"),
        ("set TOLL25 with:Arlen,Ruiz\ntolls with:ruiz | select parties", "Arlen; Ruiz\n"),
        ("set TOLL25 kind:fee\ntolls kind:fee | count", "1"),
        ("set TOLL25 date:today\ntolls date:2031-05-10 | count", "1"),
        ("tolls by:nunez | accept\ntolls review:accepted | count", "2"),
        ("tolls by:nunez | reject \"twice\" | select id review | count", "2"),
        ("tolls rate:25 | set speaker:Eva | select speaker review", "Eva\tcorrected\n"),
        (
            "tolls | tag later \"to check\"\ntolls tag:\"to check\" | untag later | select tags",
            "to check\nto check\nto check\n"
        ),
        (
            "tag TOLL25 later\ntolls | untag later\nreviews | select action findings",
            "tag\tTOLL25\nuntag\tTOLL25\n"
        ),
        ("untag TOLL25 later\nreviews | count", "0"),
        ("note TOLL25 \"see the caption\"\ntolls note:caption | select notes", "see the caption\n"),
        ("accept TOLL25\ntolls review:pending | count", "2"),
        ("accept TOLL25\ntolls | sort rate | select rate review", "7.5\t\n25\taccepted\n30\t\n"),
        (
            "add tolls gazette.txt \"said the harbour office\" speaker:Eva rate:3\ntolls review:added | select text rate",
            "said the harbour office\t3\n"
        ),
        (
            "add tolls gazette.txt \"\\\"Nobody  objected,\\\" said\"\ntolls review:added | select text",
            "“Nobody objected,” said\n"
        ),
        ("add tolls gazette.txt \"Nobody objected\" nth:2\ntolls review:added | select start", "186\n"),
        ("tolls rate:25,7.5 | merge\ntolls groups | select findings", "3\n"),
        ("tolls rate:25 | split\nconflicts | count", "0"),
        ("split TOLL25\ntolls groups | count", "3"),
        ("let all = tolls | select id\naccept $all\ntolls review:accepted | count", "3"),
        ("merge TOLL25", "ERROR"), ("merge TOLL25 TOLL25", "ERROR"),
        ("docs | sum findings", "3"), ("accept TOLL25\ndocs | sum findings", "3"),
        ("reject TOLL25\ndocs | sum findings", "2"),
        ("accept TOLL25\nreviews | distinct id | count", "1"),
        ("reviews | count", "0"), ("reviews pending module:tolls | count", "3"),
        ("reviews orphaned | count", "0"),
        (
            "accept TOLL25\nreviews | select time by action findings",
            "2031-05-10T00:00:00.000Z\tAna\taccept\tTOLL25\n"
        ),
        ("accept TOLL25\nundo\nreviews all | select action state", "accept\tundone\nundo\tin force\n"),
        // What one statement decides of many documents is one step.
        ("docs | note \"checked\"\nreviews | count", "2"),
        ("accept TOLL25\ndocs | note \"checked\"\nundo\nreviews | select action", "accept\n"),
        ("docs | note \"checked\"\nundo\nredo\nreviews | count", "2"),
        ("docs | remove\nundo\ndocs | count", "2"),
        ("accept TOLL25\nreviewer Ben\ntag TOLL25 x\nreviews by:ben | select action decision", "tag\tx\n"),
        ("note gazette \"x\"\nreviews | count", "ERROR"), ("reviewer", "Ana"),
        (
            "accept TOLL25\nsql select r.action, t.review from reviews r join tolls t on t.id = r.finding",
            "accept\taccepted\n"
        ),
    ])
    func `decisions are spoken in the session language`(text: String, expected: String) throws {
        let affair = try FerryAffair.underReview()
        let handles = try ("TOLL25", affair.toll("25"), "TOLL30", affair.toll("30"))
        func filled(_ text: String) -> String {
            text.replacing(handles.0, with: handles.1).replacing(handles.2, with: handles.3)
        }
        if expected == "ERROR" {
            #expect(throws: Diagnostic.self) { try affair.shown(filled(text)) }
        } else {
            #expect(try affair.shown(filled(text)) == filled(expected))
        }
    }

    @Test(arguments: [
        ("accept", 64), ("accept t:ffff", 66), ("tag TOLL25", 64), ("note TOLL25", 64), ("set TOLL25", 64),
        ("set TOLL25 rate:much", 64), ("set TOLL25 date:soon", 64), ("set TOLL25 status:gone", 64),
        ("set TOLL25 speker:x", 64), ("set TOLL25 speaker:a,b", 64), ("set TOLL25 kind:tax", 64),
        ("accept TOLL25 rate:3", 64), ("set TOLL25 rate>3", 64), ("tolls | accept TOLL25", 64),
        ("docs | accept", 64), ("tolls | select rate | accept", 64), ("tolls | count | accept", 64),
        ("undo", 66), ("undo r:1234", 66), ("redo", 66), ("merge TOLL25", 64),
        ("split TOLL25 TOLL30", 64), ("verdict TOLL25 rate 3", 64), ("add tolls", 64),
        ("add tolls gazette.txt \"not there\"", 66), ("add tolls gazette.txt \"Nobody objected\"", 64),
        ("add tolls gazette.txt \"Nobody objected\" nth:3", 64), ("add tols gazette.txt \"Nobody\"", 64),
        ("add tolls gazette.txt \"said the\" rate:much", 64), ("tolls review:decided", 64),
        ("reviews gone", 64), ("conflicts open:maybe", 64), ("reviewer \" \"", 64),
    ])
    func `what cannot be decided ends with its status and changes nothing`(text: String, status: Int32) throws
    {
        let affair = try FerryAffair.underReview()
        let handles = try ("TOLL25", affair.toll("25"), "TOLL30", affair.toll("30"))
        let error = #expect(throws: Diagnostic.self) {
            try affair.shown(
                text.replacing(handles.0, with: handles.1).replacing(handles.2, with: handles.3))
        }
        #expect(error?.status == status, "\(String(describing: error?.message))")
        #expect(!FileManager.default.fileExists(atPath: affair.folder.path + "/affair/reviews.jsonl"))
    }

    @Test func `an error names what is expected`() throws {
        let affair = try FerryAffair.underReview()
        let ambiguous = #expect(throws: Diagnostic.self) {
            try affair.shown("add tolls gazette.txt \"Nobody objected\"")
        }
        #expect(ambiguous?.hint?.contains("nth:2 line 6 (at:186)") == true, "\(ambiguous?.hint ?? "")")
        let misspelt = #expect(throws: Diagnostic.self) {
            try affair.shown("set \(affair.toll("25")) speker:x")
        }
        #expect(misspelt?.label == "did you mean “speaker”?")
    }

    @Test func `a verdict is shown with the conflict, and what is decided is not open`() throws {
        let affair = try FerryAffair.underReview()
        let group = try affair.shown("conflicts | select id").split(separator: "\n").joined()
        #expect(try affair.shown("verdict \(group) rate 30 \"the courier had it in writing\"") == "")
        #expect(try affair.shown("conflicts | select field verdict") == "rate\t30\n")
        #expect(try affair.shown("conflicts open:yes | count") == "0")
        #expect(try affair.shown("tolls conflicts | select verdict") == "30\n")
        let page = try affair.shown("show \(group)")
        #expect(page.contains("Decided: 30 (Ana, 2031-05-10: the courier had it in writing)"), "\(page)")
    }

    @Test func `set names what keeps the old value on the same passage, and how it is corrected there`()
        throws
    {
        let affair = try FerryAffair.underReview()
        let toll = try affair.toll("25")
        _ = try affair.shown("add tolls gazette.txt \"25; Ana Núñez\" rate:25 speaker:Eva")
        let twin = try affair.handle("tolls review:added")
        affair.recorder.notes = []
        _ = try affair.shown("set \(toll) rate:40 speaker:Ben")
        #expect(
            affair.recorder.notes.dropFirst() == [
                "on the same passage \(twin) (tolls) keeps rate 25: set \(twin) rate:40"
            ])
        // Of both at once there is nothing to be said.
        affair.recorder.notes = []
        _ = try affair.shown(
            "tolls source:gazette status:announced | set rate:41\nset \(twin),\(toll) rate:42")
        #expect(affair.recorder.notes.count { $0.hasPrefix("on the same passage") } == 1)
    }

    @Test func `show and why tell what was decided, by whom, when and why`() throws {
        let affair = try FerryAffair.underReview()
        let id = try affair.toll("25")
        _ = try affair.shown(
            "set \(id) speaker:Eva \"the caption\"\ntag \(id) later\nnote \(id) \"ask again\"")
        #expect(affair.recorder.notes.first?.hasPrefix("set \(id) speaker: Eva: the caption (r:") == true)
        let page = try affair.shown("show \(id)")
        for part in ["review    corrected (Ana, 2031-05-10)", "tags      later", "note      ask again"] {
            #expect(page.contains(part), "\(part) in \(page)")
        }
        let why = try affair.shown("why \(id)")
        for part in ["Eva (the module: Ana Núñez)", "2031-05-10 Ana: set speaker: Eva – the caption"] {
            #expect(why.contains(part), "\(part) in \(why)")
        }
    }

    @Test func `handles, fields, values and tags complete`() throws {
        let affair = try FerryAffair.underReview()
        let id = try affair.toll("25")
        _ = try affair.shown("tag \(id) later")
        let completer = Completer(session: affair.session)
        #expect(completer.completion(of: "accept t:").candidates.count == 3)
        #expect(completer.completion(of: "set \(id) spe").candidates == ["speaker:"])
        #expect(completer.completion(of: "set \(id) status:in").candidates == ["in_effect"])
        #expect(completer.completion(of: "set \(id) speaker:nu").candidates == ["\"Ana Núñez\""])
        #expect(completer.completion(of: "tolls | set sta").candidates == ["status:"])
        #expect(completer.completion(of: "tolls | set status:ann").candidates == ["announced"])
        #expect(completer.completion(of: "tag \(id) la").candidates == ["later"])
        #expect(completer.completion(of: "tolls tag:la").candidates == ["later"])
        #expect(completer.completion(of: "tolls review:acc").candidates == ["accepted"])
        #expect(completer.completion(of: "undo r:").candidates.count == 1)
        #expect(completer.completion(of: "reviews or").candidates == ["orphaned"])
        #expect(completer.completion(of: "add to").candidates == ["tolls"])
    }

    @Test func `what others decide counts from the next statement on`() throws {
        let affair = try FerryAffair.underReview()
        let id = try affair.toll("25")
        let other = Session(registry: affair.session.registry, output: Recorder(), reviewer: "Ben")
        try other.run(SourceText("open \(affair.folder.path)/affair\nreject \(id)"))
        #expect(try affair.shown("tolls | count") == "2")
    }
}
