import DossierSDK
import DossierText

/// Who is named: people and organisations of each document, and, joined, those of the workspace.
///
/// The host's own module, kept beside the program's: its findings say which names stand for one person in a document
/// (``PersonReader``), its groups are persons over documents, and the names in every module's findings refer to them.
/// It takes no part in `analyze` without a workspace.
struct People: AnalysisModule {
    static let name = "people"
    static let handle: Character = "p"
    static let person = "person"
    static let organisation = "organisation"
    /// Below this a finding alone makes no entry: capitals may be a heading's or a programme's.
    static let sure = 0.6

    let descriptor = ModuleDescriptor(
        name: name, summary: "who is named: people and organisations with their roles", version: 3,
        handle: handle,
        requires: [.names],
        schema: RecordSchema(
            kinds: [.init(person, "a person"), .init(organisation, "a body, company, office or agency")],
            fields: [
                Field("name", .name, summary: "the fullest form in the document"),
                Field(
                    "aliases", .text, isList: true, summary: "all forms of the name in the document",
                    isColumn: false),
                Field("roles", .text, isList: true, summary: "titles and functions", filters: ["role"]),
                Field("mentions", .number, summary: "how often the document speaks of it"),
                Field("country", .text, summary: "whose it is, where the document says so", isColumn: false),
                Field(
                    "role_date", .date, summary: "the document's date, where it gives roles", isColumn: false),
            ],
            roles: [.init("role", "the words that name the role")],
            groupFields: [
                Field("name", .name), Field("kind", .choice([person, organisation])),
                Field("roles", .text, isList: true, filters: ["role"]),
                Field("aliases", .text, isList: true, isColumn: false), Field("mentions", .number),
                Field("sources", .number), Field("first", .date), Field("last", .date),
            ]),
        examples: [])

    func analyze(_ document: Document) throws(ModuleError) -> [Finding] {
        PersonReader(document: document).findings()
    }
}
