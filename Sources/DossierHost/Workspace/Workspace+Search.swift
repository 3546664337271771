import DossierStore
import DossierText

extension Workspace {
    /// The best passages for a search, and how many there are altogether.
    package func search(_ query: SearchQuery) throws(WorkspaceError) -> SearchOutcome {
        let selection = selection(query)
        var outcome = SearchOutcome()
        let hits = try withStore { store throws(StoreError) in try store.search(selection) }
        outcome.hits = try records(of: hits)
        outcome.total =
            selection.limit.map { hits.count < $0 } ?? true ? hits.count : try count(query)
        if query.documents.contains(where: \.asksForDate) { outcome.undated = try undated(query) }
        if hits.isEmpty, outcome.undated == 0 { outcome.advice = try advice(query) }
        return outcome
    }

    /// Where a search finds its passages, the best first, without what they say.
    package func places(_ query: SearchQuery) throws(WorkspaceError) -> [Place] {
        let selection = selection(query)
        let (found, ids) = try withStore { store throws(StoreError) in
            let found = try store.places(selection)
            return (found, try store.documentIDs(Set(found.map(\.document))))
        }
        return found.compactMap { document, span in
            ids[document].map { Place(document: $0, span: span, isPassage: true) }
        }
    }

    /// How many passages a search finds.
    package func count(_ query: SearchQuery) throws(WorkspaceError) -> Int {
        var selection = selection(query)
        selection.limit = nil
        return try withStore { [selection] store throws(StoreError) in try store.count(selection) }
    }

    /// How many passages are left out of a count because their documents have no date.
    package func undatedCount(_ query: SearchQuery) throws(WorkspaceError) -> Int {
        query.documents.contains(where: \.asksForDate) ? try undated(query) : 0
    }

    private func selection(_ query: SearchQuery) -> PassageSelection {
        PassageSelection(
            query.expression, documents: query.documents.map(\.condition),
            places: query.within.map { Places($0) },
            limit: query.limit)
    }

    private func records(of hits: [PassageHit]) throws(WorkspaceError) -> [SearchHit] {
        let numbers = Array(Set(hits.map(\.document)))
        let entries = try withStore { store throws(StoreError) in
            numbers.isEmpty ? [] : try store.documents(.numbers(numbers))
        }
        let records = Dictionary(
            zip(entries.map(\.number), try records(entries)), uniquingKeysWith: { first, _ in first })
        return hits.compactMap { hit in
            records[hit.document].map { document in
                SearchHit(
                    document: document, passage: hit.passage, span: hit.span, highlights: hit.highlights,
                    score: hit.score)
            }
        }
    }

    /// Passages that only the missing date of their documents keeps from being found.
    private func undated(_ query: SearchQuery) throws(WorkspaceError) -> Int {
        var selection = selection(query)
        selection.documents = query.documents.filter { !$0.asksForDate }.map(\.condition) + [.undated]
        return try withStore { [selection] store throws(StoreError) in try store.count(selection) }
    }

    /// What somebody could do who found nothing.
    private func advice(_ query: SearchQuery) throws(WorkspaceError) -> [String] {
        let words = try withStore { store throws(StoreError) in try store.words(of: query.expression) }
        let near = words.filter { !$0.near.isEmpty }.map { word in
            "no document has “\(word.word)”; did you mean \(word.near.map { "“\($0)”" }.joined(separator: " or "))?"
        }
        if !near.isEmpty { return near }
        let missing = words.filter { $0.passages == 0 }
        if !missing.isEmpty {
            return ["no document has \(missing.map { "“\($0.word)”" }.joined(separator: " or "))"]
        }
        if !query.documents.isEmpty || query.within != nil {
            let everywhere = SearchQuery(expression: query.expression)
            let count = try count(everywhere)
            if count > 0 {
                return ["without the filters it would be found in \(count) passage\(count == 1 ? "" : "s")"]
            }
        }
        guard words.count > 1 else { return [] }
        let counts = words.map { "“\($0.word)” in \($0.passages)" }.joined(separator: ", ")
        return ["there are passages with each word, but none as the search asks: \(counts)"]
    }

    /// Runs one read-only statement over the views.
    package func sql(_ statement: String) throws(WorkspaceError) -> SQLTable {
        try withStore { store throws(StoreError) in
            let table = try store.query(statement)
            return SQLTable(columns: table.columns, rows: table.rows)
        }
    }
}

extension Places {
    init(_ places: [Place]) {
        self.init()
        for place in places where place.span == nil { documents.insert(place.document) }
        for place in places {
            guard let span = place.span, !documents.contains(place.document) else { continue }
            add(span, of: place.document, isPassage: place.isPassage)
        }
    }
}
