import DossierHost
import Foundation
import Testing

@testable import DossierCommands

@Suite struct WorkspaceSessionTests {
    @Test func `an import is followed by the analysis, and says what came of it`() throws {
        let affair = try FerryAffair()
        #expect(affair.recorder.notes.contains("The ferry affair: 0 documents"))
        #expect(affair.recorder.notes.contains("2 documents imported"))
        #expect(affair.recorder.notes.last == "2 documents analysed, 0 unchanged: 3 findings in 2 groups")
        #expect(affair.recorder.warnings.isEmpty)
    }

    @Test(arguments: [
        ("docs | count", "2"), ("docs gazette | count", "1"), ("tolls | count", "3"),
        ("tolls by:nunez | count", "2"),
        ("tolls -by:nunez | select rate", "7.5\n"), ("tolls rate>20 | sort rate | select rate", "25\n30\n"),
        ("tolls status:in_effect | select speaker", "Ben Ode\n"),
        ("tolls from:2031-06 | select rate", "7.5\n"),
        ("tolls date<=2031-05-02 source:courier | select rate", "30\n"), ("tolls rate:25,30 | count", "2"),
        ("tolls speaker=\"ana núñez\" | count", "2"), ("tolls with:arlen | count", "3"),
        ("tolls about:ode | count", "1"),
        ("tolls | head 1 | count", "1"), ("tolls | group speaker | head 1", "Ana Núñez\t2\n"),
        ("tolls price:* | count", "0"),
        ("tolls conflicts | select field says", "rate\t25 (gazette.txt); 30 (courier.txt)\n"),
        ("tolls groups | select label findings", "Toll of 2031-05-02\t2\nToll of 2031-06\t1\n"),
        ("tolls matrix | select date reports", "2031-05-02\t2\n"), ("tolls matrix rate:7.5 | count", "0"),
        ("tolls gaps | select from to days", "2031-05-03\t2031-05-31\t29\n"),
        ("tolls gaps to:2031-05 | count", "0"),
        ("tolls conflicts from:2031-06 | count", "0"), ("tolls groups from:2031-06 | count", "1"),
        // Groups and conflicts are chosen by the filters of the modules, and by what stands before a pipe.
        ("conflicts from:2031-06 | count", "0"), ("conflicts by:nunez rate>29 | select field", "rate\n"),
        ("conflicts source:courier | count", "1"), ("conflicts tolls with:ode | count", "0"),
        ("docs courier | conflicts | count", "1"), ("tolls rate:7.5 | conflicts | count", "0"),
        ("groups status:in_effect | select label", "Toll of 2031-06\n"), ("groups by:nunez | count", "1"),
        ("docs courier | groups | select label", "Toll of 2031-05-02\n"),
        ("search \"toll 30\" | tolls groups | select findings", "2\n"),
        ("groups | docs | select document hits", "courier.txt\t1\ngazette.txt\t2\n"),
        ("conflicts | count", "1"), ("conflicts tolls | where conflict = contradiction | count", "1"),
        ("modules | select name findings", "tolls\t3\n"),
        ("sql select count(*) from tolls", "3\n"), ("sql \"select count(*) from tolls\"", "3\n"),
        ("conflicts | select id | count", "1"),
        ("let c = conflicts | select id\nconflicts $c | select field", "rate\n"),
        ("let c = conflicts | select id\ngroups $c | select findings", "2\n"),
        ("let n = tolls | count\nexpect $n = 3\n$n", "3"),
        ("search harbour | select document", "gazette.txt\n"),
        ("search \"ferry tolls\" source:courier | count", "0"),
        ("search harbour | docs | select document hits", "gazette.txt\t1\n"),
        ("search toll | count", "4"), ("search toll limit:2 | count", "2"),
        ("search toll | head 1 | count", "1"),
        ("search (toll OR nobody) -council title:ferry | count", "3"),
        ("search \"toll 25\" | tolls | select rate", "25\n"),
        ("search \"toll 30\" | tolls by:nunez | select rate", "30\n"),
        ("search courier | tolls | count", "0"), ("search toll | tolls by:ode | count", "1"),
        ("docs source:courier | tolls | select rate", "30\n"), ("docs title:ferry | count", "1"),
        ("docs from:2031-05-04 | count", "0"), ("docs type:txt published:2031-05 | count", "2"),
        ("tolls rate:25 | docs | select document hits", "gazette.txt\t1\n"),
        ("tolls rate:30 | search toll | select document", "courier.txt\n"),
        ("docs courier | search toll | count", "2"),
        ("let t = tolls rate:30 | select rate\n$t | docs | select document", "courier.txt\n"),
        ("search toll | where start >= 0 | sort start | docs | count", "2"),
        ("let word = \"nobody objected\"\nsearch $word | count", "1"),
        ("expect (search toll | count) = 4\nexpect (search \"a|b\" OR toll | count) = 4\ndocs | count", "2"),
        ("groups | select module label findings | head 1", "tolls\tToll of 2031-05-02\t2\n"),
        ("verify | count", "0"),
        ("let who = tolls rate<10 | select speaker\ntolls by:$who | select rate", "7.5\n"),
    ])
    func `the language reaches the workspace`(text: String, expected: String) throws {
        #expect(try FerryAffair().shown(text) == expected)
    }

