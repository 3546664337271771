package import DossierText

/// What came of reading everything again at its place.
package struct VerificationReport: Sendable {
    package enum Status: String, Sendable, CaseIterable {
        case ok
        /// The passage stands elsewhere in the document.
        case moved
        /// The passage is gone.
        case orphaned
        /// The passage stands, but the module, its options or the document's facts have changed since.
        case stale
        /// A document's text or file is not what was imported.
        case changed
        case missing
        /// A document whose import was stopped before it came into the store; the same import brings it in.
        case pending
        /// A file or the store cannot be read as what it should be.
        case damaged
    }

    package struct Problem: Sendable {
        package var status: Status
        /// `finding`, `document`, `file`, `facts` or `store`.
        package var subject: String
        /// Handle of a finding or document, name of a file.
        package var name: String
        package var document: String?
        package var span: TextSpan?
        package var reason: String
    }

    package var documents = 0
    /// Findings by what was found of them.
    package var findings: [Status: Int] = [:]
    /// In the order of the documents.
    package var problems: [Problem] = []

    /// What is only still to come is no fault.
    package var isSound: Bool { problems.allSatisfy { $0.status == .pending } }

    package var findingCount: Int { findings.values.reduce(0, +) }
}
