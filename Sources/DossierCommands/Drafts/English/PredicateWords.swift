import DossierText

/// English words by which it is read what a verb tells: whether it tells anything by itself, and whether it is told as so.
enum PredicateWords {
    /// Verbs that only hold a sentence together, or say that somebody speaks.
    static let light: WordSet = """
        be have do say tell add report state write note accord include s re go come make take give use occur happen
        take-place take-on come-on happened occurred said says saying told added replied reply respond responded explain
        explained stated according tweet tweeted
        """
    /// Verbs behind which a noun says what is done: `the arrest came`, `held talks`.
    static let carriers: WordSet = """
        hold held follow followed occur occurred happen happened come came take took make made have had give gave pay paid
        conduct conducted carry carried
        """
    /// What somebody begins, goes on or fails to do is told as done or not done, and not as an aim.
    static let factual: WordSet = """
        begin begun began start started continue continued manage managed help helped proceed go come cease ceased refuse
        refused decline declined fail failed
        """

    /// Whether a verb carries a noun by itself, and not with its particle: `take over`.
    static func isCarrier(_ base: DossierText.Word) -> Bool {
        carriers.contains(base) || light.contains(base)
    }

    /// Verbs that say nothing without the next word: `take effect`, `rule out`.
    static let carrying: [DossierText.Word: String] = spelt(
        "take make give go come put set rule turn call plead hand carry find run step pull travel throw")
    /// Verbs that say something else with a particle: `vote down`.
    static let phrasal: [DossierText.Word: String] = spelt(
        """
        vote strike break fall move push back bring shut close shoot lay pass gun stand wrap kick blow look account lead
        """)

    /// Verbs whose particle may stand behind the object.
    static let separated: [DossierText.Word: String] = spelt(
        "give hand put call turn pull push move strike throw set bring shut close vote rule")

    private static func spelt(_ list: String) -> [DossierText.Word: String] {
        Dictionary(
            uniqueKeysWithValues: list.split(whereSeparator: \.isWhitespace).map {
                (DossierText.Word($0), String($0))
            })
    }

    /// A clause that begins with one of these tells nothing as done.
    static let conditions: WordSet = "if unless whether"
    /// What these open comes after something else.
    static let preceding: WordSet = "before until till"
    /// A negation before them does not reach what follows.
    static let joining: WordSet = "and but"
    /// Marks that end nothing.
    static let quotationMarks: WordSet = "\" “ ’"
    static let aim: DossierText.Word = "to"
    /// `could not have seen`
    static let impossible: DossierText.Word = "could"
    static let perfect: DossierText.Word = "have"
    static let opposing: DossierText.Word = "oppose"
    static let refusing: DossierText.Word = "refuse"
    static let denying: DossierText.Word = "deny"
    static let beginning: DossierText.Word = "begin"
    static let copula: DossierText.Word = "be"
    /// As the meaning of verbs stands for who leads a body.
    static let leading: DossierText.Word = "lead"
    /// Said of somebody by an adjective: `is-guilty`.
    static let attribution = "is"
}
