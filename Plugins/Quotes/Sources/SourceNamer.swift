import DossierText

/// Says who a noun phrase is, as far as the text says it.
final class SourceNamer {
    let text: AnnotatedText
    let phrases: NounPhrase
    let words: SpeechWords

    init(text: AnnotatedText, phrases: NounPhrase, words: SpeechWords) {
        self.text = text
        self.phrases = phrases
        self.words = words
    }

    /// Canonical names; empty when the text names nobody.
    func names(of range: Range<Int>) -> [String] {
        let mentions = phrases.mentions(in: range)
        if range.count == 1 || mentions.first?.form == .pronoun && mentions.first?.tokens == range {
            return mentions.first.map(names) ?? []
        }
        // "Roe and Doe"
        let named = mentions.filter { $0.form == .name && kind($0) == .person }
        if named.count > 1, range.contains(where: { text.word($0) == "and" }) {
            return unique(named.flatMap(names))
        }
        if let person = named.last, isHead(person, in: range) { return names(person) }
        if let spokesman = range.last(where: { words.spokespeople.contains(text.word($0)) }) {
            return organisation(of: spokesman, in: range)
        }
        if let nominal = mentions.last(where: { $0.form == .nominal && !$0.entities.isEmpty }) {
            return names(nominal)
        }
        if let body = mentions.last(where: { $0.form == .name }), isHead(body, in: range) {
            return names(body)
        }
        return []
    }

    /// A name is the head of a phrase when nothing nominal follows it: not `Roe's lawyer`, nor `Exampleland troops`.
    private func isHead(_ mention: Mention, in range: Range<Int>) -> Bool {
        var next = mention.tokens.upperBound
        guard next < range.upperBound else {
            // "the minister of X": the name hangs on a preposition, the head stands before.
            let before = mention.tokens.lowerBound - 1
            guard before >= range.lowerBound else { return true }
            return !words.inner.contains(text.word(before))
                && !(text.word(before) == "the" && before > range.lowerBound
                    && words.inner.contains(text.word(before - 1)))
        }
        if text.word(next) == "'s" { return false }
        if words.inner.contains(text.word(next)) { return true }
        while next < range.upperBound {
            let tag = phrases.tag(next)
            if tag.isNominal { return false }
            next += 1
        }
        return true
    }

    /// `a spokesman for the Agency`, `Agency spokeswoman`
    private func organisation(of head: Int, in range: Range<Int>) -> [String] {
        let mentions = phrases.mentions(in: range)
        if let body = mentions.last(where: { $0.form == .name && kind($0) != .person }) { return names(body) }
        return mentions.last.map(names) ?? []
    }

    private func kind(_ mention: Mention) -> Entity.Kind? {
        mention.entity.map { text.entities[$0].kind }
    }

    private func names(_ mention: Mention) -> [String] {
        unique(mention.entities.map { text.entities[$0].name })
    }

    private func unique(_ names: [String]) -> [String] {
        var seen: [String] = []
        for name in names where !seen.contains(name) { seen.append(name) }
        return seen
    }
}
