package import DossierImport
package import DossierSDK
package import DossierText

/// Reads one document with all modules that are wanted: the layers once, then each module over them.
package struct DocumentAnalyzer: Sendable {
    package let modules: [any AnalysisModule]
    private let layers: TextLayers
    private let published: ImportOptions.Published
    private let beside = FactsBeside()
    /// Whether a module may look at parts of speech; programs that are sent none work out their own.
    private let isTagged: Bool

    /// - Parameter isRelated: whether what is found is related afterwards.
    package init(
        modules: [any AnalysisModule], published: ImportOptions.Published = .automatic, isRelated: Bool = true
    ) {
        self.modules = isRelated ? modules : modules.map { ($0 as? ChildModule)?.onlyAnalyzing ?? $0 }
        self.published = published
        // Modules may look at the facts, and facts that are not given are read from the text.
        layers = modules.reduce(into: .source) { $0.formUnion($1.descriptor.requires) }
        isTagged = modules.contains { ($0 as? ChildModule)?.readsTags ?? true }
    }

    package struct Result: Sendable {
        package var document: Document
        /// What each module found, in their order; in document order.
        package var found: [[Finding]]
        package var failures: [ModuleError]
        /// Names of the modules that failed.
        package var failed: [String] = []
        /// How long each module took, in their order.
        package var seconds: [Double] = []

        /// In document order, then by module.
        package var findings: [Finding] {
            found.count == 1 ? found[0] : Array(found.joined()).inDocumentOrder()
        }
    }

    /// The documents of a source, with what files of facts beside it say of them.
    package func read(_ source: DocumentSource) -> (documents: [ImportedDocument], problems: [ImportError]) {
        beside.read(source)
    }

    /// - Parameter cancellation: what is found after it is cancelled is in part, and to be thrown away.
    package func analyze(_ imported: ImportedDocument, unless cancellation: Cancellation? = nil) -> Result {
        let text = annotate(imported, layers: layers, isTagged: isTagged, unless: cancellation)
        var facts = imported.facts
        facts.title = facts.title ?? text.source.title?.value
        facts.publisher = facts.publisher ?? text.source.publisher?.value
        facts.author = facts.author ?? text.source.author?.value
        facts.published =
            anchor(imported.facts) ?? (readsDate(of: imported) ? text.source.published?.value : nil)
        let document = Document(id: imported.id, facts: facts, text: text)
        let key = StableHash.documentKey(id: imported.id, text: imported.text)
        var all: [[Finding]] = []
        var failures: [ModuleError] = []
        var failed: [String] = []
        var seconds: [Double] = []
        let clock = ContinuousClock()
        for module in modules {
            if cancellation?.isCancelled == true { break }
            let start = clock.now
            defer { seconds.append((clock.now - start) / .seconds(1)) }
            do throws(ModuleError) {
                var found = try module.analyze(document)
                found.settle(
                    module: module.descriptor.name, document: imported.id, documentKey: key, text: text)
                all.append(found)
            } catch {
                all.append([])
                var failure = error
                failure.document = imported.id
                if !failure.isKnown { failures.append(failure) }
                failed.append(module.descriptor.name)
            }
        }
        return Result(document: document, found: all, failures: failures, failed: failed, seconds: seconds)
    }

    /// The text with some layers, dated as the options say.
    package func annotate(
        _ imported: ImportedDocument, layers: TextLayers, isTagged: Bool = true,
        unless cancellation: Cancellation? = nil
    ) -> AnnotatedText {
        let abandoned = cancellation.map { cancellation in { @Sendable in cancellation.isCancelled } }
        return AnnotatedText(
            imported.text, layers: layers, published: anchor(imported.facts),
            readsPublished: readsDate(of: imported),
            isTagged: isTagged, abandoned: abandoned)
    }

    private func readsDate(of imported: ImportedDocument) -> Bool {
        published == .automatic && !imported.isUndated
    }

    private func anchor(_ facts: DocumentFacts) -> CalendarDate? {
        switch published {
        case .automatic: facts.published
        case .none: nil
        case .date(let date): date
        }
    }
}

extension [Finding] {
    /// In document order; findings of one span stay in the order of their modules.
    func inDocumentOrder() -> [Finding] {
        let order = indices.sorted { left, right in
            self[left].span != self[right].span ? self[left].span < self[right].span : left < right
        }
        return order.map { self[$0] }
    }
}
