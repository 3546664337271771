package import DossierSDK

extension RulesModule {
    package func keys(of finding: Finding) -> [BlockingKey] {
        file.relating?.keys(of: finding, scope: "rules", file.name) ?? []
    }

    package func cluster(_ candidates: [Finding], context: any RelateContext) throws(ModuleError) -> [[Int]] {
        file.relating?.cluster(candidates) ?? []
    }

    package func summarize(_ members: [Finding], context: any RelateContext) throws(ModuleError)
        -> GroupSummary?
    {
        (file.relating ?? .none).summarize(members)
    }
}
