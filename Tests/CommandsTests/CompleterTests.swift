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
        ("help whe", ["where"]), ("analyze t", ["tolls"]), ("show t", ["t:"]), ("tolls \"st", []),
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
