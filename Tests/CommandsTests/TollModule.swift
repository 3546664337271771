import DossierSDK
import DossierText

/// A module with fields of all types. It finds every line of the form `TOLL; rate; speaker; status; date`; tolls of one
/// day are one group, and different rates a conflict.
struct TollModule: AnalysisModule {
    let descriptor = ModuleDescriptor(
        name: "tolls", summary: "Tolls on the ferries of Arlen.", version: 1, handle: "t", requires: [],
        schema: RecordSchema(
            kinds: [.init("toll", "A toll"), .init("fee", "A fee")],
            fields: [
                Field("speaker", .name, filters: ["by"]), Field("place", .place), Field("rate", .percent),
                Field("price", .money), Field("boats", .number), Field("date", .date), Field("due", .date),
                Field("status", .choice(["announced", "in_effect", "ended"])), Field("goods", .text),
                Field("parties", .name, isList: true, filters: ["with"]),
            ],
            roles: [.init("cue", "The word that says so")], groupFields: [Field("status", .text)]),
        examples: [
            Example("A toll", "[[1:TOLL]] of 5", expected: [Expected(1, "toll", ["rate": 5])])
        ])

    func analyze(_ document: Document) throws(ModuleError) -> [Finding] {
        var findings: [Finding] = []
        var start = 0
        for line in String(decoding: document.text.bytes, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false)
        {
            let parts = line.split(separator: ";").map { $0.drop { $0 == " " } }
            if parts.count == 5, parts[0] == "TOLL" {
                var fields = Fields()
                fields.set("speaker", String(parts[2]))
                fields.set("rate", Double(parts[1]))
                fields.set("date", String(parts[4]))
                fields.set("status", String(parts[3]))
                fields.set("parties", ["Arlen", String(parts[2])])
                findings.append(
                    Finding(
                        kind: "toll", span: TextSpan(start, start + line.utf8.count),
                        roles: [.init("cue", TextSpan(start, start + 4))], fields: fields, confidence: 0.9,
                        rule: "tolls.line"))
            }
            start += line.utf8.count + 1
        }
        return findings
    }

    func keys(of finding: Finding) -> [BlockingKey] {
        finding.fields["date"].map { [BlockingKey("date", $0.joined)] } ?? []
    }

    func cluster(_ candidates: [Finding], context: any RelateContext) throws(ModuleError) -> [[Int]] {
        [Array(candidates.indices)]
    }

    func summarize(_ members: [Finding], context: any RelateContext) throws(ModuleError) -> GroupSummary? {
        let rates = Dictionary(grouping: members) { $0.fields["rate"]?.joined ?? "" }
        let sides = rates.sorted { $0.key < $1.key }.map {
            Conflict.Side(value: $0.key, members: $0.value.map(\.id))
        }
        return GroupSummary(
            label: "Toll of \(members.first?.fields["date"]?.joined ?? "")",
            fields: ["status": members.first?.fields["status"]],
            conflicts: sides.count > 1 ? [Conflict(field: "rate", kind: .contradiction, values: sides)] : [])
    }
}
