import DossierSDK
import DossierText

extension TariffReader {
    /// Where the cues of a unit stand.
    struct Cues {
        var first: [TariffCue: Int] = [:]
        var all: [(cue: TariffCue, index: Int)] = []

        func has(_ cue: TariffCue) -> Bool { first[cue] != nil }
    }

    func cues(in range: Range<Int>) -> Cues {
        var cues = Cues()
        for index in range {
            guard let cue = cue(at: index), !isName(index, range) else { continue }
            cues.all.append((cue, index))
            if cues.first[cue] == nil { cues.first[cue] = index }
        }
        return cues
    }

    /// A capital inside a sentence of small letters: part of a name, such as that of a law.
    private func isName(_ index: Int, _ range: Range<Int>) -> Bool {
        guard index > sentence.lowerBound, text.tokens[index].shape.isCapital else { return false }
        return !text.tokens[index - 1].shape.isNumeric
            && text.blocks[text.block(at: text.tokens[index].start) ?? 0].kind != .heading
            && text.blocks[text.block(at: text.tokens[index].start) ?? 0].kind != .title
    }

    /// The status that a unit gives its tariff; nil where it states no measure.
    func status(of unit: Unit) -> TariffStatus? {
        let core = unit.tokens.clamped(to: unit.clause)
        let range = core.isEmpty ? unit.tokens : core
        let cues = cues(in: range)
        let anchor = unit.anchors.first ?? unit.rate?.tokens.lowerBound ?? range.lowerBound
        if isAnalysis(range) || isPower(range) || isRejected(range, anchor) || isProcedure(unit) {
            return nil
        }
        if unit.rate == nil, text.isMark(sentence.upperBound - 1, ":") { return nil }
        if isCase(range) { return nil }
        // "unless the duty is withdrawn"
        if unit.rate == nil, words.conditions.contains(text.word(range.lowerBound)), !cues.has(.future) {
            return nil
        }
        if unit.anchors.allSatisfy({ isBarrier($0) }), unit.rate == nil, !unit.anchors.isEmpty { return nil }
        switch settled(range, anchor, unit) {
        case .status(let status)?: return status
        case TariffDeed.Outcome.none?: return nil
        default: break
        }
        if isAppeal(unit, range) { return .soughtRelief }
        if isThreatened(unit) { return .threatened }
        // "suspended until February a levy of 6 percent"
        if text.word(range.lowerBound) == TariffReader.until, range.lowerBound > sentence.lowerBound,
            words.cues[text.word(range.lowerBound - 1)] == .pause
        {
            return .paused
        }
        if let relief = relief(cues, range, anchor, unit) { return relief }
        if isClosingExemptions(range) { return .announced }
        if let status = suspension(cues, range, anchor, unit) { return status }
        if let announce = cues.first[.announce], isInserted(announce, anchor),
            act(cues, anchor, range) == nil, !takesEffect(range)
        {
            return .announced
        }
        if let status = movement(cues, range, anchor, unit) { return status }
        return standing(cues, range, anchor, unit)
    }

    /// `tariff barriers`, `tariff and non-tariff barriers`
    private func isBarrier(_ anchor: Int) -> Bool {
        (anchor + 1 ..| min(anchor + 6, sentence.upperBound)).contains {
            words.negotiators.contains(text.word($0))
        }
    }

    /// What somebody promised or threatened that will be: behind `that`, or in the same quotation.
    private func isThreatened(_ unit: Unit) -> Bool {
        guard
            unit.clause.contains(where: {
                words.future.contains(text.word($0)) || cue(at: $0) == .possible
            })
        else { return false }
        let start = unit.clause.lowerBound
        if start > sentence.lowerBound + 1, text.word(start - 1) == TariffReader.thatWord {
            return (max(sentence.lowerBound, start - 5) ..| start).contains {
                words.cues[text.word($0)] == .threat
            }
        }
        guard context.status == .threatened, let last = findings.last,
            let quotation = text.quotation(around: start)
        else { return false }
        return quotation.span.overlaps(last.span) && quotation.tokens.lowerBound < start
    }

    private static let thatWord: Word = "that"

    func isNegated(_ index: Int, _ range: Range<Int>) -> Bool {
        (max(range.lowerBound, index - 3) ..| index).contains { words.not.contains(text.word($0)) }
    }

