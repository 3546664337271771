public import DossierSDK
import DossierText

/// Who undertakes what towards whom: promises, limits that are set, and what was delivered.
public struct SecurityCommitments: AnalysisModule {
    public let descriptor = ModuleDescriptor(
        name: "commitments", summary: "Who promised, refused or delivered which security measure",
        version: 15, handle: "c", requires: [.source, .quotations, .times, .names],
        schema: CommitmentSchema.schema, views: CommitmentViews.all, examples: CommitmentExamples.all)

    public init() {}

    public func analyze(_ document: Document) throws(ModuleError) -> [Finding] {
        let reader = CommitmentReader(document)
        return reader.read()
    }

    public func keys(of finding: Finding) -> [BlockingKey] {
        CommitmentGroups().keys(of: CommitmentProfile(finding))
    }

    public func cluster(_ candidates: [Finding], context: any RelateContext) throws(ModuleError) -> [[Int]] {
        try comparison(in: context).clusters(of: candidates)
    }

    public func comparison(in context: any RelateContext) -> FindingComparison {
        FindingComparison(
            reading: { CommitmentProfile($0) }, keys: { CommitmentGroups().keys(of: $0) },
            clustering: { profiles in
                CommitmentGroups().clusters(of: profiles) { context.published(of: $0) }
            })
    }

    public func summarize(_ members: [Finding], context: any RelateContext) throws(ModuleError)
        -> GroupSummary?
    {
        CommitmentGroups().summary(of: members, context)
    }
}
