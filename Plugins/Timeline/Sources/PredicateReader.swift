import DossierText

/// Finds the predicates of a sentence and the clause of each.
///
/// There is no parse: verb groups come from the parts of speech, clause borders from linking words, commas and the
/// predicates on either side of them. Clauses may hold one another; a main clause holds its subordinate ones.
final class PredicateReader {
    let text: AnnotatedText
    let words: TimelineWords
    private let tags: [PartOfSpeech]

    init(text: AnnotatedText, words: TimelineWords) {
        self.text = text
        self.words = words
        tags = PredicateTags(text: text, words: words).tags
    }

    /// The part of speech; a past form that can be nothing else is a verb whatever the tagger thinks (`sank`, `met`).
    func tag(_ index: Int) -> PartOfSpeech { index < tags.count ? tags[index] : .unknown }

    func predicates(of sentence: Range<Int>, isHeadline: Bool, isEntry: Bool = false) -> [Predicate] {
        var predicates = verbGroups(sentence, isEntry: isEntry)
        // Inside a quotation nothing is split: it belongs to the clause of the one who speaks.
        let outside = predicates.filter { text.quotation(around: $0.verb) == nil }
        if !outside.isEmpty { predicates = outside }
        if isHeadline || isEntry, !predicates.contains(where: \.isFinite) {
            predicates = headlineVerb(sentence) + predicates
        } else if !predicates.contains(where: { $0.isFinite || $0.form == .participle }),
            let verb = hiddenVerb(sentence)
        {
            predicates = (predicates + [verb]).sorted { $0.verb < $1.verb }
        }
        if !isHeadline { predicates = promoted(predicates, sentence) }
        link(&predicates, sentence)
        return predicates
    }

    /// Whether base form and participle are one: `cut`, `shut`.
    private func isUnchanged(_ verb: Int) -> Bool {
        words.unchanged.contains(text.word(verb))
    }

    func isVerbal(_ index: Int) -> Bool { tag(index).isVerb || tag(index) == .auxiliary }

    func isHelper(_ word: Word) -> Bool {
        words.be.contains(word) || words.have.contains(word) || words.modals.contains(word)
            || words.willModals.contains(word)
            || word == "do" || word == "does" || word == "did"
    }

