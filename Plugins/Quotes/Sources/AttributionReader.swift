import DossierText

/// Finds the attributions of each sentence: reporting verbs with their subjects and contents, `according to`, and
/// nouns of speech.
///
/// Works on tags and names, without a parse: the subject is the noun phrase next to the verb (before it, behind a
/// comma's apposition, or after it where the order is turned round), the content reaches to the sentence's end or to the
/// next attribution.
final class AttributionReader {
    let text: AnnotatedText
    let words: SpeechWords
    let phrases: NounPhrase
    /// Whether a token stands inside quotation marks; the marks themselves do not.
    let isQuoted: [Bool]

    init(text: AnnotatedText, words: SpeechWords) {
        self.text = text
        self.words = words
        phrases = NounPhrase(text: text, words: words)
        var isQuoted = [Bool](repeating: false, count: text.tokens.count)
        for quotation in text.quotations {
            for index in quotation.tokens where isQuoted.indices.contains(index) { isQuoted[index] = true }
        }
        self.isQuoted = isQuoted
    }

    func attributions() -> [Attribution] {
        var found: [Attribution] = []
        for number in text.sentences.indices {
            if text.isAbandoned { break }
            guard text.blocks[text.sentences[number].block].isContent else { continue }
            found.append(contentsOf: attributions(inSentence: number))
        }
        return found
    }

    func attributions(inSentence number: Int) -> [Attribution] {
        let range = text.sentences[number].tokens
        var cues: [Cue] = []
        for index in range where !isQuoted[index] {
            if let cue = cue(at: index, range), !isDeed(cue, range) { cues.append(cue) }
            if cues.count == Self.mostCues { break }
        }
        var found: [Attribution] = []
        for (position, cue) in cues.enumerated() {
            let later = cues[(position + 1)...]
            if let attribution = attribution(cue, later, range, number, found.last) {
                found.append(attribution)
            }
        }
        return found
    }

    /// No sentence that anybody writes has more; each is read against the whole sentence.
    private static let mostCues = 40

    struct Cue {
        enum Kind { case verb(SpeechWords.Frame), accordingTo, noun, asked }
        var tokens: Range<Int>
        var kind: Kind
        var isGerund = false
        var isInfinitive = false
    }

    func cue(at index: Int, _ range: Range<Int>) -> Cue? {
        let word = text.word(index)
        if word == words.according, index + 1 < range.upperBound, text.word(index + 1) == "to" {
            return Cue(tokens: index..<index + 2, kind: .accordingTo)
        }
        let tag = phrases.tag(index)
        if tag == .noun, isPluralReport(index, range) || isPresentReport(index, range),
            let (frame, _) = words.frame(index, text)
        {
            return Cue(tokens: index..<index + 1, kind: .verb(frame))
        }
        if index + 2 < range.upperBound,
            tag == .noun && words.nouns.contains(word) && text.word(index + 1) == "that"
                || words.callings.contains(word) && isCalling(index, tag)
        {
            return Cue(tokens: index..<index + 1, kind: .noun)
        }
        guard tag.isVerb || tag == .unknown, let (frame, form) = words.frame(index, text) else { return nil }
        // "given that prices fall", "figure out", "show up"
        if words.given.contains(word), index + 1 < range.upperBound, text.word(index + 1) == "that" {
            return nil
        }
        if words.otherVerbs[text.word(index + 1)]?.contains(word) ?? false { return nil }
        // "a think tank"
        if word == "think", index + 1 < range.upperBound, text.word(index + 1) == "tank" { return nil }
        var cue = Cue(tokens: index..<index + 1, kind: .verb(frame))
        let auxiliary = auxiliary(before: index, range)
        switch form {
        case .gerund:
            cue.isGerund = auxiliary == nil
        case .past:
            if auxiliary == .be { return askedCue(cue, index, range) }
            if auxiliary == nil, let cue = askedCue(cue, index, range), opensParticiple(index, range) {
                return cue
            }
            if auxiliary == nil, isAdjectival(index, tag, range) { return nil }
        case .base:
            if index > range.lowerBound, text.word(index - 1) == "to" {
                cue.isInfinitive = true
                guard frame.contains(.clause) || frame.contains(.that) else { return nil }
            } else if auxiliary == nil, index == range.lowerBound {
                return nil
            }
        case .present:
            // "several states", "the claims"
            if auxiliary == nil, index > range.lowerBound, isDetermined(index) { return nil }
        }
        if frame.isEmpty { return phrasal(cue, range) }
        // "call for", "call on", "point out"
        if index + 1 < range.upperBound, isParticle(index) { cue.tokens = index..<index + 2 }
        if hasParticleBehindDay(index, range) { cue.tokens = index..<index + 3 }
        return cue
    }

