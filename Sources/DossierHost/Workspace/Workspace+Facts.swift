import DossierSDK
import DossierStore
package import DossierText

/// A value of a document's fact, and who says so.
package struct FactRecord: Sendable, Hashable {
    package enum Origin: Sendable, Hashable {
        /// Of an analyst, in the log of reviews.
        case decision
        /// `facts.jsonl`, or an option of the import.
        case given
        case tag(String)
        case text(TextSpan)
    }

    package var name: String
    /// Nil where it is said, or known to nobody, that there is one.
    package var value: String?
    /// Nil where nobody says anything.
    package var origin: Origin?
    /// Whether it is the value that counts.
    package var counts: Bool
}

extension Workspace {
    /// Names of the facts that ``decide(_:of:by:)`` takes.
    package static let factNames = FactName.allCases.map(\.rawValue) + [SourcedFacts.copyFact]

    /// Everything that is said of a document, fact by fact, what counts first.
    package func facts(of document: DocumentRecord) throws(WorkspaceError) -> [FactRecord] {
        let facts = try withStore { store throws(StoreError) -> SourcedFacts in
            guard let entry = try store.documents(.id(document.id)).first else {
                return SourcedFacts(given: document.facts)
            }
            return try store.facts(of: entry.number)
        }
        var records: [FactRecord] = []
        for name in FactName.allCases {
            let all = facts.all(name)
            if all.isEmpty { records.append(FactRecord(name: name.rawValue, counts: true)) }
            for (index, origin) in all.enumerated() {
                let source: FactRecord.Origin =
                    switch origin.source {
                    case .decision: .decision
                    case .given: .given
                    case .tag(let tag): .tag(tag)
                    case .text(let span): .text(span)
                    }
                records.append(
                    FactRecord(name: name.rawValue, value: origin.value, origin: source, counts: index == 0))
            }
        }
        switch facts.copy {
        case nil: break
        case .some(.none):
            records.append(FactRecord(name: SourcedFacts.copyFact, origin: .decision, counts: true))
        case .of(let id):
            records.append(
                FactRecord(name: SourcedFacts.copyFact, value: id, origin: .decision, counts: true))
        }
        return records
    }

    /// Writes facts of documents into the log of reviews; nil says that a document has none.
    ///
    /// - Returns: how many documents this has changed.
    @discardableResult
    package func decide(
        _ facts: [(name: String, value: String?)], of documents: [DocumentRecord], by reviewer: String
    ) throws(WorkspaceError) -> Int {
        var fields = Fields()
        var cleared: [String] = []
        for (name, value) in facts {
            guard let value else {
                cleared.append(name)
                continue
            }
            fields.set(name, try checked(value, of: name))
        }
        var drafts: [Review] = []
        for document in documents where !(fields.isEmpty && cleared.isEmpty) {
            if let original = fields[SourcedFacts.copyFact]?.joined {
                try checkCopy(document, of: original)
            }
            var review = Review(.facts, by: reviewer)
            review.document = anchor(document)
            review.fields = fields
            review.cleared = cleared
            drafts.append(review)
        }
        return try record(drafts).count
    }

    /// Refuses what would make a document a copy of its own copy.
    private func checkCopy(_ document: DocumentRecord, of original: String) throws(WorkspaceError) {
        if original == document.id {
            throw WorkspaceError(.invalid, "\(document.id) cannot be a copy of itself")
        }
        var known: Set<String> = [document.id]
        var next = original
        while known.insert(next).inserted {
            let id = next
            let copy = try withStore { store throws(StoreError) -> SourcedFacts.CopyDecision? in
                guard let entry = try store.documents(.id(id)).first else { return nil }
                return try store.facts(of: entry.number).copy
            }
            guard case .of(let further)? = copy else { return }
            if further == document.id {
                throw WorkspaceError(
                    .invalid, "\(id) is said to be a copy of \(document.id) already",
                    hint: "to turn it round: facts \(id) copy_of:none first")
            }
            next = further
        }
    }

