import DossierText

/// English words by which a writer does not tell by himself what follows or stands before them.
enum WithholdingWords {
    /// What opens an answer by which it is not so.
    static let no: WordSet = "no not never none nobody"
    static let questionMark: DossierText.Word = "?"
    static let quotationMark: DossierText.Word = "\""
    static let comma: DossierText.Word = ","
    static let colon: DossierText.Word = ":"
    static let contrast: DossierText.Word = "but"
    /// Marks behind which something else is said.
    static let breaks: WordSet = "; : — – “ . ! ?"
    /// What stands before its subject in a question or a condition.
    static let inverted: WordSet = """
        has have had did does do will would should can could may might is are was were hasn't haven't didn't won't isn't
        """
    /// Who does so does not say what follows.
    static let refusing: WordSet = """
        deny denies denied denying reject rejects rejected rejecting dismiss dismisses dismissed dismissing dispute disputes
        disputed disputing doubt doubts doubted doubting refute refutes refuted refuting rebut rebuts rebutted disprove
        disproves disproved debunk debunks debunked retract retracts retracted withdrew refuse refuses refused false untrue
        wrong incorrect unlikely impossible rumoured rumored pretend pretends pretended
        """
    /// What may be false.
    static let hearsay: WordSet = """
        lie lies myth myths claim claims rumour rumours rumor rumors allegation allegations accusation accusations falsehood
        falsehoods hoax hoaxes fabrication fiction slander notion suggestion suggestions speculation insinuation assertion
        assertions
        """
    /// Without them nothing is told of what they are of.
    static let proofs: WordSet = """
        evidence proof sign signs indication indications confirmation assurance guarantee reason promise word hope chance
        """
    static let doubts: WordSet = "doubt doubts question only"
    /// By which something is only said: `was rumoured to have`.
    static let unconfirmed: WordSet = """
        rumored rumoured alleged allegedly supposed supposedly reputedly purportedly
        """

    /// A sentence of one of these answers what was said.
    static let answers: WordSet = "false untrue wrong nonsense"
    static let linking: WordSet = "but in yet however and"
    static let articles: WordSet = "the these those both all such"
    static let resuming: WordSet = "he she it they i we this that these those none nothing both"
    /// Those that can mean what was said.
    private static let things: WordSet = "it this that these those none nothing both"
    static func isThing(_ word: DossierText.Word) -> Bool { things.contains(word) }
    static let untrue: WordSet = """
        false untrue wrong incorrect nonsense invented fabricated baseless unfounded lie lies myth fiction
        """
    static let truth: WordSet = "true so right correct case"
    /// What a short sentence ends with that only goes back to the one before.
    static let back: WordSet = "there so did"
    /// Before `it`, of what was told.
    static let acting: WordSet = "do did done say said happen denied denies deny disputed disputes dispute"
    static let denying: WordSet = "denied denies deny disputed disputes dispute"
    static let happened: WordSet = "happened happen occurred true so"
}
