import DossierSDK

enum TariffSchema {
    static let schema = RecordSchema(
        kinds: [
            .init("measure", "A tariff, or what is done about one"),
            .init("mention", "Tariffs as a lever, a strain or a topic, without a measure"),
        ],
        fields: [
            Field("imposer", .name, summary: "Who imposes it", filters: ["by"]),
            Field("imposer_country", .place, summary: "The imposer's country", isColumn: false),
            Field("target", .place, isList: true, summary: "Whose goods it hits", filters: ["on"]),
            Field("goods", .text, summary: "Which goods"),
            Field(
                "rate", .percent, summary: "In percent; of a range the lower end", check: .notNegative),
            Field(
                "rate_max", .percent, label: "up to", summary: "Of a range the upper end", isColumn: false,
                check: .notNegative),
            Field("rate_text", .text, summary: "The rate as printed", isColumn: false),
            Field(
                "prior_rate", .percent,
                summary: "Of the measure to which it refers back without a rate of its own",
                isColumn: false, check: .notNegative),
            Field("status", .choice(TariffStatus.all), summary: "Threatened, in effect, paused …"),
            Field(
                "change", .choice(TariffReader.Change.all),
                summary: "What is announced of a tariff that stands, where it is no new or higher one"),
            Field("effective_date", .date, label: "from", summary: "When it takes or took effect"),
            Field("expires", .date, label: "until", summary: "When it ends"),
            Field(
                "said_on", .date,
                summary: "Of an entry of a chronology: its day, where the document has another",
                isColumn: false),
            Field("duration", .text, summary: "How long it lasts (ISO 8601)", isColumn: false),
            Field("authority", .text, summary: "The law, order or agreement it rests on", isColumn: false),
            Field("condition", .text, summary: "On what it depends, or its stated ground", isColumn: false),
        ],
        roles: [
            .init("rate", "The rate"), .init("goods", "The goods"), .init("cue", "The word for the tariff"),
        ],
        groupFields: [
            Field("imposer", .name), Field("imposer_country", .place, isColumn: false),
            Field("target", .place, isList: true), Field("goods", .text),
            Field("rate", .percent), Field("status", .choice(TariffStatus.all), summary: "The status now"),
            Field("change", .choice(TariffReader.Change.all), summary: "What is announced of it"),
            Field("effective_date", .date), Field("expires", .date),
        ])
}

enum TariffStatus: String, Sendable {
    case threatened, announced
    case inEffect = "in_effect"
    case paused, exempted, reduced, ended
    case soughtRelief = "sought_relief"
    case reliefRefused = "relief_refused"
    case pastRelief = "past_relief"

    static let all = [
        "threatened", "announced", "in_effect", "paused", "exempted", "reduced", "ended", "sought_relief",
        "relief_refused", "past_relief",
    ]
}
