package import DossierStore

extension Workspace {
    var reviewLog: ReviewLog { ReviewLog(path: folder.reviews) }

    /// Writes decisions to `reviews.jsonl` and, once they are on the disk, brings the store in line with them.
    @discardableResult
    package func record(_ drafts: [Review]) throws(WorkspaceError) -> [Review] {
        let log = reviewLog
        let written = try withStore { _ throws(StoreError) in try log.append(drafts) }
        try applyReviews()
        return written
    }

    /// Brings the store in line with the log where that has changed since: by this process, by another, by git.
    func applyReviews() throws(WorkspaceError) {
        let log = reviewLog
        let stamp = log.stamp ?? ""
        let known = try withStore { store throws(StoreError) in try store.setting("reviews") }
        if stamp == known ?? "" { return }
        let reviews = try withStore { _ throws(StoreError) in try log.read() }.reviews.inForce
        try applyToDocuments(reviews)
        try applyToFindings(reviews)
        // The stamp was taken before reading: what has been added meanwhile is seen next time.
        try withStore { store throws(StoreError) in try store.set("reviews", to: stamp) }
    }

    /// Facts, removal and restoring of documents.
    private func applyToDocuments(_ reviews: [Review]) throws(WorkspaceError) {}

    /// Everything that is decided of findings and groups.
    private func applyToFindings(_ reviews: [Review]) throws(WorkspaceError) {}
}
