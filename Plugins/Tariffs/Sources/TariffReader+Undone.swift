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

    /// `backing off from more extreme threats`
    func isBackedOff(_ unit: Unit) -> Bool {
        unit.rate == nil
            && unit.tokens.contains { index in
                words.backing.contains(text.word(index)) && index + 1 < unit.tokens.upperBound
                    && words.off.contains(text.word(index + 1))
                    && (index ..| min(index + 8, unit.tokens.upperBound)).contains {
                        words.threatsAgain.contains(text.word($0))
                    }
            }
    }

    /// Whether a unit may take its parties from the statement before: in the same paragraph, in a list, or where it
    /// points back at a tariff and names nobody else.
    func continues(_ unit: Unit, _ block: Int) -> Bool {
        if context.block == block || context.block < 0 { return true }
        switch text.blocks[block].kind {
        case .bullet, .title, .heading: return true
        default: break
        }
        let known = [context.imposerState].compactMap { $0 } + context.target
        guard parties.states(in: sentence).allSatisfy({ known.contains($0) }) else { return false }
        return block - context.block <= 2 || parties.isBilateral
    }
}
