public import DossierSDK
import DossierText

/// Tariffs as texts state them: who taxes whose goods at which rate, and what became of it.
public struct Tariffs: AnalysisModule {
    public let descriptor = ModuleDescriptor(
        name: "tariffs", summary: "Tariffs with imposer, target, goods, rate and status",
        version: 16, handle: "t", requires: [.source, .quotations, .times, .quantities, .names],
        schema: TariffSchema.schema, views: TariffViews.all, examples: TariffExamples.all)

    public init() {}

    public func analyze(_ document: Document) throws(ModuleError) -> [Finding] {
        guard TariffReader.mentionsTariffs(document.text) else { return [] }
        let reader = TariffReader(document)
        return reader.read()
    }

    public func keys(of finding: Finding) -> [BlockingKey] { TariffGroups().keys(of: finding) }

    public func cluster(_ candidates: [Finding], context: any RelateContext) throws(ModuleError) -> [[Int]] {
        try comparison(in: context).clusters(of: candidates)
    }

    public func comparison(in context: any RelateContext) -> FindingComparison {
        FindingComparison(
            reading: { TariffProfile($0, published: context.published(of: $0.document)) },
            clustering: { TariffGroups().clusters(of: $0) })
    }

    public func summarize(_ members: [Finding], context: any RelateContext) throws(ModuleError)
        -> GroupSummary?
    {
        TariffGroups().summary(of: members, context)
    }
}
