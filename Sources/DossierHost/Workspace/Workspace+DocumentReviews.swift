import DossierImport
import DossierSDK
import DossierStore
import DossierText

/// What the log says of one document.
private struct DocumentDecision {
    var facts = DocumentFacts()
    var cleared: Set<FactName> = []
    var copy: SourcedFacts.CopyDecision?
    var isRemoved = false
    /// Of the last review that names the document.
    var anchor: DocumentAnchor

    mutating func add(_ review: Review) {
        switch review.action {
        case .remove: isRemoved = true
        case .restore: isRemoved = false
        case .facts:
            for entry in review.fields.entries {
                if entry.name == SourcedFacts.copyFact {
                    copy = .of(entry.value.joined)
                } else if let name = FactName(rawValue: entry.name) {
                    facts[name] = entry.value.joined
                    if facts[name] != nil { cleared.remove(name) }
                }
            }
            for field in review.cleared {
                if field == SourcedFacts.copyFact {
                    copy = SourcedFacts.CopyDecision.none
                } else if let name = FactName(rawValue: field) {
                    facts[name] = nil
                    cleared.insert(name)
                }
            }
        default: break
        }
    }
}

extension Workspace {
    /// Facts, removal and restoring of documents.
    func applyToDocuments(_ reviews: [Review]) throws(WorkspaceError) {
        var decisions: [String: DocumentDecision] = [:]
        for review in reviews {
            guard [.facts, .remove, .restore].contains(review.action), let anchor = review.document else {
                continue
            }
            decisions[anchor.id, default: DocumentDecision(anchor: anchor)].add(review)
            decisions[anchor.id]?.anchor = anchor
        }
        // A document that leaves takes with it what was decided of it, and one that comes back is decided of anew.
        let removed = decisions.values.filter(\.isRemoved).map(\.anchor)
        try restoreAll(except: Set(removed.map(\.id)))
        try applyFacts(decisions)
        try removeAll(removed)
    }

    private func removeAll(_ anchors: [DocumentAnchor]) throws(WorkspaceError) {
        try withStore { store throws(StoreError) in
            var present: [Int64] = []
            for anchor in anchors {
                if let document = try store.document(anchor) { present.append(document.number) }
            }
            if present.isEmpty { return }
            try store.remove(present.sorted())
            try store.linkCopies()
        }
    }

    private func restoreAll(except kept: Set<String>) throws(WorkspaceError) {
        try withStore { store throws(StoreError) in
            let back = try store.removedDocuments().filter { !kept.contains($0.id) }
            if back.isEmpty { return }
            var documents: [(removed: RemovedDocument, new: NewDocument)] = []
            for document in back {
                guard let text = try store.text(ofRemoved: document.number) else { continue }
                let read = ReadDocument(
                    ImportedDocument(id: document.name, text: text), origin: document.origin, isPiece: false)
                var facts = document.facts
                facts.stated = read.stated
                documents.append(
                    (
                        document,
                        NewDocument(
                            key: document.key, id: document.id, name: document.name, text: text, facts: facts,
                            mediaType: document.mediaType, words: read.words, passages: read.passages,
                            imported: document.imported, origin: document.origin, file: document.file,
                            sha256: document.sha256, sketch: read.sketch)
                    ))
            }
            try store.restore(documents)
            try store.linkCopies()
        }
    }

    private func applyFacts(_ decisions: [String: DocumentDecision]) throws(WorkspaceError) {
        try withStore { store throws(StoreError) in
            var wanted: [Int64: DocumentDecision?] = [:]
            for number in try store.decidedDocuments() { wanted[number] = .some(nil) }
            var isComplete = true
            for decision in decisions.values {
                if let document = try store.document(decision.anchor) {
                    wanted[document.number] = decision
                } else if !decision.isRemoved {
                    isComplete = false
                }
            }
            var changes: [(number: Int64, facts: SourcedFacts)] = []
            for (number, decision) in wanted.sorted(by: { $0.key < $1.key }) {
                let facts = try store.facts(of: number)
                var changed = facts
                changed.decided = decision?.facts ?? DocumentFacts()
                changed.cleared = decision?.cleared ?? []
                changed.copy = decision?.copy
                if changed != facts { changes.append((number, changed)) }
            }
            if !changes.isEmpty { try store.update(changes) }
            try store.set(Self.awaitedDocuments, to: isComplete ? "" : "yes")
        }
    }

    private static let awaitedDocuments = "reviews-await-documents"

    /// Applies decisions on documents that were not there when the log was read.
    func decideImported(_ report: ImportReport) throws(WorkspaceError) {
        guard !report.imported.isEmpty else { return }
        let awaits = try withStore { store throws(StoreError) in try store.setting(Self.awaitedDocuments) }
        guard awaits == "yes" else { return }
        let log = reviewLog
        let reviews = try withStore { _ throws(StoreError) in try log.read() }.reviews.inForce
        try applyToDocuments(reviews)
    }

    /// As a review remembers it.
    func anchor(_ document: DocumentRecord) -> DocumentAnchor {
        DocumentAnchor(id: document.id, sha256: document.textSHA256)
    }
}
