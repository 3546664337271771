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
        return resolver.resolve()
    }
}
