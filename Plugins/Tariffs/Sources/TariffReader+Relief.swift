import DossierSDK
import DossierText

/// Tariffs that are eased: relief, exemptions, pauses and ends.
extension TariffReader {
    /// Relief that was asked for, refused, or had for a time.
    func relief(_ cues: Cues, _ range: Range<Int>, _ anchor: Int, _ unit: Unit) -> TariffStatus? {
        let easing =
            cues.first[.relief]
            ?? cues.all.filter { $0.cue == .end || $0.cue == .exempt || $0.cue == .reduce }
            .min { abs($0.index - anchor) < abs($1.index - anchor) }?.index
        if let easing {
            let isNear = abs(easing - anchor) <= (cues.first[.seek].map { $0 < easing } == true ? 12 : 8)
            if isNear, let refuse = cues.first[.refuse], refuse < easing || cues.has(.relief) {
                return .reliefRefused
            }
            if cues.has(.relief), range.contains(where: { words.not.contains(text.word($0)) }) {
                return .reliefRefused
            }
            let sufficient = range.first { words.sufficient.contains(text.word($0)) }
            if let sufficient, isNegated(sufficient, range) { return .reliefRefused }
            if isNear, isNegated(easing, range), !cues.has(.exempt), text.word(range.lowerBound) != words.no {
                return .reliefRefused
            }
            if let seek = cues.first[.seek], seek < easing, isNear || cues.has(.relief) {
                return .soughtRelief
            }
        }
        if let seek = cues.first[.seek], let pause = cues.first[.pause], seek < pause, seek < anchor,
            pause - seek <= 12, text.word(pause - 1) == words.to || words.be.contains(text.word(pause - 1)),
            // "a request to suspend", but not "a telephone call in which he agreed to suspend"
            text.tags[seek].isVerb || pause - seek == 2
        {
            return .soughtRelief
        }
        if let hope = cues.first[.seek], unit.rate == nil, words.hopes.contains(text.word(hope)),
            hope < anchor
        {
            return .soughtRelief
        }
        if let avert = cues.first[.avert], avert < anchor, anchor - avert <= 6,
            !(avert + 1 ..| anchor).contains(where: { words.goodsStops.contains(text.word($0)) })
        {
            return .pastRelief
        }
        return nil
    }

    /// `closing exemptions`: the tariff comes back.
    func isClosingExemptions(_ range: Range<Int>) -> Bool {
        for index in range where words.closing.contains(text.word(index)) {
            if (index + 1 ..| min(index + 7, range.upperBound)).contains(where: {
                words.exemptions.contains(text.word($0))
            }) {
                return true
            }
        }
        return false
    }

    /// Paused, exempted, ended, reduced: each only where the tariff is what it happens to.
    func suspension(_ cues: Cues, _ range: Range<Int>, _ anchor: Int, _ unit: Unit) -> TariffStatus? {
        let pause = cues.first[.pause].flatMap { isFavour($0) ? nil : $0 }
        if let pause, takesEffect(range), endsSoon(pause, range) {
            return cues.has(.future) ? .announced : .inEffect
        }
        if let pause, isObject(pause, anchor, range, reach: 14) || unit.anchors.isEmpty {
            let isPast =
                pause > range.lowerBound
                && (words.temporarily.contains(text.word(pause - 1)) || text.word(pause - 1) == words.haveHad)
            return isPast ? .pastRelief : .paused
        }
        if isFree(unit, range) { return .exempted }
        if let exempt = cues.first[.exempt], unit.anchors.isEmpty || abs(exempt - anchor) <= 12 {
            return .exempted
        }
        if cues.all.contains(where: {
            $0.cue == .end && isObject($0.index, anchor, range, reach: 6) && !isFavour($0.index)
        }),
            unit.rate?.former == nil
        {
            return .ended
        }
        if let rate = unit.rate, let former = rate.former, rate.value < former { return .reduced }
        if cues.all.contains(where: {
            $0.cue == .reduce && isObject($0.index, anchor, range, reach: 5) && !isAdjective($0.index)
        }) {
            return .reduced
        }
        return nil
    }

    /// `the pause ends and …`, `the suspension lapsed`
    private func endsSoon(_ pause: Int, _ range: Range<Int>) -> Bool {
        (pause + 1 ..| min(pause + 5, range.upperBound)).contains {
            words.cues[text.word($0)] == .end || words.over.contains(text.word($0))
        }
    }

    /// `no tariffs on`, `zero duties`, `duty-free`
    private func isFree(_ unit: Unit, _ range: Range<Int>) -> Bool {
        if let rate = unit.rate, rate.value == 0, rate.upper == nil, rate.former == nil { return true }
        return unit.anchors.contains { anchor in
            if anchor > range.lowerBound + 1, text.word(anchor - 1) == words.of,
                text.word(anchor - 2) == words.free
            {
                return true
            }
            if anchor + 2 < sentence.upperBound, words.dutyWords.contains(text.word(anchor)),
                text.word(anchor + 1) == words.free
                    || text.word(anchor + 1) == words.hyphen && text.word(anchor + 2) == words.free
            {
                return true
            }
            // "No national security tariffs on cars or duties on car parts will apply"
            let reach = text.word(range.lowerBound) == words.no ? 12 : 6
            let before = max(range.lowerBound, anchor - reach) ..| anchor
            return before.contains { index in
                (text.word(index) == words.no || words.zero.contains(text.word(index)))
                    && !(index + 1 ..| anchor).contains {
                        verbs[text.word($0)] != nil && text.tokens[$0].shape == .lower
                            && verbs[text.word($0)]?.isNounToo == false
                    }
            } || isNotImposed(anchor, range)
        }
    }

    /// `shall not stack`, `will not impose customs duties`, `do not apply`
    private func isNotImposed(_ anchor: Int, _ range: Range<Int>) -> Bool {
        range.contains { index in
            guard let cue = words.cues[text.word(index)],
                cue == .impose || text.word(index) == TariffReader.stack
            else { return false }
            return abs(index - anchor) <= 10
                && (max(range.lowerBound, index - 2) ..| index).contains {
                    words.not.contains(text.word($0)) && text.word($0) != words.no
                }
        }
    }

    /// `which was lifted a year later`, `that increase was scrapped`: of the tariff named before.
    func isEnding(_ range: Range<Int>) -> Bool {
        guard let first = range.first, range.count > 2 else { return false }
        let isPointing = words.pointers.contains(text.word(first))
        let isOfMeasure = (first + 1 ..| min(first + 3, range.upperBound)).contains {
            words.measures.contains(text.word($0))
        }
        let isSubject =
            words.passive.contains(text.word(first + 1)) || words.haves.contains(text.word(first + 1))
        guard
            isPointing && (isSubject || isOfMeasure)
                || words.definite.contains(text.word(first)) && isOfMeasure
        else { return false }
        return range.dropFirst().contains { index in
            words.cues[text.word(index)] == .end && words.passive.contains(text.word(index - 1))
        }
    }

    private static let stack: Word = "stack"
}