    /// Verb groups in order: helpers, adverbs between them, and the verb.
    func verbGroups(_ sentence: Range<Int>, isEntry: Bool = false) -> [Predicate] {
        var groups: [Predicate] = []
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            guard isVerbal(index) else {
                index += 1
                continue
            }
            let start = index
            var verb = index
            var next = index + 1
            while next < sentence.upperBound, next - verb <= 4 {
                if isHelper(text.word(verb)),
                    isVerbal(next) || isUnchanged(next) && words.be.contains(text.word(verb))
                        || isResult(next) && (isEntry || text.word(verb) == words.been)
                            && words.be.contains(text.word(verb))
                {
                    verb = next
                } else if text.base.isMark(next, ","), isHelper(text.word(verb)),
                    let resumed = behindInsertion(next, sentence)
                {
                    verb = resumed
                    next = resumed
                } else if tag(next) != .adverb, !words.negations.contains(text.word(next)),
                    tag(next) != .particle
                {
                    break
                }
                next += 1
            }
            if !isAttributive(start, verb, sentence), let predicate = predicate(start, verb, sentence) {
                groups.append(predicate)
            }
            index = verb + 1
        }
        return groups
    }

    /// A participle that the tagger took for an adjective.
    private func isResult(_ index: Int) -> Bool {
        tag(index) == .adjective && words.forms[text.word(index)].map { $0.form == .past } ?? false
    }

    /// `an alleged plot`, `according to`: a participle that is an adjective or preposition.
    func isAttributive(_ start: Int, _ verb: Int, _ sentence: Range<Int>) -> Bool {
        if text.times(in: max(0, verb - 8)..<verb + 1).contains(where: { $0.tokens.contains(verb) }) {
            return true
        }
        guard start == verb else { return false }
        if words.accusations.contains(text.word(verb)), verb + 1 < sentence.upperBound,
            text.word(verb + 1) == words.to
        {
            return true
        }
        if words.falseVerbs.contains(text.word(verb)) || isNoun(verb, sentence) { return true }
        // "to use force against": behind an infinitive stands its object.
        if tag(verb) == .verbBase || tag(verb) == .verbPresent, verb - 2 >= sentence.lowerBound,
            tag(verb - 1) == .verbBase, text.word(verb - 2) == words.to
        {
            return true
        }
        // "a cease and desist order"
        if tag(verb) == .verbBase, verb - 3 >= sentence.lowerBound, verb + 1 < sentence.upperBound,
            words.coordinators.contains(text.word(verb - 1)), tag(verb + 1) == .noun,
            tag(verb - 3) == .determiner || tag(verb - 3) == .adjective
        {
            return true
        }
        guard tag(verb) == .verbParticiple || tag(verb) == .verbPast || tag(verb) == .verbGerund,
            verb > sentence.lowerBound,
            verb + 1 < sentence.upperBound, tag(verb + 1).isNominal || tag(verb + 1) == .adjective
        else { return false }
        // "The fair ended yesterday", "A quake of magnitude 6.1 struck Lima"
        if tag(verb) != .verbGerund, isNamedTime(verb + 1) || isLabel(verb - 1, sentence) { return false }
        switch tag(verb - 1) {
        case .determiner, .adjective, .numeral: return true
        case .adposition: return tag(verb) != .verbGerund
        case .particle: return text.word(verb - 1) == "'s"
        default: return false
        }
    }

    func predicate(_ start: Int, _ verb: Int, _ sentence: Range<Int>) -> Predicate? {
        var helpers: [Word] = []
        for index in start..<verb where isHelper(text.word(index)) { helpers.append(text.word(index)) }
        let isNegated =
            (start..<verb).contains { words.negations.contains(text.word($0)) }
            || start > sentence.lowerBound && words.negations.contains(text.word(start - 1))
        let hasBe = helpers.contains { words.be.contains($0) }
        let hasHave = helpers.contains { words.have.contains($0) }
        let isPastBe = helpers.contains {
            $0 == "was" || $0 == "were" || $0 == "been" || $0 == "had" || $0 == "did"
        }
        let form: Predicate.Form
        var isPassive = false
        switch tag(verb) {
        case _ where isToCome(start, verb): form = .future
        case _ where helpers.contains(where: { words.willModals.contains($0) }): form = .future
        case _ where helpers.contains(where: { words.modals.contains($0) }): form = .modal
        case .verbPast where helpers.isEmpty: form = .past
        case .verbParticiple, .verbPast:
            isPassive = hasBe
            if hasHave {
                form = helpers.first == "had" ? .pastPerfect : .perfect
            } else if hasBe {
                form =
                    isPastBe
                    ? .past : helpers.first == "be" || helpers.first == "being" ? .infinitive : .present
            } else {
                form = .participle
            }
        case .verbGerund: form = hasBe ? (isPastBe ? .past : .present) : .gerund
        case .verbBase where isUnchanged(verb) && (hasHave || hasBe):
            // "had cut", "was shut"
            isPassive = hasBe
            form =
                hasHave
                ? (helpers.first == "had" ? .pastPerfect : .perfect)
                : isPastBe ? .past : helpers.first == "be" ? .infinitive : .present
        case .adjective:
            // "The bridge is built" in a chronology.
            isPassive = true
            form = isPastBe ? .past : .present
        case .verbBase:
            if helpers.contains("did") {
                form = .past
            } else if start > sentence.lowerBound, text.word(start - 1) == words.to {
                form = .infinitive
            } else {
                form = .present
            }
        case .verbPresent: form = .present
        case .auxiliary:
            // Forms of `be` and `have` alone: states.
            form =
                text.word(verb) == "was" || text.word(verb) == "were" || text.word(verb) == "had"
                ? .past : .present
        default: return nil
        }
        // "will be formed"
        if form == .future || form == .modal, hasBe, tag(verb) == .verbParticiple || tag(verb) == .verbPast {
            isPassive = true
        }
        return Predicate(
            verb: verb, group: start..<verb + 1, form: form, isPassive: isPassive, isNegated: isNegated)
    }

    /// `is to be emptied`
    func isToCome(_ start: Int, _ verb: Int) -> Bool {
        verb - start >= 2 && text.word(start + 1) == words.to
            && (text.word(start) == "is" || text.word(start) == "are")
    }

    /// In title case a verb looks like a name: the first known form behind the subject.
    func headlineVerb(_ sentence: Range<Int>) -> [Predicate] {
        for index in sentence.dropFirst() where text.tokens[index].shape.isWord {
            let isName = text.mentions(in: max(sentence.lowerBound, index - 6)..<index + 1).contains {
                $0.form == .name && $0.tokens.contains(index)
            }
            if isName { continue }
            // "between two fires": what a number or an article stands before is a noun.
            switch tag(index - 1) {
            case .numeral, .determiner, .adposition: continue
            default: break
            }
            guard let entry = words.forms[text.word(index)], entry.form != .gerund else { continue }
            guard tag(index) != .verbPast || entry.form == .past else { continue }
            return [
                Predicate(
                    verb: index, group: index..<index + 1, form: entry.form == .past ? .past : .present,
                    isPassive: false,
                    isNegated: false)
            ]
        }
        return []
    }

    /// Looks back from a verb group to the predicate before it for what links the two.
    func border(_ predicate: Predicate, _ previous: Predicate?, _ floor: Int, _ sentence: Range<Int>)
        -> Border
    {
        let first = predicate.group.lowerBound
        var before = first - 1
        while before >= floor, tag(before) == .adverb { before -= 1 }
        if predicate.form == .infinitive {
            return (.adjunct, max(sentence.lowerBound, first - 1), nil, false)
        }
        if before >= floor {
            let isComma = text.base.isMark(before, ",")
            if words.coordinators.contains(text.word(before)) {
                if previous != nil { return (.coordinate, before + 1, before, false) }
            } else if isComma, let previous {
                if predicate.form == .gerund { return (.adjunct, before + 1, nil, false) }
                if previous.isEmbedded { return (.main, before + 1, nil, true) }
                return (.coordinate, before + 1, nil, false)
            } else if words.relatives.contains(text.word(before)) || text.word(before) == words.that {
                let hasComma = before > floor && text.base.isMark(before - 1, ",")
                return (.relative, hasComma ? before : nounStart(before, floor), before, false)
            }
        }
        if let previous, predicate.isFinite, previous.form == .participle, previous.link == .adjunct,
            before >= floor,
            !(floor...before).contains(where: { isBreak($0) })
        {
            return (.main, first, nil, true)
        }
        if !predicate.isFinite {
            if previous == nil, first - sentence.lowerBound <= 2 {
                return (.adjunct, sentence.lowerBound, nil, false)
            }
            return (.adjunct, nounStart(first, floor), nil, false)
        }
        var index = before
        while index >= floor {
            let word = text.word(index)
            let token = text.tokens[index]
            if token.shape == .punctuation || token.shape == .quotationMark {
                if text.base.isMark(index, ";") || text.base.isMark(index, ":") || text.base.isDash(index) {
                    return (.main, index + 1, nil, false)
                }
            } else if words.relatives.contains(word), previous != nil || index > sentence.lowerBound {
                return (.relative, index, index, false)
            } else if word == words.that, tag(index) != .determiner, tag(index) != .pronoun, previous != nil,
                !text.base.isDemonstrativeThat(index)
            {
                return (.content, index + 1, index, false)
            } else if words.subordinators.contains(word),
                tag(index) != .adposition || isDistance(index), isClausal(index, first),
                !isBeforeNoun(index, first) || !isDistance(index)
            {
                return (.subordinate, index + 1, index, false)
            } else if words.coordinators.contains(word), previous != nil,
                !isBeforeTag(index, predicate, sentence),
                index > floor || isSubjectStart(index + 1) || text.base.isMark(index - 1, ","),
                hasSubject(index + 1, first)
            {
                let joins = text.base.isMark(index - 1, ",") || isSubjectStart(index + 1)
                if joins { return (.main, index + 1, index, false) }
            }
            index -= 1
        }
        guard let previous else { return (.main, sentence.lowerBound, nil, false) }
        // Behind a quotation: it is what is said.
        if (floor..<max(floor, first)).contains(where: { text.tokens[$0].shape == .quotationMark }),
            [.speech, .act].contains(words.verbClass(text.word(predicate.verb)))
        {
            return (.main, sentence.lowerBound, nil, false)
        }
        // A comma and a new subject: behind a clause that opens the sentence, or a tag of speech behind a quotation.
        if let comma = (floor..<max(floor, first)).last(where: { text.base.isMark($0, ",") }) {
            if previous.isEmbedded { return (.main, comma + 1, nil, true) }
            // "Norway closed the port, the ministry said", but `"…", the ministry said` is one clause.
            let isQuoted = (sentence.lowerBound..<comma).contains {
                text.tokens[$0].shape == .quotationMark
            }
            if isQuoted || !previous.isFinite,
                [.speech, .act].contains(words.verbClass(text.word(predicate.verb)))
            {
                return (.main, sentence.lowerBound, nil, false)
            }
            return (.main, comma + 1, nil, false)
        }
        if words.verbClass(text.word(previous.verb)) == .speech
            || words.verbClass(text.word(previous.verb)) == .act
        {
            return (.content, floor, nil, false)
        }
        return (.relative, nounStart(first, floor), nil, false)
    }
}

extension TokenizedText {
    /// A clause without marks and coordinators at its edges.
    func trimmedClause(_ range: Range<Int>, _ words: TimelineWords) -> Range<Int> {
        var clause = trimmed(range)
        while clause.count > 1, words.coordinators.contains(word(clause.upperBound - 1)) {
            clause = trimmed(clause.lowerBound..<clause.upperBound - 1)
        }
        while clause.count > 1, words.coordinators.contains(word(clause.lowerBound)) {
            clause = trimmed(clause.lowerBound + 1..<clause.upperBound)
        }
        return clause
    }
}
