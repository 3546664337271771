public import DossierSDK
import DossierText

public struct SecurityCommitments: AnalysisModule {
    public let descriptor = ModuleDescriptor(
        name: "commitments", summary: "", version: 1, handle: "c", requires: .all,
        schema: RecordSchema(kinds: [], fields: []), examples: [])

    public init() {}

    public func analyze(_ document: Document) throws(ModuleError) -> [Finding] { [] }
}
