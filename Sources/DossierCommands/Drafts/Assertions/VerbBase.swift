import DossierHost
import DossierText

/// The base form by which a verb, or a noun for an act, counts: all words for one act have one.
enum VerbBase {
    /// - Parameter isVerb: whether it is a verb, whatever the tagger says.
    static func read(_ text: AnnotatedText, _ index: Int, _ end: Int, isVerb: Bool = false)
        -> DossierText.Word?
    {
        guard let base = unmapped(text, index, end, isVerb: isVerb) else { return nil }
        return (base.isNoun ? Paraphrases.meaning(ofNoun: base.word) : Paraphrases.meaning(ofVerb: base.word))
            ?? base.word
    }

    /// What else a word can tell that has several meanings.
    static func others(_ text: AnnotatedText, _ index: Int, _ end: Int, isVerb: Bool) -> ArraySlice<
        DossierText.Word
    > {
        guard let base = unmapped(text, index, end, isVerb: isVerb) else { return [] }
        return base.isNoun
            ? Paraphrases.otherMeanings(ofNoun: base.word) : Paraphrases.otherMeanings(ofVerb: base.word)
    }

    private static func unmapped(_ text: AnnotatedText, _ index: Int, _ end: Int, isVerb: Bool)
        -> (word: DossierText.Word, isNoun: Bool)?
    {
        let tag = isVerb && !text.tags[index].isVerb ? .verbPast : text.tags[index]
        guard tag.isVerb || tag == .noun || tag == .adjective || tag == .auxiliary else { return nil }
        if tag == .noun, Paraphrases.meaning(ofNoun: text.word(index)) != nil {
            return (text.word(index), true)
        }
        let entry = VerbForms.english[text.word(index)]
        var base = entry?.verb
        let form = text.form(index).lowercased()
        if base == nil, tag.isVerb { base = Paraphrases.base(of: form) ?? Opposites.listed(form) }
        if base == nil, tag.isVerb {
            base = Workspace.foldedWords(text.form(index)).last.map {
                DossierText.Word(ClaimContext.stem($0))
            }
        }
        guard var base else { return nil }
        if tag.isVerb, let idiom = idiom(text, index, end, base) { return (idiom, false) }
        if tag.isVerb, index + 1 < end {
            let own =
                entry == nil
                ? regular(form, in: PredicateWords.phrasal) ?? Workspace.foldedWords(form).last ?? "" : nil
            if let name = PredicateWords.carrying[base] ?? PredicateWords.phrasal[base] ?? own {
                let joined = DossierText.Word("\(name)-\(text.form(index + 1).lowercased())")
                let isKnown = Opposites.senses[joined] != nil || Paraphrases.meaning(ofVerb: joined) != nil
                // What follows a participle is no object: `were put on planes`.
                if isKnown
                    || PredicateWords.carrying[base] != nil
                        && (tag != .verbParticiple
                            || index > 0 && ClaimWords.having.contains(text.word(index - 1)))
                        && follows(text, index + 1)
                {
                    base = joined
                }
            }
        }
        guard tag.isVerb, entry == nil || base == entry?.verb else { return (base, false) }
        let name =
            PredicateWords.separated[base]
            ?? (entry == nil ? regular(form, in: PredicateWords.separated) : nil)
        return (name.flatMap { separated(text, index, end, $0) } ?? base, false)
    }

    /// `gave the barge back`, `put the talks off`: a verb whose particle stands behind its object.
    private static func separated(
        _ text: AnnotatedText, _ index: Int, _ end: Int, _ name: String
    ) -> DossierText.Word? {
        for next in index + 1..<max(index + 1, min(end, index + 10)) {
            if text.tags[next].isVerb || text.tags[next] == .punctuation { return nil }
            guard next > index + 1, ClaimWords.particles.contains(text.word(next)),
                next + 1 == end || !text.tags[next + 1].isNominal && text.tags[next + 1] != .determiner
            else { continue }
            let joined = DossierText.Word("\(name)-\(text.form(next).lowercased())")
            return Opposites.senses[joined] != nil || Paraphrases.meaning(ofVerb: joined) != nil
                ? joined : nil
        }
        return nil
    }

    /// A verb that takes particles, by a regular form of it.
    private static func regular(_ form: String, in list: [DossierText.Word: String]) -> String? {
        ["", "d", "ed", "s", "es", "ing"].lazy.filter(form.hasSuffix).compactMap {
            list[DossierText.Word(String(form.dropLast($0.count)))]
        }.first
    }

    /// Whether a verb tells something else with the noun behind it: `lost their lives`.
    static func isIdiom(_ text: AnnotatedText, _ index: Int, _ end: Int) -> Bool {
        guard
            let base = VerbForms.english[text.word(index)]?.verb
                ?? Paraphrases.base(of: text.form(index).lowercased())
        else { return false }
        return idiom(text, index, end, base) != nil
    }

    private static func idiom(
        _ text: AnnotatedText, _ index: Int, _ end: Int, _ base: DossierText.Word
    ) -> DossierText.Word? {
        guard let idioms = Paraphrases.idioms[base] else { return nil }
        return (index + 1..<max(index + 1, min(index + 3, end))).lazy.compactMap { idioms[text.word($0)] }
            .first
    }

    private static func follows(_ text: AnnotatedText, _ index: Int) -> Bool {
        switch text.tags[index] {
        case .noun, .adjective, .adposition, .adverb, .particle: true
        default: false
        }
    }
}
