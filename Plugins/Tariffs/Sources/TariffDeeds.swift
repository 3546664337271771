import DossierText

/// One thing that may be said to happen to a tariff, and what it makes of it when it is said to have happened and when it
/// is said not to have.
struct TariffDeed: Sendable {
    enum Outcome: Sendable {
        /// Says nothing by itself: the rest of the clause does.
        case open
        /// There is no such measure.
        case none
        case status(TariffStatus)
        /// A measure only where a rate is named.
        case ratedStatus(TariffStatus)
        /// What is told behind it is not so, or not to be: a tariff that nobody imposes is none, and one that nobody lifts has
        /// this status.
        case denied(TariffStatus)
    }

    /// On which side of the noun for the tariff it stands.
    enum Side: Sendable {
        case before, behind, either
    }

    enum Form: Sendable {
        case any, passive
        /// `has imposed`, `did not raise`: told of what was, and of no rule.
        case past
    }

    /// The words that it begins with, or else all words of a cue.
    var words: WordSet = ""
    var cue: TariffCue?
    /// One of these stands behind it, at most so many tokens off; without any, it needs none.
    var with: WordSet?
    var within = 1
    var side = Side.either
    /// Tokens between it and the noun, at most.
    var reach = TariffReader.reach
    var form = Form.any
    /// Whether it counts only of `further`, `new` tariffs.
    var isOfFurther = false
    /// Whether it counts only where the tariff itself is its object or passive subject, and not talks on it.
    var isOfTariffItself = false
    /// None of these stands between it and the noun for the tariff: `a case against the tariff`.
    var unless: WordSet?
    /// One of these stands before the noun for the tariff, at the head of what it happens to: `the pause on the tariff`.
    var head: WordSet?
    let done: Outcome
    let undone: Outcome
}

/// English deeds, those that settle a clause first. What only begins, raises, lowers or ends a tariff outright is read by
/// its cue (`TariffReader+Status`).
enum TariffDeeds {
    static let all: [TariffDeed] = [
        // "struck down the tariff", "threw out the tariff", "set aside the tariff", "the tariff was set aside"
        .init(
            words: "strike strikes struck striking", with: "down out", side: .before, reach: 10,
            unless: suits,
            done: .status(.ended), undone: .open),
        .init(
            words: "throw throws threw thrown throwing", with: "out", side: .before, reach: 10, unless: suits,
            done: .status(.ended), undone: .open),
        .init(
            words: "set sets setting", with: "aside", side: .before, reach: 10, unless: suits,
            done: .status(.ended),
            undone: .open),
        .init(
            words: "set", with: "aside", side: .behind, form: .passive, done: .status(.ended), undone: .open),
        .init(
            words: "thrown", with: "out", side: .behind, form: .passive, done: .status(.ended), undone: .open),
        // "the tariff was called off"
        .init(
            words: "call calls called calling", with: "off", reach: 20, isOfTariffItself: true,
            done: .status(.ended), undone: .open),
        // "has not dropped its threat of a tariff"
        .init(
            cue: .end, with: TariffWords.english.threatNouns, within: 3, side: .before, reach: 14,
            done: .open, undone: .status(.threatened)),
        // "rejected a bill to raise tariffs", "voted down the tariff"
        .init(
            words: TariffWords.english.rejecting, with: TariffWords.english.bills, within: 5, side: .before,
            done: .denied(.reliefRefused), undone: .open),
        .init(
            words: "vote votes voted voting", with: "down against", side: .before, reach: 14,
            done: .denied(.reliefRefused),
            undone: .open),
        // "no plans for a tariff"
        .init(
            words: TariffWords.english.not, with: TariffWords.english.intentions, within: 3, side: .before,
            done: .none, undone: .none),
        // "denied planning a tariff", "rejected reports of a tariff", "it is not true that a tariff"
        .init(
            words: "deny denies denied denying", with: deeds, within: 2, side: .before, reach: 14,
            done: .denied(.inEffect), undone: .open),
        .init(
            words: denying, with: claims, within: 2, side: .before, reach: 14, done: .denied(.inEffect),
            undone: .open),
        .init(words: truths, with: "that", side: .before, reach: 14, done: .open, undone: .denied(.inEffect)),
        .init(
            words: untruths, with: "that", side: .before, reach: 14, done: .denied(.inEffect), undone: .open),
        // "has not threatened any tariff"
        .init(cue: .threat, side: .before, reach: 8, done: .open, undone: .none),
        .init(cue: .announce, side: .before, reach: 8, form: .past, done: .open, undone: .none),
        // "has imposed no tariff", "did not raise the duty", "will not impose further tariffs"
        .init(cue: .impose, side: .before, reach: 8, form: .past, done: .open, undone: .none),
        .init(cue: .raise, side: .before, reach: 8, form: .past, done: .open, undone: .none),
        .init(cue: .impose, side: .before, isOfFurther: true, done: .open, undone: .none),
        .init(cue: .raise, side: .before, isOfFurther: true, done: .open, undone: .none),
        // "was never collected": it was no more than announced
        .init(
            words: collecting, side: .behind, reach: 20, form: .past, done: .open,
            undone: .status(.announced)),
        // "not yet in force", "has not taken effect", "no longer in force"
        .init(
            words: "in into", with: TariffWords.english.effect, side: .behind, done: .open,
            undone: .status(.announced)),
        .init(
            words: TariffWords.english.takeForms, with: TariffWords.english.effect, side: .behind,
            done: .open, undone: .status(.announced)),
        // "on hold since August", "put the levy on ice"
        .init(words: "on", with: "hold ice", reach: 20, done: .status(.paused), undone: .open),
        // "not subject to the surcharge", "not covered by the duty"
        .init(
            words: TariffWords.english.face, with: "to", side: .before, done: .open,
            undone: .status(.exempted)),
        .init(words: "covered", reach: 20, done: .open, undone: .status(.exempted)),
        .init(words: "affected", side: .before, done: .open, undone: .status(.exempted)),
        // "the pause on the tariff was extended", "the exemption of tin from the tariff was extended"
        .init(
            words: extending, side: .behind, form: .passive, head: respites, done: .status(.paused),
            undone: .status(.inEffect)),
        .init(
            words: extending, side: .behind, form: .passive, head: TariffWords.english.exemptions,
            done: .status(.exempted), undone: .status(.inEffect)),
        // "is extended until the review is over"
        .init(
            words: extending, side: .behind, form: .passive, done: .status(.inEffect),
            undone: .open),
        // "fears a tariff of 10 percent"
        .init(
            words: TariffWords.english.fearing, side: .before, done: .ratedStatus(.threatened),
            undone: .open),
        // "a tariff of 10 percent is under consideration"
        .init(
            words: "under being", with: TariffWords.english.considering, side: .behind,
            done: .ratedStatus(.threatened), undone: .open),
    ]