    /// `Union officials worry that the plant will close`: taken for a noun, and the verb of a plural.
    private func isPluralReport(_ index: Int, _ range: Range<Int>) -> Bool {
        guard index > range.lowerBound, index + 3 < range.upperBound,
            text.word(index + 1) == "that", phrases.tag(index - 1).isNominal,
            text.bytes[text.tokens[index - 1].end - 1] == 0x73,
            case .base? = words.frame(index, text)?.form
        else { return false }
        let next = phrases.tag(index + 2)
        return !next.isVerb && next != .auxiliary
    }

    /// `The mayor claims his boat is lost`: taken for a plural noun, behind somebody and before a clause.
    private func isPresentReport(_ index: Int, _ range: Range<Int>) -> Bool {
        guard index > range.lowerBound, words.people.contains(text.word(index - 1)),
            case .present? = words.frame(index, text)?.form
        else { return false }
        return text.word(index + 1) == "that" && index + 3 < range.upperBound
            || startsPlainClause(index + 1, range.upperBound)
    }

    /// `her call to close the port`: also where the tagger takes the noun for a verb.
    private func isCalling(_ index: Int, _ tag: PartOfSpeech) -> Bool {
        text.tokens[index].shape == .lower && text.word(index + 1) == "to"
            && (phrases.tag(index + 2) == .verbBase || phrases.tag(index + 2) == .unknown)
            && (tag == .noun || index > 0 && words.possessives.contains(text.word(index - 1)))
    }

    func isParticle(_ index: Int) -> Bool {
        words.particles[text.word(index + 1)]?.contains(text.word(index)) ?? false
    }

    /// Whether a cue is a verb with its particle: `called for`, and `called Friday for`.
    func isParticle(_ cue: Range<Int>) -> Bool {
        cue.count == 3 || cue.count == 2 && isParticle(cue.lowerBound)
    }

    /// `called Friday for`
    private func hasParticleBehindDay(_ index: Int, _ range: Range<Int>) -> Bool {
        index + 2 < range.upperBound && words.timeNouns.contains(text.word(index + 1))
            && text.word(index + 2) == "for" && words.particles["for"]?.contains(text.word(index)) == true
    }

    /// `alleged smugglers`, `the goods listed in May`: a participle that belongs to a noun.
    private func isAdjectival(_ index: Int, _ tag: PartOfSpeech, _ range: Range<Int>) -> Bool {
        guard index > range.lowerBound, index + 1 < range.upperBound else { return false }
        let before = phrases.tag(index - 1)
        let next = phrases.tag(index + 1)
        if text.word(index + 1) == "by" { return true }
        if isDetermined(index), next.isNominal || next == .adjective { return true }
        return tag == .verbParticiple && before == .noun && !isParticle(index)
            && (next == .adposition || text.word(index + 1) == "to")
    }

    /// Whether a determiner, an adjective or a possessive makes the word behind it a noun.
    private func isDetermined(_ index: Int) -> Bool {
        let before = phrases.tag(index - 1)
        return before == .determiner && !words.standalone.contains(text.word(index - 1))
            || before == .adjective && !words.standalone.contains(text.word(index - 1))
            || before == .numeral || text.word(index - 1) == "'s"
            || words.possessives.contains(text.word(index - 1))
    }

