import DossierText

/// Parts of speech, put right where the words around leave no doubt of a noun or of a past tense.
///
/// News is written in few patterns that a tagger learnt otherwise: `a pay offer`, `the crew's warning on Monday`,
/// `Rescuers pulled 189 people`.
struct PredicateTags {
    private(set) var tags: [PartOfSpeech]
    private let text: AnnotatedText
    private let words: TimelineWords

    init(text: AnnotatedText, words: TimelineWords) {
        self.text = text
        self.words = words
        tags = text.tags
        for index in text.tokens.indices.prefix(tags.count) {
            let tag = tags[index]
            guard tag.isVerb || tag == .noun || tag == .auxiliary || tag == .adjective else { continue }
            tags[index] = repaired(index)
        }
        for sentence in text.sentences { repairTold(sentence.tokens) }
    }

    /// `The solvent ran into the river, two workers said`: what is told before such an end is a clause, so that a participle in
    /// it is its verb where no other is.
    private mutating func repairTold(_ sentence: Range<Int>) {
        guard sentence.upperBound <= tags.count,
            let comma = sentence.last(where: { text.base.isMark($0, ",") }), comma > sentence.lowerBound,
            comma + 2 < sentence.upperBound,
            tags[comma + 1].isNominal || tags[comma + 1] == .determiner || tags[comma + 1] == .numeral
        else { return }
        let verbs = (comma + 1..<sentence.upperBound).filter { tags[$0].isFiniteVerb }
        let told = sentence.lowerBound..<comma
        guard verbs.count == 1, let verb = verbs.first, tags[verb] == .verbPast,
            words.verbClass(text.word(verb)) == .speech,
            !told.contains(where: { index in
                tags[index].isFiniteVerb || tags[index] == .auxiliary
                    || text.tokens[index].shape == .quotationMark
            }),
            let own = told.dropFirst().first(where: { tags[$0] == .verbParticiple && tags[$0 - 1].isNominal })
        else { return }
        tags[own] = .verbPast
    }

    private func repaired(_ index: Int) -> PartOfSpeech {
        let tag = tags[index]
        let token = text.tokens[index]
        if tag.isVerb, words.numerals.contains(token.word) { return .numeral }
        switch tag {
        case .noun:
            let isPast =
                token.shape == .lower
                && words.forms[token.word].map { $0.form == .past && $0.verb != token.word } ?? false
            return isPast ? .verbPast : tag
        case .verbPresent, .verbBase:
            if index > 0, words.articles.contains(text.word(index - 1)) || isDescribed(index) { return .noun }
            // "Floods swept", "ships have been"
            let isSubject =
                index + 1 < tags.count && (tag == .verbPresent || tags[index + 1] == .auxiliary)
                && (index == 0 || text.tokens[index - 1].shape == .punctuation)
                && (tags[index + 1] == .auxiliary || tags[index + 1] == .verbPast
                    || tags[index + 1] == .verbParticiple)
            return isSubject ? .noun : tag
        case .auxiliary: return text.word(index) == words.owner && isOwned(index + 1) ? .particle : tag
        case .verbGerund: return isOwned(index) ? .noun : tag
        case .verbParticiple, .adjective: return isTold(index) ? .verbPast : tag
        default: return tag
        }
    }

    /// `to Norwegian barges`: behind an adjective of its own.
    private func isDescribed(_ index: Int) -> Bool {
        guard index > 1, tags[index] == .verbPresent,
            tags[index - 2] == .adposition || tags[index - 2] == .determiner || tags[index - 2] == .numeral
        else { return false }
        return tags[index - 1] == .adjective
            || text.mentions(in: index - 1..<index).contains { $0.form == .adjective }
    }

    /// `the crew's warning on Monday`
    private func isOwned(_ index: Int) -> Bool {
        guard index > 1, index < tags.count, text.word(index - 1) == words.owner, tags[index - 2].isNominal,
            words.nominalGerunds.contains(text.word(index))
        else { return false }
        let next = index + 1
        return next >= tags.count || tags[next] == .adposition || tags[next] == .punctuation
    }

    /// `Rescuers pulled 189 people`, `the crew lost their lives`: a participle has no object, but where somebody is called,
    /// given or told something.
    private func isTold(_ index: Int) -> Bool {
        guard index > 0, index + 1 < tags.count, text.tokens[index].shape == .lower else { return false }
        switch tags[index + 1] {
        case .determiner, .pronoun, .numeral: break
        default: return false
        }
        var before = index - 1
        while before > 0, tags[before] == .adverb { before -= 1 }
        let word = text.word(index)
        guard tags[before].isNominal, let entry = words.forms[word], entry.form == .past, entry.verb != word,
            !words.givings.contains(entry.verb), !isTime(before), !isTime(index + 1)
        else { return false }
        let next = text.word(index + 1)
        return words.articles.contains(next) || words.possessives.contains(next)
            || tags[index + 1] == .numeral && index + 2 < tags.count
                && (tags[index + 2] == .noun || tags[index + 2] == .adjective)
    }

    private func isTime(_ index: Int) -> Bool {
        text.times(in: index..<index + 1).contains { $0.tokens.contains(index) }
    }
}
