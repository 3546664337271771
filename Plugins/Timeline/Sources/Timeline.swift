public import DossierSDK
import DossierText

public struct Timeline: AnalysisModule {
    public let descriptor = ModuleDescriptor(
        name: "timeline", summary: "", version: 1, handle: "e", requires: .all,
        schema: RecordSchema(kinds: [], fields: []), examples: [])

    public init() {}

    public func analyze(_ document: Document) throws(ModuleError) -> [Finding] { [] }
}
