import DossierText

/// English words that matter where a draft's sentence is laid over others: the lists of `ClaimUnit` and `OverlaidActs`.
enum OverlayWords {
    /// Nouns and verbs that stand in too many sentences to tell what one is about.
    static let faint: WordSet = """
        day days week weeks month months year years time times part parts way ways number numbers people thing things
        become became becomes include includes included including call called calls keep kept
        """

    /// What is so already is not to come.
    static let already: DossierText.Word = "already"
    /// Before a participle by which something is told as done.
    static let perfect: WordSet = "has have had 've was were been"
    /// What stands behind these in a clause is still to come.
    static let toCome: WordSet = "will 'll shall advance pending await awaits awaiting upcoming"
}
