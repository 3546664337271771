import DossierText

/// A rate with the tokens that print it.
struct Rate: Sendable {
    var value: Double
    var upper: Double?
    /// The level before a change.
    var former: Double?
    var tokens: Range<Int>
    var isPoints = false

    init(_ quantity: Quantity) {
        value = quantity.value
        upper = quantity.upper
        tokens = quantity.tokens
    }
}

extension TariffReader {
    /// The rates of tariffs in a clause. Percentages of anything else are left alone.
    func rates(in range: Range<Int>, hasAnchor: Bool, follows: Bool) -> [Rate] {
        var rates: [Rate] = []
        for quantity in text.quantities(in: range) {
            guard quantity.kind == .percent, quantity.tokens.upperBound <= range.upperBound else { continue }
            guard isTariff(quantity, range, hasAnchor: hasAnchor, follows: follows) else { continue }
            var rate = Rate(quantity)
            rate.isPoints = quantity.tokens.contains { text.word($0) == words.points }
            let before =
                quantity.tokens.lowerBound > range.lowerBound
                ? text.word(quantity.tokens.lowerBound - 1) : words.hyphen
            if let upper = quantity.upper, before == words.from,
                quantity.tokens.contains(where: { text.word($0) == words.to })
            {
                rate.former = quantity.value
                rate.value = upper
                rate.upper = nil
            } else if before == words.to, let last = rates.last, last.former == nil,
                last.tokens.lowerBound > range.lowerBound, text.word(last.tokens.lowerBound - 1) == words.from
            {
                rate.former = last.upper ?? last.value
                rate.tokens = last.tokens.lowerBound ..| rate.tokens.upperBound
                rates.removeLast()
            } else if before == words.from, let last = rates.last, last.former == nil,
                words.formerly.contains(text.word(quantity.tokens.lowerBound - 2)),
                quantity.tokens.lowerBound - last.tokens.upperBound <= 12
            {
                // "a tariff of 35 percent, up from 20 percent"
                rates[rates.count - 1].former = rate.upper ?? rate.value
                continue
            } else if before == words.from, let last = rates.last, last.former == nil,
                last.tokens.upperBound == quantity.tokens.lowerBound - 1,
                last.tokens.lowerBound > range.lowerBound, text.word(last.tokens.lowerBound - 1) == words.to
            {
                // "to 15% from 40%"
                rates[rates.count - 1].former = rate.upper ?? rate.value
                continue
            }
            rates.append(rate)
        }
        return rates
    }

    private func isTariff(_ quantity: Quantity, _ range: Range<Int>, hasAnchor: Bool, follows: Bool) -> Bool {
        let end = quantity.tokens.upperBound
        // Ahead: "25 percent additional ad valorem rate of duty", "25% rates"
        var index = end
        while index < min(range.upperBound, end + 9) {
            if isAnchor(index) { return true }
            let word = text.word(index)
            if words.rateWords.contains(word), hasAnchor || follows, index - end <= 2 { return true }
            if text.isMark(index, "["), index + 1 < range.upperBound { index += 1; continue }
            guard
                words.rateModifiers.contains(word)
                    || text.tokens[index].shape.isCapital && isAnchorNear(index, range)
            else { break }
            index += 1
        }
        guard hasAnchor || follows, !tellsGoods(quantity, range) else { return false }
        if end < range.upperBound {
            if text.word(end) == words.of { return false }
            if words.notTariffHeads.contains(text.word(end)) { return false }
            if words.otherMeasures.contains(text.word(end)) { return false }
        }
        // Behind: "a tariff rate of 15%", "pay 50%"
        var back = quantity.tokens.lowerBound - 1
        guard back >= range.lowerBound, words.rateLinks.contains(text.word(back)) else { return false }
        if !hasAnchor {
            let paying = (max(range.lowerBound, back - 3) ..| quantity.tokens.lowerBound)
            return paying.contains {
                words.pay.contains(text.word($0)) || words.rateWords.contains(text.word($0))
            }
        }
        var steps = 0
        while back >= range.lowerBound, steps < 90 {
            let word = text.word(back)
            // "goods with a rate of 15 percent or more" tells goods apart and sets no rate.
            if steps < 8, word == words.with, back > range.lowerBound,
                words.goodsHeads.contains(text.word(back - 1))
            {
                return false
            }
            if isAnchor(back) || words.rateWords.contains(word) { return true }
            if words.otherMeasures.contains(word) || words.moving.contains(word) { return false }
            back -= 1
            steps += 1
        }
        return false
    }

    /// `goods with a tariff of 15 percent or higher`, `wines whose rate is below 5 percent`: which goods are meant.
    private func tellsGoods(_ quantity: Quantity, _ range: Range<Int>) -> Bool {
        let (first, end) = (quantity.tokens.lowerBound, quantity.tokens.upperBound)
        let isCompared =
            text.word(end) == words.or && words.comparing.contains(text.word(end + 1))
            || (max(range.lowerBound, first - 2) ..| first).contains {
                words.comparing.contains(text.word($0))
            }
        guard isCompared else { return false }
        for index in (max(range.lowerBound + 1, first - 10) ..| first).reversed()
        where text.word(index) == words.with || text.word(index) == words.whose {
            let noun = text.isMark(index - 1, ",") ? index - 2 : index - 1
            return noun >= range.lowerBound && text.tags[noun] == .noun
                && (words.goodsHeads.contains(text.word(noun)) || text.hasSuffix(noun, "s"))
                && !(max(range.lowerBound, noun - 6) ..| noun).contains {
                    words.charge.contains(text.word($0))
                }
        }
        return false
    }

    private func isAnchorNear(_ index: Int, _ range: Range<Int>) -> Bool {
        (index ..| min(index + 5, range.upperBound)).contains(where: isAnchor)
    }
}
