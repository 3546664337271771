public import DossierSDK
import DossierText

public struct Quotes: AnalysisModule {
    public let descriptor = ModuleDescriptor(
        name: "quotes", summary: "", version: 1, handle: "q", requires: .all,
        schema: RecordSchema(kinds: [], fields: []), examples: [])

    public init() {}

    public func analyze(_ document: Document) throws(ModuleError) -> [Finding] { [] }
}
