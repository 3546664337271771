import DossierSDK

extension RecordSchema {
    static let questions = RecordSchema(
        kinds: [
            .init(
                "explicit_question",
                "A question asked in so many words, in a heading, a list or a conversation"),
            .init("unconfirmed", "Said without confirmation"),
            .init("unknown", "Undisclosed, unresolved, unclear, or left unsaid when asked"),
            .init("disputed", "Sides or accounts differ"),
            .init("pending", "Awaits a decision, a review, a debate or a condition"),
        ],
        fields: [
            Field("topic", .text, summary: "What is open"),
            Field(
                "status", .choice(["open", "answered_in_doc", "partly_answered"]),
                summary: "Whether the same document answers it"),
            Field("cue", .text, summary: "The words that show it", isColumn: false),
            Field("under", .text, summary: "The question under which the passage stands", isColumn: false),
        ],
        roles: [
            .init("answer", "The whole passage that answers"),
            .init("cue", "The words that show that something is open"),
        ],
        groupFields: [
            Field("topic", .text, summary: "What is open"),
            Field(
                "status", .choice(["open", "partly_answered", "answered"]),
                summary: "Whether the documents together answer it"),
            Field("since", .date, summary: "The first document that leaves it open"),
            Field("answer", .text, summary: "The passage that answers or narrows it"),
            Field("answer_in", .text, label: "answer in", summary: "The document of that passage"),
        ])
}
