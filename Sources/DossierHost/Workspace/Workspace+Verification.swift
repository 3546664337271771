import DossierImport
package import DossierSDK
import DossierStore
import DossierText

extension Workspace {
    /// Reads every finding again at its span, every original again, `facts.jsonl`, and the store's own pages.
    ///
    /// Linear, on all cores, a few documents in memory at a time; changes nothing.
    package func verify(
        modules: [String]? = nil, cancellation: Cancellation = Cancellation(),
        progress: (Progress) -> Void = { _ in }
    ) throws(WorkspaceError) -> VerificationReport {
        var runs: [ModuleRun] = []
        for name in modules ?? registry.names {
            _ = try descriptor(of: name)
            if let module = registry[name] { runs.append(run(of: module)) }
        }
        var report = VerificationReport()
        for line in try withStore({ store throws(StoreError) in try store.integrityProblems() }) {
            report.problems.append(
                .init(status: .damaged, subject: "store", name: "store.sqlite", reason: line))
        }
        let entries = try withStore { store throws(StoreError) in try store.documents(.all) }
        report.documents = entries.count
        try verifyFacts(entries, &report)
        try verifyOriginals(entries, &report, cancellation, progress)
        try verifyFindings(entries, runs, &report, cancellation, progress)
        return report
    }

    private func verifyFacts(
        _ entries: [DocumentEntry], _ report: inout VerificationReport
    ) throws(WorkspaceError) {
        guard let facts = FactsFile(reading: folder.facts) else { return }
        for problem in facts.problems {
            report.problems.append(
                .init(
                    status: .damaged, subject: "facts",
                    name: "\(WorkspaceFolder.factsName)\(problem.line.map { ":\($0)" } ?? "")",
                    reason: problem.reason))
        }
        // Removed documents and earlier texts have their lines, too.
        let ids = facts.entries.map(\.id)
        let known = try withStore { store throws(StoreError) in try store.takenIDs(ids) }
        let originals = Set(folder.originals())
        for entry in facts.entries where !known.contains(entry.id) {
            if entry.imported != nil, originals.contains(entry.file ?? entry.id) {
                let origin = entry.origin.map { " of \($0)" } ?? ""
                report.problems.append(
                    .init(
                        status: .pending, subject: "document", name: entry.id, document: entry.id,
                        reason:
                            "its import was stopped before it came into the store: the same import\(origin) again"
                            + " brings it in"))
                continue
            }
            report.problems.append(
                .init(
                    status: .missing, subject: "facts", name: WorkspaceFolder.factsName, document: entry.id,
                    reason: "it speaks of a document that is not in the store"))
        }
    }

    /// Whether each file of `documents/` still gives the texts that were imported from it.
    private func verifyOriginals(
        _ entries: [DocumentEntry], _ report: inout VerificationReport, _ cancellation: Cancellation,
        _ progress: (Progress) -> Void
    ) throws(WorkspaceError) {
        let present = Set(folder.originals())
        let wanted = Set(entries.map(\.file))
        let files = wanted.intersection(present).sorted()
        var encodings: [String: String] = [:]
        for entry in FactsFile(reading: folder.facts)?.entries ?? [] {
            guard let encoding = entry.encoding else { continue }
            encodings["\(folder.documents)/\(entry.file ?? entry.id)"] = encoding
        }
        let declared = encodings
        var sources = DocumentSources(
            files.map { "\(folder.documents)/\($0)" }, context: ReadingContext(extracted: folder.extracted),
            settings: { path in ImportSettings(encoding: declared[path]) })
        var digests: [String: Set<String>] = [:]
        var reasons: [String: String] = [:]
        var alteredTexts: Set<String> = []
        var done = 0
        mapInOrder(
            cancellation: cancellation,
            next: { cancellation.isCancelled ? nil : sources.next() },
            work: { source in
                let (documents, problems) = source.read()
                let altered = Self.altered(documents, source)
                return (
                    Formats.baseName(source.name), documents.map { TextDigest.sha256($0.text) }, problems,
                    altered
                )
            },
            deliver: { (file: String, found: [String], problems: [ImportError], altered: Set<String>) in
                digests[file, default: []].formUnion(found)
                alteredTexts.formUnion(altered)
                if let problem = problems.first, reasons[file] == nil { reasons[file] = problem.reason }
                done += found.count
                progress(Progress(stage: "verify originals", done: done, total: entries.count))
                return true
            })
        try stopIfCancelled(cancellation)
        for entry in entries {
            if digests[entry.file]?.contains(entry.sha256) == true {
                guard alteredTexts.contains(entry.sha256) else { continue }
                report.problems.append(
                    .init(
                        status: .changed, subject: "file", name: entry.file, document: entry.id,
                        reason: "the file has other words than the text that was kept of it at the import"))
                continue
            }
            let isThere = present.contains(entry.file)
            let reason =
                isThere
                ? reasons[entry.file] ?? "the file no longer gives the text that was imported"
                : "the file is gone from \(folder.documents)"
            report.problems.append(
                .init(
                    status: isThere ? .changed : .missing, subject: "file", name: entry.file,
                    document: entry.id,
                    reason: reason))
        }
    }

    /// The texts kept of a file that it does not give today, where the program that reads it is there; white space and marks
    /// aside, on which its versions do not agree.
    private static func altered(_ documents: [ImportedDocument], _ source: DocumentSource) -> Set<String> {
        let kept = documents.filter(\.isExtracted)
        guard !kept.isEmpty else { return [] }
        let (read, problems) = source.readAnew()
        if read.isEmpty, problems.allSatisfy(\.isForLackOfProgram) { return [] }
        let words = Set(read.map { letters($0.text) })
        return Set(kept.filter { !words.contains(letters($0.text)) }.map { TextDigest.sha256($0.text) })
    }

