import DossierImport
package import DossierSDK
import DossierStore
package import DossierText

/// One text that a document has had.
package struct RevisionRecord: Sendable {
    /// From 1.
    package var number: Int
    package var title: String?
    package var published: String?
    package var words: Int
    package var imported: String
    package var origin: String
    package var textSHA256: String
}

/// A text of a document: `d:3f2a` the present one, `d:3f2a@1` the first.
package struct TextReference: Sendable {
    package var document: DocumentRecord
    /// Nil is the present one.
    package var revision: Int?

    /// Handle and revision.
    package var name: String { revision.map { "\(document.handle)@\($0)" } ?? document.handle }
}

extension Workspace {
    /// A document, or a revision of it.
    package func textReference(_ reference: String) throws(WorkspaceError) -> TextReference {
        guard let at = reference.lastIndex(of: "@"),
            let number = Int(reference[reference.index(after: at)...]),
            try withStore({ store throws(StoreError) in try store.documents(.id(reference)) }).isEmpty
        else { return TextReference(document: try document(reference)) }
        let document = try document(String(reference[..<at]))
        guard (1...document.revisions).contains(number) else {
            throw WorkspaceError(
                .missing, "\(document.handle) has no revision \(number)",
                hint: document.revisions == 1
                    ? "it has one text" : "it has revisions 1 to \(document.revisions)")
        }
        return TextReference(
            document: document, revision: number == document.revisions ? nil : number)
    }

    package func text(of reference: TextReference) throws(WorkspaceError) -> [UInt8] {
        guard let revision = reference.revision else { return try text(of: reference.document) }
        let number = try entry(reference.document.id).number
        let text = try withStore { store throws(StoreError) in try store.text(of: number, revision: revision)
        }
        if let text { return text }
        throw WorkspaceError(.missing, "there is no text \(reference.name)")
    }

    /// All texts of a document, the first first; only where there is more than one.
    package func revisions(of document: DocumentRecord) throws(WorkspaceError) -> [RevisionRecord] {
        guard document.revisions > 1 else { return [] }
        let number = try entry(document.id).number
        return try withStore { store throws(StoreError) in try store.revisions(of: number) }.map { entry in
            RevisionRecord(
                number: entry.revision, title: entry.title, published: entry.published, words: entry.words,
                imported: entry.imported, origin: entry.origin, textSHA256: entry.sha256)
        }
    }

    /// What changed from one text to another.
    package func difference(
        from old: TextReference, to new: TextReference
    ) throws(WorkspaceError) -> TextDifference {
        TextDifference(from: try text(of: old), to: try text(of: new))
    }
}

/// What became of a finding between two texts.
package struct FindingChange: Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        case new, gone, changed
    }

    package var kind: Kind
    /// As it now is; of one that is gone, as it was.
    package var finding: Finding
    /// Before and after, of fields that changed; of a passage that changed, `text`.
    package var differences: [(name: String, old: String?, new: String?)] = []
}

extension Workspace {
    /// Reads both texts with all modules and tells which findings are new, gone or changed. A finding is the same where its
    /// passage is found again and its kind is the same.
    package func findingChanges(
        from old: TextReference, to new: TextReference
    ) throws(WorkspaceError) -> [FindingChange] {
        let (before, after) = (try text(of: old), try text(of: new))
        let mapping = SpanMapping(from: before, to: after)
        var was = try readNow(old, before)
        let now = try readNow(new, after)
        var changes: [FindingChange] = []
        // A passage of which the smaller part is left says something else.
        let places = was.map { finding in
            mapping.place(of: finding.span).flatMap { $0.kept > 0.5 ? $0.span : nil }
        }
        var isTaken = [Bool](repeating: false, count: was.count)
        var byModule: [String: [Int]] = [:]
        for (index, finding) in was.enumerated() { byModule[finding.module, default: []].append(index) }
        for finding in now {
            let candidates = (byModule[finding.module] ?? []).filter { index in
                !isTaken[index] && was[index].kind == finding.kind
                    && places[index].map { $0.overlaps(finding.span) } ?? false
            }
            // Of several the one with the same fields, else the one with the same place.
            let match =
                candidates.first { was[$0].fields == finding.fields && places[$0] == finding.span }
                ?? candidates.first { places[$0] == finding.span } ?? candidates.first
            guard let match else {
                changes.append(FindingChange(kind: .new, finding: finding))
                continue
            }
            isTaken[match] = true
            let differences = Self.differences(was[match], finding)
            if !differences.isEmpty {
                changes.append(FindingChange(kind: .changed, finding: finding, differences: differences))
            }
        }
        was = zip(was, isTaken).filter { !$0.1 }.map(\.0)
        return changes + was.map { FindingChange(kind: .gone, finding: $0) }
    }

    private func readNow(_ reference: TextReference, _ text: [UInt8]) throws(WorkspaceError) -> [Finding] {
        let entry = try entry(reference.document.id)
        let analyzer = DocumentAnalyzer(
            modules: registry.modules, published: entry.isUndated ? .none : .automatic)
        var found = analyzer.analyze(.init(id: entry.name, text: text, facts: entry.facts)).findings
        for index in found.indices { found[index].document = entry.id }
        return found
    }

    private static func differences(
        _ old: Finding, _ new: Finding
    ) -> [(name: String, old: String?, new: String?)] {
        var differences: [(name: String, old: String?, new: String?)] = []
        func words(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }
        if words(old.text) != words(new.text) { differences.append(("text", old.text, new.text)) }
        var names = new.fields.entries.map(\.name)
        names += old.fields.entries.map(\.name).filter { !names.contains($0) }
        for name in names {
            let (before, after) = (old.fields[name]?.joined, new.fields[name]?.joined)
            if words(before ?? "") != words(after ?? "") { differences.append((name, before, after)) }
        }
        return differences
    }
}
