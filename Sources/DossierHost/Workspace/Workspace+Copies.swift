package import DossierSDK
import DossierStore
package import DossierText

/// Documents with the same wording, or most of it.
package struct CopyFamily: Sendable {
    package struct Member: Sendable {
        package var document: DocumentRecord
        /// What it has in common with the origin; nil of the origin, and where other copies or an analyst's word join the two.
        package var likeness: CopySketch.Likeness?
        /// Whether an analyst said that it is a copy.
        package var isDeclared: Bool
    }

    /// The one that was published first; of several of one day, or without a date, the one that was imported first.
    package var origin: DocumentRecord
    /// The origin first, then by date of publication and order of import.
    package var members: [Member]
    /// Whether the members only share a part: they are found, and count as sources of their own.
    package var isPart = false
}

extension Workspace {
    /// Families of copies, or that of one document; then pairs of documents that share a part.
    package func copies(
        of document: DocumentRecord? = nil, cancellation: Cancellation? = nil
    ) throws(WorkspaceError) -> [CopyFamily] {
        let number = try document.map { document throws(WorkspaceError) in try entry(document.id).number }
        let (families, partners, declared) = try withStore { store throws(StoreError) in
            (
                try store.families(of: number), try store.partners(of: number),
                try store.documentsDeclaredAsCopies()
            )
        }
        let records = try copyRecords(of: Set((families + partners).joined()), cancellation)
        // The origins first: then it is known of which pairs the likeness is wanted.
        let ordered = (families + partners).map { numbers in
            numbers.compactMap { number in records[number].map { (number, $0) } }.enumerated()
                .sorted { left, right in
                    let one = left.element.1.facts.published
                    let other = right.element.1.facts.published
                    if let one, let other, one != other { return one < other }
                    if (one == nil) != (other == nil) { return other == nil }
                    return left.offset < right.offset
                }.map(\.element)
        }
        var result: [CopyFamily] = []
        for (index, members) in ordered.enumerated() {
            if cancellation?.isCancelled == true { throw Self.stopped }
            guard let first = members.first else { continue }
            let likenesses = try withStore { store throws(StoreError) in
                try store.likenesses(of: members.dropFirst().map(\.0), to: first.0)
            }
            result.append(
                CopyFamily(
                    origin: first.1,
                    members: members.map { number, record in
                        CopyFamily.Member(
                            document: record, likeness: likenesses[number],
                            isDeclared: declared.contains(number))
                    }, isPart: index >= families.count))
        }
        return result
    }

    private func copyRecords(
        of numbers: Set<Int64>, _ cancellation: Cancellation?
    ) throws(WorkspaceError) -> [Int64: DocumentRecord] {
        var records: [Int64: DocumentRecord] = [:]
        for page in numbers.sorted().chunked(by: 1000) {
            if cancellation?.isCancelled == true { throw Self.stopped }
            let entries = try withStore { store throws(StoreError) in
                try store.documents(.numbers(Array(page)))
            }
            for (entry, record) in zip(entries, try self.records(entries)) { records[entry.number] = record }
        }
        return records
    }

    private static var stopped: WorkspaceError { WorkspaceError(.cancelled, "stopped") }

    /// For the ids of documents with copies a number that all of a family share.
    package func copyFamilies() throws(WorkspaceError) -> [String: Int64] {
        try withStore { store throws(StoreError) in try store.familiesByID() }
    }

    /// Documents of which none is a copy of another: the first of each family, with its copies.
    package static func sources(
        among documents: [String], _ families: [String: Int64]
    ) -> [(document: String, copies: [String])] {
        var sources: [(document: String, copies: [String])] = []
        var places: [Int64: Int] = [:]
        for document in documents {
            guard let family = families[document] else {
                sources.append((document, []))
                continue
            }
            if let place = places[family] {
                sources[place].copies.append(document)
            } else {
                places[family] = sources.count
                sources.append((document, []))
            }
        }
        return sources
    }

    /// Compares what has not been compared yet.
    func linkCopies(cancellation: Cancellation) throws(WorkspaceError) {
        let missing = try withStore { store throws(StoreError) in try store.documentsWithoutSketch() }
        let store = store
        do {
            var pages = missing.chunked(by: 64)[...]
            try mapInOrder(
                cancellation: cancellation,
                next: {
                    guard !cancellation.isCancelled, let page = pages.popFirst() else { return nil }
                    return try store.texts(of: Array(page))
                },
                work: { (page: [DocumentText]) in
                    page.map { (number: $0.entry.number, sketch: CopySketch(TokenizedText($0.text))) }
                },
                deliver: { sketches in
                    try store.insert(sketches)
                    return true
                })
            if !cancellation.isCancelled { try store.linkCopies() }
        } catch let error as StoreError {
            throw WorkspaceError(error, in: folder)
        } catch {
            throw WorkspaceError(.io, "\(error)")
        }
    }
}
