import DossierText

/// Splits a sentence into phrases by the tags of its words. Linear in its length.
struct PhraseReader {
    let text: AnnotatedText
    let named: NamedTokens
    let range: Range<Int>
    private let times: [Int: Range<Int>]

    init(_ text: AnnotatedText, _ named: NamedTokens, in range: Range<Int>) {
        self.text = text
        self.named = named
        self.range = range
        var times: [Int: Range<Int>] = [:]
        for time in text.times(in: range) { for token in time.tokens { times[token] = time.tokens } }
        self.times = times
    }

    func phrases() -> [Phrase] {
        var phrases: [Phrase] = []
        var index = range.lowerBound
        while index < range.upperBound {
            let start = index
            if let phrase = phrase(at: index, after: phrases.last) {
                phrases.append(phrase)
                index = phrase.tokens.upperBound
            } else if text.word(index) == "(", let end = closing(index) {
                index = end + 1
            }
            index = max(index, start + 1)
        }
        return phrases
    }

    private func phrase(at index: Int, after last: Phrase?) -> Phrase? {
        let end = range.upperBound
        if let time = times[index] {
            return Phrase(kind: .time, tokens: index..<min(time.upperBound, end), head: index)
        }
        func one(_ kind: Phrase.Kind) -> Phrase { Phrase(kind: kind, tokens: index..<index + 1, head: index) }
        let word = text.word(index)
        if isApproximation(index) { return nil }
        // `both Roe and Doe`
        if ClaimWords.pairing.contains(word), last?.kind == .adposition || last?.kind == .verbal {
            return nil
        }
        switch text.tags[index] {
        case .punctuation:
            if word == "," { return one(.comma) }
            if word == ";" || word == ":" || text.base.isDash(index) { return one(.stop) }

            return nil
        case .coordinator: return one(.coordinator)
        case .subordinator where index + 1 < end && text.tags[index + 1] == .verbGerund:
            return one(.adposition)
        case .subordinator:
            // `the boats that carry`: what stands behind a noun and before a verb.
            return one(
                word == ClaimWords.complementizer && last?.kind == .nominal && verbal(at: index + 1) != nil
                    ? .relative : .subordinator)
        default: break
        }
        if ClaimWords.clauseOpeners.contains(word), index + 1 < end, !text.tags[index + 1].isVerb {
            return one(.subordinator)
        }
        if ClaimWords.relativePronouns.contains(word) { return one(.relative) }
        if word == ClaimWords.complementizer, last?.kind == .nominal, verbal(at: index + 1) != nil {
            return one(.relative)
        }
        if named.runs[index] == nil, let verb = verbal(at: index) { return verb }
        if let noun = nominal(at: index) { return noun }
        return text.tags[index] == .adposition || word == ClaimWords.infinitiveMarker ? one(.adposition) : nil
    }

    /// `About 300 guards`, `at least 300 guards`
    private func isApproximation(_ index: Int) -> Bool {
        func isNumber(_ index: Int) -> Bool { index < range.upperBound && named.isQuantity(index) }
        return ClaimWords.approximations.contains(text.word(index))
            && (isNumber(index + 1)
                || isNumber(index + 2) && ClaimWords.bounds.contains(text.word(index + 1)))
    }

    private func closing(_ index: Int) -> Int? {
        (index..<min(range.upperBound, index + 30)).first { text.word($0) == ")" }
    }

