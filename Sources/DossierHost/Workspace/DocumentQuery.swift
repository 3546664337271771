import DossierSDK
import DossierStore
package import DossierText

/// Which documents are wanted. All conditions must hold.
package struct DocumentQuery: Sendable {
    /// In id, title or publisher, without case and accents; or a handle.
    package var words: [String] = []
    package var publishers: [String] = []
    /// By their facts, as searches have them; all must hold. Removed documents are not asked.
    package var filters: [DocumentFilter] = []
    /// Whether there is no date of publication.
    package var isUndated: Bool?
    /// Days of publication.
    package var published: DayInterval?
    package var hasCopies: Bool?
    package var isRevised: Bool?
    /// Whether removed documents are listed, and no others.
    package var isRemoved = false

    package init() {}

    /// Whether all documents are wanted.
    package var isEmpty: Bool {
        words.isEmpty && publishers.isEmpty && isUndated == nil && published == nil && hasCopies == nil
            && isRevised == nil && !isRemoved && filters.isEmpty
    }
}

extension Workspace {
    /// Documents in order of import.
    package func documents(_ query: DocumentQuery) throws(WorkspaceError) -> [DocumentRecord] {
        if query.isRemoved {
            return try removedDocuments().filter { document in
                query.holds(document.facts.published, document.facts.publisher)
                    && query.words.allSatisfy { word in
                        let texts = [document.id, document.facts.title ?? "", document.facts.publisher ?? ""]
                        return document.handle == word || Self.contains(word, in: texts)
                    }
            }
        }
        var numbers: Set<Int64>?
        var entries: [DocumentEntry] = []
        for word in query.words.isEmpty ? [nil] : query.words.map(Optional.some) {
            let selection: Store.DocumentSelection =
                word.map { .matching($0, keys: Self.documentKeys($0)) } ?? .all
            entries = try withStore { store throws(StoreError) in try store.documents(selection) }
            if let seen = numbers { entries.removeAll { !seen.contains($0.number) } }
            numbers = Set(entries.map(\.number))
        }
        if !query.filters.isEmpty {
            let found = try withStore { store throws(StoreError) in
                try store.documents(where: query.filters.map(\.condition))
            }
            let kept = Set(found.map(\.number))
            entries.removeAll { !kept.contains($0.number) }
        }
        return try records(
            entries.filter { entry in
                query.holds(entry.facts.published, entry.facts.publisher)
                    && query.hasCopies.map { $0 == (entry.copies > 0) } ?? true
                    && query.isRevised.map { $0 == (entry.revisions > 1) } ?? true
            })
    }
}

extension Workspace {
    /// Whether one of the texts holds a word, without case and accents.
    fileprivate static func contains(_ word: String, in texts: [String]) -> Bool {
        let wanted = FoldedText.words(word).joined(separator: " ")
        return !wanted.isEmpty && texts.contains { FoldedText.fold($0).contains(wanted) }
    }
}

extension DocumentQuery {
    fileprivate func holds(_ date: CalendarDate?, _ publisher: String?) -> Bool {
        if let isUndated, isUndated != (date == nil) { return false }
        if let published {
            guard let day = date.flatMap({ DayInterval(edtf: $0.description) })?.first else { return false }
            if day < published.first ?? .min || day > published.last ?? .max { return false }
        }
        if publishers.isEmpty { return true }
        return publishers.contains { Workspace.contains($0, in: [publisher ?? ""]) }
    }
}
