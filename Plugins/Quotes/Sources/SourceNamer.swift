import DossierText

/// Says who a source is, as far as the text says it.
final class SourceNamer {
    let text: AnnotatedText
    let phrases: NounPhrase
    let words: SpeechWords
    /// What several were named last, for `they`.
    private var joint: (sentence: Int, names: [String])?
    /// Who says `I` in the document's own words.
    private lazy var author: String? = signatory()
    /// The document that spoke last, for `it continued`.
    private var document: (block: Int, names: [String])?

    init(text: AnnotatedText, phrases: NounPhrase, words: SpeechWords) {
        self.text = text
        self.phrases = phrases
        self.words = words
    }

    /// Canonical names; empty when the text names nobody.
    func names(of source: Source) -> [String] {
        let head = source.head
        guard !head.isEmpty, head.lowerBound < text.tokens.count else { return [] }
        let sentence = text.sentence(at: text.tokens[head.lowerBound].start) ?? 0
        let block = text.block(at: text.tokens[head.lowerBound].start) ?? 0
        if head.count == 1, words.pluralPronouns.contains(text.word(head.lowerBound)) {
            let known = phrases.mentions(in: head).first.map(names) ?? []
            if !known.isEmpty { return known }
            return joint.flatMap { sentence - $0.sentence <= 2 ? $0.names : nil } ?? []
        }
        if head.count == 1, text.word(head.lowerBound) == "i" {
            return text.blocks.indices.contains(block) && text.blocks[block].kind == .turn
                ? [] : author.map { [$0] } ?? []
        }
        if head.count == 1, text.word(head.lowerBound) == "it" {
            if let name = documentBefore(sentence) {
                document = (block, [name])
                return [name]
            }
            if let document, abs(block - document.block) <= 4 {
                self.document = (block, document.names)
                return document.names
            }
        }
        if let name = documentName(head) {
            document = (block, [name])
            return [name]
        }
        let found = speakers(head)
        if found.count > 1 || phrases.mentions(in: head).contains(where: { isPlural($0) }) {
            joint = (sentence, found)
        }
        return found
    }

    private func speakers(_ range: Range<Int>) -> [String] {
        let mentions = phrases.mentions(in: range)
        if range.count == 1 || mentions.first?.form == .pronoun && mentions.first?.tokens == range {
            return mentions.first.map(names) ?? []
        }
        if range.contains(where: { text.word($0) == "and" }) {
            let several = coordinated(range, mentions)
            if several.count > 1 { return several }
        }
        if mentions.count == 1, mentions[0].form == .name, mentions[0].tokens == range {
            return names(mentions[0])
        }
        let named = mentions.filter { $0.form == .name && kind($0) == .person }
        if let person = named.last(where: { isHead($0, in: range) }) { return names(person) }
        if let spokesman = range.last(where: { words.spokespeople.contains(text.word($0)) }) {
            let found = organisation(of: spokesman, in: range)
            return found.isEmpty ? described(range) : found
        }
        if let nominal = mentions.last(where: { $0.form == .nominal && !$0.entities.isEmpty }),
            isHead(nominal, in: range)
        {
            return names(nominal)
        }
        if let body = mentions.last(where: { $0.form == .name && isHead($0, in: range) }) {
            return names(body)
        }
        return described(range)
    }

    /// `Roe and Doe`; `A, B and C`; `Peruvian and Chilean officials`
    private func coordinated(_ range: Range<Int>, _ mentions: [Mention]) -> [String] {
        let people = mentions.filter { $0.form == .name && kind($0) == .person }
        if people.count > 1, people.allSatisfy({ isItem($0, in: range) }) {
            return unique(people.flatMap(names))
        }
        if let last = range.last, words.governments.contains(text.word(last)) {
            let states = mentions.filter { kind($0) == .country }
            let nominal = mentions.last { $0.form == .nominal && !$0.entities.isEmpty }
            let all = states.flatMap(names) + (nominal.map(countries) ?? [])
            if unique(all).count > 1 { return unique(all) }
        }
        // "Port Azure President and director Ana Roe" is one.
        let bodies = mentions.filter {
            $0.form == .name && isItem($0, in: range)
                && !words.people.contains(text.word($0.tokens.upperBound - 1))
        }
        return bodies.count > 1 ? unique(bodies.flatMap(names)) : []
    }

    /// Stands alone between commas and `and`.
    private func isItem(_ mention: Mention, in range: Range<Int>) -> Bool {
        let next = mention.tokens.upperBound
        guard next < range.upperBound else { return true }
        return phrases.isComma(next) || text.word(next) == "and" || phrases.isMark(next, 0x28)
    }

    private func countries(_ mention: Mention) -> [String] {
        mention.entities.compactMap { text.entities[$0].country }
    }

    /// A name is the head of a phrase when nothing nominal follows it: not `Roe's lawyer`, nor `Exampleland troops`.
    private func isHead(_ mention: Mention, in range: Range<Int>) -> Bool {
        var next = mention.tokens.upperBound
        let before = mention.tokens.lowerBound - 1
        // "the minister of X": the name hangs on a preposition, the head stands before.
        if before > range.lowerBound {
            let article = text.word(before) == "the" ? before - 1 : before
            if words.inner.contains(text.word(article)), article > range.lowerBound { return false }
        }
        guard next < range.upperBound else { return true }
        if text.word(next) == "'s" || text.word(next) == "'" { return false }
        if words.inner.contains(text.word(next)) || phrases.isComma(next) { return true }
        while next < range.upperBound {
            if phrases.tag(next).isNominal { return false }
            next += 1
        }
        return true
    }

    /// `a spokesman for the Agency`, `Agency spokeswoman`; where only a place or a country stands beside, nobody is named.
    func organisation(of head: Int, in range: Range<Int>) -> [String] {
        let mentions = phrases.mentions(in: range)
        if let body = mentions.last(where: {
            $0.form == .name && (kind($0) == .organisation || kind($0) == .person)
        }) {
            return names(body)
        }
        if let nominal = mentions.last(where: { $0.form == .nominal && !$0.entities.isEmpty }) {
            return names(nominal)
        }
        let other = mentions.last { $0.form == .name && kind($0) == .other && $0.tokens.upperBound == head }
        return other.map(names) ?? []
    }

    private func isPlural(_ mention: Mention) -> Bool {
        mention.form == .nominal && words.governments.contains(text.word(mention.tokens.upperBound - 1))
    }

    private func kind(_ mention: Mention) -> Entity.Kind? {
        mention.entity.map { text.entities[$0].kind }
    }

    func names(_ mention: Mention) -> [String] {
        unique(mention.entities.map { text.entities[$0].name })
    }

    private func unique(_ names: [String]) -> [String] {
        var seen: [String] = []
        for name in names where !seen.contains(name) { seen.append(name) }
        return seen
    }
}
