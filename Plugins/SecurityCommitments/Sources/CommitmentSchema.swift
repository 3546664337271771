import DossierSDK

enum CommitmentSchema {
    static let schema = RecordSchema(
        kinds: [
            .init("commitment", "Something undertaken, intended or asked for"),
            .init("red_line", "A limit or refusal"),
            .init("delivery", "Something done already, or done all the time"),
        ],
        fields: [
            Field("party", .place, isList: true, summary: "Who takes the stance", filters: ["by"]),
            Field("strength", .choice(Strength.all), summary: "How firmly", filters: ["status"]),
            Field("action", .text, summary: "What is undertaken"),
            Field("themes", .text, isList: true, summary: "What it is about", filters: ["theme"]),
            Field(
                "topics", .text, isList: true, summary: "What it is about more narrowly, where that is known",
                isColumn: false, filters: ["topic"]),
            Field("subject", .text, summary: "The most telling theme", isColumn: false),
            Field(
                "cue_noun", .text, summary: "The word that is given or refused: assurances", isColumn: false),
            Field(
                "counterparty", .place, isList: true, label: "towards", summary: "Towards whom",
                filters: ["towards"]),
            Field(
                "instrument", .text, summary: "The text or occasion that the passage names", isColumn: false),
            Field("date", .date, summary: "When it was said or agreed"),
            Field("due", .date, summary: "When it is to be done"),
            Field(
                "affair", .place, isList: true, summary: "The states that its document is about",
                isColumn: false, isSearched: false),
            Field("condition", .text, summary: "On what it depends", isColumn: false),
        ],
        roles: [
            .init("action", "What is undertaken"), .init("cue", "The word that makes it an undertaking"),
        ],
        groupFields: [
            Field("party", .place, isList: true, filters: ["by"]), Field("themes", .text, isList: true),
            Field("subject", .text, summary: "The most telling theme"),
            Field("strength", .text, summary: "The firmest of the members"),
            Field("kind", .text, summary: "Commitment, demand, delivery or red line"), Field("due", .date),
        ])
}
