import DossierSDK
import DossierStore
import Synchronization

/// Findings of one module in the form in which it compares them, read from the store a document at a time as they are
/// asked for; those that were needed of late are at hand for all threads.
final class FormPool: Sendable {
    let comparison: FindingComparison
    private let module: String
    private let readers: ReaderPool
    private let recent = Mutex(Recent())

    init(_ module: any AnalysisModule, _ context: any RelateContext, _ readers: ReaderPool) {
        comparison = module.comparison(in: context)
        self.module = module.descriptor.name
        self.readers = readers
    }

    /// The forms of findings in the order of their row numbers; nil for those that are gone.
    func forms(of numbers: [Int64]) throws -> [(any Sendable)?] {
        try readers.use { reader in
            var forms: [(any Sendable)?] = []
            forms.reserveCapacity(numbers.count)
            var current: (document: Int64, page: FormPage)?
            for number in numbers {
                let document = RowNumber.document(ofFinding: number)
                let page: FormPage
                if let current, current.document == document {
                    page = current.page
                } else if let known = recent.withLock({ $0[document] }) {
                    page = known
                } else {
                    page = try self.page(of: document, reader)
                    recent.withLock { $0[document] = page }
                }
                current = (document, page)
                forms.append(page[RowNumber.ordinal(ofFinding: number)])
            }
            return forms
        }
    }

    private func page(of document: Int64, _ reader: FindingReader) throws -> FormPage {
        if let keeping = comparison.keeping,
            let bytes = try reader.forms(ofDocument: document, module: module),
            let page = FormPage(bytes, keeping)
        {
            return page
        }
        let found = try reader.findings(ofDocuments: [document], module: module)
        return FormPage(
            ordinals: found.map { RowNumber.ordinal(ofFinding: $0.number) },
            forms: found.map { comparison.form(of: $0.finding) })
    }

    /// Pages of the last documents; the older half is let go at once.
    private struct Recent: Sendable {
        private var new: [Int64: FormPage] = [:]
        private var old: [Int64: FormPage] = [:]
        private var size = 0
        private static let largestHalf = 8 << 20

        subscript(document: Int64) -> FormPage? {
            mutating get {
                if let known = new[document] { return known }
                guard let known = old[document] else { return nil }
                self[document] = known
                return known
            }
            set {
                if size >= Self.largestHalf {
                    old = new
                    new = [:]
                    size = 0
                }
                size += newValue?.size ?? 0
                new[document] = newValue
            }
        }
    }
}
