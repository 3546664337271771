import DossierText

/// What is said of tariffs without a measure: studies, powers, procedures, what is not done.
extension TariffReader {
    func isAnalysis(_ range: Range<Int>) -> Bool {
        signs.analyst < min(range.upperBound, range.lowerBound + 12)
    }

    /// What a law allows: `authorizes the President to …`
    func isPower(_ range: Range<Int>) -> Bool {
        signs.power < range.upperBound
    }

    /// What an office has to do about a tariff: `the ministry shall publish a list of …`
    func isProcedure(_ unit: Unit) -> Bool {
        unit.rate == nil && signs.procedure < unit.tokens.upperBound
    }

    /// `shall publish`, `must determine`
    func opensProcedure(_ index: Int) -> Bool {
        guard words.duty.contains(text.word(index)) else { return false }
        return (index + 1 ..| min(index + 9, sentence.upperBound)).contains {
            words.procedures.contains(text.word($0)) && text.tags[$0] != .noun
        }
    }

    /// `rather than applying …`, `without imposing a tariff`, `opposed a tariff`: what somebody does not do.
    func isRejected(_ range: Range<Int>, _ anchor: Int) -> Bool {
        if range.prefix(3).contains(where: { text.word($0) == TariffReader.rather }) { return true }
        return (range.lowerBound ..| anchor).contains { index in
            let isOpposed = words.opposing.contains(text.word(index))
            guard isOpposed || words.insteads.contains(text.word(index)), anchor - index <= 12 else {
                return false
            }
            // "Rather than wait, Chile imposed a tariff"
            return !(index + 1 ..| anchor).contains {
                text.isMark($0, ",") || text.tags[$0].isFiniteVerb
            }
        }
    }

    /// `suspended preferential treatment`, `withdrew the concessions`: what makes the tariff higher, not lower.
    func isFavour(_ cue: Int) -> Bool {
        (cue + 1 ..| min(cue + 7, sentence.upperBound)).contains { words.favours.contains(text.word($0)) }
    }

    private static let rather: Word = "rather"
}
