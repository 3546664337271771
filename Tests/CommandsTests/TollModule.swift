import DossierSDK
import DossierText

/// A module with fields of all types. It finds every line of the form `TOLL rate speaker status date: text`.
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

    func analyze(_ document: Document) throws(ModuleError) -> [Finding] { [] }
}
