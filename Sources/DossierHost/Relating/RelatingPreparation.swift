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

    /// - Parameters:
    ///   - findings: of one document, in document order.
    ///   - ordinals: their places there.
    /// - Returns: no bytes where forms are not kept.
    func prepare(
        _ findings: [Finding], ordinals: some Collection<Int>
    ) -> (keys: FindingKeys, forms: [UInt8]) {
        var keys = FindingKeys()
        guard let comparison, let keeping = comparison.keeping else {
            for (finding, ordinal) in zip(findings, ordinals) {
                keys.add(module.keys(of: finding), ordinal: ordinal)
            }
            return (keys, [])
        }
        let forms = findings.map { comparison.form(of: $0) }
        for (form, ordinal) in zip(forms, ordinals) { keys.add(keeping.keys(form), ordinal: ordinal) }
        if findings.isEmpty { return (keys, []) }
        return (keys, FormPage.bytes(ordinals: Array(ordinals), forms, keeping))
    }
}
