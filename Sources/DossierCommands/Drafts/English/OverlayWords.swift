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
    /// By which the writer of a document means himself.
    static let own: WordSet = "I my me"
    /// With a noun, what has been named before.
    static let pointing: WordSet = "this that these those"
    /// What is only awaited stands behind these; behind the second with `to`.
    static let pending: WordSet =
        "pending await awaits awaited awaiting yet prepare prepares preparing poised"
    static let still: WordSet = "still"
    /// What is so under these is so as soon as they hold.
    static let under: DossierText.Word = "under"
    static let terms: WordSet = """
        deal agreement accord pact treaty plan plans order terms proposal proposals framework arrangement bill law act scheme
        """
    /// The stages of what is decided, each line later than those before it.
    static let stages = """
        propose submit introduce draft table put-forward
        debate discuss consider review examine deliberate negotiate
        vote approve pass adopt endorse ratify reject rule decide confirm dismiss uphold overturn sign enact
        implement take-effect operationalize operationalise enforce collect
        """
    /// Behind these, how something stands: what is only to come, and what is so.
    static let standing: WordSet = "in at under into on"
    static let toComeStandings: WordSet = """
        planning construction consideration discussion negotiation review development preparation study
        """
    static let inForceStandings: WordSet = "operation service force effect use"
    /// With these something is only said to be so.
    static let lasting: WordSet =
        "remain remains remained stand stands stood come comes came go goes went gone put"
    /// By these an act that a noun names is told as done.
    static let carriers = "complete finish start begin launch conclude implement undertake carry-out"
    /// What somebody is called upon to do is not done by that.
    static let urging = "urge push press pressure call implore beg exhort"
    /// What stands with a preposition before the name of who vouches for something.
    static let sources =
        "according accord give report provide publish release cite estimate say state write find analysis study survey poll figure data count tally research quote"
    /// Before a participle by which something is told as done.
    static let perfect: WordSet = "has have had 've was were been"
    /// What stands behind these in a clause is still to come.
    static let toCome: WordSet =
        "will 'll shall advance would could might may pending await awaits awaiting upcoming"
}
