import DossierText

/// What is said of tariffs without a measure: studies, powers, procedures, what is not done.
extension TariffReader {
    func isAnalysis(_ range: Range<Int>) -> Bool {
        (sentence.lowerBound ..| range.upperBound).contains { index in
            words.analysts.contains(text.word(index)) && index < range.lowerBound + 12
        }
    }

    /// What a law allows: `authorizes the President to …`
    func isPower(_ range: Range<Int>) -> Bool {
        (sentence.lowerBound ..| range.upperBound).contains { words.powers.contains(text.word($0)) }
    }

    /// What an office has to do about a tariff: `the ministry shall publish a list of …`
    func isProcedure(_ unit: Unit) -> Bool {
        guard unit.rate == nil else { return false }
        return (sentence.lowerBound ..| unit.tokens.upperBound).contains { index in
            guard words.duty.contains(text.word(index)) else { return false }
            return (index + 1 ..| min(index + 9, sentence.upperBound)).contains {
                words.procedures.contains(text.word($0)) && text.tags[$0] != .noun
            }
        }
    }

    /// `rather than applying …`
    func isRejected(_ range: Range<Int>) -> Bool {
        range.prefix(3).contains { text.word($0) == TariffReader.rather }
    }

    private static let rather: Word = "rather"
}
