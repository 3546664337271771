package import DossierSDK
import DossierStore
package import DossierText

/// A place with what a reader needs to find it again.
package struct PlaceSource: Sendable {
    package let document: String
    package let facts: DocumentFacts
    package let span: TextSpan?
    /// On which line of the text the span begins, from 1.
    package let line: Int?
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
            // From one place to the next, so that a long text is read once.
            var (offset, line) = (0, 1)
            for place in places.sorted(by: { ($0.span?.start ?? 0) < ($1.span?.start ?? 0) }) {
                if let start = place.span?.start, start <= text.count, start > offset {
                    line += text[offset..<start].count { $0 == 0x0A }
                    offset = start
                }
                sources[place] = PlaceSource(
                    document: id, facts: entry.facts, span: place.span, line: place.span.map { _ in line },
                    passage: place.span.map { span in
                        let touched = passages.filter { $0.overlaps(span) }.reduce(span) { $0.union($1) }
                        return String(decoding: text[clamped: touched], as: UTF8.self)
                    })
            }
        }
        return sources
    }
}