    /// A verb before its tariff, or a passive behind it.
    func isObject(_ cue: Int, _ anchor: Int, _ range: Range<Int>, reach: Int) -> Bool {
        if cue < anchor {
            // "The quota was cut and the tariff left as it was", but not "the duty was cut to 10 percent".
            let isOfOther =
                words.passive.contains(text.word(cue - 1)) && cue > range.lowerBound
                && (text.tags[cue] == .verbParticiple || text.tags[cue] == .verbPast)
                && (cue + 1 ..| anchor).contains {
                    words.joining.contains(text.word($0)) || text.isMark($0, ",")
                }
            return !isOfOther && anchor - cue <= reach + 4
                && !(cue + 1 ..| anchor).contains { isOtherObject($0) }
                && !isInAside(anchor, behind: cue)
        }
        if isInserted(cue, anchor) { return true }
        let distance = cue - anchor
        guard distance <= reach + 12 else { return false }
        // "the duty will lapse", "the duty expired in April"
        if words.lapses.contains(text.word(cue)),
            words.future.contains(text.word(cue - 1)) || text.hasSuffix(cue, "ed") && text.tags[cue].isVerb
        {
            return true
        }
        return (max(anchor, cue - 3) ..| cue).contains { words.passive.contains(text.word($0)) }
            || words.remain.contains(text.word(cue - 1)) || distance == 1
            || distance == 2 && words.rateWords.contains(text.word(cue - 1))
    }

    /// Something else that could be removed or lowered before the tariff is named.
    private func isOtherObject(_ index: Int) -> Bool { words.otherObjects.contains(text.word(index)) }

    /// `a lower 10% tariff`
    func isAdjective(_ index: Int) -> Bool {
        guard text.word(index) == TariffReader.lower else { return false }
        return index > 0 && words.determiners.contains(text.word(index - 1))
            || text.tokens[index].shape == .capitalized
    }

    private static let lower: Word = "lower"

    /// Threatened or announced.
    private func movement(_ cues: Cues, _ range: Range<Int>, _ anchor: Int, _ unit: Unit) -> TariffStatus? {
        let acts = act(cues, anchor, range) != nil || unit.rate != nil
        if let threat = cues.first[.threat], !isAside(threat, anchor, range),
            unit.rate != nil || cues.has(.impose) || cues.has(.raise)
                || cues.has(.stand) && cues.has(.possible)
        {
            let isNoun = words.threatNouns.contains(text.word(threat))
            if !isNoun || unit.rate != nil && threat < anchor { return .threatened }
            if !cues.has(.impose) { return nil }
        }
        if cues.has(.threat), unit.anchors.isEmpty { return .threatened }
        if cues.has(.topic), unit.rate == nil, !cues.has(.impose), !cues.has(.raise) { return nil }
        if usesTariffs(unit, range), unit.rate == nil { return nil }
        if acts, let possible = cues.first[.possible], abs(possible - anchor) <= 12 {
            return isAnnouncedAhead(possible, unit) ? .announced : .threatened
        }
        if !acts, isConsideredItself(cues, unit, anchor) {
            return .threatened
        }
        if acts, hasConditionalFuture(range) || isThreatenedUnless(unit) { return .threatened }
        if let future = cues.first[.future], let bear = cues.first[.bear], future < bear, bear < anchor {
            return .announced
        }
        guard acts || cues.has(.announce) else { return nil }
        if act(cues, anchor, range) == nil, standsSince(anchor, range) { return .inEffect }
        if let future = cues.first[.future] {
            let next = future + 1 < range.upperBound ? text.word(future + 1) : words.no
            if words.remain.contains(next) { return .inEffect }
            return acts ? .announced : nil
        }
        if cues.all.contains(where: {
            $0.cue == .stand && words.remain.contains(text.word($0.index)) && abs($0.index - anchor) <= 10
        }) {
            return .inEffect
        }
        if let announce = cues.first[.announce], acts, announce < anchor {
            // "declared an emergency and imposed duties" has imposed them.
            if let act = act(cues, anchor, range), act > announce, isDone(act, range) { return .inEffect }
            return .announced
        }
        if let act = act(cues, anchor, range), act > range.lowerBound + 1, text.word(act - 1) == words.to {
            if words.ready.contains(text.word(act - 2)) { return .threatened }
            if isHeadline(act, range) { return .announced }
            if intention(of: act, range) != nil { return standsBehind(unit) ? .inEffect : .announced }
        }
        if let impose = act(cues, anchor, range), text.hasSuffix(impose, "ing"), impose > range.lowerBound,
            proceeds(before: impose, range)
        {
            return .announced
        }
        return nil
    }

    /// `announced that a duty would be imposed from May 3`: the future as it was then.
    private func isAnnouncedAhead(_ possible: Int, _ unit: Unit) -> Bool {
        guard text.word(possible) == TariffReader.would,
            !signs.isConditional
        else { return false }
        // "will impose a tariff, the minister said. She said the duty on wool would rise": of what was announced before.
        let isOfKnown = context.status == .announced && context.block >= 0
        if isOfKnown || isDatedAhead(unit) || takesEffect(unit.clause),
            within(reachOf: possible).contains(where: { words.says.contains(text.word($0)) })
        {
            return true
        }
        guard
            let that = within(reachOf: possible).last(where: {
                text.word($0) == TariffReader.thatWord
            })
        else { return false }
        return (max(sentence.lowerBound, that - 8) ..| that).contains {
            words.cues[text.word($0)] == .announce
        }
    }

    private static let would: Word = "would"

