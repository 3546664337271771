public import DossierSDK
import DossierText

/// What is to be done by when, and by whom.
///
/// A module outside of the program: it stands on the public SDK alone, is run by `ModuleServer` in `Program/`, and could be
/// built in as it is.
public struct Deadlines: AnalysisModule {
    public init() {}

    public let descriptor = ModuleDescriptor(
        name: "deadlines", summary: "What is to be done by when, and by whom", version: 1, handle: "l",
        requires: [.times, .names],
        schema: RecordSchema(
            kinds: [
                .init("due", "something that is to be done by a date or within a time"),
                .init("expires", "something that ends at a date unless it is renewed"),
            ],
            fields: [
                Field("who", .name, summary: "who is to do it", filters: ["by"]),
                Field("what", .text, summary: "what is to be done, or what ends"),
                Field("due", .date, summary: "the last day"),
                Field("period", .text, summary: "the time that is allowed, where no day is named"),
                Field(
                    "strength", .choice(["must", "should", "will"]),
                    summary: "ordered, asked or expected, promised or planned"),
            ],
            roles: [
                .init("due", "the words for the time"), .init("who", "the words for who is to do it"),
                .init("what", "the words for what is to be done"),
            ],
            groupFields: [
                Field("who", .name), Field("what", .text), Field("due", .date),
                Field("strength", .choice(["must", "should", "will"])),
            ]),
        views: [DeadlineGroups.next], examples: DeadlineExamples.all)

    public func analyze(_ document: Document) throws(ModuleError) -> [Finding] {
        let reader = DeadlineReader(document.text)
        return document.text.times.compactMap(reader.finding)
    }

    /// Who is to do it, with each of the longer words for what is to be done.
    public func keys(of finding: Finding) -> [BlockingKey] {
        let who = finding.fields["who"]?.joined.lowercased() ?? ""
        return DeadlineGroups.words(of: finding).map { BlockingKey("deadlines", who, $0) }
    }

    public func cluster(_ candidates: [Finding], context: any RelateContext) throws(ModuleError) -> [[Int]] {
        DeadlineGroups.sets(of: candidates)
    }

    public func summarize(
        _ members: [Finding], context: any RelateContext
    ) throws(ModuleError) -> GroupSummary? {
        DeadlineGroups.summary(of: members)
    }
}
