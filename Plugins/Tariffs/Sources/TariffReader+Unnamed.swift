import DossierSDK
import DossierText

/// Tariffs that a text about them tells of without a word for one: `will be charged 12 percent`, `the higher rate takes
/// effect`, `lorries are exempt`, `a second list will follow on 1 May`.
extension TariffReader {
    private typealias Signs = UnnamedTariffWords

    /// How many blocks behind the last statement of a tariff a sentence may still go on about it.
    private static let distance = 3

    /// A sentence in which nothing else was found.
    func readUnnamed(_ block: Int) {
        guard sentence.count < 80, isAboutCustoms else { return }
        let isNear = context.block >= 0 && block - context.block <= Self.distance
        let hasRate = text.quantities(in: sentence).contains { $0.kind == .percent }
        let subject = isNear ? rateSubject() : nil
        let rate = subject.flatMap { !hasRate && datesBack($0, block) ? nil : $0 }
        let spared = isNear && !hasRate ? sparing() : nil
        if isNear, block - context.block <= 1, readRound(block) { return }
        guard hasRate || rate != nil || spared != nil else { return }
        if let rate { recall(rate) }
        for clause in splitter.clauses(of: sentence) {
            if let rate, clause.tokens.contains(rate) {
                add(
                    Unit(
                        tokens: clause.tokens, anchors: [rate],
                        rate: rates(in: clause.tokens, hasAnchor: true, follows: true).first,
                        clause: clause.tokens), block)
            } else if let spared, clause.tokens.contains(spared) {
                let unit = Unit(tokens: clause.tokens, anchors: [], rate: nil, clause: clause.tokens)
                add(unit, block, given: .exempted)
            } else if hasRate {
                readCharges(clause.tokens, block)
            }
        }
    }

    /// The rates of a clause that the words before them or goods behind them make rates of a tariff.
    private func readCharges(_ clause: Range<Int>, _ block: Int) {
        var rates: [Rate] = []
        for quantity in text.quantities(in: clause)
        where quantity.kind == .percent && quantity.tokens.upperBound <= clause.upperBound {
            let isSequel =
                rates.last.map {
                    quantity.tokens.lowerBound - $0.tokens.upperBound <= 12
                        && words.conjunctions.contains(text.word(quantity.tokens.lowerBound - 1))
                } ?? false
            guard isSequel || isCharged(quantity.tokens, clause) else { continue }
            rates.append(Rate(quantity))
        }
        if let fall = reduction(clause, block) { rates = [fall] }
        guard !rates.isEmpty else { return }
        for (number, unit) in cut(clause, [], rates, clause: clause).enumerated() {
            add(unit, block, isSequel: number > 0)
        }
    }

    /// `charged 12 percent`, `face the highest rate, 12 percent`, `an extra 12 percent on Chilean copper`
    private func isCharged(_ rate: Range<Int>, _ clause: Range<Int>) -> Bool {
        let end = rate.upperBound
        if end < clause.upperBound, text.word(end) == words.of { return false }
        let before = max(sentence.lowerBound, rate.lowerBound - 4) ..| rate.lowerBound
        if end < clause.upperBound, Signs.comparing.contains(text.word(end)) { return false }
        if before.contains(where: { Signs.levying.contains(text.word($0)) && text.tags[$0] != .noun }) {
            return !isOfPeople(clause.lowerBound ..| rate.lowerBound)
        }
        let wider = max(sentence.lowerBound, rate.lowerBound - 8) ..| rate.lowerBound
        if wider.contains(where: { words.rateWords.contains(text.word($0)) && !isOtherRate($0) }),
            wider.contains(where: {
                words.face.contains(text.word($0)) || words.pay.contains(text.word($0))
            })
        {
            return true
        }
        // "remain subject to the 10 percent baseline rate"
        if before.contains(where: { words.face.contains(text.word($0)) || words.pay.contains(text.word($0)) }
        ),
            let head = (end ..| min(end + 3, clause.upperBound)).first(where: {
                words.rateWords.contains(text.word($0))
            }), !(end ..| head).contains(where: { Signs.otherRates.contains(text.word($0)) })
        {
            return true
        }
        guard end < clause.upperBound, words.dutyGoods.contains(text.word(end)) else { return false }
        guard
            before.contains(where: {
                Signs.extra.contains(text.word($0)) || words.charge.contains(text.word($0))
                    || words.cues[text.word($0)] == .impose || words.cues[text.word($0)] == .announce
            })
        else { return false }
        return text.mentions(in: end + 1 ..| min(end + 6, clause.upperBound)).contains(where: isCountry)
            || (end + 1 ..| min(end + 6, clause.upperBound)).contains {
                words.tradedGoods.contains(text.word($0))
            }
    }

    /// Whether a clause begins with people who trade in nothing: `Passengers will be charged 15 percent`.
    private func isOfPeople(_ range: Range<Int>) -> Bool {
        range.prefix(4).contains { Signs.people.contains(text.word($0)) }
    }

