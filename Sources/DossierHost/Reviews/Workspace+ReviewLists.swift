import DossierSDK
import DossierStore

/// Which lines of the log are listed.
package struct ReviewQuery: Sendable {
    package var reviewer: String?
    package var module: String?
    package var finding: FindingReference?
    /// Id of a document.
    package var document: String?
    /// Also what has been undone, and what undid it.
    package var includesUndone = false
    /// Only reviews with a passage that is not there any more.
    package var orphanedOnly = false
    package var limit: Int?

    package init() {}
}

extension Workspace {
    /// Reviews in the order of their times.
    package func reviews(_ query: ReviewQuery) throws(WorkspaceError) -> [ReviewRecord] {
        var selection = ReviewSelection()
        selection.reviewer = query.reviewer
        selection.module = query.finding?.module ?? query.module
        selection.finding = query.finding?.id
        selection.document = query.document
        selection.inForceOnly = !query.includesUndone
        selection.orphanedOnly = query.orphanedOnly
        if !query.includesUndone { selection.actions = Review.Action.allCases.filter { $0 != .undo } }
        selection.limit = query.limit
        let found = try withStore { [selection] store throws(StoreError) in try store.reviews(selection) }
        return try records(found)
    }

    /// How many findings of each module nobody has decided on; modules without any are left out.
    package func pendingCounts(module: String?) throws(WorkspaceError) -> [(module: String, count: Int)] {
        var counts: [(module: String, count: Int)] = []
        for name in registry.keptNames where module == nil || module == name {
            let count = try count(FindingQuery(module: name, conditions: [.review(.pending)]))
            if count > 0 { counts.append((name, count)) }
        }
        return counts
    }

    /// Everybody who has decided something.
    package func reviewers() throws(WorkspaceError) -> [String] {
        try withStore { store throws(StoreError) in try store.reviewers() }
    }

    /// Tags in use, the most frequent first.
    package func tags() throws(WorkspaceError) -> [String] {
        try withStore { store throws(StoreError) in try store.tags() }
    }

    func records(_ reviews: [LoggedReview]) throws(WorkspaceError) -> [ReviewRecord] {
        let ids = reviews.map(\.review.id)
        let lengths = try withStore { store throws(StoreError) in try store.reviewPrefixLengths(ids) }
        let undoneIDs = reviews.compactMap(\.review.review)
        let undone = Dictionary(
            zip(
                undoneIDs,
                try withStore { store throws(StoreError) in try store.reviewPrefixLengths(undoneIDs) }),
            uniquingKeysWith: { first, _ in first })
        let handles = try handles(ofPlacesIn: reviews)
        return zip(reviews, lengths).map { logged, length in
            let review = logged.review
            return ReviewRecord(
                handle: Self.spelled(review.id, length), id: review.id, time: review.time,
                reviewer: review.reviewer, action: review.action.rawValue, isInForce: logged.isInForce,
                isWithoutGroup: logged.isWithoutGroup,
                places: logged.places.map { place in
                    let id = place.finding ?? place.anchor.id
                    let reference = FindingReference(module: place.anchor.module, id: id)
                    return ReviewRecord.Place(
                        handle: handles[reference] ?? id.description, module: place.anchor.module,
                        document: place.anchor.document.id, passage: place.anchor.text,
                        state: place.finding == nil ? .orphaned : place.isMoved ? .moved : .present,
                        isOther: place.isOther)
                },
                document: review.document?.id,
                decision: review.decision(undone: review.review.map { Self.spelled($0, undone[$0] ?? 16) }),
                text: review.text)
        }
    }

    private static func spelled(_ id: String, _ digits: Int) -> String {
        "\(Handle.review):\(id.prefix(digits))"
    }

    private func handles(
        ofPlacesIn reviews: [LoggedReview]
    ) throws(WorkspaceError) -> [FindingReference: String] {
        let references = reviews.flatMap { review in
            review.places.map { FindingReference(module: $0.anchor.module, id: $0.finding ?? $0.anchor.id) }
        }
        var handles: [FindingReference: String] = [:]
        for (module, references) in Self.byModule(references) where registry[module] != nil {
            for (reference, handle) in zip(references, try spelled(references.map(\.id), module: module)) {
                handles[reference] = handle
            }
        }
        return handles
    }
}

extension Review {
    /// What was decided, in one line.
    fileprivate func decision(undone: String?) -> String {
        var parts: [String] = []
        if let kind { parts.append("kind: \(kind)") }
        parts += fields.entries.map { "\($0.name): \($0.value.joined)" }
        parts += cleared.map { "\($0): none" }
        if let field, let value { parts.append("\(field): \(value.joined)") }
        parts += tags
        if let undone { parts.append(undone) }
        return parts.joined(separator: "; ")
    }
}