    private func verbal(at start: Int) -> Phrase? {
        var index = start
        var hasTo = false
        var hasAuxiliary = false
        var isBeing = false
        while index < range.upperBound {
            let (tag, word) = (text.tags[index], text.word(index))
            // `had recently sold`
            if let time = times[index], time.count == 1, index > start, leadsToVerb(index + 1) {
                index += 1
                continue
            }
            if times[index] != nil || named.isQuantity(index) { break }
            let isAuxiliary =
                tag == .auxiliary
                || tag.isVerb && (ClaimWords.being.contains(word) || ClaimWords.having.contains(word))
                    && leadsToVerb(index + 1)
            if word == ClaimWords.infinitiveMarker, !hasTo, !hasAuxiliary, leadsToVerb(index + 1),
                tag != .noun
            {
                hasTo = true
            } else if isAuxiliary {
                hasAuxiliary = true
                isBeing = ClaimWords.being.contains(word)
            } else if isBare(index) {
                return verbal(start..<index + 1, hasTo, hasAuxiliary, isBeing)
            } else if tag == .adverb
                || OppositeWords.negators.contains(word) && tag != .pronoun && tag != .determiner
            {
                guard leadsToVerb(index + 1) else { break }
            } else if tag.isVerb || isVerbForm(index) {
                if !hasTo, !hasAuxiliary, isAttribute(index, from: start) || isNoun(index) { return nil }
                return verbal(start..<index + 1, hasTo, hasAuxiliary, isBeing)
            } else {
                break
            }
            index += 1
        }
        guard hasAuxiliary else { return nil }
        var last = index - 1
        while last > start, text.tags[last] == .adverb { last -= 1 }
        return Phrase(
            kind: .verbal, tokens: start..<last + 1, head: last, form: hasTo ? .infinitive : .finite,
            isCopula: true)
    }

    private func verbal(_ tokens: Range<Int>, _ hasTo: Bool, _ hasAuxiliary: Bool, _ isBeing: Bool) -> Phrase
    {
        let head = tokens.upperBound - 1
        let tag = text.tags[head]
        let isPassive = isBeing && (tag == .verbParticiple || tag == .verbPast)
        var form: Phrase.Form =
            hasTo
            ? .infinitive
            : hasAuxiliary
                ? .finite
                : tag == .verbGerund ? .gerund : tag == .verbParticiple ? .participle : .finite
        // `being built`, `having sold`
        if ClaimWords.auxiliaryGerunds.contains(text.word(tokens.lowerBound)) {
            form = .gerund
        }
        return Phrase(kind: .verbal, tokens: tokens, head: head, form: form, isPassive: isPassive)
    }

    /// Whether a base form that the tagger has not known as a verb stands behind a modal verb.
    private func isBare(_ index: Int) -> Bool {
        index > range.lowerBound && !text.tags[index].isVerb && text.tags[index] != .auxiliary
            && ClaimWords.modalVerbs.contains(text.word(index - 1))
            && VerbForms.english[text.word(index)]?.form == .base
    }

    /// Whether a verb follows, adverbs and auxiliaries aside.
    private func leadsToVerb(_ start: Int) -> Bool {
        var index = start
        while index < min(range.upperBound, start + 5) {
            let tag = text.tags[index]
            if tag.isVerb || tag == .auxiliary || isVerbForm(index) || isBare(index) { return true }
            guard tag == .adverb || OppositeWords.negators.contains(text.word(index)) else { return false }
            index += 1
        }
        return false
    }

    /// Whether a participle stands before its noun: `three stolen barges`.
    private func isAttribute(_ index: Int, from start: Int) -> Bool {
        let tag = text.tags[index]
        guard tag == .verbParticiple || tag == .verbGerund || tag == .verbPast, index + 1 < range.upperBound,
            [.noun, .adjective, .properNoun].contains(text.tags[index + 1])
        else { return false }
        guard index > range.lowerBound else { return false }
        switch text.tags[index - 1] {
        case .determiner, .adjective, .numeral: return true
        case .adposition: return tag == .verbParticiple
        case .punctuation: return text.word(index - 1) == "-"
        case .pronoun: return ClaimWords.possessives.contains(text.word(index - 1))
        default: return false
        }
    }

    /// Whether what the tagger takes for a noun is a past form behind its subject: `the dam burst early`.
    private func isVerbForm(_ index: Int) -> Bool {
        if isPresent(index) { return true }
        guard text.tags[index] == .noun || text.tags[index] == .adjective, index > range.lowerBound,
            text.tags[index - 1].isNominal, Paraphrases.isIrregular(text.word(index)),
            index + 1 < range.upperBound
        else { return false }
        let next = text.tags[index + 1]
        // `19 pilots lost their way`
        if text.tags[index] == .adjective {
            return next == .determiner || ClaimWords.possessives.contains(text.word(index + 1))
        }
        // `Police shot Jan Roe`
        if next == .properNoun, named.runs[index + 1]?.lowerBound == index + 1 { return true }
        return !next.isVerb && !next.isNominal && next != .auxiliary
    }

