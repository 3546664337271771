public import DossierSDK
import DossierText

/// What nobody knows yet: questions asked, and statements that something is unconfirmed, unknown, disputed or pending.
public struct OpenQuestions: AnalysisModule {
    public let descriptor = ModuleDescriptor(
        name: "questions",
        summary: "What is asked, unconfirmed, unknown, disputed or pending, and what answers it",
        version: 11, handle: "o", requires: [], looksUp: true, schema: .questions, views: QuestionViews.all,
        examples: openQuestionExamples)

    private let words = QuestionWords.english

    public init() {}

    public func analyze(_ document: Document) throws(ModuleError) -> [Finding] {
        let statements = OpenStatements(document.text, words)
        let explicit = ExplicitQuestions(text: document.text, words: words, statements: statements).findings()
        let open = statements.findings().filter { found in
            !explicit.contains { $0.span.overlaps(found.span) }
        }
        return explicit
            + LaterAnswers(text: document.text, words: words, statements: statements).settled(open)
    }

    public func keys(of finding: Finding) -> [BlockingKey] { QuestionGroups(words: words).keys(of: finding) }

    public func cluster(_ candidates: [Finding], context: any RelateContext) throws(ModuleError) -> [[Int]] {
        try comparison(in: context).clusters(of: candidates)
    }

    public func comparison(in context: any RelateContext) -> FindingComparison {
        let groups = QuestionGroups(words: words)
        return FindingComparison(
            reading: { groups.profile(of: $0) }, clustering: { groups.clusters(of: $0) })
    }

    public func summarize(_ members: [Finding], context: any RelateContext) throws(ModuleError)
        -> GroupSummary?
    {
        QuestionGroups(words: words).summarize(members, context)
    }
}
