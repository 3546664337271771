import DossierSDK
import DossierStore
package import DossierText
import Foundation

extension Workspace {
    /// Adds a finding by hand on a passage of a document.
    @discardableResult
    package func add(
        _ correction: Correction, module: String, at span: TextSpan, of document: DocumentRecord,
        because reason: String?, _ reviewing: Reviewing
    ) throws(WorkspaceError) -> FindingRecord {
        let descriptor = try descriptor(of: module)
        let (entry, text) = try withStore { store throws(StoreError) -> (DocumentEntry?, [UInt8]) in
            let entry = try store.documents(.id(document.id)).first
            guard let entry else { return (nil, []) }
            return (entry, try store.text(of: entry.number, at: span) ?? [])
        }
        guard let entry, text.count == span.count, !span.isEmpty else {
            throw WorkspaceError(.missing, "there is no such passage in “\(document.id)”")
        }
        let id = FindingID(documentKey: entry.key, module: module, span: span)
        let present = try findings([FindingReference(module: module, id: id)])
        if let present = present.first {
            throw WorkspaceError(
                .exists, "\(present.handle) is on this passage already",
                hint: "correct it with: set \(present.handle) FIELD:VALUE")
        }
        var draft = Review(.add, by: reviewing.reviewer)
        draft.kind = correction.kind ?? descriptor.schema.kinds.first?.name ?? module
        draft.fields = correction.fields
        draft.text = reason
        draft.findings = [
            FindingAnchor(
                module: module, id: id, document: DocumentAnchor(id: entry.id, sha256: entry.sha256),
                span: span, text: String(decoding: text, as: UTF8.self))
        ]
        try record([draft], now: reviewing.now)
        guard let added = try findings([FindingReference(module: module, id: id)]).first else {
            throw WorkspaceError(.io, "the finding is kept in \(folder.reviews), but cannot be shown")
        }
        return added
    }
}
