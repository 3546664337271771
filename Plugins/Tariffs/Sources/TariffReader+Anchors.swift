import DossierText

extension TariffReader {
    /// Whether a token is a word for a tariff. `duty` and `levy` count beside a sign of trade, and also by themselves in a text
    /// about customs; `non-tariff`, `tariff-free`, the tariffs of a power company and officers on duty never do.
    func isAnchor(_ index: Int) -> Bool {
        isPlainAnchor(index) || isBareDuty(index) && isAboutCustoms
    }

    /// A word for a tariff wherever it stands.
    func isPlainAnchor(_ index: Int) -> Bool {
        let word = text.word(index)
        if words.tariffs.contains(word) {
            if index >= 2, text.word(index - 1) == words.hyphen, text.word(index - 2) == words.non {
                return false
            }
            if index + 2 < text.tokens.count, text.word(index + 1) == words.hyphen,
                text.word(index + 2) == words.free
            {
                return false
            }
            if isOfUtility(index) { return false }
            return text.tokens[index].shape == .lower || !isInTitle(index)
        }
        guard words.customs.contains(word), text.tokens[index].shape == .lower || !isInTitle(index),
            !isOfUtility(index)
        else { return false }
        return words.dutyWords.contains(word) ? isCustomsDuty(index) : isCustomsLevy(index)
    }

    private func isCustomsDuty(_ index: Int) -> Bool {
        if index + 2 < text.tokens.count, text.word(index + 1) == words.hyphen,
            text.word(index + 2) == words.free
        {
            return true
        }
        let next = index + 1 < text.tokens.count ? text.word(index + 1) : words.to
        if next == words.free { return true }
        if index >= 2, text.word(index - 1) == words.of {
            let before = text.word(index - 2)
            if words.rateWords.contains(before) || before == words.free { return true }
        }
        let isOwned = index > 0 && words.owners.contains(text.word(index - 1))
        if words.dutyGoods.contains(next), !isOwned, !isService(index),
            text.hasSuffix(index, "ties") || namesGoods(index + 2)
        {
            return index == 0 || !words.determiners.contains(text.word(index - 1)) || namesGoods(index + 2)
        }
        if next == words.of, isPercent(at: index + 2) { return true }
        return hasSign(index)
    }

    /// A sign of trade in the three words before: `anti-dumping duty`, `25 percent safeguard`
    private func hasSign(_ index: Int) -> Bool {
        (max(0, index - 3)..<index).contains {
            words.dutySigns.contains(text.word($0)) && text.word($0) != words.of
        }
    }

    /// `import tax`, `a 10 percent surcharge on Italian tiles`
    private func isCustomsLevy(_ index: Int) -> Bool {
        guard index > 0 else { return false }
        if words.importSigns.contains(text.word(index - 1)) { return true }
        // "a tax of 10 percent on Peruvian gold"
        if text.word(index + 1) == words.of, isPercent(at: index + 2),
            let on = (index + 3 ..| min(index + 7, text.tokens.count)).first(where: {
                words.dutyGoods.contains(text.word($0))
            })
        {
            return namesGoods(on + 1)
        }
        if words.safeguards.contains(text.word(index)) {
            return isPercentSign(index - 1)
                || index > 1 && text.isMark(index - 1, "-") && isPercentSign(index - 2)
        }
        guard index + 2 < text.tokens.count, words.dutyGoods.contains(text.word(index + 1)) else {
            return false
        }
        return namesGoods(index + 2)
    }

    /// Imports, or goods of a country.
    private func namesGoods(_ index: Int) -> Bool {
        let range = index ..| min(index + 5, text.tokens.count)
        if range.contains(where: { words.tradedGoods.contains(text.word($0)) }) { return true }
        return text.mentions(in: range).contains { mention in
            mention.tokens.lowerBound >= index && isCountry(mention)
        }
    }

