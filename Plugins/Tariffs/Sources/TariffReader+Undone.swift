import DossierSDK
import DossierText

/// Tariffs that a court or parliament undid, and those that nobody imposes.
extension TariffReader {
    /// `struck down the 25% tariff`
    func isStruckDown(_ range: Range<Int>, _ anchor: Int) -> Bool {
        (range.lowerBound ..| anchor).contains { index in
            words.strikes.contains(text.word(index)) && words.down.contains(text.word(index + 1))
                && anchor - index <= 10
        }
    }

    /// `rejected a bill to raise tariffs`: what did not come about.
    func isVotedDown(_ range: Range<Int>, _ anchor: Int) -> Bool {
        (range.lowerBound ..| anchor).contains { index in
            words.rejecting.contains(text.word(index))
                && (index + 1 ..| min(index + 6, anchor)).contains { words.bills.contains(text.word($0)) }
        }
    }

    /// `has no plans for a tariff`, `without any intention to`
    func isUnplanned(_ range: Range<Int>, _ anchor: Int) -> Bool {
        (range.lowerBound ..| anchor).contains { index in
            words.not.contains(text.word(index))
                && (index + 1 ..| min(index + 4, anchor)).contains {
                    words.intentions.contains(text.word($0))
                }
        }
    }

    /// `will not impose further tariffs`: what is promised not to be done, and leaves those that stand alone.
    func isForsworn(_ range: Range<Int>, _ anchor: Int) -> Bool {
        guard
            (max(range.lowerBound, anchor - 4) ..| anchor).contains(where: {
                words.further.contains(text.word($0))
            })
        else { return false }
        return (range.lowerBound ..| anchor).contains { index in
            (words.cues[text.word(index)] == .impose || words.cues[text.word(index)] == .raise)
                && isNegated(index, range)
        }
    }

    /// `would face 20 percent tariffs from Norway`: whose they are stands behind them.
    func readSource(_ unit: Unit, _ anchor: Int, _ found: inout Parties) {
        let from = anchor + 1
        guard from + 1 < unit.clause.upperBound, text.word(from) == words.from,
            let face = unit.clause.first(where: { words.face.contains(text.word($0)) }), face < anchor,
            let state = parties.states(in: from + 1 ..| min(from + 4, unit.clause.upperBound)).first
        else { return }
        found.imposer = state
        found.imposerState = state
    }

    /// Whether a unit may take its parties from the statement before: in the same paragraph, in a list, all through a
    /// text in which one state alone imposes, and in the next paragraph where nothing new is named.
    func continues(_ unit: Unit, _ found: Parties, _ block: Int) -> Bool {
        if context.block == block || context.block < 0 { return true }
        switch text.blocks[block].kind {
        case .bullet, .title, .heading: return true
        default: break
        }
        let named = parties.states(in: sentence)
        let known = [context.imposerState].compactMap { $0 } + context.target
        if imposers.count <= 1 {
            return named.isEmpty || named.contains { known.contains($0) || found.target.contains($0) }
        }
        let isNew = found.goods != nil && !(unit.anchors.first.map(isDefinite) ?? false)
        return block - context.block <= 2 && !isNew && named.allSatisfy { known.contains($0) }
    }
}

/// What is not done yet, or not to these goods.
extension TariffReader {
    private typealias Signs = UnnamedTariffWords

    /// `has not imposed any duty`, `has so far imposed no tariff`, `did not raise the duty`: nothing is freed by it.
    func isUnimposed(_ range: Range<Int>, _ anchor: Int) -> Bool {
        (range.lowerBound ..| anchor).contains { index in
            guard let cue = words.cues[text.word(index)], cue == .impose || cue == .raise,
                anchor - index <= 8
            else { return false }
            let before = max(range.lowerBound, index - 5) ..| index
            let isPerfect = before.contains {
                words.haves.contains(text.word($0)) || Signs.did.contains(text.word($0))
            }
            guard isPerfect else { return false }
            return before.contains { words.not.contains(text.word($0)) }
                || (index + 1 ..| min(index + 3, anchor)).contains { text.word($0) == words.no }
        }
    }

    /// `has been on hold since August`, `put the levy on ice`
    func isPutOnHold(_ range: Range<Int>, _ anchor: Int) -> Bool {
        range.contains { index in
            Signs.hold.contains(text.word(index)) && text.word(index - 1) == Signs.on
                && abs(index - anchor) <= 20 && !isNegated(index - 1, range)
        }
    }

