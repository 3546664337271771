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
        sources.reserveCapacity(places.count)
        for ids in Array(byDocument.keys).chunked(by: 256) {
            let entries = try withStore { store throws(StoreError) in try store.documents(.ids(Array(ids))) }
            for some in Self.held(entries) {
                // Of whole documents nothing is read.
                let asked = some.filter { entry in
                    byDocument[entry.id]?.contains { $0.span != nil } ?? false
                }.map(\.number)
                let (texts, passages) = try withStore { store throws(StoreError) in
                    (
                        Dictionary(
                            try store.texts(of: asked).map { ($0.entry.number, $0.text) },
                            uniquingKeysWith: { first, _ in first }),
                        try store.passages(of: asked)
                    )
                }
                for entry in some {
                    let text = TextOfSource(
                        entry: entry, text: texts[entry.number] ?? [],
                        passages: passages[entry.number] ?? [])
                    text.add(byDocument[entry.id] ?? [], to: &sources)
                }
            }
        }
        return sources
    }

    /// Documents in parts of which the texts can be held at once.
    private static func held(_ entries: [DocumentEntry]) -> [[DocumentEntry]] {
        var parts: [[DocumentEntry]] = [[]]
        var bytes = 0
        for entry in entries {
            if bytes > 0, bytes + entry.bytes > 4 << 20 {
                parts.append([])
                bytes = 0
            }
            parts[parts.count - 1].append(entry)
            bytes += entry.bytes
        }
        return parts
    }
}

/// A document in which places are looked up.
private struct TextOfSource {
    let entry: DocumentEntry
    let text: [UInt8]
    let passages: [TextSpan]

    func add(_ places: [Place], to sources: inout [Place: PlaceSource]) {
        // From one place to the next, so that a long text is read once.
        var (offset, line) = (0, 1)
        for place in places.sorted(by: { ($0.span?.start ?? 0) < ($1.span?.start ?? 0) }) {
            if let start = place.span?.start, start <= text.count, start > offset {
                line += text[offset..<start].count { $0 == 0x0A }
                offset = start
            }
            sources[place] = PlaceSource(
                document: entry.id, facts: entry.facts, span: place.span, line: place.span.map { _ in line },
                passage: place.span.map(passage))
        }
    }

    private func passage(of span: TextSpan) -> String {
        var touched = span
        // Passages lie one behind the other: the first that does not end before the span.
        var (first, end) = (0, passages.count)
        while first < end {
            let middle = (first + end) / 2
            if passages[middle].end > span.start { end = middle } else { first = middle + 1 }
        }
        for passage in passages[first...] {
            if passage.start >= span.end { break }
            touched = touched.union(passage)
        }
        return String(decoding: text[clamped: touched], as: UTF8.self)
    }
}
