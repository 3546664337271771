import DossierSDK
import DossierStore

/// Makes what relating needs to know of a document's findings: the keys that bring them together with others, and the
/// forms in which they are compared, where the module keeps them.
struct RelatingPreparation: Sendable {
    private let module: any AnalysisModule
    private let comparison: FindingComparison?

    init(_ module: any AnalysisModule) {
        self.module = module
        // What is kept depends on nothing but the finding.
        let comparison = module.comparison(in: NoContext())
        self.comparison = comparison.keeping == nil ? nil : comparison
    }

    /// - Parameter findings: of one document, in the order of their places there.
    /// - Returns: no bytes where forms are not kept.
    func prepare(_ findings: [(ordinal: Int, finding: Finding)]) -> (keys: FindingKeys, forms: [UInt8]) {
        var keys = FindingKeys()
        guard let comparison, let keeping = comparison.keeping else {
            for (ordinal, finding) in findings { keys.add(module.keys(of: finding), ordinal: ordinal) }
            return (keys, [])
        }
        let forms = findings.map { comparison.form(of: $0.finding) }
        for (place, form) in forms.enumerated() {
            keys.add(keeping.keys(form), ordinal: findings[place].ordinal)
        }
        if findings.isEmpty { return (keys, []) }
        return (keys, FormPage.bytes(ordinals: findings.map(\.ordinal), forms, keeping))
    }
}
