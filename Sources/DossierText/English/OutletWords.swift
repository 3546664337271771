/// What the names of newspapers, agencies and stations end in, by which a line of credit is told from one with a place.
enum OutletWords {
    static let heads: WordSet = """
        news times post journal herald tribune daily gazette press radio television tv magazine agency wire courier
        chronicle observer telegraph examiner inquirer dispatch sentinel broadcaster monitor review weekly standard mail
        express star sun globe mirror guardian independent bulletin record echo mercury argus register ledger
        reporter advertiser leader citizen today online newswire
        """
    /// Those of these words that are jobs or people, too: `The Reporter`, but not `National Security Reporter`.
    static let jobs: WordSet = "reporter leader citizen star"
    /// Of sections and of kinds of text, which stand in the same place: `World News`, `Press Release`, `Daily Review`.
    static let sections: WordSet = """
        world business local national politics political sports sport breaking latest top daily weekly press release
        news opinion morning evening update updates international regional science health review reviews staff reporter
        senior chief special book film radio tv online today bulletin record standard media
        """
}

extension TokenizedText {
    /// The name of an outlet that the words of a cell are: capitals of which one says what it is, with the small words
    /// that names hold. `Harbour Herald`, `The Herald`, `Harbour Press Agency`; not `World News`, which is a section.
    func isOutlet(_ cell: Range<Int>) -> Bool {
        guard (2...6).contains(cell.count), tokens[cell.lowerBound].shape.isCapital,
            word(cell.lowerBound) != SourceWords.english.by,
            hasOutletHead(cell),
            !cell.allSatisfy({ OutletWords.sections.contains(word($0)) })
        else { return false }
        return cell.allSatisfy { tokens[$0].shape.isCapital || ["of", "and", "the"].contains(word($0)) }
    }

    /// What says that it is one stands last, or before `of`: `Harbour Herald`, `Journal of Tolls`.
    private func hasOutletHead(_ cell: Range<Int>) -> Bool {
        let last = word(cell.upperBound - 1)
        if OutletWords.jobs.contains(last) { return word(cell.lowerBound) == "the" }
        return OutletWords.heads.contains(last)
            || cell.dropLast().contains { OutletWords.heads.contains(word($0)) && word($0 + 1) == "of" }
    }
}
