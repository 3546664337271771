import DossierText

/// What a tariff is on.
extension TariffReader {
    /// Not every phrase behind `on` or `for` names goods: `for bolstering the economy`, `on our`, `on Canada and Mexico`.
    func isGoods(_ range: Range<Int>) -> Bool {
        guard let first = range.first else { return false }
        if text.tags[first] == .verbGerund && (range.count > 2 || text.hasSuffix(first, "ing"))
            && text.tags[first] != .noun
        {
            return false
        }
        var hasNoun = false
        var index = range.lowerBound
        while index < range.upperBound {
            if let mention = text.mentions(in: index ..| index + 1).first(where: {
                $0.tokens.lowerBound == index
            }),
                isCountry(mention), mention.form != .adjective
            {
                index = mention.tokens.upperBound
                continue
            }
            let tag = text.tags[index]
            if tag.isNominal || tag == .adjective && range.count == 1 || tag == .unknown,
                !words.everybody.contains(text.word(index)), !words.notGoods.contains(text.word(index))
            {
                hasNoun = true
            }
            index += 1
        }
        return hasNoun
    }

    /// Goods without the words that only link their clause: `though goods compliant with the pact`, `and for coffee`; and
    /// without what is no goods: `Norwegian imports and other pressure tactics`.
    func withoutLinks(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        while start < range.upperBound, words.goodsLinks.contains(text.word(start)) { start += 1 }
        let rest = text.trimmed(start ..| range.upperBound)
        guard let head = rest.last, words.means.contains(text.word(head)),
            let cut = rest.dropLast().last(where: { words.others.contains(text.word($0)) }),
            cut > rest.lowerBound + 1, words.conjunctions.contains(text.word(cut - 1))
        else { return rest }
        return text.trimmed(rest.lowerBound ..| cut - 1)
    }

    /// What the tariff is on: behind `on`, before the noun, or the subject of a passive.
    func goods(of unit: Unit) -> (range: Range<Int>?, isBefore: Bool) {
        if unit.anchors.isEmpty, let rate = unit.rate,
            let on = (rate.tokens.upperBound ..| min(rate.tokens.upperBound + 5, unit.tokens.upperBound))
                .first(where: { words.onto.contains(text.word($0)) }),
            !text.times(in: on + 1 ..| on + 3).contains(where: { $0.tokens.lowerBound == on + 1 })
        {
            return (phrase(from: on + 1, to: unit.tokens.upperBound), false)
        }
        guard
            let anchor = unit.anchors.last(where: { $0 >= (unit.rate?.tokens.lowerBound ?? 0) })
                ?? unit.anchors.first
        else {
            if let head = unit.tokens.first(where: { words.goodsHeads.contains(text.word($0)) }) {
                let stop =
                    (head ..| unit.tokens.upperBound).first {
                        clauseWords.finite.contains(text.word($0)) && $0 > head
                    } ?? unit.tokens.upperBound
                return (text.trimmed(unit.tokens.lowerBound ..| stop), true)
            }
            return (nil, false)
        }
        var index = anchor + 1
        let limit = unit.tokens.upperBound
        var steps = 0
        while index < limit, steps < 14 {
            let word = text.word(index)
            if words.onto.contains(word),
                !text.times(in: index + 1 ..| index + 3).contains(where: { $0.tokens.lowerBound <= index + 2 }
                )
            {
                let range = phrase(from: index + 1, to: limit)
                if !range.isEmpty { return (range, false) }
                break
            }
            if text.isMark(index, ","), steps > 4 { break }
            if text.isMark(index, ";")
                || words.conjunctions.contains(word) && steps > 0 && !text.isMark(index, ",")
            {
                break
            }
            index += 1
            steps += 1
        }
        // "steel and aluminum tariffs"
        var start = anchor
        while start > unit.tokens.lowerBound, anchor - start < 9 {
            let before = start - 1
            let word = text.word(before)
            let token = text.tokens[before]
            let isList =
                words.conjunctions.contains(word) && token.shape != .symbol || text.isMark(before, ",")
            let isPlain =
                token.shape == .lower && !text.tags[before].isVerb && text.tags[before] != .adposition
                && text.tags[before] != .pronoun && !words.notGoods.contains(word)
                && !isPercentSign(before) && !words.rateModifiers.contains(word)
                && words.cues[word] == nil
                && verbs[word]?.form != .base
                && !words.determiners.contains(word) && !splitter.isAdverb(before)
                && !words.goodsStops.contains(word)
                && !words.plainAdjectives.contains(word) && !words.origins.contains(word)
                && !clauseWords.finite.contains(word)
            guard isPlain && !isList || isList && start < anchor else { break }
            start = before
        }
        let range = text.trimmed(start ..| anchor)
        if let only = range.first, range.count > 1 || !words.not.contains(text.word(only)) {
            return (range, true)
        }
        // "Energy resources from Canada will have a lower tariff"
        if let head = unit.tokens.first(where: {
            !words.onto.contains(text.word($0)) && !words.conjunctions.contains(text.word($0))
        }),
            let modal = unit.tokens.first(where: { words.future.contains(text.word($0)) })
                ?? unit.tokens.first(where: { words.face.contains(text.word($0)) }),
            modal < anchor, bearsAhead(modal, unit) || words.face.contains(text.word(modal)),
            (head ..| modal).contains(where: {
                text.tokens[$0].shape == .lower && !words.determiners.contains(text.word($0))
            })
        {
            let comma = (head ..| modal).last { text.isMark($0, ",") && !isListComma($0, modal) }
            var subject = text.trimmed((comma.map { $0 + 1 } ?? head) ..| modal)
            if subject.count == 1 { subject = head ..| head }
            if parties.states(in: subject).count < subject.count { return (subject, true) }
        }
        return (nil, false)
    }