    /// `Chile to double its duty`: of a headline.
    private func isHeadline(_ act: Int, _ range: Range<Int>) -> Bool {
        guard let block = text.block(at: text.tokens[act].start).map({ text.blocks[$0].kind }),
            block == .title || block == .heading
        else { return false }
        return !(range.lowerBound ..| act - 1).contains { text.tags[$0].isFiniteVerb }
    }

    /// A past tense with a subject of its own or one that it shares: `…, and imposed`, `the ministry raised`
    private func isDone(_ index: Int, _ range: Range<Int>) -> Bool {
        guard text.hasSuffix(index, "ed"), index > range.lowerBound else { return false }
        let before = text.word(index - 1)
        return words.conjunctions.contains(before)
            || text.tags[index] == .verbPast && !words.passive.contains(before)
    }

    /// `… to 50% as Chile warns of retaliation`: somebody else's threat.
    private func isAside(_ cue: Int, _ anchor: Int, _ range: Range<Int>) -> Bool {
        cue > anchor && (anchor + 1 ..| cue).contains { words.asides.contains(text.word($0)) }
    }

    /// The verb or noun that imposes or raises the tariff: before it, or behind it as a passive or a movement of its own
    /// (`tariffs will rise to`). `tariffs raise prices` and `the tariff increase` are neither.
    func act(_ cues: Cues, _ anchor: Int, _ range: Range<Int>) -> Int? {
        for (cue, index) in cues.all where cue == .impose || cue == .raise {
            if index < anchor {
                if cue == .raise, index > range.lowerBound, words.determiners.contains(text.word(index - 1)) {
                    continue
                }
                return index
            }
            let next = index + 1 < range.upperBound ? text.word(index + 1) : words.to
            let isPassive = (max(anchor, index - 2) ..| index).contains {
                words.passive.contains(text.word($0))
            }
            if cue == .impose {
                if isPassive || index - anchor <= 8 { return index }
            } else if isPassive || words.movements.contains(next) || index + 1 >= range.upperBound {
                if index > anchor + 1 || words.movements.contains(next) { return index }
            }
        }
        return nil
    }

    private func proceeds(before index: Int, _ range: Range<Int>) -> Bool {
        (max(range.lowerBound, index - 4) ..| index).contains { words.present.contains(text.word($0)) }
    }

    /// `if … will`
    private func hasConditionalFuture(_ range: Range<Int>) -> Bool {
        range.contains { words.conditions.contains(text.word($0)) && text.word($0) != TariffReader.until }
            && range.contains { words.future.contains(text.word($0)) }
    }

    static let until: Word = "until"

    private func usesTariffs(_ unit: Unit, _ range: Range<Int>) -> Bool {
        unit.anchors.contains { anchor in
            (max(range.lowerBound, anchor - 3) ..| anchor).contains {
                words.using.contains(text.word($0)) || words.threatNouns.contains(text.word($0))
            }
                || anchor + 1 < range.upperBound && words.threatNouns.contains(text.word(anchor + 1))
        }
    }

    /// In effect, where somebody imposes it or it stands.
    private func standing(_ cues: Cues, _ range: Range<Int>, _ anchor: Int, _ unit: Unit) -> TariffStatus? {
        if usesTariffs(unit, range), unit.rate == nil { return nil }
        if cues.has(.topic), unit.rate == nil,
            !cues.all.contains(where: { $0.cue == .impose && abs($0.index - anchor) <= 6 })
        {
            return nil
        }
        // "If prices rise, the tariff falls back to 15 percent."
        if unit.rate != nil, words.cases.contains(text.word(sentence.lowerBound)),
            unit.clause.lowerBound > sentence.lowerBound
        {
            return .threatened
        }
        if let impose = act(cues, anchor, range), abs(impose - anchor) <= 12 { return .inEffect }
        if isInPlace(anchor, range) { return .inEffect }
        if let status = entry(unit, range, anchor) { return status }
        if unit.rate != nil {
            // "Steel still pays 50 percent": what was asked or refused before is no state of the tariff.
            let before = context.status.flatMap { unit.anchors.isEmpty && !cues.has(.bear) ? $0 : nil }
            return before.flatMap { TariffReader.passing.contains($0) ? nil : $0 } ?? .inEffect
        }
        if cues.all.contains(where: { $0.cue == .bear && $0.index < anchor && anchor - $0.index <= 6 }) {
            return .inEffect
        }
        if cues.all.contains(where: {
            $0.cue == .stand && !words.present.contains(text.word($0.index)) && abs($0.index - anchor) <= 5
        }) {
            return .inEffect
        }
        return nil
    }

    private static let passing: Set<TariffStatus> = [.soughtRelief, .reliefRefused, .pastRelief]

    func takesEffect(_ range: Range<Int>) -> Bool {
        range.dropFirst().contains { index in
            words.effect.contains(text.word(index))
                && (words.takeForms.contains(text.word(index - 1))
                    || text.word(index - 1) == TariffReader.inWord
                    || text.word(index - 1) == TariffReader.into)
        }
    }

    private static let inWord: Word = "in"
    private static let into: Word = "into"
}