    /// `Asked whether …,` at a clause's head, or behind `when`.
    private func opensParticiple(_ index: Int, _ range: Range<Int>) -> Bool {
        index == range.lowerBound || text.word(index - 1) == "when" || text.word(index - 1) == "if"
            || phrases.isComma(index - 1)
    }

    /// `was asked whether …`: of what is only passed on in the passive, a question.
    private func askedCue(_ cue: Cue, _ index: Int, _ range: Range<Int>) -> Cue? {
        guard text.word(index) == "asked", index + 2 < range.upperBound else { return nil }
        var question = index + 1
        if text.word(question) == "by",
            let asker = phrases.phrase(from: question + 1, limit: range.upperBound)
        {
            question = asker.upperBound
        }
        guard question + 1 < range.upperBound, words.questionWords.contains(text.word(question)) else {
            return nil
        }
        var cue = cue
        cue.kind = .asked
        return cue
    }

    /// `made (it) clear that`, `put it`, `went on`: a verb that reports only with these words behind it.
    private func phrasal(_ cue: Cue, _ range: Range<Int>) -> Cue? {
        var cue = cue
        let index = cue.tokens.lowerBound
        guard index + 1 < range.upperBound, let verb = words.forms[text.word(index)]?.verb else { return nil }
        let next = text.word(index + 1)
        if isParticle(index) {
            cue.tokens = index..<index + 2
            cue.kind = .verb([.object])
            return cue
        }
        if verb == "make" {
            var clear = index + 1
            while clear < min(range.upperBound, index + 4),
                text.word(clear) == "it" || phrases.tag(clear) == .adverb
            { clear += 1 }
            guard clear < range.upperBound, text.word(clear) == "clear" || text.word(clear) == "plain" else {
                return nil
            }
            cue.tokens = index..<clear + 1
            cue.kind = .verb([.that, .quote])
            return cue
        }
        guard verb == "put" && next == "it" || verb == "go" && next == "on" else { return nil }
        cue.tokens = index..<index + 2
        cue.kind = .verb([.quote])
        return cue
    }

    enum Auxiliary { case have, be, other }

    /// The nearest auxiliary before a verb, over adverbs and `not`.
    func auxiliary(before index: Int, _ range: Range<Int>) -> Auxiliary? {
        var at = index - 1
        while at >= range.lowerBound,
            phrases.tag(at) == .adverb || phrases.tag(at) == .particle && text.word(at) != "to"
        { at -= 1 }
        guard at >= range.lowerBound,
            phrases.tag(at) == .auxiliary || phrases.tag(at).isVerb && Self.be.contains(text.word(at))
        else { return nil }
        if Self.have.contains(text.word(at)) { return .have }
        return Self.be.contains(text.word(at)) ? .be : .other
    }

    static let have: WordSet = "have has had having 've"
    static let be: WordSet = "is are was were be been being am 're 'm"

    /// Index before the auxiliaries and adverbs that belong to a verb.
    func verbGroupStart(_ index: Int, _ range: Range<Int>) -> Int {
        var start = index
        while start > range.lowerBound, !isQuoted[start - 1] {
            switch phrases.tag(start - 1) {
            case .auxiliary, .adverb: start -= 1
            case .particle where text.word(start - 1) != "'s" && text.word(start - 1) != "'": start -= 1
            case .verbPast, .verbPresent, .verbGerund, .verbBase:
                // "went on to say", "has been telling", "continued to insist"
                guard Self.light.contains(text.word(start - 1)) else { return start }
                start -= 1
            default: return start
            }
        }
        return start
    }

    static let light: WordSet = "is are was were been has have had went continued began kept"

    func attribution(
        _ cue: Cue, _ later: ArraySlice<Cue>, _ range: Range<Int>, _ number: Int, _ last: Attribution?
    ) -> Attribution? {
        switch cue.kind {
        case .accordingTo: return accordingTo(cue, range, number)
        case .noun: return noun(cue, later, range, number)
        case .asked: return asked(cue, later, range, number)
        case .verb(let frame): return verb(cue, frame, later, range, number, last)
        }
    }
}