    /// With which somebody says that something is not so, and what it is said of.
    static let denying: WordSet = """
        deny denies denied denying reject rejects rejected rejecting dismiss dismisses dismissed dispute disputes disputed
        refute refutes refuted
        """
    static let deeds: WordSet = """
        it he she they having plans planning threatening imposing raising lifting lowering cutting suspending pausing dropping
        """
    static let claims: WordSet = """
        that claim claims report reports allegation allegations rumour rumours rumor rumors suggestion suggestions
        """
    /// Forms that carry a verb behind them: `denied having lifted`.
    static let carriers: WordSet = "is are was were be been being has have had having did does do"
    /// `It is not true that …`, `It is wrong that …`
    static let truths: WordSet = "true case"
    static let untruths: WordSet = "untrue false wrong incorrect"
    static let there: Word = "there"
    /// What a court throws out and a tariff outlives.
    static let suits: WordSet =
        "against challenge challenges complaint complaints suit suits lawsuit lawsuits appeal appeals"
    static let extending: WordSet = "extended prolonged renewed"
    /// What keeps a tariff from being collected for a while.
    static let respites: WordSet =
        "pause suspension truce moratorium freeze reprieve delay deferral postponement"
    static let collecting: WordSet =
        "collected levied charged applied imposed enforced introduced implemented paid"
    /// What is decided or meant: `the decision to impose`, `its plan to raise`.
    static let intentions: WordSet = """
        decision decisions plan plans intention intentions move moves pledge promise proposal vow resolve announcement
        """

    /// With these somebody makes the decision his own; who regrets or welcomes one does not.
    static let deciding: WordSet = """
        take takes took taken make makes made reach reaches reached approve approves approved adopt adopts adopted confirm
        confirms confirmed defend defends defended uphold upholds upheld justify justifies justified explain explains explained
        """
    /// Whose decision it is: of the subject.
    static let ownings: WordSet = "its their his her"

    /// All words with which a deed begins.
    static let words = WordSet(union: all.map(\.words))
    static let cues = Set(all.compactMap(\.cue))
}
