/// Finds names, joins their forms in the document, and resolves pronouns and role phrases where the text allows.
///
/// Three passes: candidates from capitals and the gazetteer (``NameScanner``), entities from candidates
/// (``EntityTable``), then pronouns and nominal phrases against the entities mentioned before
/// (``ReferenceResolver``).
enum NameReader {
    static func names(
        _ text: TokenizedText, quotations: [Quotation], words: NameWords = .english,
        gazetteer: Gazetteer = .english
    ) -> ([Mention], [Entity]) {
        let candidates = NameScanner(text: text, words: words, gazetteer: gazetteer).candidates()
        var table = EntityTable(text: text, words: words, gazetteer: gazetteer)
        // Running text first: a heading repeats surnames that the text gives in full.
        for candidate in candidates where !candidate.isInHeading { table.add(candidate) }
        for candidate in candidates where candidate.isInHeading { table.add(candidate) }
        table.settle()
        var resolver = ReferenceResolver(
            text: text, quotations: quotations, words: words, gazetteer: gazetteer, table: table)
        let resolved = resolver.resolve()
        let evidence = NameEvidence(text: text, words: words, mentions: resolved.0)
        var entities = resolved.1
        for index in entities.indices { entities[index].certainty = evidence.certainty(of: entities[index]) }
        return (resolved.0, entities)
    }
}
