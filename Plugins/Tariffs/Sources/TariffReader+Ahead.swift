import DossierText

/// Tariffs that somebody is to lift or lower, and has not yet.
extension TariffReader {
    /// What is announced of a tariff that stands, in place of a new or higher one.
    enum Change: String {
        case end, reduction

        static let all = ["end", "reduction"]
    }

    /// Whether what is said to happen to a tariff has happened.
    enum Outlook {
        case done, planned, possible, demanded
    }

    /// `will lift`, `committed to lifting`, `intends to cut`: the tariff stands until then, and what is announced is its end
    /// or its reduction. What only could be, or what somebody ought to do, is no state of the tariff.
    func lookAhead(_ status: TariffStatus?, _ unit: Unit) -> (status: TariffStatus?, change: Change?) {
        let change: Change
        let kind: TariffCue
        switch status {
        case .ended: (change, kind) = (.end, .end)
        case .reduced: (change, kind) = (.reduction, .reduce)
        default: return (status, nil)
        }
        let range = min(unit.clause.lowerBound, unit.tokens.lowerBound) ..| unit.tokens.upperBound
        guard
            let cue = unit.tokens.first(where: { cue(at: $0) == kind })
                ?? unit.tokens.first(where: { words.strikes.contains(text.word($0)) })
        else { return (status, nil) }
        switch outlook(of: cue, range) {
        case .done: return (status, nil)
        case .planned: return (.announced, change)
        case .possible: return (.threatened, change)
        case .demanded: return (.soughtRelief, nil)
        }
    }

    /// What governs a verb: an auxiliary before it, or an undertaking before its `to`.
    func outlook(of verb: Int, _ range: Range<Int>) -> Outlook {
        var index = verb - 1
        while index >= range.lowerBound {
            let word = text.word(index)
            if words.future.contains(word) || word == TariffReader.wouldWord { return .planned }
            if words.open.contains(word), cue(at: index) == .possible { return .possible }
            if words.obliging.contains(word) { return .demanded }
            if word == words.to || words.undertakingLinks.contains(word) && text.hasSuffix(verb, "ing"),
                isUndertaken(before: index, range)
            {
                return .planned
            }
            // "which was to begin in May, has been lifted": what stands before the comma is another thing, too.
            // "will, from 1 June, be lifted" goes on.
            if text.isMark(index, ","), isAuxiliary(index + 1),
                !words.unfinished.contains(text.word(index + 1))
            {
                return .done
            }
            // "imposed in May and lifted": what a verb before it did is another thing.
            if index < verb - 1, text.tags[index] == .verbPast, !words.undertakings.contains(word) {
                return .done
            }
            index -= 1
        }
        return .done
    }

    /// `agreed to`, `is expected to`, `the tariffs are to`, and `Chile to` in a headline.
    private func isUndertaken(before to: Int, _ range: Range<Int>) -> Bool {
        guard to > range.lowerBound else { return false }
        if words.toBe.contains(text.word(to - 1)) { return true }
        if (max(range.lowerBound, to - 3) ..| to).contains(where: {
            words.undertakings.contains(text.word($0))
        }) {
            return true
        }
        guard let block = text.block(at: text.tokens[to].start).map({ text.blocks[$0].kind }),
            block == .title || block == .heading
        else { return false }
        return text.word(to) == words.to && !(range.lowerBound ..| to).contains { text.tags[$0].isFiniteVerb }
    }

    /// The cue at a token; the month is no auxiliary.
    func cue(at index: Int) -> TariffCue? {
        guard let cue = words.cues[text.word(index)] else {
            // "the duty was to go up", "Norway is to impose a tariff"
            if text.word(index) == words.to, index > sentence.lowerBound,
                words.toBe.contains(text.word(index - 1)), index + 1 < sentence.upperBound,
                text.tags[index + 1].isVerb || words.be.contains(text.word(index + 1))
            {
                return .future
            }
            guard UnnamedTariffWords.phasing.contains(text.word(index)) else { return nil }
            return text.word(index + 1) == UnnamedTariffWords.out ? .end : nil
        }
        // "until the end of 2031"
        if cue == .end, words.lapses.contains(text.word(index)), text.word(index + 1) == words.of,
            words.determiners.contains(text.word(index - 1))
        {
            return nil
        }
        if cue == .possible, index > sentence.lowerBound, text.tokens[index].shape.isCapital { return nil }
        return cue
    }

