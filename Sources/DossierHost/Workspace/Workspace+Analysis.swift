import DossierImport
package import DossierSDK
import DossierStore
import DossierText

extension Workspace {
    /// Analyses what has changed since last time, then relates.
    package func analyze(
        modules: [String]? = nil, cancellation: Cancellation, progress: (Progress) -> Void
    ) throws(WorkspaceError) -> AnalysisReport {
        var chosen: [any AnalysisModule] = []
        for name in modules ?? registry.names {
            _ = try descriptor(of: name)
            if let module = registry[name] { chosen.append(module) }
        }
        let lock = try WriteLock(folder)
        defer { withExtendedLifetime(lock) {} }
        var report = AnalysisReport()
        try refreshStatedFacts(cancellation: cancellation)
        try analyzeDocuments(chosen, &report, cancellation, progress)
        try relate(chosen, &report, cancellation, progress)
        let names = chosen.map(\.descriptor.name)
        (report.findings, report.groups) = try withStore { store throws(StoreError) in
            (try store.findingCount(of: names), try store.groupCount(of: names))
        }
        return report
    }

    /// Everything besides the document on which a module's findings depend.
    func run(of module: any AnalysisModule) -> ModuleRun {
        let descriptor = module.descriptor
        var hasher = StableHash()
        hasher.combine(UInt64(TextLayers.version))
        hasher.combine(descriptor.name)
        hasher.combine(UInt64(bitPattern: Int64(descriptor.version)))
        hasher.combine(moduleOptions[descriptor.name] ?? "")
        return ModuleRun(module: descriptor.name, key: hasher.value)
    }

    private func analyzeDocuments(
        _ modules: [any AnalysisModule], _ report: inout AnalysisReport, _ cancellation: Cancellation,
        _ progress: (Progress) -> Void
    ) throws(WorkspaceError) {
        let runs = modules.map(run)
        let (pending, total) = try withStore { store throws(StoreError) in
            (try store.pending(runs), try store.documentCount())
        }
        report.unchanged = total - pending.count
        guard !pending.isEmpty else { return }
        let reader = WorkspaceReader(store: store, modules: modules, runs: runs, pending: pending)
        var pages = pending.chunked(by: 32)[...]
        var queue: [(PendingDocument, DocumentText)] = []
        var batch: [AnalyzedDocument] = []
        var batchFindings = 0
        let store = store
        func flush() throws {
            try store.replace(batch)
            report.analyzed += batch.count
            batch.removeAll()
            batchFindings = 0
        }
        do {
            try mapInOrder(
                next: {
                    if cancellation.isCancelled { return nil }
                    if queue.isEmpty, let page = pages.popFirst() {
                        let texts = try store.texts(of: page.map(\.number))
                        let byNumber = Dictionary(
                            texts.map { ($0.entry.number, $0) }, uniquingKeysWith: { first, _ in first })
                        queue = page.compactMap { item in byNumber[item.number].map { (item, $0) } }
                            .reversed()
                    }
                    return queue.popLast()
                },
                work: { reader.read($0, $1) },
                deliver: { result in
                    batch.append(try result.document.get())
                    report.failures += result.failures
                    batchFindings += result.findings
                    if batch.count >= 256 || batchFindings >= 4000 { try flush() }
                    progress(
                        Progress(stage: "analyze", done: report.analyzed + batch.count, total: pending.count))
                    return true
                })
            if !batch.isEmpty { try flush() }
            try store.checkpoint()
        } catch let error as StoreError {
            throw WorkspaceError(error, in: folder)
        } catch {
            throw WorkspaceError(.io, "\(error)")
        }
        try stopIfCancelled(cancellation, report)
    }

    private func stopIfCancelled(_ cancellation: Cancellation, _ report: AnalysisReport)
        throws(WorkspaceError)
    {
        guard cancellation.isCancelled else { return }
        throw WorkspaceError(
            .cancelled, "stopped; \(report.analyzed) documents have been analysed",
            hint: "analyze goes on where it stopped")
    }

    /// The findings that a module relates: as they were found. The analyst's reviews will be applied here, between
    /// finding and relating.
    private func findingsToRelate(of module: String) throws(WorkspaceError) -> [Finding] {
        try withStore { store throws(StoreError) in
            try store.findings(FindingSelection(module: module))
        }
    }