    /// The value as it is kept.
    private func checked(_ value: String, of name: String) throws(WorkspaceError) -> String {
        switch name {
        case FactName.published.rawValue:
            guard let date = CalendarDate(iso: value) else {
                throw WorkspaceError(
                    .invalid, "“\(value)” is not a day", hint: "a date such as 2025-09-04, or none")
            }
            return date.description
        case SourcedFacts.copyFact: return try document(value).id
        default:
            guard Self.factNames.contains(name) else {
                throw WorkspaceError(
                    .invalid, "there is no fact “\(name)”",
                    hint: "the facts are \(Self.factNames.joined(separator: ", "))")
            }
            if value.allSatisfy(\.isWhitespace) {
                throw WorkspaceError(
                    .invalid, "\(name) has no value", hint: "\(name):none says that there is none")
            }
            if name == FactName.language.rawValue, !Self.isLanguage(value) {
                throw WorkspaceError(
                    .invalid, "“\(value)” is no code of a language",
                    hint: "two or three letters: en, es, pt-BR")
            }
            if name == FactName.url.rawValue, !Self.isAddress(value) {
                throw WorkspaceError(
                    .invalid, "“\(value)” is no address",
                    hint: "an address such as https://example.org/report")
            }
            return value
        }
    }

    /// As in BCP 47: `en`, `spa`, `pt-BR`.
    private static func isLanguage(_ value: String) -> Bool {
        let parts = value.split(separator: "-", omittingEmptySubsequences: false)
        return parts.allSatisfy {
            (1...8).contains($0.utf8.count) && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        }
            && (2...3).contains(parts[0].utf8.count) && parts[0].allSatisfy(\.isLetter)
    }

    /// With a scheme, or a host with a point in it.
    private static func isAddress(_ value: String) -> Bool {
        guard !value.contains(where: \.isWhitespace) else { return false }
        if let colon = value.firstIndex(of: ":"), value[..<colon].allSatisfy(\.isLetter),
            value.distance(from: colon, to: value.endIndex) > 3
        {
            return true
        }
        let host = value.prefix { $0 != "/" }
        return host.split(separator: ".").count > 1 && !host.hasPrefix(".")
    }

    /// Of some modules those that have not read all documents as they now stand, and how many they have not.
    package func unread(by modules: [String]) throws(WorkspaceError) -> [(module: String, documents: Int)] {
        let asked = modules.compactMap { registry[$0] }
        let runs = asked.map(run)
        let pending = try withStore { store throws(StoreError) in try store.pending(runs) }
        return runs.enumerated().compactMap { place, run in
            let count = pending.count { $0.modules & 1 << UInt64(place) != 0 }
            return count > 0 ? (run.module, count) : nil
        }
    }

    /// Whether all modules have read all documents as they now stand.
    package func isAnalyzed() throws(WorkspaceError) -> Bool {
        let runs = registry.kept.map(run)
        return try withStore { store throws(StoreError) in try store.pending(runs) }.isEmpty
    }

    /// Takes over what somebody has written into `facts.jsonl` since it was last read. Lines that cannot be read are passed
    /// over and reported.
    func applyEditedFacts() throws(WorkspaceError) {
        guard let stamp = folder.stamp(of: folder.facts) else { return }
        let known = try withStore { store throws(StoreError) in try store.setting("facts") }
        guard stamp != known, let facts = FactsFile(reading: folder.facts) else { return }
        for problem in facts.problems.prefix(5) {
            let place = problem.line.map { ":\($0)" } ?? ""
            notice("\(problem.source)\(place): \(problem.reason); the line is passed over")
        }
        if facts.problems.count > 5 {
            notice("\(folder.facts): \(facts.problems.count - 5) more lines cannot be read")
        }
        let revisions = Dictionary(grouping: facts.entries.filter { $0.revises != nil }) { $0.revises ?? "" }
        try withStore { store throws(StoreError) in
            var changes: [(number: Int64, facts: SourcedFacts)] = []
            for document in try store.givenFacts() {
                guard let entry = facts[document.id] else { continue }
                var (given, isUndated) = (DocumentFacts(), false)
                for entry in [entry] + (revisions[document.id] ?? []) {
                    entry.apply(to: &given, isUndated: &isUndated)
                }
                if given == document.given, isUndated == document.isUndated { continue }
                var new = try store.facts(of: document.number)
                (new.given, new.isUndated) = (given, isUndated)
                changes.append((document.number, new))
            }
            if !changes.isEmpty { try store.update(changes) }
            try store.set("facts", to: stamp)
        }
    }
}
