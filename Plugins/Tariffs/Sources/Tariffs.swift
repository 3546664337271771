public import DossierSDK
import DossierText

public struct Tariffs: AnalysisModule {
    public let descriptor = ModuleDescriptor(
        name: "tariffs", summary: "", version: 1, handle: "t", requires: .all,
        schema: RecordSchema(kinds: [], fields: []), examples: [])

    public init() {}

    public func analyze(_ document: Document) throws(ModuleError) -> [Finding] { [] }
}
