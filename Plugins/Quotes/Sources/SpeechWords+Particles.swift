import DossierText

/// Verbs that mean another thing with the word behind them.
extension SpeechWords {
    /// Verbs by the particle that belongs to them.
    static let particles: WordTable<WordSet> = WordTable([
        ("for", "call calls called calling"),
        ("on", "call calls called calling"),
        ("upon", "call calls called calling"),
        (
            "about",
            """
            complain complains complained complaining talk talks talked talking speak speaks spoke speaking
            """
        ),
        ("of", "speak speaks spoke speaking complain complains complained complaining"),
        ("out", "point points pointed pointing"),
        (
            "to",
            """
            point points pointed pointing refer refers referred referring allude alludes alluded alluding object objects objected
            objecting
            """
        ),
        ("against", "rail rails railed railing warn warns warned warning"),
    ])
    /// Verbs that with these words report nothing: `figure out`, `show up`.
    static let otherVerbs: WordTable<WordSet> = WordTable([
        ("out", "figure figures figured figuring find finds found finding"),
        ("up", "show shows showed showing"),
        ("office", "assume assumes assumed assuming"),
    ])
    static let those: WordSet = "those"
    /// With `that`: seeing that.
    static let given: WordSet = "given"
}
