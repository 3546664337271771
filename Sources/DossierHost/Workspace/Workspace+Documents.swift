import DossierSDK
import DossierStore
import DossierText

extension Workspace {
    /// Documents in order of import; `matching` as for `FindingQuery.Condition.source`.
    package func documents(matching text: String? = nil) throws(WorkspaceError) -> [DocumentRecord] {
        let selection: Store.DocumentSelection =
            text.map { .matching($0, keys: Self.documentKeys($0)) } ?? .all
        return try records(try withStore { store throws(StoreError) in try store.documents(selection) })
    }

    /// Documents with some ids, in order of import; those that are not there are left out.
    package func documents(withIDs ids: [String]) throws(WorkspaceError) -> [DocumentRecord] {
        if ids.isEmpty { return [] }
        return try records(try withStore { store throws(StoreError) in try store.documents(.ids(ids)) })
    }

    package func documentCount() throws(WorkspaceError) -> Int {
        try withStore { store throws(StoreError) in try store.documentCount() }
    }

    /// By handle (`d:3f2a`, `3f2a`), id, or a unique part of id or title.
    package func document(_ reference: String) throws(WorkspaceError) -> DocumentRecord {
        try records([try entry(reference)])[0]
    }

    package func text(of document: DocumentRecord) throws(WorkspaceError) -> [UInt8] {
        let text = try withStore { store throws(StoreError) -> [UInt8]? in
            guard let entry = try store.documents(.id(document.id)).first else { return nil }
            return try store.text(of: entry.number)
        }
        if let text { return text }
        throw WorkspaceError(
            .missing, "there is no document “\(document.id)”", hint: "docs lists the documents")
    }

    func entry(_ reference: String) throws(WorkspaceError) -> DocumentEntry {
        let keys = Self.documentKeys(reference)
        let found = try withStore { store throws(StoreError) -> [DocumentEntry] in
            let byID = try store.documents(.id(reference))
            if !byID.isEmpty { return byID }
            if let keys {
                let byKey = try store.documents(.keys(keys))
                if !byKey.isEmpty { return byKey }
            }
            return try store.documents(.matching(reference, keys: nil))
        }
        guard let first = found.first else {
            if let removed = try? removedDocument(reference) {
                throw WorkspaceError(
                    .missing, "\(removed.handle) \(removed.id) was removed",
                    hint: "restore \(removed.handle) takes it in again")
            }
            throw WorkspaceError(
                .missing, "there is no document “\(reference)”", hint: "docs lists the documents")
        }
        if found.count > 1 {
            let some = try records(Array(found.prefix(5))).map { "\($0.handle) \($0.id)" }
            let more = found.count > 5 ? ", …" : ""
            throw WorkspaceError(
                .invalid, "“\(reference)” stands for \(found.count) documents",
                hint: "name one: \(some.joined(separator: ", "))\(more)")
        }
        return first
    }

    /// The keys that a handle of a document stands for.
    static func documentKeys(_ text: String) -> ClosedRange<UInt64>? {
        guard let handle = Handle(text) else { return nil }
        if handle.letter == nil { return handle.digits.utf8.count >= 4 ? handle.range : nil }
        return handle.letter == Handle.document ? handle.range : nil
    }

    func handles(ofDocuments keys: [UInt64]) throws(WorkspaceError) -> [String] {
        let lengths = try withStore { store throws(StoreError) in
            try store.prefixLengths(of: keys, among: .documents)
        }
        return zip(keys, lengths).map { Handle.spelled(Handle.document, $0, digits: $1) }
    }

    func records(_ entries: [DocumentEntry]) throws(WorkspaceError) -> [DocumentRecord] {
        zip(entries, try handles(ofDocuments: entries.map(\.key))).map { entry, handle in
            var record = DocumentRecord(
                handle: handle, id: entry.id, facts: entry.facts, mediaType: entry.mediaType,
                bytes: entry.bytes, words: entry.words, findings: entry.findings, imported: entry.imported,
                origin: entry.origin, textSHA256: entry.sha256)
            record.revisions = entry.revisions
            record.copies = entry.copies
            return record
        }
    }
}