    /// `are not subject to the surcharge`, `not covered by the duty`: exempted; `no longer subject to it`: ended.
    func freed(_ range: Range<Int>, _ anchor: Int) -> TariffStatus? {
        for index in range {
            let word = text.word(index)
            let isSubject = words.face.contains(word) && text.word(index + 1) == words.to && index < anchor
            guard isSubject || Signs.untouched.contains(word) && abs(index - anchor) <= 20 else { continue }
            let before = max(range.lowerBound, index - 3) ..| index
            guard before.contains(where: { words.not.contains(text.word($0)) }) else { continue }
            return before.contains { text.word($0) == Signs.longer } ? .ended : .exempted
        }
        return nil
    }

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

    /// `is extended until the review is over`: it goes on.
    func isProlonged(_ range: Range<Int>, _ anchor: Int) -> Bool {
        (anchor + 1 ..| range.upperBound).contains { index in
            Signs.prolonging.contains(text.word(index)) && words.passive.contains(text.word(index - 1))
                && !isNegated(index, range)
        }
    }

    /// `will tax our goods unless …`: a clause of condition behind its own.
    func isThreatenedUnless(_ unit: Unit) -> Bool {
        guard unit.clause.contains(where: { words.future.contains(text.word($0)) }) else { return false }
        let end = unit.clause.upperBound
        let next = text.isMark(end, ",") ? end + 1 : end
        if next < sentence.upperBound, words.cases.contains(text.word(next)) { return true }
        return signs.isConditional
            && (end ..| min(end + Self.reach, sentence.upperBound)).contains {
                text.word($0) == Signs.unless
            }
    }

    /// `is under consideration`
    func isConsidered(_ anchor: Int, _ range: Range<Int>) -> Bool {
        (anchor + 1 ..| range.upperBound).contains { index in
            words.considering.contains(text.word(index))
                && Signs.considered.contains(text.word(index - 1))
        }
    }

    /// `cuts its outlook as tariffs bite`: the tariff is in another clause.
    func isInAside(_ anchor: Int, behind cue: Int) -> Bool {
        (cue + 1 ..| anchor).contains { index in
            words.asides.contains(text.word(index)) && text.word(index + 1) != Signs.well && index > cue + 1
                && index + 3 >= anchor
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

    /// `15 days after publication`: the day of the paper that orders it and so many days.
    func dayAfterPublication(_ time: TimeExpression) -> String? {
        let end = time.tokens.upperBound
        guard time.kind == .duration, end + 1 < sentence.upperBound, Signs.counting.contains(text.word(end)),
            (end + 1 ..| min(end + 6, sentence.upperBound)).contains(where: {
                Signs.publishing.contains(text.word($0))
            }),
            let published = document.facts.published, let days = Self.days(of: time.value)
        else { return nil }
        return CalendarDate(dayNumber: published.dayNumber + days).description
    }
}

extension TariffReader {
    /// `effective immediately`: the day of the document.
    func atOnce(_ range: Range<Int>) -> String? {
        guard
            range.contains(where: {
                words.effect.contains(text.word($0))
                    && UnnamedTariffWords.immediate == text.word($0 - 1)
                    || UnnamedTariffWords.immediately.contains(text.word($0))
                        && (words.effectiveWord == text.word($0 - 1)
                            || words.beginnings.contains(text.word($0 - 1)))
            })
        else { return nil }
        return document.facts.published?.description
    }
}

extension TariffReader {
    /// `a further levy, on salt, may follow in summer`
    func isToFollow(_ cues: Cues, _ anchor: Int, _ range: Range<Int>) -> Bool {
        guard let possible = cues.first[.possible], possible > anchor, possible - anchor <= 12 else {
            return false
        }
        return (possible + 1 ..| min(possible + 3, range.upperBound)).contains {
            UnnamedTariffWords.arriving.contains(text.word($0))
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

    /// `is still in place`
    func isInPlace(_ anchor: Int, _ range: Range<Int>) -> Bool {
        (anchor + 2 ..| range.upperBound).contains { index in
            UnnamedTariffWords.place == text.word(index) && text.word(index - 1) == words.inForce
                && (max(anchor, index - 4) ..| index - 1).contains {
                    words.passive.contains(text.word($0)) || words.remain.contains(text.word($0))
                } && !isNegated(index - 1, range)
        }
    }
}
