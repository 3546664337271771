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
        // Every module's names refer to people.
        if !chosen.contains(where: { $0.descriptor.name == People.name }) { chosen.append(People()) }
        // A program that is at work is stopped with the rest.
        for case let child as ChildModule in chosen { child.runner.follow(cancellation) }
        let lock = try WriteLock(folder)
        defer {
            withExtendedLifetime(lock) {}
            for case let child as ChildModule in chosen { child.runner.follow(nil) }
        }
        var report = AnalysisReport()
        // What is looked through first would else be mapped, and count.
        spareMemory(true)
        defer { try? store.prepareForBulk(false) }
        do throws(WorkspaceError) {
            try refreshStatedFacts(cancellation: cancellation)
            try linkCopies(cancellation: cancellation)
            // Who has stopped the work does not wait for them: the next analysis or opening builds them.
            defer {
                if !cancellation.isCancelled {
                    try? store.buildIndices()
                    try? store.checkpoint()
                }
            }
            try analyzeDocuments(chosen, &report, cancellation, progress)
            report.failures += try relate(chosen, cancellation: cancellation, progress: progress)
            try stopIfCancelled(cancellation, report)
            try settleVerdicts(of: chosen.map(\.descriptor.name))
        } catch {
            try stopIfCancelled(cancellation, report)
            throw error
        }
        let names = chosen.map(\.descriptor.name).filter { $0 != People.name }
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

    /// What the workers may read while a batch is written: so many documents, so many bytes of text.
    private static let ahead = 512
    private static let load = 2 << 20

    private func analyzeDocuments(
        _ modules: [any AnalysisModule], _ report: inout AnalysisReport, _ cancellation: Cancellation,
        _ progress: (Progress) -> Void
    ) throws(WorkspaceError) {
        let runs = modules.map(run)
        let (pending, total) = try withStore { store throws(StoreError) in
            (try store.pending(runs), try store.documentCount())
        }
        report.unchanged = total - pending.count
        // Most of the workspace is written anew: row by row, its indices would take longer than all the rest.
        let isBulk = pending.count >= 1000 && pending.count * 4 >= total
        try withStore { store throws(StoreError) in
            if isBulk {
                try store.prepareForBulk(true)
            } else {
                try store.buildIndices()
            }
        }
        guard !pending.isEmpty else { return }
        let reader = WorkspaceReader(store: store, modules: modules, runs: runs, pending: pending)
        var pages = pending.chunked(by: 32)[...]
        var queue: [(PendingDocument, DocumentText)] = []
        var batch: [AnalyzedDocument] = []
        var batchFindings = 0
        let store = store
        var keepsIndices = !isBulk
        func flush() throws {
            try store.replace(batch)
            if !keepsIndices {
                try store.dropIndices(of: runs.map(\.module))
                keepsIndices = true
            }
            report.analyzed += batch.count
            batch.removeAll()
            batchFindings = 0
        }
        do {
            try mapInOrder(
                ahead: Self.ahead, load: Self.load, weight: { $0.1.text.count }, cancellation: cancellation,
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
                work: { (item: PendingDocument, text: DocumentText) -> WorkspaceReader.Result? in
                    if cancellation.isCancelled { return nil }
                    let result = reader.read(item, text, unless: cancellation)
                    // What was broken off is not all that there is.
                    return cancellation.isCancelled ? nil : result
                },
                deliver: { result in
                    guard let result else { return false }
                    batch.append(try result.document.get())
                    report.failures += result.failures
                    add(seconds: result.seconds)
                    batchFindings += result.findings
                    if batch.count >= 256 || batchFindings >= 4000 { try flush() }
                    progress(
                        Progress(stage: "analyze", done: report.analyzed + batch.count, total: pending.count))
                    return true
                })
            if !cancellation.isCancelled, !batch.isEmpty { try flush() }
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
            .cancelled,
            "stopped; \(report.analyzed == 1 ? "1 document has" : "\(report.analyzed) documents have") been analysed",
            hint: "analyze goes on where it stopped")
    }
}

/// Reads documents of the store with the modules that have not read them yet; runs on any thread.
private struct WorkspaceReader: Sendable {
    struct Result: Sendable {
        var document: Swift.Result<AnalyzedDocument, StoreError>
        var failures: [ModuleError]
        var findings: Int
        var seconds: [(module: String, seconds: Double)] = []
    }

    private let store: Store
    private let modules: [any AnalysisModule]
    private let preparations: [RelatingPreparation]
    private let runs: [ModuleRun]
    /// For each set of modules that some document wants, how to read with these.
    private let analyzers: [UInt64: (dated: DocumentAnalyzer, undated: DocumentAnalyzer)]

    init(store: Store, modules: [any AnalysisModule], runs: [ModuleRun], pending: [PendingDocument]) {
        self.store = store
        self.modules = modules
        preparations = modules.map(RelatingPreparation.init)
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

    func read(
        _ pending: PendingDocument, _ document: DocumentText, unless cancellation: Cancellation
    ) -> Result {
        guard let pair = analyzers[pending.modules] else {
            return Result(
                document: .success(AnalyzedDocument(number: pending.number, results: [])), failures: [],
                findings: 0)
        }
        let entry = document.entry
        let analyzer = entry.isUndated ? pair.undated : pair.dated
        // The name, not the id, makes the findings' ids: they are the same wherever the document is read.
        var result = analyzer.analyze(
            ImportedDocument(id: entry.name, text: document.text, facts: entry.facts), unless: cancellation)
        if cancellation.isCancelled {
            return Result(
                document: .failure(StoreError(.interrupted, "interrupted")), failures: [], findings: 0)
        }
        var results: [(run: ModuleRun, rows: FindingRows)] = []
        let asked = runs.indices.filter { pending.modules & (1 << UInt64($0)) != 0 }
        for (place, index) in asked.enumerated() where place < result.found.count {
            let run = runs[index]
            // What a module failed on is tried again next time.
            if result.failed.contains(run.module) { continue }
            for finding in result.found[place].indices {
                result.found[place][finding].document = entry.id
            }
            let findings = result.found[place]
            do throws(StoreError) {
                let (keys, forms) = preparations[index].prepare(findings, ordinals: findings.indices)
                let rows = try store.rows(
                    of: findings, module: run.module, document: entry.number, in: document.text, keys: keys,
                    forms: forms)
                results.append((run, rows))
            } catch {
                return Result(document: .failure(error), failures: [], findings: 0)
            }
        }
        return Result(
            document: .success(AnalyzedDocument(number: entry.number, results: results)),
            failures: result.failures,
            findings: result.found.reduce(0) { $0 + $1.count },
            seconds: zip(analyzer.modules, result.seconds).map { ($0.descriptor.name, $1) })
    }
}
