import DossierText

/// What keeps the reading of a sentence linear in its length: what holds for a whole sentence is found once, and around
/// a tariff only so many words are looked at.
extension TariffReader {
    /// `9 million crowns a year`, `5,000 tonnes per month`: how often a sum comes due, and not how long a tariff lasts.
    func isFrequency(_ time: Range<Int>) -> Bool {
        let first = text.word(time.lowerBound)
        let isEach = words.eachTime.contains(first) || words.eachTime.contains(text.word(time.lowerBound - 1))
        let sum = words.eachTime.contains(first) ? time.lowerBound : time.lowerBound - 1
        guard isEach, sum > sentence.lowerBound, text.tags[sum - 1].isNominal else { return false }
        return (max(sentence.lowerBound, sum - 4) ..| sum).contains { text.tokens[$0].shape.isNumeric }
    }

    /// Tokens on either side of a tariff in which its subject, its cause and its date are sought. The longest sentences of
    /// orders and communiqués are about so long as a whole; only enumerations are longer, and the items of those take
    /// what they leave out from the one before.
    static let reach = 160

    /// What a sentence says once, for all its tariffs.
    struct SentenceSigns {
        /// The first words of each kind; `Int.max` where there is none.
        var anchor = Int.max
        var analyst = Int.max
        var power = Int.max
        var procedure = Int.max
        /// Whether a condition other than `until` stands in it.
        var isConditional = false
        var condition: String?
    }

    /// The part of a range that is within reach of a unit.
    func near(_ range: Range<Int>, _ unit: Range<Int>) -> Range<Int> {
        let window = max(0, unit.lowerBound - Self.reach) ..| unit.upperBound + Self.reach
        // A range that lies wholly elsewhere is none of the unit's; an empty one at its edge is what is left of it.
        return range.clamped(to: window)
    }

    /// Tokens before one that are within reach, in the same sentence.
    func within(reachOf index: Int) -> Range<Int> {
        max(sentence.lowerBound, index - Self.reach) ..| index
    }

    func readSigns() -> SentenceSigns {
        var signs = SentenceSigns()
        for index in sentence {
            let word = text.word(index)
            if signs.anchor == .max, isAnchor(index) { signs.anchor = index }
            if signs.analyst == .max, words.analysts.contains(word) { signs.analyst = index }
            if signs.power == .max, words.powers.contains(word) { signs.power = index }
            if signs.procedure == .max, opensProcedure(index) { signs.procedure = index }
            if words.conditions.contains(word), word != Self.until { signs.isConditional = true }
        }
        signs.condition = readCondition()
        return signs
    }

    /// Those of the sorted places that lie in a range.
    static func places(_ places: ArraySlice<Int>, in range: Range<Int>) -> ArraySlice<Int> {
        let first = partition(places, from: range.lowerBound)
        return places[first..<max(first, partition(places, from: range.upperBound))]
    }

    /// The index of the first of the sorted places that is not before a token.
    static func partition(_ places: ArraySlice<Int>, from token: Int) -> Int {
        var (low, high) = (places.startIndex, places.endIndex)
        while low < high {
            let middle = low + (high - low) / 2
            if places[middle] < token { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
