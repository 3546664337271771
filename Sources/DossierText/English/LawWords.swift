extension WordSet {
    /// What the names of laws, treaties and programmes end in or begin with: `the Harbour Act of 1974`, `Vision 2030`,
    /// `the Convention on the Law of the Sea`.
    static let laws: WordSet = """
        act law treaty convention code agreement accord accords protocol charter constitution statute ordinance directive
        regulation pact amendment resolution decree agenda vision strategy plan framework declaration
        """
}

extension TokenizedText {
    /// `the Harbour Act of 1962`, `the 1982 Toll Convention`: whether a number is the year in the name of a law.
    func isYearOfLaw(_ tokens: Range<Int>, in sentence: Range<Int>) -> Bool {
        let year = tokens.lowerBound
        guard tokens.count == 1, sentence.contains(year), self.tokens[year].shape.isNumeric else {
            return false
        }
        if year - 1 > sentence.lowerBound, word(year - 1) == "of", self.tokens[year - 2].shape.isCapital,
            WordSet.laws.contains(word(year - 2))
        {
            return true
        }
        // "at the 2022 Harbour Convention": where one is *at* it, a gathering.
        if year - 2 >= sentence.lowerBound, word(year - 1) == "the", word(year - 2) == "at" { return false }
        return (year + 1..<max(year + 1, min(year + 7, sentence.upperBound)))
            .prefix { self.tokens[$0].shape.isCapital }
            .contains { WordSet.laws.contains(word($0)) }
    }
}

extension AnnotatedText {
    /// Whether an expression of time is a year in the name of a law, which dates nothing that happens.
    public func isYearOfLaw(_ time: TimeExpression) -> Bool {
        guard base.tokens.indices.contains(time.tokens.lowerBound),
            let number = sentence(at: base.tokens[time.tokens.lowerBound].start)
        else { return false }
        return base.isYearOfLaw(time.tokens, in: sentences[number].tokens)
    }
}
