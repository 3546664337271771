/// Puts right what a tagger with little training text gets wrong where the word list of verbs, or the words around, leave
/// no doubt.
///
/// `struck` is never a base form; a participle with an object behind it and no auxiliary before it is a past tense
/// (`forces carried out a strike`); an ordinary word in small letters is not `other`.
struct TagRepair {
    private let verbs: VerbForms
    private let particles: WordSet
    private let have: WordSet
    private let be: WordSet
    private let nationalities: WordTable<Int>

    static let english = TagRepair(
        verbs: .english, particles: "out up off down back over on in away forward",
        have: "have has had having 've 'd",
        be: "be is are was were been being am 's 're 'm get got",
        nationalities: Gazetteer.english.adjectives)

    func repair(_ range: Range<Int>, _ tokens: Span<Token>, _ tags: inout MutableSpan<PartOfSpeech>) {
        for index in range {
            switch tags[index] {
            case .verbBase where verbs[tokens[index].word]?.form == .past:
                tags[index] =
                    auxiliary(before: index, range, tokens, tags) == nil ? .verbPast : .verbParticiple
            case .verbPresent where isBehindNationality(index, range, tokens, tags):
                tags[index - 1] = .adjective
                tags[index] = .noun
            case .other where tokens[index].shape == .lower:
                tags[index] = verbs[tokens[index].word]?.form == .past ? .verbPast : .noun
            case .verbParticiple where index > range.lowerBound && isNominal(tags[index - 1]):
                let isNamed = tokens[index - 1].shape.isCapital || tags[index - 1] == .pronoun
                let isActive =
                    isNamed && isClosed(index + 1, range, tags) || hasObject(index, range, tokens, tags)
                if isActive, auxiliary(before: index, range, tokens, tags) == nil { tags[index] = .verbPast }
            case .verbBase, .verbPresent, .verbPast, .verbParticiple, .verbGerund, .adverb, .adjective,
                .other:
                if tokens[index].shape == .capitalized, isName(index, range, tokens, tags) {
                    tags[index] = .properNoun
                }
            default:
                break
            }
        }
    }

    /// `to Polish barges`: between a preposition and a noun stands an adjective, and what is behind it is no verb.
    private func isBehindNationality(
        _ index: Int, _ range: Range<Int>, _ tokens: Span<Token>, _ tags: borrowing MutableSpan<PartOfSpeech>
    ) -> Bool {
        guard index >= range.lowerBound + 2 else { return false }
        // Each is read by itself: a span that `||` takes along crashes the optimiser of Swift 6.3.
        let (own, adjective, before) = (tokens[index], tokens[index - 1], tokens[index - 2])
        let tag = tags[index - 2]
        guard own.shape == .lower, adjective.shape == .capitalized else { return false }
        guard tag == .adposition || before.word == Self.to else { return false }
        return nationalities[adjective.word] != nil
    }

    /// A capital inside a sentence in small letters makes a name, and so does the verb right behind a sentence's first
    /// word: `… ,” West said`, `Trump agreed`.
    private func isName(
        _ index: Int, _ range: Range<Int>, _ tokens: Span<Token>, _ tags: borrowing MutableSpan<PartOfSpeech>
    ) -> Bool {
        let hasNext = index + 1 < range.upperBound
        let next = tokens[hasNext ? index + 1 : index]
        let nextTag = tags[hasNext ? index + 1 : index]
        let tag = tags[index]
        let before = tokens[max(range.lowerBound, index - 1)]
        if index == range.lowerBound || Self.opens(before) {
            if tag == .adverb || tag == .adjective || tag == .verbGerund || !hasNext { return false }
            var verb = index + 1
            // Each is read by itself: a span that `&&` takes along crashes the optimiser of Swift 6.3.
            var verbTag = tags[verb]
            var shape = tokens[verb].shape
            while verb + 1 < range.upperBound, verbTag == .adverb, shape == .lower {
                verb += 1
                verbTag = tags[verb]
                shape = tokens[verb].shape
            }
            // "Lam also agreed": of two verbs one behind the other the first is none.
            let isVerb = verbTag.isFiniteVerb || verb > index + 1 && verbTag == .verbParticiple
            return isVerb && shape == .lower
        }
        if before.shape.isCapital || hasNext && next.shape.isCapital { return false }
        return tag != .adjective || hasNext && nextTag.isFiniteVerb
    }

    /// A mark behind which a sentence of its own can begin.
    private static func opens(_ token: Token) -> Bool {
        switch token.shape {
        case .quotationMark: return token.hasSpaceBefore
        case .punctuation, .symbol, .number: return token.word != comma
        default: return false
        }
    }

    private static let comma: Word = ","
    private static let to: Word = "to"

    private func isNominal(_ tag: PartOfSpeech) -> Bool { tag.isNominal || tag == .pronoun }

    /// Nothing or a mark follows: `Roe demanded.`
    private func isClosed(
        _ next: Int, _ range: Range<Int>, _ tags: borrowing MutableSpan<PartOfSpeech>
    ) -> Bool {
        next >= range.upperBound || tags[next] == .punctuation
    }

    /// A determiner or possessive behind the verb, or behind its particle.
    private func hasObject(
        _ index: Int, _ range: Range<Int>, _ tokens: Span<Token>, _ tags: borrowing MutableSpan<PartOfSpeech>
    ) -> Bool {
        var next = index + 1
        if next < range.upperBound, particles.contains(tokens[next].word) { next += 1 }
        return next < range.upperBound && (tags[next] == .determiner || tags[next] == .pronoun)
    }

    private func auxiliary(
        before index: Int, _ range: Range<Int>, _ tokens: Span<Token>,
        _ tags: borrowing MutableSpan<PartOfSpeech>
    ) -> Word? {
        var at = index - 1
        while at >= range.lowerBound, at > index - 4 {
            let word = tokens[at].word
            if have.contains(word) || be.contains(word) { return word }
            guard tags[at] == .adverb || tags[at] == .particle else { return nil }
            at -= 1
        }
        return nil
    }
}
