import DossierImport
import DossierJSON
package import DossierSDK
import DossierStore
import DossierText

extension Workspace {
    /// Imports files, folders, globs and `-`. What is good is kept, what is not is reported.
    package func importDocuments(
        _ sources: [String], options: ImportOptions, cancellation: Cancellation, progress: (Progress) -> Void
    ) throws(WorkspaceError) -> ImportReport {
        let lock = try WriteLock(folder)
        defer { withExtendedLifetime(lock) {} }
        // Files and store are written together; what stops the work is looked at between documents.
        let report = try store.shielded { () throws(WorkspaceError) in
            try takeIn(sources, options, cancellation, progress)
        }
        if !cancellation.isCancelled {
            try linkCopies(cancellation: cancellation)
            try withStore { store throws(StoreError) in try store.checkpoint() }
        }
        if cancellation.isCancelled {
            throw WorkspaceError(
                .cancelled,
                "stopped; \(report.imported.count == 1 ? "1 document has" : "\(report.imported.count) documents have") come in",
                hint: "the same import goes on where this one has stopped")
        }
        return report
    }

    private func takeIn(
        _ sources: [String], _ options: ImportOptions, _ cancellation: Cancellation,
        _ progress: (Progress) -> Void
    ) throws(WorkspaceError) -> ImportReport {
        var extraFacts: FactsFile?
        if let file = options.factsFile {
            extraFacts = FactsFile(reading: file)
            if extraFacts == nil {
                throw WorkspaceError(
                    .missing, "the facts file \(file) cannot be read: \(WorkspaceFolder.reasonUnread(file))",
                    hint: "a facts file holds a line {\"id\":…,\"publisher\":…} for each document")
            }
        }
        let settings = ImportSettings(encoding: options.encoding)
        var sources = DocumentSources(
            sources, format: options.readsJSONLines ? .jsonLines : .automatic,
            context: ReadingContext(cancellation: cancellation), findsManifests: true,
            settings: { _ in settings })
        let everything = sources
        var run = ImportRun(
            into: store, folder: folder, options: options, extraFacts: extraFacts, now: now)
        run.cancellation = cancellation
        var meter = ImportMeter()
        run.revises = try options.revises.map { reference throws(WorkspaceError) in try document(reference).id
        }
        var read = 0
        do {
            try mapInOrder(
                ahead: 256, load: 8 << 20, weight: \.size, cancellation: cancellation,
                next: { cancellation.isCancelled ? nil : sources.next() },
                work: { source in
                    if cancellation.isCancelled { return nil }
                    let (documents, problems) = ReadDocument.read(source)
                    // A file whose reader was stopped by us is no bad file.
                    return (documents, cancellation.isCancelled ? [] : problems, source.size)
                },
                deliver: { (result: (documents: [ReadDocument], problems: [ImportError], size: Int)?) in
                    guard let (documents, problems, size) = result else { return false }
                    try run.add(documents, problems)
                    read += documents.count
                    if read > 1, let revises = options.revises {
                        throw WorkspaceError(
                            .invalid, "only one text can be the new revision of \(revises)",
                            hint: "for several, give a facts file with lines {\"id\":…,\"revises\":…}")
                    }
                    progress(meter.add(documents.count, bytes: size) { everything.totalSize() })
                    return true
                })
            // What has been read and not been written is read again by the import that goes on.
            if !cancellation.isCancelled {
                try run.flush()
                run.tellUnused()
            }
        } catch let error as WorkspaceError {
            throw error
        } catch {
            throw WorkspaceError(.io, "\(error)")
        }
        var report = run.report
        report.passedOver = sources.passedOver
        let imported = Set(run.importedKeys)
        if let extraFacts { try correct(by: extraFacts, except: imported, &report) }
        report.manifests = run.usedManifests
        report.imported = try handles(ofDocuments: run.importedKeys)
        let revised = run.revised
        if !revised.isEmpty {
            let documents = try records(
                withStore { store throws(StoreError) in try store.documents(.numbers(revised)) })
            report.revised = documents.map(\.handle)
            report.revisedIDs = documents.map(\.id)
        }
        try decideImported(report)
        return report
    }

    /// Changes the facts of documents that are in the workspace already.
    private func correct(
        by facts: FactsFile, except imported: Set<UInt64>, _ report: inout ImportReport
    ) throws(WorkspaceError) {
        report.problems += facts.problems
        var corrections: [FactsEntry] = []
        for entry in facts.entries {
            let found = try withStore { store throws(StoreError) in try store.documents(.id(entry.id)) }
            if let document = found.first {
                if !imported.contains(document.key) { corrections.append(entry) }
            } else if try withStore({ store throws(StoreError) in try store.takenIDs([entry.id]) }).isEmpty {
                report.problems.append(
                    ImportReport.Problem(
                        source: entry.id, line: nil,
                        reason: "the facts file names a document that is not in the workspace"))
            }
        }
        guard !corrections.isEmpty else { return }
        report.described += corrections.count
        var lines = JSONWriter()
        for correction in corrections { correction.write(to: &lines) }
        try folder.addFacts(lines.bytes)
        try apply(corrections)
    }

    /// Lays entries over what is given of their documents.
    private func apply(_ entries: [FactsEntry]) throws(WorkspaceError) {
        let stamp = folder.stamp(of: folder.facts) ?? ""
        try withStore { store throws(StoreError) in
            var changes: [(number: Int64, facts: SourcedFacts)] = []
            for entry in entries {
                guard let document = try store.documents(.id(entry.id)).first else { continue }
                let facts = try store.facts(of: document.number)
                var changed = facts
                entry.apply(to: &changed.given, isUndated: &changed.isUndated)
                if changed != facts { changes.append((document.number, changed)) }
            }
            if !changes.isEmpty { try store.update(changes) }
            try store.set("facts", to: stamp)
        }
    }

    /// Reads again what the texts say of themselves, after the text floor has learnt to read it better.
    func refreshStatedFacts(cancellation: Cancellation) throws(WorkspaceError) {
        let version = String(TextLayers.version)
        let (known, documents) = try withStore { store throws(StoreError) in
            let known = try store.setting("text-version")
            return (known, known == version || known == nil ? [] : try store.documents(.all))
        }
        var pages = documents.chunked(by: 64)[...]
        let store = store
        do {
            try mapInOrder(
                cancellation: cancellation,
                next: {
                    guard !cancellation.isCancelled, let page = pages.popFirst() else { return nil }
                    return try store.texts(of: page.map(\.number))
                },
                work: { (page: [DocumentText]) in
                    page.map {
                        ($0.entry.number, StatedFacts(AnnotatedText($0.text, layers: .source).source))
                    }
                },
                deliver: { stated in
                    var changes: [(number: Int64, facts: SourcedFacts)] = []
                    for (number, stated) in stated {
                        var facts = try store.facts(of: number)
                        if facts.stated == stated { continue }
                        facts.stated = stated
                        changes.append((number, facts))
                    }
                    if !changes.isEmpty { try store.update(changes) }
                    return true
                })
        } catch let error as StoreError {
            throw WorkspaceError(error, in: folder)
        } catch {
            throw WorkspaceError(.io, "\(error)")
        }
        if known != version, !cancellation.isCancelled {
            try withStore { store throws(StoreError) in try store.set("text-version", to: version) }
        }
    }
}

extension Array {
    func chunked(by size: Int) -> [ArraySlice<Element>] {
        stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
    }
}