    /// Whether what the tagger takes for a plural is a verb behind its subject: `Ana Roe chairs the board`.
    private func isPresent(_ index: Int) -> Bool {
        guard text.tags[index] == .noun, index > range.lowerBound, index + 1 < range.upperBound,
            text.tags[index - 1].isNominal, text.tokens[index].shape == .lower
        else { return false }
        let form = text.form(index).lowercased()
        // `the licence runs out`
        if ClaimWords.particles.contains(text.word(index + 1)),
            let base = VerbForms.english[text.word(index)],
            base.form == .present,
            let name = PredicateWords.carrying[base.verb] ?? PredicateWords.phrasal[base.verb]
        {
            let joined = DossierText.Word("\(name)-\(text.form(index + 1).lowercased())")
            return Paraphrases.meaning(ofVerb: joined) != nil
        }
        guard text.tags[index - 1] == .properNoun, let run = named.runs[index - 1], run.upperBound == index
        else { return false }
        guard form.hasSuffix("s"),
            VerbForms.english[text.word(index)]?.form == .present || Paraphrases.base(of: form) != nil
        else { return false }
        return text.tags[index + 1] == .determiner || ClaimWords.possessives.contains(text.word(index + 1))
            || ClaimWords.approximations.contains(text.word(index + 1))
    }

    /// Whether what the tagger takes for a verb stands where only a noun can: `Ruiz's offer`, `the strike`.
    private func isNoun(_ index: Int) -> Bool {
        // `Work on the lock was stopped`
        if index == range.lowerBound, text.tags[index] == .verbBase, index + 1 < range.upperBound {
            return text.tags[index + 1] == .adposition
        }
        guard index > range.lowerBound, text.tags[index] == .verbBase || text.tags[index] == .verbPresent
        else {
            return false
        }
        let word = text.word(index - 1)
        // `suspended work on the lock`
        if text.tags[index] == .verbBase, text.tags[index - 1] == .verbPast, !ClaimWords.being.contains(word),
            !ClaimWords.having.contains(word), !ClaimWords.barePredicates.contains(word)
        {
            return true
        }
        // `Norlandic barges`
        if text.tags[index] == .verbPresent, text.tokens[index - 1].shape == .capitalized,
            named.runs[index - 1].map({ $0.count == 1 }) ?? true,
            Demonyms.isLike(text.form(index - 1).lowercased())
        {
            return true
        }
        // `held caucuses`
        if text.tags[index] == .verbPresent, text.tags[index - 1].isFiniteVerb,
            !ClaimWords.being.contains(word)
        {
            return true
        }
        return ClaimWords.genitiveMarks.contains(word) || ClaimWords.possessives.contains(word)
            || text.tags[index - 1] == .determiner && !ClaimWords.looseDeterminers.contains(word)
    }

