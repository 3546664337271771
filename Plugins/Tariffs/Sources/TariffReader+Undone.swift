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
