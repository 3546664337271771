import DossierText

/// What is said to happen to a tariff, with its polarity: one reading of the clause for all deeds of the table.
extension TariffReader {
    /// The outcome of the first deed of the table that the clause tells of and that settles it; nil where none does.
    func settled(_ range: Range<Int>, _ anchor: Int, _ unit: Unit) -> TariffDeed.Outcome? {
        if isDenied(unit.clause) { return denied(in: unit.clause, .inEffect, isClause: true) }
        var first = Int.max
        var outcome: TariffDeed.Outcome?
        for index in range {
            let word = text.word(index)
            let cue = words.cues[word]
            let isOfCue = cue.map { TariffDeeds.cues.contains($0) } ?? false
            guard isOfCue || TariffDeeds.words.contains(word) else { continue }
            for (number, deed) in TariffDeeds.all.enumerated() where number < first {
                guard deed.cue.map({ $0 == cue }) ?? deed.words.contains(word) else { continue }
                guard isTold(deed, index, range, anchor) else { continue }
                let isUndone = isUndone(index, range, anchor)
                switch isUndone ? deed.undone : deed.done {
                case .open: continue
                case .none: outcome = TariffDeed.Outcome.none
                case .status(let status):
                    // "no longer subject to the duty"
                    let isOver =
                        isUndone
                        && (max(range.lowerBound, index - 3) ..| index).contains {
                            text.word($0) == TariffReader.longer
                        }
                    outcome = .status(isOver ? .ended : status)
                    // "No tariff was collected"
                    if isUndone, !isOver, status == .announced, isNone(anchor, range) {
                        outcome = TariffDeed.Outcome.none
                    }
                case .ratedStatus(let status):
                    outcome = unit.rate == nil ? TariffDeed.Outcome.none : .status(status)
                case .denied(let standing):
                    let denied = denied(in: index + 1 ..| range.upperBound, standing)
                    if case .open = denied { continue }
                    outcome = denied
                }
                first = number
            }
        }
        return outcome
    }

    private func isTold(_ deed: TariffDeed, _ index: Int, _ range: Range<Int>, _ anchor: Int) -> Bool {
        switch deed.side {
        case .before: guard index < anchor else { return false }
        case .behind: guard index > anchor else { return false }
        case .either: break
        }
        guard abs(index - anchor) <= deed.reach else { return false }
        if let with = deed.with,
            !(index + 1 ..| min(index + 1 + deed.within, range.upperBound)).contains(where: {
                with.contains(text.word($0))
            })
        {
            return false
        }
        // "did not agree to lift the tariff"
        if deed.cue != nil, (index + 1 ..| anchor).contains(where: { isEasing($0) }) { return false }
        if let unless = deed.unless,
            (index + 1 ..| anchor).contains(where: { unless.contains(text.word($0)) })
        {
            return false
        }
        if deed.isOfTariffItself, !isItself(index, range, anchor) { return false }
        if let head = deed.head,
            !(max(range.lowerBound, anchor - 12) ..| anchor).contains(where: { head.contains(text.word($0)) })
        {
            return false
        }
        let before = max(range.lowerBound, index - 5) ..| index
        switch deed.form {
        case .any: break
        case .passive:
            let last = words.not.contains(text.word(index - 1)) ? index - 2 : index - 1
            guard words.passive.contains(text.word(last)) else { return false }
        case .past:
            guard
                text.tags[index] == .verbPast
                    || before.contains(where: { TariffReader.pastAuxiliaries.contains(text.word($0)) })
            else { return false }
        }
        return !deed.isOfFurther
            || (max(range.lowerBound, anchor - 4) ..| anchor).contains {
                words.further.contains(text.word($0))
            }
    }

    /// Whether no preposition ties the tariff to another thing that the deed is done to: `called off talks on the tariff`.
    private func isItself(_ index: Int, _ range: Range<Int>, _ anchor: Int) -> Bool {
        var between = index + 1 ..| anchor
        if index > anchor {
            let comma = (range.lowerBound ..| anchor).last { text.isMark($0, ",") }
            // "In May the tariff was called off": what opens the clause is an adverbial.
            between = (comma ?? range.lowerBound) + 1 ..| anchor
        }
        return !between.contains {
            text.tags[$0] == .adposition && !words.off.contains(text.word($0))
                || words.indirect.contains(text.word($0))
        }
    }

    private func isEasing(_ index: Int) -> Bool {
        switch words.cues[text.word(index)] {
        case .end, .pause, .exempt, .reduce, .relief: true
        default: false
        }
    }

    /// Whether a negation stands among the auxiliaries and adverbs before a deed, or at its object: `has so far not been
    /// collected`, `has imposed no tariff`.
    private func isUndone(_ index: Int, _ range: Range<Int>, _ anchor: Int) -> Bool {
        for back in (max(range.lowerBound, index - 5) ..| index).reversed() {
            let word = text.word(back)
            // "not only threatened but …"
            if words.not.contains(word) { return !words.only.contains(text.word(back + 1)) }
            if words.nobody.contains(word) { return true }
            // "has not lifted the tariff in force", but "has not come into force"
            let isOfOther =
                text.tags[back].isVerb && !words.passive.contains(word) && !words.haves.contains(word)
                && (back < index - 1 || text.tags[index].isVerb)
            if isOfOther || text.tags[back] == .coordinator || text.tags[back] == .pronoun
                || text.tokens[back].shape == .punctuation
            {
                break
            }
        }
        return index < anchor
            && (index + 1 ..| min(index + 3, anchor)).contains { text.word($0) == words.no }
    }