    private func nominal(at start: Int) -> Phrase? {
        var index = start
        var head: Int?
        var isNumber = false
        var ownersEnd = start
        loop: while index < range.upperBound {
            if let time = times[index] {
                if head != nil || index == start { break }
                index = time.upperBound
                continue
            }
            if let run = named.runs[index], run.upperBound <= range.upperBound {
                // `US president Jane Roe`
                let isOfCountry =
                    head.map { named.isCountry(text, $0) } == true && !named.isCountry(text, index)
                if let head, !isNumber, named.runs[head] != nil, ownersEnd <= head, !isOfCountry { break }
                head = run.upperBound - 1
                isNumber = false
                index = run.upperBound
                continue
            }
            let (tag, word) = (text.tags[index], text.word(index))
            let next = index + 1 < range.upperBound ? text.tags[index + 1] : .other
            if ClaimWords.genitiveMarks.contains(word), head != nil {
                ownersEnd = index + 1
                index += 1
                head = nil
                continue
            }
            switch tag {
            case .determiner: if head != nil { break loop }
            case .pronoun:
                if head != nil { break loop }
                if !ClaimWords.possessives.contains(word) || index + 1 == range.upperBound {
                    head = index
                    index += 1
                    break loop
                }
            case .numeral, .symbol:
                if head != nil, !isNumber { break loop }
                head = index
                isNumber = true
            case .adjective:
                // `Norlandic and Sudrian pilots`
                if head == nil, next == .coordinator, index + 3 < range.upperBound,
                    text.tags[index + 2] == .adjective,
                    text.tags[index + 3].isNominal
                {
                    index += 1
                }
                if head != nil, !isNumber, next != .noun, next != .properNoun { break loop }
            case .noun, .properNoun:
                if isVerbForm(index) { break loop }
                head = index
                isNumber = false
                if ClaimWords.genitiveEndings.contains(where: { text.base.hasSuffix(index, $0) }) {
                    ownersEnd = index + 1
                }
            case .adverb: if head != nil || ![.adjective, .numeral].contains(next) { break loop }
            case .verbBase where isNoun(index), .verbPresent where isNoun(index):
                head = index
                isNumber = false
            case .verbGerund where isJoined(index) && (next == .noun || next == .adjective):
                // `a stone-breaking machine`: what stands before belongs to the noun.
                ownersEnd = index
                head = nil
            case .verbParticiple, .verbGerund, .verbPast:
                guard head == nil || isNumber, isAttribute(index, from: start) else { break loop }
            case .punctuation where word == "-" && index > start && !text.tokens[index].hasSpaceBefore: break
            default: break loop
            }
            index += 1
        }
        guard let head else {
            return ownersEnd > start
                ? Phrase(kind: .nominal, tokens: start..<index, head: ownersEnd - 1, ownersEnd: start) : nil
        }
        return Phrase(kind: .nominal, tokens: start..<index, head: head, ownersEnd: ownersEnd)
    }

    /// Whether a hyphen joins it to the word before.
    private func isJoined(_ index: Int) -> Bool {
        index - 1 > range.lowerBound && text.word(index - 1) == "-" && !text.tokens[index].hasSpaceBefore
            && !text.tokens[index - 1].hasSpaceBefore
    }

    /// What a noun phrase stands for.
    func argument(_ phrase: Phrase) -> Argument {
        var item = ArgumentItem()
        let run = named.runs[phrase.head]
        for token in phrase.tokens {
            let found = named.referents(text, token)
            let isHead = token == phrase.head || run?.contains(token) == true
            if isHead, token >= phrase.ownersEnd {
                item.heads.formUnion(found)
            } else {
                item.owners.formUnion(found)
            }
            if ClaimWords.possessives.contains(text.word(token)) { item.isPossessed = true }
            if isHead, named.isOpaque(token) {
                item.isOpaque = true
                item.refersBack = ClaimWords.backwardPronouns.contains(text.word(token))
            }
            if ClaimWords.exceptions.contains(text.word(token)) { item.isExcepted = true }
        }
        item.isPair =
            ClaimWords.parties.contains(text.word(phrase.head))
            && phrase.tokens.contains { ClaimWords.two.contains(text.word($0)) }
        item.isShort =
            ClaimWords.definite.contains(text.word(phrase.tokens.lowerBound))
            && Paraphrases.meaning(ofNoun: text.word(phrase.head)) != nil
        item.isPlace = ClaimWords.kindsOfPlace.contains(text.word(phrase.head))
        item.owners.subtract(item.heads)
        item.counts = text.numbers(overlapping: phrase.tokens).flatMap { quantity -> [Quantity] in
            let ends = Measured.ends(of: quantity, in: text)
            if phrase.tokens.contains(quantity.tokens.lowerBound) { return [ends?.from ?? quantity] }
            return ends.map { [$0.to] } ?? []
        }
        return Argument(item)
    }
}
