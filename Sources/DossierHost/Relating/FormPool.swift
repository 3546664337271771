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

    /// Documents whose pages are held at once for one question; the forms of thousands may be asked for.
    private static let lot = 256

    /// The forms of findings in the order of their row numbers; nil for those that are gone.
    func forms(of numbers: [Int64]) throws -> [(any Sendable)?] {
        var forms: [(any Sendable)?] = []
        forms.reserveCapacity(numbers.count)
        var rest = numbers[...]
        while !rest.isEmpty {
            var documents: [Int64] = []
            let own = rest.prefix { number in
                let document = RowNumber.document(ofFinding: number)
                if documents.last == document { return true }
                if documents.count == Self.lot { return false }
                documents.append(document)
                return true
            }
            rest = rest[own.endIndex...]
            let pages = try pages(of: documents)
            var place = 0
            for number in own {
                if RowNumber.document(ofFinding: number) != documents[place] { place += 1 }
                forms.append(pages[place]?[RowNumber.ordinal(ofFinding: number)])
            }
        }
        return forms
    }

    private func pages(of documents: [Int64]) throws -> [FormPage?] {
        var pages = recent.withLock { recent in documents.map { recent[$0] } }
        let missing = pages.indices.filter { pages[$0] == nil }
        if missing.isEmpty { return pages }
        try readers.use { reader in
            for place in missing { pages[place] = try page(of: documents[place], reader) }
        }
        // What nobody needs any more is freed when no other thread waits for it.
        _ = recent.withLock { recent in
            missing.flatMap { place in pages[place].map { recent.keep($0, of: documents[place]) } ?? [] }
        }
        return pages
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
        private static let largestHalf = 2 << 20

        subscript(document: Int64) -> FormPage? {
            mutating get {
                if let known = new[document] { return known }
                guard let known = old[document] else { return nil }
                if size < Self.largestHalf {
                    old[document] = nil
                    new[document] = known
                    size += known.size
                }
                return known
            }
        }

        /// - Returns: pages that are no longer kept.
        mutating func keep(_ page: FormPage, of document: Int64) -> [FormPage] {
            var gone: [FormPage] = []
            if size >= Self.largestHalf {
                gone = Array(old.values)
                old = new
                new = [:]
                size = 0
            }
            size += page.size
            if let former = new.updateValue(page, forKey: document) { gone.append(former) }
            return gone
        }
    }
}
