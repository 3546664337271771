import DossierSDK
import DossierStore
import Foundation

extension Workspace {
    /// Leaves documents out of lists, search, findings, groups and counts; the files and the log stay.
    @discardableResult
    package func remove(_ documents: [DocumentRecord], by reviewer: String) throws(WorkspaceError) -> Int {
        try record(drafts(.remove, documents, reviewer)).count
    }

    /// Takes removed documents in again.
    @discardableResult
    package func restore(_ documents: [DocumentRecord], by reviewer: String) throws(WorkspaceError) -> Int {
        try record(drafts(.restore, documents, reviewer)).count
    }

    private func drafts(_ action: Review.Action, _ documents: [DocumentRecord], _ reviewer: String)
        -> [Review]
    {
        documents.map { document in
            var review = Review(action, by: reviewer)
            review.document = anchor(document)
            return review
        }
    }

    /// Removed documents in order of import.
    package func removedDocuments() throws(WorkspaceError) -> [DocumentRecord] {
        let removed = try withStore { store throws(StoreError) in try store.removedDocuments() }
        return zip(removed, try handles(ofDocuments: removed.map(\.key))).map { document, handle in
            var record = DocumentRecord(
                handle: handle, id: document.id, facts: document.facts.facts, mediaType: document.mediaType,
                bytes: document.bytes, words: document.words, findings: 0, imported: document.imported,
                origin: document.origin, textSHA256: document.sha256)
            record.revisions = document.revisions
            record.isRemoved = true
            return record
        }
    }

    /// A removed document by handle, id, or a unique part of id or title.
    package func removedDocument(_ reference: String) throws(WorkspaceError) -> DocumentRecord {
        let all = try removedDocuments()
        var found = all.filter { $0.id == reference }
        if found.isEmpty, let keys = Self.documentKeys(reference) {
            let removed = try withStore { store throws(StoreError) in try store.removedDocuments() }
            found = zip(all, removed).filter { keys.contains($0.1.key) }.map(\.0)
        }
        if found.isEmpty {
            found = all.filter { document in
                [document.id, document.facts.title ?? ""].contains {
                    $0.range(of: reference, options: [.caseInsensitive, .diacriticInsensitive]) != nil
                }
            }
        }
        guard let first = found.first else {
            throw WorkspaceError(
                .missing, "no removed document is called “\(reference)”", hint: "docs removed:yes lists them")
        }
        if found.count > 1 {
            let some = found.prefix(5).map { "\($0.handle) \($0.id)" }.joined(separator: ", ")
            throw WorkspaceError(
                .invalid, "“\(reference)” stands for \(found.count) removed documents",
                hint: "name one: \(some)")
        }
        return first
    }
}
