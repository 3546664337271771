package import DossierSDK
import DossierStore
import DossierText

/// A finding of a document that a module takes for the same thing as one of a draft.
package struct Counterpart: Sendable {
    /// That of the draft.
    package let own: Finding
    package let other: Finding
    /// On what the module says that not both can be right.
    package let contradictions: [Conflict]
}

extension Workspace {
    /// Findings that a module takes for the same things as some of a draft, each compared with them as findings of two
    /// documents are: by what brings documents into conflict a draft is held against them.
    ///
    /// - Parameters:
    ///   - own: findings of the draft, of one module.
    ///   - others: findings of the same module that may tell of the same.
    package func counterparts(
        of own: [Finding], in draft: Draft, among others: [Finding]
    ) throws(WorkspaceError) -> [Counterpart] {
        guard let first = own.first, !others.isEmpty, let module = registry[first.module],
            module.descriptor.reads.isEmpty
        else { return [] }
        let context = try withStore { store throws(StoreError) in
            DraftContext(
                documents: try StoreContext(store, ReaderPool(store), reads: []), draft: first.document,
                facts: draft.facts)
        }
        let known = Dictionary(
            (own + others).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let drafted = Set(own.map(\.id))
        var found: [Counterpart] = []
        do throws(ModuleError) {
            for group in try Relater(module: module, context: context).groups(of: own + others) {
                let members = group.members.compactMap { known[$0] }
                for finding in members where drafted.contains(finding.id) {
                    for other in members where !drafted.contains(other.id) {
                        let pair = [finding, other].sorted { $0.document < $1.document }
                        let conflicts = try module.summarize(pair, context: context)?.conflicts ?? []
                        found.append(
                            Counterpart(
                                own: finding, other: other,
                                contradictions: conflicts.filter { $0.kind == .contradiction }))
                    }
                }
            }
        } catch {
            // A module that fails on a draft says nothing of it.
            return []
        }
        return found
    }
}

/// What a module may look at while it compares a draft with documents.
private struct DraftContext: RelateContext {
    let documents: StoreContext
    /// The id under which the draft's findings stand.
    let draft: String
    let facts: DocumentFacts

    func facts(of document: String) -> DocumentFacts? {
        document == draft ? facts : documents.facts(of: document)
    }
    func published(of document: String) -> CalendarDate? {
        document == draft ? facts.published : documents.published(of: document)
    }
    func publisher(of document: String) -> String? {
        document == draft ? facts.publisher : documents.publisher(of: document)
    }
    func passage(_ span: TextSpan, of document: String) -> String? {
        document == draft ? nil : documents.passage(span, of: document)
    }
    func groups(of module: String) -> [FindingGroup] { [] }
}
