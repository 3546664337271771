import DossierSDK
package import DossierStore
package import Foundation
import Synchronization

extension Workspace {
    var reviewLog: ReviewLog { ReviewLog(path: folder.reviews) }

    /// Writes decisions to `reviews.jsonl` and, once they are on the disk, brings findings and groups in line with them.
    @discardableResult
    package func record(_ drafts: [Review], now: Date? = nil) throws(WorkspaceError) -> [Review] {
        if folder.hasTemporaryStore {
            throw WorkspaceError(
                .io, "\(folder.path) cannot be written: nothing can be decided in it",
                hint: "copy the workspace to a place of your own")
        }
        let log = reviewLog
        // Lines of others have to be known for the new ones to be later.
        try applyReviews()
        let latest = try withStore { store throws(StoreError) in try store.latestReviewTime() }
        let written: [Review]
        do throws(StoreError) {
            written = try log.append(drafts, now: now ?? self.now, latest: latest)
        } catch {
            throw WorkspaceError(.io, error.message, hint: "nothing has been decided")
        }
        self.written.withLock { $0 += written.map(\.id) }
        do throws(WorkspaceError) {
            try applyReviews()
        } catch {
            throw WorkspaceError(
                error.kind,
                "what was decided is kept in \(log.path), but cannot be applied yet: \(error.message)",
                hint: error.hint)
        }
        return written
    }

    /// What ``applyReviews()`` does, between two statements: where the log and what this process has written are as they
    /// were a moment ago, the store is not asked again.
    package func followReviews() throws(WorkspaceError) {
        let now = ContinuousClock.now
        let state = "\(store.writeCount) \(reviewLog.stamp ?? "")"
        if let last = lastFollowed.withLock({ $0 }), last.state == state, now - last.time < Self.moment {
            return
        }
        try applyReviews()
        lastFollowed.withLock { $0 = (state, now) }
    }

    /// So long may what another process has left undone wait; a script carries out hundreds of statements in it.
    private static let moment = Duration.milliseconds(20)

    /// Brings the store in line with the log where that has changed since: by this process, by another, by git.
    /// Without a change it costs one look at the file.
    package func applyReviews() throws(WorkspaceError) {
        let log = reviewLog
        var changes = ReviewChanges()
        if try withStore({ store throws(StoreError) in try !store.isInLine(with: log) }) {
            let known = Set(try reviewProblems())
            changes = try withStore { store throws(StoreError) in try store.bringInLine(with: log) }
            for problem in try reviewProblems() where !known.contains(problem) { notice(problem.text) }
        }
        // What a process has not come to is done by the next.
        let (unrelated, awaitsDocuments) = try withStore { store throws(StoreError) in
            (try store.unrelatedModules(), try store.awaitsDocumentReviews())
        }
        var modules = changes.verdicts.union(changes.findings.keys).union(unrelated)
        if awaitsDocuments {
            try reviewDocuments()
            // Documents take their findings with them, and groups look at facts.
            modules.formUnion(registry.kept.map(\.descriptor.name))
        }
        try relateReviewed(modules)
    }

    private func reviewDocuments() throws(WorkspaceError) {
        var selection = ReviewSelection()
        selection.actions = [.facts, .remove, .restore]
        selection.inForceOnly = true
        let reviews = try withStore { [selection] store throws(StoreError) in
            try store.reviews(selection).map(\.review)
        }
        try applyToDocuments(reviews)
        try withStore { store throws(StoreError) in try store.clearDocumentReviews() }
    }

    /// Relates modules whose findings or groups reviews have changed, and those that read their groups.
    private func relateReviewed(_ names: Set<String>) throws(WorkspaceError) {
        guard !names.isEmpty else { return }
        var affected = names
        for module in Self.relatingOrder(registry.kept)
        where !affected.isDisjoint(with: module.descriptor.reads) {
            affected.insert(module.descriptor.name)
        }
        let lock: WriteLock
        do throws(WorkspaceError) {
            lock = try WriteLock(folder, patience: 0)
        } catch {
            // Another process analyses: it relates at its end, and if it does not, the next command does.
            return
        }
        defer { withExtendedLifetime(lock) {} }
        let failures = try relate(
            registry.kept.filter { affected.contains($0.descriptor.name) }, cancellation: Cancellation(),
            progress: { _ in })
        for failure in failures { notice(failure.message) }
        try settleVerdicts(of: affected.sorted())
        try withStore { store throws(StoreError) in try store.clearUnrelatedModules() }
    }

    /// Applies the log when the workspace is opened, and tells every time which of its lines say nothing.
    func openReviews() throws(WorkspaceError) {
        let known = Set(try reviewProblems())
        try applyReviews()
        // The new ones have been told.
        for problem in try reviewProblems() where known.contains(problem) { notice(problem.text) }
    }

    func settleVerdicts(of modules: [String]) throws(WorkspaceError) {
        for module in modules {
            try withStore { store throws(StoreError) in try store.settleVerdicts(of: module) }
        }
    }

    /// Lines of the log that say nothing; they stay in the file.
    package func reviewProblems() throws(WorkspaceError) -> [ReviewLogProblem] {
        try withStore { store throws(StoreError) in try store.reviewProblems() }.map {
            ReviewLogProblem(line: $0.line, reason: $0.reason)
        }
    }
}