    private func isPercent(at index: Int) -> Bool {
        text.quantities(in: index ..| min(index + 4, text.tokens.count)).contains {
            $0.kind == .percent && $0.tokens.lowerBound <= index + 1
        }
    }

    /// `the duty`, `its higher duty`, where nothing makes a task or service of it.
    private func isBareDuty(_ index: Int) -> Bool {
        let word = text.word(index)
        // "sugar from Peru will be taxed at 12 percent"
        if word == words.taxed { return text.word(index + 1) == words.at && isPercent(at: index + 2) }
        guard words.dutyWords.contains(word) || words.bareLevies.contains(word), index > 0,
            text.tokens[index].shape == .lower
        else { return false }
        let next = index + 1 < text.tokens.count ? text.word(index + 1) : words.to
        // "raised the duty to 20 percent" is none to do something.
        let isRate = next == words.to && isPercent(at: index + 2)
        if words.taskSigns.contains(next) && !isRate && words.dutyWords.contains(word) || isService(index) {
            return false
        }
        for back in (max(0, index - 6)..<index).reversed() {
            let before = text.word(back)
            // "an earlier “temporary” duty"
            if text.tokens[back].shape == .quotationMark { continue }
            // "Chile's duty"
            if words.possessive.contains(before) {
                // "Norway's duty is clear"
                if words.obligation.contains(word), !words.dutyGoods.contains(next), next != words.of {
                    return false
                }
                return text.mentions(in: max(0, back - 4) ..| back).contains {
                    $0.tokens.upperBound == back && isCountry($0)
                }
            }
            if words.owners.contains(before) { return false }
            // "the latest round of duties"
            if before == words.of, UnnamedTariffWords.sums.contains(text.word(back - 1)) { return true }
            if words.determiners.contains(before) || isPercentSign(back) { return true }
            guard text.tags[back] == .adjective || words.plainAdjectives.contains(before) else {
                return false
            }
        }
        return false
    }

    /// `on duty`, `guard duty`, `civic duties`
    private func isService(_ index: Int) -> Bool {
        index > 0 && words.services.contains(text.word(index - 1))
            || index > 1 && words.services.contains(text.word(index - 2))
                && text.tags[index - 1] == .adjective
    }

    /// `electricity tariffs`, `tariffs for mobile calls`
    private func isOfUtility(_ index: Int) -> Bool {
        if (max(0, index - 3)..<index).contains(where: { words.utilities.contains(text.word($0)) }) {
            return true
        }
        let ahead = index + 1 ..| min(index + 5, text.tokens.count)
        return ahead.first.map { words.chargedFor.contains(text.word($0)) } ?? false
            && ahead.contains { words.utilities.contains(text.word($0)) }
            && !ahead.contains { words.tradedGoods.contains(text.word($0)) }
    }

    /// In the name of a law or schedule, or in the title of an order in brackets.
    private func isInTitle(_ index: Int) -> Bool {
        if index + 1 < text.tokens.count, words.titleNouns.contains(text.word(index + 1)),
            text.tokens[index + 1].shape.isCapital
        {
            return true
        }
        for back in (max(0, index - 30) ..| index).reversed() {
            if text.isMark(back, ")") { return false }
            if text.isMark(back, "(") { return true }
        }
        return false
    }

    /// The state of `the customs territory of …`, `the commerce of …`, or else the one that is named most.
    func readIssuer() -> String? {
        for index in text.tokens.indices where words.territory.contains(text.word(index)) {
            guard index + 3 < text.tokens.count, text.word(index + 1) == words.of else { continue }
            if let state = parties.states(in: index + 2 ..| index + 6).first { return state }
        }
        return parties.ranking.first
    }

    /// `%`, `percent`, `per cent`, but not `a ten cent levy`.
    func isPercentSign(_ index: Int) -> Bool {
        guard index >= 0, words.percentSigns.contains(text.word(index)) else { return false }
        return text.word(index) != words.cent || index > 0 && text.word(index - 1) == words.per
    }
}