    @Test func `show gives the finding in its passage, with fields and group`() throws {
        let affair = try FerryAffair()
        let id = try affair.shown("tolls rate:25 | select id").split(separator: "\n").joined()
        let page = try affair.shown("show \(id)")
        for part in [
            "\(id)  tolls · toll  gazette.txt, 2031-05-03", "⟦TOLL; 25; Ana Núñez; announced; 2031-05-02⟧",
            "speaker   Ana Núñez",
            "parties   Arlen; Ana Núñez", "Toll of 2031-05-02 (2 findings in 2 documents)",
        ] {
            #expect(page.contains(part), "\(part) in \(page)")
        }
    }

    @Test func `why gives rule, evidence, dates, group and who disagrees`() throws {
        let affair = try FerryAffair()
        let id = try affair.shown("tolls rate:25 | select id").split(separator: "\n").joined()
        let page = try affair.shown("why \(id)")
        for part in [
            "tolls.line", "0.9", "“TOLL”, line 4", "counted from 2031-05-03",
            "The sources contradict each other on rate",
            "30  courier.txt",
        ] {
            #expect(page.contains(part), "\(part) in \(page)")
        }
    }

    @Test func `read gives the document with line numbers`() throws {
        let page = try FerryAffair().shown("read gazette.txt")
        #expect(
            page.contains("\n   1 │ Ferry tolls rise in Arlen\n   2 │\n   3 │ The council met on Friday.\n"))
    }

    @Test(arguments: [
        ("show t:ffff", 66), ("read nothing.txt", 66), ("open nowhere", 66), ("import nothing.txt", 66),
        ("why g:1", 64),
        ("sql select * from nothing", 64), ("sql delete from documents", 64), ("tolls | where rat > 1", 64),
        ("analyze tols", 64), ("search \"", 64), ("search from:2031", 64), ("search toll | read x", 64),
        ("modules | tolls", 64), ("conflicts titel:x", 64), ("conflicts tols", 64),
        ("conflicts rate!=3", 64), ("groups from:2032 to:2031", 64), ("docs titel:x", 64),
        ("verify tols", 64),
        ("search toll |", 64),
    ])
    func `what cannot be done ends with its status`(text: String, status: Int32) throws {
        let affair = try FerryAffair()
        let error = #expect(throws: Diagnostic.self) { try affair.shown(text) }
        #expect(error?.status == status, "\(String(describing: error?.message))")
    }

    @Test func `of an import that is good in part the good is kept and the rest reported`() throws {
        let affair = try FerryAffair()
        try Data([0x61, 0xFF, 0x62, 0x0A]).write(to: affair.folder.appendingPathComponent("broken.txt"))
        try Data("A third paper.\n".utf8).write(to: affair.folder.appendingPathComponent("third.txt"))
        #expect(
            try affair.shown("import \(affair.folder.path)/broken.txt \(affair.folder.path)/third.txt") == "")
        #expect(try affair.shown("docs | count") == "3")
        #expect(affair.recorder.warnings.count == 1)
        #expect(affair.session.hasDataProblems)
    }

    @Test func `an error in a search stands under its place`() throws {
        let affair = try FerryAffair()
        let error = #expect(throws: Diagnostic.self) { try affair.shown("search toll titel:ferry | head 3") }
        #expect(error?.label == "did you mean “title”?")
        #expect(
            error?.page.plainText.hasPrefix(
                "error: search has no filter “titel”\n1 | search toll titel:ferry | head 3\n  |             ^~~~~"
            ) == true)
    }

    @Test func `what is shown is cut and says of how many; what goes on is whole`() throws {
        let affair = try FerryAffair()
        let lines = (1...80).map { #"{"id":"n\#($0)","text":"A gull, number \#($0).","published":null}"# }
        try Data(lines.joined(separator: "\n").utf8).write(
            to: affair.folder.appendingPathComponent("gulls.jsonl"))
        _ = try affair.shown("import \(affair.folder.path)/gulls.jsonl analyze:no")
        _ = try affair.shown("search gull")
        guard case .table(let table)? = affair.recorder.outputs.last else {
            Issue.record("no table")
            return
        }
        #expect(table.records.count == 50)
        #expect(table.total == 80)
        #expect(try affair.shown("search gull | docs | count") == "80")
        #expect(try affair.shown("let g = search gull\n$g | count") == "80")
        _ = try affair.shown("search gull from:2031")
        guard case .table(let dated)? = affair.recorder.outputs.last else {
            Issue.record("no table")
            return
        }
        #expect(dated.remark == "80 passages of documents without a date left out")
    }

    @Test func `a saved file says where its records come from`() throws {
        let affair = try FerryAffair()
        let path = affair.folder.appendingPathComponent("out").path
        _ = try affair.shown("tolls rate:25 | save \(path).csv")
        let csv = try String(contentsOfFile: path + ".csv", encoding: .utf8)
        #expect(
            csv.hasPrefix(
                "id,kind,speaker,place,rate,price,boats,date,due,status,goods,parties,text,document,start,end,confidence,rule,finding,roles,review,tags,notes,reviewer,speaker_form,parties_form,title,publisher,published,paragraph\n"
            ))
        #expect(csv.contains(",Ferry tolls rise in Arlen,,2031-05-03,"))
        _ = try affair.shown("tolls rate:25 | select rate | save \(path).csv")
        #expect(try String(contentsOfFile: path + ".csv", encoding: .utf8) == "rate\n25\n")
        _ = try affair.shown("search \"toll once\" | save \(path).md")
        let notes = try String(contentsOfFile: path + ".md", encoding: .utf8)
        #expect(notes.contains("[^1]: *The toll, once more*. 2031-05-03. courier.txt, line 1 (bytes 0–19)"))
        _ = try affair.shown("docs courier | select title | save \(path).csv safe:yes")
        #expect(throws: Diagnostic.self) { try affair.shown("docs | save \(path).csv safe:perhaps") }
        #expect(throws: Diagnostic.self) { try affair.shown("docs | save /nowhere/x.csv") }
    }

    @Test func `commands that go on from records complete after a pipe`() throws {
        let completer = Completer(session: try FerryAffair().session)
        #expect(completer.completion(of: "search x | to").candidates == ["tolls"])
        #expect(completer.completion(of: "search x | tolls st").candidates == ["status:"])
        #expect(completer.completion(of: "search x | tolls status:an").candidates == ["announced"])
        #expect(completer.completion(of: "search x | tolls | sort ra").candidates == ["rate"])
        #expect(completer.completion(of: "search x | sort sc").candidates == ["score"])
        #expect(completer.completion(of: "search ti").candidates == ["title:"])
        #expect(completer.completion(of: "search x type:p").candidates == ["pdf"])
    }

    @Test func `values of the corpus complete a filter`() throws {
        let affair = try FerryAffair()
        let completer = Completer(session: affair.session)
        #expect(completer.completion(of: "tolls by:nu").candidates == ["\"Ana Núñez\""])
        #expect(completer.completion(of: "read ga").candidates == ["gazette.txt"])
        #expect(completer.completion(of: "show t:").candidates.count == 3)
        #expect(completer.completion(of: "tolls source:co").candidates == ["courier.txt"])
    }
}
