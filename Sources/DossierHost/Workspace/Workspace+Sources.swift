package import DossierSDK
import DossierStore
package import DossierText

/// A place with what a reader needs to find it again.
package struct PlaceSource: Sendable {
    package let document: String
    package let facts: DocumentFacts
    package let span: TextSpan?
    /// The paragraphs that the place touches.
    package let passage: String?
}

extension Workspace {
    package func sources(of places: [Place]) throws(WorkspaceError) -> [Place: PlaceSource] {
        var byDocument: [String: [Place]] = [:]
        for place in places { byDocument[place.document, default: []].append(place) }
        var sources: [Place: PlaceSource] = [:]
        for (id, places) in byDocument {
            let found = try withStore { store throws(StoreError) -> (DocumentEntry, [UInt8], [TextSpan])? in
                guard let entry = try store.documents(.id(id)).first else { return nil }
                guard places.contains(where: { $0.span != nil }) else { return (entry, [], []) }
                return (entry, try store.text(of: entry.number) ?? [], try store.passages(of: entry.number))
            }
            guard let (entry, text, passages) = found else { continue }
            for place in places {
                sources[place] = PlaceSource(
                    document: id, facts: entry.facts, span: place.span,
                    passage: place.span.map { span in
                        let touched = passages.filter { $0.overlaps(span) }.reduce(span) { $0.union($1) }
                        return String(decoding: text[clamped: touched], as: UTF8.self)
                    })
            }
        }
        return sources
    }
}