    /// A noun phrase with its modifiers, up to what cannot belong to it.
    private func phrase(from start: Int, to limit: Int) -> Range<Int> {
        var index = start
        while index < limit {
            let word = text.word(index)
            if text.isMark(index, ";") || text.isDash(index) || text.isMark(index, ":") { break }
            // The next cell of a table's row.
            if text.isMark(index, "|") { break }
            if text.isMark(index, ",") {
                guard index + 1 < limit, isListComma(index, limit) else { break }
            } else if word == words.from, index + 1 < limit, text.tokens[index + 1].shape.isNumeric {
                // "on textiles from 12% to 20%"
                break
            } else if words.dayLinks.contains(word) || words.openers.contains(word), index > start,
                text.times(in: index + 1 ..| index + 2).contains(where: { $0.tokens.lowerBound == index + 1 })
            {
                // "on tea on Monday"
                break
            } else if word == TariffReader.andWord, index + 1 < limit, text.tags[index + 1] == .verbPast {
                // "on exports and paused it": another act of the same subject.
                break
            } else if words.goodsStops.contains(word), index > start, !text.isMark(index - 1, "-") {
                let isOrigin = words.originVerbs.contains(text.word(index - 1))
                if !isOrigin { break }
            } else if text.tokens[index].shape == .lower, let verb = verbs[word],
                verb.form == .base || verb.form == .present, !verb.isNounToo, index > start,
                !words.relatives.contains(text.word(index - 1)), !words.not.contains(text.word(index - 1)),
                text.word(index - 1) != TariffReader.andWord
            {
                break
            }
            index += 1
        }
        // "products from X covered by", "the articles imposed by"
        while index > start + 1, text.tokens[index - 1].shape == .lower,
            verbs[text.word(index - 1)]?.form == .past
        { index -= 1 }
        // "solar cells (whether or not assembled into modules)": what begins in brackets and ends behind them.
        if let bracket = (start ..| index).last(where: { text.isMark($0, "(") }),
            !(bracket ..| index).contains(where: { text.isMark($0, ")") })
        {
            index = bracket
        }
        return text.trimmed(start ..| index)
    }

    private static let andWord: Word = "and"

    /// A comma inside an enumeration of goods: an item and `and` follow before any verb.
    private func isListComma(_ comma: Int, _ limit: Int) -> Bool {
        for index in comma + 1 ..| min(limit, comma + 14) {
            if words.listWords.contains(text.word(index)) { return true }
            if words.goodsStops.contains(text.word(index)) || clauseWords.finite.contains(text.word(index)) {
                return false
            }
        }
        return false
    }
}
