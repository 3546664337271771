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
    let done: Outcome
    let undone: Outcome
}

/// English deeds, those that settle a clause first. What only begins, raises, lowers or ends a tariff outright is read by
/// its cue (`TariffReader+Status`).
enum TariffDeeds {
    static let all: [TariffDeed] = [
        // "struck down the tariff"
        .init(
            words: TariffWords.english.strikes, with: TariffWords.english.down, side: .before, reach: 10,
            done: .status(.ended), undone: .open),
        // "the tariff was called off"
        .init(
            words: "call calls called calling", with: "off", reach: 20, done: .status(.ended),
            undone: .open),
        // "rejected a bill to raise tariffs"
        .init(
            words: TariffWords.english.rejecting, with: TariffWords.english.bills, within: 5, side: .before,
            done: .none, undone: .open),
        // "no plans for a tariff"
        .init(
            words: TariffWords.english.not, with: TariffWords.english.intentions, within: 3, side: .before,
            done: .none, undone: .none),
        // "denied planning a tariff", "rejected reports of a tariff", "it is not true that a tariff"
        .init(
            words: "deny denies denied denying", with: deeds, within: 2, side: .before, reach: 14,
            done: .none, undone: .open),
        .init(
            words: denying, with: claims, within: 2, side: .before, reach: 14, done: .none, undone: .open),
        .init(words: truths, with: "that", side: .before, reach: 14, done: .open, undone: .none),
        .init(words: untruths, with: "that", side: .before, reach: 14, done: .none, undone: .open),
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
        .init(words: "affected covered", reach: 20, done: .open, undone: .status(.exempted)),
        // "is extended until the review is over"
        .init(
            words: "extended prolonged renewed", side: .behind, form: .passive, done: .status(.inEffect),
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
    static let deeds: WordSet = "it he she they having plans planning threatening imposing raising"
    static let claims: WordSet = """
        that claim claims report reports allegation allegations rumour rumours rumor rumors suggestion suggestions
        """
    /// `It is not true that …`, `It is wrong that …`
    static let truths: WordSet = "true case"
    static let untruths: WordSet = "untrue false wrong incorrect"
    static let collecting: WordSet =
        "collected levied charged applied imposed enforced introduced implemented paid"
    /// What is decided or meant: `the decision to impose`, `its plan to raise`.
    static let intentions: WordSet = """
        decision decisions plan plans intention intentions move moves pledge promise proposal vow resolve announcement
        """

    /// All words with which a deed begins.
    static let words = WordSet(union: all.map(\.words))
    static let cues = Set(all.compactMap(\.cue))
}