    /// What it makes of a tariff that something is not so of it, by the act of which that is said: nobody imposed it, or nobody
    /// lifted it, which then has a status. Whatever else is denied of a tariff leaves it as it is.
    private func denied(in range: Range<Int>, _ standing: TariffStatus, isClause: Bool = false)
        -> TariffDeed.Outcome
    {
        var isOfWords = false
        var hasVerb = isClause || range.prefix(3).contains { text.word($0) == words.that }
        for index in range {
            switch words.cues[text.word(index)] {
            case .impose, .raise: return TariffDeed.Outcome.none
            case .end, .pause, .exempt, .reduce: return .status(standing)
            case .threat, .announce: isOfWords = true
            case .possible, .future, .stand: hasVerb = true
            default:
                if TariffDeeds.claims.contains(text.word(index)) { continue }
                // "denied that there is a tariff"
                isOfWords = isOfWords || text.word(index) == TariffDeeds.there
                if TariffDeeds.carriers.contains(text.word(index)) {
                    hasVerb = true
                    continue
                }
                if text.tags[index].isVerb, !isOfWords { return .open }
                hasVerb = hasVerb || text.tags[index] == .auxiliary
            }
        }
        // "denied reports of a tariff", but "disputes that the tariff is lawful"
        return isOfWords || !hasVerb ? TariffDeed.Outcome.none : .open
    }

    /// `No tariff`, `no such duty`
    private func isNone(_ anchor: Int, _ range: Range<Int>) -> Bool {
        (max(range.lowerBound, anchor - 3) ..| anchor).contains { text.word($0) == words.no }
    }

    /// Whether what is told behind `that` is said not to be so: `denied that it had imposed`, `claims that …` that are
    /// rejected, `it is not true that`.
    private func isDenied(_ clause: Range<Int>) -> Bool {
        let that = clause.lowerBound - 1
        guard that > sentence.lowerBound, text.word(that) == words.that else { return false }
        let head = max(sentence.lowerBound, that - 4) ..| that
        return head.contains { index in
            let word = text.word(index)
            if TariffDeeds.denying.contains(word) { return !isNegated(index, sentence) }
            guard index == that - 1 else { return false }
            return isNegated(index, sentence)
                ? TariffDeeds.truths.contains(word) : TariffDeeds.untruths.contains(word)
        }
    }

    /// `cuts its outlook as tariffs bite`: the tariff is in another clause.
    func isInAside(_ anchor: Int, behind cue: Int) -> Bool {
        (max(cue + 2, anchor - 3) ..| anchor).contains { words.asides.contains(text.word($0)) }
    }

    /// `…, which now stands at 20 percent`: whatever was decided, it holds.
    func standsBehind(_ unit: Unit) -> Bool {
        let end = unit.clause.upperBound
        guard text.isMark(end, ","), words.relatives.contains(text.word(end + 1)) else { return false }
        return (end + 2 ..| min(end + 5, sentence.upperBound)).contains {
            words.cues[text.word($0)] == .stand
        }
    }

    /// `imposed a tariff in April, doubled it in May and withdrew it in June`: the pronouns behind further acts.
    func objects(of clause: Range<Int>, behind anchor: Int) -> [Int] {
        (anchor + 3 ..| clause.upperBound).filter { index in
            text.tags[index] == .pronoun && isAct(index - 1) && text.tags[index - 1] != .verbGerund
                && (text.isMark(index - 2, ",") || words.joining.contains(text.word(index - 2)))
        }
    }

    /// The noun behind which an act stands as what is decided or meant: `the decision of Peru to impose`.
    func intention(of act: Int, _ range: Range<Int>) -> Int? {
        guard act - 1 > range.lowerBound, text.word(act - 1) == words.to else { return nil }
        for back in (max(range.lowerBound, act - 14) ..| act - 1).reversed() {
            if TariffDeeds.intentions.contains(text.word(back)), !text.tags[back].isFiniteVerb { return back }
            if text.tags[back].isVerb || text.tokens[back].shape == .punctuation { return nil }
        }
        return nil
    }

    /// What stands behind a comma or bracket and says of the tariff named before it what became of it: `, announced on 2 May,`
    func isInserted(_ cue: Int, _ anchor: Int) -> Bool {
        guard cue > anchor + 1, text.isMark(cue - 1, ",") || text.isMark(cue - 1, "("),
            text.tags[cue] == .verbParticiple || text.tags[cue] == .verbPast || text.tags[cue] == .adjective
        else { return false }
        guard
            !(anchor + 1 ..| cue).contains(where: {
                text.tags[$0].isFiniteVerb || text.tags[$0] == .auxiliary
            })
        else { return false }
        // "The tariff, suspended in March, was reinstated in May": what came of it stands behind.
        let rest = cue + 1 ..| sentence.upperBound
        guard let close = rest.first(where: { text.isMark($0, ",") || text.isMark($0, ")") }) else {
            return true
        }
        return !(close + 1 ..| min(close + 5, sentence.upperBound)).contains { isAct($0) }
    }

    static let longer: Word = "longer"
    private static let pastAuxiliaries: WordSet = "has have had did was were been having"
}
