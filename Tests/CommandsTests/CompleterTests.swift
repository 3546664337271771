import DossierHost
import DossierSDK
import Testing

@testable import DossierCommands

@Suite struct CompleterTests {
    private func candidates(_ line: String) -> [String] {
        let session = Session(registry: ModuleRegistry([TollModule()]), output: Recorder())
        session.set("total", to: .number(3))
        return Completer(session: session).completion(of: line).candidates
    }

    @Test(arguments: [
        ("to", ["tolls"]), ("sh", ["show"]), ("ex", ["expect"]), ("tolls st", ["status:"]),
        ("tolls status:in", ["in_effect"]), ("tolls -status:announced,en", ["ended"]),
        ("tolls kind:", ["toll", "fee"]),
        ("tolls con", ["conflicts"]), ("tolls b", ["boats:", "by:"]), ("tolls | so", ["sort"]),
        ("tolls | where sp", ["speaker", "speaker_form"]),
        ("tolls | where status = e", ["ended"]),
        ("tolls | sort rate d", ["date", "due", "document", "desc"]),
        ("tolls by:x | select spe", ["speaker", "speaker_form"]),
        ("expect (tolls | cou", ["count"]), ("let x = to", ["tolls"]), ("expect $to", ["$total"]),
        ("tolls | sum ra", ["rate"]), ("tolls | sum rate b", ["boats", "by"]), ("tolls | join ", ["$total"]),
        ("tolls | dis", ["distinct"]), ("time to", ["tolls"]), ("tolls by:(tolls | count) st", ["status:"]),
        ("echo (tolls) | hea", ["head"]), ("tolls by:(to", ["tolls"]),
        ("help who", ["who"]), ("who p:", []),
        ("help whe", ["where"]), ("help gram", ["grammar"]), ("analyze t", ["tolls"]), ("show t", ["t:"]),
        ("tolls \"st", []),
    ])
    func `a line is completed with what can stand there`(line: String, expected: [String]) {
        #expect(candidates(line).sorted() == expected.sorted())
    }

    @Test(arguments: [
        ("plain", "plain"), ("Ana Ruiz", "\"Ana Ruiz\""), ("a:b", "\"a:b\""), ("Núñez", "Núñez"),
        ("", "\"\""),
    ])
    func `values are quoted where the language needs it`(value: String, expected: String) {
        #expect(Completer.quoted(value) == expected)
    }
}

/// What is completed from a workspace: groups, outlets, values, the sides of a conflict.
@Suite struct WorkspaceCompletionTests {
    private final class Affair: WorkspaceFixture {
        init() throws {
            try super.init(
                "The ferry affair",
                papers: [
                    "gazette.txt":
                        "Tolls\n\nTOLL; 25; Ana Núñez; announced; 2031-05-02\nTOLL; 7; Ben Ode; ended; 2031-06\n",
                    "courier.txt": "Tolls again\n\nTOLL; 30; Ana Núñez; announced; 2031-05-02\n",
                ], published: "2031-05-03", reviewer: "Ana")
            try session.run(SourceText("facts gazette.txt publisher:\"The Arlen Gazette\""))
        }

        func candidates(_ line: String) -> [String] {
            Completer(session: session).completion(of: line).candidates
        }
    }

    @Test func `ids of groups are proposed where groups are named, and to verdict only those in conflict`()
        throws
    {
        let affair = try Affair()
        let groups = Set(try affair.shown("tolls groups | select id").split(separator: "\n").map(String.init))
        let disputed = try affair.handle("conflicts")
        #expect(groups.isSubset(of: affair.candidates("show g:")))
        #expect(affair.candidates("verdict g:") == [disputed])
        #expect(affair.candidates("verdict \(disputed.prefix(4))") == [disputed])
        #expect(affair.candidates("verdict \(disputed) ") == ["rate"])
        #expect(affair.candidates("verdict \(disputed) rate ").sorted() == ["25", "30"])
    }

    @Test(arguments: [
        ("tolls | where speaker = An", ["\"Ana Núñez\""]), ("tolls | where speaker ~ ode", ["\"Ben Ode\""]),
        ("compare The", ["\"The Arlen Gazette\""]), ("sql select * from toll", ["tolls"]),
        ("sql select speaker_p", ["speaker_person"]),
    ])
    func `values of fields, outlets and views`(line: String, expected: [String]) throws {
        let found = try Affair().candidates(line)
        #expect(expected.allSatisfy(found.contains), "\(found)")
    }

    @Test func `what is set has been named, and its fields come next`() throws {
        let affair = try Affair()
        let toll = try affair.handle("tolls rate:25")
        #expect(!affair.candidates("set \(toll) ").contains("t:"))
        #expect(affair.candidates("set \(toll) sp") == ["speaker:"])
        let documents = affair.candidates("show d:")
        #expect(documents.count == 2 && documents.allSatisfy { $0.hasPrefix("d:") })
    }
}