    /// `Should a partner retaliate with tariffs`, `if Peru taxed our wine`: a case that is put, and no tariff of anybody.
    func isCase(_ range: Range<Int>) -> Bool {
        let first = text.word(range.lowerBound)
        guard range.count > 2, !range.contains(where: { words.future.contains(text.word($0)) }) else {
            return false
        }
        return words.cases.contains(first) || words.inversions.contains(first) && !isSubjectless(range)
    }

    /// `should be lowered`: an auxiliary whose subject stands before the clause.
    private func isSubjectless(_ range: Range<Int>) -> Bool {
        words.be.contains(text.word(range.lowerBound + 1)) || text.tags[range.lowerBound + 1].isVerb
    }

    /// `the average tariff`, `applied MFN rates`: of a country as a whole, not of a partner.
    func isAverage(_ unit: Unit) -> Bool {
        guard let anchor = unit.anchors.first else { return false }
        return (max(sentence.lowerBound, anchor - 4) ..| anchor).contains {
            words.averages.contains(text.word($0))
        }
    }

    private static let wouldWord: Word = "would"

    /// `"Lift the duty on sugar,"` pleads somebody: a verb without a subject, and no item of a list of what will be done.
    func isAppeal(_ unit: Unit, _ range: Range<Int>) -> Bool {
        guard unit.rate?.former == nil, let cue = words.cues[text.word(range.lowerBound)],
            cue == .end || cue == .reduce || cue == .pause || cue == .exempt,
            text.tags[range.lowerBound] == .verbBase || isQuoted(range.lowerBound),
            let block = text.block(at: text.tokens[range.lowerBound].start),
            text.blocks[block].kind == .paragraph || text.blocks[block].kind == .turn
                || text.blocks[block].kind == .quote
        else { return false }
        return !text.hasSuffix(range.lowerBound, "ed") && !text.hasSuffix(range.lowerBound, "ing")
            && (range.lowerBound == sentence.lowerBound || isQuoted(range.lowerBound))
    }

    /// The first word of a quotation.
    private func isQuoted(_ index: Int) -> Bool {
        index > 0 && text.tokens[index - 1].shape == .quotationMark
    }

    /// `will tax our goods unless …`: a clause of condition behind its own.
    func isThreatenedUnless(_ unit: Unit) -> Bool {
        guard unit.clause.contains(where: { words.future.contains(text.word($0)) }) else { return false }
        let end = unit.clause.upperBound
        let next = text.isMark(end, ",") ? end + 1 : end
        if next < sentence.upperBound, words.cases.contains(text.word(next)) { return true }
        return signs.isConditional
            && (end ..| min(end + Self.reach, sentence.upperBound)).contains {
                text.word($0) == UnnamedTariffWords.unless
            }
    }

    /// `would impose a tariff from Monday`: a day from which it holds makes it a plan.
    func isDatedAhead(_ unit: Unit) -> Bool {
        let range = unit.clause.lowerBound ..| min(unit.clause.upperBound + 12, sentence.upperBound)
        return text.times(in: range).contains { time in
            time.namesDate && !time.isVague
                && (max(range.lowerBound, time.tokens.lowerBound - 2) ..| time.tokens.lowerBound).contains {
                    words.openers.contains(text.word($0)) || words.asWord == text.word($0)
                }
        }
    }

    /// `is considering a levy on Swiss watches`: what is weighed is the tariff itself.
    func isConsideredItself(_ cues: Cues, _ unit: Unit, _ anchor: Int) -> Bool {
        guard let threat = cues.first[.threat], threat < anchor, anchor - threat <= 5,
            !words.threatNouns.contains(text.word(threat)), text.tags[threat].isVerb,
            anchor + 2 < unit.clause.upperBound, words.dutyGoods.contains(text.word(anchor + 1)),
            !(threat + 1 ..| anchor).contains(where: { words.definite.contains(text.word($0)) })
        else { return false }
        return text.tokens[threat].shape == .lower
    }
}
