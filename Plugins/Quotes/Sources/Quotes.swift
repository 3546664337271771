public import DossierSDK
import DossierText

/// Who said what: direct, mixed and indirect speech with speaker and cue, and marked terms.
public struct Quotes: AnalysisModule {
    public let descriptor = ModuleDescriptor(
        name: "quotes", summary: "Who said what: direct, mixed and indirect speech", version: 14, handle: "q",
        requires: [.quotations, .names, .times],
        schema: RecordSchema(
            kinds: [
                .init("direct", "words given as the speaker's own, in marks or set apart"),
                .init("mixed", "a marked fragment inside a reported clause"),
                .init("indirect", "a reported clause without marks"),
                .init("term", "a marked name, nickname, title or label"),
            ],
            fields: [
                Field("speaker", .name, isList: true, summary: "who said it", filters: ["by", "who"]),
                Field("via", .name, summary: "the outlet or occasion through which it is reported"),
                Field("said_on", .date, label: "said", summary: "when it was said", filters: ["said", "on"]),
                Field(
                    "stance", .choice(["denied", "not_promised", "not_said"]),
                    summary:
                        "of what the speaker does not stand for: what he denies, cannot promise, or leaves unsaid"
                ),
                Field("utterance", .text, summary: "shared by the pieces of one sentence", isColumn: false),
            ],
            roles: [
                .init("speaker", "the phrase that names the speaker"), .init("cue", "the reporting words"),
                .init("clause", "of mixed: the whole reported clause"),
            ],
            groupFields: [
                Field("speaker", .name, isList: true, summary: "who said it"),
                Field("said_on", .date, label: "said", summary: "when it was said, where sources agree"),
                Field(
                    "variants", .text, isList: true,
                    summary: "other printings beside the fullest: [-left out-] {+put in+}", isColumn: false),
                Field(
                    "credits", .text, isList: true,
                    summary: "which document credits which outlet or occasion",
                    isColumn: false),
            ]),
        examples: Quotes.examples)

    public init() {}

    public func analyze(_ document: Document) throws(ModuleError) -> [Finding] {
        var reader = QuoteReader(text: document.text, published: document.facts.published)
        return reader.read()
    }
}