    /// Makes the groups of those modules anew whose findings, or whose reading of other modules' groups, have changed.
    private func relate(
        _ modules: [any AnalysisModule], _ report: inout AnalysisReport, _ cancellation: Cancellation,
        _ progress: (Progress) -> Void
    ) throws(WorkspaceError) {
        var hasWritten = false
        for (index, module) in Self.relatingOrder(modules).enumerated() {
            let descriptor = module.descriptor
            let (state, known) = try withStore { store throws(StoreError) in
                (try relatedState(of: module, store), try store.related(descriptor.name))
            }
            if state == known { continue }
            try stopIfCancelled(cancellation, report)
            progress(Progress(stage: "relate", done: index, total: modules.count))
            let findings = try findingsToRelate(of: descriptor.name)
            let context = try withStore { store throws(StoreError) in
                try StoreContext(store, reads: descriptor.reads)
            }
            let relater = Relater(module: module, context: context, cancellation: cancellation)
            let groups: [FindingGroup]
            do throws(ModuleError) {
                groups = try relater.groups(of: findings)
            } catch {
                report.failures.append(error)
                continue
            }
            // Groups that were cut short are not kept.
            try stopIfCancelled(cancellation, report)
            try withStore { store throws(StoreError) in
                try store.replaceGroups(of: descriptor.name, with: groups, related: state)
            }
            hasWritten = true
        }
        if hasWritten { try withStore { store throws(StoreError) in try store.checkpoint() } }
    }

    /// What the groups of a module are made from: its findings and the groups that it reads.
    private func relatedState(of module: any AnalysisModule, _ store: Store) throws(StoreError) -> String {
        let name = module.descriptor.name
        var hasher = StableHash()
        hasher.combine(run(of: module).key)
        hasher.combine(UInt64(try store.generation(of: name)))
        for other in module.descriptor.reads where registry[other] != nil {
            hasher.combine(other)
            hasher.combine(try store.related(other) ?? "")
        }
        return FindingID(value: hasher.value).description
    }

    /// Each module after those whose groups it reads; modules that read each other stay in their order.
    static func relatingOrder(_ modules: [any AnalysisModule]) -> [any AnalysisModule] {
        var rest = modules
        var ordered: [any AnalysisModule] = []
        while !rest.isEmpty {
            let names = Set(rest.map(\.descriptor.name))
            let next =
                rest.firstIndex { module in
                    !module.descriptor.reads.contains { $0 != module.descriptor.name && names.contains($0) }
                } ?? 0
            ordered.append(rest.remove(at: next))
        }
        return ordered
    }
}

/// Reads documents of the store with the modules that have not read them yet; runs on any thread.
private struct WorkspaceReader: Sendable {
    struct Result: Sendable {
        var document: Swift.Result<AnalyzedDocument, StoreError>
        var failures: [ModuleError]
        var findings: Int
    }

    private let store: Store
    private let runs: [ModuleRun]
    /// For each set of modules that some document wants, how to read with these.
    private let analyzers: [UInt64: (dated: DocumentAnalyzer, undated: DocumentAnalyzer)]

    init(store: Store, modules: [any AnalysisModule], runs: [ModuleRun], pending: [PendingDocument]) {
        self.store = store
        self.runs = runs
        analyzers = Dictionary(
            Set(pending.map(\.modules)).map { mask in
                let wanted = modules.indices.filter { mask & (1 << UInt64($0)) != 0 }.map { modules[$0] }
                return (
                    mask,
                    (DocumentAnalyzer(modules: wanted), DocumentAnalyzer(modules: wanted, published: .none))
                )
            }, uniquingKeysWith: { first, _ in first })
    }

    func read(_ pending: PendingDocument, _ document: DocumentText) -> Result {
        guard let pair = analyzers[pending.modules] else {
            return Result(
                document: .success(AnalyzedDocument(number: pending.number, results: [])), failures: [],
                findings: 0)
        }
        let entry = document.entry
        let analyzer = entry.isUndated ? pair.undated : pair.dated
        // The name, not the id, makes the findings' ids: they are the same wherever the document is read.
        let result = analyzer.analyze(
            ImportedDocument(id: entry.name, text: document.text, facts: entry.facts))
        var results: [(run: ModuleRun, rows: FindingRows)] = []
        for (index, run) in runs.enumerated() where pending.modules & (1 << UInt64(index)) != 0 {
            // What a module failed on is tried again next time.
            if result.failed.contains(run.module) { continue }
            let findings = result.findings.filter { $0.module == run.module }
            do throws(StoreError) {
                let rows = try store.rows(
                    of: findings, module: run.module, document: entry.number, in: document.text)
                results.append((run, rows))
            } catch {
                return Result(document: .failure(error), failures: [], findings: 0)
            }
        }
        return Result(
            document: .success(AnalyzedDocument(number: entry.number, results: results)),
            failures: result.failures,
            findings: result.findings.count)
    }
}
