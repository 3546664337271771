/// How a module compares findings: in which form, and which of some are the same thing.
///
/// Most findings stand in many blocks. What it takes to look closely at one is done once, in `reading`, and kept for as
/// long as the finding's blocks are compared; `clustering` then only meets what is ready.
///
/// ```swift
/// public func comparison(in context: any RelateContext) -> FindingComparison {
///     FindingComparison(reading: { Wording($0.text) }, clustering: { wordings in … })
/// }
/// ```
public struct FindingComparison: Sendable {
    private let read: @Sendable (Finding) -> any Sendable
    private let cluster: @Sendable ([any Sendable]) throws(ModuleError) -> [[Int]]

    /// - Parameters:
    ///   - reading: a finding in the form in which it is compared; the smaller, the more of them are kept.
    ///   - clustering: as ``AnalysisModule/cluster(_:context:)``, of findings in that form.
    public init<Form: Sendable>(
        reading: @escaping @Sendable (Finding) -> Form,
        clustering: @escaping @Sendable ([Form]) throws(ModuleError) -> [[Int]]
    ) {
        read = reading
        cluster = { (forms: [any Sendable]) throws(ModuleError) -> [[Int]] in
            try clustering(forms.compactMap { $0 as? Form })
        }
    }

    package func form(of finding: Finding) -> any Sendable { read(finding) }

    /// - Parameter forms: none but what ``form(of:)`` gave.
    package func clusters(of forms: [any Sendable]) throws(ModuleError) -> [[Int]] { try cluster(forms) }

    /// Reads and compares some findings at once.
    public func clusters(of findings: [Finding]) throws(ModuleError) -> [[Int]] {
        try cluster(findings.map { read($0) })
    }
}