    private static func letters(_ text: [UInt8]) -> [UInt8] {
        text.filter { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 }
    }

    private struct Page: Sendable {
        var texts: [DocumentText]
        var passages: [(module: String, byDocument: [Int64: [StoredPassage]])]
    }

    private func verifyFindings(
        _ entries: [DocumentEntry], _ runs: [ModuleRun], _ report: inout VerificationReport,
        _ cancellation: Cancellation, _ progress: (Progress) -> Void
    ) throws(WorkspaceError) {
        var pages = entries.map(\.number).chunked(by: 64)[...]
        var done = 0
        let store = store
        var found: [PassageReader.Problem] = []
        do {
            try mapInOrder(
                cancellation: cancellation,
                next: { () throws -> Page? in
                    guard !cancellation.isCancelled, let numbers = pages.popFirst() else { return nil }
                    var page = Page(texts: try store.texts(of: Array(numbers)), passages: [])
                    for run in runs {
                        page.passages.append((run.module, try store.passages(of: run, in: Array(numbers))))
                    }
                    return page
                },
                work: { page in
                    var counts: [VerificationReport.Status: Int] = [:]
                    var problems: [PassageReader.Problem] = []
                    for document in page.texts {
                        PassageReader(document).verify(page.passages, &counts, &problems)
                    }
                    return (counts, problems, page.texts.count)
                },
                deliver: {
                    (counts: [VerificationReport.Status: Int], problems: [PassageReader.Problem], count: Int)
                    in
                    report.findings.merge(counts, uniquingKeysWith: +)
                    found += problems
                    done += count
                    progress(Progress(stage: "verify findings", done: done, total: entries.count))
                    return true
                })
        } catch let error as StoreError {
            throw WorkspaceError(error, in: folder)
        } catch {
            throw WorkspaceError(.io, "\(error)")
        }
        try stopIfCancelled(cancellation)
        report.problems += try named(found)
    }

    /// Problems with the handles of what they are about.
    private func named(_ found: [PassageReader.Problem]) throws(WorkspaceError) -> [VerificationReport
        .Problem]
    {
        var names: [FindingID: String] = [:]
        for (module, problems) in Dictionary(grouping: found.filter { $0.finding != nil }, by: \.module) {
            let ids = problems.compactMap(\.finding)
            for (id, handle) in zip(ids, try spelled(ids, module: module)) { names[id] = handle }
        }
        let documents = found.filter { $0.finding == nil }.map(\.document.key)
        let handles = Dictionary(
            zip(documents, try handles(ofDocuments: documents)), uniquingKeysWith: { first, _ in first })
        return found.map { problem in
            VerificationReport.Problem(
                status: problem.status, subject: problem.finding == nil ? "document" : "finding",
                name: problem.finding.flatMap { names[$0] } ?? handles[problem.document.key] ?? "",
                document: problem.document.id, span: problem.span, reason: problem.reason)
        }
    }

    private func stopIfCancelled(_ cancellation: Cancellation) throws(WorkspaceError) {
        if cancellation.isCancelled { throw WorkspaceError(.cancelled, "interrupted") }
    }
}

/// Holds what the store says of one document against its text.
private struct PassageReader {
    struct Problem: Sendable {
        var status: VerificationReport.Status
        var document: DocumentEntry
        var module: String
        var finding: FindingID?
        var span: TextSpan?
        var reason: String
    }

    private let entry: DocumentEntry
    private let text: [UInt8]

    init(_ document: DocumentText) {
        entry = document.entry
        text = document.text
    }

    func verify(
        _ passages: [(module: String, byDocument: [Int64: [StoredPassage]])],
        _ counts: inout [VerificationReport.Status: Int], _ problems: inout [Problem]
    ) {
        if TextDigest.sha256(text) != entry.sha256 {
            problems.append(
                Problem(
                    status: .changed, document: entry, module: "",
                    reason: "the stored text has another SHA-256 than noted at import"))
        }
        for (module, byDocument) in passages {
            for passage in byDocument[entry.number] ?? [] {
                let (status, reason) = verify(passage)
                counts[status, default: 0] += 1
                guard status != .ok else { continue }
                problems.append(
                    Problem(
                        status: status, document: entry, module: module, finding: passage.id,
                        span: passage.span,
                        reason: reason))
            }
        }
    }

    private func verify(_ passage: StoredPassage) -> (VerificationReport.Status, String) {
        let span = passage.span
        let wanted = Array(passage.text.utf8)
        if isScalarBoundary(span.start), isScalarBoundary(span.end), span.end <= text.count,
            text[span.range].elementsEqual(wanted)
        {
            return passage.isCurrent
                ? (.ok, "")
                : (
                    .stale,
                    "the module, its options or the document's facts have changed since: analyze finds it anew"
                )
        }
        if let start = firstPlace(of: wanted) {
            return (.moved, "the passage now stands at bytes \(start)–\(start + wanted.count)")
        }
        return (.orphaned, "the passage no longer stands in the document")
    }

    private func isScalarBoundary(_ offset: Int) -> Bool {
        offset >= 0 && (offset >= text.count || text[offset] & 0xC0 != 0x80)
    }

    private func firstPlace(of wanted: [UInt8]) -> Int? {
        guard let first = wanted.first, wanted.count <= text.count else { return nil }
        return (0...text.count - wanted.count).first { start in
            text[start] == first && text[start..<start + wanted.count].elementsEqual(wanted)
        }
    }
}