    /// Whether words name goods, who trades in them, or a state.
    private func isOfTrade(_ range: Range<Int>) -> Bool {
        range.contains {
            words.tradedGoods.contains(text.word($0)) || Signs.traders.contains(text.word($0))
        }
            || text.mentions(in: range).contains {
                // "a second list for goods of Peru", but not "a second round of talks with Peru"
                isCountry($0)
                    && ($0.form == .adjective || words.onto.contains(text.word($0.tokens.lowerBound - 1)))
            }
            || !GoodsWords.english.kinds(in: text.line(text.span(range))).isEmpty
    }

    /// `Walnuts: reduced from 10 percent to 4 percent`, an item of a list.
    private func reduction(_ clause: Range<Int>, _ block: Int) -> Rate? {
        guard text.blocks[block].kind == .bullet,
            !clause.contains(where: {
                words.otherMeasures.contains(text.word($0)) || Signs.otherRates.contains(text.word($0))
            })
        else { return nil }
        let rates = self.rates(in: clause, hasAnchor: true, follows: true)
        let percents = text.quantities(in: clause).filter { $0.kind == .percent }
        if let rate = rates.first, rate.former != nil { return rate }
        guard percents.count == 2, text.word(percents[0].tokens.lowerBound - 1) == words.from,
            text.word(percents[1].tokens.lowerBound - 1) == words.to,
            let cue = words.cues[text.word(percents[0].tokens.lowerBound - 2)],
            cue == .reduce || cue == .raise
        else { return nil }
        var rate = Rate(percents[1])
        rate.former = percents[0].value
        rate.tokens = percents[0].tokens.lowerBound ..| percents[1].tokens.upperBound
        return rate
    }

    /// `The higher rate`, `The rate on steel`, `The copper rate` as the subject of a sentence.
    func rateSubject() -> Int? {
        let first = sentence.lowerBound + labelLength
        guard first < sentence.upperBound, words.definite.contains(text.word(first)),
            let rate = (first + 1 ..| min(first + 4, sentence.upperBound)).first(where: {
                words.rateWords.contains(text.word($0))
            }),
            rate + 1 < sentence.upperBound, !isOtherRate(rate)
        else { return nil }
        let next = text.word(rate + 1)
        guard
            words.dutyGoods.contains(next) || words.chargedFor.contains(next) || words.future.contains(next)
                || text.tags[rate + 1].isFiniteVerb || words.takeForms.contains(next)
                || words.entries.contains(next) || words.passive.contains(next)
        else { return nil }
        if rate == first + 1 {
            return words.dutyGoods.contains(next) || words.future.contains(next) ? rate : nil
        }
        return (first + 1 ..| rate).allSatisfy { index in
            Signs.rateAdjectives.contains(text.word(index))
                || isPercentSign(index)
                || text.tokens[index].shape.isNumeric || text.tags[index] == .noun
                || text.tags[index] == .adjective
        } ? rate : nil
    }

    /// The words of the day with which an entry of a chronology opens.
    private var labelLength: Int {
        guard let block = text.block(at: text.tokens[sentence.lowerBound].start), let entry = entries[block],
            sentence.contains(entry.end), sentence.lowerBound <= entry.time.tokens.lowerBound
        else { return 0 }
        return entry.end - sentence.lowerBound
    }

    private func isOtherRate(_ rate: Int) -> Bool {
        (max(sentence.lowerBound, rate - 2) ..| min(rate + 4, sentence.upperBound)).contains {
            Signs.otherRates.contains(text.word($0))
        }
    }

    /// `lorries are exempt`, `apples are left out`, `goods in transit will be spared`, `cod is not affected`
    private func sparing() -> Int? {
        let opening = sentence.lowerBound + labelLength
        return sentence.first { index in
            let word = text.word(index)
            let isSpared = Signs.spared.contains(word)
            let isLeft = word == Signs.left && text.word(index + 1) == Signs.out
            let isUntouched = Signs.untouched.contains(word)
            guard isSpared || isLeft || isUntouched && sentence.count <= Self.short, index > opening + 1
            else { return false }
            let before = max(opening, index - 3) ..| index
            guard !isOfPeople(opening ..| index),
                before.contains(where: { words.passive.contains(text.word($0)) }),
                before.contains(where: { words.not.contains(text.word($0)) }) == isUntouched,
                !Signs.pronouns.contains(text.word(opening))
            else { return false }
            let end = isLeft ? index + 2 : index + 1
            return end >= sentence.upperBound || text.tokens[end].shape == .punctuation
                || words.conjunctions.contains(text.word(end)) || isOutOfTariff(end)
        }
    }

    /// Tokens of a sentence that says of goods only that they are not affected.
    private static let short = 16

    /// `from the measure`, `from its scope`, `until May`, `for now`
    private func isOutOfTariff(_ index: Int) -> Bool {
        guard Signs.whoseScope.contains(text.word(index)) else { return false }
        return text.word(index) != words.from
            || (index + 1 ..| min(index + 4, sentence.upperBound)).contains {
                words.measures.contains(text.word($0)) || words.wholes.contains(text.word($0))
                    || Signs.scopes.contains(text.word($0))
            }
    }

