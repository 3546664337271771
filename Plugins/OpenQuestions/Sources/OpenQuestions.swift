public import DossierSDK
import DossierText

public struct OpenQuestions: AnalysisModule {
    public let descriptor = ModuleDescriptor(
        name: "questions", summary: "", version: 1, handle: "o", requires: .all,
        schema: RecordSchema(kinds: [], fields: []), examples: [])

    public init() {}

    public func analyze(_ document: Document) throws(ModuleError) -> [Finding] { [] }
}