    /// `The new rates take effect on 1 May` behind the tariff itself: no more than its date.
    private func datesBack(_ rate: Int, _ block: Int) -> Bool {
        entries[block] == nil && block - context.block <= 1 && isEntry(sentence)
            && !words.dutyGoods.contains(text.word(rate + 1))
            && !(sentence.lowerBound + 1 ..| rate).contains { text.tags[$0].isNominal }
    }

    /// Whose `the copper rate` is: that of the last statement about copper.
    private func recall(_ rate: Int) {
        var goods = (max(sentence.lowerBound, rate - 3) ..| rate).filter { text.tags[$0].isNominal }
        if words.dutyGoods.contains(text.word(rate + 1)) {
            goods += (rate + 2 ..| min(rate + 5, sentence.upperBound)).filter { text.tags[$0].isNominal }
        }
        guard !goods.isEmpty else { return }
        for finding in findings.suffix(8).reversed() {
            guard let span = finding.roles.first(where: { $0.name == "goods" })?.span,
                text.tokens(in: span).contains(where: { token in
                    goods.contains { text.word($0) == text.word(token) }
                })
            else { continue }
            context.imposer = finding.fields["imposer"]?.joined
            context.imposerState = finding.fields["imposer_country"]?.joined
            context.target = finding.fields["target"]?.texts ?? []
            return
        }
    }

    /// `A second list will follow on 1 May`, `A further rise to 12 percent will follow on 1 May`: of the tariff that was told of
    /// just before.
    private func readRound(_ block: Int) -> Bool {
        let head = sentence.lowerBound ..| min(sentence.lowerBound + 5, sentence.upperBound)
        guard words.determiners.contains(text.word(sentence.lowerBound)),
            let round = head.first(where: {
                Signs.rounds.contains(text.word($0)) || Signs.rises.contains(text.word($0))
            }),
            let future = (round + 1 ..| sentence.upperBound).first(where: {
                words.future.contains(text.word($0))
            }),
            (future + 1 ..| min(future + 3, sentence.upperBound)).contains(where: {
                Signs.arriving.contains(text.word($0))
            }),
            text.times(in: future ..| sentence.upperBound).contains(where: { $0.namesDate && !$0.isVague })
        else { return false }
        let tokens = text.trimmed(sentence)
        let rate = text.quantities(in: round ..| future).last {
            $0.kind == .percent && text.word($0.tokens.lowerBound - 1) == words.to
        }
        if rate == nil {
            // Not "an increase in rents", "the second round of talks"
            if Signs.rises.contains(text.word(round)) { return false }
            if round + 1 < future, !isOfTrade(round + 1 ..| future) { return false }
        }
        add(
            Unit(tokens: tokens, anchors: [], rate: rate.map { Rate($0) }, clause: tokens), block,
            given: .announced)
        return true
    }

    /// `duties that range from 8 to 33 percent`: the clause that tells the rate of the one before.
    func tellsRate(_ clause: Range<Int>) -> Rate? {
        guard let quantity = text.quantities(in: clause).first(where: { $0.kind == .percent }),
            (clause.lowerBound ..| quantity.tokens.lowerBound).contains(where: {
                Signs.ranging.contains(text.word($0))
            })
        else { return nil }
        let before = text.word(quantity.tokens.lowerBound - 1)
        guard words.from == before || words.to == before || words.at == before || before == Signs.between
        else { return nil }
        var rate = Rate(quantity)
        if rate.upper == nil, before != words.to,
            let second = text.quantities(in: quantity.tokens.upperBound ..| clause.upperBound).first(where: {
                $0.kind == .percent && $0.tokens.lowerBound <= quantity.tokens.upperBound + 2
            })
        {
            rate.upper = second.value
            rate.tokens = rate.tokens.lowerBound ..| second.tokens.upperBound
        }
        return rate
    }

}

extension TariffReader {
    /// `will not take effect until September`: from then on it holds.
    func isFirstThen(_ time: Range<Int>, _ range: Range<Int>) -> Bool {
        guard
            let until = (max(range.lowerBound, time.lowerBound - 3) ..| time.lowerBound).last(where: {
                text.word($0) == TariffReader.until
            })
        else { return false }
        let before = max(range.lowerBound, until - 6) ..| until
        return before.contains { words.not.contains(text.word($0)) } && isEntry(before)
    }

    /// Of `have been in force | since May and …` the end of the date.
    func datedEnd(_ end: Int) -> Int {
        guard end + 1 < sentence.upperBound, UnnamedTariffWords.standing.contains(text.word(end)),
            let time = text.times(in: end + 1 ..| end + 3).first(where: {
                $0.tokens.lowerBound == end + 1 && $0.namesDate
            })
        else { return end }
        return min(time.tokens.upperBound, sentence.upperBound)
    }
}
